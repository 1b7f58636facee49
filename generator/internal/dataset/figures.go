package dataset

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

var figureDuplicate = diag.NewRule("figure-duplicate",
	"同一来源里同一个数写两次，编号就会重复。", "A figure that stands twice in one source would have one id for two.",
	"（两行都是 2025-03-31 的户数） (two lines for the borrowers of 2025-03-31)", "（只留一行） (one of them)")

var figureEmpty = diag.NewRule("figure-empty",
	"既没有数值也没有增速，就没有内容。", "With neither a value nor a change there is nothing to publish.",
	"（只有 period，没有 value 和 changes） (a period without a value or changes)",
	"period: 2025-06-30, changes: [{basis: year-on-year, value: 12%}]")

var definitionUnknown = diag.NewRule("definition-unknown",
	"口径不同的数不能相比，所以每个数都指明指标文件里的一个口径。",
	"Figures of different definitions do not compare, so each names one of its indicator's.",
	"definition: olde", "definition: old")

var definitionInvalid = diag.NewRule("definition-invalid",
	"口径有起止；用错了口径，断点两边的数会连成一条线。",
	"A definition holds for a time; with the wrong one, figures on both sides of a break would make one line.",
	`definition: new, region: "990000", period: 2024-06-30`, `definition: old, region: "990000", period: 2024-06-30`)

var reportersMissing = diag.NewRule("reporters-missing",
	"一家银行的数不写是哪一家，读者会以为是全省的。", "Where a single bank's figure does not name it, readers take it for the province's.",
	`definition: bank, region: "990000", period: 2025-06-30`,
	`definition: bank, region: "990000", reporters: first-bank, period: 2025-06-30`)

var changeForm = diag.NewRule("change-form",
	"金额增长百分之几或若干亿元，不会增长几个百分点；也没有什么会减少一倍以上。",
	"Money grows by percent or by an amount, not by points, and nothing falls by more than all there is.",
	"changes: [{basis: since-year-start, value: 4.5个百分点}]", "changes: [{basis: since-year-start, value: 4.5%}]")

// PublishedEarly is the rule of figures that were published before their period was over.
const PublishedEarly = "published-early"

var publishedEarly = diag.NewRule(PublishedEarly,
	"实际数在时期结束以后才有；早于它发布的多半是日期写错，或者是计划数。",
	"An actual figure exists after its period; one published before is most likely a wrong date, or planned.",
	"period: 2024-12-31", "period: 2024-06-30")

// source is a publication with its figures: those in its own file and, after them, those of the table next to it.
type source struct {
	named[model.Publication]
	inline int
	table  *sourcefile.Table
	// damaged reports that there is a table that could not be read: its figures are not known.
	damaged bool
	// proposal is that of the source's last figures; nil if all of them are in files.
	proposal *Proposal
}

// figureAt is the place of a figure's key, in the file or in the table.
func (s *source) figureAt(i int, path ...any) diag.Place {
	if n := s.proposed(i); n >= 0 {
		key := ""
		if len(path) > 0 {
			key = fmt.Sprint(path[0])
		}
		return s.proposal.At(n, key)
	}
	if i < s.inline {
		return s.At(append([]any{"figures", i}, path...)...)
	}
	column := ""
	if len(path) > 0 {
		column = fmt.Sprint(path[0])
	}
	if fig := &s.Value.Figures[i]; column == "changes" {
		column = string(quantity.YearOnYear)
		if len(path) > 1 {
			column = string(fig.Changes[path[1].(int)].Basis)
		}
		column = strings.ReplaceAll(column, "-", "_")
	}
	return s.table.At(i-s.inline, column)
}

// reading is a figure as read, with its position.
type reading struct {
	model.Observation
	source *source
	n      int // its place among the source's figures
}

// series is what its figures share, and those of them that can be compared.
type series struct {
	model.SeriesKey
	indicator *model.Indicator
	readings  []*reading
	// growths are the figures with a change, whether they have a value or not.
	growths []*reading
}

// proposed reports that the figure is in no file yet.
func (r *reading) proposed() bool { return r.source.proposed(r.n) >= 0 }

func (r *reading) at(path ...any) diag.Place { return r.source.figureAt(r.n, path...) }

// observe reads the figures of all publications: period, value and everything they refer to.
func (f *files) observe() []*model.Observation {
	n := 0
	for _, s := range f.publications {
		if s.Document != nil {
			n += len(s.Value.Figures)
		}
	}
	all := make([]*model.Observation, 0, n)
	f.compiled, f.withdrawn = f.compilers(), f.withdrawals()
	for i := range f.publications {
		if s := &f.publications[i]; s.Document != nil {
			all = append(all, f.figures(s)...)
		}
	}
	f.plausible()
	return all
}

// compiled counts the figures that somebody has recorded of an organisation: its own, and those of a whole region that
// it compiled.
type compiled struct{ own, whole int }

// compilers counts them by organisation.
func (f *files) compilers() map[sourcefile.ID]compiled {
	all := map[sourcefile.ID]compiled{}
	for _, s := range f.publications {
		if s.Document == nil {
			continue
		}
		for i := range s.Value.Figures {
			id, whole := s.Value.Figures[i].Reporters, s.Value.Figures[i].Reporters == ""
			if whole {
				id = s.Value.AttributedTo
			}
			switch c := all[id]; {
			case id == "":
			case whole:
				all[id] = compiled{c.own, c.whole + 1}
			default:
				all[id] = compiled{c.own + 1, c.whole}
			}
		}
	}
	return all
}

// subject is what a figure is about; series and periods that are alike are the same.
type subject struct {
	*series
	*quantity.Period
}

// figures reads those of one publication.
func (f *files) figures(s *source) []*model.Observation {
	all := make([]*model.Observation, 0, len(s.Value.Figures))
	block := make([]reading, len(s.Value.Figures)) // one piece of memory for what a table holds thousands of
	first := f.memo.first
	clear(first)
	before := len(f.findings)
	for i := range s.Value.Figures {
		if i >= s.inline && len(f.findings)-before >= sourcefile.MaxTableFindings {
			f.report(s.figureAt(i-1), sourcefile.Stopped())
			break
		}
		r := &block[i]
		series := f.figure(s, i, r)
		if series == nil {
			continue
		}
		if n, twice := first[subject{series, r.Period}]; twice {
			at := s.figureAt(n)
			f.report(s.figureAt(i), figureDuplicate.Found("这个数与 %s 第 %d 行的数同一指标、口径、地区和时期",
				"this figure has the same indicator, definition, region and period as the one in %s line %d", at.File,
				at.Line).
				FixBy("删去一个，或改正口径、地区、机构或时期", "remove one, or correct the definition, region, reporters or period"))
			continue
		}
		first[subject{series, r.Period}] = i
		all = append(all, &r.Observation)
		if r.Nature == model.Planned || r.Nature == model.Allocated || len(f.withdrawn) > 0 && f.withdrawn[r.ID()] {
			continue
		}
		if r.Value != nil {
			series.readings = append(series.readings, r)
		}
		if len(r.Changes) > 0 {
			series.growths = append(series.growths, r)
		}
	}
	return all
}

// withdrawals are the figures that corrections have withdrawn: they stay in their files and are compared with nothing.
func (f *files) withdrawals() map[string]bool {
	all := map[string]bool{}
	for _, c := range f.corrections {
		if c.Document != nil && c.Value.Removes() {
			all[string(c.Value.Record)] = true
		}
	}
	return all
}

// figure reads one figure and returns its series; nil where it has a finding.
func (f *files) figure(s *source, i int, r *reading) *series {
	x, fig, fine := f.index, &s.Value.Figures[i], true
	report := func(p *diag.Problem, path ...any) {
		if p != nil {
			f.report(s.figureAt(i, path...), p)
			fine = false
		}
	}
	ind, problem := x.indicatorNamed(fig.Indicator)
	report(problem, "indicator")
	report(x.regions.refer(string(fig.Region)), "region")
	report(cmp.Or(x.bodies.refer(string(fig.Reporters)), f.oneReporter(fig.Reporters)), "reporters")
	period, problem := f.period(fig.Period, ind)
	report(problem, "period")
	if fig.Value == "" && len(fig.Changes) == 0 {
		report(figureEmpty.Found("既没有 value 也没有 changes", "it has neither a value nor changes").
			FixBy("写上来源所印的数值", "give the value as the source prints it"))
	}
	if ind == nil || !ind.unitKnown || !fine {
		return nil
	}
	series := f.seriesOf(ind.Indicator, fig)
	r.source, r.n = s, i
	o := &r.Observation
	*o = model.Observation{
		SeriesKey: &series.SeriesKey,
		Period:    period, Nature: cmp.Or(fig.Nature, model.Actual), Figure: fig, Publication: &s.Value,
	}
	problem = model.CheckKind(period, ind.Kind)
	if def := ind.Definition(fig.Definition); def == nil {
		report(knownDefinition(ind.Indicator, fig.Definition), "definition")
	} else {
		problem = cmp.Or(problem, model.CheckAggregation(period, def.Aggregation))
		report(holds(def, period), "definition")
		report(f.ofOneBank(ind.Indicator, def, o))
	}
	report(problem, "period")
	report(checkPublished(o), "period")
	report(checkRecorded(fig.Recorded, &s.Value), "recorded")
	if f.values(o, ind, report); !fine {
		return nil
	}
	return series
}

// seriesOf is the series that a figure of an indicator belongs to.
func (f *files) seriesOf(ind *model.Indicator, fig *model.Figure) *series {
	key := keyOf(ind, fig)
	s := f.series[key]
	if s == nil {
		s = &series{SeriesKey: key, indicator: ind}
		f.series[key] = s
	}
	return s
}

func keyOf(ind *model.Indicator, fig *model.Figure) model.SeriesKey {
	return model.SeriesKey{Indicator: ind.ID, Definition: fig.Definition, Region: fig.Region, Reporters: fig.Reporters}
}

// values reads what an observation's figure prints and reports what cannot be read.
func (f *files) values(o *model.Observation, ind *indicator, report func(p *diag.Problem, path ...any)) {
	fig := o.Figure
	o.Value, o.Changes, o.Nature = nil, nil, cmp.Or(fig.Nature, model.Actual)
	unit, problem := f.unit(fig.Unit)
	report(problem, "unit")
	if fig.Value != "" && problem == nil {
		o.Value, problem = f.index.measures.ParseValue(string(fig.Value), unit, ind.unit)
		report(problem, "value")
	}
	for j, c := range fig.Changes {
		v, problem := f.change(c)
		if problem == nil {
			problem = checkChange(v, o.Value, ind.unit)
		}
		report(problem, "changes", j, "value")
		o.Changes = append(o.Changes, model.PrintedChange{Basis: c.Basis, Value: v})
	}
}

// checkChange: a change is in the unit of what changes, or in percent or points that suit it, and leaves something over
// unless what is now is below zero.
func checkChange(c, now *quantity.Value, unit quantity.Unit) *diag.Problem {
	said := c.Printed
	percent, negative := unit.Measure.Kind == "percent", now != nil && now.Number.Sign() < 0
	switch kind := c.Unit.Measure.Kind; {
	case kind == "percent" && c.Number.Cmp(quantity.Int(-100)) < 0 && !negative, kind == "percentage-points" &&
		percent && c.Number.Abs().Cmp(quantity.Int(100)) > 0:
		return changeForm.Found("增减“%s”超过了全部", "the change %q is more than all there is", said).
			FixBy("看原文，核对小数点和负号", "look at the source and check the point and the sign")
	case kind == "percent", c.Unit.Measure == unit.Measure, kind == "percentage-points" && percent:
		return nil
	case kind == "percentage-points":
		return changeForm.Found("按%[1]s计的数不会增长“%[2]s”", "what is counted in %[1]s does not grow by %[2]q", unit.Name(),
			said).
			FixBy("看原文。增长百分之几写 %%，增加额写金额；说的是占比，就记在占比的指标里",
				"look at the source: write %% for growth and an amount for an increase; points belong to a share, "+
					"which is an indicator of its own")
	}
	return changeForm.Found("增减“%[2]s”的单位与指标的单位%[1]s不同", "the unit of the change %[2]q is not the indicator's, %[1]s",
		unit.Name(), said).
		FixBy("看原文，核对单位；币种之间不换算", "look at the source and check the unit; currencies are not converted")
}

// memo is what has been read already: a table repeats periods, units and changes in most of its rows.
type memo struct {
	periods map[string]*quantity.Period
	units   map[string]*quantity.Unit
	changes map[quantity.Printed]*quantity.Value
	bases   map[change]*quantity.Period // nil where a change has none that can be told
	first   map[subject]int             // where each stands first in the publication that is being read
}

// change is a period and the basis of a change in it.
type change struct {
	*quantity.Period
	quantity.Basis
}

// maxChanges bounds the memory for changes that hardly repeat.
const maxChanges = 1 << 16

func (f *files) period(s string, of *indicator) (*quantity.Period, *diag.Problem) {
	if p, known := f.memo.periods[s]; known {
		return p, nil
	}
	var kind model.Kind
	if of != nil {
		kind = of.Kind
	}
	p, problem := model.ParsePeriodOf(s, kind)
	if problem == nil {
		f.memo.periods[s] = p
	}
	return p, problem
}

func (f *files) unit(s string) (*quantity.Unit, *diag.Problem) {
	if s == "" {
		return nil, nil
	}
	if u, known := f.memo.units[s]; known {
		return u, nil
	}
	u, ok := f.index.measures.Parse(s)
	if !ok {
		return nil, unknownUnit(s)
	}
	f.memo.units[s] = &u
	return &u, nil
}

func (f *files) change(c model.Change) (*quantity.Value, *diag.Problem) {
	if v, known := f.memo.changes[c.Value]; known {
		return v, nil
	}
	v, problem := f.index.measures.ParseChange(c.Value)
	if problem == nil && len(f.memo.changes) < maxChanges {
		f.memo.changes[c.Value] = v
	}
	return v, problem
}

// base is the period that a change in a period is measured from; nil if it cannot be determined.
func (f *files) base(p *quantity.Period, b quantity.Basis) *quantity.Period {
	base, known := f.memo.bases[change{p, b}]
	if !known {
		base, _ = p.Base(b)
		f.memo.bases[change{p, b}] = base
	}
	return base
}

// knownDefinition: the indicator has the definition.
func knownDefinition(ind *model.Indicator, id sourcefile.ID) *diag.Problem {
	if ind.Definition(id) != nil {
		return nil
	}
	var known []string
	for _, d := range ind.Definitions {
		known = append(known, string(d.ID))
	}
	p := definitionUnknown.Found("指标 %s 没有口径 %s", "the indicator %s has no definition %s", ind.ID, id).
		Expect("其中之一：%s", "one of: %s", strings.Join(known, " "))
	if near := diag.Nearest(string(id), known); near != "" {
		p.FixBy("是否想写 %s？", "did you mean %s?", near)
	}
	return p
}

// holds: the definition is valid for the period.
func holds(def *model.Definition, period *quantity.Period) *diag.Problem {
	early := def.ValidFrom != "" && period.AsOf() < def.ValidFrom
	if !early && (def.ValidTo == "" || period.AsOf() <= def.ValidTo) {
		return nil
	}
	p := definitionInvalid.Found("口径 %s 不适用于 %s", "the definition %s does not hold for %s", def.ID, period.Text).
		FixBy("改用适用的口径，或核对时期", "use the definition that holds then, or check the period")
	if early {
		return p.Expect("%s 及以后的时期", "a period of %s or later", def.ValidFrom)
	}
	return p.Expect("%s 及以前的时期", "a period of %s or earlier", def.ValidTo)
}

// ofOneBank says that a figure is one organisation's own without naming it: by its definition, or because who compiled
// it has most of all reported its own figures. nil where it names its reporters or covers all.
func (f *files) ofOneBank(ind *model.Indicator, def *model.Definition, o *model.Observation) *diag.Problem {
	compiler := o.Publication.AttributedTo
	counted := f.compiled[compiler]
	switch {
	case o.Reporters != "", def.Reporters != model.ReportersRequired && (compiler == "" || counted.own < counted.whole):
		return nil
	case def.Reporters != model.ReportersRequired:
		return reportersMissing.Found("编制者 %s 是一家机构，这个数没有写是它自己的还是全省的",
			"%s, who compiled it, is one organisation, and the figure does not say whether it is its own", compiler).
			FixBy("看原文。是它自己的，加 reporters: %s；是全省的，attributed_to 写编制全省数的单位",
				"check the source. If it is its own, add reporters: %s; if it is the province's, name in "+
					"attributed_to who compiles that", compiler)
	}
	p := reportersMissing.Found("单家银行的数没有写是哪一家：口径 %s 只用于一家机构，不写 reporters，读者会以为是全省的",
		"figures of a single bank must name it: definition %s is for one organisation, and without reporters "+
			"readers take it for the province's", def.ID)
	for i := range ind.Definitions {
		if other := &ind.Definitions[i]; other.Reporters != model.ReportersRequired && holds(other, o.Period) == nil {
			return p.FixBy("看原文。加 reporters 和它的编号（见 data/organisations.yaml）；是全省的，口径改用 %s",
				"check the source. Add reporters with its id (see data/organisations.yaml); if it is the province's,"+
					" use definition %s", other.ID)
		}
	}
	return p.FixBy("看原文，加 reporters 和它的编号（见 data/organisations.yaml）",
		"check the source and add reporters with its id (see data/organisations.yaml)")
}

// noBank takes out the central bank, whose branches compile, and words for banks that are not named.
var noBank = strings.NewReplacer("人民银行", "", "单家银行", "", "单一银行", "", "全国性银行", "")

// namedBanks are words by which a definition names banks.
var namedBanks = regexp.MustCompile(`农商行|农村商业银行|信用社|(^|[和与及、])\p{Han}{2,}银行([和与及、合]|$)`)

// ofNamedBanks says that a definition is of the banks that its name gives, but lets a figure go without reporters.
func ofNamedBanks(def *model.Definition) *diag.Problem {
	name := noBank.Replace(def.Name.ZH)
	if def.Reporters == model.ReportersRequired || !namedBanks.MatchString(name) {
		return nil
	}
	return reportersMissing.Found("口径“%s”只计几家银行，数据不写是哪几家，读者会以为是全省的",
		"%q counts certain banks only; without reporters readers take its figures for the province's", def.Name.EN).
		FixBy("写 reporters: required；口径的名称不写银行，银行写进 data/organisations.yaml，数据用它的编号写 reporters",
			"give reporters: required, keep the banks out of the definition's name, put them into "+
				"data/organisations.yaml and name them in each figure's reporters")
}

// oneReporter says that reporters compile the figures of whole regions; nil where they are one organisation.
func (f *files) oneReporter(id sourcefile.ID) *diag.Problem {
	if c := f.compiled[id]; c.own >= c.whole {
		return nil
	}
	return reportersMissing.Found("%s 编制整个地区的数，不是只报自己数的一家机构", "%s compiles the figures of whole regions and is "+
		"no organisation that reports its own", id).
		FixBy("看原文。是一家机构自己的数，写那家机构；是整个地区的，删去 reporters，口径也用整个地区的",
			"check the source. If it is one organisation's own figure name that one; if it is a region's remove "+
				"reporters, and use the definition of regions")
}

// checkPublished: an actual figure is printed after its period is over, and cannot be recorded before it is published;
// plans and estimates may come earlier.
func checkPublished(o *model.Observation) *diag.Problem {
	published, recorded, asOf := o.Publication.Published, o.KnownFrom(), o.Period.AsOf()
	switch {
	case o.Nature == model.Planned || o.Nature == model.Estimated || o.Nature == model.Allocated,
		// of a month that is all that is known, any day will do
		string(asOf[:len(published)]) <= string(published) && asOf <= recorded:
		return nil
	}
	latest := recorded
	if published != "" {
		latest = min(latest, published.Last())
	}
	return publishedEarly.Found("来源最晚在 %s 发布，早于时期的结束 %s，却不是计划数或估计数",
		"the source was published on %s at the latest, before the period ended on %s, and the figure "+
			"is neither planned "+
			"nor estimated", latest, asOf).
		FixBy("核对时期；计划数写 nature: planned，估计数写 nature: estimated，分配数写 nature: allocated",
			"check the period; or give nature: planned, estimated or allocated")
}
