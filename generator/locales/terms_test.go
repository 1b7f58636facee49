package locales

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is what the packages of the generator declare: read from their source, so that no type and no constant is
// forgotten.
type source struct {
	// basic are the exported types that are a string or an int, as package.Type.
	basic map[string]bool
	// named are the names that a type gives itself in the catalogues.
	named map[string]string
	// constants are the values of a type's constants.
	constants map[string][]string
	// values are those of all constants that are a text, as package.Name.
	values map[string]string
}

func readSource(t *testing.T) source {
	t.Helper()
	s := source{map[string]bool{}, map[string]string{}, map[string][]string{}, map[string]string{}}
	var specs []func()
	generator := os.DirFS("..")
	err := fs.WalkDir(generator, ".", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
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
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						s.declare(f.Name.Name, spec)
					case *ast.ValueSpec:
						if d.Tok == token.CONST {
							specs = append(specs, func() { s.value(f.Name.Name, spec) }) // when all types are known
						}
					}
				}
			case *ast.FuncDecl:
				s.names(f.Name.Name, d)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // a constant may be another one, converted
		clear(s.constants)
		for _, read := range specs {
			read()
		}
	}
	if len(s.basic) == 0 || len(s.named) == 0 || len(s.constants) == 0 {
		t.Fatal("the source of the generator was not found")
	}
	return s
}

func (s source) declare(pkg string, spec *ast.TypeSpec) {
	of, _ := spec.Type.(*ast.Ident)
	if of != nil && (of.Name == "string" || of.Name == "int") && spec.Name.IsExported() {
		s.basic[pkg+"."+spec.Name.Name] = true
	}
}

// names notes the first name that a method LocaleNames returns.
func (s source) names(pkg string, f *ast.FuncDecl) {
	if f.Name.Name != "LocaleNames" || f.Recv == nil {
		return
	}
	receiver := f.Recv.List[0].Type
	if generic, ok := receiver.(*ast.IndexExpr); ok {
		receiver = generic.X
	}
	list := f.Body.List[0].(*ast.ReturnStmt).Results[0].(*ast.CompositeLit)
	s.named[pkg+"."+receiver.(*ast.Ident).Name], _ = strconv.Unquote(list.Elts[0].(*ast.BasicLit).Value)
}

// value notes the constants of a line: Name Type = "value", or Name = Type(another).
func (s source) value(pkg string, spec *ast.ValueSpec) {
	for i, v := range spec.Values {
		of, _ := spec.Type.(*ast.Ident)
		if call, ok := v.(*ast.CallExpr); ok && len(call.Args) == 1 {
			of, _ = call.Fun.(*ast.Ident)
			v = call.Args[0]
		}
		value := ""
		switch v := v.(type) {
		case *ast.BasicLit:
			value, _ = strconv.Unquote(v.Value)
		case *ast.SelectorExpr:
			if from, ok := v.X.(*ast.Ident); ok {
				value = s.values[from.Name+"."+v.Sel.Name]
			}
		}
		s.values[pkg+"."+spec.Names[i].Name] = value
		if of != nil && value != "" && s.basic[pkg+"."+of.Name] {
			s.constants[pkg+"."+of.Name] = append(s.constants[pkg+"."+of.Name], value)
		}
	}
}

// list is the name of a type in the catalogues.
func (s source) list(typ string) string {
	if name := s.named[typ]; name != "" {
		return name
	}
	return snake(typ[strings.IndexByte(typ, '.')+1:])
}

// noTerms are types whose constants nobody says in words.
var noTerms = []string{
	"diag.Format", // how findings are printed
	"edition.EditKind",
	"edition.FigureChangeKind", // each has sentences of its own
	"fields.Type",              // the words of Frictionless
	"model.KeyKind",            // for verify alone
	"locales.Lang",
	"urls.Collection",
	"urls.StandalonePage",
}

// Every term that the code knows has words; no words are left of a term that is gone, and no two types share a list.
func TestEveryTermHasWords(t *testing.T) {
	s := readSource(t)
	owner := map[string]string{}
	for _, typ := range slices.Sorted(maps.Keys(s.basic)) {
		name := s.list(typ)
		l := lists()[name]
		switch {
		case slices.Contains(noTerms, typ):
			continue
		case l == nil && s.constants[typ] != nil:
			t.Errorf("terms: there is no list %s for the terms of %s: %v", name, typ, s.constants[typ])
			continue
		case l == nil:
			continue
		case owner[name] != "":
			t.Errorf("terms: %s and %s both are the list %s; one needs a method LocaleNames", owner[name], typ, name)
		}
		owner[name] = typ
		for _, term := range s.constants[typ] {
			if l.terms[term] == nil {
				t.Errorf("terms: %s has no words for %s %q", name, typ, term)
			}
		}
		for _, word := range l.words {
			if s.constants[typ] != nil && !slices.Contains(s.constants[typ], word) {
				t.Errorf("terms: %s has words for %q, which is no %s", name, word, typ)
			}
		}
	}
	for name := range lists() {
		if owner[name] == "" {
			t.Errorf("terms: %s is the list of no type", name)
		}
	}
	for _, typ := range noTerms {
		if s.constants[typ] == nil {
			t.Errorf("%s has no constants", typ)
		}
	}
}

func TestTermsAreInTheOrderOfTheirCatalogue(t *testing.T) {
	type Frequency string
	got := Terms[Frequency]()
	if want := []Frequency{"monthly", "quarterly", "half-yearly", "yearly"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if said := Label(Frequency("yearly")); said != Pair("每年", "every year") {
		t.Errorf("%+v", said)
	}
	defer func() {
		if said := recover(); said != `no words for locales.Frequency "daily"` {
			t.Errorf("%v", said)
		}
	}()
	Label(Frequency("daily"))
}

func TestSnake(t *testing.T) {
	for name, want := range map[string]string{
		"EventID": "event_id", "ID": "id", "URL": "url", "NoLinkHostsFile": "no_link_hosts_file",
		"URLOfPage": "url_of_page", "kind": "kind",
	} {
		if got := snake(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func BenchmarkLabel(b *testing.B) {
	type Nature string
	for b.Loop() {
		Label(Nature("estimated"))
	}
}
