package command

import (
	"fmt"

	"five-articles/generator/internal/finding"
)

// validate checks data/ and says what to mend.
type validate struct {
	checkout
	printer
}

// Run prints all findings of all files, or that there are none.
func (v validate) Run(m machine) error {
	d, err := v.load(m, v.printer)
	if err != nil {
		return err
	}
	if v.Format == finding.JSON { // a list in any case, for programs
		if err := finding.Print(m.err, v.Format, v.Lang, nil); err != nil {
			return err
		}
	}
	fmt.Fprintf(m.out, "Nothing to mend: %d figures of %d publications, %d indicators.\n", len(d.Observations), len(d.Publications), len(d.Indicators))
	return nil
}
