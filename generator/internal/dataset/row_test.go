package dataset

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	validator "github.com/santhosh-tekuri/jsonschema/v5"
	"pgregory.net/rapid"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// rowSchema is the published schema of a table's row, compiled apart from the reader.
func rowSchema(t *testing.T) *validator.Schema {
	c := validator.NewCompiler()
	c.AssertFormat = true
	for _, s := range Schemas() {
		if s.Name == "publication-table.schema.json" {
			if err := c.AddResource("row.json", bytes.NewReader(s.Text)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return c.MustCompile("row.json")
}

// The reader of tables judges each distinct cell once; the schema judges whole rows. Both say the same of every row.
func TestRowsAreJudgedAsBySchema(t *testing.T) {
	schema := rowSchema(t)
	columns := map[string][]string{
		"indicator":      {"green-borrowers", "绿色贷款户数", "x y", ""},
		"definition":     {"printed", "Printed", "-", "a--b", strings.Repeat("a", 65), ""},
		"region":         {"990000", "99000", "099000", "９９００００", ""},
		"reporters":      {"first-bank", "First Bank", ""},
		"period":         {"2025-03-31", "2025年", " ", ""},
		"value":          {"12户", "=1+1", "-0.5%", "\"12\"", " 12户", ""},
		"unit":           {"户", "<b>户</b>", "户 ", ""},
		"nature":         {"actual", "estimated", "Actual", ""},
		"year_on_year":   {"4.5%", ""},
		"locator":        {"表1!C7", "=HYPERLINK(1)", "a,b", "两\n行", ""},
		"note_zh":        {"注", "@注", "&lt;", ""},
		"note_en":        {"note", ""},
		"confirmed_rule": {"tenfold-jump", "jump", ""},
		"confirmed_zh":   {"已核对", ""},
	}
	names := []string{
		"indicator", "definition", "region", "reporters", "period", "value", "unit", "nature", "year_on_year",
		"locator",
		"note_zh", "note_en", "confirmed_rule", "confirmed_zh",
	}
	free := map[string]bool{}
	for f := range reflect.TypeFor[model.Row]().Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		free[name] = f.Type == reflect.TypeFor[string]()
	}
	right, wrong := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		row := make([]string, len(names))
		instance := map[string]any{}
		want := true
		for i, name := range names {
			// Mostly right cells, so that right rows are not rare.
			if row[i] = columns[name][0]; rapid.IntRange(0, len(names)).Draw(t, "change "+name) == 0 {
				row[i] = rapid.SampledFrom(columns[name]).Draw(t, name)
			}
			if row[i] != "" {
				instance[name] = row[i]
				want = want && sourcefile.CheckEnds(row[i]) == nil &&
					(!free[name] || sourcefile.CheckText(row[i]) == nil)
			}
		}
		want = want && schema.Validate(instance) == nil
		var table bytes.Buffer
		w := csv.NewWriter(&table)
		if err := w.WriteAll([][]string{names, row}); err != nil {
			t.Fatal(err)
		}
		var read []model.Row
		_, findings := sourcefile.ReadTable(fstest.MapFS{"t.csv": &fstest.MapFile{Data: table.Bytes()}}, "t.csv", nil,
			func(int) {}, func(r *model.Row) { read = append(read, *r) })
		if got := findings == nil; got != want {
			t.Fatalf("%q: accepted %t, by the schema %t", row, got, want)
		}
		if !want {
			wrong++
			return
		}
		right++
		if diff := cmp.Diff(instance, cellsOf(read[0])); diff != "" {
			t.Fatal(diff)
		}
	})
	if right == 0 || wrong == 0 {
		t.Errorf("%d rows right, %d wrong: the test saw one kind only", right, wrong)
	}
}

func cellsOf(r model.Row) map[string]any {
	cells := map[string]any{}
	v := reflect.ValueOf(r)
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if s := v.Field(i).String(); s != "" {
			cells[name] = s
		}
	}
	return cells
}
