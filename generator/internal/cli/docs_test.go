package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// guides are the documents for people who work on the repository.
var guides = []string{
	"README.md", "LICENSE-DATA.md", ".github/ARCHITECTURE.md", ".github/BENCHMARKS.md", ".github/CODE_OF_CONDUCT.md",
	".github/CONTRIBUTING.md", ".github/GOVERNANCE.md", ".github/HOSTING.md", ".github/RELEASING.md", ".github/SECURITY.md",
}

var (
	codeSpan   = regexp.MustCompile("`[^`\n]+`")
	guideLink  = regexp.MustCompile(`\]\(([^)#: ]*)(?:#([^)]*))?\)`)
	pathForm   = regexp.MustCompile(`^[\w.*<>/\p{Han}-]+$`)
	pathEnding = regexp.MustCompile(`(/|/[\w.*<>-]+|\.(go|md|html|yaml|csv|txt|gotmpl|cff))$`)
	verbForm   = regexp.MustCompile(`go run \./generator ([a-z]+)`)
	goName     = regexp.MustCompile(`^([a-z]+)\.([A-Z]\w*)(?:\.([A-Z]\w*))?`)
	// exampleFile is a publication, which another province does not have.
	exampleFile = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}-`)
	anyName     = regexp.MustCompile(`<[^>]*>`)
)

// absent are what the guides name and a checkout may lack: generated files, folders that begin with their first record,
// endings of files, addresses of pages, media types, files of the site, and what is Go's own.
var absent = regexp.MustCompile(`^(build|public|api/v1|downloads|css|js|data/(snapshots|corrections|responses)|search)/` +
	`|^data/releases\.csv$|^\.(git|csv|xlsx)$|^/|^fs\.FS$|^sums\.txt$|^(index|404)\.html$|^(application|text)/`)

// Every path, command and Go name in the guides exists.
func TestGuidesNameWhatExists(t *testing.T) {
	parsed, err := kong.New(&flags{}, languages())
	if err != nil {
		t.Fatal(err)
	}
	verbs := map[string]bool{}
	for _, n := range parsed.Model.Children {
		verbs[n.Name] = true
	}
	examples := ofThisRegion(t)
	names := 0
	for _, guide := range guides {
		body, err := os.ReadFile(filepath.Join(repository, guide))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range verbForm.FindAllStringSubmatch(string(body), -1) {
			if names++; !verbs[m[1]] {
				t.Errorf("%s: there is no command %s", guide, m[1])
			}
		}
		for _, m := range guideLink.FindAllStringSubmatch(string(body), -1) {
			to := guide
			if m[1] != "" {
				to = path.Join(path.Dir(guide), m[1])
			}
			if names++; !exists(to) {
				t.Errorf("%s links to %s", guide, m[1])
			} else if m[2] != "" && !slices.Contains(anchors(t, to), m[2]) {
				t.Errorf("%s links to a heading #%s, which %s does not have", guide, m[2], to)
			}
		}
		for _, span := range codeSpan.FindAllString(string(body), -1) {
			switch span = strings.Trim(span, "`"); {
			case absent.MatchString(span):
			case goName.MatchString(span):
				m := goName.FindStringSubmatch(span)
				if names++; !declares(t, m[1], m[2], m[3]) {
					t.Errorf("%s: there is no %s", guide, span)
				}
			case !pathForm.MatchString(span), !pathEnding.MatchString(span),
				!examples && (strings.HasPrefix(span, "data/") || exampleFile.MatchString(span)):
			default:
				if names++; !exists(anyName.ReplaceAllString(span, "*")) {
					t.Errorf("%s: there is no %s", guide, span)
				}
			}
		}
	}
	if names < 100 { // most are in ARCHITECTURE.md, which every province keeps
		t.Errorf("only %d names were found", names)
	}
}

var (
	anyHeading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	noAnchor   = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// anchors are those that GitHub gives the headings of a guide.
func anchors(t *testing.T, guide string) (all []string) {
	body, err := os.ReadFile(filepath.Join(repository, guide))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range anyHeading.FindAllStringSubmatch(string(body), -1) {
		all = append(all, strings.ReplaceAll(noAnchor.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-"))
	}
	return all
}

// exists reports whether a path is there, seen from the repository, from generator/internal or from any folder in them
// that a guide is about.
func exists(name string) bool {
	for _, from := range []string{
		"", "generator/internal", ".github", "data", "generator/internal/*", "site/layouts/_partials",
		"data/publications", "content/*",
	} {
		if found, err := filepath.Glob(filepath.Join(repository, from, name)); err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}

// declares reports whether a package declares a name and, where one is given, a method or field of it.
func declares(t *testing.T, pkg, name, member string) bool {
	dir := filepath.Join(repository, "generator/internal", pkg)
	if pkg == "locales" {
		dir = filepath.Join(repository, "generator/locales")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if wanted := d.Name.Name; d.Recv == nil && wanted == name && member == "" ||
					d.Recv != nil && wanted == member && receiver(d) == name {
					return true
				}
			case *ast.GenDecl:
				if member == "" && declaresOne(d, name) {
					return true
				}
			}
		}
	}
	return false
}

func declaresOne(d *ast.GenDecl, name string) bool {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.Name == name {
				return true
			}
		case *ast.ValueSpec:
			for _, id := range s.Names {
				if id.Name == name {
					return true
				}
			}
		}
	}
	return false
}

// receiver is the type of a method's receiver.
func receiver(d *ast.FuncDecl) string {
	of := d.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if id, ok := of.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}
