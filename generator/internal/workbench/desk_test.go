package workbench

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/scaffold"
)

// worker is one that has the small province open.
func worker(t *testing.T) *Worker {
	t.Helper()
	w := &Worker{}
	if _, err := w.Call("open", nil, zipped(t, provincetest.Files(nil), "data")); err != nil {
		t.Fatal(err)
	}
	return w
}

// zipped is an archive of a folder's files.
func zipped(t testing.TB, fsys fs.FS, folder string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	err := fs.WalkDir(fsys, folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(body)
		}
		return err
	})
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// ask makes a call as a page does.
func ask[T any](t *testing.T, w *Worker, call, args string) (out T) {
	t.Helper()
	body, err := w.Call(call, []byte(args), nil)
	if err != nil {
		t.Fatal(call, err)
	}
	if err := json.Unmarshal(body, &out); err != nil {
		t.Fatal(call, err)
	}
	return out
}

// paths are the places of findings in the draft, each with its rule.
func paths(d Drafted) (all []string) {
	for _, f := range d.Findings {
		all = append(all, f.Path+" "+f.Rule)
	}
	return all
}

const head = `"publication": {"outlet": "甲省日报", "title": {"text": "报道", "lang": "zh"}, "no_link": "no-address",
	"published": "2025-08-20", "recorded": "2026-11-20", "grade": "A", "note": {"zh": "", "en": ""}}`

const figure = `{"indicator": "green-loans-balance", "definition": "new", "region": "990000", "period": "2025-07-31",
	"value": "125亿元", "unit": ""}`

// A draft of a new publication is the file that the command line writes, and valid.
func TestDraftIsWhatTheCommandWrites(t *testing.T) {
	w := worker(t)
	got := ask[Drafted](t, w, "draft", `{"id": "2025-08-20-paper", `+head+`, "figures": [{}, `+figure+`]}`)
	if len(got.Findings) > 0 || len(got.Files) != 1 {
		t.Fatalf("%+v", got)
	}
	p := model.Publication{
		Outlet: "甲省日报", Title: &model.Title{Text: "报道", Lang: "zh"}, NoLink: model.NoAddress, Published: "2025-08-20",
		Recorded: "2026-11-20", Grade: model.Own, Figures: []model.Figure{{
			Indicator: "green-loans-balance", Definition: "new", Region: "990000", Period: "2025-07-31", Value: "125亿元",
		}},
	}
	if problem := scaffold.Complete(w.desk.data, &p); problem != nil {
		t.Fatal(problem)
	}
	want := WrittenFile{"data/publications/2025-08-20-paper.yaml", string(scaffold.PublicationFile(p)), true}
	if diff := cmp.Diff(want, got.Files[0]); diff != "" {
		t.Error(diff)
	}
	changes := ask[Changes](t, w, "changes", "{}")
	said := changes.Headline.In("zh")
	if len(changes.Sections) == 0 || !strings.Contains(said, "1") ||
		!slices.Contains(changes.Addresses.Added, "publications/2025-08-20-paper/") {
		t.Errorf("%+v", changes)
	}
	if n := slices.IndexFunc(changes.Cards, func(c ChangeCard) bool { return c.Was != nil && *c.Was != *c.Now }); n < 0 {
		t.Errorf("no card changes: %+v", changes.Cards)
	}
	ask[Drafted](t, w, "reset", "{}")
	if again := ask[Changes](t, w, "changes", "{}"); len(again.Sections) > 0 || len(again.Cards) > 0 {
		t.Errorf("after all is undone: %+v", again)
	}
}

// Each finding names the place in the draft, also where the key is missing, and blank rows do not move it.
func TestFindingsNameThePlaceInTheDraft(t *testing.T) {
	w := worker(t)
	many := strings.Replace(figure, `"125亿元"`, `"viel"`, 1)
	for name, c := range map[string]struct {
		draft string
		want  []string
	}{
		"value": {`{"id": "2025-08-20-paper", ` + head + `, "figures": [{}, ` + figure + `, {}, ` +
			strings.Replace(many, "07-31", "06-30", 1) + `]}`, []string{"/figures/3/value value-form"}},
		"missing": {`{"id": "2025-08-20-paper", ` + strings.Replace(head, `"grade": "A"`, `"grade": ""`, 1) +
			`, "figures": [` + strings.Replace(figure, `"definition": "new",`, "", 1) + `]}`, []string{
			"/publication/grade schema-missing", "/publication/seen schema-missing", "/figures/0/definition schema-missing",
		}},
		"outlet and id": {
			`{"id": "Paper", ` + strings.Replace(head, `"甲省日报"`, `""`, 1) + `, "figures": [` + figure + `]}`,
			[]string{"/id file-name", "/publication/outlet schema-missing"},
		},
		"into":    {`{"into": "2025-08-08-paper", "figures": [{}, ` + many + `]}`, []string{"/figures/1/value value-form"}},
		"unknown": {`{"into": "2025-08-09-papr", "figures": [` + figure + `]}`, []string{"/into reference-unknown"}},
		"evidence": {`{"into": "2025-08-08-paper", "evidence": [{"id": "a", "refs": ["nothing"], "level": "1",
			"event": {"zh": "甲", "en": "a"}, "date": "2025-08-01"}]}`, []string{"/evidence/0/refs/0 reference-unknown"}},
		"searches": {
			`{"searches": [{}, {"searched_on": "2026-11-20", "subject": "green-loans-balance", "scope_zh": "网",
			"scope_en": "web", "looked_for": "词", "live": "yes", "result": "nothing"}]}`,
			[]string{"/searches/1/result schema-enum"},
		},
		"files": {`{"files": [{"path": "data/publications/2025-08-08-paper.yaml", "text": "outlet：甲"},
			{"path": "../x", "text": ""}]}`, []string{"/files/1 file-unexpected", "/files/0 schema-type"}},
	} {
		got := ask[Drafted](t, w, "draft", c.draft)
		if diff := cmp.Diff(c.want, paths(got)); diff != "" {
			t.Errorf("%s: %s\n%+v", name, diff, got)
		}
		if _, err := w.Call("changes", []byte("{}"), nil); err == nil {
			t.Errorf("%s: changes of a draft with findings", name)
		}
	}
}

// What is too long is refused politely.
func TestTextsAreLimited(t *testing.T) {
	w := worker(t)
	long, _ := json.Marshal(strings.Repeat("贷", MaxText/3+1))
	read := ask[Reading](t, w, "read", `{"text": `+string(long)+`}`)
	drafted := ask[Drafted](t, w, "draft", `{"files": [{"path": "data/site.yaml", "text": `+string(long)+`}]}`)
	if len(read.Findings) != 1 || len(drafted.Findings) != 1 || drafted.Findings[0].Path != "/files/0" {
		t.Errorf("%+v %+v", read, drafted)
	}
}

// Cells as they are copied from a spreadsheet become figures.
func TestCellsAreRead(t *testing.T) {
	w := worker(t)
	got := ask[Reading](t, w, "readTable",
		`{"text": "项目\t2025年6月末余额（亿元）\n绿色贷款余额\t131.1\n", "options": {"region": "甲省", "definitions": ["new"]}}`)
	if len(got.Findings) > 0 || len(got.Proposals) != 1 || got.Proposals[0].Figure.Value != "131.1" ||
		got.Proposals[0].Words[0].Cell != "cells!B2" {
		t.Errorf("%+v", got)
	}
}

// The forms say of every key how it is edited; what evidence and searches are about is in the lists.
func TestFormsAndLists(t *testing.T) {
	w := worker(t)
	data := w.desk.data
	all := lists(data, edition.Build(data, data.Newest()))
	form := forms()
	kinds := map[string]string{}
	for name, fields := range map[string][]FormField{
		"publication": form.Publication, "figure": form.Figure, "evidence": form.Evidence, "search": form.Search,
	} {
		for _, f := range fields {
			kinds[name+"."+f.Key] = f.Kind + f.Of
			if f.About.ZH == "" || f.About.EN == "" || f.Title.ZH == "" {
				t.Errorf("%s.%s is not explained", name, f.Key)
			}
			if (f.Kind == KindChoice || f.Kind == KindChoices) != (len(f.Choices) > 0) {
				t.Errorf("%s.%s has %d choices", name, f.Key, len(f.Choices))
			}
		}
	}
	for key, want := range map[string]string{
		"publication.grade": KindChoice, "publication.seen": KindChoices, "publication.title": KindObject,
		"publication.note": KindTexts, "publication.published": KindDate, "figure.indicator": "referenceindicators",
		"figure.changes": KindList, "evidence.refs": "referenceitems", "evidence.level": KindChoice,
		"evidence.baseline": KindFlag, "evidence.named_as": KindList, "search.subject": "referencesubjects",
		"search.result": KindChoice, "figure.value": KindText,
	} {
		if kinds[key] != want {
			t.Errorf("%s is %q, not %q", key, kinds[key], want)
		}
	}
	has := func(list []Listed, id string) bool {
		return slices.ContainsFunc(list, func(l Listed) bool { return l.ID == id && l.Name.First() != "" })
	}
	for _, p := range data.Publications {
		for _, e := range p.Evidence {
			for _, ref := range e.Refs {
				if !has(all.Items, string(ref)) {
					t.Errorf("no item %s", ref)
				}
			}
		}
	}
	for _, s := range data.Searches {
		if !has(all.Subjects, string(s.Subject)) {
			t.Errorf("no subject %s", s.Subject)
		}
	}
}
