package sourcefile

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// paper is a small file type with one field of each sort.
type paper struct {
	Name     locales.Text `json:"name"`
	Day      Date         `json:"as_of"`
	Value    string       `json:"value,omitempty"`
	Count    int          `json:"count,omitempty"`
	Final    bool         `json:"final,omitempty"`
	Colour   colour       `json:"colour,omitempty"`
	Link     URL          `json:"link,omitempty"`
	Children []child      `json:"children,omitempty" jsonschema:"minItems=1"`
}

type child struct {
	ID ID `json:"id"`
	named
}

type named struct {
	Span Span `json:"span"`
}

type colour string

func (colour) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Enum: []any{"green", "digital"}}
}

const good = `name: {zh: 绿色贷款, en: Green loans}
as_of: 2025-06-30
value: 29.40
count: 7
final: true
children:
  - id: a
    span: [0, 12]
`

func TestScalarsAreTheirSourceText(t *testing.T) {
	d, findings := Parse[paper]("p.yaml", []byte(good))
	if findings != nil {
		t.Fatal(findings)
	}
	want := paper{
		Name: locales.Text{ZH: "绿色贷款", EN: "Green loans"}, Day: "2025-06-30", Value: "29.40", Count: 7, Final: true,
		Children: []child{{"a", named{Span{0, 12}}}},
	}
	if diff := cmp.Diff(want, d.Value, cmp.AllowUnexported(child{})); diff != "" {
		t.Error(diff)
	}
}

func TestPlaces(t *testing.T) {
	d, findings := Parse[paper]("p.yaml", []byte(good))
	if findings != nil {
		t.Fatal(findings)
	}
	for _, c := range []struct {
		path []any
		want diag.Place
	}{
		{[]any{"value"}, diag.Place{File: "p.yaml", Line: 3, Column: 8}},
		// counted in characters, after Chinese text
		{[]any{"name", "en"}, diag.Place{File: "p.yaml", Line: 1, Column: 22}},
		{[]any{"children", 0, "span", 1}, diag.Place{File: "p.yaml", Line: 8, Column: 15}},
		{[]any{"children", 0, "colour"}, diag.Place{File: "p.yaml", Line: 7, Column: 5}}, // what is absent: its parent
		{[]any{"link"}, diag.Place{File: "p.yaml", Line: 1, Column: 1}},
	} {
		if got := d.At(c.path...); got != c.want {
			t.Errorf("%v: got %+v, want %+v", c.path, got, c.want)
		}
	}
}

func TestFindings(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"missing key", "name: {zh: 甲, en: A}\n", `
p.yaml:1:1: the required key as_of is missing [schema-missing]
    expected: The day that it is about. For example 2025-06-30
    fix: add as_of: … on this level
`},
		{"misspelt key", "nmae: {zh: 甲, en: A}\nas_of: 2025-06-30\n", `
p.yaml:1:1: the key nmae is not known here [schema-unknown-key]
    expected: one of: as_of children colour count final link name value
    fix: did you mean name?
`},
		{"enum", "name: {zh: 甲, en: A}\nas_of: 2025-06-30\ncolour: gren\n", `
p.yaml:3:9: colour cannot be "gren" [schema-enum]
    expected: one of: green digital
    fix: did you mean green?
`},
		{"format", "name: {zh: 甲, en: A}\nas_of: 2025-06\n", `
p.yaml:2:8: as_of cannot be "2025-06" [schema-form]
    expected: Year-month-day. For example 2025-06-30
`},
		{"no such day", "name: {zh: 甲, en: A}\nas_of: 2025-06-31\n", `
p.yaml:2:8: 2025-06-31 is not a day [date-real]
    fix: check the source; the last day of that month is 2025-06-30
`},
		{"no such month", "name: {zh: 甲, en: A}\nas_of: 2025-13-01\n", `
p.yaml:2:8: 13 is not a month of 2025 [date-real]
    fix: check the source; months are 01 to 12
`},
		{"pattern", "name: {zh: 甲, en: A}\nas_of: 2025-06-30\nlink: javascript:alert(1)\n", `
p.yaml:3:7: link cannot be "javascript:alert(1)" [schema-form]
    expected: A full address beginning with http:// or https://. For example https://www.stats.gov.cn/
`},
		{"type", "name: 甲\nas_of: 2025-06-30\ncount: many\nfinal: yes\n", `
p.yaml:1:7: name has the wrong form [schema-type]
    expected: a group of keys and values: The same in Chinese and in English. (zh en)
p.yaml:3:8: count has the wrong form [schema-type]
    expected: a whole number
p.yaml:4:8: final has the wrong form [schema-type]
    expected: true or false
`},
		{"list instead of a value", "name: {zh: 甲, en: A}\nas_of: [2025-06-30]\n", `
p.yaml:2:8: as_of has the wrong form [schema-type]
    expected: text: The day that it is about. For example 2025-06-30
`},
		{"empty key of a type with rules", "name: {zh: 甲, en: A}\nas_of:\nchildren:\n  - id:\n    span: [0, 1]\n", `
p.yaml:2:1: as_of has no value [schema-empty]
    expected: The day that it is about. For example 2025-06-30
    fix: fill in the value, or remove the key
p.yaml:4:5: id has no value [schema-empty]
    expected: Lower-case letters and digits joined by hyphens, beginning with a letter. For example green-loans-share
    fix: fill in the value, or remove the key
`},
		{"empty value", "name: {zh: 甲, en: A}\nas_of: 2025-06-30\nvalue:\n", `
p.yaml:3:1: value has no value [schema-empty]
    expected: The value, in the unit.
    fix: fill in the value, or remove the key
`},
		{"a file that is a list", "- a\n", `
p.yaml:1:1: the file has the wrong form [schema-type]
    expected: a group of keys and values (name as_of)
`},
		{"an item of a list", "name: {zh: 甲, en: A}\nas_of: 2025-06-30\nchildren: [a]\n", `
p.yaml:3:12: item 1 of children has the wrong form [schema-type]
    expected: a group of keys and values (id span)
`},
		{"nothing", "~\n", `
p.yaml:1:1: the file has no value [schema-empty]
    expected: a group of keys and values (name as_of)
    fix: fill in the value, or remove the key
`},
		{"items", "name: {zh: 甲, en: A}\nas_of: 2025-06-30\nchildren:\n  - id: a\n    span: [0, 1, 2]\n", `
p.yaml:5:11: span has the wrong number of items [schema-items]
    expected: Characters in text.txt, first included, last not.
`},
		{"duplicate key", "as_of: 2025-06-30\nname: {zh: 甲, en: A}\nas_of: 2025-06-29\n", `
p.yaml:3:1: the key as_of stands here twice, first in line 1 [yaml-duplicate-key]
    fix: remove one of the two
`},
		{"anchor", "name: &n {zh: 甲, en: A}\nas_of: 2025-06-30\n", `
p.yaml:1:7: an anchor, alias, tag or directive (& * ! << ? %) stands here [yaml-feature]
    expected: plain keys and values
    fix: write the value out; text that begins with such a sign needs quotes
`},
		{"tag", "name: {zh: 甲, en: A}\nas_of: !!str 2025-06-30\n", `
p.yaml:2:8: an anchor, alias, tag or directive (& * ! << ? %) stands here [yaml-feature]
    expected: plain keys and values
    fix: write the value out; text that begins with such a sign needs quotes
`},
		{"empty file", "# nothing but a comment\n", `
p.yaml:1:1: the file is empty [file-empty]
    fix: start from another file of the same folder, or delete the file
`},
		{"two documents", "name: {zh: 甲, en: A}\nas_of: 2025-06-30\n---\nas_of: 2025-06-30\n", `
p.yaml:4:1: the file holds more than one YAML document [yaml-documents]
    fix: remove the extra --- : one file holds one document
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, findings := Parse[paper]("p.yaml", []byte(c.src))
			var b strings.Builder
			if err := diag.Print(&b, diag.Text, locales.EN, diag.Sort(findings)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), b.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSyntaxErrorsHaveAPlace(t *testing.T) {
	for _, src := range []string{
		"name: {zh: 甲\n", "name:\n\tzh: 甲\n", "name: \"甲\nas_of: x\n", "a: b: c\n",
		"- a\nb: c\n",
	} {
		_, findings := Parse[paper]("p.yaml", []byte(src))
		if len(findings) == 0 || findings[0].Line == 0 {
			t.Errorf("%q: %+v", src, findings)
		}
	}
}

func TestBytes(t *testing.T) {
	for _, c := range []struct{ name, src, rule string }{
		{"byte order mark", "\ufeff" + good, ""},
		{"carriage returns", strings.ReplaceAll(good, "\n", "\r\n"), ""},
		{"GBK", "name: \xc2\xcc\xc9\xab\n", "file-encoding"},
		{"UTF-16", "\xff\xfen\x00", "file-encoding"},
		{"right-to-left override", "name: \u202eabc\n", "text-hidden"},
		{"zero width", "name: a\u200bb\n", "text-hidden"},
		{"soft hyphen", "name: a\u00adb\n", "text-hidden"},
		{"line separator", "name: a\u2028b\n", "text-hidden"},
		{"blank letter", "name: a\u3164b\n", "text-hidden"},
		{"no character", "name: a\uffffb\n", "text-hidden"},
		{"lost character", "name: a\ufffdb\n", "file-encoding"},
		{"carriage returns alone", strings.ReplaceAll(good, "\n", "\r"), "file-encoding"},
		{"UTF-16 without a mark", "n\x00a\x00m\x00e\x00\n\x00", "file-encoding"},
		{"control character", "name: a\x07b\n", "text-hidden"},
		{"too large", strings.Repeat("#", MaxSize+1), "file-size"},
	} {
		src, findings := Bytes(fstest.MapFS{"p.yaml": {Data: []byte(c.src)}}, "p.yaml", MaxSize)
		switch {
		case c.rule == "" && findings == nil:
			if _, findings := Parse[paper]("p.yaml", src); findings != nil {
				t.Errorf("%s: %+v", c.name, findings)
			}
		case len(findings) != 1 || findings[0].Rule != c.rule:
			t.Errorf("%s: %+v, want %s", c.name, findings, c.rule)
		}
	}
	if _, findings := Bytes(fstest.MapFS{"p.yaml": {Data: make([]byte, 1<<20)}}, "p.yaml",
		MaxSize); len(findings) != MaxTableFindings+1 {
		t.Errorf("%d findings for a file of zeros", len(findings))
	}
	if _, findings := Bytes(fstest.MapFS{}, "p.yaml", MaxSize); len(findings) != 1 ||
		findings[0].Rule != "file-missing" {
		t.Errorf("absent: %+v", findings)
	}
}

// Findings come in the same order on every run, although the validator's do not.
func TestOrderIsStable(t *testing.T) {
	src := []byte("nmae: 1\ndya: 2\ncolour: x\nchildren:\n  - {}\n  - id: A\n")
	_, first := Parse[paper]("p.yaml", src)
	for range 50 {
		if _, again := Parse[paper]("p.yaml", src); cmp.Diff(first, again) != "" {
			t.Fatal(cmp.Diff(first, again))
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(good)
	for _, s := range []string{
		"", "---", "a: &b c", "- - - -", "{", "name: {zh: [", "? a\n: b", "<<: x", "!!binary x",
		"a: |\n b\n", "a: >-\n\n", "\t",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if d, findings := Parse[paper]("p.yaml", []byte(src)); (d == nil) != (len(findings) > 0) {
			t.Errorf("%q: neither a document nor a finding, or both", src)
		}
	})
}

func TestPartialDate(t *testing.T) {
	for d, want := range map[PartialDate][2]Date{
		"2025": {"2025-01-01", "2025-12-31"}, "2024-02": {"2024-02-01", "2024-02-29"},
		"2025-08-08": {"2025-08-08", "2025-08-08"}, "": {"", ""},
		"2025年": {"", ""}, "2025-13": {"", ""}, "20250808123": {"", ""},
	} {
		if d.First() != want[0] || d.Last() != want[1] {
			t.Errorf("%q: %s to %s", d, d.First(), d.Last())
		}
	}
}
