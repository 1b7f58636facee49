package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/prose"
	"five-areas/generator/internal/publish"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// load reads and checks the data of a checkout and its pages; what is wrong is printed and returned as findings.
func (c checkout) load(m env, print printer) (*dataset.Dataset, error) {
	return c.loadBy(m, print, dataset.Load)
}

func (c checkout) loadBy(m env, print printer, load func(fs.FS) (*dataset.Dataset, []diag.Finding)) (
	*dataset.Dataset, error,
) {
	return c.read(m, print, func(fsys fs.FS) (*dataset.Dataset, []diag.Finding) { return checked(fsys, load) })
}

// checked loads and checks the input of a site: data/ and the pages in content/, and whether names can be drawn.
func checked(fsys fs.FS, load func(fs.FS) (*dataset.Dataset, []diag.Finding)) (*dataset.Dataset, []diag.Finding) {
	d, found := load(fsys)
	mentioned, more := prose.Check(fsys, d)
	found = append(append(found, more...), site.CheckPictures(fsys, d)...)
	if found = diag.Sort(found); len(found) > 0 {
		return nil, found
	}
	d.Mentioned = mentioned
	return d, nil
}

func (c checkout) read(m env, print printer, load func(fs.FS) (*dataset.Dataset, []diag.Finding)) (
	*dataset.Dataset, error,
) {
	fsys, err := c.fsys()
	if err != nil {
		return nil, err
	}
	d, found := load(fsys)
	if err := c.report(m, print, found, summary); err != nil {
		return nil, err
	}
	return d, nil
}

// fsys is the folder, if it is a checkout.
func (c checkout) fsys() (fs.FS, error) {
	fsys := os.DirFS(c.Root)
	if info, err := fs.Stat(fsys, "data"); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%s has no folder data/; name the checkout with --root", c.Root)
	}
	return fsys, nil
}

// report prints what was found, if anything was, with a last line, and makes an error of it.
func (c checkout) report(m env, print printer, found []diag.Finding, last func(n int) locales.Text) error {
	if len(found) == 0 {
		return nil
	}
	if print.Lang == "" {
		print.Lang = language(os.DirFS(c.Root))
	}
	if err := diag.Print(m.err, print.Format, print.Lang, found); err != nil {
		return err
	}
	if print.Format != diag.JSON {
		fmt.Fprintln(m.err, last(len(found)).In(print.Lang))
	}
	return findings(found)
}

// printer says how findings are printed.
type printer struct {
	Format diag.Format  `enum:"text,github,json" default:"text" help:"提示的格式。 Format of findings: ${enum}."`
	Lang   locales.Lang `enum:"${languages}," default:"" help:"提示的语言。 Language of findings: ${languages}. Default: that of data/site.yaml." placeholder:"LANG"`
}

// language is that of data/site.yaml where it can be read, else Chinese.
func language(fsys fs.FS) locales.Lang {
	if d, _ := sourcefile.Read[dataset.Site](fsys, "data/site.yaml", nil); d != nil {
		return locales.Lang(d.Value.Language)
	}
	return locales.Langs[0]
}

// target is what is built, and the output folder.
type target struct {
	checkout
	Output  string          `help:"网站的输出目录；默认 public/。 Output folder. Default: public/ in the checkout." placeholder:"DIR"`
	BaseURL address         `name:"base-url" help:"预览的网址；公布的网址写在 data/site.yaml。 URL of a preview, if it differs from data/site.yaml." placeholder:"URL"`
	AsOf    sourcefile.Date `name:"as-of" help:"只用这一天及以前收录的；默认是最近的收录日期。 Build the data as of this date. Default: the newest date of recording." placeholder:"DATE"`

	// reader reads the data where they are read again and again; nil elsewhere.
	reader *dataset.Reader
}

// address is where a site is served.
type address string

// Validate refuses what cannot be the address of a site.
func (a address) Validate() error {
	if _, problem := dataset.BaseURL(string(a)); a != "" && problem != nil {
		return fmt.Errorf("%s; %s", problem.What.In(locales.EN), problem.Fix.In(locales.EN))
	}
	return nil
}

// inputs is a digest of everything that the site is made of; "" if it cannot be determined, and then nothing is taken
// for unchanged.
func (t target) inputs() string {
	digest, err := publish.InputDigest(t.Root, string(t.BaseURL), string(t.AsOf))
	if err != nil {
		return ""
	}
	return digest
}

// unchanged reports whether the site is there already, just as it would be built, and of how many files.
func (t target) unchanged() (files int, same bool) {
	if inputs := t.inputs(); inputs != "" {
		return publish.UpToDate(t.Root, t.output(), inputs)
	}
	return 0, false
}

// run is the way of the data: load and validate, assess as of a date, make the edition, publish.
func (t target) run(ctx context.Context, m env) (*edition.Edition, publish.Result, error) {
	inputs := t.inputs() // before anything is read: what changes meanwhile makes the next build a new one
	e, err := t.edition(m)
	if err != nil {
		return nil, publish.Result{}, err
	}
	limitMemory()
	result, err := publish.Publish(ctx, t.Root, t.output(), inputs, e)
	var unbuilt site.Unbuilt
	if errors.As(err, &unbuilt) {
		err = t.report(m, printer{Format: diag.Text}, unbuilt, summary)
	}
	return e, result, err
}

// leastMemory is what a build may take at any size, in bytes: less makes none but the smallest slower.
const leastMemory = 450 << 20

// limitMemory makes the collector work for its memory rather than take twice of what is alive, unless GOMEMLIMIT says
// how much there is. What is alive now is there to the end, and all that is made of it comes and goes.
func limitMemory() {
	if debug.SetMemoryLimit(-1) != math.MaxInt64 {
		return
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	debug.SetMemoryLimit(max(leastMemory, 3*int64(m.HeapAlloc)))
}

// edition is what would be published now.
func (t target) edition(m env) (*edition.Edition, error) {
	load := dataset.Load
	if t.reader != nil {
		load = t.reader.Load
	}
	d, err := t.loadBy(m, printer{Format: diag.Text}, load)
	if err != nil {
		return nil, err
	}
	if t.AsOf == "" {
		t.AsOf = d.Newest()
	} else if t.AsOf.Time().IsZero() {
		return nil, fmt.Errorf("--as-of %q is not a date; write YYYY-MM-DD", t.AsOf)
	}
	if err := t.report(m, printer{Format: diag.Text}, d.NotYet(t.AsOf), summary); err != nil {
		return nil, err
	}
	if t.BaseURL != "" {
		d.Site.BaseURL, _ = dataset.BaseURL(string(t.BaseURL))
	}
	e := issue(d, t.AsOf)
	e.Sources = os.DirFS(t.Root)
	return e, nil
}

// issue makes the edition of a day, as it is published.
func issue(d *dataset.Dataset, asOf sourcefile.Date) *edition.Edition {
	e := edition.Build(d, asOf)
	e.AddHistory(d)
	return e
}

func (t target) output() string {
	if t.Output != "" {
		return t.Output
	}
	return filepath.Join(t.Root, "public")
}
