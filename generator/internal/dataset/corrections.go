package dataset

import (
	"cmp"
	"io/fs"
	"maps"
	"reflect"
	"slices"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

const correctionFolder = "data/corrections"

var (
	correctionForm = diag.NewRule("correction-form",
		"更正说清一条记录的一项原来是什么、应当是什么，或者撤回；说不清，就不知道改成了什么。",
		"A correction says what one key of one record was and what it is, or withdraws it; else nobody "+
			"knows what changed.",
		"withdrawn: true", "is: 120.5亿元")
	correctionApplied = diag.NewRule("correction-applied",
		"更正和记录的文件一起改，读者看到的和更正说的才一致。",
		"A correction and the record's file change together, so that readers see what the correction says.",
		"is: 125亿元", "is: 120.5亿元")
	correctionEarly = diag.NewRule("correction-early",
		"先收录，后更正；日期反了，“什么时候知道什么”就说不清。",
		"A record is made, then corrected; the other way round nobody could tell what was known when.",
		"recorded: 2025-10-01", "recorded: 2026-11-20")
	correctionDuplicate = diag.NewRule("correction-duplicate",
		"同一天对同一项写两次更正，分不出先后。", "Of two corrections of one key on one day nobody knows which came first.",
		"（同一天的两个更正） (two corrections on one day)", "（合成一个） (one of them)")
)

// CorrectionFile is the path of a correction's file, or what is wrong with its id.
func CorrectionFile(id sourcefile.ID) (string, *diag.Problem) {
	return correctionFolder + "/" + string(id) + ".yaml", checkName(locales.Text{ZH: "更正", EN: "correction"}, id,
		datedForm)
}

// readCorrections reads every correction.
func (f *files) readCorrections(fsys fs.FS, expected map[string]bool) {
	f.corrections = folder[model.Correction](f, fsys, expected, correctionFolder)
	for _, c := range f.corrections {
		_, problem := CorrectionFile(c.id)
		f.report(diag.Place{File: c.file}, problem)
		if c.Document == nil {
			continue
		}
		c.Value.ID = c.id
		if problem == nil {
			f.report(c.At("recorded"), misdated(c.id, "recorded", c.Value.Recorded, locales.Text{ZH: "更正", EN: "correction"}))
		}
	}
}

// corrected holds the corrections of figures against these. It returns the current observations, without those that
// were withdrawn, and those that a correction ended.
func (f *files) corrected(observations []*model.Observation) (stand, ended []*model.Observation) {
	if len(f.corrections) == 0 {
		return observations, nil
	}
	byID := map[model.RecordID]*model.Observation{}
	for _, o := range observations {
		byID[model.RecordID(o.ID())] = o
	}
	complete := len(f.findings) == 0 // else the figure may be one that has a finding itself
	history := f.history(func(id model.RecordID) (any, sourcefile.Date, bool) {
		o := byID[id]
		if id.Figure() == "" || o == nil {
			return nil, "", id.Figure() == "" || !complete
		}
		return o.Figure, o.KnownFrom(), true
	})
	for _, id := range slices.Sorted(maps.Keys(history)) {
		ended = append(ended, f.retrace(byID[id], history[id])...)
	}
	return slices.DeleteFunc(observations, func(o *model.Observation) bool { return o.Until != nil }), ended
}

// correctedElsewhere holds all other corrections against what they are about.
func (f *files) correctedElsewhere(d *Dataset) {
	if !slices.ContainsFunc(d.Corrections, func(c *model.Correction) bool { return c.Record.Figure() == "" }) {
		return
	}
	record := map[model.RecordID]*Record{}
	for _, r := range d.corrigible() {
		record[r.ID] = r
	}
	history := f.history(func(id model.RecordID) (any, sourcefile.Date, bool) {
		if r := record[id]; r != nil {
			return r.Value, r.since, true
		}
		return nil, "", id.Figure() != ""
	})
	for _, id := range slices.Sorted(maps.Keys(history)) {
		f.stages(record[id].Value, history[id])
	}
}

// history are the corrections that say something of records that are found, by these, each list in order of time. find
// returns a record with the day on which it was recorded; other reports, where there is none, that this is no mistake.
func (f *files) history(
	find func(model.RecordID) (record any, since sourcefile.Date, other bool),
) map[model.RecordID][]named[model.Correction] {
	history := map[model.RecordID][]named[model.Correction]{}
	for _, c := range f.corrections {
		if c.Document == nil {
			continue
		}
		v := &c.Value
		record, since, other := find(v.Record)
		switch {
		case record == nil && !other:
			f.report(c.At("record"), referenceUnknown.Found("没有 id 为 %s 的记录", "there is no record with the id %s",
				v.Record).
				Expect("来源/指标.口径.地区[.机构].时期；来源；来源/证据；task/t01",
					"publication/indicator.definition.region[.reporters].period; a publication; "+
						"publication/evidence; task/t01"))
		case record == nil || !f.correction(c, record):
		case v.Recorded < since:
			f.report(c.At("recorded"), correctionEarly.Found("更正日期 %s 早于它的收录日期 %s",
				"it is corrected on %s, before it was recorded on %s", v.Recorded, since).
				FixBy("recorded 写加入这个更正的日期", "give the day on which this correction is added"))
		default:
			history[v.Record] = append(history[v.Record], c)
		}
	}
	for _, list := range history {
		sorted.Func(list, func(a, b named[model.Correction]) int {
			return cmp.Or(cmp.Compare(a.Value.Recorded, b.Value.Recorded), cmp.Compare(a.id, b.id))
		})
	}
	return history
}

// correction reports whether a correction says one thing of a record: what a key is, that there is no such key, or that
// the record is withdrawn.
func (f *files) correction(c named[model.Correction], record any) bool {
	v := &c.Value
	if v.Removes() {
		switch record.(type) {
		case *model.Figure, *model.Evidence:
			if v.Withdrawn && v.Was == "" && v.Is == "" {
				return true
			}
		}
		f.report(c.KeyAt("key"), correctionForm.Found("没有写改的是哪一项", "it does not say which key is corrected").
			FixBy("加上 key；要撤回整个数或整条证据，只写 withdrawn: true",
				"add key; to withdraw a whole figure or evidence give withdrawn: true alone"))
		return false
	}
	fact := model.FactOf(record, string(v.Key))
	if fact.Kind != model.Printed || fact.Fixed {
		f.report(c.At("key"), correctionForm.Found("%s 没有可以更正的 %s", "%s has no %s that could be corrected",
			v.Record, v.Key).
			FixBy("读法改 data/assessment.yaml 并把 method_version 加一；名称、说明、译文直接改；数的指标、口径、地区、时期错了，撤回它，另加一项写对",
				"our reading changes with method_version; names, notes and translations are just "+
					"edited; where indicator, "+
					"definition, region or period of a figure are wrong, withdraw it and add another"))
		return false
	}
	whole := reflect.New(reflect.TypeOf(record).Elem())
	whole.Elem().Set(reflect.ValueOf(record).Elem())
	nature := v.Key == "nature"
	if v.Withdrawn == (v.Is != "") || v.Is == v.Was || nature && (v.Was == "" || v.Withdrawn) ||
		!model.Set(whole.Interface(), string(v.Key), v.Was) || !model.Set(whole.Interface(), string(v.Key), v.Is) {
		f.report(c.KeyAt("is"), correctionForm.Found("is（与 was 不同）和 withdrawn: true 要写一个，只写一个；was 和 is 都写成 %s 的写法",
			"exactly one of is, other than was, and withdrawn: true is needed; both was and is are written as %s is",
			v.Key).
			FixBy("改成另一个值写 is；来源里没有这一项写 withdrawn: true；漏记的不写 was",
				"give is for another value; withdrawn: true where the source has no such key; leave was out for what "+
					"was overlooked"))
		return false
	}
	return true
}

// stages goes back from what a record says through its corrections, in order of time, to what it said before each. It
// returns the stages, the oldest first and the record itself last; nil where a correction does not fit.
func (f *files) stages(record any, list []named[model.Correction]) []any {
	last := map[model.Key]named[model.Correction]{}
	for _, c := range list {
		if before, ok := last[c.Value.Key]; ok && before.Value.Recorded == c.Value.Recorded {
			f.report(c.At("recorded"),
				correctionDuplicate.Found("%s 已在同一天更正这一项", "%s corrects the same key on the same day",
					before.file).
					FixBy("合成一个更正", "make one correction of the two"))
			return nil // their order is not known
		}
		last[c.Value.Key] = c
	}
	n := len(list)
	all := make([]any, n+1)
	all[n] = record
	for k := n - 1; k >= 0; k-- {
		c := &list[k].Value
		if !c.AppliedTo(all[k+1]) {
			f.notApplied(list[k], list[k+1:], all[n])
			return nil
		}
		was := reflect.New(reflect.TypeOf(record).Elem())
		was.Elem().Set(reflect.ValueOf(all[k+1]).Elem())
		if all[k] = was.Interface(); !c.Removes() { // what is withdrawn stays in the file as it was
			model.Set(all[k], string(c.Key), c.Was)
		}
	}
	return all
}

// retrace goes back through a figure's corrections. It marks what made the observation and, if it was withdrawn, what
// ended it, and returns what stood before.
func (f *files) retrace(now *model.Observation, list []named[model.Correction]) (ended []*model.Observation) {
	n, stages := len(list), f.stages(now.Figure, list)
	for k := range stages {
		var by, until *model.Correction
		if k > 0 {
			by = &list[k-1].Value
		}
		if k < n {
			until = &list[k].Value
		}
		switch there := by == nil || !by.Removes(); {
		case k == n && there:
			now.By = by
		case k == n:
			now.Until = by // withdrawn
		case there:
			o := *now
			o.Figure, o.By, o.Until = stages[k].(*model.Figure), by, until
			f.values(&o, f.index.indicator[o.Indicator], func(p *diag.Problem, _ ...any) {
				f.report(list[k].At("was"), p)
			})
			if o.KnownFrom() < until.Recorded {
				ended = append(ended, &o)
			}
		}
	}
	return ended
}

// notApplied: the corrections of a key follow one another, and the last one is what the record's file says.
func (f *files) notApplied(c named[model.Correction], later []named[model.Correction], record any) {
	v := &c.Value
	key := "is"
	if v.Withdrawn {
		key = "withdrawn"
	}
	for _, next := range later {
		if next.Value.Key == v.Key {
			f.report(next.At("was"), correctionApplied.Found("上一个更正 %s 说是 %q", "the correction before it, %s, says %q",
				c.file,
				v.Is).
				FixBy("was 写上一次更正以后的值", "give the value as that correction left it"))
			return
		}
	}
	f.report(c.At(key), correctionApplied.Found("%s 的文件里，%s 现在是 %q", "in the file of %s %s is now %q", v.Record, v.Key,
		model.FactOf(record, string(v.Key)).Text()).
		FixBy("把文件里的这一项改成来源所印的", "change it in that file to what the source prints"))
}
