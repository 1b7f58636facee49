package cli

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// unknown is what Chrome 86 or Safari 14.1 do not know and what would take more with it than itself: a selector drops
// its rule, a shorthand leaves the others away, a missing function stops the script. Hugo compiles what it can for
// them.
var unknown = map[string]*regexp.Regexp{
	".css": regexp.MustCompile(`:(?:is|where|has)\(|&|@layer|@scope|color-mix\(|light-dark\(|oklch\(|` +
		`[{;](?:inset|aspect-ratio|(?:padding|margin|border|inset)-(?:inline|block)|border-(?:inline|block)-[a-z]+):|` +
		`[0-9](?:dvh|svh|lvh|cqi|cqw)\b|:[^;}]*\b[0-9.]+ *<=`),
	".js": regexp.MustCompile(`\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy)\(|` +
		`structuredClone\(|static\{|\.showPopover|AbortSignal\.|Promise\.any|WeakRef`),
}

// plainContent is a sign with words for those who cannot see it, without the plain sign before it for browsers that do
// not know such words.
var plainContent = regexp.MustCompile(`[^"]content: ?"[^"]*" ?/`)

func TestOldBrowsers(t *testing.T) {
	p := built(t)
	read := 0
	for _, folder := range []string{"css", "js"} {
		files, err := filepath.Glob(filepath.Join(p.dir, folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			read++
			for _, found := range unknown[filepath.Ext(file)].FindAllIndex(body, -1) {
				t.Errorf("%s has what Chrome 86 does not know: …%s", filepath.Base(file),
					body[max(0, found[0]-60):min(len(body), found[1]+20)])
			}
			for _, found := range plainContent.FindAllIndex(body, -1) {
				before := string(body[max(0, found[0]-24) : found[0]+1])
				if !strings.Contains(before, "content:") {
					t.Errorf("%s has a sign that Safari 17 does not show: %s", filepath.Base(file),
						body[found[0]:found[1]])
				}
			}
		}
	}
	if read < 3 {
		t.Errorf("only %d files of styles and scripts were found", read)
	}
}

// Every page names a picture that is there, of the size that it says, and small enough to be sent on.
func TestSharedPictures(t *testing.T) {
	p := built(t)
	named := regexp.MustCompile(`property="og:image" content="([^"]+)"`)
	own := map[string]bool{}
	for _, pg := range p.pages(t) {
		body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(pg.path)))
		if err != nil {
			t.Fatal(err)
		}
		found := named.FindSubmatch(body)
		if found == nil {
			if !strings.HasSuffix(pg.path, "404.html") && !strings.Contains(pg.path, "embed/") {
				t.Errorf("%s names no picture", pg.path)
			}
			continue
		}
		file, ok := strings.CutPrefix(string(found[1]), string(p.edition.Site.BaseURL))
		if !ok {
			t.Errorf("%s names the picture %s, which is not below the site's address", pg.path, found[1])
		}
		own[file] = true
	}
	for file := range own {
		body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
		if err != nil {
			t.Error(err)
			continue
		}
		size, err := png.DecodeConfig(bytes.NewReader(body))
		if err != nil || size.Width != 1200 || size.Height != 630 || len(body) > 60_000 {
			t.Errorf("%s has %d × %d px and %d bytes (%v)", file, size.Width, size.Height, len(body), err)
		}
	}
	if want := 2 * (1 + len(p.edition.Areas) + len(p.edition.Targets)); len(own) != want {
		t.Errorf("%d pictures are shared, not %d", len(own), want)
	}
}
