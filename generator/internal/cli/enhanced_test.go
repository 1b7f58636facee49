package cli

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

const results = `Array.from(document.querySelectorAll("[data-found]:not([hidden]) li a"), a => a.textContent)`

func testSearch(t *testing.T, p published, w *window) {
	for _, c := range []struct {
		lang        locales.Lang
		asks, finds string
	}{
		{locales.ZH, "青信融", "青信融"},
		{locales.ZH, "绿色贷", "绿色贷款余额"},
		{locales.ZH, "qxr", "青信融"},
		{locales.ZH, "lsd", "绿色贷款余额"},
		{locales.ZH, "qingxinrong", "青信融"},
		{locales.ZH, "rhqhs", "人行青海省分行"},
		{locales.ZH, "green loans", "绿色贷款余额"},
		{locales.ZH, "绿色 余额", "绿色贷款余额"},
		{locales.EN, "green loans", "Green loans outstanding"},
		{locales.EN, "青信融", "Qingxinrong"},
		{locales.EN, "qxr", "Qingxinrong"},
		{locales.EN, "judged", "How progress is judged"},
	} {
		w.open(t, urls.SearchPage.Page(c.lang)+"?q="+strings.ReplaceAll(c.asks, " ", "+"))
		w.await(t, `!!document.querySelector("[data-found]:not([hidden]) [data-say]:not(:empty)")`)
		if found := ask[[]string](t, w, results); !slices.ContainsFunc(found, func(s string) bool { return strings.HasPrefix(s, c.finds) }) {
			t.Errorf("%s (%s) finds %q, and not %s", c.asks, c.lang, found, c.finds)
		}
	}
	// Typed, filtered, shared by its address, and followed.
	w.open(t, urls.SearchPage.Page(locales.ZH))
	w.do(t, chromedp.SendKeys("#q", "贷款"))
	w.await(t, results+".length > 20")
	wide := len(ask[[]string](t, w, results))
	ask[bool](t, w, `(s => { s.value = "green"; return s.dispatchEvent(new Event("input", {bubbles: true})) })(document.querySelector("select[name=article]"))`)
	w.await(t, fmt.Sprintf(`location.search === "?q=%%E8%%B4%%B7%%E6%%AC%%BE&article=green" && %[1]s.length > 0 && %[1]s.length < %[2]d`, results, wide))
	ask[bool](t, w, `(s => { s.value = "not_assessable"; return s.dispatchEvent(new Event("input", {bubbles: true})) })(document.querySelector("select[name=status]"))`)
	w.await(t, results+`.join() === "绿色贷款占各项贷款比重保持全国前列"`)
	w.do(t, chromedp.Click("[data-found] li a"))
	w.await(t, `location.pathname.endsWith("/targets/g4/")`)
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
	// A file of a snapshot is said to be one, and how often the snapshot was corrected since.
	ask[bool](t, w, fmt.Sprintf(`(() => {
		const sent = fetch;
		window.fetch = address => address.endsWith("snapshots.json")
			? Promise.resolve(new Response(JSON.stringify({result: [{id: "2026-q4", files: [{sha256: "%x"}], corrections: [1, 2]}]})))
			: sent(address);
		return true;
	})()`, sha256.Sum256(published)))
	w.do(t, chromedp.SetUploadFiles("#file", []string{real}))
	w.await(t, `/2026-q4.*: 2\./s.test(document.querySelector(".answer.same")?.textContent)`)
}

// The heads of a table sort by what is meant, not by what is written; a long table has a filter.
func testTables(t *testing.T, p published, w *window) {
	long := slices.IndexFunc(p.edition.Indicators, func(i *edition.Indicator) bool { return len(i.Series) > 0 && len(i.Series[0].Points) > 3 })
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
	w.do(t, chromedp.Click("th:first-child > button"), chromedp.Click("th:first-child > button"))
	if !ask[bool](t, w, when+`.every((v, i, all) => v && (!i || all[i - 1] >= v))`) {
		t.Errorf("not from the newest to the oldest: %s", ask[[]string](t, w, when))
	}
	outlet := p.edition.Publications[0].Outlet
	w.open(t, urls.Publications.Page(locales.EN, ""))
	w.do(t, chromedp.SendKeys(".table-tools input", outlet))
	const rows = `Array.from(document.querySelectorAll("table[data-sort] tbody tr:not([hidden])"))`
	w.await(t, fmt.Sprintf(`%[1]s.length > 0 && %[1]s.length < %[2]d && %[1]s.every(r => r.textContent.includes(%[3]q))`, rows, len(p.edition.Publications), outlet))
}

// A chart is saved as a picture, drawn from its own file.
func testCharts(t *testing.T, p published, w *window) {
	w.open(t, urls.Indicators.Page(locales.EN, "green-loans-balance"))
	ask[bool](t, w, `(() => {
		const create = URL.createObjectURL;
		URL.createObjectURL = blob => { createImageBitmap(blob).then(({width, height}) => window.saved = [blob.type, width, height].join()); return create(blob) };
		HTMLAnchorElement.prototype.click = function () { window.named = this.download };
		return true;
	})()`)
	w.do(t, chromedp.Click(".downloads button"))
	w.await(t, `window.named === "green-loans-balance.png" && /^image.png,2160,\d{4}$/.test(window.saved)`)
}

// The keyboard reaches everything that can be used, in order, and shows where it is.
func testKeyboard(t *testing.T, p published, w *window) {
	for width, addresses := range map[int64][]string{
		320:  {urls.Prefix(locales.ZH), urls.Indicators.Page(locales.EN, "green-loans-balance")},
		1280: {urls.SearchPage.Page(locales.EN) + "?q=qxr", urls.CheckPage.Page(locales.ZH), urls.Indicators.Page(locales.ZH, "green-loans-balance")},
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
			w.do(t, chromedp.KeyEvent(strings.Repeat(kb.Tab, n+ask[int](t, w, `document.querySelectorAll("[tabindex]").length`)+2)))
			if missed := ask[[]string](t, w, `usable.filter(e => !reached.has(e)).map(e => e.outerHTML.slice(0, 100))`); len(missed) > 0 {
				t.Errorf("/%s at %d px: the keyboard does not reach %d of %d: %q", address, width, len(missed), n, missed)
			}
			if unseen := ask[[]string](t, w, `unseen`); len(unseen) > 0 {
				t.Errorf("/%s at %d px: the focus cannot be seen on %q", address, width, unseen)
			}
		}
	}
}
