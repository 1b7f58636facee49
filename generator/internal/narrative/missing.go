package narrative

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// missing is the single publication that would give a status, and who usually publishes it.
func (t explainer) missing() locales.Text {
	w := t.r.Wanted
	if w == nil {
		return locales.Text{}
	}
	switch w.Kind {
	case progress.WantUniverse:
		return sentence(locales.WantUniverse())
	case progress.WantChecklist:
		return sentence(locales.WantChecklist())
	case progress.WantEvidence:
		return sentence(t.missingEvidence(), locales.WhatEvidenceIs())
	}
	if len(w.Figures) == 0 {
		return locales.Text{}
	}
	wanted := t.wanted()
	if t.r.Method != model.MethodRank {
		return sentence(wanted, t.n.publisher(w.Indicator))
	}
	if !slices.ContainsFunc(w.Figures, func(n progress.Requirement) bool { return n.Region == t.r.Region }) {
		return sentence(wanted) // others publish for themselves
	}
	if publisher := t.n.Publisher(w.Indicator); publisher != (locales.Text{}) {
		return sentence(wanted, locales.PublisherOfHome{Region: t.home(), Name: publisher}.Text())
	}
	return sentence(wanted, locales.PublisherOfHomeUnknown(t.home()))
}

// missingEvidence is for how many more items evidence would decide.
func (t explainer) missingEvidence() locales.Text {
	unknown := len(t.r.Wanted.Items)
	more := t.enough()
	switch {
	case more == 0:
		return locales.WantAllEvidence(unknown)
	case more == unknown:
		return locales.EvidenceForAll(unknown)
	}
	return locales.EvidenceForSome{Items: unknown, Enough: more}.Text()
}

// enough is the number of items for which evidence would give a status: the rule itself is asked, with one more each
// time.
func (t explainer) enough() int {
	c := t.r.Case
	c.Checklist = slices.Clone(c.Checklist)
	issued := 2
	for n := 1; ; n++ {
		at := -1
		for i, item := range t.r.Items {
			if item.State == progress.Unknown && len(c.Checklist[i].Evidence) == len(t.r.Checklist[i].Evidence) {
				at = i
				break
			}
		}
		if at < 0 {
			return 0
		}
		found := progress.Evidence{Level: &issued, Last: c.Date}
		c.Checklist[at].Evidence = append(slices.Clone(c.Checklist[at].Evidence), found)
		if progress.Judge(c).Status != progress.NotAssessable {
			return n
		}
	}
}

// wanted names the figures that would do.
func (t explainer) wanted() locales.Text {
	return t.wantedOf(t.n.defined(t.r.Wanted.Indicator, t.r.Wanted.Definition))
}

// wantedOf says the same of an indicator by another name.
func (t explainer) wantedOf(name locales.Text) locales.Text {
	w := t.r.Wanted
	need := func(r progress.Role) *progress.Requirement {
		i := slices.IndexFunc(w.Figures, func(n progress.Requirement) bool { return n.Role == r })
		if i < 0 {
			return nil
		}
		return &w.Figures[i]
	}
	base, latest := need(progress.Baseline), need(progress.Latest)
	switch {
	case t.r.Method == model.MethodRank:
		return t.wantedForRank(name, latest)
	case t.has(progress.Conflict):
		return t.corrected(name)
	case base != nil && latest != nil && base.From == base.To:
		return locales.WantTwoDays{First: asOf(base.To), Second: asOf(latest.To), Name: name}.Text()
	case len(w.Figures) == 1 && base != nil && base.From == "":
		return locales.WantFigure{When: t.onOrBefore(base.To), Name: name}.Text()
	case base != nil && latest != nil && base.From == "":
		if w.Definition != "" {
			return locales.WantTwoFigures{
				Name:   name,
				First:  t.onOrBefore(base.To),
				Second: onOrAfter(latest.From),
			}.Text()
		}
		return locales.WantTwoFiguresAlike{
			Name:   name,
			First:  t.onOrBefore(base.To),
			Second: onOrAfter(latest.From),
		}.Text()
	case latest != nil && latest.To == "":
		return locales.WantFigureStill{When: onOrAfter(latest.From), Name: name}.Text()
	case len(w.Figures) == 1 && latest != nil && latest.From != latest.To:
		return locales.WantFigure{When: onOrAfter(latest.From), Name: name}.Text()
	}
	return locales.Text{}
}

// corrected asks that a printed share and its parts agree, and for what is wanted besides.
func (t explainer) corrected(name locales.Text) locales.Text {
	var all []locales.Text
	for _, n := range t.r.Wanted.Figures {
		if n.From == n.To {
			all = append(all, locales.WantCorrection{Day: asOf(n.From), Name: name}.Text())
			continue
		}
		all = append(all, locales.WantThereIs(onOrAfter(n.From)))
	}
	return locales.WantDemands(locales.Joined(locales.Demands, all...))
}

// onOrBefore says a day and all before it.
func (t explainer) onOrBefore(d sourcefile.Date) locales.Text {
	if d == t.r.Start {
		return locales.AsOfStartOrEarlier(Date(d))
	}
	return locales.AsOfOrEarlier(Date(d))
}

// wantedForRank are the figures from which the margin over the country follows.
func (t explainer) wantedForRank(name locales.Text, latest *progress.Requirement) locales.Text {
	if latest == nil {
		var all []locales.Text
		for _, n := range t.r.Wanted.Figures {
			if n.Role == progress.Other {
				return locales.WantMoreRegions{Day: asOf(n.To), Name: name}.Text()
			}
			all = append(all, locales.RegionAsOf{Region: t.n.region(n.Region), Day: asOf(n.To)}.Text())
		}
		return locales.WantMarginOf{Regions: listed(all...), Name: name}.Text()
	}
	if slices.ContainsFunc(t.r.Wanted.Figures, func(n progress.Requirement) bool { return n.Role == progress.Other }) {
		return locales.WantMarginAndOther{Region: t.home(), When: onOrAfter(latest.From), Name: name}.Text()
	}
	return locales.WantMargin{Region: t.home(), When: onOrAfter(latest.From), Name: name}.Text()
}
