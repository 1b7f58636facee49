package site

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// noteView is what the quarterly note has besides what the home page says, too.
type noteView struct {
	Title string `json:"title"`
	// Answer is how much time is left, how far the targets can be assessed, and what is new.
	Answer string `json:"answer"`
	// Within says which days are meant, and that they are those of recording; "" where nothing is new.
	Within string     `json:"within"`
	News   []newsView `json:"news"` // a kind each; none of what nothing is new
}

// newsView is how much of a kind was recorded, and the newest of it.
type newsView struct {
	Said   string `json:"said"`
	Newest []link `json:"newest"`

	count locales.Text
}

// namedNews is how many new things the note names in all: it is to stay on one page.
const namedNews = 4

// newNoteView is of the last quarter that has ended by the edition's day, and of the days since.
func newNoteView(loc locale) noteView {
	quarters := loc.Availability.Quarters
	last := quarters[len(quarters)-1]
	quarter := narrative.Period(last)
	v := noteView{
		Title: loc.text(locales.NoteTitle(quarter)),
		News: slices.DeleteFunc([]newsView{
			newFigures(loc, last.Start), newEvidence(loc, last.Start), newResponses(loc, last.Start),
			newCorrections(loc, last.Start),
		}, func(n newsView) bool { return n.Said == "" }),
	}
	said := locales.NoteNothing{Quarter: quarter, Region: loc.Home.Short()}.Text()
	if len(v.News) > 0 {
		var counts []locales.Text
		for i, n := range v.News {
			v.News[i].Newest = n.Newest[:min(len(n.Newest), namedNews/len(v.News))]
			counts = append(counts, n.count)
		}
		said = locales.NoteNew{Quarter: quarter, Counts: narrative.List(counts...)}.Text()
		if loc.Began >= last.Start { // all is new
			said = locales.NoteBegan{Day: narrative.Date(loc.Began), Counts: narrative.List(counts...)}.Text()
		}
		v.Within = loc.text(locales.NoteWithin{
			From: narrative.Date(last.Start), To: narrative.Date(loc.AsOf),
		}.Text())
	}
	v.Answer = loc.joined(locales.Sentences, []string{
		timeLeft(loc), assessed(loc, targetStatuses(loc)), loc.text(said),
	})
	return v
}

// newsOf has no words where there is nothing.
func newsOf(loc locale, n int, counted func(int) locales.Text, newest []link) newsView {
	if n == 0 {
		return newsView{}
	}
	count := counted(n)
	return newsView{locales.Capital(loc.text(count)), newest, count}
}

// newFigures are those of the region and all its institutions. The newest are of an indicator each.
func newFigures(loc locale, since sourcefile.Date) newsView {
	n, newest := 0, []link{}
	for _, f := range loc.Figures {
		if f.Region.Code == loc.Home.Code && f.Reporters == nil && f.KnownFrom() >= since {
			n++
		}
	}
	for _, i := range newestIndicators(loc, loc.Indicators) {
		f := i.FigureOf(i.Latest.Chosen)
		if f.KnownFrom() < since {
			continue
		}
		newest = append(newest, link{Href: narrative.PageOfFigure(loc.lang, f), Text: loc.text(locales.FoundOfHome{
			Name: locales.IndicatorNamed(i.Name), Value: printedOf(f), Time: narrative.Period(f.Period),
		}.Text())})
	}
	return newsOf(loc, n, func(n int) locales.Text { return locales.NoteFigures(n, loc.Home.Short()) }, newest)
}

// newEvidence names that of sources that count.
func newEvidence(loc locale, since sourcefile.Date) newsView {
	n, counting := 0, []*edition.Evidence{}
	for _, p := range loc.Publications {
		for _, e := range p.Evidence {
			if e.KnownFrom(p.Publication) < since {
				continue
			}
			n++
			if p.Grade.Counts() && e.Date != "" {
				counting = append(counting, e)
			}
		}
	}
	slices.SortStableFunc(counting, func(a, b *edition.Evidence) int {
		return cmp.Compare(b.Date.First(), a.Date.First())
	})
	return newsOf(loc, n, locales.CountedEvidence, each(loc, counting, func(loc locale, e *edition.Evidence) link {
		return link{Href: loc.href(urls.Publications, e.Publication.ID), Text: loc.text(locales.Bracketed{
			Said: e.Event, Remark: narrative.Partial(e.Date),
		}.Text())}
	}))
}

func newResponses(loc locale, since sourcefile.Date) newsView {
	var all []link
	for _, r := range loc.Responses { // the newest first
		if r.Recorded >= since {
			all = append(all, link{
				Href: urls.Response(loc.lang, string(r.ID)), Text: loc.text(narrative.RespondedOn(r)),
			})
		}
	}
	return newsOf(loc, len(all), locales.NoteResponses, all)
}

func newCorrections(loc locale, since sourcefile.Date) newsView {
	var all []link
	for _, c := range reversed(loc.Corrections) {
		if c.Recorded >= since {
			v := newCorrectionView(loc, c)
			l := v.Record
			l.Href = urls.CorrectionsPage.Page(loc.lang) + "#" + v.Anchor
			if v.Period != "" {
				l.Text = loc.text(locales.Bracketed{Said: locales.Same(l.Text), Remark: locales.Same(v.Period)}.Text())
			}
			all = append(all, l)
		}
	}
	return newsOf(loc, len(all), locales.NoteCorrections, all)
}
