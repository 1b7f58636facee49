package site

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"five-articles/generator/internal/chart"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
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

func (s speaker) record(r *progress.Record) recordView {
	why := s.named.Why(r)
	v := recordView{
		Status: s.status(r.Status), Verdict: s.say(why.Grounds), Known: s.say(why.Known),
		Distance: s.say(s.named.Distance(r)), Reasons: fields.Each(why.Reasons, s.say), Past: s.say(why.Past),
		Wanted: s.say(why.Missing), Branch: s.say(why.Branch), Firmness: s.say(why.Firmness),
		Counterfactual: s.say(why.Counterfactual),
		Remarks:        append(fields.Each(why.Flags, s.say), fields.Each(why.Facts, s.say)...),
		Steps: fields.Each(why.Steps, func(st narrative.Step) stepView {
			return stepView{s.say(st.Name), s.say(st.Formula), s.say(st.Result)}
		}),
		Unused: fields.Each(why.Unused, func(u narrative.Unused) unusedView {
			return unusedView{s.say(u.Said), s.cite(u.Figure)}
		}),
	}
	if v.Known == v.Verdict {
		v.Known = ""
	}
	if i := s.Edition.Indicator(r.Indicator); i != nil {
		v.Indicator = s.linkTo(s.href(urls.Indicators, i.ID), i.Name)
	}
	for n, in := range why.Inputs {
		v.Inputs = append(v.Inputs, inputView{
			s.say(in.For), s.say(in.Value), s.say(in.When), s.interval(r.Inputs[n]), s.say(in.Indicator),
			s.say(in.Definition), s.cite(in.Figure),
		})
	}
	return v
}

// cite is where a figure comes from; empty for one of an example.
func (s speaker) cite(figure string) source {
	f := s.Edition.Figure(figure)
	if f == nil {
		return source{}
	}
	src := s.source(f.Publication)
	src.Href += "#" + urls.FigureAnchor(figure)
	return src
}

// interval writes the numbers that print like an input; an open side is left blank, and an exact figure has none.
func (s speaker) interval(in progress.Input) string {
	end := func(d *quantity.Decimal) string {
		if d == nil {
			return ""
		}
		return s.say(narrative.Digits(*d))
	}
	if in.Low != nil && in.High != nil && in.Low.Cmp(*in.High) == 0 {
		return ""
	}
	return s.say(locales.Range{Low: locales.Same(end(in.Low)), High: locales.Same(end(in.High))}.Text())
}

// rankChart draws what is known of the place of the region: every region with a figure of the month, and the places
// that the others leave open.
func (s speaker) rankChart(t *edition.Target, f *edition.Facet, r *progress.Record) (piece, title string) {
	rank := chart.Rank{ID: strings.Join([]string{"rank", string(t.ID), string(f.ID)}, "-")}
	period := ""
	for i, in := range r.Inputs {
		same := func(o progress.Input) bool { return o.Role == in.Role && o.Region == in.Region }
		value, ok := r.ValueIn(in.Role, in.Region)
		if !ok || slices.ContainsFunc(r.Inputs[:i], same) { // one row for all parts of a value
			continue
		}
		figure := s.Edition.Figure(in.Figure)
		name, label := s.say(figure.Region.Short()), s.say(narrative.Computed(value))
		if in.Part == progress.Whole {
			label = s.say(narrative.Quantity(figure.Value))
		}
		switch in.Role {
		case progress.Latest, progress.Other:
			rank.Rows = append(rank.Rows, chart.Row{
				Name: name, Value: value.Mid.Float(), Low: end(value.Low, -1), High: end(value.High, 1), Label: label,
				Home: in.Role == progress.Latest, Tip: s.say(narrative.Period(figure.Period)) + " " + label,
			})
			if in.Role == progress.Latest {
				period = s.say(narrative.Period(figure.Period))
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
	indicator := s.Edition.Indicator(r.Indicator)
	rank.Comma = s.lang.Of().Comma()
	rank.Title = s.say(locales.Parts(indicator.Name, locales.Same(period)))
	rank.Description = s.say(locales.PlaceKnown{Region: s.Home.Short(), Best: best, Worst: worst}.Text())
	rank.Places = chart.Places{
		Of: r.RankUnits, Best: best, Worst: worst, Cut: cut,
		Name: s.say(locales.PossiblePlace()), Label: s.say(locales.PlaceRange{Best: best, Worst: worst}.Text()),
		CutLabel: s.say(locales.PlaceCut(cut)),
	}
	if n := places(progress.SymbolUnknown); n > 0 {
		rank.Note = s.say(locales.PlacesUnknown(n))
	}
	return s.pieces.add("targets/"+rank.ID, string(rank.SVG())), rank.Title
}

// end is a bound as charts take it: infinite, with a sign, where it is open.
func end(b quantity.Bound, sign int) float64 {
	if x, ok := b.Finite(); ok {
		return x.Float()
	}
	return math.Inf(sign)
}

// steps are the steps of the ladder of evidence with their numbers, and how to read the chart.
func (s speaker) steps() string {
	var all []string
	for n := range 5 {
		all = append(all, strconv.Itoa(n)+" "+s.say(locales.Label(model.Level(n))))
	}
	return s.say(locales.LadderSteps(locales.Same(strings.Join(all, " · ")), progress.Confirming))
}

// ladder draws how far the items of a checklist have come.
func (s speaker) ladder(t *edition.Target, f *edition.Facet, r *progress.Record) (piece, title string) {
	l := chart.Ladder{
		ID: strings.Join([]string{"ladder", string(t.ID), string(f.ID)}, "-"), Threshold: progress.Confirming,
		Title:       s.say(locales.LadderTitle(locales.Same(locales.Capital(s.say(f.Name()))))),
		Description: s.say(s.named.Why(r).Known),
		Key: chart.Key{
			None: s.say(locales.LadderNone()), Found: s.say(locales.LadderAnnounced()),
			Confirmed: s.say(locales.LadderEvidence()),
			NotDone:   s.say(locales.LadderNotDone()), Old: s.say(locales.LadderOld()),
			Uncounted: s.say(locales.LadderNotCounted()),
		},
	}
	for n := range l.Steps {
		l.Steps[n] = s.say(locales.Label(model.Level(n)))
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
				row.Tip = s.say(i.Name)
			}
		}
		l.Items = append(l.Items, row)
	}
	return s.pieces.add("targets/"+l.ID, string(l.SVG())), l.Title
}
