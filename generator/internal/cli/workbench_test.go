package cli

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// heavy are packages that the workbench's first module goes without: what reaches a network, makes pages or workbooks.
var heavy = regexp.MustCompile(`^(net/http|html/template|text/template|os/exec|.*/excelize.*|.*parquet.*|` +
	`github.com/gohugoio/.*|five-areas/generator/internal/(site|publish|export|api|prose|cli|numfmt))$`)

// The first module carries nothing that is heavy; the second only what reads workbooks.
func TestWorkbenchIsLight(t *testing.T) {
	w := workbenchCmd{checkout{repository}}
	for tags, allowed := range map[string]*regexp.Regexp{
		"": nil, "workbook": regexp.MustCompile(`^(net/http|.*/excelize.*|.*/numfmt)$`),
	} {
		list, err := w.run(t.Context(), "list", "-deps", "-tags", tags, "./"+programs)
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Fields(string(list))
		for _, name := range all {
			if heavy.MatchString(name) && (allowed == nil || !allowed.MatchString(name)) {
				t.Errorf("with the tags %q it has %s", tags, name)
			}
		}
		if len(all) < 50 {
			t.Errorf("with the tags %q it has only %v", tags, all)
		}
	}
}

// What is loaded stays small, and is the same whenever it is made.
func TestWorkbenchIsSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the generator for browsers")
	}
	w := workbenchCmd{checkout{repository}}
	for name, m := range map[string]struct {
		limit int
		flags []string
	}{
		"workbench": {3 << 20, nil}, "workbook": {9 << 19, []string{"-tags", "workbook"}},
	} {
		made := workbenchFiles{}
		first, err := w.compile(t.Context(), t.TempDir(), made, name, m.flags...)
		if err != nil {
			t.Fatal(err)
		}
		if first.Gzip > m.limit {
			t.Errorf("%s has %d bytes compressed, more than %d", name, first.Gzip, m.limit)
		}
		again, err := w.compile(t.Context(), t.TempDir(), made, name, m.flags...)
		if err != nil || first != again {
			t.Errorf("%s: %+v and then %+v, %v", name, first, again, err)
		}
		if !bytes.HasPrefix(made[first.File], []byte("\x00asm")) || !bytes.HasPrefix(made[first.File+".gz"], []byte("\x1f\x8b")) {
			t.Errorf("%s is no program", name)
		}
	}
}
