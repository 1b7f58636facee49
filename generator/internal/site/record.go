package site

import (
	"math"
	"slices"
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
	Wanted         string       `json:"wanted"`
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
		Wanted: loc.text(why.Missing), Branch: loc.text(why.Branch), Firmness: loc.text(why.Firmness),
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

// rankFragment draws what is known of the place of the region: every region with a figure of the month, and the places
// that the others leave open.
func rankFragment(loc locale, t *edition.Target, f *edition.Facet, r *progress.Record) (fragment, title string) {
	rank := chart.Rank{ID: strings.Join([]string{"rank", string(t.ID), string(f.ID)}, "-")}
	period := ""
	for i, in := range r.Inputs {
		same := func(o progress.Input) bool { return o.Role == in.Role && o.Region == in.Region }
		value, ok := r.ValueIn(in.Role, in.Region)
		if !ok || slices.ContainsFunc(r.Inputs[:i], same) { // one row for all parts of a value
			continue
		}
		figure := loc.Edition.Figure(in.Figure)
		name, label := loc.text(figure.Region.Short()), loc.text(narrative.Computed(value))
		if in.Part == progress.Whole {
			label = loc.text(narrative.Quantity(figure.Value))
		}
		switch in.Role {
		case progress.Latest, progress.Other:
			rank.Rows = append(rank.Rows, chart.Row{
				Name: name, Value: value.Mid.Float(), Low: end(value.Low, -1), High: end(value.High, 1), Label: label,
				Home: in.Role == progress.Latest, Tip: loc.text(narrative.Period(figure.Period)) + " " + label,
			})
			if in.Role == progress.Latest {
				period = loc.text(narrative.Period(figure.Period))
			}
		case progress.Nation:
			rank.Benchmark = chart.Benchmark{Value: value.Mid.Float(), Label: name + " " + label}
		}
	}
	places := func(symbol progress.Symbol) int {
		for _, st := range r.Steps {
			if st.Symbol == symbol && st.Result != nil {
				return st.Result.Int()
			}
		}
		return 0
	}
	best, worst, cut := places(progress.SymbolBest), places(progress.SymbolWorst), places(progress.SymbolCut)
	if len(rank.Rows) == 0 || worst == 0 {
		return "", ""
	}
	slices.SortStableFunc(rank.Rows, func(a, b chart.Row) int {
		if a.Value == b.Value {
			return 0
		}
		if (a.Value > b.Value) == (r.Direction == "up") {
			return -1
		}
		return 1
	})
	indicator := loc.Edition.Indicator(r.Indicator)
	rank.Comma = loc.lang.Of().Comma()
	rank.Title = loc.text(locales.Parts(indicator.Name, locales.Same(period)))
	rank.Description = loc.text(locales.PlaceKnown{Region: loc.Home.Short(), Best: best, Worst: worst}.Text())
	rank.Places = chart.Places{
		Of: r.RankUnits, Best: best, Worst: worst, Cut: cut,
		Name: loc.text(locales.PossiblePlace()), Label: loc.text(locales.PlaceRange{Best: best, Worst: worst}.Text()),
		CutLabel: loc.text(locales.PlaceCut(cut)),
	}
	if n := places(progress.SymbolUnknown); n > 0 {
		rank.Note = loc.text(locales.PlacesUnknown(n))
	}
	return loc.fragments.draw("targets/"+rank.ID, rank), rank.Title
}

// end is a bound as charts take it: infinite, with a sign, where it is open.
func end(b quantity.Bound, sign int) float64 {
	if x, ok := b.Finite(); ok {
		return x.Float()
	}
	return math.Inf(sign)
}

// ladderSteps are the steps of the ladder of evidence with their numbers, and how to read the chart.
func ladderSteps(loc locale) string {
	var all []string
	for n := range 5 {
		all = append(all, strconv.Itoa(n)+" "+loc.text(locales.Label(model.Level(n))))
	}
	return loc.text(locales.LadderSteps(locales.Same(strings.Join(all, " · ")), progress.Confirming))
}

// ladderFragment draws how far the items of a checklist have come.
func ladderFragment(loc locale, t *edition.Target, f *edition.Facet, r *progress.Record) (fragment, title string) {
	l := chart.Ladder{
		ID: strings.Join([]string{"ladder", string(t.ID), string(f.ID)}, "-"), Threshold: progress.Confirming,
		Title:       loc.text(locales.LadderTitle(locales.Same(locales.Capital(loc.text(f.Name()))))),
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
			Tag: strconv.Itoa(n + 1), Step: item.Level, NotDone: item.State == progress.NotDone,
			Old: item.Old,
		}
		for _, e := range r.Checklist[n].Evidence {
			if e.Level != nil && (e.Baseline || e.Region != "" || e.Reporters != "" || !e.Grade.Counts()) {
				row.Uncounted = max(row.Uncounted, *e.Level)
			}
		}
		for _, i := range f.Items {
			if i.ID == item.ID {
				row.Tip = loc.text(i.Name)
			}
		}
		l.Items = append(l.Items, row)
	}
	return loc.fragments.draw("targets/"+l.ID, l), l.Title
}
