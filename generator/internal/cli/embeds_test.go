package cli

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// The code for other sites is copied as it stands, and there a frame becomes exactly as high as what it shows, which is
// measured where that is a page of its own.
func testEmbeds(t *testing.T, p published, w *window) {
	id, code := string(p.edition.Targets[0].ID), ""
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		const page = `<!doctype html><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
			`<body style="margin:0">`
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page, code)
	}))
	t.Cleanup(other.Close)
	w.hosts = append(w.hosts, other.URL)
	for _, l := range locales.Langs {
		w.size(t, 1280, "light")
		w.open(t, urls.Targets.Page(l, id))
		ask[bool](t, w, `(() => {
			navigator.clipboard.writeText = async text => { window.copied = text };
			return document.querySelector(".embed-code").open = true;
		})()`)
		w.do(t, chromedp.Click(".embed-code button"))
		w.await(t, `(b => b.textContent === b.dataset.done)(document.querySelector(".embed-code button"))`)
		code = ask[string](t, w, `window.copied`)
		if shown := ask[string](t, w, `document.querySelector(".embed-code code").textContent`); code != shown {
			t.Errorf("what is copied is %q, and the page shows %q", code, shown)
		}
		code = strings.Replace(code, string(p.edition.Site.BaseURL), w.at, 1)
		if !strings.Contains(code, w.at+urls.Targets.Embed(l, id)) {
			t.Fatalf("the code does not lead to the embedded page: %s", code)
		}
		for _, width := range []int64{320, 1280} {
			w.size(t, width, "light")
			w.open(t, urls.Targets.Embed(l, id))
			height := ask[int](t, w, `Math.ceil(document.documentElement.getBoundingClientRect().height)`)
			w.do(t, chromedp.Navigate(other.URL))
			w.await(t, fmt.Sprintf(`document.querySelector("iframe")?.height === "%d"`, height))
		}
	}
}
