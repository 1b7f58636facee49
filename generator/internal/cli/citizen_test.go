package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// withMailbox is the site of data/ as one that can be written to.
func withMailbox(t *testing.T) published {
	t.Helper()
	root := t.TempDir()
	for _, dir := range []string{"data", "content", "site"} {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join(repository, dir))); err != nil {
			t.Fatal(err)
		}
	}
	d, _ := checked(os.DirFS(root), dataset.Load)
	switch {
	case d == nil:
		t.Fatal("data/ has mistakes")
	case d.Site.Contact == nil:
		file := filepath.Join(root, "data", "site.yaml")
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		body = append(body, "contact: {email: record@example.org}\n"...)
		if err := os.WriteFile(file, body, 0o600); err != nil {
			t.Fatal(err)
		}
	case d.Site.Contact.Mailbox() == "":
		t.Skip("data/site.yaml says how to be reached, and not by mail")
	}
	site := target{checkout: checkout{Root: root}, Output: filepath.Join(root, "public")}
	e, _, err := site.run(context.Background(), env{os.Stdout, os.Stderr})
	if err != nil {
		t.Fatal(err)
	}
	return published{site.Output, e}
}

// sought is what the citizen looks for: a platform with a page of its own, a figure on it and the text of a request.
type sought struct {
	entity  *edition.Entity
	figure  *edition.Figure
	request *narrative.Request
}

func seek(t *testing.T, e *edition.Edition) sought {
	t.Helper()
	for _, x := range e.Entities {
		requests := narrative.RequestsOfMeasures(e, x.Measures)
		if !x.HasPage() || len(requests) == 0 || len(x.Tasks()) == 0 {
			continue
		}
		for _, f := range x.Figures() {
			if f.Value != nil {
				return sought{x, f, requests[0]}
			}
		}
	}
	t.Skip("data/ has no platform with a page of its own, a figure and something to ask for")
	return sought{}
}

// A citizen with a small phone finds who answers for a platform, takes the text of a request and opens a mail about a
// figure: in each language, with scripts and without, by the keyboard alone, and a screen reader names each step.
func TestCitizensPath(t *testing.T) {
	if chromium() == "" {
		browser(t) // which says what is missing
	}
	p := withMailbox(t)
	look := seek(t, p.edition)
	w := openWindow(t, p)
	w.size(t, 360, "light")
	for _, l := range locales.Langs {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, scripts %t", l, scripts), func(t *testing.T) {
				w.scripts(t, scripts)
				w.open(t, urls.Prefix(l))
				if scripts {
					w.findBySearch(t, l, look)
				} else {
					w.findByLists(t, l, look)
				}
				w.takeRequest(t, l, look, scripts)
				w.mailAbout(t, p, l, look)
				w.quiet(t, t.Name())
			})
		}
	}
}

// findBySearch asks for the platform in the field at the top of the home page.
func (w *window) findBySearch(t *testing.T, l locales.Lang, look sought) {
	name := look.entity.Name().In(l)
	w.reach(t, `document.querySelector("header [type=search]")`, "searchbox", locales.UI("search_label").In(l))
	w.do(t, call(input.InsertText, input.InsertTextParams{Text: name}), chromedp.KeyEvent(kb.Enter))
	w.await(t, results+".length > 0")
	w.follow(t, `[data-found] li a`, urls.Entities.Page(l, string(look.entity.ID)), name)
}

// findByLists goes by the list of all platforms.
func (w *window) findByLists(t *testing.T, l locales.Lang, look sought) {
	w.follow(t, "main a", urls.Entities.Page(l, ""), "")
	w.follow(t, "main a", urls.Entities.Page(l, string(look.entity.ID)), look.entity.Name().In(l))
}

// takeRequest goes by those who answer for the platform to the text of the request, and copies it; without scripts it
// stands there to be selected.
func (w *window) takeRequest(t *testing.T, l locales.Lang, look sought, scripts bool) {
	for _, u := range look.entity.Tasks()[0].Lead {
		w.reach(t, linkTo("#answers ~ * a, [aria-labelledby=answers] a", urls.Units.Page(l, string(u.ID))), "link",
			u.Name().In(l))
	}
	w.reach(t, `document.querySelector(".request > summary")`, "DisclosureTriangle", look.request.To.Name.In(l))
	w.do(t, chromedp.KeyEvent(kb.Enter))
	w.await(t, `document.querySelector(".request").open`)
	text := ask[string](t, w, `(code => {
		getSelection().selectAllChildren(code);
		return String(getSelection());
	})(document.querySelector(".request code"))`)
	if scripts {
		ask[bool](t, w, `(navigator.clipboard.writeText = async text => { window.copied = text }, true)`)
		w.reach(t, `document.querySelector(".request button")`, "button", locales.UI("copy_text").In(l))
		w.do(t, chromedp.KeyEvent(kb.Enter))
		w.await(t, `window.copied !== undefined`)
		text = ask[string](t, w, `window.copied`)
	}
	if want := look.request.Text.First(); text != want {
		t.Errorf("the text of the request is %q, want %q", text, want)
	}
}

// mailAbout goes by a figure on the open page to its place on that of its source, and to the letter about it there.
func (w *window) mailAbout(t *testing.T, p published, l locales.Lang, look sought) {
	page, id := narrative.PageOfFigure(l, look.figure), look.figure.ID()
	w.follow(t, "main a", page, "")
	row := fmt.Sprintf("document.getElementById(%q)", id)
	w.reach(t, row+`.querySelector(".cite-figure summary")`, "DisclosureTriangle", look.figure.Indicator.Name.In(l))
	w.do(t, chromedp.KeyEvent(kb.Enter))
	mail := row + `.querySelector("a[href^='mailto:']")`
	w.reach(t, mail, "link", locales.UI("point_out").In(l)+" "+look.figure.Indicator.Name.In(l))
	_, query, _ := strings.Cut(ask[string](t, w, mail+".href"), "?")
	letter, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		id, string(p.edition.Site.BaseURL) + page, narrative.Quantity(look.figure.Value).In(l),
	} {
		if !strings.Contains(letter.Get("body"), want) {
			t.Errorf("the mail does not say %q: %q", want, letter.Get("body"))
		}
	}
}

// linkTo is the first of the links that a selector finds which leads to an address below the site's root.
func linkTo(selector, address string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(%q)].find(a => (a.pathname + a.hash).endsWith(%q))`, selector,
		"/"+address)
}

// follow goes by the keyboard to a link, which is named so, and opens it.
func (w *window) follow(t *testing.T, selector, address, name string) {
	t.Helper()
	w.reach(t, linkTo(selector, address), "link", name)
	w.do(t, chromedp.KeyEvent(kb.Enter))
	w.await(t, fmt.Sprintf(`(location.pathname + location.hash).endsWith(%q) && document.readyState === "complete"`,
		"/"+address))
}

// reach presses Tab until an element has the focus, which is seen, and asks the accessibility tree for the element's
// role and for its name, which must hold some words.
func (w *window) reach(t *testing.T, element, role, words string) {
	t.Helper()
	if !ask[bool](t, w, `!!(`+element+`)`) {
		t.Fatalf("/%s has no %s", ask[string](t, w, `location.pathname`), element)
	}
	const usable = `document.querySelectorAll("a, button, input, select, summary, [tabindex]").length`
	for n := ask[int](t, w, usable); ; n-- {
		if ask[bool](t, w, `document.activeElement === `+element) {
			break
		}
		if n < 0 {
			t.Fatalf("the keyboard does not reach %s", element)
		}
		w.do(t, chromedp.KeyEvent(kb.Tab))
	}
	if !ask[bool](t, w, `(e => e.checkVisibility() && getComputedStyle(e).outlineStyle !== "none")(`+element+`)`) {
		t.Errorf("the focus cannot be seen on %s", element)
	}
	if gotRole, name := w.spoken(t); gotRole != role || !strings.Contains(name, words) {
		t.Errorf("%s is the %s %q, want a %s with %q", element, gotRole, name, role, words)
	}
}

// spoken is what a screen reader says of the element that has the focus: its role and its name.
func (w *window) spoken(t *testing.T) (role, name string) {
	t.Helper()
	err := chromedp.Do(w, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		active, err := chromedp.Call(ctx, runtime.Evaluate,
			runtime.EvaluateParams{Expression: "document.activeElement"})
		if err != nil {
			return err
		}
		only := false
		tree, err := chromedp.Call(ctx, accessibility.GetPartialAXTree, accessibility.GetPartialAXTreeParams{
			ObjectID: active.Result.ObjectID, FetchRelatives: &only,
		})
		if err != nil {
			return err
		}
		for _, said := range []struct {
			value *accessibility.Value
			to    *string
		}{{tree.Nodes[0].Role, &role}, {tree.Nodes[0].Name, &name}} {
			if said.value != nil {
				if err := json.Unmarshal(said.value.Value, said.to); err != nil {
					return err
				}
			}
		}
		return nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	return role, name
}
