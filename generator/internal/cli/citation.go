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

// citationCmd writes the checkout's own CITATION.cff, which says what data/site.yaml says.
type citationCmd struct {
	checkout
	Check bool `help:"只核对，不写。 Write nothing; fail if the file is out of date."`
}

// Run writes the file, or with --check fails where it says something else.
func (c citationCmd) Run(m env) error {
	d, err := c.load(m, printer{Format: diag.Text})
	if err != nil {
		return err
	}
	file, want := filepath.Join(c.Root, urls.CitationFile), export.CitationFile(d.Site, "")
	if !c.Check {
		err = replace(file, want)
	} else if got, _ := os.ReadFile(file); !bytes.Equal(got, want) {
		err = fmt.Errorf("%s does not match data/site.yaml; run: go run ./generator citation, "+
			"or replace its contents with:\n%s", urls.CitationFile, want)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(m.out, "%s is up to date.\n", urls.CitationFile)
	return nil
}
