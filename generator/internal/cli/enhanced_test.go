package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

const results = `Array.from(document.querySelectorAll("[data-found]:not([hidden]) li a"), a => a.textContent)`

// asked is a question to the search, and how the title of an answer begins.
type asked struct {
	lang        locales.Lang
	asks, finds string
}

// questions are asked of what data/ has: by the name or its beginning, by its sounds or their first letters, and in the
// other language.
func questions(e *edition.Edition) (all []asked) {
	named := func(name locales.Text) {
		sounds := locales.Pinyin(name.ZH)
		initials := ""
		for _, s := range sounds {
			initials += s[:1]
		}
		start := []rune(name.ZH)
		all = append(all,
			asked{locales.ZH, name.ZH, name.ZH}, asked{locales.ZH, string(start[:min(3, len(start))]), name.ZH},
			asked{locales.ZH, initials, name.ZH},
			asked{locales.ZH, strings.Join(sounds, ""), name.ZH}, asked{locales.ZH, strings.ToLower(name.EN), name.ZH},
			asked{locales.EN, name.EN, name.EN}, asked{locales.EN, name.ZH, name.EN},
			asked{locales.EN, initials, name.EN})
		if len(start) > 4 { // words that stand apart
			all = append(all, asked{locales.ZH, string(start[:2]) + " " + string(start[len(start)-2:]), name.ZH})
		}
	}
	if len(e.Entities) > 0 {
		named(e.Entities[0].Name())
	}
	if len(e.Indicators) > 0 {
		named(e.Indicators[0].Name)
	}
	named(e.Units[0].Name())
	return all
}

func testSearch(t *testing.T, p published, w *window) {
	for _, c := range questions(p.edition) {
		w.open(t, urls.SearchPage.Page(c.lang)+"?q="+url.QueryEscape(c.asks))
		w.await(t, `!!document.querySelector("[data-found]:not([hidden]) [data-say]:not(:empty)")`)
		if found := ask[[]string](t, w, results); !slices.ContainsFunc(found, func(s string) bool {
			return strings.HasPrefix(s, c.finds)
		}) {
			t.Errorf("%s (%s) finds %q, and not %s", c.asks, c.lang, found, c.finds)
		}
	}
	// Typed, filtered, shared by its address, and followed.
	target := p.edition.Targets[0]
	query := string([]rune(target.ZH)[:2])
	w.open(t, urls.SearchPage.Page(locales.ZH))
	w.do(t, chromedp.SendKeys("#q", query))
	w.await(t, results+".length > 0")
	wide := len(ask[[]string](t, w, results))
	choose := func(name, value string) {
		ask[bool](t, w, fmt.Sprintf(
			`(s => { s.value = %q; return s.dispatchEvent(new Event("input", {bubbles: true})) })(document.querySelector("select[name=%s]"))`, value, name))
	}
	choose("article", string(target.Area.ID))
	w.await(t, fmt.Sprintf(`location.search === "?q=%s&article=%s" && %[3]s.length > 0 && %[3]s.length <= %[4]d`,
		url.QueryEscape(query), target.Area.ID, results, wide))
	choose("status", string(target.Progress.Status))
	var targets []string
	for _, other := range p.edition.Targets {
		targets = append(targets, other.ZH)
	}
	names, err := json.Marshal(targets)
	if err != nil {
		t.Fatal(err)
	}
	w.await(t, fmt.Sprintf(`%[1]s.includes(%[2]q) && %[1]s.every(found => %[3]s.includes(found))`, results,
		target.ZH, names))
	ask[bool](t, w, fmt.Sprintf(
		`(Array.from(document.querySelectorAll("[data-found] li a")).find(a => a.textContent === %q).click(), true)`,
		target.ZH))
	w.await(t, fmt.Sprintf(`location.pathname.endsWith("/targets/%s/")`, target.ID))
}

// A published file is recognised, and one that differs in a byte is not.
func testCheck(t *testing.T, p published, w *window) {
	real := filepath.Join(p.dir, "downloads", "figures.csv")
	published, err := os.ReadFile(real)
	if err != nil {
		t.Fatal(err)
	}
	altered := filepath.Join(t.TempDir(), "figures.csv")
	body := bytes.Clone(published)
	body[len(body)/2]++
	if err := os.WriteFile(altered, body, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, l := range locales.Langs {
		w.open(t, urls.CheckPage.Page(l))
		w.do(t, chromedp.SetUploadFiles("#file", []string{real}))
		w.await(t, `document.querySelector(".answer.same li a")?.textContent === "downloads/figures.csv"`)
		w.do(t, chromedp.SetUploadFiles("#file", []string{altered}))
		w.await(t, `document.querySelector(".answer.unknown") && !document.querySelector(".answer.same")`)
	}
	// A file of a snapshot is said to be one, and how often the snapshot was corrected since; so is one that was
	// published with it and is not published any more.
	ask[bool](t, w, fmt.Sprintf(`(() => {
		const sent = fetch;
		const files = ["a.csv", "sums.txt"].map(name => ({address: "snapshots/2026-q4/" + name, sha256: "%x"}));
		const result = [{id: "2026-q4", as_of: "2026-12-31", files, corrections: [1, 2]}];
		window.fetch = address =>
			address.endsWith("snapshots.json")
				? Promise.resolve(new Response(JSON.stringify({result})))
				: address.endsWith("%ssnapshots/2026-q4/sums.txt")
					? Promise.resolve(new Response("%x  downloads/then.csv\n"))
					: sent(address);
		return true;
	})()`, sha256.Sum256(published), subPath, sha256.Sum256(body)))
	w.do(t, chromedp.SetUploadFiles("#file", []string{real}))
	w.await(t, `/2026-q4.*: 2\./s.test(document.querySelector(".answer.same")?.textContent)`)
	w.do(t, chromedp.SetUploadFiles("#file", []string{altered}))
	w.await(t, `/then.csv.*2026-q4.*2026-12-31.*: 2\./s.test(document.querySelector(".answer.same")?.textContent)`)
}

// The heads of a table sort by what is meant, not by what is written; a long table has a filter.
func testTables(t *testing.T, p published, w *window) {
	long := slices.IndexFunc(p.edition.Indicators, func(i *edition.Indicator) bool {
		return len(i.Series) > 0 && len(i.Series[0].Points) > 3
	})
	if long < 0 {
		t.Skip("data/ has no indicator with more than three figures in a row")
	}
	w.open(t, urls.Indicators.Page(locales.ZH, string(p.edition.Indicators[long].ID)))
	const table = `document.querySelector("table:has(th > button)")`
	value := `Array.from(` + table + `.querySelectorAll("td.n"), c => c.dataset.value)`
	when := `Array.from(` + table + `.querySelectorAll(".when"), c => c.dataset.value)`
	w.do(t, chromedp.Click("th.n > button"))
	if !ask[bool](t, w, value+`.every((v, i, all) => v && (!i || Number(all[i - 1]) <= Number(v)))`) {
		t.Errorf("not in the order of the values: %s", ask[[]string](t, w, value))
	}
	if got := ask[string](t, w, `document.querySelector("th.n:has(button)").ariaSort`); got != "ascending" {
		t.Errorf("aria-sort is %q", got)
	}
	time := fmt.Sprintf("th:nth-child(%d) > button", 1+ask[int](t, w,
		`Array.from(`+table+`.tBodies[0].rows[0].cells).findIndex(c => c.matches(".when, :has(.when)"))`))
	w.do(t, chromedp.Click(time), chromedp.Click(time))
	if !ask[bool](t, w, when+`.every((v, i, all) => v && (!i || all[i - 1] >= v))`) {
		t.Errorf("not from the newest to the oldest: %s", ask[[]string](t, w, when))
	}
	outlet := p.edition.Publications[0].Outlet
	const many = 15 // rows from which on a table has a filter: site/assets/ts/tables.ts
	if len(p.edition.Publications) <= many {
		t.Skip("data/ has few publications")
	}
	if !slices.ContainsFunc(p.edition.Publications, func(p *edition.Publication) bool { return p.Outlet != outlet }) {
		t.Skip("data/ has one outlet only")
	}
	w.open(t, urls.Publications.Page(locales.EN, ""))
	w.do(t, chromedp.SendKeys(".table-tools input", outlet))
	const rows = `Array.from(document.querySelectorAll("table[data-sort] tbody tr:not([hidden])"))`
	w.await(t, fmt.Sprintf(`%[1]s.length > 0 && %[1]s.length < %[2]d && %[1]s.every(r => r.textContent.includes(%[3]q))`, rows, len(p.edition.Publications), outlet))
}

// A chart is saved as a picture, drawn from its own file.
func testCharts(t *testing.T, p published, w *window) {
	drawn := slices.IndexFunc(p.edition.Indicators, (*edition.Indicator).Charted)
	if drawn < 0 {
		t.Skip("data/ has no indicator to draw")
	}
	id := string(p.edition.Indicators[drawn].ID)
	w.open(t, urls.Indicators.Page(locales.EN, id))
	ask[bool](t, w, `(() => {
		const create = URL.createObjectURL;
		URL.createObjectURL = blob => { createImageBitmap(blob).then(({width, height}) => window.saved = [blob.type, width, height].join()); return create(blob) };
		HTMLAnchorElement.prototype.click = function () { window.named = this.download };
		return true;
	})()`)
	w.do(t, chromedp.Click(".downloads button"))
	w.await(t, fmt.Sprintf(`window.named === "%s.png" && /^image.png,2160,\d{3,4}$/.test(window.saved)`, id))
}

// The marks of a chart over time say their values to the keyboard and to a tap.
func testMarks(t *testing.T, p published, w *window) {
	drawn := slices.IndexFunc(p.edition.Indicators, func(i *edition.Indicator) bool { return i.Drawn != nil })
	if drawn < 0 {
		t.Skip("data/ has no indicator to draw over time")
	}
	w.open(t, urls.Indicators.Page(locales.EN, string(p.edition.Indicators[drawn].ID)))
	const marks = `Array.from(document.querySelectorAll(".series circle"))`
	w.await(t, marks+`.filter(m => m.tabIndex === 0).length === 1`)
	ask[bool](t, w, `(() => { `+marks+`.find(m => m.tabIndex === 0).focus(); return true })()`)
	const said = `document.activeElement.querySelector("title").textContent === document.querySelector(".said").textContent`
	w.await(t, said)
	last := ask[string](t, w, `document.querySelector(".said").textContent`)
	w.do(t, chromedp.KeyEvent(kb.ArrowLeft))
	w.await(t, said+fmt.Sprintf(` && document.querySelector(".said").textContent !== %q`, last))
	w.do(t, chromedp.KeyEvent(kb.End))
	w.await(t, fmt.Sprintf(`document.querySelector(".said").textContent === %q`, last))
	ask[bool](t, w, `(() => {
		const svg = document.querySelector(".plot > svg"), box = `+
		marks+`.sort((a, b) => a.cx.baseVal.value - b.cx.baseVal.value)[0].getBoundingClientRect();
		svg.dispatchEvent(new MouseEvent("click", {clientX: box.x + 9, clientY: box.y + 9, bubbles: true}));
		return true;
	})()`)
	w.await(t, said+fmt.Sprintf(` && document.querySelector(".said").textContent !== %q`, last))
}

// The keyboard reaches everything that can be used, in order, and shows where it is.
func testKeyboard(t *testing.T, p published, w *window) {
	id := string(p.edition.Indicators[0].ID)
	if i := withFigure(p.edition); i != nil {
		id = string(i.ID)
	}
	for width, addresses := range map[int64][]string{
		320: {urls.Prefix(locales.ZH), urls.Indicators.Page(locales.EN, id), urls.TimelinePage.Page(locales.EN)},
		1280: {
			urls.SearchPage.Page(locales.EN) + "?q=" + url.QueryEscape(p.edition.Units[0].EN),
			urls.CheckPage.Page(locales.ZH),
			urls.Indicators.Page(locales.ZH, id),
		},
	} {
		w.size(t, width, "light")
		for _, address := range addresses {
			w.open(t, address)
			w.await(t, `!location.search || `+results+`.length > 0`)
			ask[bool](t, w, `(() => {
				window.usable = Array.from(document.querySelectorAll("a[href], button, input, select, summary")).filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && !(e.closest("thead")?.offsetWidth < 2));
				window.reached = new Set(); window.unseen = [];
				document.addEventListener("focusin", ({target}) => {
					reached.add(target);
					const box = target.getBoundingClientRect(), style = getComputedStyle(target);
					if (style.outlineStyle === "none" || box.right < 1 || box.left > innerWidth) unseen.push(target.outerHTML.slice(0, 100));
				});
				return true;
			})()`)
			n := ask[int](t, w, `usable.length`)
			w.do(t, chromedp.KeyEvent(
				strings.Repeat(kb.Tab, n+ask[int](t, w, `document.querySelectorAll("[tabindex]").length`)+2)))
			if missed := ask[[]string](t, w,
				`usable.filter(e => !reached.has(e)).map(e => e.outerHTML.slice(0, 100))`); len(missed) > 0 {
				t.Errorf("/%s at %d px: the keyboard does not reach %d of %d: %q", address, width, len(missed), n,
					missed)
			}
			if unseen := ask[[]string](t, w, `unseen`); len(unseen) > 0 {
				t.Errorf("/%s at %d px: the focus cannot be seen on %q", address, width, unseen)
			}
		}
	}
}
