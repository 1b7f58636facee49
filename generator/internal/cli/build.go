package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// buildCmd validates data/ and writes the whole site and API.
type buildCmd struct {
	target
	Production bool `help:"正式发布：没有写明编制者、联系方式和真实网址就不生成。 Build for publication: refuse without operator, contact and a real base_url."`
	AttendedBy int  `name:"attended-by" hidden:"" help:"The parent process; this one exits when it does."`
}

// Run builds the site and says what it wrote.
func (b buildCmd) Run(ctx context.Context, m env) error {
	if b.Production && b.AttendedBy == 0 {
		if err := b.publishable(m); err != nil {
			return err
		}
	}
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
	if !result.Workbench {
		fmt.Fprintln(m.out, "The workbench is left out; to take it along run `go run ./generator workbench` first.")
	}
	return nil
}

// publishable refuses a site of which nobody could say whose it is, and notes what its readers will be told of it.
func (b buildCmd) publishable(m env) error {
	if b.BaseURL != "" {
		return errors.New("--production publishes at the base_url of data/site.yaml; leave out --base-url, " +
			"which is for previews")
	}
	print := printer{Format: diag.Text, Lang: language(os.DirFS(b.Root))}
	d, err := b.load(m, print)
	if err == nil {
		err = b.report(m, print, dataset.Unready(os.DirFS(b.Root)), summary)
	}
	if err == nil && d.NeverLive() {
		fmt.Fprintln(m.out, locales.Pair("注意：查找记录里没有一次查过发布单位自己的网站，首页会这样写明。",
			"Note: no search on record looked at a publisher's own site; the home page says so.").In(print.Lang))
	}
	return err
}
