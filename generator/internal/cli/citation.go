package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/urls"
)

// citationCmd writes the files by which a checkout is cited, which say what data/site.yaml says.
type citationCmd struct {
	checkout
	Check bool `help:"只核对，不写。 Write nothing; fail if a file is out of date."`
}

// Run writes the files, or with --check fails where one says something else.
func (c citationCmd) Run(m env) error {
	d, err := c.load(m, printer{Format: diag.Text})
	if err != nil {
		return err
	}
	for _, f := range []urls.File{
		{Path: urls.CitationFile, Body: export.CitationFile(d.Site, "")},
		{Path: urls.ZenodoFile, Body: export.ZenodoFile(d.Site)},
	} {
		file := filepath.Join(c.Root, f.Path)
		if !c.Check {
			err = replace(file, f.Body)
		} else if got, _ := os.ReadFile(file); !bytes.Equal(got, f.Body) {
			err = fmt.Errorf("%s does not match data/site.yaml; run: go run ./generator citation, "+
				"or replace its contents with:\n%s", f.Path, f.Body)
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(m.out, "%s is up to date.\n", f.Path)
	}
	return nil
}
