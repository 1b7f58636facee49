package dataset

import (
	"slices"
	"strings"
	"unicode"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var unitsText = diag.NewRule("units-text",
	"谁牵头、谁配合，方案写明了；名单多一家少一家，读者就问错了人。",
	"The plan says who leads and who supports; with one body more or less readers would ask the wrong one.",
	"lead_units: [beta]", "lead_units: [alpha]")

// taskUnits: the units that lead and support a task are those that the plan's words name, by the names that the
// register of units has.
func (f *files) taskUnits() {
	if f.units == nil {
		return
	}
	for _, t := range f.tasks {
		if t.Document == nil || t.Value.UnitsText == "" {
			continue
		}
		lead := roleUnits{"lead_units", locales.Text{ZH: "牵头", EN: "lead"}, t.Value.LeadUnits, nil}
		supporting := roleUnits{
			"cooperating_units",
			locales.Text{ZH: "配合", EN: "supporting"},
			t.Value.CooperatingUnits, nil,
		}
		var unknown []string
		lead.printed, supporting.printed, unknown = unitsNamed(t.Value.UnitsText, f.units.Value.Units)
		for _, name := range unknown {
			f.report(t.At("units_text"), unitsText.Found("“%s”不是单位名录里的名称", "%q is no name in the register of units",
				name).
				FixBy("在 %s 里补上这个单位，或把它的 zh 改成方案的写法", "add the unit to %s, or write its zh there as the plan does",
					unitsFile))
		}
		if unknown == nil { // else what is missing might be what is unknown
			f.sameUnits(t, lead, supporting)
			f.sameUnits(t, supporting, lead)
		}
	}
}

// roleUnits are the units in one role, as a list of a task has them and as the plan's words do.
type roleUnits struct {
	key             string
	role            locales.Text
	listed, printed []sourcefile.ID
}

// sameUnits reports what a list has and the plan's words have not, and the other way round.
func (f *files) sameUnits(t named[model.Task], r, other roleUnits) {
	for i, id := range r.listed {
		switch {
		case !f.index.units.has(string(id)): // another rule says so
		case !slices.Contains(r.printed, id):
			p := unitsText.Found("方案没有写明“%s”（%s）%s", "the plan does not name %q (%s) as a %s unit", f.unitName(id), id,
				r.role)
			if slices.Contains(other.printed, id) && !slices.Contains(other.listed, id) {
				p.FixBy("移到 %s", "move it to %s", other.key)
			} else {
				p.FixBy("删去它；责任单位以 units_text 为准", "remove it; units_text says which they are")
			}
			f.report(t.At(r.key, i), p)
		}
	}
	for _, id := range r.printed {
		if slices.Contains(r.listed, id) || slices.Contains(other.listed, id) && !slices.Contains(other.printed, id) {
			continue // in the wrong list it was reported there
		}
		f.report(t.At(r.key), unitsText.Found("方案写明“%s”%s，这里没有",
			"the plan names %q as a %s unit, which is not here", f.unitName(id), r.role).
			FixBy("加上 %s", "add %s", id))
	}
}

func (f *files) unitName(id sourcefile.ID) string {
	for _, u := range f.units.Value.Units {
		if u.ID == id {
			return u.ZH
		}
	}
	return string(id)
}

// roleWords are found in what says which part the units before or after it have, as in 牵头单位：… or …牵头，…配合.
var roleWords = []string{"牵头", "配合", "责任", "负责", "参与", "参加", "协同", "协助", "协办", "主办", "支持", "落实"}

// joints are words between two names that say nothing of a part.
var joints = []string{"和", "与", "及", "以及", "并", "等", "由", "会同"}

// unitsNamed reads the words that name the units of a task. Those before the first semicolon or the second part that is
// spoken of lead, the others support. Words between punctuation that are neither a name nor say a part are unknown.
func unitsNamed(text string, register []model.Agency) (lead, supporting []sourcefile.ID, unknown []string) {
	into, from := &lead, 0
	part := func() { // what follows has another part, if somebody has the first
		if lead != nil {
			into = &supporting
		}
	}
	words := func(upTo int, afterName bool) {
		run := strings.TrimSpace(text[from:upTo])
		switch {
		case run == "" || slices.Contains(joints, run):
		case slices.ContainsFunc(roleWords, func(w string) bool { return strings.Contains(run, w) }):
			part()
		case !afterName:
			unknown = append(unknown, run)
		}
	}
	named := false // whether a name ends where the words begin
	for at := 0; at < len(text); {
		if id, name := longestName(text[at:], register); id != "" {
			words(at, named)
			if !slices.Contains(*into, id) {
				*into = append(*into, id)
			}
			at += len(name)
			from, named = at, true
			continue
		}
		c := []rune(text[at:])[0]
		at += len(string(c))
		if !unicode.IsPunct(c) && !unicode.IsSpace(c) {
			continue
		}
		words(at-len(string(c)), named)
		from, named = at, false
		if c == '；' || c == ';' {
			part()
		}
	}
	words(len(text), named)
	return lead, supporting, unknown
}

// longestName is the unit whose name a text begins with, the longest if there are several.
func longestName(text string, register []model.Agency) (id sourcefile.ID, longest string) {
	for _, u := range register {
		for _, name := range []string{u.ZH, u.FullName} {
			if len(name) > len(longest) && strings.HasPrefix(text, name) {
				id, longest = u.ID, name
			}
		}
	}
	return id, longest
}
