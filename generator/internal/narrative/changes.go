package narrative

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// Line is one change in a sentence, with what it is about; the others are nil.
type Line struct {
	Text        locales.Text
	Figure      *edition.Figure
	Target      *edition.Target
	Indicator   *edition.Indicator
	Publication *edition.Publication
}

// Section is lines of one sort.
type Section struct {
	Name  locales.Text
	Lines []Line
}

// FewLines is how many lines of a section are written out for readers; the API has all.
const FewLines = 20

// More says how many lines of a section were not written out; "" where all were.
func More(s Section) locales.Text {
	if n := len(s.Lines) - FewLines; n > 0 {
		return locales.Say("另有%d条。", "%d more.", n)
	}
	return locales.Text{}
}

// ChangesHeadline says in a sentence what changes between two editions.
func ChangesHeadline(c *edition.Changes) locales.Text {
	kinds := map[edition.FigureChangeKind]int{}
	for _, f := range c.Figures {
		kinds[f.Kind]++
	}
	fresh := kinds[edition.FigureAdded] + kinds[edition.FigureConfirms] + kinds[edition.FigureDisagrees]
	var all []locales.Text
	for _, p := range []struct {
		n             int
		zh, one, many string
	}{
		{
			len(editsOf(c, forged)), "公布过的快照被动过%d处", "%d change to a published snapshot",
			"%d changes to published snapshots",
		},
		{len(editsOf(c, gone)), "%d项不见了", "%d thing is gone", "%d things are gone"},
		{len(c.Statuses), "%d个目标的判断变了", "%d target reads otherwise", "%d targets read otherwise"},
		{len(c.Closed), "%d处空白有了数据", "%d gap is closed", "%d gaps are closed"},
		{kinds[edition.FigureCorrected], "更正%d个数", "%d figure is corrected", "%d figures are corrected"},
		{kinds[edition.FigureWithdrawn], "撤回%d个数", "%d figure is withdrawn", "%d figures are withdrawn"},
		{len(c.Corrections), "另有更正%d处", "%d other correction", "%d other corrections"},
		{kinds[edition.FigureEdited], "改动%d个数", "%d figure is edited", "%d figures are edited"},
		{
			kinds[edition.FigureRevises],
			"修订%d个数", "%d figure is revised by its compiler", "%d figures are revised by their compilers",
		},
		{fresh, "新增%d个数", "%d new figure", "%d new figures"},
		{len(c.Publications), "新增%d个来源", "%d new source", "%d new sources"},
	} {
		en := p.many
		if p.n == 1 {
			en = p.one
		}
		if p.n > 0 {
			all = append(all, locales.Say(p.zh, en, p.n))
		}
	}
	all = append(all, editCounts(c.Edits)...)
	if c.From == "" {
		all = append([]locales.Text{{ZH: "开始记录", EN: "the record begins"}}, all...)
	}
	if all == nil {
		return locales.Text{ZH: "读者看到的内容没有变化。", EN: "Readers see no change."}
	}
	return sentence(joined("，", ", ", all...))
}

// Changes says what changes between two editions, what matters most first. now names what is new.
func Changes(now Names, c *edition.Changes) []Section {
	var all []Section
	add := func(zh, en string, lines []Line) {
		if lines != nil {
			all = append(all, Section{locales.Text{ZH: zh, EN: en}, lines})
		}
	}
	var statuses, closed, ours, theirs, fresh, sources []Line
	for _, s := range c.Statuses {
		statuses = append(statuses, Line{Target: s.Now, Text: statusLine(now, s)})
	}
	for _, g := range c.Closed {
		name := locales.Text{}
		line := Line{Target: g.Target}
		if g.Item != nil {
			name = g.Item.Name
		} else {
			name, line.Indicator = g.Indicator.Name, g.Indicator
		}
		line.Text = locales.Say("%s：首次有了公开数据或证据（目标：%s）。",
			"%s: there is now a public figure or evidence (target: %s).", name, g.Target.Name())
		closed = append(closed, line)
	}
	for _, f := range c.Figures {
		line := figureLine(f)
		switch f.Kind {
		case edition.FigureCorrected, edition.FigureWithdrawn, edition.FigureEdited:
			ours = append(ours, line)
		case edition.FigureRevises, edition.FigureDisagrees, edition.FigureConfirms:
			theirs = append(theirs, line)
		default:
			fresh = append(fresh, line)
		}
	}
	for _, k := range c.Corrections {
		said := sentence(CorrectedKey(k.Correction))
		text := locales.Say("%s：%s 原因：%s", "%s: %s Why: %s", k.Name, said, ended(k.Reason))
		ours = append(ours, Line{Publication: k.Publication, Text: text})
	}
	for _, p := range c.Publications {
		sources = append(sources, Line{Publication: p, Text: locales.Say("%s%s。", "%s%s.", p.Name(), outletOf(p))})
	}
	add("被动过的快照", "Published snapshots that were changed", editsOf(c, forged))
	add("不见了的", "Gone", editsOf(c, gone))
	add("判断的变化", "Targets that read otherwise", statuses)
	add("填上的空白", "Gaps closed", closed)
	add("更正、撤回和改动", "Corrected, withdrawn or edited", ours)
	add("修订和另有来源的数", "Revised, confirmed or disputed", theirs)
	add("新增的数", "New figures", fresh)
	add("新增的来源", "New sources", sources)
	return append(all, editSections(c)...)
}

func statusLine(now Names, s edition.StatusChange) locales.Text {
	was, is := clause(now.Headline(s.Was.Progress)), clause(now.Headline(s.Now.Progress))
	if was != is {
		return locales.Say("%s：原为“%s”，现为“%s”。", "%s: it read “%s” and now reads “%s”.", s.Now.Name(), was, is)
	}
	return locales.Say("%s：仍为“%s”；各方面原为%s，现为%s。", "%s: it still reads “%s”; its facets read %s and now read %s.",
		s.Now.Name(), is, facets(s.Was.Progress), facets(s.Now.Progress))
}

// Corrected says that a figure was corrected here, and what had been recorded.
func Corrected(c *model.Correction) locales.Text {
	if c.Was == "" {
		return locales.Say("%s补记", "added on %s; it had been overlooked", Date(c.Recorded))
	}
	return locales.Say("%s更正，原误记为%s", "corrected on %s; it had been recorded as %s", Date(c.Recorded), c.Was)
}

// CorrectedKey says what a key of a record was and is.
func CorrectedKey(c *model.Correction) locales.Text {
	switch name := c.Key.Name(); {
	case c.Removes():
		return locales.Text{ZH: "本站撤回一条证据", EN: "evidence is withdrawn here"}
	case c.Withdrawn:
		return locales.Say("本站撤回%s“%s”", "%s “%s” is withdrawn here", name, c.Was)
	case c.Was == "":
		return locales.Say("本站补记%s“%s”", "%s “%s” is added here; it had been overlooked", name, c.Is)
	default:
		return locales.Say("本站更正%s，原误记为“%s”，应为“%s”", "%s corrected here from “%s” to “%s”", name, c.Was, c.Is)
	}
}

// Before says what a target read in a snapshot and, where it reads otherwise now, why.
func Before(b *edition.Before) locales.Text {
	then := locales.Say("快照 %s（截至%s）里读作%s", "in snapshot %s (as of %s) it read %s",
		b.Snapshot.ID, Date(b.Snapshot.AsOf), word(b.Status))
	if b.Cause == edition.Unchanged {
		return sentence(then)
	}
	return sentence(locales.Say("%s；现在不同，因为%s", "%s; it reads otherwise now because %s", then, locales.Label(b.Cause)))
}

// facets says what each facet reads and for which reasons.
func facets(t *progress.Target) locales.Text {
	var all []locales.Text
	for _, f := range t.Facets {
		reads := locales.Label(f.Status)
		var why []locales.Text
		for _, r := range f.Reasons {
			why = append(why, locales.Label(r))
		}
		if why != nil {
			reads = locales.Say("%s（%s）", "%s (%s)", reads, listed(why...))
		}
		all = append(all, reads)
	}
	return joined("、", "; ", all...)
}

// outletOf names the outlet and date of a source whose name is its title.
func outletOf(p *edition.Publication) locales.Text {
	if p.Published == "" {
		return locales.Say("（%s）", " (%s)", p.Outlet)
	}
	return locales.Say("（%s，%s）", " (%s, %s)", p.Outlet, Partial(p.Published))
}

func figureLine(c edition.FigureChange) Line {
	f := c.Now
	if f == nil {
		f = c.Was
	}
	what := locales.Say("%s，%s%s", "%s, %s%s", f.Indicator.Name, Period(f.Period), whose(f))
	said := locales.Text{}
	switch c.Kind {
	case edition.FigureCorrected:
		said = locales.Say("%s：本站更正，原误记为%s，应为%s。原因：%s", "%s: corrected here from %s to %s. Why: %s",
			what, Printed(c.Was), Printed(c.Now), ended(c.Correction.Reason))
	case edition.FigureWithdrawn:
		said = locales.Say("%s：本站撤回%s。原因：%s", "%s: %s is withdrawn here. Why: %s",
			what, Printed(c.Was), ended(c.Correction.Reason))
	case edition.FigureEdited:
		said = locales.Say("%s：由%s改为%s，没有更正说明。", "%s: changed from %s to %s without a correction.",
			what, Printed(c.Was), Printed(c.Now))
	case edition.FigureRevises: // of two values
		said = locales.Say("%s：编制者由%s修订为%s。", "%s: its compiler revised %s to %s.",
			what, Quantity(c.Was.Value), Quantity(c.Now.Value))
	case edition.FigureConfirms:
		said = locales.Say("%s：又一个来源，%s，与已有的相符。", "%s: another source says %s, in agreement.", what, Printed(c.Now))
	case edition.FigureDisagrees:
		said = locales.Say("%s：又一个来源，%s，与已有的不一致。", "%s: another source says %s, in disagreement.", what, Printed(c.Now))
	default:
		said = locales.Say("%s：%s。", "%s: %s.", what, Printed(c.Now))
	}
	if c.Break {
		said = locales.Say("%s口径“%s”是新的，与以前的数不可比。",
			"%s Its definition “%s” is new; it does not compare with earlier figures.", said, f.Definition.Name)
	}
	return Line{Text: said, Figure: f, Indicator: f.Indicator, Publication: f.Publication}
}

// whose names the region and the reporters in brackets.
func whose(f *edition.Figure) locales.Text {
	if f.Reporters != nil {
		return locales.Say("（%s，%s）", " (%s, %s)", f.Region.Short(), f.Reporters.Name)
	}
	return locales.Say("（%s）", " (%s)", f.Region.Short())
}

// Printed is what a figure says: its value, else its change.
func Printed(f *edition.Figure) locales.Text {
	var all []locales.Text
	if f.Value != nil {
		all = append(all, Quantity(f.Value))
	}
	for _, ch := range f.Changes {
		all = append(all, Change(ch))
	}
	if f.Nature != model.Actual {
		all = append(all, locales.Label(f.Nature))
	}
	return joined("，", ", ", all...)
}
