package dataset

import (
	"cmp"
	"io/fs"
	"slices"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

const correctionFolder = "data/corrections"

var (
	correctionForm = finding.NewRule("correction-form",
		"更正要么换成另一个值，要么撤回；两样都写或都不写，就不知道改成了什么。", "A correction either gives another value or withdraws the figure; with both or neither nobody knows what changed.",
		"withdrawn: true", "is: 120.5亿元")
	correctionApplied = finding.NewRule("correction-applied",
		"更正和来源文件一起改，读者看到的数和更正说的才一致。", "A correction and the publication's file change together, so that readers see what the correction says.",
		"is: 125亿元", "is: 120.5亿元")
	correctionEarly = finding.NewRule("correction-early",
		"先收录，后更正；日期反了，“什么时候知道什么”就说不清。", "A figure is recorded, then corrected; the other way round nobody could tell what was known when.",
		"recorded: 2025-10-01", "recorded: 2026-11-20")
	correctionDuplicate = finding.NewRule("correction-duplicate",
		"同一天对同一个数写两次更正，分不出先后。", "Of two corrections of one figure on one day nobody knows which came first.",
		"（同一天的两个更正） (two corrections on one day)", "（合成一个） (one of them)")
)

// CorrectionFile is where a correction stands, or what is wrong with its id.
func CorrectionFile(id document.ID) (string, *finding.Problem) {
	return correctionFolder + "/" + string(id) + ".yaml", checkName(text.Text{ZH: "更正", EN: "correction"}, id, datedForm)
}

// readCorrections reads every correction.
func (f *files) readCorrections(fsys fs.FS, expected map[string]bool) {
	f.corrections = folder[statistics.Correction](f, fsys, expected, correctionFolder)
	for _, c := range f.corrections {
		_, problem := CorrectionFile(c.id)
		f.report(finding.Place{File: c.file}, problem)
		if c.Document != nil {
			c.Value.ID = c.id
		}
	}
}

// corrected holds the corrections against the figures and returns the observations that were not withdrawn.
func (f *files) corrected(observations []*statistics.Observation) []*statistics.Observation {
	byID := map[statistics.FigureID]*statistics.Observation{}
	if len(f.corrections) > 0 {
		for _, o := range observations {
			byID[statistics.FigureID(o.ID())] = o
		}
	}
	complete := len(f.findings) == 0 // else the figure may be one that has a finding itself
	history := map[statistics.FigureID][]named[statistics.Correction]{}
	for _, c := range f.corrections {
		if c.Document == nil {
			continue
		}
		v := &c.Value
		if (v.Is == "") != v.Withdrawn || v.Is == v.Was {
			f.report(c.KeyAt("is"), correctionForm.Found("is（与 was 不同）和 withdrawn: true 要写一个，只写一个", "exactly one of is, other than was, and withdrawn: true is needed").
				Mend("改成另一个值写 is；来源里没有这个数写 withdrawn: true", "give is for another value; withdrawn: true where the source has no such figure"))
			continue
		}
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
	for id, list := range history {
		f.checkHistory(byID[id], list)
	}
	return slices.DeleteFunc(observations, func(o *statistics.Observation) bool {
		list := history[statistics.FigureID(o.ID())]
		return len(list) > 0 && list[len(list)-1].Value.Withdrawn
	})
}

// checkHistory: one figure's corrections follow one another, and the last one is what the publication's file says.
func (f *files) checkHistory(o *statistics.Observation, list []named[statistics.Correction]) {
	slices.SortFunc(list, func(a, b named[statistics.Correction]) int {
		return cmp.Or(cmp.Compare(a.Value.Recorded, b.Value.Recorded), cmp.Compare(a.id, b.id))
	})
	for i := 1; i < len(list); i++ {
		if list[i-1].Value.Recorded == list[i].Value.Recorded {
			f.report(list[i].At("recorded"), correctionDuplicate.Found("%s 已在同一天更正这个数", "%s corrects this figure on the same day", list[i-1].file).
				Mend("合成一个更正", "make one correction of the two"))
			return // their order is not known
		}
	}
	for i, c := range list {
		v := &c.Value
		says, key := cmp.Or(v.Is, v.Was), "is" // what is withdrawn stays in the file as it was
		if v.Withdrawn {
			key = "was"
		}
		switch {
		case i+1 < len(list) && list[i+1].Value.Was != says:
			next := list[i+1]
			f.report(next.At("was"), correctionApplied.Found("上一个更正 %s 说是 %q", "the correction before it, %s, says %q", c.file, says).
				Mend("was 写上一次更正以后的值", "give the value as that correction left it"))
		case i+1 == len(list) && o.Figure.Whole() != says:
			f.report(c.At(key), correctionApplied.Found("来源文件 %s 里现在是 %q", "%s now says %q", publicationFiles+"/"+string(o.Publication.ID)+".yaml", o.Figure.Whole()).
				Mend("把来源文件里的值改成来源所印的", "change the value in that file to what the source prints"))
		}
	}
}
