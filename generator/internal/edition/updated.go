package edition

import (
	"cmp"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/sourcefile"
)

// Dated is a record, or what is made of records.
type Dated interface {
	// updated is the newest day on which one of the records was recorded or corrected; "" where there are none.
	updated() sourcefile.Date
}

// Updated is the newest day on which something of some records was recorded or corrected: the day that a file which
// shows them says of itself. Where nothing was, it is the day on which the record began: since then none was added.
func Updated[T Dated](e *Edition, of ...T) sourcefile.Date { return cmp.Or(newest(of), e.Began) }

// Updated is the day of everything that downloads hold: sources with their figures and evidence, corrections and
// responses.
func (e *Edition) Updated() sourcefile.Date {
	return max(Updated(e, e.Publications...), newest(e.Corrections), newest(e.Responses))
}

func newest[T Dated](of []T) (day sourcefile.Date) {
	for _, x := range of {
		day = max(day, x.updated())
	}
	return day
}

// began is the first day on which something was recorded, or where nothing was, that of the plan.
func began(d *dataset.Dataset, asOf sourcefile.Date) sourcefile.Date {
	if days := d.Days(asOf); len(days) > 0 {
		return days[0]
	}
	return d.Plan.Document.Written
}

func (c *Correction) updated() sourcefile.Date { return c.Recorded }

func (s *Search) updated() sourcefile.Date { return s.SearchedOn }

// A response is as new as what it names as changed because of it, and as what was corrected of our copy.
func (r *Response) updated() sourcefile.Date {
	day := max(r.Recorded, r.corrected)
	for _, p := range r.Publications {
		day = max(day, p.Recorded)
	}
	return max(day, newest(r.Corrections))
}

func (p *PeerTarget) updated() sourcefile.Date { return p.Recorded }

func (c *Changes) updated() sourcefile.Date { return c.To }

func (s *Snapshot) updated() sourcefile.Date { return max(s.AsOf, newest(s.Corrected)) }

func (e *Evidence) updated() sourcefile.Date { return e.KnownFrom(e.Publication.Publication) }

// A figure changes, too, when another comes to stand in its place.
func (f *Figure) updated() sourcefile.Date {
	return max(f.KnownFrom(), f.KnownTo, newest(f.Corrections))
}

func (p *Publication) updated() sourcefile.Date {
	return max(p.Recorded, newest(p.Figures), newest(p.Evidence), newest(p.Corrections))
}

// Searches are records of their own: files of figures do not show them.
func (i *Indicator) updated() sourcefile.Date {
	return max(newest(i.Figures), newest(i.Corrections))
}

func (m *Measure) updated() sourcefile.Date {
	return max(newest(m.Evidence), newest(m.Indicators))
}

func (t *Task) updated() sourcefile.Date { return newest(t.Measures) }

func (u *Agency) updated() sourcefile.Date { return newest(u.Compiled) }
