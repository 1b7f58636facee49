package dataset

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

const repository = "../../.."

func realData(t *testing.T) *Dataset {
	t.Helper()
	d, findings := Load(os.DirFS(repository))
	if findings != nil {
		var b strings.Builder
		_ = diag.Print(&b, diag.Text, locales.EN, findings)
		t.Fatal(b.String())
	}
	return d
}

// expected is a file of what is true of one province's data only, in a folder called by the region's code; where data/
// is another's that is said.
func expected(t *testing.T, d *Dataset, name string) string {
	t.Helper()
	folder := filepath.Join("testdata", string(d.Site.Region))
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("data/ is of region %s, of which nothing is expected: there is no %s", d.Site.Region, folder)
	}
	return filepath.Join(folder, name)
}

// The plan as issued has all its parts; see data/plan/text.txt.
func TestThePlanIsComplete(t *testing.T) {
	d := realData(t)
	p := d.Plan
	measures := 0
	for _, task := range p.Tasks {
		measures += len(task.Measures)
	}
	got := fmt.Sprintf("articles %d\ntargets %d\ntasks %d\nmeasures %d\nsafeguards %d\nunits %d\nentities %d\n",
		len(p.Articles), len(p.Targets), len(p.Tasks), measures, len(p.Safeguards.Safeguards), len(p.Units),
		len(p.Entities))
	want, err := os.ReadFile(expected(t, d, "plan.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the plan has\n%snot\n%s", got, want)
	}
}

// The measures of a task cover its text: between two of them stand only punctuation marks.
func TestMeasuresCoverTheTasks(t *testing.T) {
	p := realData(t).Plan
	full := []rune(p.Text)
	between := func(from, to int) string { return strings.Trim(string(full[from:to]), "，。；、,") }
	for _, task := range p.Tasks {
		at := task.Span[0]
		for _, m := range task.Measures {
			if rest := between(at, m.Span[0]); rest != "" {
				t.Errorf("%s: %q stands before %s in no measure", task.ID, rest, m.ID)
			}
			at = m.Span[1]
		}
		if rest := between(at, task.Span[1]); rest != "" {
			t.Errorf("%s: %q stands at the end in no measure", task.ID, rest)
		}
	}
}

// transcription is a list of the rows found in public sources, typed apart from data/, with the figure that each became
// or the reason why it was left out. Two independent copies of a number agree only if both are right.
func transcription(t *testing.T, file string) []map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, r := range rows[1:] {
		m := map[string]string{}
		for i, key := range rows[0] {
			m[key] = r[i]
		}
		all = append(all, m)
	}
	return all
}

func TestFiguresEqualTheirTranscription(t *testing.T) {
	d := realData(t)
	figures := map[string]*model.Observation{}
	for _, o := range d.Observations {
		figures[o.ID()] = o
	}
	evidence := map[string]model.Evidence{}
	for _, p := range d.Publications {
		for _, e := range p.Evidence {
			evidence[string(p.ID)+"/"+string(e.ID)] = e
		}
	}
	corrected := map[string]bool{}
	for _, c := range d.Corrections {
		corrected[string(c.Record)] = true
	}
	listed, sources := map[string]bool{}, map[sourcefile.ID]bool{}
	for _, name := range []string{"transcription.csv", "transcription-elsewhere.csv", "transcription-2.csv"} {
		file := expected(t, d, name)
		for i, row := range transcription(t, file) {
			id := row["figure"]
			publication, _, _ := strings.Cut(id, "/")
			listed[id], sources[sourcefile.ID(publication)] = true, true
			where := file + ":" + strconv.Itoa(i+2) + " " + row["indicator_zh"]
			if e, ok := evidence[id]; ok {
				sameLevel(t, where, row, e)
				continue
			}
			switch o := figures[id]; {
			case (id == "") == (row["left_out"] == ""):
				t.Errorf("%s: needs either a figure or a reason", where)
			case id == "", corrected[id]:
			case o == nil:
				t.Errorf("%s: %s is not in data/", where, id)
			default:
				sameFigure(t, where, d.Units, row, o)
			}
		}
	}
	// A source that was transcribed was transcribed whole; those that maintainers add later are compared with the
	// source by whoever reviews them.
	for id, o := range figures {
		if sources[o.Publication.ID] && !listed[id] && !corrected[id] {
			t.Errorf("%s is in data/ but in no transcription", id)
		}
	}
}

// sameLevel holds a piece of evidence against its row: the step of the ladder, unless the row says why it differs.
func sameLevel(t *testing.T, where string, row map[string]string, e model.Evidence) {
	t.Helper()
	if row["source"] != "milestones" || e.Level == nil {
		return
	}
	switch same := strconv.Itoa(int(*e.Level)) == row["value"]; {
	case !same && row["differs"] == "":
		t.Errorf("%s: level %d, transcribed %s", where, *e.Level, row["value"])
	case same && row["differs"] != "":
		t.Errorf("%s: it does not differ, although %s", where, row["differs"])
	}
}

// sameFigure holds a figure of data/ against its row: amount, last day and growth.
func sameFigure(t *testing.T, where string, units *quantity.Units, row map[string]string, o *model.Observation) {
	t.Helper()
	unit, _, _ := strings.Cut(row["unit_zh"], " (")
	growth := row["yoy_growth_pct"]
	if o.Value == nil || unit == "%" && o.Value.Unit.Measure.Kind == "currency" { // a row about the growth of an amount
		growth = row["value"]
	} else {
		u, ok := units.Parse(unit)
		if !ok {
			t.Errorf("%s: unit %q", where, unit)
			return
		}
		want, _ := quantity.ParseDecimal(row["value"])
		if got := o.Value.Number.Shift(o.Value.Scale()); got.Cmp(want.Shift(u.Scale)) != 0 ||
			o.Value.Unit.Measure != u.Measure {
			t.Errorf("%s: %s is %v in base units, transcribed %s%s", where, o.Value.Printed, got, row["value"], unit)
		}
	}
	if growth != "" {
		want, _ := quantity.ParseDecimal(growth)
		found := false
		for _, c := range o.Changes {
			found = found || c.Value.Number.Cmp(want) == 0
		}
		if !found {
			t.Errorf("%s: no change of %s%%", where, growth)
		}
	}
	if asOf := row["as_of"]; len(asOf) == len("2006-01-02") && string(o.Period.AsOf()) != asOf {
		t.Errorf("%s: as of %s, transcribed %s", where, o.Period.AsOf(), asOf)
	}
}

// targetID finds the targets of the plan that a row of the collection names.
var targetID = regexp.MustCompile(`\bg[0-9]+\b`)

// What other regions have set themselves is what was collected, row by row; a row is left out for a reason.
func TestPeerTargetsEqualTheirTranscription(t *testing.T) {
	d := realData(t)
	type key struct{ region, subject, deadline string }
	have := map[key]*model.PeerTarget{}
	for _, p := range d.PeerTargets {
		have[key{string(p.Region), p.SubjectZH, string(p.Deadline)}] = p
	}
	file := expected(t, d, "transcription-peers.csv")
	for i, row := range transcription(t, file) {
		where := file + ":" + strconv.Itoa(i+2) + " " + row["indicator_zh"]
		k := key{row["region"], row["indicator_zh"], row["deadline"]}
		p := have[k]
		delete(have, k)
		switch {
		case (p == nil) != (row["left_out"] != ""):
			t.Errorf("%s: needs either a row of data/ or a reason", where)
		case p == nil:
		case !strings.Contains(p.PromiseZH, row["value"]):
			t.Errorf("%s: promises %s, transcribed %s", where, p.PromiseZH, row["value"])
		case (string(p.Grade) == row["grade"]) != (row["differs"] == ""):
			t.Errorf("%s: grade %s, transcribed %s", where, p.Grade, row["grade"])
		default:
			for _, id := range targetID.FindAllString(row["our_target"], -1) {
				if !slices.Contains(p.Targets.IDs(), sourcefile.ID(id)) {
					t.Errorf("%s: not beside %s", where, id)
				}
			}
		}
	}
	for k := range have {
		t.Errorf("%v is in data/ but in no transcription", k)
	}
}
