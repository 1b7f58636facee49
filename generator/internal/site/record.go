package site

import (
	"strconv"
	"strings"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// recordView says why a facet reads as it does by one indicator or by its checklist.
type recordView struct {
	Indicator      link         `json:"indicator"` // empty for a checklist
	Status         statusView   `json:"status"`
	Verdict        string       `json:"verdict"`
	Known          string       `json:"known"`
	Distance       string       `json:"distance"` // from the number that the plan gives; "" where it gives none
	Reasons        []string     `json:"reasons"`
	Past           string       `json:"past"`
	Branch         string       `json:"branch"`
	Firmness       string       `json:"firmness"`
	Counterfactual string       `json:"counterfactual"`
	Remarks        []string     `json:"remarks"` // cautions and facts
	Inputs         []inputView  `json:"inputs"`
	Steps          []stepView   `json:"steps"`
	Unused         []unusedView `json:"unused"`
}

// inputView is a figure in the role that it has in a judgement.
type inputView struct {
	For        string `json:"for"`
	Value      string `json:"value"`
	When       string `json:"when"`
	Interval   string `json:"interval"` // the numbers that print like it
	Indicator  string `json:"indicator"`
	Definition string `json:"definition"`
	Source     source `json:"source"`
}

// stepView is a line of a calculation.
type stepView struct {
	Name    string `json:"name"`
	Formula string `json:"formula"`
	Result  string `json:"result"`
}

// unusedView is a figure that is available and was not used, with the reason.
type unusedView struct {
	Said   string `json:"said"`
	Source source `json:"source"`
}

func newRecordView(loc locale, r *progress.Record) recordView {
	why := loc.named.Why(r)
	v := recordView{
		Status: newStatusView(loc, r.Status), Verdict: loc.text(why.Grounds), Known: loc.text(why.Known),
		Distance: loc.text(loc.named.Distance(r)), Reasons: fields.Each(why.Reasons, loc.text),
		Past:   loc.text(why.Past),
		Branch: loc.text(why.Branch), Firmness: loc.text(why.Firmness),
		Counterfactual: loc.text(why.Counterfactual),
		Remarks:        append(fields.Each(why.Flags, loc.text), fields.Each(why.Facts, loc.text)...),
		Steps: fields.Each(why.Steps, func(st narrative.Step) stepView {
			return stepView{loc.text(st.Name), loc.text(st.Formula), loc.text(st.Result)}
		}),
		Unused: fields.Each(why.Unused, func(u narrative.Unused) unusedView {
			return unusedView{loc.text(u.Said), sourceOfFigure(loc, u.Figure)}
		}),
	}
	if v.Known == v.Verdict {
		v.Known = ""
	}
	if i := loc.Edition.Indicator(r.Indicator); i != nil {
		v.Indicator = loc.linkTo(loc.href(urls.Indicators, i.ID), i.Name)
	}
	for n, in := range why.Inputs {
		v.Inputs = append(v.Inputs, inputView{
			loc.text(in.For), loc.text(in.Value), loc.text(in.When), intervalText(loc, r.Inputs[n]),
			loc.text(in.Indicator),
			loc.text(in.Definition), sourceOfFigure(loc, in.Figure),
		})
	}
	return v
}

// sourceOfFigure is where a figure comes from; empty for one of an example.
func sourceOfFigure(loc locale, figure string) source {
	f := loc.Edition.Figure(figure)
	if f == nil {
		return source{}
	}
	src := newSource(loc, f.Publication)
	src.Href += urls.FigureFragment(figure)
	return src
}

// intervalText writes the numbers that print like an input; an open side is left blank, and an exact figure has none.
func intervalText(loc locale, in progress.Input) string {
	end := func(d *quantity.Decimal) string {
		if d == nil {
			return ""
		}
		return loc.text(loc.named.Amount(*d, in.Unit))
	}
	if in.Low != nil && in.High != nil && in.Low.Cmp(*in.High) == 0 {
		return ""
	}
	return loc.text(locales.Range{Low: locales.Same(end(in.Low)), High: locales.Same(end(in.High))}.Text())
}

// ladderSteps are the steps of the ladder of evidence with their numbers, and how to read the chart.
func ladderSteps(loc locale) string {
	var all []string
	for n := range 5 {
		all = append(all, strconv.Itoa(n)+" "+loc.text(locales.Label(model.Level(n))))
	}
	return loc.text(locales.LadderSteps(locales.Same(strings.Join(all, " · ")), progress.Confirming))
}

// ladderTitle says how many items of a checklist have evidence that counts.
func ladderTitle(f *edition.Facet, r *progress.Record) locales.Text {
	found := 0
	for _, item := range r.Items {
		if item.State == progress.Confirmed {
			found++
		}
	}
	return locales.LadderTitle{Name: f.Name().Map(locales.Capital), Found: found, Items: len(r.Items)}.Text()
}

// ladderFragment draws how far the items of a checklist have come.
func ladderFragment(loc locale, t *edition.Target, f *edition.Facet, r *progress.Record) chartView {
	l := chart.Ladder{
		ID: strings.Join([]string{"ladder", string(t.ID), string(f.ID)}, "-"), Threshold: progress.Confirming,
		Title:       loc.text(ladderTitle(f, r)),
		Description: loc.text(loc.named.Why(r).Known),
		Key: chart.Key{
			None: loc.text(locales.LadderNone()), Found: loc.text(locales.LadderAnnounced()),
			Confirmed: loc.text(locales.LadderEvidence()),
			NotDone:   loc.text(locales.LadderNotDone()), Old: loc.text(locales.LadderOld()),
			Uncounted: loc.text(locales.LadderNotCounted()),
		},
	}
	for n := range l.Steps {
		l.Steps[n] = loc.text(locales.Label(model.Level(n)))
	}
	for n, item := range r.Items {
		row := chart.Item{
			Step: item.Level, NotDone: item.State == progress.NotDone,
			Old: item.Old,
		}
		for _, e := range r.Checklist[n].Evidence {
			if e.Level != nil && (e.Baseline || e.Region != "" || e.Reporters != "" || !e.Grade.Counts()) {
				row.Uncounted = max(row.Uncounted, *e.Level)
			}
		}
		for _, i := range f.Items {
			if i.ID == item.ID {
				row.Name = loc.text(i.Name)
			}
		}
		l.Items = append(l.Items, row)
	}
	return chartView{Drawing: loc.fragments.draw("targets/"+l.ID, l), Title: l.Title, Note: ladderSteps(loc)}
}
