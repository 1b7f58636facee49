package edition

import (
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// Gap is what is known of one thing that a facet is judged by, and how old that is: an indicator or a line of a
// checklist.
type Gap struct {
	Target *Target
	Facet  *Facet
	// Indicator is nil for an item of a checklist, and Item for an indicator.
	Indicator *Indicator
	Item      *Item
	// Latest is the newest figure of the home region; nil where none was found.
	Latest *Figure
	// Months is the age of Latest on the edition's date in months.
	Months int
	// Due is the day by which the calendar of the usual publisher promises a newer figure than Latest, if it has
	// passed; "" where no calendar is stated.
	Due sourcefile.Date
	// Found is the evidence that counts for the item.
	Found []*Evidence
}

// Known reports whether anything is known of it.
func (g *Gap) Known() bool { return g.Latest != nil || len(g.Found) > 0 }

func (g *Gap) key() string {
	of := string(g.Target.ID) + "/" + string(g.Facet.ID) + "/"
	if g.Item != nil {
		return of + string(g.Item.ID)
	}
	return of + string(g.Indicator.ID)
}

// addGaps lists, target by target, what is known and what was not found.
func (b *builder) addGaps() {
	for _, t := range b.Targets {
		for _, f := range t.Facets {
			for _, i := range f.Indicators {
				g := &Gap{Target: t, Facet: f, Indicator: i}
				end := sourcefile.Date("")
				if i.Latest != nil {
					g.Latest = i.FigureOf(i.Latest.Chosen)
					end = i.Latest.Period.AsOf()
					g.Months = progress.MonthsBetween(end, b.AsOf)
				}
				if i.Calendar != nil {
					if last, due := i.Calendar.LastDue(b.AsOf); last > end {
						g.Due = due
					}
				}
				b.Gaps = append(b.Gaps, g)
			}
			for _, item := range f.Items {
				g := &Gap{Target: t, Facet: f, Item: item}
				for _, e := range item.Evidence {
					if e.Counts() {
						g.Found = append(g.Found, e)
					}
				}
				b.Gaps = append(b.Gaps, g)
			}
		}
	}
}

// Provincial reports evidence that counts for a provincial measure: since the plan, not of a lower region or of one
// institution only, and of a source that is named.
func (e *Evidence) Provincial() bool {
	return !e.Baseline && e.Region == "" && e.Reporters == "" && e.Level != nil && e.Publication.Grade.Counts()
}

// Counts reports evidence that confirms a measure: what was only announced does not.
func (e *Evidence) Counts() bool { return e.Provincial() && *e.Level >= progress.Confirming }
