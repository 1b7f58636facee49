package cli

import (
	"context"
	"fmt"
)

// buildCmd validates data/ and writes the whole site and API.
type buildCmd struct {
	target
	AttendedBy int `name:"attended-by" hidden:"" help:"The parent process; this one exits when it does."`
}

// Run builds the site and says what it wrote.
func (b buildCmd) Run(ctx context.Context, m env) error {
	if files, same := b.unchanged(); same {
		fmt.Fprintf(m.out, "Nothing changed: the %d files in %s are up to date.\n", files, b.output())
		return nil
	}
	if b.AttendedBy == 0 {
		return b.attended(ctx, m)
	}
	go endWith(b.AttendedBy)
	e, result, err := b.run(ctx, m)
	if err != nil {
		return err
	}
	fmt.Fprintf(m.out, "Wrote %d pages, %d API documents and %d downloads to %s: %d figures of %d "+
		"publications, as of %s.\n",
		result.Pages, result.Documents, result.Downloads, b.output(), len(e.Figures), len(e.Publications), e.AsOf)
	return nil
}
