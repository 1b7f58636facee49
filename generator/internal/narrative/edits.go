package narrative

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/locales"
)

// editGroup is the section of edits of some kinds of records.
type editGroup struct {
	name  func() locales.Text
	count func(int) locales.Text
	kinds []edition.RecordKind // none: all that are in no other group
}

// editGroups are in the order in which they are shown.
var editGroups = []editGroup{
	{
		locales.SnapshotsEdited, locales.SnapshotsEdits,
		[]edition.RecordKind{edition.SnapshotRecord},
	},
	{
		locales.EvidenceEdited, locales.EvidenceEdits,
		[]edition.RecordKind{edition.EvidenceRecord},
	},
	{
		locales.PlanEdited, locales.PlanEdits,
		[]edition.RecordKind{
			edition.PlanRecord, edition.AreaRecord, edition.TargetRecord, edition.TaskRecord, edition.MeasureRecord,
			edition.SafeguardRecord, edition.EntityRecord,
		},
	},
	{
		locales.ReadingEdited, locales.ReadingEdits,
		[]edition.RecordKind{
			edition.AssessmentRecord, edition.ParameterRecord, edition.ReadingRecord, edition.FacetRecord,
		},
	},
	{
		locales.IndicatorsEdited, locales.IndicatorsEdits,
		[]edition.RecordKind{edition.IndicatorRecord, edition.DefinitionRecord},
	},
	{
		locales.RegistersEdited, locales.RegistersEdits,
		[]edition.RecordKind{
			edition.UnitRecord, edition.OrganisationRecord, edition.RegionRecord, edition.UnitMeasureRecord,
			edition.NoLinkHostRecord, edition.OutletRecord,
		},
	},
	{
		locales.OtherRecordsEdited, locales.OtherRecordsEdits,
		[]edition.RecordKind{
			edition.PublicationRecord, edition.FigureRecord, edition.CorrectionRecord, edition.ResponseRecord,
			edition.PeerTargetRecord, edition.ReleaseRecord,
		},
	},
	{
		locales.SearchesEdited, locales.SearchesEdits,
		[]edition.RecordKind{edition.SearchRecord},
	},
	{
		locales.ProseEdited, locales.ProseEdits,
		[]edition.RecordKind{edition.PageRecord},
	},
	{
		locales.SettingsEdited, locales.SettingsEdits, nil,
	},
}

func groupOf(kind edition.RecordKind) int {
	for i, g := range editGroups {
		if slices.Contains(g.kinds, kind) {
			return i
		}
	}
	return len(editGroups) - 1
}

// forged reports whether an edit is of a snapshot that was there: those never change.
func forged(e edition.Edit) bool {
	return e.Kind == edition.SnapshotRecord && e.Change != edition.Added
}

// gone reports whether an edit is of anything else that is no more.
func gone(e edition.Edit) bool { return e.Change == edition.Removed && !forged(e) }

// editsOf are the lines of some edits; nil where there are none.
func editsOf(c *edition.Changes, which func(edition.Edit) bool) (lines []Line) {
	for _, e := range c.Edits {
		if which(e) {
			lines = append(lines, Line{Text: editLine(c, e)})
		}
	}
	return lines
}

// editCounts say how many edits each group has.
func editCounts(edits []edition.Edit) (all []locales.Text) {
	counts := make([]int, len(editGroups))
	for _, e := range edits {
		if !gone(e) && !forged(e) {
			counts[groupOf(e.Kind)]++
		}
	}
	for i, n := range counts {
		if n > 0 {
			all = append(all, editGroups[i].count(n))
		}
	}
	return all
}

// editSections are the edits by group, what readers must know first.
func editSections(c *edition.Changes) []Section {
	byGroup := make([][]edition.Edit, len(editGroups))
	for _, e := range c.Edits {
		if !gone(e) && !forged(e) {
			byGroup[groupOf(e.Kind)] = append(byGroup[groupOf(e.Kind)], e)
		}
	}
	var all []Section
	for i, edits := range byGroup {
		if edits == nil {
			continue
		}
		sorted.StableFunc(edits, func(a, b edition.Edit) int { return cmp.Compare(weight(a), weight(b)) })
		s := Section{Name: editGroups[i].name()}
		for _, e := range edits {
			s.Lines = append(s.Lines, Line{Text: editLine(c, e)})
		}
		all = append(all, s)
	}
	return all
}

// weight is smaller for what matters more: what is printed, then how it is read, then what came.
func weight(e edition.Edit) int {
	switch kind := e.Entry().Kind; {
	case e.Change == edition.Changed && kind == model.Printed:
		return 1
	case e.Change == edition.Changed && kind != model.Editorial:
		return 2
	case e.Change == edition.Changed:
		return 4
	}
	return 3
}

// editLine says one edit in a sentence.
func editLine(c *edition.Changes, e edition.Edit) locales.Text {
	what := locales.RecordOfKind{
		Kind: locales.Label(e.Kind),
		Name: briefly(e.Name),
		ID:   locales.Same(string(e.Record)),
	}.Text()
	switch {
	case e.Change == edition.Removed && forged(e):
		return sentence(locales.SnapshotGone(what))
	case e.Change == edition.Removed:
		return sentence(locales.RecordGone(what))
	case e.Change == edition.Reordered:
		return sentence(locales.RecordReordered(what))
	case e.Change == edition.Added && e.Kind == edition.EvidenceRecord:
		return sentence(locales.RecordNewWith{Record: what, Values: printed(c, e.Entries)}.Text())
	case e.Change == edition.Added:
		return sentence(locales.RecordNew(what))
	case e.Kind == edition.SnapshotRecord:
		return sentence(locales.SnapshotDiffers{Record: what, File: e.Entry().Title}.Text())
	}
	return sentence(locales.RecordChanged{Record: what, Key: e.Entry().Title, Difference: difference(c, e)}.Text())
}

// printed are the printed keys of a record with what they say.
func printed(c *edition.Changes, entries []model.Entry) locales.Text {
	var all []locales.Text
	for _, e := range entries {
		if e.Kind == model.Printed && e.Key != "recorded" {
			all = append(all, locales.KeyAndValue{Key: e.Title, Value: quoted(c, e, e.Values)}.Text())
		}
	}
	return locales.Joined(locales.Parts, all...)
}

func quoted(c *edition.Changes, e model.Entry, values []string) locales.Text {
	var all []locales.Text
	for _, v := range values {
		all = append(all, locales.Quoted(shortened(valueOf(c, e, v))))
	}
	return locales.Joined(locales.Names, all...)
}

// valueOf is a value of a key in words: the label of a term, or what it refers to with its id.
func valueOf(c *edition.Changes, e model.Entry, value string) locales.Text {
	if label := locales.LabelOf(e.Type, value); label != (locales.Text{}) {
		return label
	}
	if name := c.Named(e, value); name != (locales.Text{}) {
		return locales.Bracketed{Said: briefly(name), Remark: locales.Same(value)}.Text()
	}
	if yes, err := strconv.ParseBool(value); err == nil && e.Type.Kind() == reflect.Bool {
		if yes {
			return locales.Yes()
		}
		return locales.No()
	}
	return locales.Same(value)
}

// difference says what a key was and is.
func difference(c *edition.Changes, e edition.Edit) locales.Text {
	if entry := e.Entry(); entry.List {
		came, went := without(e.Now.Values, e.Was.Values), without(e.Was.Values, e.Now.Values)
		var all []locales.Text
		if went != nil {
			all = append(all, locales.ValuesGone(quoted(c, entry, went)))
		}
		if came != nil {
			all = append(all, locales.ValuesCome(quoted(c, entry, came)))
		}
		if all == nil {
			return locales.ValuesReordered(quoted(c, entry, e.Now.Values))
		}
		return locales.Joined(locales.Clauses, all...)
	}
	if e.Was.Values == nil {
		return locales.ValueNew(shortened(valueOf(c, e.Now, e.Now.Values[0])))
	}
	was := valueOf(c, e.Was, e.Was.Values[0])
	if e.Now.Values == nil {
		return locales.ValueGone(shortened(was))
	}
	now := valueOf(c, e.Now, e.Now.Values[0])
	if was == now { // two words with one label
		was, now = locales.Same(e.Was.Values[0]), locales.Same(e.Now.Values[0])
	}
	t := locales.ValueChanged{Was: differing(was, now), Now: differing(now, was)}.Text()
	if a, b := utf8.RuneCountInString(was.First()), utf8.RuneCountInString(now.First()); max(a, b) > longText {
		t = locales.LongText{Said: t, Before: a, After: b}.Text()
	}
	if blankless(was.First()) == blankless(now.First()) {
		return locales.OnlyBlanks(t)
	}
	return t
}

func blankless(s string) string { return strings.Join(strings.Fields(s), "") }

// without are the items of a list that another has not, or not as often.
func without(all, others []string) (left []string) {
	others = slices.Clone(others)
	for _, s := range all {
		if i := slices.Index(others, s); i >= 0 {
			others = slices.Delete(others, i, i+1)
		} else {
			left = append(left, s)
		}
	}
	return left
}

// Long texts are shown in part: so many characters of what differs, and so many around it.
const (
	longText = 80
	around   = 10
	longName = 24
	// firstWide is the first of the characters that are as wide as high.
	firstWide = 0x2e80
)

// differing is a text where it differs from another.
func differing(t, other locales.Text) locales.Text {
	return t.MapIn(func(l *locales.Language, words string) string { return window(words, other.In(l.Key)) })
}

func window(text, other string) string {
	a, b := []rune(text), []rune(other)
	if len(a) <= longText && len(b) <= longText {
		return visible(a)
	}
	from, shorter := 0, min(len(a), len(b))
	for from < shorter && a[from] == b[from] {
		from++
	}
	same := 0
	for same < shorter-from && a[len(a)-1-same] == b[len(b)-1-same] {
		same++
	}
	return part(a, max(0, from-around), len(a)-max(0, same-around))
}

// shortened is the beginning of a text.
func shortened(t locales.Text) locales.Text {
	return t.Map(func(words string) string {
		r := []rune(words)
		return part(r, 0, len(r))
	})
}

// briefly is a name that is not long; Latin letters take half the room.
func briefly(name locales.Text) locales.Text {
	return name.Map(brief)
}

func brief(name string) string {
	room := 2 * longName
	r := []rune(name)
	for i, c := range r {
		if room--; c >= firstWide {
			room--
		}
		if room < 0 {
			return visible(r[:i]) + "…"
		}
	}
	return visible(r)
}

// part shows the characters of a text from one to another, or the first of them.
func part(r []rune, from, to int) string {
	var b strings.Builder
	if from > 0 {
		b.WriteString("…")
	}
	b.WriteString(visible(r[from:min(to, from+longText)]))
	if to < len(r) || to > from+longText {
		b.WriteString("…")
	}
	return b.String()
}

// visible shows what cannot be seen: a line break as its mark, another hidden character as its number.
func visible(r []rune) string {
	var b strings.Builder
	for _, c := range r {
		switch {
		case c == '\n':
			b.WriteRune('↵')
		case locales.Hidden(c):
			fmt.Fprintf(&b, "U+%04X", c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}
