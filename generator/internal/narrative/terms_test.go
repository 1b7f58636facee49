package narrative

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
)

// constants are the terms that package progress has, as type.term; read from its source, so that none is forgotten.
func constants(t *testing.T) (all []string) {
	t.Helper()
	files, err := fs.Glob(os.DirFS(".."), "progress/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("the source of progress was not found", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path.Join("..", file), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.CONST {
				continue
			}
			for _, s := range decl.Specs {
				spec := s.(*ast.ValueSpec)
				kind, ok := spec.Type.(*ast.Ident)
				if !ok || !kind.IsExported() {
					continue
				}
				for _, v := range spec.Values {
					term, err := strconv.Unquote(v.(*ast.BasicLit).Value)
					if err != nil {
						t.Fatal(err)
					}
					all = append(all, "progress."+kind.Name+"."+term)
				}
			}
		}
	}
	return all
}

func TestEveryMeaning(t *testing.T) {
	used := map[string]bool{}
	for _, key := range constants(t) {
		for _, kind := range []string{"progress.Status.", "progress.Reason.", "progress.Flag."} {
			if !strings.HasPrefix(key, kind) {
				continue
			}
			used[key] = true
			m := meanings[key]
			if !strings.HasSuffix(m.ZH, "。") || !strings.HasSuffix(m.EN, ".") {
				t.Errorf("%s has no meaning in a sentence: %v", key, m)
			}
		}
	}
	if len(used) != len(meanings) {
		t.Errorf("%d meanings of %d terms", len(meanings), len(used))
	}
}
