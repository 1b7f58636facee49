package site

import (
	"cmp"
	"slices"
	"strconv"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/words"
)

type homeView struct {
	// Answer is where things stand, in sentences.
	Answer       []string      `json:"answer"`
	Counts       []countView   `json:"counts"`
	Articles     []articleCard `json:"articles"`
	Tasks        []taskCard    `json:"tasks"`
	Newest       []figureView  `json:"newest"`
	Publications []publication `json:"publications"`
}

// countView is a number with what it counts.
type countView struct {
	Number string `json:"number"`
	Text   string `json:"text"`
	Href   string `json:"href"`
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
