package model

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// frozen are the types whose values a snapshot freezes. Those with true are records of which a source or the plan
// prints something.
var frozen = map[reflect.Type]bool{
	reflect.TypeFor[Plan]():                 true,
	reflect.TypeFor[Issue]():                true,
	reflect.TypeFor[Area]():                 true,
	reflect.TypeFor[Clause]():               true,
	reflect.TypeFor[Target]():               true,
	reflect.TypeFor[Task]():                 true,
	reflect.TypeFor[Measure]():              true,
	reflect.TypeFor[Safeguards]():           true,
	reflect.TypeFor[Safeguard]():            true,
	reflect.TypeFor[Agency]():               true,
	reflect.TypeFor[Entity]():               true,
	reflect.TypeFor[Publication]():          true,
	reflect.TypeFor[Figure]():               true,
	reflect.TypeFor[Evidence]():             true,
	reflect.TypeFor[Correction]():           false,
	reflect.TypeFor[Response]():             true,
	reflect.TypeFor[Assessment]():           false,
	reflect.TypeFor[Parameter]():            false,
	reflect.TypeFor[TargetReading]():        false,
	reflect.TypeFor[Facet]():                false,
	reflect.TypeFor[MeasureReading]():       false,
	reflect.TypeFor[Region]():               false,
	reflect.TypeFor[Organisation]():         false,
	reflect.TypeFor[Indicator]():            false,
	reflect.TypeFor[Definition]():           false,
	reflect.TypeFor[quantity.UnitMeasure](): false,
}

// Every key that a maintainer writes has a kind, and so have the keys within it.
func TestEveryKeyHasAKind(t *testing.T) {
	var look func(of reflect.Type)
	look = func(of reflect.Type) {
		for _, f := range reflect.VisibleFields(of) {
			key, kind, _ := keyOf(f)
			if key == "" || key == "-" || f.Anonymous {
				continue
			}
			if !slices.Contains([]KeyKind{Printed, Reading, Editorial, "records"}, kind) {
				t.Errorf("%s of %v has the kind %q", key, of, kind)
			}
			within := f.Type
			if within.Kind() == reflect.Pointer {
				within = within.Elem()
			}
			if kind != Editorial && within.Kind() == reflect.Struct && within != reflect.TypeFor[locales.Text]() {
				look(within)
			}
			if kind == "records" {
				if _, known := frozen[within.Elem()]; !known {
					t.Errorf("the items of %s of %v are no records", key, of)
				}
			}
		}
	}
	for of := range frozen {
		look(of)
	}
}

// The keys that a correction can name are those that are printed.
func TestCorrectionsCanNameEveryPrintedKey(t *testing.T) {
	left := map[Key]bool{}
	for _, k := range locales.Terms[Key]() {
		left[k] = true
	}
	for of, prints := range frozen {
		for _, f := range Facts(reflect.New(of).Interface()) {
			if !prints || f.Kind != Printed || f.Fixed || f.Key == "unit" { // which is said with the value
				continue
			}
			if !slices.Contains(locales.Terms[Key](), Key(f.Key)) {
				t.Errorf("%s of %v has no name", f.Key, of)
			}
			delete(left, Key(f.Key))
		}
	}
	if len(left) > 0 {
		t.Errorf("no record has %v", left)
	}
}

func factsMap(record any) map[string]any {
	all := map[string]any{}
	for _, f := range Facts(record) {
		if f.Value != nil {
			all[f.Key] = f.Value
		}
	}
	return all
}

// What can be written in two ways is frozen in one.
func TestFacts(t *testing.T) {
	level := Level(0)
	for _, c := range []struct {
		record any
		want   map[string]any
	}{
		{
			&Figure{
				Value: "10", Unit: "亿元", Note: &locales.Note{ZH: "注"},
				Changes: []Change{{quantity.SinceYearStart, "1%"}, {quantity.YearOnYear, "2%"}},
			},
			map[string]any{"value": "10亿元", "nature": "actual", "since-year-start": "1%", "year-on-year": "2%"},
		},
		{&Figure{Value: "10亿元", Nature: Actual}, map[string]any{"value": "10亿元", "nature": "actual"}},
		{
			&Evidence{ID: "a", Refs: []ItemID{"s1", "s2"}, Level: &level, Event: locales.Text{ZH: "甲", EN: "a"}},
			map[string]any{"refs": []string{"s1", "s2"}, "level": 0},
		},
		{
			&Publication{
				Outlet: "甲报", Title: &Title{"题", "zh"}, Subject: &locales.Text{ZH: "乙", EN: "b"},
				Figures: []Figure{{}},
			},
			map[string]any{"outlet": "甲报", "title.text": "题", "title.lang": "zh"},
		},
		{
			&Target{ID: "g1", Article: "green", Clause: Clause{ZH: "话", EN: "words", Span: [2]int{1, 2}}},
			map[string]any{"article": "green", "zh": "话"},
		},
		{
			&Facet{
				ID: "a", ZH: "名", Method: MethodLevel, Items: []Item{{ID: "s1"}, {ID: "s1/a", ZH: "名"}},
				Given: &Given{"5%", "达到5%"},
			},
			map[string]any{
				"method": "level", "items": []string{"s1", "s1/a"}, "given.value": "5%",
				"given.words": "达到5%",
			},
		},
		{
			&Issue{
				Title: locales.Text{ZH: "题", EN: "title"}, BasedOn: Basis{ZH: "据", EN: "based"},
				Attachments: []locales.Text{{ZH: "图", EN: "chart"}},
			},
			map[string]any{"title": "题", "based_on.zh": "据", "attachments": []string{"图"}},
		},
	} {
		if diff := cmp.Diff(c.want, factsMap(c.record)); diff != "" {
			t.Errorf("%T: %s", c.record, diff)
		}
	}
}

// Setting each key of a record to what another says makes the one say what the other does, and touches no copy.
func TestSet(t *testing.T) {
	level := Level(2)
	for _, c := range []struct{ from, to any }{
		{&Publication{
			Outlet: "甲", Title: &Title{"题", "zh"}, URL: "https://a.example/", Authors: []string{"子", "丑"},
			Grade: "B",
		}, &Publication{Outlet: "乙", NoLink: NoAddress, Grade: "A", Published: "2025"}},
		{&Publication{Title: &Title{"题", "zh"}}, &Publication{Title: &Title{"目", "en"}}},
		{
			&Evidence{Refs: []ItemID{"s1"}, Level: &level, Baseline: true, DocumentNo: "1号"},
			&Evidence{Refs: []ItemID{"s2", "s3"}, Date: "2025-07", Region: "990000"},
		},
		{
			&Figure{
				Value: "10", Unit: "亿元",
				Changes: []Change{{quantity.YearOnYear, "1%"}, {quantity.SinceYearStart, "3%"}},
			},
			&Figure{Value: "11亿元", Nature: Planned, Changes: []Change{{quantity.YearOnYear, "2%"}}},
		},
		{
			&Task{Label: "一", Title: locales.Text{ZH: "题"}, LeadUnits: nil},
			&Task{Label: "二", Title: locales.Text{ZH: "目"}, UnitsText: "(甲)"},
		},
		{
			&Issue{BasedOn: Basis{ZH: "甲", DocumentNo: "1"}},
			&Issue{BasedOn: Basis{ZH: "乙", Issuer: "a"}, Attachments: []locales.Text{{ZH: "图"}, {ZH: "表"}}},
		},
	} {
		was := factsMap(c.from)
		copied := reflect.New(reflect.TypeOf(c.from).Elem())
		copied.Elem().Set(reflect.ValueOf(c.from).Elem())
		for _, f := range Facts(c.to) {
			if f.Key != "unit" && !f.Fixed && !Set(copied.Interface(), f.Key, f.Text()) {
				t.Errorf("%T: %s cannot be %q", c.from, f.Key, f.Text())
			}
		}
		if diff := cmp.Diff(factsMap(c.to), factsMap(copied.Interface())); diff != "" {
			t.Errorf("%T: %s", c.from, diff)
		}
		if diff := cmp.Diff(was, factsMap(c.from)); diff != "" {
			t.Errorf("%T: what was copied changed with its copy: %s", c.from, diff)
		}
	}
	for key, text := range map[string]string{"level": "x", "baseline": "x", "nothing": "x", "title.text": "x"} {
		if Set(&Evidence{}, key, text) {
			t.Errorf("%s of evidence can be %q", key, text)
		}
	}
}

func TestCorrectionAppliedTo(t *testing.T) {
	f := &Figure{Value: "10", Unit: "亿元"}
	for _, c := range []struct {
		Correction
		want bool
	}{
		{Correction{Key: "value", Was: "9亿元", Is: "10亿元"}, true},
		{Correction{Key: "value", Was: "9亿元", Is: "11亿元"}, false},
		{Correction{Key: "nature", Was: "planned", Is: "actual"}, true},
		{Correction{Key: "year-on-year", Was: "1%", Withdrawn: true}, true},
		{Correction{Withdrawn: true}, true},
	} {
		if got := c.AppliedTo(f); got != c.want {
			t.Errorf("%+v: %t", c.Correction, got)
		}
	}
}

func TestRecordID(t *testing.T) {
	for id, want := range map[RecordID][2]string{
		"2025-08-08-paper":                       {"2025-08-08-paper", ""},
		"2025-08-08-paper/mechanism":             {"2025-08-08-paper", ""},
		"2025-08-08-paper/a.b.990000.2025-06-30": {"2025-08-08-paper", "2025-08-08-paper/a.b.990000.2025-06-30"},
		"task/t01":                               {"", ""},
		"definition/a.b":                         {"", ""},
	} {
		if got := [2]string{string(id.Publication()), string(id.Figure())}; got != want {
			t.Errorf("%s: %q", id, got)
		}
		if !regexp.MustCompile(id.JSONSchema().Pattern).MatchString(string(id)) {
			t.Errorf("%s is none by its own grammar", id)
		}
	}
}
