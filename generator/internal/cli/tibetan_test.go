package cli

import (
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/addedtest"
)

// cramped are the elements of a page whose lines are lower than stacks of Tibetan, and those that cut off what they
// hold. A stack reaches about nine tenths of the size of its font above and below the line.
const cramped = `[...document.querySelectorAll("body, body *:not(svg *, .vh, script, style, template, option)")].flatMap(e => {
	const style = getComputedStyle(e), words = [...e.childNodes].some(n => n.nodeType === 3 && /[\u0f00-\u0fff]/.test(n.data));
	const low = words && parseFloat(style.lineHeight) < 1.8 * parseFloat(style.fontSize);
	const cut = words && style.overflowY === "hidden" && style.clipPath === "none" && e.scrollHeight > e.clientHeight + 1;
	return low || cut ? [e.tagName + "." + e.className + " " + style.fontSize + "/" + style.lineHeight] : [];
})`

// A language of high letters and few blanks, which breaks its lines behind a mark between syllables, fits every kind of
// page on a small screen.
func TestTibetan(t *testing.T) {
	if chromium() == "" && os.Getenv("REQUIRE_BROWSER") != "1" {
		browser(t) // skips
	}
	root := addedLanguage(t, addedtest.Tibetan)
	w := openWindow(t, published{dir: filepath.Join(root, "public")})
	for _, address := range tibetanPages(t, filepath.Join(root, "public")) {
		w.open(t, address)
		w.size(t, 320, "light")
		if lang := ask[string](t, w, `document.documentElement.lang`); lang != "bo" {
			t.Errorf("/%s is in %q", address, lang)
		}
		if sizes := ask[[2]int](t, w,
			`[document.documentElement.scrollWidth, document.documentElement.clientWidth]`); sizes[0] > sizes[1] {
			t.Errorf("/%s scrolls sideways at 320 px: %d > %d px", address, sizes[0], sizes[1])
		}
		if found := ask[[]string](t, w, cramped); len(found) > 0 {
			t.Errorf("/%s is too narrow for stacks: %s", address, strings.Join(found[:min(5, len(found))], ", "))
		}
	}
}

// tibetanPages are the addresses of the longest page of each kind.
func tibetanPages(t *testing.T, public string) (all []string) {
	t.Helper()
	longest, size := map[string]string{}, map[string]int64{}
	err := filepath.WalkDir(filepath.Join(public, "bo"), func(file string, d os.DirEntry, err error) error {
		if err != nil || d.Name() != "index.html" {
			return err
		}
		info, err := d.Info()
		address, _ := filepath.Rel(public, filepath.Dir(file))
		address = filepath.ToSlash(address) + "/"
		kind := kindOf(path.Clean(strings.TrimPrefix(address, "bo/")))
		if err == nil && info.Size() > size[kind] {
			longest[kind], size[kind] = address, info.Size()
		}
		return err
	})
	for _, address := range longest {
		all = append(all, address)
	}
	if err != nil || len(all) < 20 {
		t.Fatalf("%d kinds of pages: %v", len(all), err)
	}
	return all
}
