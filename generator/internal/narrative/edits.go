package narrative

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/locales"
)

// editGroup is the section of edits of some kinds of records.
type editGroup struct {
	name locales.Text
	// count says how many edits there are; one is the English of a single one.
	count locales.Text
	one   string
	kinds []edition.RecordKind // none: all that are in no other group
}

// editGroups are in the order in which they are shown.
var editGroups = []editGroup{
	{
		locales.Text{ZH: "新的快照", EN: "New snapshots"},
		locales.Text{ZH: "新增%d个快照", EN: "%d new snapshots"},
		"%d new snapshot",
		[]edition.RecordKind{edition.SnapshotRecord},
	},
	{
		locales.Text{ZH: "证据", EN: "Evidence"},
		locales.Text{ZH: "证据变动%d处", EN: "%d changes to evidence"},
		"%d change to evidence",
		[]edition.RecordKind{edition.EvidenceRecord},
	},
	{
		locales.Text{ZH: "方案", EN: "The plan"},
		locales.Text{ZH: "方案变动%d处", EN: "%d changes to the plan"},
		"%d change to the plan",
		[]edition.RecordKind{
			edition.PlanRecord, edition.AreaRecord, edition.TargetRecord, edition.TaskRecord, edition.MeasureRecord,
			edition.SafeguardRecord, edition.EntityRecord,
		},
	},
	{
		locales.Text{ZH: "本站的读法", EN: "Our reading of the plan"},
		locales.Text{ZH: "读法变动%d处", EN: "%d changes to our reading"},
		"%d change to our reading",
		[]edition.RecordKind{
			edition.AssessmentRecord, edition.ParameterRecord, edition.ReadingRecord, edition.FacetRecord,
		},
	},
	{
		locales.Text{ZH: "指标和口径", EN: "Indicators and definitions"},
		locales.Text{ZH: "指标和口径变动%d处", EN: "%d changes to indicators and definitions"},
		"%d change to indicators and definitions",
		[]edition.RecordKind{edition.IndicatorRecord, edition.DefinitionRecord},
	},
	{
		locales.Text{ZH: "单位、机构、地区和计量单位", EN: "Units, organisations, regions and units of measurement"},
		locales.Text{ZH: "单位和名录变动%d处", EN: "%d changes to units and registers"},
		"%d change to units and registers",
		[]edition.RecordKind{
			edition.UnitRecord, edition.OrganisationRecord, edition.RegionRecord, edition.UnitMeasureRecord,
			edition.NoLinkHostRecord,
		},
	},
	{
		locales.Text{ZH: "来源、数和更正的其他内容", EN: "Sources, figures and corrections otherwise"},
		locales.Text{ZH: "来源、数和更正的其他内容变动%d处", EN: "%d other changes to sources, figures and corrections"},
		"%d other change to sources, figures and corrections",
		[]edition.RecordKind{edition.PublicationRecord, edition.FigureRecord, edition.CorrectionRecord},
	},
	{
		locales.Text{ZH: "查找记录", EN: "Searches"},
		locales.Text{ZH: "查找记录变动%d处", EN: "%d changes to searches"},
		"%d change to searches",
		[]edition.RecordKind{edition.SearchRecord},
	},
	{
		locales.Text{ZH: "页面的文字", EN: "Prose of pages"},
		locales.Text{ZH: "页面文字变动%d处", EN: "%d changes to prose"},
		"%d change to prose",
		[]edition.RecordKind{edition.PageRecord},
	},
	{
		locales.Text{ZH: "网站设置", EN: "The site"},
		locales.Text{ZH: "网站设置变动%d处", EN: "%d changes to the site's settings"},
		"%d change to the site's settings", nil,
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
		g := editGroups[i]
		if n == 1 {
			g.count.EN = g.one
		}
		if n > 0 {
			all = append(all, locales.Say(g.count.ZH, g.count.EN, n))
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
		slices.SortStableFunc(edits, func(a, b edition.Edit) int { return cmp.Compare(weight(a), weight(b)) })
		s := Section{Name: editGroups[i].name}
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
	what := locales.Say("%s“%s”（%s）", "%s “%s” (%s)", locales.Label(e.Kind), briefly(e.Name), e.Record)
	switch {
	case e.Change == edition.Removed && forged(e):
		return sentence(locales.Say("%s原来有，现在没有了；公布过的快照从不删去",
			"%s was there and is gone; a published snapshot is never removed", what))
	case e.Change == edition.Removed:
		return sentence(locales.Say("%s原来有，现在没有了", "%s was there and is gone", what))
	case e.Change == edition.Reordered:
		return sentence(locales.Say("次序变了，%s起", "the order is another from %s on", what))
	case e.Change == edition.Added && e.Kind == edition.EvidenceRecord:
		return sentence(locales.Say("新增%s：%s", "%s is new: %s", what, printed(c, e.Entries)))
	case e.Change == edition.Added:
		return sentence(locales.Say("新增%s", "%s is new", what))
	case e.Kind == edition.SnapshotRecord:
		return sentence(locales.Say("%s的文件 %s 变了；公布过的快照从不改动",
			"%s: its file %s differs; a published snapshot never changes", what, e.Entry().Title))
	}
	return sentence(locales.Say("%s的%s：%s", "%s, %s: %s", what, e.Entry().Title, difference(c, e)))
}

// printed are the printed keys of a record with what they say.
func printed(c *edition.Changes, entries []model.Entry) locales.Text {
	var all []locales.Text
	for _, e := range entries {
		if e.Kind == model.Printed && e.Key != "recorded" {
			all = append(all, locales.Say("%s%s", "%s %s", e.Title, quoted(c, e, e.Values)))
		}
	}
	return joined("，", ", ", all...)
}

func quoted(c *edition.Changes, e model.Entry, values []string) locales.Text {
	var all []locales.Text
	for _, v := range values {
		all = append(all, locales.Say("“%s”", "“%s”", shortened(valueOf(c, e, v))))
	}
	return joined("、", ", ", all...)
}

// valueOf is a value of a key in words: the label of a term, or what it refers to with its id.
func valueOf(c *edition.Changes, e model.Entry, value string) locales.Text {
	if label := locales.LabelOf(e.Type, value); label != (locales.Text{}) {
		return label
	}
	if name := c.Named(e, value); name != (locales.Text{}) {
		return locales.Say("%s（%s）", "%s (%s)", briefly(name), value)
	}
	if yes, err := strconv.ParseBool(value); err == nil && e.Type.Kind() == reflect.Bool {
		if yes {
			return locales.Text{ZH: "是", EN: "yes"}
		}
		return locales.Text{ZH: "否", EN: "no"}
	}
	return locales.Same(value)
}

// difference says what a key was and is.
func difference(c *edition.Changes, e edition.Edit) locales.Text {
	if entry := e.Entry(); entry.List {
		came, went := without(e.Now.Values, e.Was.Values), without(e.Was.Values, e.Now.Values)
		var all []locales.Text
		if went != nil {
			all = append(all, locales.Say("去掉%s", "without %s now", quoted(c, entry, went)))
		}
		if came != nil {
			all = append(all, locales.Say("加入%s", "now with %s", quoted(c, entry, came)))
		}
		if all == nil {
			return locales.Say("次序变了，现为%s", "in another order now: %s", quoted(c, entry, e.Now.Values))
		}
		return joined("；", "; ", all...)
	}
	if e.Was.Values == nil {
		return locales.Say("新写“%s”", "“%s” is new", shortened(valueOf(c, e.Now, e.Now.Values[0])))
	}
	was := valueOf(c, e.Was, e.Was.Values[0])
	if e.Now.Values == nil {
		return locales.Say("删去了，原为“%s”", "gone; it was “%s”", shortened(was))
	}
	now := valueOf(c, e.Now, e.Now.Values[0])
	if was == now { // two words with one label
		was, now = locales.Same(e.Was.Values[0]), locales.Same(e.Now.Values[0])
	}
	t := locales.Say("原为“%s”，现为“%s”", "it was “%s” and is now “%s”", differing(was, now), differing(now, was))
	if a, b := utf8.RuneCountInString(was.ZH), utf8.RuneCountInString(now.ZH); max(a, b) > longText {
		t = locales.Say("%s；全文原有%d字，现有%d字", "%s; in all %d characters, now %d", t, a, b)
	}
	if blankless(was.ZH) == blankless(now.ZH) {
		return locales.Say("%s；只有空白不同", "%s; only blanks differ", t)
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
	return locales.Text{ZH: window(t.ZH, other.ZH), EN: window(t.EN, other.EN)}
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
	zh, en := []rune(t.ZH), []rune(t.EN)
	return locales.Text{ZH: part(zh, 0, len(zh)), EN: part(en, 0, len(en))}
}

// briefly is a name that is not long; Latin letters take half the room.
func briefly(name locales.Text) locales.Text {
	return locales.Text{ZH: brief(name.ZH), EN: brief(name.EN)}
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
