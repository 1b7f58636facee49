package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type taskCard struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Href  string `json:"href"`
	Name  string `json:"name"`
	// Words are the plan's own heading, with its brackets.
	Words string `json:"words"`
	Areas []link `json:"areas"`
	Area  string `json:"area"`
	Lead  []link `json:"lead"`
	// Summary says what was found of its measures, in four parts.
	Summary string `json:"summary"`
}

type taskView struct {
	taskCard
	page
	heardView
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
	Hint     langString      `json:"hint"`
	Entities []link          `json:"entities"`
	Known    []indicatorCard `json:"known"`
	Missing  []indicatorCard `json:"missing"`
	Evidence []evidenceView  `json:"evidence"`
	Searched string          `json:"searched"`
}

func newTaskCard(loc locale, t *edition.Task) taskCard {
	c := taskCard{
		ID: string(t.ID), Label: narrative.TaskNumber(t).First(), Href: loc.href(urls.Tasks, t.ID),
		Name: loc.text(t.Title), Words: t.Label + t.Title.First(),
		Areas: fields.Each(t.Articles, loc.areaLink),
		Area:  area(t.Articles), Lead: fields.Each(t.Lead, loc.unitLink),
	}
	c.Summary = traceNote(loc, t.Measures)
	return c
}

func newTaskView(loc locale, t *edition.Task) taskView {
	c := newTaskCard(loc, t)
	return taskView{
		taskCard: c, heardView: newHeardView(loc, t.Heard()...),
		page: page{
			loc.text(taskTitle(t)),
			loc.text(locales.TaskAnswer{
				Summary: locales.Same(c.Summary),
				Leads:   locales.Same(joinNames(loc, c.Lead)),
			}.Text()),
			urls.Tasks.Document(string(t.ID)), "data/plan/tasks/" + string(t.ID) + ".yaml",
		},
		Number: upper(t.ID), TextZH: t.Text, UnitsText: t.UnitsText,
		Cooperating: fields.Each(t.Cooperating, loc.unitLink), MeasureList: each(loc, t.Measures, newMeasureView),
		Targets: each(loc, t.Targets, newTargetLine),
	}
}

func taskTitle(t *edition.Task) locales.Text {
	return locales.TaskTitle{Number: narrative.TaskNumber(t), Title: t.Title}.Text()
}

func joinNames(loc locale, links []link) string {
	return loc.joined(locales.Names, fields.Each(links, func(l link) string { return l.Text }))
}

func newMeasureLine(loc locale, m *edition.Measure) measureLine {
	l := measureLine{ID: string(m.ID), Label: upper(m.ID), Text: m.Name.First(), Task: loc.clause(m.ID)}
	if !loc.lang.First() {
		l.English = loc.text(m.Name)
	}
	return l
}

func newMeasureView(loc locale, m *edition.Measure) measureView {
	v := measureView{
		measureLine: newMeasureLine(loc, m), Evidence: each(loc, m.Evidence, newEvidenceView),
		Entities: fields.Each(m.Entities, loc.entityLink),
	}
	if r := m.Reading; r != nil {
		v.Kind, v.Framing = loc.text(locales.Label(r.Kind)), r.Kind == model.FramingMeasure
		if r.Evidence != nil {
			v.Hint = loc.langText(*r.Evidence)
		}
	}
	v.Known, v.Missing = splitKnown(loc, m.Indicators)
	v.Found = traceText(loc, m.Trace)
	v.Searched = loc.text(narrative.LastLooked(loc.Edition, m.Searches))
	return v
}
