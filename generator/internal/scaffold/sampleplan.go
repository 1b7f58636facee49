package scaffold

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// A sample's plan: a target and a task for each area, and one target and safeguard for all of them.
var (
	sampleAreas = []sourcefile.ID{"tech", "green", "inclusive", "pension", "digital"}
	sampleUnits = []model.Agency{
		{ID: "sample-bureau", ZH: "示例局", EN: "Sample Bureau", FullName: "示例省示例局", Kind: "provincial-department"},
		{ID: "sample-office", ZH: "示例厅", EN: "Sample Office", FullName: "示例省示例厅", Kind: "provincial-department"},
	}
)

const (
	sampleMeasures = 4 // of each task
	sampleInformed = 8 // indicators of each area that inform a measure
	sampleJudged   = 3 // indicators by which a target is judged
)

func sampleMeasure(area, n int) sourcefile.ID {
	return sourcefile.ID(fmt.Sprintf("t%02d-m%02d", area+1, n+1))
}

// official is the plan's text as it grows; spans count its characters.
type official struct {
	strings.Builder
	characters int
}

func (o *official) quote(words string) sourcefile.Span {
	start := o.characters
	o.WriteString(words)
	o.characters += utf8.RuneCountInString(words)
	return sourcefile.Span{start, o.characters}
}

func (o *official) clause(zh, en string) model.Clause {
	return model.Clause{ZH: zh, EN: en, Span: o.quote(zh)}
}

func samplePlan(s Sample) []sampleFile {
	var o official
	o.quote("示例省金融方案。")
	var articles model.ArticlesFile
	var targets model.TargetsFile
	goal := o.characters
	o.quote("到2027年，")
	for i, id := range sampleAreas {
		name := samplePair("领域", "area", i+1)
		articles.Articles = append(articles.Articles, model.Area{ID: id, ZH: name.ZH, EN: name.EN})
		targets.Targets = append(targets.Targets, model.Target{
			ID: sourcefile.ID(fmt.Sprintf("g%d", i)), Article: id,
			Clause: o.clause(name.ZH+"稳步提升", name.EN+" rises steadily"),
		})
		o.quote("；")
	}
	articles.Cross = model.Cross{ZH: "综合", EN: "All areas"}
	mechanism := o.clause("示例机制健全", "The sample mechanism is in place")
	targets.Targets = append(targets.Targets, model.Target{
		ID:      sourcefile.ID(fmt.Sprintf("g%d", len(sampleAreas))),
		Article: model.CrossID, Clause: mechanism,
	})
	targets.Goal = model.Clause{
		ZH:   string([]rune(o.String())[goal:]),
		EN:   "By 2027, every sample area rises steadily and the sample mechanism is in place",
		Span: sourcefile.Span{goal, o.characters},
	}
	o.quote("。")
	files := []sampleFile{
		{"plan/articles.yaml", articles},
		{"plan/targets.yaml", targets},
		{"plan/units.yaml", model.UnitsFile{Units: sampleUnits}},
		{"plan/entities.yaml", model.EntitiesFile{Entities: []model.Entity{}}},
	}
	for i, area := range articles.Articles {
		files = append(files, sampleFile{fmt.Sprintf("plan/tasks/t%02d.yaml", i+1), sampleTask(&o, i, area)})
	}
	safeguards := model.Safeguards{Title: samplePair("保障", "safeguards")}
	start := o.characters
	safeguards.Safeguards = []model.Safeguard{
		{ID: "s1", Clause: o.clause("建立示例机制", "Set up a sample mechanism"), Units: []sourcefile.ID{sampleUnits[0].ID}},
	}
	o.quote("。")
	safeguards.Text, safeguards.Span = string([]rune(o.String())[start:]), sourcefile.Span{start, o.characters}
	return append(files, sampleFile{"plan/safeguards.yaml", safeguards}, sampleFile{"plan/text.txt", o.String()},
		sampleFile{"plan/document.yaml", sampleIssue()}, sampleFile{"assessment.yaml", s.assessment()})
}

func sampleTask(o *official, i int, area model.Area) model.Task {
	task := model.Task{
		Label: fmt.Sprintf("(%d)", i+1), Title: locales.Text{ZH: "做好" + area.ZH, EN: "Advance " + area.EN},
		Articles:  []sourcefile.ID{area.ID},
		LeadUnits: []sourcefile.ID{sampleUnits[0].ID}, CooperatingUnits: []sourcefile.ID{sampleUnits[1].ID},
	}
	o.quote(task.Label + task.Title.ZH + "。")
	start := o.characters
	for n := range sampleMeasures {
		name := samplePair("举措", "measure", i+1, n+1)
		task.Measures = append(task.Measures,
			model.Measure{ID: sampleMeasure(i, n), Clause: o.clause(name.ZH, name.EN)})
		o.quote("。")
	}
	task.Text, task.Span = string([]rune(o.String())[start:]), sourcefile.Span{start, o.characters}
	task.UnitsText = "(牵头单位：示例局；配合单位：示例厅)"
	o.quote(task.UnitsText)
	return task
}

func sampleIssue() model.Issue {
	return model.Issue{
		IndexNo: "示例", DocumentNo: "示例〔2025〕1号", Publisher: sampleUnits[1].ID, Written: "2025-05-16",
		Signed:   "2025-05-16",
		Validity: samplePair("效力", "validity"), Subject: samplePair("主题", "subject"),
		Publicity: samplePair("公开", "publicity"),
		Title:     samplePair("省金融方案", "plan of finance"), TitleNotice: samplePair("通知", "notice"),
		Approval:   samplePair("通过", "approval"),
		Addressees: samplePair("单位", "addressees"), Preamble: samplePair("前言", "preamble"),
		Deadline: locales.Text{ZH: "到2027年", EN: "by 2027"},
		BasedOn: model.Basis{
			ZH: "示例意见", EN: "Sample opinions", DocumentNo: "示例〔2024〕1号",
			Issuer: sampleUnits[1].ID,
		},
		Attachments: []locales.Text{}, Normalisations: []model.Normalisation{}, RawTextSHA256: strings.Repeat("0", 64),
	}
}

func (s Sample) assessment() model.Assessment {
	a := model.Assessment{
		MethodVersion: 2, Start: "2025-05-16", Deadline: model.Deadline{Date: "2027-12-31", ReadingOf: "到2027年"},
		RankUnits: 31,
		RankNote:  samplePair("省份", "provinces"), Prefectures: []sourcefile.RegionCode{},
		Measures: []model.MeasureReading{},
	}
	for _, p := range []struct {
		id    sourcefile.ID
		value string
	}{
		{model.DirectionBand, "1"},
		{model.PaceBehind, "0.60"},
		{model.MinimumSpan, "12"},
		{model.StaleAfter, "15"},
		{model.EvidenceRecent, "12"},
	} {
		a.Parameters = append(a.Parameters, model.Parameter{ID: p.id, Value: p.value, Unit: samplePair("单位", "unit")})
	}
	for i := range sampleAreas {
		facet := model.Facet{
			ID: "balance", ZH: "示例方面", EN: "sample facet", Method: model.MethodDirection,
			Direction: model.Up,
		}
		for n := i; n < s.Indicators && len(facet.Indicators) < sampleJudged; n += len(sampleAreas) {
			facet.Indicators = append(facet.Indicators, sampleIndicator(n))
		}
		if len(facet.Indicators) == 0 { // fewer indicators than areas
			facet.Indicators = []sourcefile.ID{sampleIndicator(0)}
		}
		a.Targets = append(a.Targets, model.TargetReading{
			ID: sourcefile.ID(fmt.Sprintf("g%d", i)), Answers: []sourcefile.ID{
				sourcefile.ID(fmt.Sprintf("t%02d", i+1)),
			}, Facets: []model.Facet{facet},
		})
		for n := range sampleMeasures {
			a.Measures = append(a.Measures, model.MeasureReading{
				ID: sampleMeasure(i, n), Kind: "statistic",
				Method: model.MethodDirection, Direction: model.Up,
			})
		}
	}
	a.Targets = append(a.Targets, model.TargetReading{
		ID: sourcefile.ID(fmt.Sprintf("g%d", len(sampleAreas))), Answers: []sourcefile.ID{"s1"},
		Facets: []model.Facet{{
			ID: "mechanism", ZH: "示例机制", EN: "sample mechanism", Method: model.MethodMilestone,
			Direction: model.Up, Items: []model.Item{{ID: "s1"}},
		}},
	})
	a.Measures = append(a.Measures, model.MeasureReading{ID: "s1", Kind: "milestone"})
	return a
}
