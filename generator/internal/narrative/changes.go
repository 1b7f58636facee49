package narrative

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// Line is one change in a sentence, with what it is about; the others are nil.
type Line struct {
	Text        locales.Text
	Figure      *edition.Figure
	Target      *edition.Target
	Indicator   *edition.Indicator
	Publication *edition.Publication
	Response    *edition.Response
	Request     *edition.Search
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
		return locales.MoreLines(n)
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
		n    int
		said func(int) locales.Text
	}{
		{len(editsOf(c, forged)), locales.SnapshotsForged},
		{len(editsOf(c, gone)), locales.ThingsGone},
		{len(c.Statuses), locales.TargetsReadOtherwise},
		{len(c.Closed), locales.GapsClosed},
		{kinds[edition.FigureCorrected], locales.FiguresCorrected},
		{kinds[edition.FigureWithdrawn], locales.FiguresWithdrawn},
		{len(c.Corrections), locales.OtherCorrections},
		{kinds[edition.FigureEdited], locales.FiguresEdited},
		{kinds[edition.FigureRevises], locales.FiguresRevised},
		{fresh, locales.NewFigures},
		{len(c.Publications), locales.NewSources},
		{len(c.Responses), locales.NewResponses},
		{len(c.Requests), locales.NewRequests},
		{len(c.Releases), locales.ReleasesStated},
	} {
		if p.n > 0 {
			all = append(all, p.said(p.n))
		}
	}
	all = append(all, editCounts(c.Edits)...)
	if c.From == "" {
		all = append([]locales.Text{locales.RecordBegins()}, all...)
	}
	if all == nil {
		return locales.NoChangeSeen()
	}
	return sentence(locales.Joined(locales.Parts, all...))
}

// Changes says what changes between two editions, what matters most first. now names what is new.
func Changes(now Names, c *edition.Changes) []Section {
	var all []Section
	add := func(name locales.Text, lines []Line) {
		if lines != nil {
			all = append(all, Section{name, lines})
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
		line.Text = locales.GapClosed{Name: name, Target: g.Target.Name()}.Text()
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
		text := locales.CorrectedBecause{Name: k.Name, Said: said, Reason: ended(k.Reason)}.Text()
		ours = append(ours, Line{Publication: k.Publication, Text: text})
	}
	for _, p := range c.Publications {
		sources = append(sources, Line{Publication: p, Text: sourceLine(p)})
	}
	var responses, requests []Line
	for _, r := range c.Responses {
		responses = append(responses, Line{Response: r, Text: sentence(RespondedOn(r))})
	}
	for _, s := range c.Requests {
		requests = append(requests, Line{Indicator: s.Indicator, Request: s, Text: sentence(Asked(s))})
	}
	var stated []Line
	for _, r := range c.Releases {
		stated = append(stated, Line{Text: StatedRelease(r)})
	}
	add(locales.SectionForged(), editsOf(c, forged))
	add(locales.SectionGone(), editsOf(c, gone))
	add(locales.SectionStatuses(), statuses)
	add(locales.SectionClosed(), closed)
	add(locales.SectionCorrected(), ours)
	add(locales.SectionRevised(), theirs)
	add(locales.SectionFigures(), fresh)
	add(locales.SectionSources(), sources)
	add(locales.SectionResponses(), responses)
	add(locales.SectionRequests(), requests)
	add(locales.SectionStated(), stated)
	return append(all, editSections(c)...)
}

func statusLine(now Names, s edition.StatusChange) locales.Text {
	was, is := capital(now.headline(s.Was.Progress)), capital(now.headline(s.Now.Progress))
	if was != is {
		return locales.StatusChanged{Target: s.Now.Name(), Was: was, Now: is}.Text()
	}
	return locales.FacetsChanged{
		Target: s.Now.Name(),
		Status: is,
		Was:    facets(s.Was.Progress),
		Now:    facets(s.Now.Progress),
	}.Text()
}

// Corrected says that a figure was corrected here, and what had been recorded.
func Corrected(c *model.Correction) locales.Text {
	if c.Was == "" {
		return locales.FigureAdded(Date(c.Recorded))
	}
	return locales.FigureCorrected{Day: Date(c.Recorded), Was: locales.Same(c.Was)}.Text()
}

// CorrectedKey says what a key of a record was and is.
func CorrectedKey(c *model.Correction) locales.Text {
	switch name := c.Key.Name(); {
	case c.Removes():
		return locales.EvidenceWithdrawn()
	case c.Withdrawn:
		return locales.KeyWithdrawn{Key: name, Was: locales.Same(c.Was)}.Text()
	case c.Was == "":
		return locales.KeyAdded{Key: name, Now: locales.Same(c.Is)}.Text()
	default:
		return locales.KeyCorrected{Key: name, Was: locales.Same(c.Was), Now: locales.Same(c.Is)}.Text()
	}
}

// Before says what a target read in a snapshot and, where it reads otherwise now, why.
func Before(b *edition.Before) locales.Text {
	then := locales.Before{
		Snapshot: locales.Same(b.Snapshot.ID),
		Day:      Date(b.Snapshot.AsOf),
		Status:   word(b.Status),
	}.Text()
	if b.Cause == edition.Unchanged {
		return sentence(then)
	}
	return sentence(locales.BeforeBecause{Before: then, Cause: locales.Label(b.Cause)}.Text())
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
			reads = locales.Bracketed{Said: reads, Remark: listed(why...)}.Text()
		}
		all = append(all, reads)
	}
	return locales.Joined(locales.Facets, all...)
}

// sourceLine names a source by its title, outlet and date.
func sourceLine(p *edition.Publication) locales.Text {
	if p.Published == "" {
		return locales.Source{Name: p.Name(), Outlet: p.OutletSaid()}.Text()
	}
	return locales.SourceOfDay{
		Name:   p.Name(),
		Outlet: p.OutletSaid(),
		Day:    Partial(p.Published),
	}.Text()
}

func figureLine(c edition.FigureChange) Line {
	f := c.Now
	if f == nil {
		f = c.Was
	}
	what := whatIs(f)
	said := locales.Text{}
	switch c.Kind {
	case edition.FigureCorrected:
		said = locales.LineCorrected{
			Figure: what,
			Was:    Printed(c.Was),
			Now:    Printed(c.Now),
			Reason: ended(c.Correction.Reason),
		}.Text()
	case edition.FigureWithdrawn:
		said = locales.LineWithdrawn{Figure: what, Was: Printed(c.Was), Reason: ended(c.Correction.Reason)}.Text()
	case edition.FigureEdited:
		said = locales.LineEdited{Figure: what, Was: Printed(c.Was), Now: Printed(c.Now)}.Text()
	case edition.FigureRevises: // of two values
		said = locales.LineRevised{Figure: what, Was: Quantity(c.Was.Value), Now: Quantity(c.Now.Value)}.Text()
	case edition.FigureConfirms:
		said = locales.LineConfirmed{Figure: what, Now: Printed(c.Now)}.Text()
	case edition.FigureDisagrees:
		said = locales.LineDisputed{Figure: what, Now: Printed(c.Now)}.Text()
	default:
		said = locales.LineNew{Figure: what, Now: Printed(c.Now)}.Text()
	}
	if c.Break {
		said = locales.LineNewDefinition{Line: said, Definition: f.Definition.Name}.Text()
	}
	return Line{Text: said, Figure: f, Indicator: f.Indicator, Publication: f.Publication}
}

// whatIs names what a figure is about.
func whatIs(f *edition.Figure) locales.Text {
	if f.Reporters != nil {
		return locales.FigureOfReporter{
			Indicator: f.Indicator.Name,
			Period:    Period(f.Period),
			Region:    f.Region.Short(),
			Reporter:  f.Reporters.Name,
		}.Text()
	}
	return locales.FigureOf{
		Indicator: f.Indicator.Name,
		Period:    Period(f.Period),
		Region:    f.Region.Short(),
	}.Text()
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
	return locales.Joined(locales.Parts, all...)
}
