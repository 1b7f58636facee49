package site

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// speaker turns an edition into views in one language.
type speaker struct {
	*edition.Edition
	lang  text.Lang
	named words.Names
}

func (s speaker) say(t text.Text) string { return t.In(s.lang) }

func (s speaker) sayf(zh, en string, args ...any) string { return text.Say(zh, en, args...).In(s.lang) }

// note says a remark, with its language where that is not the page's.
func (s speaker) note(n *text.Note) said {
	if n == nil {
		return said{}
	}
	words, lang := n.In(s.lang)
	return s.in(words, lang)
}

func (s speaker) in(words string, lang text.Lang) said {
	if lang == s.lang {
		return said{Text: words}
	}
	return said{words, hugoLang(lang)}
}

// hugoLang is the BCP 47 tag of a language.
func hugoLang(l text.Lang) string {
	if l == text.ZH {
		return "zh-Hans"
	}
	return string(l)
}

// count says how many things there are.
func count(n int, zh, one, many string) text.Text {
	if n != 1 {
		one = many
	}
	return text.Say("%d%s", "%d %s", n, text.Text{ZH: zh, EN: one})
}

func each[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, convert(a))
	}
	return out
}

func upper(id document.ID) string { return strings.ToUpper(string(id)) }

func (s speaker) href(c api.Collection, id document.ID) string { return c.Page(s.lang, string(id)) }

func (s speaker) unitLink(u *edition.Unit) link {
	return link{Href: s.href(api.Units, u.ID), Text: s.say(u.Name())}
}

func (s speaker) areaLink(a *edition.Article) link {
	return link{Href: s.href(api.Articles, a.ID), Text: s.say(a.Name)}
}

func (s speaker) bodyLink(b *edition.Body) link {
	switch {
	case b == nil:
		return link{}
	case b.Unit != nil:
		return s.unitLink(b.Unit)
	}
	return link{Text: s.say(b.Name)}
}

// area is the class of the area's colour: that of the first of several.
func area(all []*edition.Article) string { return string(all[0].ID) }

func (s speaker) site() siteView {
	p := s.Plan.Document
	return siteView{
		Title: s.say(s.Site.Title), Tagline: s.say(s.Site.Tagline), Operator: s.say(s.Site.Operator), Contact: s.Site.Contact,
		Official: s.Site.Official, Repository: strings.TrimSuffix(s.Site.Repository, "/"),
		AsOf: s.say(words.Date(s.AsOf)), AsOfISO: string(s.AsOf), Region: s.say(s.Home.Short()),
		Licence: link{Href: string(s.Site.Licences.DataURL), Text: s.Site.Licences.Data},
		ICP:     s.Site.Footer.ICP, Police: s.Site.Footer.PublicSecurity, SiteID: s.Site.Footer.SiteID,
		Plan: planLine{
			Title: s.say(p.Title), DocumentNo: p.DocumentNo, Written: s.say(words.Date(p.Written)),
			Deadline: s.say(p.Deadline), DeadlineDate: s.say(words.Date(s.Assessment.Deadline.Date)),
		},
		BaseURL: string(s.Site.BaseURL),
	}
}

func (s speaker) figure(f *edition.Figure) figureView {
	v := figureView{
		ID: f.ID(), Anchor: url.PathEscape(f.ID()),
		Indicator: link{Href: s.href(api.Indicators, f.Indicator.ID), Text: s.say(f.Indicator.Name)},
		Period:    s.say(words.Period(f.Period)), AsOf: string(f.Period.AsOf()), NotLater: f.Period.NotLater,
		Changes:    each(f.Changes, func(c statistics.PrintedChange) string { return s.say(words.Change(c)) }),
		Region:     s.say(f.Region.Short()),
		Definition: s.say(f.Definition.Name), Note: s.note(f.Figure.Note), Locator: f.Figure.Locator,
		Source:    s.source(f.Publication),
		Confirmed: each(f.Figure.Confirmed, func(c statistics.Confirmation) said { return s.note(&c.Note) }),
	}
	if f.Reporters != nil {
		v.Reporters = s.say(f.Reporters.Name)
	}
	if f.Nature != statistics.Actual {
		v.Nature = s.say(words.Of(f.Nature))
	}
	if f.Relation != "" {
		v.Relation = s.say(words.Of(f.Relation))
	}
	if f.Value != nil {
		number, unit := words.Split(f.Value)
		v.Quantity, v.Number, v.Unit = s.say(words.Quantity(f.Value)), s.say(number), s.say(unit)
		v.Printed = f.Value.Printed + f.Figure.Unit
	}
	return v
}

func (s speaker) source(p *edition.Publication) source {
	src := source{Href: s.href(api.Publications, p.ID), Outlet: p.Outlet}
	if p.Published != "" {
		src.Published = s.say(words.Partial(p.Published))
	}
	return src
}

func (s speaker) publication(p *edition.Publication) publication {
	v := publication{
		ID: string(p.ID), Href: s.href(api.Publications, p.ID), Outlet: p.Outlet, Grade: string(p.Grade),
		Figures: len(p.Figures), Evidence: len(p.Evidence), AttributedTo: s.bodyLink(p.AttributedTo),
	}
	if p.Published != "" {
		v.Published = s.say(words.Partial(p.Published))
	}
	if p.Title != nil {
		v.Name, v.Verbatim = said{p.Title.Text, string(p.Title.Lang)}, true
	} else {
		v.Name = said{Text: s.say(*p.Subject)}
	}
	return v
}

func (s speaker) evidence(e *edition.Evidence) evidenceView {
	v := evidenceView{
		Event: s.say(e.Event), Baseline: e.Baseline, DocumentNo: e.DocumentNo, Note: s.note(e.Note), Source: s.source(e.Publication),
	}
	if e.Level != nil {
		v.Level = s.say(words.Level(int(*e.Level)))
	}
	if e.Date != "" {
		v.Date = s.say(words.Partial(e.Date))
	}
	if e.Issuer != nil {
		v.Issuer = s.say(*e.Issuer)
	}
	if e.Region != "" {
		for _, r := range s.Regions {
			if r.Code == e.Region {
				v.Region = s.say(r.Short())
			}
		}
	}
	return v
}

func (s speaker) indicatorCard(i *edition.Indicator) indicatorCard {
	c := indicatorCard{
		ID: string(i.ID), Href: s.href(api.Indicators, i.ID), Name: s.say(i.Name), Unit: s.say(i.Unit.Name()),
		Area: area(i.Articles), Areas: each(i.Articles, s.areaLink), Figures: len(i.Figures), Publisher: s.bodyLink(i.Publisher),
	}
	if i.Latest != nil {
		f := s.figure(i.FigureOf(i.Latest.Chosen))
		c.Latest = &f
	}
	return c
}

// known parts indicators into those with a figure of the region and those without.
func (s speaker) known(all []*edition.Indicator) (known, missing []indicatorCard) {
	known, missing = []indicatorCard{}, []indicatorCard{}
	for _, i := range all {
		if i.Latest != nil {
			known = append(known, s.indicatorCard(i))
		} else {
			missing = append(missing, s.indicatorCard(i))
		}
	}
	return known, missing
}

func (s speaker) targetCard(t *edition.Target) targetCard {
	c := targetCard{
		ID: string(t.ID), Label: upper(t.ID), Href: s.href(api.Targets, t.ID), Text: said{Text: s.say(t.Name())},
		Area: string(t.Article.ID), Article: s.say(t.Article.Name), Units: each(t.Units, s.unitLink),
	}
	var all []*edition.Indicator
	for _, f := range t.Facets {
		all = append(all, f.Indicators...)
		for _, i := range f.Items {
			c.Items++
			if slices.ContainsFunc(i.Evidence, (*edition.Evidence).Counts) {
				c.Found++
			}
		}
	}
	c.Known, c.Missing = s.known(all)
	c.Status, c.Headline = s.status(t.Progress.Status), s.beside(t.Progress.Status, s.named.Headline(t.Progress))
	return c
}

func (s speaker) target(t *edition.Target) targetView {
	v := targetView{targetCard: s.targetCard(t), PlanHref: api.PlanPage.Page(s.lang) + "#" + string(t.ID)}
	v.page = page{v.Text.Text, s.targetAnswer(v.targetCard), api.Targets.Document(string(t.ID)), "data/plan/targets.yaml"}
	if t.Note != nil {
		v.Note = s.say(*t.Note)
	}
	seen := map[*edition.Publication]bool{}
	cite := func(p *edition.Publication) {
		if !seen[p] {
			seen[p] = true
			v.Sources = append(v.Sources, s.publication(p))
		}
	}
	for _, f := range t.Facets {
		facet := facetView{
			ID: string(f.ID), Name: s.say(f.Name()), Method: s.say(words.Of(f.Method)), Indicators: each(f.Indicators, s.indicatorCard),
			Items: each(f.Items, s.item), Status: s.status(f.Progress.Status), Records: each(f.Progress.Records, s.record),
		}
		switch r := f.Progress.Decided(); f.Method {
		case plan.MethodRank:
			facet.Chart, facet.ChartTitle = s.rankChart(t, f, r)
		case plan.MethodMilestone:
			facet.Chart, facet.ChartTitle = s.ladder(t, f, r)
			facet.ChartNote = s.steps()
		}
		if f.Method != "milestone" {
			facet.Direction = s.say(words.Of(f.Direction))
		}
		if f.Note != nil {
			facet.Note = s.say(*f.Note)
		}
		for _, i := range f.Indicators {
			if n := len(i.Computed); n > 0 && i.Computed[n-1].Printed == nil {
				v.Computed = append(v.Computed, s.computed(i.Computed[n-1]))
			}
			if i.Latest != nil {
				cite(i.FigureOf(i.Latest.Chosen).Publication)
			}
		}
		for _, i := range f.Items {
			for _, e := range i.Evidence {
				cite(e.Publication)
			}
		}
		v.Facets = append(v.Facets, facet)
	}
	v.Statements = each(t.Statements, s.evidence)
	for _, e := range t.Statements {
		cite(e.Publication)
	}
	v.Tasks = each(t.AnswerTasks, s.taskCard)
	v.Safeguards = each(t.AnswerSafeguards, func(m *edition.Measure) link {
		return link{Href: api.PlanPage.Page(s.lang) + "#" + string(m.ID), Text: s.say(m.Name)}
	})
	return v
}

// targetAnswer says in a sentence what is known of a target and what is missing.
func (s speaker) targetAnswer(c targetCard) string {
	var said []string
	for _, k := range c.Known {
		said = append(said, s.sayf("%[1]s：%[2]s（%[3]s）", "%[1]s: %[2]s (%[3]s)", k.Name, k.Latest.Quantity, k.Latest.Period))
	}
	if n := len(c.Missing); n > 0 {
		said = append(said, s.sayf("%s还没有找到公布的%s数据", "%s without any published figure of %s", count(n, "项指标", "indicator", "indicators"), s.Home.Short()))
	}
	if c.Items > 0 {
		said = append(said, s.sayf("%d项清单中有%d项找到公开证据", "public evidence found for %[2]d of %[1]d checklist items", c.Items, c.Found))
	}
	return text.Capital(strings.Join(said, s.sayf("；", "; ")) + s.sayf("。", "."))
}

func (s speaker) item(i *edition.Item) itemView {
	v := itemView{ID: string(i.ID), Text: s.say(i.Name), Evidence: each(i.Evidence, s.evidence)}
	base, _, _ := strings.Cut(string(i.ID), "/")
	v.Href = s.clause(document.ID(base)).Href
	return v
}

// clause links a measure on its task's page, or a safeguard on the plan's.
func (s speaker) clause(id document.ID) link {
	for _, t := range s.Tasks {
		for _, m := range t.Measures {
			if m.ID == id {
				return link{Href: s.href(api.Tasks, t.ID) + "#" + string(id), Text: upper(id)}
			}
		}
	}
	return link{Href: api.PlanPage.Page(s.lang) + "#" + string(id), Text: upper(id)}
}

func (s speaker) taskCard(t *edition.Task) taskCard {
	c := taskCard{
		ID: string(t.ID), Label: t.Label, Href: s.href(api.Tasks, t.ID), Name: s.say(t.Title), Areas: each(t.Articles, s.areaLink),
		Area: area(t.Articles), Lead: each(t.Lead, s.unitLink),
	}
	for _, m := range t.Measures {
		if m.Reading != nil && m.Reading.Kind == "framing" {
			continue
		}
		c.Measures++
		known, _ := s.known(m.Indicators)
		if len(known) > 0 || slices.ContainsFunc(m.Evidence, (*edition.Evidence).Counts) {
			c.Shown++
		}
	}
	c.Summary = s.sayf("%d项可核对的举措中，%d项有公开数据或证据", "public figures or evidence for %[2]d of %[1]d measures that can be checked", c.Measures, c.Shown)
	return c
}

func (s speaker) task(t *edition.Task) taskView {
	c := s.taskCard(t)
	return taskView{
		taskCard: c,
		page: page{
			s.sayf("任务%s%s", "Task %[1]s: %[2]s", upperOr(s.lang, t), t.Title),
			s.sayf("%s。牵头：%s。", "%s. Lead: %s.", c.Summary, s.names(c.Lead)),
			api.Tasks.Document(string(t.ID)), "data/plan/tasks/" + string(t.ID) + ".yaml",
		},
		Number: upper(t.ID), TextZH: t.Text, UnitsText: t.UnitsText,
		Cooperating: each(t.Cooperating, s.unitLink), MeasureList: each(t.Measures, s.measure), Targets: each(t.Targets, s.targetCard),
	}
}

// upperOr is the task's label as printed in Chinese and its id in English.
func upperOr(l text.Lang, t *edition.Task) string {
	if l == text.EN {
		return upper(t.ID)
	}
	return t.Label
}

func (s speaker) names(links []link) string {
	return strings.Join(each(links, func(l link) string { return l.Text }), s.sayf("、", ", "))
}

func (s speaker) measure(m *edition.Measure) measureView {
	v := measureView{
		ID: string(m.ID), Label: upper(m.ID), Text: m.Name.ZH, Evidence: each(m.Evidence, s.evidence),
		Entities: each(m.Entities, func(e *edition.Entity) link {
			return link{Href: s.href(api.Entities, "") + "#" + string(e.ID), Text: s.say(e.Name())}
		}),
		Task: s.clause(m.ID),
	}
	if s.lang == text.EN {
		v.English = m.Name.EN
	}
	if r := m.Reading; r != nil {
		v.Kind, v.Framing = s.say(words.Of(r.Kind)), r.Kind == "framing"
		if r.Evidence != nil {
			v.Hint = said{Text: s.say(*r.Evidence)}
		}
	}
	v.Known, v.Missing = s.known(m.Indicators)
	return v
}

func (s speaker) unit(u *edition.Unit) unitView {
	v := unitView{
		page: page{
			s.say(u.Name()),
			s.sayf("%s在方案中牵头%s、配合%s。", "%s: leads %s of the plan, supports %s.", u.Name(),
				count(len(u.Leads), "项任务", "task", "tasks"), count(len(u.Cooperates), "项任务", "task", "tasks")),
			api.Units.Document(string(u.ID)), "data/plan/units.yaml",
		},
		ID: string(u.ID), Href: s.href(api.Units, u.ID), Name: s.say(u.Name()), FullName: u.FullName, Kind: s.say(words.Of(u.Kind)),
		Leads: each(u.Leads, s.taskCard), Cooperates: each(u.Cooperates, s.taskCard),
		Safeguards: each(u.Safeguards, func(m *edition.Measure) link {
			return link{Href: api.PlanPage.Page(s.lang) + "#" + string(m.ID), Text: s.say(m.Name)}
		}),
		Targets: each(u.Targets, s.targetCard), Publishes: each(u.Publishes, s.indicatorCard), Compiled: each(newestFirst(u.Compiled), s.publication),
	}
	for _, t := range s.Tasks {
		role := ""
		switch {
		case slices.Contains(u.Leads, t):
			role = "lead"
		case slices.Contains(u.Cooperates, t):
			role = "support"
		}
		v.Roles = append(v.Roles, roleView{string(t.ID), role})
	}
	return v
}

func newestFirst(all []*edition.Publication) []*edition.Publication {
	return slices.SortedFunc(slices.Values(all), func(a, b *edition.Publication) int {
		return cmp.Or(cmp.Compare(b.ID, a.ID))
	})
}

func (s speaker) entity(e *edition.Entity) entityView {
	v := entityView{ID: string(e.ID), Name: e.ZH, Kind: s.say(words.Of(e.Kind)), Measures: each(e.Measures, s.measure)}
	if s.lang == text.EN {
		v.English = e.EN
	}
	if e.Note != nil {
		v.Note = s.note(e.Note)
	}
	var indicators []*edition.Indicator
	var evidence []*edition.Evidence
	for _, m := range e.Measures {
		for _, i := range m.Indicators {
			if !slices.Contains(indicators, i) {
				indicators = append(indicators, i)
			}
		}
		for _, found := range m.Evidence {
			if !slices.Contains(evidence, found) {
				evidence = append(evidence, found)
			}
		}
	}
	v.Known, _ = s.known(indicators)
	v.Evidence = each(evidence, s.evidence)
	return v
}

func (s speaker) indicator(i *edition.Indicator) indicatorView {
	v := indicatorView{
		indicatorCard: s.indicatorCard(i), Kind: s.say(words.Of(i.Kind)), Direction: s.say(words.Of(i.Direction)), Note: s.note(i.Note),
		Definitions: each(i.Definitions, s.definition), Informs: each(i.Informs, s.measure),
	}
	v.Answer = s.sayf("没有找到公布的%s数据。", "No published figure of %s has been found.", s.Home.Short())
	if v.Latest != nil {
		v.Answer = s.sayf("%[1]s：%[2]s%[3]s。", "%[1]s: %[2]s%[3]s.", v.Latest.Period, v.Latest.Quantity, s.changes(v.Latest.Changes))
	}
	v.page = page{v.Name, v.Name + s.sayf("。", ". ") + v.Answer, api.Indicators.Document(string(i.ID)), "data/indicators/" + string(i.ID) + ".yaml"}
	for _, f := range i.Facets {
		if n := len(v.Targets); n == 0 || v.Targets[n-1].ID != string(f.Target.ID) {
			v.Targets = append(v.Targets, s.targetCard(f.Target))
		}
	}
	for _, series := range i.Series {
		sv := s.series(i, series)
		if series.Region == s.Home.Code && series.Reporters == "" {
			v.Series = append(v.Series, sv)
		} else {
			v.Elsewhere = append(v.Elsewhere, sv)
		}
	}
	slices.SortStableFunc(v.Series, func(a, b seriesView) int { return cmp.Compare(b.Figures[0].AsOf, a.Figures[0].AsOf) })
	seen := map[*edition.Publication]bool{}
	for _, f := range i.Figures {
		seen[f.Publication] = true
	}
	for _, p := range newestFirst(s.Publications) {
		if seen[p] {
			v.Sources = append(v.Sources, s.publication(p))
		}
	}
	v.Chart, v.ChartTitle = s.chart(i)
	for _, c := range slices.Backward(i.Computed) {
		v.Computed = append(v.Computed, s.computed(c))
	}
	return v
}

func (s speaker) computed(c *edition.Computed) computedView {
	v := computedView{
		Quantity: s.say(words.Computed(c.Quotient)), Period: s.say(words.Period(c.Period)), Definition: s.say(c.Definition.Name),
		Numerator: s.figure(c.Numerator), Denominator: s.figure(c.Denominator),
	}
	if c.Printed != nil {
		f := s.figure(c.Printed)
		v.Printed = &f
	}
	return v
}

func (s speaker) changes(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return s.sayf("，", ", ") + strings.Join(all, s.sayf("，", ", "))
}

func (s speaker) series(i *edition.Indicator, series *statistics.Series) seriesView {
	v := seriesView{ID: series.String(), Definition: s.say(i.Definition(series.Definition).Name)}
	for _, p := range slices.Backward(series.Points) {
		v.Figures = append(v.Figures, s.figure(i.FigureOf(p.Chosen)))
		for _, o := range p.Others {
			v.Figures = append(v.Figures, s.figure(i.FigureOf(o.Observation)))
		}
	}
	v.Region, v.Reporters = v.Figures[0].Region, v.Figures[0].Reporters
	return v
}

func (s speaker) definition(d statistics.Definition) definitionView {
	v := definitionView{
		ID: string(d.ID), Name: s.say(d.Name), Owner: s.bodyLink(s.Bodies[d.Owner]).Text, Currency: s.say(words.Of(d.Currency)),
		Aggregation: s.say(words.Of(d.Aggregation)), Borrowers: s.note(d.Borrowers), Break: s.note(d.BreakNote), Note: s.note(d.Note),
	}
	switch from, to := words.Date(d.ValidFrom), words.Date(d.ValidTo); {
	case d.ValidFrom != "" && d.ValidTo != "":
		v.Valid = s.sayf("%s至%s", "%s to %s", from, to)
	case d.ValidFrom != "":
		v.Valid = s.sayf("%s起", "from %s", from)
	case d.ValidTo != "":
		v.Valid = s.sayf("到%s为止", "until %s", to)
	}
	return v
}

func (s speaker) publicationPage(p *edition.Publication) publicationView {
	v := publicationView{
		publication: s.publication(p), URL: string(p.URL), Authors: p.Authors, GradeText: s.say(words.Of(p.Grade)),
		Recorded: s.say(words.Date(p.Recorded)), Note: s.note(p.Note), FigureList: each(p.Figures, s.figure),
		EvidenceList: each(p.Evidence, s.evidence), SameEvent: each(p.SameEvent, s.publication),
	}
	if p.NoLink != "" {
		v.NoLink = s.say(words.Of(p.NoLink))
	}
	if p.Accessed != "" {
		v.Accessed = s.say(words.Date(p.Accessed))
	}
	for i, e := range p.Evidence {
		for _, ref := range e.Refs {
			v.EvidenceList[i].Refs = append(v.EvidenceList[i].Refs, s.reference(ref))
		}
	}
	var holds []string
	if v.Figures > 0 {
		holds = append(holds, s.say(count(v.Figures, "个数据", "figure", "figures")))
	}
	if v.Evidence > 0 {
		holds = append(holds, s.say(count(v.Evidence, "条证据", "piece of evidence", "pieces of evidence")))
	}
	v.page = page{
		v.Name.Text,
		s.sayf("%s，%s：%s。", "%s, %s: %s.", p.Outlet, cmp.Or(v.Published, s.sayf("发布日期未知", "date unknown")), strings.Join(holds, s.sayf("，", ", "))),
		api.Publications.Document(string(p.ID)), "data/publications/" + string(p.ID) + ".yaml",
	}
	return v
}

// reference links what evidence is about: a target, a measure, a safeguard or a part of one.
func (s speaker) reference(ref plan.ItemID) link {
	base, _, _ := strings.Cut(string(ref), "/")
	for _, t := range s.Targets {
		if string(t.ID) == base {
			return link{Href: s.href(api.Targets, t.ID), Text: upper(t.ID) + " " + s.say(t.Name())}
		}
	}
	l := s.clause(document.ID(base))
	l.Text = strings.ToUpper(string(ref))
	return l
}

func (s speaker) article(a *edition.Article) articleView {
	v := articleView{articleCard: s.articleCard(a), TaskList: each(a.Tasks, s.taskCard)}
	v.Indicators, v.IndicatorsNone = s.known(a.Indicators)
	v.page = page{v.Name, v.Name + s.sayf("：", ": ") + v.Known, api.Articles.List(), "data/plan/articles.yaml"}
	return v
}

func (s speaker) articleCard(a *edition.Article) articleCard {
	c := articleCard{ID: string(a.ID), Href: s.href(api.Articles, a.ID), Name: s.say(a.Name), Targets: each(a.Targets, s.targetCard), Tasks: len(a.Tasks)}
	known := 0
	for _, t := range c.Targets {
		if len(t.Known) > 0 || t.Found > 0 {
			known++
		}
	}
	for _, i := range a.Indicators {
		if i.Latest != nil {
			c.Figures++
		}
	}
	c.Known = s.sayf("%[1]d个目标中%[2]d个有公开数据或证据；%[3]d项指标有%[4]s的数据", "public figures or evidence for %[2]d of %[1]d targets; %[3]d indicators have figures of %[4]s",
		len(c.Targets), known, c.Figures, s.Home.Short())
	return c
}

func (s speaker) plan() planView {
	p, issue := s.Plan, s.Plan.Document
	facts := []factView{}
	add := func(zh, en, value string) { facts = append(facts, factView{s.sayf(zh, en), value}) }
	add("发文字号", "Document number", issue.DocumentNo)
	add("索引号", "Index number", issue.IndexNo)
	add("发布机构", "Publisher", s.say(s.Bodies[issue.Publisher].Name))
	add("成文日期", "Date of writing", s.say(words.Date(issue.Written)))
	add("公文时效", "Validity", s.say(issue.Validity))
	add("主题分类", "Subject", s.say(issue.Subject))
	add("上位文件", "Implements", s.sayf("%s（%s）", "%s (%s)", text.Text{ZH: issue.BasedOn.ZH, EN: issue.BasedOn.EN}, issue.BasedOn.DocumentNo))
	v := planView{
		page:  page{s.say(issue.Title), s.sayf("%[1]s，%[2]s，%[3]s。", "%[1]s, %[2]s, %[3]s.", issue.Title, issue.DocumentNo, words.Date(issue.Written)), api.Plan, "data/plan/text.txt"},
		Facts: facts, Preamble: issue.Preamble.ZH, GoalZH: p.Goal.ZH, Targets: each(s.Targets, s.targetCard),
		SafeguardsTitle: s.say(p.Safeguards.Title), SafeguardsZH: p.Safeguards.Text, Safeguards: each(s.Safeguards, s.measure),
		Tasks: each(s.Tasks, func(t *edition.Task) planTask { return planTask{s.taskCard(t), t.Text, t.UnitsText} }),
	}
	return v
}

func (s speaker) home() homeView {
	v := homeView{Articles: each(s.Articles, s.articleCard), Tasks: each(s.Tasks, s.taskCard)}
	known, withFigure := 0, 0
	for _, a := range v.Articles {
		for _, t := range a.Targets {
			if len(t.Known) > 0 || t.Found > 0 {
				known++
			}
		}
	}
	var newest []*edition.Figure
	for _, i := range s.Indicators {
		if i.Latest == nil {
			continue
		}
		withFigure++
		// A plan or an estimate is no news of how things stand, and a figure without an as-of cannot be called new.
		if f := i.FigureOf(i.Latest.Chosen); (f.Nature == statistics.Actual || f.Nature == statistics.Preliminary) && !f.Period.NotLater {
			newest = append(newest, f)
		}
	}
	slices.SortStableFunc(newest, func(a, b *edition.Figure) int {
		return cmp.Or(cmp.Compare(b.Period.AsOf(), a.Period.AsOf()), cmp.Compare(a.ID(), b.ID()))
	})
	v.Newest = each(newest[:min(6, len(newest))], s.figure)
	v.Publications = each(newestFirst(s.Publications)[:min(5, len(s.Publications))], s.publication)
	judged, given := 0, false
	for _, t := range s.Targets {
		if t.Progress.Status != progress.NotAssessable {
			judged++
		}
		given = given || slices.ContainsFunc(t.Facets, func(f *edition.Facet) bool { return f.Given != nil })
	}
	set := s.sayf("方案为%[1]s提出了%[2]d个目标。", "The plan sets %[2]d targets %[1]s.", s.Plan.Document.Deadline, len(s.Targets))
	if !given {
		set = s.sayf("方案为%[1]s提出了%[2]d个目标，没有给出一个数字。", "The plan sets %[2]d targets %[1]s and gives a number for none of them.", s.Plan.Document.Deadline, len(s.Targets))
	}
	v.Answer = []string{
		set,
		s.sayf("其中%[1]d个目标找到了公布的%[3]s数据或公开证据，%[2]d个还没有。", "For %[1]d of them published figures of %[3]s or public evidence were found, for %[2]d none.", known, len(s.Targets)-known, s.Home.Short()),
	}
	if judged > 0 {
		v.Answer = append(v.Answer, s.sayf("按写明的规则，%d个可以判断，%d个暂不能判断。", "By the published rules %d can be assessed and %d cannot be assessed yet.", judged, len(s.Targets)-judged))
	} else {
		v.Answer = append(v.Answer, s.sayf("按写明的规则，公布的数据还不足以判断任何一个目标。", "By the published rules too little has been published to assess any of them."))
	}
	if len(newest) > 0 {
		v.Answer = append(v.Answer, s.sayf("最新的数据截至%s。", "The newest figures are as of %s.", words.AsOf(newest[0].Period.AsOf())))
	}
	v.Counts = []countView{
		{strconv.Itoa(len(s.Targets)), s.sayf("个目标", "targets"), s.href(api.Targets, "")},
		{strconv.Itoa(len(s.Tasks)), s.sayf("项重点任务", "tasks"), s.href(api.Tasks, "")},
		{strconv.Itoa(withFigure), s.sayf("项指标有%s数据", "indicators with figures of %s", s.Home.Short()), s.href(api.Indicators, "")},
		{strconv.Itoa(len(s.Figures)), s.sayf("个数据", "figures"), s.href(api.Indicators, "")},
		{strconv.Itoa(len(s.Publications)), s.sayf("个来源", "sources"), s.href(api.Publications, "")},
	}
	return v
}

func (s speaker) rule(r *finding.Rule) ruleView {
	return ruleView{r.ID, s.say(r.Why), s.example(r.Bad), s.example(r.Good)}
}

// example is lines of a file, or a description in both languages where lines cannot show it: （中文） (English).
func (s speaker) example(lines string) string {
	if !strings.HasPrefix(lines, "（") {
		return lines
	}
	zh, en, _ := strings.Cut(lines, "） (")
	if s.lang == text.EN {
		return "(" + en
	}
	return zh + "）"
}
