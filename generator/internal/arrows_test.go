package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The way of the data: each package imports only what stands before it.
var order = []string{
	"locales", "sorted", "addedtest", "markup", "chart", "picture", "diag", "sourcefile", "quantity", "model",
	"snapshot", "dataset",
	"progress", "edition",
	"urls", "narrative", "fields", "export", "api", "archive", "site", "prose", "publish", "numfmt", "importer", "scaffold",
	"workbench", "workbooktest", "provincetest", "cli", "licences", "accessors",
}

// Only these touch the machine: files, processes, the network.
var machine = map[string][]string{
	"os":       {"publish", "cli", "licences", "accessors", "addedtest"},
	"os/exec":  {"cli", "licences"}, // serve lets this same program build beside it
	"net":      {"cli"},
	"net/http": {"cli"},
}

// lexer is what Hugo reads front matter and shortcodes with. It brings none of the packages that make sites.
const lexer = "github.com/gohugoio/hugo/parser/pageparser"

// room is the package of a folder or import path below generator/; only locales lies where translators look for it.
func room(dir string) (pkg string, ours bool) {
	if pkg, ours = strings.CutPrefix(dir, "internal/"); !ours && dir == "locales" {
		return dir, true
	}
	return pkg, ours
}

func TestArrows(t *testing.T) {
	generator := os.DirFS("..")
	err := fs.WalkDir(generator, ".", func(file string, d fs.DirEntry, err error) error {
		pkg, ours := room(path.Dir(file))
		if err != nil || !ours || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		at := slices.Index(order, pkg)
		if at < 0 {
			t.Errorf("%s: package %s has no place in the order", file, pkg)
		}
		src, err := fs.ReadFile(generator, file)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			inner, ok := room(strings.TrimPrefix(name, "five-areas/generator/"))
			if ok && slices.Index(order, inner) >= at {
				t.Errorf("%s imports %s, which stands after it", file, inner)
			}
			if allowed, ok := machine[name]; ok && !slices.Contains(allowed, pkg) {
				t.Errorf("%s imports %s, which only %v may", file, name, allowed)
			}
			hugo := strings.HasPrefix(name, "github.com/gohugoio/hugo")
			if hugo && pkg != "publish" && (pkg != "prose" || name != lexer) {
				t.Errorf("%s imports Hugo, which only publish may, and prose its lexer", file)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The README lists the packages of the product in this order, in each language.
func TestPackagesOfTheReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	product := order[:slices.Index(order, "cli")+1]
	product = slices.DeleteFunc(slices.Clone(product), func(p string) bool { return p == "workbooktest" })
	var listed []string
	for _, m := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\|").FindAllSubmatch(readme, -1) {
		listed = append(listed, string(m[1]))
	}
	if listed == nil {
		t.Skip("README.md lists no packages, as that of another province need not")
	}
	if !slices.Equal(listed, slices.Concat(product, product)) {
		t.Errorf("README.md lists %v, not twice %v", listed, product)
	}
}

// Nothing is read from the clock where pages and documents are made: the date of an edition is given.
func TestNoClock(t *testing.T) {
	for _, pkg := range order {
		if pkg == "cli" { // which tells how long a rebuild took
			continue
		}
		files, err := filepath.Glob(pkg + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(src), "time.Now") && !strings.HasSuffix(file, "_test.go") {
				t.Errorf("%s reads the clock", file)
			}
		}
	}
}
