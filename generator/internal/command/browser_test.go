package command

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
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

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// browser starts Chromium, or skips the test where there is none; with REQUIRE_BROWSER=1 its absence is a failure.
func browser(t *testing.T) context.Context {
	t.Helper()
	found := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			found = path
			break
		}
	}
	if found == "" {
		if os.Getenv("REQUIRE_BROWSER") == "1" {
			t.Fatal("REQUIRE_BROWSER=1, but no Chromium was found in PATH")
		}
		t.Skip("no Chromium in PATH; set REQUIRE_BROWSER=1 to make this a failure")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(found), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.WSURLReadTimeout(time.Minute))
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

// visits are a page of each kind; what must be found there is taken from data/, not typed here.
func visits(t *testing.T, e *edition.Edition, l text.Lang) []visit {
	t.Helper()
	indicator := func(id document.ID) *edition.Indicator {
		i := e.Indicator(id)
		if i == nil {
			t.Fatalf("there is no indicator %s", id)
		}
		return i
	}
	share := indicator("green-loans-share")
	latest := []string{words.Quantity(share.Latest.Chosen.Value).In(l), words.Period(share.Latest.Period).In(l)}
	all := []visit{
		{api.Prefix(l), []string{e.Site.Title.In(l), words.Date(e.AsOf).In(l)}},
		{api.Targets.Page(l, "g4"), append(latest, e.Targets[4].ZH)},
		{api.Targets.Page(l, "g0"), []string{e.Targets[0].ZH}},
		{api.Tasks.Page(l, "t03"), []string{e.Tasks[2].Text}},
		{api.Units.Page(l, "pbc-qinghai"), []string{"中国人民银行青海省分行"}},
		{api.Units.Page(l, ""), nil},
		{api.Indicators.Page(l, ""), []string{share.Name.In(l)}},
		{api.Indicators.Page(l, "personal-pension-accounts"), []string{indicator("personal-pension-accounts").Name.In(l)}},
		{api.PlanPage.Page(l), []string{e.Plan.Safeguards.Text}},
		{api.GapsPage.Page(l), []string{indicator("personal-pension-accounts").Name.In(l)}},
		{api.Method.Page(l), []string{words.Of(progress.NotAssessable).In(l), "58.0%", "0.75"}},
		{api.Rules.Page(l), []string{"tenfold-jump", "value: 120.5亿元"}},
		{api.Entities.Page(l, ""), []string{"青信融"}},
	}
	onIndicator := visit{api.Indicators.Page(l, "green-loans-share"), latest}
	for _, f := range share.Figures {
		onIndicator.finds = append(onIndicator.finds, words.Quantity(f.Value).In(l))
	}
	var onPublication visit
	for _, p := range e.Publications {
		if p.ID == "2025-08-08-pbc-qinghai-h1" {
			onPublication = visit{api.Publications.Page(l, string(p.ID)), []string{p.Outlet}}
			for _, f := range p.Figures {
				onPublication.finds = append(onPublication.finds, words.Quantity(f.Value).In(l))
			}
		}
	}
	return append(all, onIndicator, onPublication)
}

// shown is what a page shows: its words, and the widths of its content and of the window.
type shown struct {
	Body           string
	Scroll, Client int
}

func TestInBrowser(t *testing.T) {
	ctx := browser(t)
	p := built(t)
	server := httptest.NewServer(http.StripPrefix(strings.TrimSuffix(subPath, "/"), http.FileServer(http.Dir(p.dir))))
	defer server.Close()
	var mu sync.Mutex
	var complaints []string
	complain := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		complaints = append(complaints, fmt.Sprintf(format, args...))
	}
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			complain("exception: %s", e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			complain("console: %s %s", e.Entry.Text, e.Entry.URL)
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, server.URL) && !strings.HasPrefix(e.Request.URL, "data:") {
				complain("request to %s", e.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int64{320, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			for _, l := range text.Langs {
				for _, v := range visits(t, p.edition, l) {
					complaints = nil
					err := chromedp.Do(ctx,
						call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 800, DeviceScaleFactor: 1, Mobile: width < 600}),
						call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}),
						chromedp.Navigate(server.URL+subPath+v.address))
					var seen shown
					if err == nil {
						seen, err = chromedp.Run(ctx, chromedp.Evaluate[shown](`({Body: document.body.textContent, Scroll: document.documentElement.scrollWidth, Client: document.documentElement.clientWidth})`))
					}
					where := fmt.Sprintf("/%s at %d px, %s", v.address, width, scheme)
					if err != nil {
						t.Fatalf("%s: %v", where, err)
					}
					for _, want := range v.finds {
						if !strings.Contains(seen.Body, want) {
							t.Errorf("%s does not say %q", where, want)
						}
					}
					if seen.Scroll > seen.Client {
						t.Errorf("%s scrolls sideways: %d > %d px", where, seen.Scroll, seen.Client)
					}
					mu.Lock()
					for _, c := range complaints {
						t.Errorf("%s: %s", where, c)
					}
					mu.Unlock()
				}
			}
		}
	}
}
