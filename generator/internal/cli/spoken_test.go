package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	diffs "github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

const spokenHead = `# How much English still stands outside the catalogues: counted in a sample province that is
# built with a pseudo-language (⟦àççéñts⟧) in their place.
# words: words of Latin letters that stand neither in ⟦⟧ nor in data/, so that no translator can reach them.
# glued: texts of the catalogues that stand beside another one in the same piece of text, put together by code in an
#        order that may be wrong in another language. What stands inside another one has its place there.
# Both are to come down to dates, quantities and names. The first column is a kind of page, or a kind of document of
# the API, whose English texts count.
# Rewrite: go test ./generator/internal/cli -run PseudoLanguage -update; with -v it lists the words.
`

// spokenOf is what was counted for one kind of page or document.
type spokenOf struct {
	words, glued int
	which        map[string]int
}

// add counts in one piece of text; apart is what is no matter of the catalogues.
func (s *spokenOf) add(text string, apart known) {
	var outside strings.Builder
	depth, texts := 0, 0
	for _, c := range text {
		switch {
		case c == '⟦':
			if depth == 0 {
				texts++
			}
			depth++
			outside.WriteByte('\n')
		case c == '⟧':
			depth--
		case depth == 0:
			outside.WriteRune(c)
		}
	}
	s.glued += max(0, texts-1)
	rest := apart.phrases.Replace(quotes.Replace(outside.String()))
	for _, word := range latinWord.FindAllString(addressLike.ReplaceAllString(rest, "\n"), -1) {
		if !apart.words[word] {
			s.words++
			s.which[strings.ToLower(word)]++
		}
	}
}

var (
	latinWord = regexp.MustCompile(`[A-Za-z]{2,}`)
	// addressLike is what names a file, a page, a figure or a key: anything with / _ @ or a digit in it.
	addressLike = regexp.MustCompile(`[^\s⟦⟧]*[/_@0-9][^\s⟦⟧]*`)
	quotes      = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)
)

// TestPseudoLanguage counts what a translator cannot reach, and what code glues together.
func TestPseudoLanguage(t *testing.T) {
	root := filepath.Join(t.TempDir(), "sample")
	run := func(args ...string) {
		t.Helper()
		if out, err := exec.Command("pseudo", args...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", args[0], err, out)
		}
	}
	run("sample", root, "--root", repository, "--indicators", "6", "--periods", "14", "--regions", "3")
	content := filepath.Join(root, "content")
	for _, err := range []error{
		putPseudo(filepath.Join(root, "site/i18n/en.yaml")), putProse(content, "Prose"),
		putProse(filepath.Join(content, "en/method"), "Prose", examples...), // where prose shows what code says
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	run("build", "--root", root)
	all := countSpoken(t, os.DirFS(filepath.Join(root, "public")), dataOf(t, os.DirFS(root)))
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%-28s%6s%6s\n", spokenHead, "kind", "words", "glued")
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&b, "%-28s%6d%6d\n", kind, all[kind].words, all[kind].glued)
		t.Logf("%s: %s", kind, mostOf(all[kind].which, 30))
	}
	const golden = "testdata/pseudo.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := diffs.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s says (-) and there is (+):\n%s", golden, diff)
	}
}

var examples = []string{
	"statuses", "parameters", `example "elapsed"`, `example "level"`, `example "share"`, `example "direction"`,
	`example "rate"`, `example "rank"`, `example "coverage"`, `example "milestone"`, "report", `updated "all"`,
	`updated "example"`,
}

func putPseudo(file string) error {
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if src, err = spokenFile(file, src, pseudo); err != nil {
		return err
	}
	return os.WriteFile(file, src, 0o644)
}

// mostOf lists the words that were found most often.
func mostOf(which map[string]int, n int) string {
	all := slices.SortedFunc(maps.Keys(which), func(a, b string) int {
		return cmp.Or(which[b]-which[a], strings.Compare(a, b))
	})
	return strings.Join(all[:min(n, len(all))], " ")
}

// countSpoken counts in the English pages and in the English texts of documents.
func countSpoken(t *testing.T, public fs.FS, data known) map[string]*spokenOf {
	t.Helper()
	all := map[string]*spokenOf{}
	of := func(kind string) *spokenOf {
		if all[kind] == nil {
			all[kind] = &spokenOf{which: map[string]int{}}
		}
		return all[kind]
	}
	err := fs.WalkDir(public, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		below, english := strings.CutPrefix(file, string(locales.EN)+"/")
		f, err := public.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		switch {
		case english && path.Ext(file) == ".html" && !isProse(below):
			root, err := html.Parse(f)
			if err != nil {
				return err
			}
			inPage(root, func(text string) { of("page "+kindOf(path.Dir(below))).add(text, data) })
		case strings.HasPrefix(file, urls.Root) && path.Ext(file) == ".json":
			var v any
			if err := json.NewDecoder(f).Decode(&v); err != nil {
				return err
			}
			inDocument(v, func(text string) {
				of("document "+kindOf(strings.TrimPrefix(file, urls.Root))).add(text, data)
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// isProse tells the pages that are nothing but prose; another province may have others.
func isProse(page string) bool {
	_, err := os.Stat(filepath.Join(repository, "content/en", path.Dir(page)+".md"))
	return err == nil
}

// kindOf is an addressLike with * for the id of the thing that it is about.
func kindOf(addressLike string) string {
	parts := strings.Split(strings.TrimSuffix(addressLike, ".json"), "/")
	for i := range parts {
		if i > 0 && parts[i-1] != "embed" {
			parts[i] = "*"
		}
	}
	return strings.Replace(strings.Join(parts, "/"), ".", "home", 1)
}

// inPage gives each piece of text that readers of a page see or hear. What only programs read is left out.
func inPage(root *html.Node, text func(string)) {
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode && !within(n, "script", "style", "template", "pre", "code"):
			text(n.Data)
		case n.Type == html.ElementNode:
			for _, key := range []string{"alt", "aria-label", "title", "placeholder"} {
				text(attribute(n, key))
			}
			if n.Data == "meta" && slices.Contains(metaTexts, cmp.Or(attribute(n, "name"), attribute(n, "property"))) {
				text(attribute(n, "content"))
			}
		}
	}
}

var metaTexts = []string{"description", "og:title", "og:description", "og:site_name", "og:image:alt"}

// within reports whether a node is in an element of one of the names.
func within(n *html.Node, names ...string) bool {
	for p := range n.Ancestors() {
		if slices.Contains(names, p.Data) {
			return true
		}
	}
	return false
}

// inDocument gives each text that a document has in English, without what only programs read.
func inDocument(v any, text func(string)) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			inDocument(item, text)
		}
	case map[string]any:
		for key, item := range v {
			if s, ok := item.(string); ok && key == string(locales.EN) {
				text(s)
			}
			if key != "bibtex" && key != "csl_json" {
				inDocument(item, text)
			}
		}
	}
}
