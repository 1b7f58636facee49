package dataset

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var (
	evidenceLate = diag.NewRule("evidence-late",
		"来源只能说已经发生的事；比来源还晚的日期多半是抄错了，或者是计划。", "A source tells of what has happened; a later date is most likely a "+
			"slip, or a plan.",
		"date: 2027-12-31", "date: 2025-07")
	eventDate = diag.NewRule("event-date",
		"先开发布会，后有报道；日期不对，同一场发布会的两篇报道就认不出来。", "A press conference is held, then reported; with a wrong day two "+
			"reports of one are not known as such.",
		"event: 2025-08-17-press", "event: 2025-08-07-press")
	eventUnknown = diag.NewRule("event-unknown",
		"两篇报道写了不同的发布会编号，同一个数就会算成两次观测。", "Two reports that name one press conference differently make two "+
			"observations of one figure.",
		"event: 2025-08-08-press", "event: 2025-08-07-press")
	recordedFar = diag.NewRule("recorded-far",
		"收录日期写错一年，历史和默认的截止日就跟着错，以后的快照也补不回来。", "A recorded date that is a year off takes the history and the default "+
			"as-of with it, and no later snapshot can undo that.",
		"recorded: 2062-11-24", "recorded: 2026-11-24")
)

// days counts those from one day to another.
func days(from, to sourcefile.Date) int { return int(to.Time().Sub(from.Time()).Hours() / 24) }

// dates holds the days that a publication names against each other: something happens, is published, its page is
// opened, and it is recorded.
func (f *files) dates() {
	for i := range f.publications {
		p := &f.publications[i]
		if p.Document == nil {
			continue
		}
		v := &p.Value
		f.report(p.At("published"), f.nameOf(p))
		switch {
		case v.Published != "" && v.Published.First() > v.Recorded:
			f.report(p.At("recorded"), recordedEarly.Found("收录日期 %s 早于发布日期 %s",
				"it was recorded on %s, before it was published on %s", v.Recorded, v.Published).
				FixBy("核对两个日期；recorded 是写这个文件的日期",
					"check both dates; recorded is the day on which this file is written"))
		case v.Accessed > p.lastRecorded():
			f.report(p.At("accessed"), recordedEarly.Found("打开日期 %s 晚于收录日期 %s",
				"its page was opened on %s, after it was recorded on %s", v.Accessed, p.lastRecorded()).
				FixBy("核对两个日期；accessed 是打开网页的日期，recorded 是写这个文件的日期",
					"check both dates; accessed is the day on which the page was opened, recorded the day on which "+
						"this file is written"))
		case v.Accessed != "" && v.Accessed < v.Published.First():
			f.report(p.At("accessed"), recordedEarly.Found("打开日期 %s 早于发布日期 %s",
				"its page was opened on %s, before it was published on %s", v.Accessed, v.Published).
				FixBy("核对两个日期；accessed 是打开网页的日期", "check both dates; accessed is the day on which the page was opened"))
		}
		for j, e := range v.Evidence {
			if latest := p.latest(e.KnownFrom(v)); e.Date.First() > latest {
				f.report(p.At("evidence", j, "date"), evidenceLate.Found("日期 %s 晚于来源：它最晚在 %s 发布",
					"the date %s is later than the source, which was published on %s at the latest", e.Date, latest).
					FixBy("看原文，改正日期；原文说的是以后的安排，就写宣布的日期和 level: 1",
						"check the source and correct the date; where it tells of a plan, give the day on which "+
							"that was announced and level: 1"))
			}
		}
	}
}

// latest is the last day on which a source can have printed what was recorded on a day.
func (s *source) latest(recorded sourcefile.Date) sourcefile.Date {
	switch v := &s.Value; {
	case v.Published == "":
		return recorded
	case v.Published.First() > recorded: // which is a finding of its own
		return v.Published.Last()
	default:
		return min(v.Published.Last(), recorded)
	}
}

// lastRecorded is the day on which something was added to a source for the last time.
func (s *source) lastRecorded() sourcefile.Date {
	last := s.Value.Recorded
	for i := range s.Value.Figures {
		last = max(last, s.Value.Figures[i].Recorded)
	}
	for i := range s.Value.Evidence {
		last = max(last, s.Value.Evidence[i].Recorded)
	}
	return last
}

// nameOf says that the day in a publication's file name is not that of publication; nil where it is or no day is known.
func (f *files) nameOf(p *source) *diag.Problem {
	name, v := sourcefile.Date(p.id[:min(len(p.id), len(time.DateOnly))]), &p.Value
	first, last := v.Published.First(), v.Published.Last()
	switch {
	case name.Time().IsZero(): // the name has a finding of its own
		return nil
	case v.Published == "" && name > v.Recorded:
		return fileName.Found("文件名里的日期 %s 晚于收录日期 %s",
			"the date %s in the file name is later than %s, on which it was recorded", name, v.Recorded).
			FixBy("改正文件名", "rename the file")
	case v.Published == "" || first <= name && name <= last:
		return nil
	}
	return fileName.Found("文件名里的日期是 %s，published 却是 %s", "the file name says %s, but published says %s", name,
		v.Published).
		FixBy("看原文，改正其中一个；已收进快照的来源不改文件名",
			"check the source and correct one of them; a source that a snapshot holds keeps its name")
}

// A report appears soon after its press conference, and two of one body are not held within a few days.
const (
	reportDays = 31
	sameDays   = 3
)

// events holds the press conferences that publications name against their dates and against each other.
func (f *files) events() {
	by := map[string][]*source{}
	for i := range f.publications {
		p := &f.publications[i]
		if p.Document == nil || p.Value.Event == "" {
			continue
		}
		id := string(p.Value.Event)
		if problem := sourcefile.Real(id[:len(time.DateOnly)], false); problem != nil {
			f.report(p.At("event"), problem)
			continue
		}
		by[id] = append(by[id], p)
	}
	for id, reports := range by {
		day := sourcefile.Date(id[:len(time.DateOnly)])
		for _, p := range reports {
			switch latest := p.latest(p.Value.Recorded); {
			case day > latest:
				f.report(p.At("event"), eventDate.Found("发布会在 %s，晚于来源：它最晚在 %s 发布",
					"the press conference was on %s, after the source, which was published on %s at the latest", day,
					latest).
					FixBy("看原文，改正 event 里的日期", "check the source and correct the date in event"))
			case len(reports) > 1:
			case p.Value.Published != "" && days(day, p.Value.Published.First()) > reportDays:
				f.report(p.At("event"), eventDate.Found("发布会在 %s，%d天以后才有这篇报道（%s），也没有别的来源说到这场发布会",
					"the press conference was on %s and this report came %d days later (%s); no other source names "+
						"that press conference", day, days(day, p.Value.Published.First()), p.Value.Published).
					FixBy("看原文，改正 event 里的日期；报道的不是发布会，就删去 event",
						"check the source and correct the date in event; where it reports no press conference, "+
							"remove event"))
			default:
				f.report(p.At("event"), f.eventMeant(id, p, by))
			}
		}
	}
}

// eventMeant says which press conference the only report with an id most likely means; nil if it is an event of its
// own.
func (f *files) eventMeant(id string, p *source, by map[string][]*source) *diag.Problem {
	day, holder := id[:len(time.DateOnly)], id[len(time.DateOnly)+1:]
	extends := func(a, b string) bool { return strings.HasPrefix(a, b+"-") || strings.HasPrefix(b, a+"-") }
	var near []string
	for other, reports := range by {
		otherDay, otherHolder := other[:len(time.DateOnly)], other[len(time.DateOnly)+1:]
		newer := cmp.Or(cmp.Compare(reports[0].Value.Recorded, p.Value.Recorded), cmp.Compare(reports[0].id, p.id)) > 0
		apart := days(sourcefile.Date(day), sourcefile.Date(otherDay))
		switch {
		case other == id, len(reports) == 1 && newer: // then it is the other one's finding
		case holder == otherHolder && max(apart, -apart) <= sameDays,
			day == otherDay && !extends(holder, otherHolder) && diag.Nearest(holder, []string{otherHolder}) != "":
			near = append(near, other)
		}
	}
	if near == nil && !f.index.bodies.damaged && !f.index.bodies.has(holder) {
		for body := range f.index.bodies.at {
			if diag.Nearest(holder, []string{body}) != "" {
				near = append(near, day+"-"+body)
			}
			if extends(holder, body) {
				return nil
			}
		}
	}
	if near == nil {
		return nil
	}
	return eventUnknown.Found("没有别的来源说到发布会 %s", "no other source names the press conference %s", id).
		FixBy("是否想写 %s？确实是另一场，就在主办者后面加一个词，如 %s-2",
			"did you mean %s? If it was another one, add a word behind who held it, such as %s-2", slices.Min(near), id)
}

// recordedDay is a day on which data/ grew.
type recordedDay struct {
	day sourcefile.Date
	at  func() diag.Place
	// opened is the day on which the page was opened, and published that of publication; "" where they are unknown.
	opened, published sourcefile.Date
}

// Files are recorded one soon after another. After a longer pause another date has to say the same, and after years a
// snapshot.
const (
	pauseDays   = 183
	longPause   = 2 * 366
	endlessDays = 10 * 366
	openedDays  = 31
	freshDays   = 366
)

// recordedTogether: nothing is recorded long before or after all else, most likely in a year that was mistyped.
func (f *files) recordedTogether() {
	all := f.recordedDays()
	sorted.StableFunc(all, func(a, b recordedDay) int { return cmp.Compare(a.day, b.day) })
	for i := 1; i < len(all); i++ {
		pause := days(all[i-1].day, all[i].day)
		if pause <= pauseDays {
			continue
		}
		far, near := all[i:], all[i-1].day
		if i < len(far) {
			far, near = all[:i], all[i].day
		}
		if slices.ContainsFunc(far, func(r recordedDay) bool { return r.sure(pause) }) {
			continue
		}
		for _, r := range far {
			f.report(r.at(), recordedFar.Found("收录日期 %s 与其他文件的相差半年以上（最近的是 %s）",
				"it was recorded on %s, more than half a year from any other file (the nearest: %s)", r.day, near).
				FixBy("改成写这个文件的日期；日期没有错，就在同一天收录的来源里写 accessed，即打开网页的日期",
					"give the day on which the file is written; if it is right, give accessed, the day on which the "+
						"page was opened, in a publication recorded that day"))
		}
	}
}

// recordedDays are those of publications, of what was added to them later, of corrections, responses and snapshots.
func (f *files) recordedDays() (all []recordedDay) {
	recorded := map[sourcefile.ID]sourcefile.Date{}
	for i := range f.publications {
		p := &f.publications[i]
		if p.Document == nil || p.Value.Published.First() > p.Value.Recorded { // which is a finding of its own
			continue
		}
		v := &p.Value
		recorded[p.id] = v.Recorded
		add := func(day sourcefile.Date, at func() diag.Place) {
			if day != "" && day >= v.Recorded { // else that is a finding of its own
				all = append(all, recordedDay{day, at, v.Accessed, v.Published.Last()})
			}
		}
		add(v.Recorded, func() diag.Place { return p.At("recorded") })
		for j := range v.Figures {
			add(v.Figures[j].Recorded, func() diag.Place { return p.figureAt(j, "recorded") })
		}
		for j := range v.Evidence {
			add(v.Evidence[j].Recorded, func() diag.Place { return p.At("evidence", j, "recorded") })
		}
	}
	for _, c := range f.corrections {
		if c.Document != nil && c.Value.Recorded >= recorded[c.Value.Record.Publication()] {
			all = append(all, recordedDay{day: c.Value.Recorded, at: func() diag.Place { return c.At("recorded") }})
		}
	}
	for _, r := range f.responses {
		if r.Document != nil && r.Value.Recorded >= r.Value.Received { // else that is a finding of its own
			at := func() diag.Place { return r.At("recorded") }
			all = append(all, recordedDay{day: r.Value.Recorded, at: at, published: r.Value.Received})
		}
	}
	for _, s := range f.chain {
		all = append(all, recordedDay{day: s.AsOf})
	}
	return all
}

// sure reports whether something else says that the day is right.
func (r recordedDay) sure(pause int) bool {
	within := func(day sourcefile.Date, n int) bool { return day != "" && day <= r.day && days(day, r.day) <= n }
	return r.at == nil || pause <= endlessDays && within(r.opened, openedDays) ||
		pause <= longPause && within(r.published, freshDays)
}

// misdated says that the file of a record, called by what it is, begins its name with another day than a key says; nil
// where they agree.
func misdated(id sourcefile.ID, key string, day sourcefile.Date, record locales.Text) *diag.Problem {
	if strings.HasPrefix(string(id), string(day)) {
		return nil
	}
	return fileName.Found("文件名里的日期是 %[1]s，%[2]s 却是 %[3]s", "the file name says %[1]s, but %[2]s says %[3]s",
		id[:len(time.DateOnly)], key, day).
		FixBy("改正其中一个；已收进快照的%s不改文件名", "correct one of them; a %s that a snapshot holds keeps its name", record)
}
