package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// correctionView is a key of a record that we had mis-recorded.
type correctionView struct {
	// Anchor is that of the figure where it was withdrawn, so that its address still leads somewhere.
	Anchor  string `json:"anchor"`
	Date    string `json:"date"`
	DateISO string `json:"date_iso"`
	// Record is what was corrected: the figure's indicator, the publication, or words of the plan.
	Record      link   `json:"record"`
	Period      string `json:"period"` // of a figure
	Key         string `json:"key"`    // "" for a figure's value, and where the whole record was withdrawn
	Was         string `json:"was"`    // "" where it had been overlooked
	Is          string `json:"is"`     // "" where it was withdrawn
	Reason      string `json:"reason"`
	Publication link   `json:"publication"`
}

func newCorrectionView(loc locale, c *edition.Correction) correctionView {
	v := correctionView{
		Anchor: urls.CorrectionAnchor(string(c.ID)), Date: loc.text(narrative.Date(c.Recorded)),
		DateISO: string(c.Recorded),
		Was:     c.Was, Is: c.Is, Reason: loc.text(c.Reason),
		Record: loc.linkTo("", c.Name),
	}
	if c.Record.Kind() == "response" {
		v.Record = loc.linkTo(urls.Response(loc.lang, c.Record.Within()), c.Name)
	}
	if c.Publication != nil {
		v.Publication = loc.publicationLink(c.Publication)
		v.Record = v.Publication
	}
	if c.Subject != nil {
		v.Record = loc.linkTo(loc.href(urls.Indicators, c.Indicator.ID), c.Indicator.Name)
		v.Period = loc.text(narrative.Period(c.Subject.Period))
	}
	if c.Removes() && c.Subject != nil {
		v.Anchor, v.Was = string(c.Record), string(c.Subject.Figure.Whole())
	} else if c.Key != "value" {
		v.Key = loc.text(c.Key.Name())
	}
	return v
}

// publicationLink names a source by its title, which may be in another language than the page.
func (loc locale) publicationLink(p *edition.Publication) link {
	l := loc.linkTo(loc.href(urls.Publications, p.ID), p.Name())
	if p.Title != nil && loc.lang.Tag() != string(p.Title.Lang) {
		l.Lang = string(p.Title.Lang)
	}
	return l
}

// correctionsView is the page of corrections.
type correctionsView struct {
	Answer string           `json:"answer"`
	List   []correctionView `json:"list"` // the newest first
}

func newCorrectionsView(loc locale) correctionsView {
	v := correctionsView{List: reversed(each(loc, loc.Corrections, newCorrectionView))}
	if len(v.List) == 0 {
		v.Answer = loc.text(locales.NothingCorrected())
	} else {
		last := edition.Updated(loc.Edition, loc.Corrections...)
		v.Answer = loc.text(locales.CorrectedTimes(len(v.List), narrative.Date(last)))
	}
	return v
}

// reversed puts the newest first.
func reversed[T any](list []T) []T {
	out := make([]T, 0, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		out = append(out, list[i])
	}
	return out
}

// changesView is one day on which something was recorded, with what readers saw change.
type changesView struct {
	Date     string        `json:"date"`
	DateISO  string        `json:"date_iso"`
	Headline string        `json:"headline"`
	Sections []sectionView `json:"sections"`
}

type sectionView struct {
	Name  string `json:"name"`
	Lines []link `json:"lines"`
	// More is how many lines were left out; "" where none were.
	More string `json:"more"`
}

func newChangesView(loc locale, c *edition.Changes) changesView {
	v := changesView{
		Date: loc.text(narrative.Date(c.To)), DateISO: string(c.To),
		Headline: loc.text(narrative.ChangesHeadline(c)), Sections: []sectionView{},
	}
	for _, section := range narrative.Changes(loc.named, c) {
		sv := sectionView{Name: loc.text(section.Name), Lines: []link{}, More: loc.text(narrative.More(section))}
		for _, l := range section.Lines[:min(len(section.Lines), narrative.FewLines)] {
			sv.Lines = append(sv.Lines, link{Text: loc.text(l.Text), Href: lineLink(loc, l)})
		}
		v.Sections = append(v.Sections, sv)
	}
	return v
}

// lineLink is the page of what a line is about; "" where it has none any more.
func lineLink(loc locale, l narrative.Line) string {
	switch {
	case l.Target != nil:
		return loc.href(urls.Targets, l.Target.ID)
	case l.Publication != nil:
		return loc.href(urls.Publications, l.Publication.ID)
	case l.Indicator != nil:
		return loc.href(urls.Indicators, l.Indicator.ID)
	case l.Response != nil:
		return urls.Response(loc.lang, string(l.Response.ID))
	case l.Request != nil:
		return urls.ResponsesPage.Page(loc.lang)
	}
	return ""
}

// snapshotView is a frozen edition with its page.
type snapshotView struct {
	page
	ID          string           `json:"id"`
	Href        string           `json:"href"`
	AsOf        string           `json:"as_of"`
	Digest      string           `json:"digest"`
	Files       []fileView       `json:"files"`
	Corrections []correctionView `json:"corrections"`
	// Corrected says how many corrections have been made since.
	Corrected string `json:"corrected"`
}

type fileView struct {
	Link   link   `json:"link"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func newSnapshotView(loc locale, x *edition.Snapshot) snapshotView {
	file := func(name string, bytes int, hash string) fileView {
		return fileView{link{Href: urls.Snapshots.File(x.ID, name), Text: name}, bytes, hash}
	}
	v := snapshotView{
		page: page{
			Title:       loc.text(locales.SnapshotTitle(locales.Same(x.ID))),
			Description: loc.text(locales.SnapshotDescription(narrative.Date(x.AsOf))),
			JSON:        urls.Snapshots.List(),
			SourceFile:  x.Dir() + "/" + snapshot.ManifestFile,
		},
		ID: x.ID, Href: urls.Snapshots.Page(loc.lang, x.ID), AsOf: loc.text(narrative.Date(x.AsOf)), Digest: x.Digest,
		Files: []fileView{}, Corrections: each(loc, x.Corrected, newCorrectionView),
	}
	for _, f := range x.Files {
		v.Files = append(v.Files, file(f.Path, f.Bytes, f.SHA256))
	}
	v.Files = append(v.Files, file(snapshot.ManifestFile, x.Size, x.SHA256))
	if n := len(x.Corrected); n == 0 {
		v.Corrected = loc.text(locales.NothingCorrectedSince())
	} else {
		v.Corrected = loc.text(locales.CorrectedSince(n))
	}
	return v
}

// vintageView is what was known of an indicator in a frozen edition.
type vintageView struct {
	Snapshot link   `json:"snapshot"`
	AsOf     string `json:"as_of"`
	Latest   string `json:"latest"` // the newest figure of the region then, with its period; "" where there was none
	Total    int    `json:"total"`  // periods with a figure
}

func newVintageViews(loc locale, i *edition.Indicator) []vintageView {
	if len(loc.Snapshots) == 0 {
		return []vintageView{}
	}
	all := i.Vintages()
	return reversed(fields.Each(loc.Snapshots, func(x *edition.Snapshot) vintageView {
		known := edition.KnownOn(all, x.AsOf)
		v := vintageView{
			Snapshot: link{Href: urls.Snapshots.Page(loc.lang, x.ID), Text: x.ID},
			AsOf:     loc.text(narrative.Date(x.AsOf)),
			Total:    len(known),
		}
		if f := loc.LatestOf(known); f != nil {
			v.Latest = loc.text(locales.Bracketed{
				Said:   narrative.Quantity(f.Value),
				Remark: narrative.Period(f.Period),
			}.Text())
		}
		return v
	}))
}

// revisedView is a period of which more than one thing was known in the course of time.
type revisedView struct {
	Period string `json:"period"`
	Series string `json:"series"`
	Known  string `json:"known"` // from when to when
	Said   string `json:"said"`  // "" where nothing was left
	Cause  string `json:"cause"`
}

// newRevisedViews lists the vintages of the periods that have more than one.
func newRevisedViews(loc locale, i *edition.Indicator) []revisedView {
	out := []revisedView{}
	all := i.Vintages()
	count := map[string]int{}
	key := func(v edition.Vintage) string { return v.Series.String() + " " + string(v.Period.End) }
	for _, v := range all {
		count[key(v)]++
	}
	for _, v := range all {
		if count[key(v)] < 2 {
			continue
		}
		r := revisedView{
			Period: loc.text(narrative.Period(v.Period)), Known: loc.text(locales.SinceDay(narrative.Date(v.From))),
			Cause: loc.text(locales.Label(v.Cause)),
		}
		if d := i.Definition(v.Series.Definition); d != nil {
			r.Series = loc.text(d.Name)
		}
		if v.To != "" {
			r.Known = loc.text(locales.FromUntilBefore{From: narrative.Date(v.From), To: narrative.Date(v.To)}.Text())
		}
		if v.Shown != nil {
			r.Said = loc.text(narrative.Printed(v.Shown))
		}
		out = append(out, r)
	}
	return out
}
