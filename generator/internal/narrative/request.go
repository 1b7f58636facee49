package narrative

import (
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// Request is a text, ready to be sent, that asks one body for what was not found: an application under the rules of
// open government information, or a mere inquiry where these do not bind the body. Nothing in it is personal.
type Request struct {
	// To is who is asked; nil where nobody is known to publish it or to answer for it.
	To *edition.Body
	// Application reports an administrative organ, which must answer applications.
	Application bool
	// Guessed reports that nobody is known to publish it, so that To is one that answers for the target.
	Guessed bool
	// Leads are the bodies beside To that answer for it and are no administrative organs.
	Leads []*edition.Agency
	// Text is what is sent, in the first language, line by line; Asked are its numbered lines alone, for readers of
	// another.
	Text, Asked locales.Text
}

// RequestFigures asks for an indicator's figures of the home region in the quarters of which none was found; nil where
// there is none to ask for. Facet is the one that is judged by it.
func RequestFigures(e *edition.Edition, t *edition.Target, f *edition.Facet, i *edition.Indicator) *Request {
	to := i.Publisher
	if to == nil {
		to, _ = addressee(e, t.Units)
	}
	return requestFigures(e, to, f, i)
}

func requestFigures(e *edition.Edition, to *edition.Body, f *edition.Facet, i *edition.Indicator) *Request {
	n := slices.IndexFunc(e.Availability.Rows, func(r edition.AvailabilityRow) bool { return r.Indicator == i })
	if n < 0 || len(e.Availability.Quarters) == 0 {
		return nil
	}
	var known locales.Text
	found := 0
	for q, c := range e.Availability.Rows[n].Cells {
		if c.Layer == edition.HomeFound && c.Computed == nil {
			known, found = locales.Joined(locales.Names, known, Period(e.Availability.Quarters[q])), found+1
		}
	}
	if found == len(e.Availability.Quarters) {
		return nil
	}
	d := wantedDefinition(f, i)
	times := quarters(e.Availability.Quarters, d)
	if found > 0 {
		times = locales.Bracketed{Said: times, Remark: locales.RequestKnown(known)}.Text()
	}
	r := request(e, to, nil,
		locales.RequestIndicator{Name: i.Name, Unit: i.Unit.Name()}.Text(), locales.RequestDefinition(defined(d)),
		locales.RequestRegion(e.Home.Name()), times, locales.RequestForm())
	r.Guessed = i.Publisher == nil
	return r
}

// wantedDefinition is the definition by which figures would settle a facet, or else the newest of a whole region's.
func wantedDefinition(f *edition.Facet, i *edition.Indicator) *model.Definition {
	if w := f.Progress.Decided().Wanted; w != nil && w.Indicator == i.ID && w.Definition != "" {
		return i.Definition(w.Definition)
	}
	for k := range i.Definitions {
		if d := &i.Definitions[k]; d.ValidTo == "" && d.Reporters == "" {
			return d
		}
	}
	return &i.Definitions[0]
}

// defined says what a definition counts.
func defined(d *model.Definition) locales.Text {
	said := d.Name
	if d.Currency != "none" && d.Currency != "not-stated" {
		said = locales.Joined(locales.Clauses, said, locales.Label(d.Currency))
	}
	if d.Borrowers != nil {
		said = locales.Joined(locales.Clauses, said, locales.Text(*d.Borrowers))
	}
	return said
}

// quarters says which quarters are asked for: their ends, or the whole of each.
func quarters(all []*quantity.Period, d *model.Definition) locales.Text {
	from, to := Period(all[0]), Period(all[len(all)-1])
	if d.Aggregation == model.OverPeriod || d.Aggregation == model.Cumulative {
		return locales.RequestQuarters{From: from, To: to}.Text()
	}
	return locales.RequestQuarterEnds{From: from, To: to}.Text()
}

// RequestsOfItems ask for the documents that would confirm the items of a checklist for which nothing counts, those of
// one body together.
func RequestsOfItems(e *edition.Edition, t *edition.Target, items []*edition.Item) []*Request {
	return requestsTo(e, items, func(i *edition.Item) []*edition.Agency { return responsible(t, i) })
}

// RequestsOfMeasures ask those who lead the tasks of measures for the documents of those for which nothing since the
// plan was found, those of one body together.
func RequestsOfMeasures(e *edition.Edition, measures []*edition.Measure) []*Request {
	var open []*edition.Item
	for _, m := range measures {
		if m.Trace != nil && m.Trace.Part != edition.SincePlan {
			open = append(open, &edition.Item{ID: model.ItemID(m.ID), Name: m.Name, Measure: m})
		}
	}
	return requestsTo(e, open, func(i *edition.Item) []*edition.Agency { return responsible(nil, i) })
}

// requestsTo ask for the documents of items, of each body together for those that its agencies answer for.
func requestsTo(e *edition.Edition, items []*edition.Item, of func(*edition.Item) []*edition.Agency) []*Request {
	type group struct {
		to    *edition.Body
		leads []*edition.Agency
		items []*edition.Item
	}
	var groups []*group
	for _, i := range items {
		to, leads := addressee(e, of(i))
		n := slices.IndexFunc(groups, func(g *group) bool { return g.to == to })
		if n < 0 {
			n, groups = len(groups), append(groups, &group{to: to})
		}
		for _, u := range leads {
			if !slices.Contains(groups[n].leads, u) {
				groups[n].leads = append(groups[n].leads, u)
			}
		}
		groups[n].items = append(groups[n].items, i)
	}
	var all []*Request
	for _, g := range groups {
		all = append(all, requestItems(e, g.to, g.leads, g.items))
	}
	return all
}

// addressee is the first of some bodies that must answer applications, or else the first; and those that need not.
func addressee(e *edition.Edition, units []*edition.Agency) (to *edition.Body, others []*edition.Agency) {
	for _, u := range units {
		if !u.Kind.Administrative() {
			others = append(others, u)
		} else if to == nil {
			to = e.Bodies[u.ID]
		}
	}
	if to == nil && len(units) > 0 {
		return e.Bodies[units[0].ID], others[1:]
	}
	return to, others
}

// request numbers what is asked for, under who is asked and on which ground.
func request(e *edition.Edition, to *edition.Body, leads []*edition.Agency, asked ...locales.Text) *Request {
	r := &Request{To: to, Leads: leads}
	var lines []locales.Text
	if to != nil {
		name := to.Name
		if to.Agency != nil {
			r.Application, name.ZH = to.Agency.Kind.Administrative(), to.Agency.FullName
		}
		lines = append(lines, locales.RequestTo(name))
	}
	plan := locales.RequestPlan{Title: e.Plan.Document.Title, Number: locales.Same(e.Plan.Document.DocumentNo)}.Text()
	if r.Application {
		lines = append(lines, locales.RequestApplies(plan))
	} else {
		lines = append(lines, locales.RequestInquires(plan))
	}
	for n, a := range asked {
		asked[n] = locales.Each(func(l locales.Lang) string {
			return strconv.Itoa(n+1) + ". " + l.Of().Ended(locales.Capital(a.In(l)))
		})
	}
	r.Asked = inLines(asked)
	r.Text = inLines(append(append(lines, asked...), sentence(locales.RequestCloses())))
	return r
}

// inLines puts each text on a line of its own.
func inLines(all []locales.Text) locales.Text {
	return locales.Each(func(l locales.Lang) string {
		var lines []string
		for _, line := range all {
			lines = append(lines, line.In(l))
		}
		return strings.Join(lines, "\n")
	})
}
