package locales

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

// Every language says every sentence, in the order of the first, with all that the sentence leaves open.
func TestSentencesLeaveOpenTheSame(t *testing.T) {
	for _, catalogue := range SentenceCatalogues {
		all, err := ReadSentences(catalogue)
		if err != nil {
			t.Fatal(err)
		}
		var keys []string
		for _, s := range all {
			keys = append(keys, s.Key)
			for _, l := range Langs {
				if problem := s.complete(l); problem != "" {
					t.Errorf("%s/%s.yaml: %s %s", catalogue, l, s.Key, problem)
				}
			}
		}
		for _, l := range Langs {
			entries, _ := read(catalogue, l)
			var said []string
			for _, e := range entries {
				said = append(said, e.Key.(string))
			}
			if diff := cmp.Diff(keys, said); diff != "" {
				t.Errorf("what %s/%s.yaml says, and what %s.yaml says:\n%s", catalogue, Langs[0], l, diff)
			}
		}
	}
}

// complete says what is wrong with a sentence in a language: the form for all numbers has every argument.
func (s *Sentence) complete(l Lang) string {
	forms := s.forms[l]
	if forms == nil {
		return "is not said"
	}
	for _, f := range forms {
		var said string
		for _, p := range f.parts {
			said += p.said
			if p.text != p.number {
				said += "x"
			}
		}
		if said == "" {
			return "says nothing"
		}
		if said != strings.TrimSpace(said) || strings.ContainsAny(said, "\n\t") {
			return "has blanks at an end"
		}
	}
	for _, count := range []bool{false, true} {
		for i, name := range s.names(count) {
			if !slices.ContainsFunc(forms[len(forms)-1].parts, func(p part) bool {
				return !count && p.text == i || count && p.number == i
			}) {
				return "lacks " + name
			}
		}
	}
	return ""
}

// uses are how often each name of this package is used outside it; partial lists literals of its types that leave
// fields out.
func uses(t *testing.T, fields map[string]int) (used map[string]int, partial []string) {
	t.Helper()
	used = map[string]int{}
	generator := os.DirFS("..")
	err := fs.WalkDir(generator, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return err
		}
		src, err := fs.ReadFile(generator, file)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, src, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "locales" {
					used[n.Sel.Name]++
				}
			case *ast.CompositeLit:
				if typ, ok := n.Type.(*ast.SelectorExpr); ok && fields[typ.Sel.Name] > len(n.Elts) {
					partial = append(partial, file+": "+typ.Sel.Name)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return used, partial
}

// No sentence is left that nobody says, and none is said without something that it leaves open.
func TestEverySentenceIsSaidWhole(t *testing.T) {
	for _, catalogue := range SentenceCatalogues {
		f, err := parser.ParseFile(token.NewFileSet(), catalogue+".go", nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		fields := map[string]int{}
		for _, d := range f.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				names = append(names, f.Name.Name)
			} else if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.TYPE {
				spec := g.Specs[0].(*ast.TypeSpec)
				names = append(names, spec.Name.Name)
				fields[spec.Name.Name] = spec.Type.(*ast.StructType).Fields.NumFields()
			}
		}
		if all, _ := ReadSentences(catalogue); len(all) != len(names) {
			t.Errorf("%s.go says %d sentences, the catalogue has %d", catalogue, len(names), len(all))
		}
		used, partial := uses(t, fields)
		for _, name := range names {
			if used[name] == 0 {
				t.Errorf("nobody says %s of %s", name, catalogue)
			}
		}
		for _, p := range partial {
			t.Errorf("%s lacks a field", p)
		}
	}
}

// saying is a sentence as catalogues have it.
func saying(t *testing.T, zh, en any) *Sentence {
	t.Helper()
	s := &Sentence{forms: map[Lang][]form{}}
	if err := errors.Join(s.addLanguage(ZH, zh), s.addLanguage(EN, en)); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestFormsAreChosenByNumber(t *testing.T) {
	s := saying(t, yaml.MapSlice{
		{Key: "sure =0", Value: "{#of}个中没有一个高于{name}"}, {Key: "other", Value: "{#of}个中高于{name}的有{#sure}个"},
	}, yaml.MapSlice{
		{Key: "sure one", Value: "{#sure} of {#of} is above {name}"},
		{Key: "other", Value: "{#sure} of {#of} are above {name}"},
	})
	for sure, want := range []Text{
		Pair("5个中没有一个高于青海", "0 of 5 are above Qinghai"),
		Pair("5个中高于青海的有1个", "1 of 5 is above Qinghai"),
		Pair("5个中高于青海的有2个", "2 of 5 are above Qinghai"),
	} {
		numbers, texts := []int{5, sure}, []Text{Pair("青海", "Qinghai")}
		if got := Pair(s.in(ZH, numbers, texts), s.in(EN, numbers, texts)); got != want {
			t.Errorf("%d: %+v, want %+v", sure, got, want)
		}
	}
	s = saying(t, "数{#n}", "number {#n}")
	delete(s.forms, EN)
	if said := s.in(EN, []int{7}, nil); said != "数7" {
		t.Errorf("what a language does not say is %s", said)
	}
}

func TestMistakesOfSentencesAreNamed(t *testing.T) {
	forms := func(key string) any {
		return yaml.MapSlice{{Key: key, Value: "{#n} thing"}, {Key: "other", Value: "{#n} things in {place}"}}
	}
	for _, c := range []struct {
		said any
		want string
	}{
		{"{#n} in {plcae}", "zh.yaml has no {plcae}"},
		{"{n} in {place}", "zh.yaml has no {n}"},
		{"{#n} in {place", `"{#n} in {place" has a brace that is no {argument}`},
		{"{#n} in {Place}", `"{#n} in {Place}" has a brace that is no {argument}`},
		{uint64(7), "7 is no text; put it in quotes"},
		{yaml.MapSlice{{Key: "place", Value: nil}}, "<nil> is no text; put it in quotes"}, // {place} without quotes
		{yaml.MapSlice{{Key: "one", Value: "{#n} thing"}}, "the last form, and no one before, is other"},
		{
			yaml.MapSlice{{Key: "other", Value: "x"}, {Key: "other", Value: "x"}},
			"the last form, and no one before, is other",
		},
		{forms("1"), "there is no form 1"},
		{forms("m one"), "form m one does not begin with one of the numbers [n]"},
	} {
		s := saying(t, "{place}有{#n}个", "{#n} in {place}")
		if err := s.addLanguage(EN, c.said); err == nil || err.Error() != c.want {
			t.Errorf("%v: %v, want %s", c.said, err, c.want)
		}
	}
	defer func(files fs.FS) { Files = files }(Files)
	Files = fstest.MapFS{
		"x/zh.yaml": {Data: []byte("a: 甲\nb: 乙\na: 丙\n")},
		"y/zh.yaml": {Data: []byte("a: 甲\n")}, "y/en.yaml": {Data: []byte("a: A\nb: B\n")},
	}
	for catalogue, want := range map[string]string{
		"x": `x/zh.yaml: [3:1] mapping key "a" already defined at [1:1]`,
		"y": "y/en.yaml: b: zh.yaml has no such sentence",
	} {
		if _, err := ReadSentences(catalogue); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	s := saying(t, "{place}有{#n}个", "{#n} things")
	if got := s.complete(EN); got != "lacks place" {
		t.Errorf("a sentence that lacks a place %s", got)
	}
}
