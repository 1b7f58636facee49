package dataset

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

var assessmentMissing = diag.NewRule("assessment-missing",
	"每个目标都要有读法，否则页面上说不出它要看什么。", "Every target needs a reading, or its page cannot say what to look at.",
	"（targets 里没有 g2） (no g2 below targets)", "id: g2")

var facetForm = diag.NewRule("facet-form",
	"里程碑看清单，其余方法看指标；没有这些就无从判断。",
	"A milestone is judged by a checklist, all else by indicators; without them there is nothing to judge.",
	"method: milestone", "method: direction")

var facetDirection = diag.NewRule("facet-direction",
	"不知道上升好还是下降好，就不能判断。", "Unless it is known whether a rise or a fall is good, nothing can be judged.",
	"direction: none", "direction: up")

var givenWords = diag.NewRule("given-words",
	"方案没有给出的数不能当作方案的目标；数和原文都逐字核对。",
	"A number that the plan does not give is no target of the plan's; number and words are checked against it.",
	"given: {value: 60000亿元, words: 达到6000亿元}", "given: {value: 6000亿元, words: 达到6000亿元}")

var givenForm = diag.NewRule("given-form",
	"方案给出的位次是判断的依据，程序要能读出来。", "A place that the plan gives is what is judged by, so the program must "+
		"be able to read it.",
	"given: {value: 前三, words: 绿色贷款}", "given: {value: \"3\", words: 绿色贷款}")

var parameterMissing = diag.NewRule("parameter-missing",
	"方法的每个参数都写在数据里、公布出来；缺一个，规则就没有依据。",
	"Every parameter of the method stands in the data and is published; without one a rule has nothing to go by.",
	"（没有 stale-after） (no stale-after)", "id: stale-after")

var parameterValue = diag.NewRule("parameter-value",
	"参数是十进制数。", "A parameter is a decimal number.",
	"value: 六成", "value: 0.60")

var (
	deadlineOrder = diag.NewRule("deadline-order",
		"期限在起算日以前，时间过去多少就算不出来。", "With a deadline before the start nobody can say how much time is gone.",
		"deadline: {date: 2024-12-31, reading_of: 到2027年}", "deadline: {date: 2027-12-31, reading_of: 到2027年}")
	parameterOrder = diag.NewRule("parameter-order",
		"两个界限反了，“进度偏慢”就没有一个数落得进去。", "With the two limits the wrong way round no number is ever behind.",
		"id: pace-behind, value: 1.20", "id: pace-behind, value: 0.60")
	prefectureForeign = diag.NewRule("prefecture-foreign",
		"别的地区的市州列在这里，本地区的图上就多出一块，少了自己的。", "A prefecture of another region takes the place of one of this region's own.",
		`prefectures: ["100000"]`, "prefectures: []")
)

var yearIn = regexp.MustCompile(`(?:19|20)\d\d`)

// assessmentReferences: our reading speaks of targets, tasks, measures and indicators that exist, and of every target
// once.
func (f *files) assessmentReferences() {
	d, x := f.assessment, f.index
	if d == nil {
		return
	}
	answers, clauses := either(x.tasks, x.safeguards), either(x.clauses, x.safeguards)
	read, measures := newIDs("目标的读法", "reading of target"), newIDs("举措的读法", "reading of measure")
	for i, t := range d.Value.Targets {
		f.refer(x.targets, string(t.ID), d.At("targets", i, "id"))
		f.add(read, string(t.ID), d.At("targets", i, "id"))
		for j, a := range t.Answers {
			f.refer(answers, string(a), d.At("targets", i, "answers", j))
		}
		facets := newIDs("方面", "facet")
		for j, facet := range t.Facets {
			f.add(facets, string(facet.ID), d.At("targets", i, "facets", j, "id"))
			items := newIDs("清单项", "checklist item")
			for k, id := range facet.Indicators {
				f.refer(x.indicators, string(id), d.At("targets", i, "facets", j, "indicators", k))
			}
			for k, item := range facet.Items {
				f.add(items, string(item.ID), d.At("targets", i, "facets", j, "items", k, "id"))
				if item.ZH == "" || item.EN == "" {
					f.refer(clauses, string(item.ID), d.At("targets", i, "facets", j, "items", k, "id"))
				}
			}
			f.refer(x.indicators, string(facet.Universe), d.At("targets", i, "facets", j, "universe"))
			f.refer(x.indicators, string(facet.Companion), d.At("targets", i, "facets", j, "companion"))
			f.facetJudged(d, i, j, facet)
			f.facetNumber(d, i, j, facet)
			f.givenByPlan(d, i, j, facet)
		}
	}
	for id, at := range x.targets.at {
		if !read.has(id) {
			f.report(at, assessmentMissing.Found("data/assessment.yaml 没有写目标 %s 的读法",
				"data/assessment.yaml has no reading of the target %s", id).
				FixBy("在 targets 下加上 id: %s", "add id: %s below targets there", id))
		}
	}
	f.parameters(d)
	for i, m := range d.Value.Measures {
		f.refer(clauses, string(m.ID), d.At("measures", i, "id"))
		f.add(measures, string(m.ID), d.At("measures", i, "id"))
	}
	f.horizon(d)
	f.prefectures(d)
}

// horizon: the time runs from the day of the plan to a deadline after it, which words of the plan are read as.
func (f *files) horizon(d *sourcefile.Document[model.Assessment]) {
	v := d.Value
	at, words := d.At("deadline", "date"), v.Deadline.ReadingOf
	said := f.planDamaged || strings.Contains(f.planText, words)
	if !said {
		f.report(d.At("deadline", "reading_of"), planWords.Found("方案里没有“%s”这几个字", "the plan does not say %q", words).
			FixBy("照 text.txt 逐字抄写", "copy it from text.txt character by character"))
	}
	f.report(d.At("start"), f.startOf(&v))
	switch year := string(v.Deadline.Date)[:4]; {
	case v.Deadline.Date <= v.Start:
		f.report(at, deadlineOrder.Found("期限 %s 不晚于起算日 %s", "the deadline, %s, is not after the start, %s",
			v.Deadline.Date, v.Start).
			FixBy("看方案原文，改正其中一个", "check the plan and correct one of them"))
	case said && yearIn.MatchString(words) && !strings.Contains(words, year):
		f.report(at, deadlineOrder.Found("期限 %s 不在“%s”说的那一年", "the deadline, %s, is not in the year that %q names",
			v.Deadline.Date, words).
			FixBy("看方案原文，改正期限", "check the plan and correct the deadline"))
	}
}

// startOf says that the start is not that of the plan; nil where it is.
func (f *files) startOf(v *model.Assessment) *diag.Problem {
	if f.issue == nil {
		return nil
	}
	written, signed := f.issue.Value.Written, f.issue.Value.Signed
	if v.Start >= written && days(signed, v.Start) <= 366 {
		return nil
	}
	return deadlineOrder.Found("起算日 %s 与方案的日期 %s 不合", "the start, %s, is not that of the plan, %s", v.Start, signed).
		FixBy("写方案印发或施行的日期", "give the day on which the plan was issued or took effect")
}

// prefectures are those of the site's region.
func (f *files) prefectures(d *sourcefile.Document[model.Assessment]) {
	for i, code := range d.Value.Prefectures {
		at := d.At("prefectures", i)
		f.refer(f.index.regions, string(code), at)
		if f.site == nil || !f.index.regions.has(string(code)) {
			continue
		}
		if home := f.site.Value.Region; code == home || !f.within(code, home) {
			f.report(at, prefectureForeign.Found("%s（%s）不是%s的市州", "%s (%s) is no prefecture of %s", f.regionName(code),
				code, f.regionName(home)).
				FixBy("改成本地区的代码；data/regions.yaml 里的 parent 错了，就改那里",
					"give a code of this region; or correct parent in data/regions.yaml"))
		}
	}
}

// checkFacetForm: a milestone is judged by a checklist, everything else by indicators.
func (f *files) facetJudged(d *sourcefile.Document[model.Assessment], i, j int, facet model.Facet) {
	want, has := "indicators", len(facet.Indicators) > 0
	if facet.Method == "milestone" {
		want, has = "items", len(facet.Items) > 0
	}
	if !has {
		f.report(d.At("targets", i, "facets", j, "method"), facetForm.Found("方法 %s 需要 %s", "the method %s needs %s",
			facet.Method, want).
			FixBy("加上 %s，或改 method", "add %s, or change the method", want))
	}
}

// facetNumber: what is judged by figures has a direction, and a number that the plan gives can be read.
func (f *files) facetNumber(d *sourcefile.Document[model.Assessment], i, j int, facet model.Facet) {
	at := func(key string) diag.Place { return d.At("targets", i, "facets", j, key) }
	if facet.Method != model.MethodMilestone && facet.Direction == model.None {
		f.report(at("direction"), facetDirection.Found("方法 %s 要知道哪个方向为好", "the method %s must know which way is good",
			facet.Method).
			FixBy("写 up 或 down", "write up or down"))
	}
	switch {
	case facet.Given == nil && facet.Method == model.MethodLevel:
		f.report(at("method"), facetForm.Found("方法 level 需要 given", "the method level needs given").
			FixBy("写上方案给出的数，或改用 direction", "give the number of the plan, or use direction"))
	case facet.Given == nil || f.index.measures == nil:
	case facet.Method == model.MethodRank:
		if n, ok := quantity.ParseDecimal(facet.Given.Value); !ok || n.Sign() <= 0 {
			f.report(at("given"), givenForm.Found("位次“%s”读不懂", "the place %q cannot be read", facet.Given.Value).
				Expect("一个名次，如 3", "a place, such as 3"))
		}
	default:
		for _, id := range facet.Indicators {
			if ind := f.index.indicator[id]; ind != nil && ind.unitKnown {
				_, problem := f.index.measures.ParseValue(facet.Given.Value, nil, ind.unit)
				f.report(at("given"), problem)
			}
		}
	}
}

// givenByPlan: the number is in the quoted words, and these are in the target.
func (f *files) givenByPlan(d *sourcefile.Document[model.Assessment], i, j int, facet model.Facet) {
	g, id := facet.Given, d.Value.Targets[i].ID
	if g == nil || f.targets == nil {
		return
	}
	at := func(key string) diag.Place { return d.At("targets", i, "facets", j, "given", key) }
	for _, t := range f.targets.Value.Targets {
		if t.ID == id && !strings.Contains(t.ZH, g.Words) {
			f.report(at("words"), givenWords.Found("目标 %s 里没有“%s”这几个字：%s", "the target %s does not say %q: %s", id,
				g.Words, t.ZH).
				FixBy("照方案逐字抄写；方案没有给出数，就不写 given",
					"copy the plan character by character; where it gives no number leave given out"))
		}
	}
	// anything but a number has a finding of its own
	if strings.ContainsAny(g.Value, "0123456789") && !quantity.Prints(g.Words, g.Value) {
		f.report(at("value"), givenWords.Found("“%s”里没有 %s", "%q does not give %s", g.Words, g.Value).
			FixBy("照原文写数和单位，不换算", "write number and unit as the plan does, without converting"))
	}
}

// parameters: every number that a method in use reads is given once, and is a number.
func (f *files) parameters(d *sourcefile.Document[model.Assessment]) {
	given := newIDs("参数", "parameter")
	for i, p := range d.Value.Parameters {
		f.add(given, string(p.ID), d.At("parameters", i, "id"))
		f.report(d.At("parameters", i, "source"), otherPort(p.Source))
		if v, ok := quantity.ParseDecimal(p.Value); ok {
			f.limits(d, i, v)
		} else {
			f.report(d.At("parameters", i, "value"), parameterValue.Found("“%s”不是数", "%q is not a number", p.Value).
				Expect("一个十进制数，如 0.95", "a decimal number, such as 0.95").
				FixBy("只写数，单位写进 unit", "give the number alone; its unit goes into unit"))
		}
	}
	f.inOrder(d)
	for i, t := range d.Value.Targets {
		for j, facet := range t.Facets {
			for _, id := range facet.Method.Parameters() {
				if !given.has(string(id)) {
					f.report(d.At("targets", i, "facets", j, "method"), parameterMissing.Found("方法 %s 需要参数 %s",
						"the method %s needs the parameter %s", facet.Method, id).
						FixBy("在 parameters 下加上 id: %s", "add id: %s below parameters", id))
				}
			}
		}
	}
}

// limits: a parameter lies where it makes sense; one that does not has most likely another unit, such as percent or
// days.
func (f *files) limits(d *sourcefile.Document[model.Assessment], i int, v quantity.Decimal) {
	p := d.Value.Parameters[i]
	low, high, ok := model.Limits(p.ID, d.Value.RankUnits)
	switch at := d.At("parameters", i, "value"); {
	case !ok:
	case v.Cmp(low) < 0 || v.Cmp(high) > 0:
		f.report(at, parameterValue.Found("参数 %s 不会是 %s", "the parameter %s cannot be %s", p.ID, p.Value).
			Expect("%s 到 %s 之间", "between %s and %s", low, high).
			FixBy("核对数值和单位：比值不写成百分数，月数不写成天数", "check value and unit: a ratio is no percentage, and months are no days"))
	case model.Counts(p.ID) && v.Cmp(v.Floor()) != 0:
		f.report(at, parameterValue.Found("参数 %s 不会是 %s", "the parameter %s cannot be %s", p.ID, p.Value).
			Expect("一个整数", "a whole number"))
	}
}

// inOrder: what is behind lies below what is on track.
func (f *files) inOrder(d *sourcefile.Document[model.Assessment]) {
	at := map[sourcefile.ID]int{}
	for i, p := range d.Value.Parameters {
		at[p.ID] = i
	}
	behind, a := at[model.PaceBehind]
	onTrack, b := at[model.PaceOnTrack]
	if !a || !b {
		return
	}
	low, a := quantity.ParseDecimal(d.Value.Parameters[behind].Value)
	high, b := quantity.ParseDecimal(d.Value.Parameters[onTrack].Value)
	if a && b && low.Cmp(high) >= 0 {
		f.report(d.At("parameters", behind, "value"), parameterOrder.Found("%s 是 %s，不低于 %s 的 %s",
			"%s is %s, not below %[3]s, which is %[4]s", model.PaceBehind, low, model.PaceOnTrack, high).
			FixBy("改正其中一个", "correct one of them"))
	}
}
