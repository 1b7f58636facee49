package workbench

import (
	"errors"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// errFindings is that of a draft that cannot be published yet.
var errFindings = errors.New("the draft has findings; mend them first")

// Changes says what readers would see change, in the sentences of diff.
func (d *Desk) Changes() (*Changes, error) {
	if d.drafted == nil {
		return nil, errFindings
	}
	base := edition.Side{Data: d.data, Files: d.base, Checkout: true}
	head := edition.Side{Data: d.drafted, Files: d.tree, Checkout: true}
	was, now, c, err := edition.Between(base, head, d.data.Newest(), d.drafted.Newest())
	if err != nil {
		return nil, err
	}
	out := &Changes{
		Headline: narrative.ChangesHeadline(c), Sections: []ChangeSection{}, Cards: cards(was, now),
		Addresses: ChangeAddresses{Added: newPages(now, was), Gone: newPages(was, now)},
	}
	for _, s := range narrative.Changes(narrative.NamesOf(now), c) {
		section := ChangeSection{s.Name, []locales.Text{}}
		for _, l := range s.Lines {
			section.Lines = append(section.Lines, l.Text)
		}
		out.Sections = append(out.Sections, section)
	}
	return out, nil
}

// cards are what is said first of areas and indicators, where that changes.
func cards(was, now *edition.Edition) []ChangeCard {
	before, all := saidFirst(was), []ChangeCard{}
	for _, c := range saidFirst(now) {
		i := slices.IndexFunc(before, func(b ChangeCard) bool { return b.Subject == c.Subject })
		if i >= 0 {
			c.Was = before[i].Now
			before = slices.Delete(before, i, i+1)
		}
		if c.Was == nil || *c.Was != *c.Now {
			all = append(all, c)
		}
	}
	for _, b := range before {
		all = append(all, ChangeCard{Subject: b.Subject, Was: b.Now})
	}
	return all
}

// saidFirst is the line of each area and the newest figure of each indicator that has one.
func saidFirst(e *edition.Edition) (all []ChangeCard) {
	n := narrative.NamesOf(e)
	for _, l := range e.Lines {
		said := n.AreaLine(l)
		all = append(all, ChangeCard{Subject: l.Article.Name, Now: &said})
	}
	for _, i := range e.Indicators {
		if i.Latest == nil {
			continue
		}
		said := locales.FoundOfHome{
			Name: locales.IndicatorNamed(i.Name), Value: narrative.Printed(e.Figure(i.Latest.Chosen.ID())),
			Time: narrative.Period(i.Latest.Period),
		}.Text()
		all = append(all, ChangeCard{Subject: i.Name, Now: &said})
	}
	return all
}

// newPages are the pages of publications and indicators that an edition has and another lacks.
func newPages(e, other *edition.Edition) []string {
	all := []string{}
	add := func(c urls.Collection, id sourcefile.ID) {
		for _, l := range locales.Langs {
			all = append(all, c.Page(l, string(id)))
		}
	}
	for _, p := range e.Publications {
		if other.Publication(p.ID) == nil {
			add(urls.Publications, p.ID)
		}
	}
	for _, i := range e.Indicators {
		if other.Indicator(i.ID) == nil {
			add(urls.Indicators, i.ID)
		}
	}
	slices.Sort(all)
	return all
}
