package dataset

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

const correctionFolder = "data/corrections"

var (
	correctionForm = diag.NewRule("correction-form",
		"更正要么换成另一个值，要么撤回；两样都写或都不写，就不知道改成了什么。", "A correction either gives another value or withdraws the figure; with both or neither nobody knows what changed.",
		"withdrawn: true", "is: 120.5亿元")
	correctionApplied = diag.NewRule("correction-applied",
		"更正和来源文件一起改，读者看到的数和更正说的才一致。", "A correction and the publication's file change together, so that readers see what the correction says.",
		"is: 125亿元", "is: 120.5亿元")
	correctionEarly = diag.NewRule("correction-early",
		"先收录，后更正；日期反了，“什么时候知道什么”就说不清。", "A figure is recorded, then corrected; the other way round nobody could tell what was known when.",
		"recorded: 2025-10-01", "recorded: 2026-11-20")
	correctionDuplicate = diag.NewRule("correction-duplicate",
		"同一天对同一个数写两次更正，分不出先后。", "Of two corrections of one figure on one day nobody knows which came first.",
		"（同一天的两个更正） (two corrections on one day)", "（合成一个） (one of them)")
)

// CorrectionFile is where a correction stands, or what is wrong with its id.
func CorrectionFile(id sourcefile.ID) (string, *diag.Problem) {
	return correctionFolder + "/" + string(id) + ".yaml", checkName(locales.Text{ZH: "更正", EN: "correction"}, id, datedForm)
}

// readCorrections reads every correction.
func (f *files) readCorrections(fsys fs.FS, expected map[string]bool) {
	f.corrections = folder[model.Correction](f, fsys, expected, correctionFolder)
	for _, c := range f.corrections {
		_, problem := CorrectionFile(c.id)
		f.report(diag.Place{File: c.file}, problem)
		if c.Document != nil {
			c.Value.ID = c.id
		}
	}
}

// corrected holds the corrections against the figures. It returns the observations that stand, without those that were
// withdrawn, and those that a correction ended.
func (f *files) corrected(observations []*model.Observation) (stand, ended []*model.Observation) {
	if len(f.corrections) == 0 {
		return observations, nil
	}
	byID := map[model.FigureID]*model.Observation{}
	for _, o := range observations {
		byID[model.FigureID(o.ID())] = o
	}
	complete := len(f.findings) == 0 // else the figure may be one that has a finding itself
	history := map[model.FigureID][]named[model.Correction]{}
	for _, c := range f.corrections {
		if c.Document == nil || !f.correction(c) {
			continue
		}
		v := &c.Value
		o := byID[v.Figure]
		if o == nil {
			if complete {
				f.report(c.At("figure"), referenceUnknown.Found("没有 id 为 %s 的数据", "there is no figure with the id %s", v.Figure).
					Expect("来源/指标.口径.地区[.机构].时期", "publication/indicator.definition.region[.reporters].period"))
			}
			continue
		}
		if v.Recorded < o.Publication.Recorded {
			f.report(c.At("recorded"), correctionEarly.Found("更正日期 %s 早于来源的收录日期 %s", "it is corrected on %s, before its source was recorded on %s", v.Recorded, o.Publication.Recorded).
				Mend("recorded 写加入这个更正的日期", "give the day on which this correction is added"))
		}
		history[v.Figure] = append(history[v.Figure], c)
	}
	for _, id := range slices.Sorted(maps.Keys(history)) {
		ended = append(ended, f.retrace(byID[id], history[id])...)
	}
	return slices.DeleteFunc(observations, func(o *model.Observation) bool { return o.Until != nil }), ended
}

// correction tells whether a correction says one thing: another value, that there is none, or that it was overlooked.
func (f *files) correction(c named[model.Correction]) bool {
	v := &c.Value
	nature := v.Of() == model.OfNature
	switch {
	case v.Was != "" && v.Withdrawn != (v.Is != "") && v.Is != v.Was && !(nature && v.Withdrawn), v.Was == "" && v.Is != "" && !v.Withdrawn && !nature:
		return true
	}
	f.report(c.KeyAt("is"), correctionForm.Found("is（与 was 不同）和 withdrawn: true 要写一个，只写一个；没有 was 时写 is", "exactly one of is, other than was, and withdrawn: true is needed; without was it is is").
		Mend("改成另一个值写 is；来源里没有这个数写 withdrawn: true；漏记的不写 was", "give is for another value; withdrawn: true where the source has no such figure; leave was out for what was overlooked"))
	return false
}

// retrace goes back from what a publication's file says through a figure's corrections to what was recorded before each. It marks
// what made the observation and, if it was withdrawn, what ended it, and returns what stood before.
func (f *files) retrace(now *model.Observation, list []named[model.Correction]) (ended []*model.Observation) {
	slices.SortFunc(list, func(a, b named[model.Correction]) int {
		return cmp.Or(cmp.Compare(a.Value.Recorded, b.Value.Recorded), cmp.Compare(a.id, b.id))
	})
	last := map[model.Part]named[model.Correction]{}
	for _, c := range list {
		if before, ok := last[c.Value.Of()]; ok && before.Value.Recorded == c.Value.Recorded {
			f.report(c.At("recorded"), correctionDuplicate.Found("%s 已在同一天更正这个数", "%s corrects this figure on the same day", before.file).
				Mend("合成一个更正", "make one correction of the two"))
			return nil // their order is not known
		}
		last[c.Value.Of()] = c
	}
	n := len(list)
	figures := make([]*model.Figure, n+1) // as they stood before each correction, and now
	figures[n] = now.Figure
	for k := n - 1; k >= 0; k-- {
		if !list[k].Value.AppliedTo(figures[k+1]) {
			f.notApplied(list[k], list[k+1:], now)
			return nil
		}
		figures[k] = list[k].Value.Before(figures[k+1])
	}
	for k := range figures {
		var by, until *model.Correction
		if k > 0 {
			by = &list[k-1].Value
		}
		if k < n {
			until = &list[k].Value
		}
		there := (by == nil || !by.Removes()) && (until == nil || !until.Adds())
		switch {
		case k == n && there:
			now.By = by
		case k == n:
			now.Until = by // withdrawn
		case there:
			o := *now
			o.Figure, o.By, o.Until = figures[k], by, until
			f.values(&o, f.index.indicator[o.Indicator], func(p *diag.Problem, _ ...any) { f.report(list[k].At("was"), p) })
			if o.KnownFrom() < until.Recorded {
				ended = append(ended, &o)
			}
		}
	}
	return ended
}

// notApplied: one figure's corrections follow one another, and the last one is what the publication's file says.
func (f *files) notApplied(c named[model.Correction], later []named[model.Correction], o *model.Observation) {
	v := &c.Value
	says, key := cmp.Or(v.Is, v.Was), "is"
	if v.Withdrawn {
		key = "was"
	}
	for _, next := range later {
		if next.Value.Of() == v.Of() {
			f.report(next.At("was"), correctionApplied.Found("上一个更正 %s 说是 %q", "the correction before it, %s, says %q", c.file, says).
				Mend("was 写上一次更正以后的值", "give the value as that correction left it"))
			return
		}
	}
	file, _ := PublicationFile(o.Publication.ID)
	f.report(c.At(key), correctionApplied.Found("来源文件 %s 里现在是 %q", "%s now says %q", file, v.Of().Says(o.Figure)).
		Mend("把来源文件里的值改成来源所印的", "change the value in that file to what the source prints"))
}
