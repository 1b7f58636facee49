package importer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// propose makes a number the value of a figure: whole is the phrase before it, words the part of it that names the
// indicator, adjacent the place right before the name.
func (p *press) propose(found []target, key string, whole, words phrase, adjacent int, pc *piece, unit quantity.Unit) {
	p.last = nil
	p.key, p.words = key, words
	d := &pressDraft{key: key, at: pc.start, para: p.paragraph}
	f := &d.Figure
	why := p.place(d, adjacent, whole)
	if why != nil {
		p.skip(pc, why)
		return
	}
	f.Nature = p.natureIn(whole.s, p.outside(whole, words, found[0].indicator))
	options := p.options(found, key, whole, f.Reporters, f.Nature)
	if len(options) == 0 {
		p.skip(pc, undefined(found[0].indicator))
		return
	}
	f.Value = p.printed(pc)
	if pc.number.unit == "" {
		f.Unit = unit.Name().First()
	}
	if p.changeOnly {
		f.Value, f.Unit = "", ""
	} else if _, problem := p.o.Data.Units.ParseValue(string(f.Value), p.bare(d),
		p.unitOf(options[0].target)); problem != nil {
		p.skip(pc, problem)
		return
	}
	d.target = options[0].target
	p.decide(d, options)
	if len(words.pos) > 0 {
		end := words.pos[len(words.pos)-1] + 1
		d.Read = append(d.Read, p.f.words(p.text, "indicator", words.pos[0], end))
	}
	if p.time != nil && p.time.at[1] > 0 {
		d.Read = append(d.Read, p.f.words(p.text, "period", p.time.at[0], p.time.at[1]))
	}
	if !p.changeOnly {
		d.Read = append(d.Read, p.f.words(p.text, "value", pc.start, pc.end))
	}
	if strings.HasPrefix(f.Period, fmt.Sprint(p.since)+"..") || p.yearToDate && p.sinceAt[1] > 0 {
		d.Read = append(d.Read, p.f.words(p.text, "period", p.sinceAt[0], p.sinceAt[1]))
	}
	sorted.StableFunc(d.Read, func(a, b Words) int { return a.Start - b.Start })
	p.out = append(p.out, d)
	p.last, p.before = d, append(p.before, d)
}

func (p *press) unitOf(t target) quantity.Unit {
	u, _ := p.o.Data.Units.Parse(t.indicator.Unit)
	return u
}

var blanks = regexp.MustCompile(`\s+`)

// printed is a number as data write what the text prints.
func (p *press) printed(pc *piece) quantity.Printed {
	s := p.f.words(p.text, "", pc.start, pc.end).Text
	if n := pc.number; n.money != "" {
		s = n.qualifier + " " + n.digits + n.tail
		if !strings.Contains(n.tail, "元") && !strings.Contains(n.tail, "yuan") {
			if strings.Contains(n.unit, "美元") {
				s += " US dollars"
			} else if s += " yuan"; han.MatchString(n.tail) {
				s = strings.TrimSuffix(s, " yuan") + "元"
			}
		}
	}
	if han.MatchString(s) {
		return quantity.Printed(blanks.ReplaceAllString(s, ""))
	}
	return quantity.Printed(strings.TrimSpace(blanks.ReplaceAllString(s, " ")))
}

// outside is a phrase without its name, where that has 计划 in it itself.
func (p *press) outside(whole, words phrase, i *model.Indicator) string {
	if strings.Contains(i.Name.First(), "计划") {
		return strings.TrimSuffix(whole.s, words.s)
	}
	return whole.s
}

// natureIn is what sort of number the words make it.
func (p *press) natureIn(s, before string) model.Nature {
	for _, n := range p.g.natures {
		if n.nature == model.Planned {
			s = before
		}
		if n.words.MatchString(s) {
			if n.nature == model.Planned {
				p.nature = n.nature
			}
			return n.nature
		}
	}
	return p.nature
}

// option is one reading of a figure: an indicator by a definition at a time.
type option struct {
	target
	period  string
	choices []string // where the period is in question
	exact   bool     // its name says when the count began
}

// options are the definitions that can be meant.
func (p *press) options(found []target, key string, whole phrase, reporters sourcefile.ID,
	nature model.Nature,
) []option {
	currency := model.Currency("")
	for word, c := range p.g.currency {
		if strings.Contains(whole.s+key, word) {
			currency = c
		}
	}
	var all []option
	for _, t := range found {
		of := p.fitting(t, whole, reporters, nature)
		if currency == "" && t.definition == "" && len(of) > 1 {
			for _, other := range p.index.byKey["人民币"+key] {
				if other != t {
					of = append(of, p.fitting(other, whole, reporters, nature)...)
				}
			}
		}
		all = append(all, of...)
	}
	if currency != "" {
		exact := slices.DeleteFunc(slices.Clone(all), func(o option) bool { return o.currency() != currency })
		if len(exact) == 0 {
			exact = slices.DeleteFunc(slices.Clone(all), func(o option) bool {
				return o.currency() == "rmb" || o.currency() == "rmb-and-fx"
			})
		}
		all = exact
	}
	return p.owned(p.preferred(all))
}

func (o option) currency() model.Currency { return o.indicator.Definition(o.definition).Currency }

// preferred are the options among those that --definition names, and those that say when their count began.
func (p *press) preferred(all []option) []option {
	for _, keep := range []func(option) bool{
		func(o option) bool { return slices.Contains(p.o.Definitions, o.definition) },
		func(o option) bool { return o.exact },
	} {
		if some := slices.DeleteFunc(slices.Clone(all), func(o option) bool { return !keep(o) }); len(some) > 0 {
			all = some
		}
	}
	return all
}

// owned are the options of the bodies that the text names, where definitions differ by their body.
func (p *press) owned(all []option) []option {
	if len(all) < 2 {
		return all
	}
	some := slices.DeleteFunc(slices.Clone(all), func(o option) bool {
		owner := o.indicator.Definition(o.definition).Owner
		return owner == "" || !p.owners[owner]
	})
	owners := map[sourcefile.ID]bool{}
	for _, o := range all {
		owners[o.indicator.Definition(o.definition).Owner] = true
	}
	if len(some) > 0 && len(owners) > 1 && (!owners[""] || all[0].currency() == all[len(all)-1].currency()) {
		return some
	}
	return all
}

// fitting are the definitions of a target that hold at the time of the text and suit its form.
func (p *press) fitting(t target, whole phrase, reporters sourcefile.ID, nature model.Nature) (all []option) {
	defs := t.indicator.Definitions
	for k := range defs {
		def := &defs[k]
		if t.definition != "" && t.definition != def.ID {
			continue
		}
		if (def.Reporters == model.ReportersRequired) != (reporters != "") &&
			(reporters == "" || anyReporting(t.indicator)) {
			continue
		}
		o := option{target: target{t.indicator, def.ID, t.reporters}}
		o.period, o.choices = p.periodFor(t.indicator, def, nature)
		if o.period == "" && o.choices == nil {
			continue
		}
		asOf := o.period
		if asOf == "" && len(o.choices) > 0 {
			asOf = o.choices[0]
		}
		if period, problem := quantity.ParsePeriod(asOf); problem == nil {
			if def.ValidFrom != "" && period.End < def.ValidFrom || def.ValidTo != "" && period.End > def.ValidTo ||
				model.CheckKind(period, t.indicator.Kind) != nil ||
				model.CheckAggregation(period, def.Aggregation) != nil {
				continue
			}
			var fits bool
			if o.exact, fits = begins(def, period); !fits {
				continue
			}
			o.exact = o.exact && !(p.counts && unstatedStart.MatchString(def.Name.First())) ||
				p.calls(t.indicator, def, whole)
		}
		all = append(all, o)
	}
	return all
}

var runs = regexp.MustCompile(`\p{Han}{4,}`)

// calls reports whether the words before a number have a part of the definition's name: 政策性农业保险.
func (p *press) calls(i *model.Indicator, def *model.Definition, whole phrase) bool {
	for _, run := range runs.FindAllString(def.Name.First(), -1) {
		for _, lead := range []string{"只计", "仅计", "只含"} {
			run = strings.TrimPrefix(run, lead)
		}
		if strings.Contains(whole.s, run) && !strings.Contains(i.Name.First(), run) {
			return true
		}
	}
	return false
}

func anyReporting(i *model.Indicator) bool {
	return slices.ContainsFunc(i.Definitions, func(d model.Definition) bool {
		return d.Reporters == model.ReportersRequired
	})
}

var (
	unstatedStart = regexp.MustCompile(`起算期?未|起算期?不|未注明起`)
	yearStart     = regexp.MustCompile(`((?:19|20)\d\d)年.*(?:以来|累计)`)
	averages      = map[quantity.PeriodForm]string{
		quantity.Month: "单月", quantity.Quarter: "季度", quantity.Half: "半年", quantity.Year: "全年", quantity.Range: "年初以来",
	}
)

// begins reports whether a period is what the name of a definition says of its start or length, and whether it says
// any.
func begins(def *model.Definition, period *quantity.Period) (exact, fits bool) {
	name := def.Name.First()
	switch def.Aggregation {
	case model.OverPeriod:
		for _, word := range averages {
			if strings.Contains(name, word) {
				return true, strings.Contains(name, averages[period.Form]) && averages[period.Form] != ""
			}
		}
	case model.Cumulative:
		start, _, _ := strings.Cut(period.Text, "..")
		if m := yearStart.FindStringSubmatch(name); m != nil {
			return true, strings.HasPrefix(start, m[1])
		}
		if unstatedStart.MatchString(name) {
			return true, start == ""
		}
		if strings.Contains(name, "当年") {
			return true, start == string(period.End[:4])+"-01"
		}
	}
	return false, true
}

// decide fills in what is certain and asks for the rest.
func (p *press) decide(d *pressDraft, all []option) {
	f := &d.Figure
	first := all[0]
	same := func(of func(option) string) bool {
		return !slices.ContainsFunc(all, func(o option) bool { return of(o) != of(first) })
	}
	if same(func(o option) string { return string(o.indicator.ID) }) {
		f.Indicator = model.IndicatorName(first.indicator.ID)
		if first.reporters != "" {
			f.Reporters = first.reporters
		}
	}
	if same(func(o option) string { return o.period }) {
		f.Period = first.period
	}
	alone := f.Indicator != "" && !p.disputed(first, all)
	if len(all) == 1 && alone {
		f.Definition = first.definition
	} else {
		d.Questions = append(d.Questions, p.which(f, all))
	}
	if p.part && alone && !p.index.mapped[d.key] && first.indicator.Kind == model.Stock && len(all) == 1 {
		d.Questions = append(d.Questions, Question{
			Key: "indicator", Choices: p.which(f, all).Choices,
			Why: locales.Pair("是上面那一项的一部分，不一定是全部",
				"it is a part of what stands before, which may not be all that bears the name"),
		})
		f.Indicator, f.Definition = "", ""
	}
	if f.Period == "" && len(all) == 1 || first.choices != nil {
		d.Questions = append(d.Questions, periodQuestion(first))
	}
}

// disputed reports a definition that holds alone at its time while others of other bodies do not, and whose body the
// text does not name.
func (p *press) disputed(o option, all []option) bool {
	if len(all) > 1 || len(p.o.Definitions) > 0 && slices.Contains(p.o.Definitions, o.definition) {
		return false
	}
	own := o.indicator.Definition(o.definition).Owner
	return !p.owners[own] && slices.ContainsFunc(o.indicator.Definitions, func(d model.Definition) bool {
		return d.Owner != own && d.Owner != "" && own != "" && d.Reporters == ""
	})
}

// which asks for the indicator or the definition.
func (p *press) which(f *model.Figure, all []option) Question {
	q := Question{Key: "definition", Why: locales.Pair("几种口径都可能", "more than one definition can be meant")}
	if f.Indicator == "" {
		q = Question{Key: "indicator", Why: locales.Pair("几个指标都可能", "more than one indicator can be meant")}
	}
	for _, o := range all {
		def := o.indicator.Definition(o.definition)
		set := map[string]string{"indicator": string(o.indicator.ID), "definition": string(o.definition)}
		if f.Period == "" && o.period != "" {
			set["period"] = o.period
		}
		q.Choices = append(q.Choices,
			Choice{Set: set, Name: locales.Format("%s：%s", "%s: %s", o.indicator.Name, def.Name)})
	}
	return q
}

func periodQuestion(o option) Question {
	q := Question{Key: "period", Why: locales.Pair("文中没有印出清楚的时期", "the text does not print the period clearly")}
	for _, c := range o.choices {
		q.Choices = append(q.Choices, Choice{Set: map[string]string{"period": c}, Name: locales.Same(c)})
	}
	return q
}

func undefined(i *model.Indicator) *diag.Problem {
	return importDefinition.Found("指标 %s 没有适合这个时期的口径", "no definition of the indicator %s holds at that time", i.ID).
		FixBy("核对时期，或用 --map 写明口径", "check the period, or name the definition with --map")
}
