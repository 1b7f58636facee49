package scaffold

import (
	"cmp"
	"time"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// Recorded is the day on which a new file is recorded: the one that is given, else the newest that data/ has, because
// no clock is read.
func Recorded(
	d *dataset.Dataset, given sourcefile.Date, published sourcefile.PartialDate,
) (sourcefile.Date, *diag.Problem) {
	if problem := BadDate("收录日期", "recorded date", given); problem != nil {
		return "", problem
	}
	day := cmp.Or(given, earliest(d))
	if given == "" && day < published.First() {
		return "", importer.BadFlag.Found("data/ 里最近的收录日期是 %s，早于发布日期 %s",
			"the newest recorded date in data/ is %s, before the source was published on %s", day, published).
			FixBy("加 --recorded 和今天的日期", "add --recorded with the date of today")
	}
	return day, nil
}

// Complete gives a new publication what it has where nobody says otherwise: the day on which it is recorded, and in
// which form it was read.
func Complete(d *dataset.Dataset, p *model.Publication) (problem *diag.Problem) {
	p.Recorded, problem = Recorded(d, p.Recorded, p.Published)
	if p.Seen == nil && p.Grade != "" {
		p.Seen = model.SeenAs(p.Grade)
	}
	return problem
}

// Later is the day on which figures and evidence are recorded that are added to a publication; "" for that of the
// publication itself.
func Later(d *dataset.Dataset, to *model.Publication, given sourcefile.Date) (sourcefile.Date, *diag.Problem) {
	day, problem := Recorded(d, given, "")
	if problem != nil || day <= to.Recorded {
		return "", problem
	}
	return day, nil
}

// BadDate says that a day that was given is none, with what it is called; nil where it is one or none was given.
func BadDate(zh, en string, given sourcefile.Date) *diag.Problem {
	if given == "" || !given.Time().IsZero() {
		return nil
	}
	p := importer.BadFlag.Found("%[1]s“%[3]s”不是日期", "the %[2]s %[3]q is no date", zh, en, given).
		Expect("年-月-日，如 2025-08-08", "year-month-day, such as 2025-08-08")
	if guess := sourcefile.CanonicalDate(string(given)); len(guess) == len(time.DateOnly) {
		p.FixBy("是否想写 %s？", "did you mean %s?", guess)
	}
	return p
}

// earliest is the newest day that data/ has, or the one after it where a snapshot has settled that day.
func earliest(d *dataset.Dataset) sourcefile.Date {
	newest := d.Newest()
	if n := len(d.Snapshots); n > 0 && d.Snapshots[n-1].AsOf == newest {
		return sourcefile.Date(newest.Time().AddDate(0, 0, 1).Format(time.DateOnly))
	}
	return newest
}

// Exists says that a new file would take the place of another.
func Exists() *diag.Problem {
	return authorExists.Found("已有这个文件，没有改动它", "this file exists already and was not touched").
		FixBy("换一个 id，或直接编辑它", "choose another id, or edit it")
}

// RecordOf is the record with an id, or says that there is none.
func RecordOf(d *dataset.Dataset, id model.RecordID) (*dataset.Record, *diag.Problem) {
	var known []string
	for _, r := range d.Records() {
		if r.ID == id {
			return r, nil
		}
		known = append(known, string(r.ID))
	}
	p := importer.BadFlag.Found("没有这条记录，或者已经撤回", "there is no such record, or it was withdrawn").
		Expect("来源/指标.口径.地区[.机构].时期；来源；来源/证据；task/t01",
			"publication/indicator.definition.region[.reporters].period; a publication; publication/evidence; task/t01")
	if near := diag.Nearest(string(id), known); near != "" {
		p.FixBy("是否想写 %s？", "did you mean %s?", near)
	}
	return nil, p
}
