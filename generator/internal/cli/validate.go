package cli

import (
	"errors"
	"fmt"
	"os"

	"five-areas/generator/internal/archive"
	"five-areas/generator/internal/diag"
)

// validateCmd checks data/ and says what to fix.
type validateCmd struct {
	checkout
	printer
	Summary string `help:"另把要改的地方用中英文写进这个 Markdown 文件。 Also write the findings to this Markdown file, in both languages." placeholder:"FILE"`
}

// Run prints all findings of all files, or that there are none.
func (v validateCmd) Run(m env) error {
	d, err := v.load(m, v.printer)
	if err == nil { // the same as check
		found, _ := archive.Verify(os.DirFS(v.Root), d)
		err = v.report(m, v.printer, found, summary)
	}
	if found := findings(nil); v.Summary != "" && (err == nil || errors.As(err, &found)) {
		err = errors.Join(err, os.WriteFile(v.Summary, []byte(diag.Markdown(found)), 0o644))
	}
	if err != nil {
		return err
	}
	if v.Format == diag.JSON { // a list in any case, for programs
		if err := diag.Print(m.err, v.Format, v.Lang, nil); err != nil {
			return err
		}
	}
	fmt.Fprintf(m.out, "Nothing to fix: %d figures of %d publications, %d indicators.\n", len(d.Observations),
		len(d.Publications), len(d.Indicators))
	return nil
}
