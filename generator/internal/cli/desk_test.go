package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// withDesk is the real data, published with the program of the workbench.
func withDesk(t *testing.T) published {
	t.Helper()
	if chromium() == "" && os.Getenv("REQUIRE_BROWSER") != "1" {
		browser(t) // skips
	}
	var said bytes.Buffer
	if err := (workbenchCmd{checkout{Root: repository}}).Run(t.Context(), env{&said, &said}); err != nil {
		t.Fatalf("%v: %s", err, &said)
	}
	p := published{dir: filepath.Join(t.TempDir(), "public")}
	made := target{
		checkout: checkout{Root: repository}, Output: p.dir, BaseURL: "https://example.org" + subPath,
	}
	var err error
	if p.edition, _, err = made.run(t.Context(), env{&said, &said}); err != nil {
		t.Fatalf("%v: %s", err, &said)
	}
	return p
}

// From a press text to a file, in the browser, with the program that the build makes.
func TestDesk(t *testing.T) {
	p := withDesk(t)
	w := openWindow(t, p)
	for _, part := range []struct {
		name string
		test func(*testing.T, published, *window)
	}{
		{"page", testDeskPage},
		{"texts", testDeskTexts},
		{"file", testDeskFile},
		{"keyboard", testDeskKeyboard},
		{"offline", testDeskOffline},
		{"draft", testDeskDraft},
	} {
		t.Run(part.name, func(t *testing.T) {
			w.size(t, 1280, "light")
			w.open(t, urls.WorkbenchPage.Page(locales.ZH))
			ask[bool](t, w, `(localStorage.clear(), true)`)
			part.test(t, p, w)
			w.quiet(t, part.name)
		})
	}
}

// deskDraft is what the page keeps of a draft, as far as it is needed here.
type deskDraft struct {
	ID     string `json:"id"`
	Pieces []struct {
		Figure    model.Figure `json:"figure"`
		Take      bool         `json:"take"`
		Answers   []int        `json:"answers"`
		Questions []struct {
			Key     string `json:"key"`
			Choices []struct {
				Set map[string]string `json:"set"`
			} `json:"choices"`
		} `json:"questions"`
	} `json:"pieces"`
}

// keptDraft is the draft in the browser's own storage.
const keptDraft = `(Object.entries(localStorage).find(([key]) => key.startsWith("workbench ")) || [])[1] || ""`

// openDesk opens the workbench, sees that nothing was fetched for it, and starts it.
func openDesk(t *testing.T, w *window, l locales.Lang) {
	t.Helper()
	w.open(t, urls.WorkbenchPage.Page(l))
	if early := ask[[]string](t, w, `performance.getEntriesByType("resource").map(r => r.name).filter(
		name => /wasm|worker|desk|source\.zip/.test(name))`); len(early) > 0 {
		t.Errorf("fetched before the reader asked: %q", early)
	}
	ask[bool](t, w, `(window.clicked = performance.now(), true)`)
	w.do(t, chromedp.Click("[data-start]"))
	awaitDesk(t, w)
	t.Logf("ready %d ms after the click", ask[int](t, w, `Math.round(performance.now() - window.clicked)`))
}

// awaitDesk waits for the steps. The browser first makes machine code of the program, which takes a slow machine long.
func awaitDesk(t *testing.T, w *window) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if ask[bool](t, w, `!!document.querySelector("#w-paste")`) {
			return
		}
	}
	t.Fatalf("the workbench does not start: %s",
		ask[string](t, w, `document.querySelector("[data-state]").textContent`))
}

// sourceKeys are the keys of the publication to record, by their places in the form.
func sourceKeys(day string) map[string]string {
	return map[string]string{
		"outlet": "西宁晚报", "title/text": "金融运行情况", "url": "https://www.example.com/a/1.html", "published": day,
	}
}

// fillIn writes to a field of a part of the page, as a reader does.
func fillIn(t *testing.T, w *window, within, at, value string) {
	t.Helper()
	ask[bool](t, w, fmt.Sprintf(`(() => {
		const e = document.querySelector(%q + ' [data-at="' + %q + '"]').querySelector("select, textarea, input:not([type=search])");
		e.value = %q;
		e.dispatchEvent(new Event("input", {bubbles: true}));
		return e.dispatchEvent(new Event("change", {bubbles: true}));
	})()`, within, at, value))
}

// paste puts a text into the field for it and has it read.
func paste(t *testing.T, w *window, text string) {
	t.Helper()
	ask[bool](t, w, fmt.Sprintf(`(() => {
		const e = document.querySelector("#w-paste");
		e.value = %q;
		e.dispatchEvent(new Event("input", {bubbles: true}));
		document.querySelector("[data-reading]").replaceChildren();
		document.querySelector("[data-read]").click();
		return true;
	})()`, text))
	w.await(t, `!!document.querySelector("[data-reading] strong")`)
}

// draftKept is the draft as the browser keeps it.
func draftKept(t *testing.T, w *window) (d deskDraft) {
	t.Helper()
	kept := ask[string](t, w, keptDraft)
	if kept == "" {
		return d
	}
	if err := json.Unmarshal([]byte(kept), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// deskSettled waits until the page has checked the newest draft and has a number of findings.
func deskSettled(t *testing.T, w *window, findings int) {
	t.Helper()
	w.await(t, fmt.Sprintf(`document.querySelectorAll("[data-findings] > li").length === %d &&
		document.querySelector("[data-verdict]").textContent !== ""`, findings))
}

// plainText is a press text with one figure that is clear, whatever data/ are about, of an indicator that has none.
func plainText(t *testing.T, e *edition.Edition) (text string, of *edition.Indicator) {
	t.Helper()
	data, found := checked(os.DirFS(repository), dataset.Load)
	if found != nil {
		t.Fatal(found[0])
	}
	for _, i := range e.Indicators {
		if slices.ContainsFunc(data.Publications, func(p *model.Publication) bool {
			return slices.ContainsFunc(p.Figures, func(f model.Figure) bool {
				return string(f.Indicator) == string(i.ID)
			})
		}) {
			continue // a new figure might be unusual beside others
		}
		text := fmt.Sprintf("截至2026年9月末，全省%s123.45%s，同比增长5.5%%。", i.Name.ZH, i.Indicator.Unit)
		read, found := importer.ReadText(text, importer.TextOptions{Data: data, Published: "2026-10-20"})
		if found == nil && len(read.Proposals) == 1 && len(read.Proposals[0].Questions) == 0 &&
			read.Proposals[0].Figure.Indicator == model.IndicatorName(i.ID) && i.Kind == model.Stock {
			return text, i
		}
	}
	t.Skip("data/ has no balance without figures that a text can name")
	return "", nil
}

// The page fits every screen before it is started and with a full draft.
func testDeskPage(t *testing.T, p published, w *window) {
	text, _ := plainText(t, p.edition)
	for _, l := range locales.Langs {
		address := urls.WorkbenchPage.Page(l)
		w.open(t, address)
		fits(t, w, address)
		openDesk(t, w, l)
		paste(t, w, text)
		ask[bool](t, w, `(document.querySelector(".piece details").open = true)`)
		// not by their places, which findings move while they come
		ask[bool](t, w, `(document.querySelectorAll('[data-add="evidence"], [data-add="search"]').forEach(e => e.click()), true)`)
		w.await(t, `document.querySelectorAll(".piece").length === 3 &&
			document.querySelectorAll("[data-findings] > li").length > 0`)
		fits(t, w, address+", with a draft")
		if bare := ask[[]string](t, w, `[...document.querySelectorAll("main input, main select, main textarea")].filter(
			e => e.checkVisibility() && !e.labels?.length && !e.ariaLabel).map(e => e.outerHTML)`); len(bare) > 0 {
			t.Errorf("/%s: fields without a name: %q", address, bare)
		}
		w.size(t, 1280, "light")
		clearDesk(t, w)
	}
}

// What is read from a text is what the package reads from it, and what is in question waits for an answer.
func testDeskTexts(t *testing.T, _ published, w *window) {
	data, found := checked(os.DirFS(repository), dataset.Load)
	if found != nil {
		t.Fatal(found[0])
	}
	files, err := filepath.Glob("../importer/testdata/press/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	openDesk(t, w, locales.ZH)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fillIn(t, w, "[data-head]", "published", "2026-11-20")
		paste(t, w, string(text))
		want, problems := importer.ReadText(string(text), importer.TextOptions{Data: data, Published: "2026-11-20"})
		if problems != nil {
			t.Fatal(problems[0])
		}
		draft := draftKept(t, w)
		if len(draft.Pieces) != len(want.Proposals) {
			t.Fatalf("%s: the page has %d figures, the package %d", file, len(draft.Pieces), len(want.Proposals))
		}
		for n, piece := range draft.Pieces {
			if diff := cmp.Diff(want.Proposals[n].Figure, piece.Figure, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s: figure %d (- package, + page):\n%s", file, n+1, diff)
			}
			if len(piece.Questions) != len(want.Proposals[n].Questions) {
				t.Errorf("%s: figure %d has %d questions", file, n+1, len(piece.Questions))
			}
		}
		answerAll(t, w, draft)
		clearDesk(t, w)
	}
}

// answerAll answers each question by its first choice and sees that its keys are the figure's then.
func answerAll(t *testing.T, w *window, draft deskDraft) {
	t.Helper()
	ask[bool](t, w, `(document.querySelectorAll(".question .tick:first-of-type input").forEach(e => e.click()), true)`)
	after := draftKept(t, w)
	for n, piece := range draft.Pieces {
		for q, question := range piece.Questions {
			if got := after.Pieces[n].Answers[q]; got != 0 {
				t.Errorf("question %d of figure %d is answered by %d", q+1, n+1, got)
			}
			if want := question.Choices[0].Set["indicator"]; want != "" &&
				string(after.Pieces[n].Figure.Indicator) != want {
				t.Errorf("figure %d is of %s, not of %s", n+1, after.Pieces[n].Figure.Indicator, want)
			}
		}
	}
}

// The file is what the command line writes, byte for byte, and is valid. A mistake is shown at its field in the words
// of the command line, and gone once it is mended; then the page says what readers will see change.
func testDeskFile(t *testing.T, p published, w *window) {
	text, of := plainText(t, p.edition)
	openDesk(t, w, locales.EN)
	keys := sourceKeys("2026-10-20")
	for at, value := range keys {
		fillIn(t, w, "[data-head]", at, value)
	}
	fillIn(t, w, "[data-head]", "recorded", "2026-11-27")
	paste(t, w, text)
	deskSettled(t, w, 0)
	ask[bool](t, w, `(document.querySelector(".piece details").open = true)`)
	w.await(t, `!!document.querySelector('.piece [data-at="value"]')`)

	fillIn(t, w, ".piece", "value", "123.45")
	const wrong = `document.querySelector('.piece [data-at="value"] > .wrong')`
	w.await(t, `!`+wrong+`.hidden && document.querySelector('.piece [data-at="value"] [aria-invalid="true"]') !== null`)
	said := ask[string](t, w, wrong+`.textContent`)
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "data"), os.DirFS(repository+"/data")); err != nil {
		t.Fatal(err)
	}
	id := draftKept(t, w).ID
	file := filepath.Join(root, "data/publications", id+".yaml")
	run := func(args ...string) string {
		var out bytes.Buffer
		Run(context.Background(), append(args, "--root", root, "--lang", "en"), &out, &out)
		return out.String()
	}
	const whole = `document.querySelector("[data-files] textarea").value`
	write := func() {
		if err := os.WriteFile(file, []byte(ask[string](t, w, whole)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write()
	if told, what := run("validate"), ask[string](t, w, wrong+`.querySelector("strong").textContent`); what == "" ||
		!strings.Contains(told, what) {
		t.Errorf("the page says\n%s\nand the command line\n%s", said, told)
	}

	fillIn(t, w, ".piece", "value", "123.45"+of.Indicator.Unit)
	w.await(t, wrong+`.hidden`)
	deskSettled(t, w, 0)
	w.await(t, fmt.Sprintf(`[...document.querySelectorAll("[data-changed] li")].some(li => li.textContent.includes(%q))`,
		of.Name.EN))
	write()
	if told := run("validate"); !strings.HasPrefix(told, "Nothing to fix") {
		t.Errorf("the command line does not take the file: %s", told)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(source, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	told := run("import", source, "--into", id, "--outlet", keys["outlet"], "--title", keys["title/text"], "--url",
		keys["url"], "--published", keys["published"], "--grade", "A", "--recorded", "2026-11-27")
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: %s", err, told)
	}
	if diff := cmp.Diff(string(body), ask[string](t, w, whole)); diff != "" {
		t.Errorf("(- command line, + page):\n%s", diff)
	}
	clearDesk(t, w)
}

// With the keyboard alone: start, describe the source, paste, read, correct a value, copy the file.
func testDeskKeyboard(t *testing.T, p published, w *window) {
	text, of := plainText(t, p.edition)
	w.open(t, urls.WorkbenchPage.Page(locales.ZH))
	tab := func(selector string) {
		t.Helper()
		for range 200 {
			if ask[bool](t, w, fmt.Sprintf(`document.activeElement.matches(%q)`, selector)) {
				return
			}
			w.do(t, chromedp.KeyEvent(kb.Tab))
		}
		t.Fatalf("the keyboard does not reach %s", selector)
	}
	press := func(keys string) { t.Helper(); w.do(t, chromedp.KeyEvent(keys)) }
	tab("[data-start]")
	press(kb.Enter)
	awaitDesk(t, w)
	for _, at := range []string{"outlet", "title/text", "url", "published"} {
		tab(fmt.Sprintf(`[data-head] [data-at="%s"] input`, at))
		press(sourceKeys("2026-10-20")[at])
	}
	tab("#w-paste")
	press(text)
	tab("[data-read]")
	press(kb.Enter)
	w.await(t, `document.activeElement.matches(".piece input[type=checkbox]")`)
	deskSettled(t, w, 0)
	tab(".piece summary")
	press(kb.Enter)
	tab(`.piece [data-at="value"] input`)
	press(kb.End + kb.Backspace) // the end of the unit
	w.await(t, `document.activeElement.getAttribute("aria-invalid") === "true" &&
		document.getElementById(document.activeElement.getAttribute("aria-describedby").split(" ")[1]).textContent.includes("[value-unit]")`)
	press(string([]rune(of.Indicator.Unit)[len([]rune(of.Indicator.Unit))-1:]))
	w.await(t, `!document.activeElement.hasAttribute("aria-invalid")`)
	deskSettled(t, w, 0)
	tab("[data-files] textarea")
	if file := ask[string](t, w, `document.activeElement.value`); !strings.Contains(file, string(of.ID)) ||
		!strings.Contains(file, "123.45"+of.Indicator.Unit) {
		t.Errorf("the file is %q", file)
	}
	clearDesk(t, w)
}

// Once it runs it needs no line: what is pasted is read and checked.
func testDeskOffline(t *testing.T, p published, w *window) {
	text, _ := plainText(t, p.edition)
	openDesk(t, w, locales.EN)
	line := func(off bool) {
		w.do(t, call(network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{
				Offline: off, DownloadThroughput: -1, UploadThroughput: -1,
			}},
		}))
	}
	line(true)
	defer line(false)
	for at, value := range sourceKeys("2026-10-20") {
		fillIn(t, w, "[data-head]", at, value)
	}
	paste(t, w, text)
	deskSettled(t, w, 0)
	w.await(t, `!document.querySelector("[data-changes]").hidden && document.querySelectorAll("[data-changed] li").length > 0`)
	clearDesk(t, w)
}

// A draft outlives the page, and is gone once it is cleared.
func testDeskDraft(t *testing.T, p published, w *window) {
	text, _ := plainText(t, p.edition)
	openDesk(t, w, locales.ZH)
	for at, value := range sourceKeys("2026-10-20") {
		fillIn(t, w, "[data-head]", at, value)
	}
	paste(t, w, text)
	w.await(t, `!!document.querySelector("[data-files] textarea")`)
	const file = `document.querySelector("[data-files] textarea").value`
	before := ask[string](t, w, file)
	openDesk(t, w, locales.EN)
	w.await(t, `!!document.querySelector("[data-files] textarea")`)
	if after := ask[string](t, w, file); after != before || before == "" {
		t.Errorf("the draft was\n%s\nand is\n%s", before, after)
	}
	clearDesk(t, w)
	w.open(t, urls.WorkbenchPage.Page(locales.ZH))
	if said := ask[string](t, w, `document.querySelector("[data-state]").textContent`); said != "" {
		t.Errorf("after clearing the page says %q", said)
	}
}

// clearDesk clears the draft and sees that nothing of it is kept.
func clearDesk(t *testing.T, w *window) {
	t.Helper()
	ask[bool](t, w, `(window.confirm = () => true, document.querySelector("[data-place] [data-clear]").click(), true)`)
	w.await(t, `document.querySelectorAll(".piece").length === 0 && document.querySelector("#w-paste").value === ""`)
	deskSettled(t, w, 0)
	if kept := ask[string](t, w, keptDraft); kept != "" {
		t.Errorf("after clearing the browser keeps %s", kept)
	}
}
