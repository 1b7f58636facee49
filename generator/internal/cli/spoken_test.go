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
	"strconv"
	"strings"
	"testing"

	diffs "github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"five-areas/generator/internal/addedtest"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

const spokenHead = `# How much English still stands outside the catalogues: counted on the pages, and in the texts, of a pseudo-language
# (⟦àççéñts⟧) that is added to the site of a sample province.
# words: words of Latin letters that stand neither in ⟦⟧ nor in data/, so that no translator can reach them.
# glued: texts of the catalogues that stand beside another one in the same piece of text, put together by code in an
#        order that may be wrong in another language. What stands inside another one has its place there.
# Both are to come down to dates, quantities and names. The first column is a kind of page, or a kind of document of
# the API.
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

// speaking is the generator with another English.
func speaking(say func(place, text string) string) func() {
	return func() {
		catalogues, err := addedtest.Spoken(locales.Files, locales.EN, locales.EN, say)
		if err != nil {
			panic(err)
		}
		locales.Files = catalogues
		inThisProcess()
	}
}

// inThisProcess is the generator whose build is no process of its own, which would have another name and so other
// languages.
func inThisProcess() {
	if os.Args[1] == "build" {
		os.Args = append(os.Args, "--attended-by", strconv.Itoa(os.Getppid()))
	}
	generate()
}

// place says where the explanation of a field stands, in place of the text.
func place(place, text string) string {
	if !strings.HasPrefix(place, "fields/") {
		return text
	}
	return "⟦" + place + "⟧"
}

// addedLanguage is a sample province whose site is built with one more language, whose prose is English. It returns the
// folder of the province.
func addedLanguage(t *testing.T, l locales.Lang) (root string) {
	t.Helper()
	root = filepath.Join(t.TempDir(), "sample")
	must(t, "generator", "sample", root, "--root", repository, "--indicators", "6", "--periods", "14", "--regions", "3")
	content := filepath.Join(root, "content")
	for _, err := range []error{
		putProse(content, "Prose"),
		putProse(filepath.Join(content, "en/method"), "Prose", examples...), // where prose shows what code says
		os.CopyFS(filepath.Join(content, string(l)), os.DirFS(filepath.Join(content, "en"))),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	translated(t, filepath.Join(root, "data"), l)
	must(t, string(l), "build", "--root", root)
	return root
}

// english is a line of data that says something in English.
var english = regexp.MustCompile(`(?m)^( *)en: "?(.*?)"?$`)

// translated says in another language, too, what data/ says in English; units and units of measure it leaves as they
// are.
func translated(t *testing.T, data string, l locales.Lang) {
	t.Helper()
	err := filepath.WalkDir(data, func(file string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".yaml" || strings.HasPrefix(d.Name(), "unit") {
			return err
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		src = english.ReplaceAllFunc(src, func(line []byte) []byte {
			m := english.FindSubmatch(line)
			said := strings.ReplaceAll(addedtest.Translate(l, string(m[2])), `"`, `\"`)
			return fmt.Appendf(nil, "%s\n%s%s: \"%s\"", line, m[1], l, said)
		})
		return os.WriteFile(file, src, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, command string, args ...string) {
	t.Helper()
	if out, err := exec.Command(command, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %s: %v: %s", command, args[0], err, out)
	}
}

// TestPseudoLanguage adds a language and counts on its pages what a translator cannot reach, and what code glues
// together. The pages of the others stay as they are.
func TestPseudoLanguage(t *testing.T) {
	root := addedLanguage(t, addedtest.Pseudo)
	public := os.DirFS(filepath.Join(root, "public"))
	t.Run("spoken", func(t *testing.T) { measured(t, countSpoken(t, public, dataOf(t, os.DirFS(root)))) })
	t.Run("data", func(t *testing.T) { translatedData(t, public) })
	t.Run("others", func(t *testing.T) {
		if err := os.RemoveAll(filepath.Join(root, "content", string(addedtest.Pseudo))); err != nil {
			t.Fatal(err)
		}
		untranslated(t, filepath.Join(root, "data"))
		must(t, "generator", "build", "--root", root, "--output", filepath.Join(root, "without"))
		sameButAdded(t, os.DirFS(filepath.Join(root, "without")), public)
	})
}

// untranslated takes away what translated has added.
func untranslated(t *testing.T, data string) {
	t.Helper()
	line := regexp.MustCompile(`(?m)^ *qps: .*\n`)
	err := filepath.WalkDir(data, func(file string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".yaml" {
			return err
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		return os.WriteFile(file, line.ReplaceAll(src, nil), 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// translatedData looks for what data/ says in the added language where it is published: on pages, in documents, and in
// columns at the end of tables.
func translatedData(t *testing.T, public fs.FS) {
	t.Helper()
	for file, wants := range map[string][]string{
		"qps/indicators/sample-00001/index.html": {"⟦Šàɱþļé îñđîçàţöŕ 1⟧", "⟦Šàɱþļé đéƒîñîţîöñ⟧"},
		"qps/tasks/t01/index.html":               {`lang="en">Sample Bureau</`}, // not translated, and marked
		"api/v1/indicators.json":                 {`"qps": "⟦Šàɱþļé îñđîçàţöŕ 1⟧"`},
		"downloads/indicators.csv":               {"⟦Šàɱþļé îñđîçàţöŕ 1⟧"},
	} {
		body, err := fs.ReadFile(public, file)
		for _, want := range wants {
			if !strings.Contains(string(body), want) {
				t.Errorf("%s does not say %s: %v", file, want, err)
			}
		}
	}
	for _, table := range []string{"indicators", "figures", "publications", "corrections"} {
		body, err := fs.ReadFile(public, "downloads/"+table+".csv")
		head, _, _ := strings.Cut(string(body), "\r\n")
		columns := strings.Split(head, ",")
		first := slices.IndexFunc(columns, func(name string) bool { return strings.HasSuffix(name, "_qps") })
		if err != nil || first < 0 || slices.ContainsFunc(columns[first:], func(name string) bool {
			return !strings.HasSuffix(name, "_qps")
		}) {
			t.Errorf("the columns of an added language do not end %s.csv: %s", table, head)
		}
	}
}

// measured compares what was counted with what is known.
func measured(t *testing.T, all map[string]*spokenOf) {
	t.Helper()
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

// added is what pages and documents say of a language more: links to it, its texts, and its charts.
var added = regexp.MustCompile(`\n?[^\n]*hreflang="qps"[^\n]*|,\s*"qps": "(?:[^"\\]|\\.)*"|` +
	`,\s*\{\s*"address": "qps/[^{}]*\{[^{}]*\}\s*\}`)

// sameButAdded reports pages and documents that differ in more than the language that was added.
func sameButAdded(t *testing.T, without, with fs.FS) {
	t.Helper()
	compared := 0
	err := fs.WalkDir(without, ".", func(file string, d fs.DirEntry, err error) error {
		document := strings.HasPrefix(file, urls.Root) && !slices.Contains(listing, path.Base(file))
		if err != nil || d.IsDir() || path.Ext(file) != ".html" && !document || slices.Contains(listing, file) {
			return err
		}
		was, err := fs.ReadFile(without, file)
		if err != nil {
			return err
		}
		is, err := fs.ReadFile(with, file)
		compared++
		if diff := diffs.Diff(string(was), added.ReplaceAllString(string(is), "")); err == nil && diff != "" {
			t.Errorf("%s differs (+ with the language that was added):\n%s", file, diff)
		}
		return err
	})
	if err != nil || compared < 200 {
		t.Errorf("%d files were compared: %v", compared, err)
	}
}

// listing are what lists the files of all languages.
var listing = []string{"data/index.html", "en/data/index.html", "index.json", "openapi.json"}

var examples = []string{
	"statuses", "parameters", `example "elapsed"`, `example "level"`, `example "share"`, `example "direction"`,
	`example "rate"`, `example "rank"`, `example "coverage"`, `example "milestone"`, "report", `updated "all"`,
	`updated "example"`,
}

// mostOf lists the words that were found most often.
func mostOf(which map[string]int, n int) string {
	all := slices.SortedFunc(maps.Keys(which), func(a, b string) int {
		return cmp.Or(which[b]-which[a], strings.Compare(a, b))
	})
	return strings.Join(all[:min(n, len(all))], " ")
}

// countSpoken counts in the pages of the pseudo-language and in its texts of documents.
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
		below, pseudo := strings.CutPrefix(file, string(addedtest.Pseudo)+"/")
		f, err := public.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		switch {
		case pseudo && path.Ext(file) == ".html" && !isProse(below):
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
		case n.Type == html.TextNode && !within(n, "script", "style", "template", "pre", "code") &&
			attribute(n.Parent, "hreflang") == "":
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

// inDocument gives each text that a document has in the pseudo-language, without what only programs read.
func inDocument(v any, text func(string)) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			inDocument(item, text)
		}
	case map[string]any:
		for key, item := range v {
			if s, ok := item.(string); ok && key == string(addedtest.Pseudo) {
				text(s)
			}
			if key != "bibtex" && key != "csl_json" {
				inDocument(item, text)
			}
		}
	}
}
