package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/snapshot"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
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

func (s speaker) correction(c *edition.Correction) correctionView {
	v := correctionView{
		Anchor: urls.CorrectionAnchor(string(c.ID)), Date: s.say(narrative.Date(c.Recorded)),
		DateISO: string(c.Recorded),
		Was:     c.Was, Is: c.Is, Reason: s.say(c.Reason),
		Record: s.linkTo("", c.Name),
	}
	if c.Publication != nil {
		v.Publication = s.publicationLink(c.Publication)
		v.Record = v.Publication
	}
	if c.Subject != nil {
		v.Record = s.linkTo(s.href(urls.Indicators, c.Indicator.ID), c.Indicator.Name)
		v.Period = s.say(narrative.Period(c.Subject.Period))
	}
	if c.Removes() && c.Subject != nil {
		v.Anchor, v.Was = urls.FigureAnchor(string(c.Record)), string(c.Subject.Figure.Whole())
	} else if c.Key != "value" {
		v.Key = s.say(c.Key.Name())
	}
	return v
}

// publicationLink names a source by its title, which may be in another language than the page.
func (s speaker) publicationLink(p *edition.Publication) link {
	l := s.linkTo(s.href(urls.Publications, p.ID), p.Name())
	if p.Title != nil && s.lang.Tag() != string(p.Title.Lang) {
		l.Lang = string(p.Title.Lang)
	}
	return l
}

// correctionsView is the page of corrections.
type correctionsView struct {
	Answer string           `json:"answer"`
	List   []correctionView `json:"list"` // the newest first
}

func (s speaker) corrections() correctionsView {
	v := correctionsView{List: reversed(fields.Each(s.Corrections, s.correction))}
	if len(v.List) == 0 {
		v.Answer = s.say(locales.NothingCorrected(narrative.Date(s.AsOf)))
	} else {
		v.Answer = s.say(locales.CorrectedTimes(narrative.Date(s.AsOf), len(v.List)))
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

func (s speaker) change(c *edition.Changes) changesView {
	v := changesView{
		Date: s.say(narrative.Date(c.To)), DateISO: string(c.To),
		Headline: s.say(narrative.ChangesHeadline(c)), Sections: []sectionView{},
	}
	for _, section := range narrative.Changes(s.named, c) {
		sv := sectionView{Name: s.say(section.Name), Lines: []link{}, More: s.say(narrative.More(section))}
		for _, l := range section.Lines[:min(len(section.Lines), narrative.FewLines)] {
			sv.Lines = append(sv.Lines, link{Text: s.say(l.Text), Href: s.about(l)})
		}
		v.Sections = append(v.Sections, sv)
	}
	return v
}

// about is the page of what a line is about; "" where it has none any more.
func (s speaker) about(l narrative.Line) string {
	switch {
	case l.Target != nil:
		return s.href(urls.Targets, l.Target.ID)
	case l.Publication != nil:
		return s.href(urls.Publications, l.Publication.ID)
	case l.Indicator != nil:
		return s.href(urls.Indicators, l.Indicator.ID)
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

func (s speaker) snapshot(x *edition.Snapshot) snapshotView {
	file := func(name string, bytes int, hash string) fileView {
		return fileView{link{Href: urls.Snapshots.File(x.ID, name), Text: name}, bytes, hash}
	}
	v := snapshotView{
		page: page{
			Title:       s.say(locales.SnapshotTitle(locales.Same(x.ID))),
			Description: s.say(locales.SnapshotDescription(narrative.Date(x.AsOf))),
			JSON:        urls.Snapshots.List(),
			SourceFile:  x.Dir() + "/" + snapshot.ManifestFile,
		},
		ID: x.ID, Href: urls.Snapshots.Page(s.lang, x.ID), AsOf: s.say(narrative.Date(x.AsOf)), Digest: x.Digest,
		Files: []fileView{}, Corrections: fields.Each(x.Corrected, s.correction),
	}
	for _, f := range x.Files {
		v.Files = append(v.Files, file(f.Path, f.Bytes, f.SHA256))
	}
	v.Files = append(v.Files, file(snapshot.ManifestFile, x.Size, x.SHA256))
	if n := len(x.Corrected); n == 0 {
		v.Corrected = s.say(locales.NothingCorrectedSince())
	} else {
		v.Corrected = s.say(locales.CorrectedSince(n))
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

func (s speaker) knownThen(i *edition.Indicator) []vintageView {
	if len(s.Snapshots) == 0 {
		return []vintageView{}
	}
	all := i.Vintages()
	return reversed(fields.Each(s.Snapshots, func(x *edition.Snapshot) vintageView {
		known := edition.KnownOn(all, x.AsOf)
		v := vintageView{
			Snapshot: link{Href: urls.Snapshots.Page(s.lang, x.ID), Text: x.ID}, AsOf: s.say(narrative.Date(x.AsOf)),
			Total: len(known),
		}
		if f := s.LatestOf(known); f != nil {
			v.Latest = s.say(locales.Bracketed{
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

// revised lists the vintages of the periods that have more than one.
func (s speaker) revised(i *edition.Indicator) []revisedView {
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
			Period: s.say(narrative.Period(v.Period)), Known: s.say(locales.SinceDay(narrative.Date(v.From))),
			Cause: s.say(locales.Label(v.Cause)),
		}
		if d := i.Definition(v.Series.Definition); d != nil {
			r.Series = s.say(d.Name)
		}
		if v.To != "" {
			r.Known = s.say(locales.FromUntilBefore{From: narrative.Date(v.From), To: narrative.Date(v.To)}.Text())
		}
		if v.Shown != nil {
			r.Said = s.say(narrative.Printed(v.Shown))
		}
		out = append(out, r)
	}
	return out
}
