package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type taskCard struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Href  string `json:"href"`
	Name  string `json:"name"`
	Areas []link `json:"areas"`
	Area  string `json:"area"`
	Lead  []link `json:"lead"`
	// Summary says what was found of its measures, in four parts.
	Summary string `json:"summary"`
}

type taskView struct {
	taskCard
	page
	Number      string        `json:"number"`
	TextZH      string        `json:"text_zh"`
	UnitsText   string        `json:"units_text"`
	Cooperating []link        `json:"cooperating"`
	MeasureList []measureView `json:"measure_list"`
	Targets     []targetLine  `json:"targets"`
}

// measureLine is a measure in a list.
type measureLine struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Text    string `json:"text"`
	English string `json:"english"`
	Task    link   `json:"task"`
}

type measureView struct {
	measureLine
	Kind     string          `json:"kind"`
	Framing  bool            `json:"framing"`
	Found    string          `json:"found"` // in which of the four parts it is, and why
	Hint     said            `json:"hint"`
	Entities []link          `json:"entities"`
	Known    []indicatorCard `json:"known"`
	Missing  []indicatorCard `json:"missing"`
	Evidence []evidenceView  `json:"evidence"`
	Searched string          `json:"searched"`
}

func (s speaker) taskCard(t *edition.Task) taskCard {
	c := taskCard{
		ID: string(t.ID), Label: t.Label, Href: s.href(urls.Tasks, t.ID), Name: s.say(t.Title),
		Areas: fields.Each(t.Articles, s.areaLink),
		Area:  area(t.Articles), Lead: fields.Each(t.Lead, s.unitLink),
	}
	c.Summary = s.traces(t.Measures)
	return c
}

func (s speaker) task(t *edition.Task) taskView {
	c := s.taskCard(t)
	return taskView{
		taskCard: c,
		page: page{
			s.say(locales.TaskTitle{Number: narrative.TaskNumber(t), Title: t.Title}.Text()),
			s.say(locales.TaskAnswer{
				Summary: locales.Same(c.Summary),
				Leads:   locales.Same(s.names(c.Lead)),
			}.Text()),
			urls.Tasks.Document(string(t.ID)), "data/plan/tasks/" + string(t.ID) + ".yaml",
		},
		Number: upper(t.ID), TextZH: t.Text, UnitsText: t.UnitsText,
		Cooperating: fields.Each(t.Cooperating, s.unitLink), MeasureList: fields.Each(t.Measures, s.measure),
		Targets: fields.Each(t.Targets, s.targetLine),
	}
}

func (s speaker) names(links []link) string {
	return s.joined(locales.Names, fields.Each(links, func(l link) string { return l.Text }))
}

func (s speaker) measureLine(m *edition.Measure) measureLine {
	l := measureLine{ID: string(m.ID), Label: upper(m.ID), Text: m.Name.First(), Task: s.clause(m.ID)}
	if !s.lang.First() {
		l.English = s.say(m.Name)
	}
	return l
}

func (s speaker) measure(m *edition.Measure) measureView {
	v := measureView{
		measureLine: s.measureLine(m), Evidence: fields.Each(m.Evidence, s.evidence),
		Entities: fields.Each(m.Entities, func(e *edition.Entity) link {
			return s.linkTo(s.href(urls.Entities, "")+"#"+string(e.ID), e.Name())
		}),
	}
	if r := m.Reading; r != nil {
		v.Kind, v.Framing = s.say(locales.Label(r.Kind)), r.Kind == model.FramingMeasure
		if r.Evidence != nil {
			v.Hint = s.told(*r.Evidence)
		}
	}
	v.Known, v.Missing = s.known(m.Indicators)
	v.Found = s.trace(m.Trace)
	v.Searched = s.say(narrative.LastLooked(m.Searches))
	return v
}
