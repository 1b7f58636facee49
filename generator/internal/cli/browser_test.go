package cli

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// chromium is the path of the installed browser; "" where there is none.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// browser starts Chromium, or skips the test where there is none; with REQUIRE_BROWSER=1 its absence is a failure.
func browser(t *testing.T) context.Context {
	t.Helper()
	found := chromium()
	if found == "" {
		if os.Getenv("REQUIRE_BROWSER") == "1" {
			t.Fatal("REQUIRE_BROWSER=1, but no Chromium was found in PATH")
		}
		t.Skip("no Chromium in PATH; set REQUIRE_BROWSER=1 to make this a failure")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(found), chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.WSURLReadTimeout(time.Minute))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx, call(log.Enable, cdp.Empty{})); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	return ctx
}

// call is a command of the DevTools protocol whose answer does not matter.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, command, params)
		return err
	})
}

// visit is one page with the words that a reader must find on it.
type visit struct {
	address string
	finds   []string
}

// withFigure is an indicator to look at: of those that a target is judged by, with a figure of the region, the one with
// the most figures, else of all; nil where nothing has been published.
func withFigure(e *edition.Edition) (found *edition.Indicator) {
	for _, i := range e.Indicators {
		if i.Latest == nil || i.Latest.Chosen.Value == nil {
			continue
		}
		if judged := len(i.Facets) > 0; found == nil || judged &&
			(len(found.Facets) == 0 || len(i.Figures) > len(found.Figures)) {
			found = i
		}
	}
	return found
}

// visits are a page of each kind; what must be found there is taken from data/, not typed here.
func visits(e *edition.Edition, l locales.Lang) []visit {
	first, task, unit := e.Targets[0], e.Tasks[0], e.Units[0]
	all := []visit{
		{urls.Prefix(l), []string{e.Site.Title.In(l), narrative.Date(e.AsOf).In(l)}},
		{urls.Targets.Page(l, string(first.ID)), []string{first.ZH}},
		{urls.Tasks.Page(l, string(task.ID)), []string{task.Text}},
		{urls.MeasuresPage.Page(l), measureTexts(e)},
		{urls.TimelinePage.Page(l), timelineTexts(e, l)},
		{urls.NotePage.Page(l), []string{narrative.Date(e.AsOf).In(l)}},
		{urls.Units.Page(l, string(unit.ID)), []string{unit.FullName}},
		{urls.Units.Page(l, ""), nil},
		{urls.Indicators.Page(l, ""), nil},
		{urls.PlanPage.Page(l), []string{e.Plan.Safeguards.Text}},
		{urls.Method.Page(l), []string{
			locales.Label(progress.NotAssessable).In(l),
			string(e.Assessment.Parameters[0].ID),
		}},
		{urls.Rules.Page(l), []string{"tenfold-jump", "value: 120.5亿元"}},
		{urls.IDs.Page(l), []string{string(unit.ID)}},
	}
	entities, gaps := visit{address: urls.Entities.Page(l, "")}, visit{address: urls.GapsPage.Page(l)}
	for _, x := range e.Entities {
		entities.finds = append(entities.finds, x.ZH)
	}
	for _, g := range e.Gaps {
		if g.Indicator != nil {
			gaps.finds = append(gaps.finds, g.Indicator.Name.In(l))
		}
	}
	all = append(all, entities, gaps)
	for _, i := range e.Indicators {
		if i.Latest == nil { // and so on its page, among those that are missing, and in the list of ids
			all = append(all, visit{urls.Indicators.Page(l, string(i.ID)), []string{i.Name.In(l)}},
				visit{urls.IDs.Page(l), []string{string(i.ID)}})
			break
		}
	}
	if i := withFigure(e); i != nil {
		latest := []string{narrative.Quantity(i.Latest.Chosen.Value).In(l), narrative.Period(i.Latest.Period).In(l)}
		all = append(all, visit{urls.Indicators.Page(l, ""), []string{i.Name.In(l)}},
			visit{urls.Indicators.Page(l, string(i.ID)), append(latest, quantities(i.Figures, l)...)})
		for _, f := range i.Facets {
			all = append(all, visit{urls.Targets.Page(l, string(f.Target.ID)), latest})
		}
		p := i.FigureOf(i.Latest.Chosen).Publication
		all = append(all, visit{urls.Publications.Page(l, string(p.ID)), append(quantities(p.Figures, l), p.Outlet)})
	}
	return all
}

// quantities are the values of figures as pages show them.
func quantities(figures []*edition.Figure, l locales.Lang) (all []string) {
	for _, f := range figures {
		if f.Value != nil {
			all = append(all, narrative.Quantity(f.Value).In(l))
		}
	}
	return all
}

// kinds are the pages to look at: of each kind in each language the longest one. A kind is a folder of pages, or a page
// that stands for itself, so that a new kind needs no line here.
func kinds(t *testing.T, p published) []string {
	t.Helper()
	longest, size := map[string]string{}, map[string]int64{}
	for _, pg := range p.pages(t) {
		info, err := os.Stat(filepath.Join(p.dir, filepath.FromSlash(pg.path)))
		if err != nil {
			t.Fatal(err)
		}
		kind := path.Dir(path.Dir(pg.path)) // targets/g4/index.html is of the kind targets
		if kind == "." || locales.Known(kind) {
			kind = pg.path
		}
		if info.Size() > size[kind] {
			longest[kind], size[kind] = strings.TrimSuffix(pg.path, "index.html"), info.Size()
		}
	}
	return slices.Sorted(maps.Values(longest))
}

// window is a tab that shows the published site below its sub-path, with the headers that the build asks for, and hears
// what the browser has to complain about.
type window struct {
	context.Context
	at         string   // the address of the site
	hosts      []string // to which requests may go
	mu         sync.Mutex
	complaints []string
}

func openWindow(t *testing.T, p published) *window {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix(strings.TrimSuffix(subPath, "/"), asHosted(t, p.dir)))
	t.Cleanup(server.Close)
	w := &window{Context: browser(t), at: server.URL + subPath, hosts: []string{server.URL, "data:"}}
	complain := func(format string, args ...any) {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.complaints = append(w.complaints, fmt.Sprintf(format, args...))
	}
	err := chromedp.Listen(w, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			complain("exception: %s", e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			for _, arg := range e.Args {
				complain("console.%s: %s %s", e.Type, arg.Value, arg.Description)
			}
		case *log.EventEntryAdded:
			complain("console: %s %s", e.Entry.Text, e.Entry.URL)
		case *network.EventRequestWillBeSent:
			if !slices.ContainsFunc(w.hosts, func(h string) bool { return strings.HasPrefix(e.Request.URL, h) }) {
				complain("request to %s", e.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// asHosted serves a folder with the headers of its file _headers, as the hosts do that read it.
func asHosted(t *testing.T, dir string) http.Handler {
	t.Helper()
	rules, err := os.ReadFile(filepath.Join(dir, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		applies := false
		for line := range strings.Lines(string(rules)) {
			name, value, indented := strings.Cut(strings.TrimSpace(line), ": ")
			if !indented {
				prefix, wild := strings.CutSuffix(name, "*")
				applies = r.URL.Path == name || wild && strings.HasPrefix(r.URL.Path, prefix)
			} else if applies {
				w.Header().Add(name, value)
			}
		}
		files.ServeHTTP(w, r)
	})
}

func (w *window) do(t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(w, steps...); err != nil {
		t.Fatal(err)
	}
}

func (w *window) open(t *testing.T, address string) {
	t.Helper()
	w.do(t, chromedp.Navigate(w.at+address))
}

func (w *window) scripts(t *testing.T, on bool) {
	t.Helper()
	w.do(t, call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}))
}

// forced ends the name of a scheme whose colours are forced.
const forced = ", forced"

func (w *window) size(t *testing.T, width int64, scheme string) {
	t.Helper()
	w.do(t,
		call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: width, Height: 800, DeviceScaleFactor: 1, Mobile: width < 600,
		}),
		call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: strings.TrimSuffix(scheme, forced)},
				{
					Name:  "forced-colors",
					Value: map[bool]string{true: "active", false: "none"}[strings.HasSuffix(scheme, forced)],
				},
			},
		}))
}

// quiet reports what the browser complained about since it was last asked.
func (w *window) quiet(t *testing.T, where string) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.complaints {
		t.Errorf("%s: %s", where, c)
	}
	w.complaints = nil
}

// ask evaluates an expression in the page.
func ask[T any](t *testing.T, w *window, expression string) T {
	t.Helper()
	answer, err := chromedp.Run(w, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return answer
}

// await waits until an expression is true in the page, or in the one that comes next.
func (w *window) await(t *testing.T, expression string) {
	t.Helper()
	var answer bool
	var err error
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if answer, err = chromedp.Run(w, chromedp.Evaluate[bool](expression)); answer {
			return
		}
	}
	t.Fatalf("it never came that %s: %v", expression, err)
}

// content is what a page says in its main part: as it stands now, and as it was sent, which is what a browser without
// scripts shows. What belongs to one of the two only is left out.
const content = `(async () => {
	const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
	return [document, sent].map(page => {
		const main = page.querySelector("main").cloneNode(true);
		for (const added of main.querySelectorAll(".table-tools, button, noscript, template")) added.replaceWith(...added.matches("th > button") ? added.childNodes : []);
		return main.textContent.replace(/\s+/g, " ");
	});
})()`

// One browser, one tab: each part leaves it as it was.
func TestInBrowser(t *testing.T) {
	p := built(t)
	w := openWindow(t, p)
	for _, part := range []struct {
		name string
		test func(*testing.T, published, *window)
	}{
		{"pages", testPages},
		{"facts", testFacts},
		{"search", testSearch},
		{"check", testCheck},
		{"tables", testTables},
		{"filters", testFilters},
		{"charts", testCharts},
		{"marks", testMarks},
		{"keyboard", testKeyboard},
		{"embeds", testEmbeds},
	} {
		t.Run(part.name, func(t *testing.T) {
			w.scripts(t, true)
			w.size(t, 1280, "light")
			part.test(t, p, w)
			w.quiet(t, part.name)
		})
	}
}

// Each kind of page, in both languages, on small and large screens, light, dark and in forced colours, with scripts and
// without: nothing sticks out, not even where text is twice as large, the browser has nothing to complain about,
// nothing is asked of another host, and without scripts it says the same. In forced colours a status keeps a border.
func testPages(t *testing.T, p published, w *window) {
	for _, address := range kinds(t, p) {
		w.open(t, address)
		fits(t, w, address)
		if said := ask[[2]string](t, w, content); said[0] != said[1] {
			t.Errorf("/%s says something else without scripts:\n%s\n%s", address, said[0], said[1])
		}
		w.quiet(t, "/"+address)
	}
	w.scripts(t, false)
	for _, address := range kinds(t, p) {
		w.open(t, address)
		fits(t, w, address+", without scripts")
	}
}

// fits reports what of the open page sticks out, and statuses without a border in forced colours.
func fits(t *testing.T, w *window, page string) {
	t.Helper()
	within := func(width int64, how string) {
		if sizes := ask[[2]int](t, w,
			`[document.documentElement.scrollWidth, document.documentElement.clientWidth]`); sizes[0] > sizes[1] {
			t.Errorf("/%s scrolls sideways at %d px, %s: %d > %d px", page, width, how, sizes[0], sizes[1])
		}
	}
	for _, width := range []int64{320, 360, 1280} {
		for _, scheme := range []string{"light", "dark", "dark" + forced} {
			w.size(t, width, scheme)
			within(width, scheme)
		}
	}
	if bare := ask[int](t, w, `[...document.querySelectorAll(".status")].filter(
		status => getComputedStyle(status).borderTopStyle !== "solid").length`); bare > 0 {
		t.Errorf("/%s has %d statuses without a border in forced colours", page, bare)
	}
	w.size(t, 360, "light")
	ask[string](t, w, `document.documentElement.style.fontSize = "200%"`)
	within(360, "text twice as large")
}

// What a reader must find is there without scripts.
func testFacts(t *testing.T, p published, w *window) {
	w.scripts(t, false)
	for _, l := range locales.Langs {
		for _, v := range visits(p.edition, l) {
			w.open(t, v.address)
			body := ask[string](t, w, `document.body.textContent`)
			for _, want := range v.finds {
				if !strings.Contains(body, want) {
					t.Errorf("/%s does not say %q", v.address, want)
				}
			}
		}
	}
}
