package cli

import (
	"fmt"
	"path/filepath"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/urls"
)

// citation writes the checkout's own CITATION.cff, which says what data/site.yaml says.
type citation struct{ checkout }

// Run writes the file.
func (c citation) Run(m machine) error {
	d, err := c.load(m, printer{Format: diag.Text})
	if err != nil {
		return err
	}
	if err := replace(filepath.Join(c.Root, urls.CitationFile), export.CitationFile(d.Site, "")); err != nil {
		return err
	}
	fmt.Fprintf(m.out, "%s says what data/site.yaml says.\n", urls.CitationFile)
	return nil
}
