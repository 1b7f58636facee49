package dataset

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/sourcefile"
)

var sourceTitle = diag.NewRule("source-title",
	"读者凭标题找来源；没有标题时要用自己的话说明，两者不能混。",
	"Readers find a source by its title; where there is none we describe it, and the two must not be mixed.",
	"（title 和 subject 都没有） (neither title nor subject)", "subject: {zh: 上半年报道, en: Report on the first half}")

var sourceLink = diag.NewRule("source-link",
	"每个来源要么能打开，要么说明为什么不给网址。", "A source can be opened, or we say why there is no address.",
	"no_link: mirror-site\nurl: https://mirror.example/", "no_link: mirror-site")

var urlNoLink = diag.NewRule("url-no-link",
	"镜像和垃圾网站会变、会带来广告；写出媒体和标题就够了，不给它们链接。",
	"Mirrors and spam sites change and advertise; outlet and title suffice, and they get no link.",
	"url: https://copies.example/2025", "no_link: mirror-site")

var recordedEarly = diag.NewRule("recorded-early",
	"先发布，后收录；日期反了，“什么时候知道什么”就说不清。",
	"A source is published, then recorded; the other way round nobody could tell what was known when.",
	"recorded: 2025-08-01", "recorded: 2026-11-20")

var sourceEmpty = diag.NewRule("source-empty",
	"没有数也没有证据的来源，不增加任何内容。", "A source with neither figures nor evidence adds nothing.",
	"figures: []", "figures: […]")

var gradeOutlet = diag.NewRule("grade-outlet",
	"等级A、B说明是哪一家媒体的；媒体不知道、只有网站域名的，读者无从查对，只能是C，不进入状态、位次、摘要和计算。",
	"Grades A and B say whose report it is; where the outlet is unknown, or only a host is known, readers cannot check it: "+
		"it is C, and enters no status, rank, headline or computed value.",
	"outlet: news.example.com", "outlet: news.example.com\ngrade: C")

var evidenceUndated = diag.NewRule("evidence-undated",
	"印发、启用这样的说法要能查对：要有文号，或者到月的日期；都没有，只能算宣布。",
	"That something was issued or launched can be checked by a document number, or by a date to the month; what has neither "+
		"is only announced.",
	"date: 2025", "date: 2025-07")

var evidenceLevel = diag.NewRule("evidence-level",
	"阶梯说明举措走到哪一步；对目标的官方表述不是步骤。",
	"The ladder says how far a measure has come; an official statement about a target is no step of it.",
	"refs: [g1], level: 3", "refs: [g1]")

var evidenceBaseline = diag.NewRule("evidence-baseline",
	"方案以前的事只能作基线，不算方案的进展。", "What happened before the plan is a baseline and no progress of the plan.",
	"date: 2024", "date: 2024, baseline: true")

// publicationSources: a source can be named, cited and, unless there is a reason, opened.
func (f *files) publicationSources() {
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		v := p.Value
		f.refer(f.index.bodies, string(v.AttributedTo), p.At("attributed_to"))
		if (v.Title == nil) == (v.Subject == nil) {
			f.report(p.KeyAt("title"),
				sourceTitle.Found("title 和 subject 要写一个，只写一个", "exactly one of title and subject is needed").
					Mend("有标题就照抄进 title；没有就在 subject 里用自己的话说明",
						"copy the title into title if there is one, else describe the source in your "+
							"own words in subject"))
		}
		if (v.URL == "") == (v.NoLink == "") {
			f.report(p.KeyAt("url"),
				sourceLink.Found("url 和 no_link 要写一个，只写一个", "exactly one of url and no_link is needed").
					Mend("有可以公开的网址就写 url；只有镜像站写 no_link: mirror-site；没有网址写 no_link: no-address",
						"give url if there is an address to show; else no_link: mirror-site or no_link: no-address"))
		}
		f.report(p.At("grade"), checkGrade(&v))
		if f.noLinkHosts != nil {
			f.report(p.At("url"), NoLink(f.noLinkHosts.Value.Hosts, string(v.URL)))
		}
		if v.Published != "" && v.Published.First() > v.Recorded {
			f.report(p.At("recorded"), recordedEarly.Found("收录日期 %s 早于发布日期 %s",
				"it was recorded on %s, before it was published on %s", v.Recorded, v.Published).
				Mend("核对两个日期；recorded 是写这个文件的日期",
					"check both dates; recorded is the day on which this file is written"))
		}
		if len(v.Figures) == 0 && len(v.Evidence) == 0 && !p.damaged {
			f.report(p.KeyAt("figures"),
				sourceEmpty.Found("这个来源既没有 figures 也没有 evidence", "this source has neither figures nor evidence").
					Mend("至少写一个数据或一条证据", "give at least one figure or one piece of evidence"))
		}
	}
}

// unnamed is an outlet that is unknown, or of which only the host is known.
var unnamed = regexp.MustCompile(`未知|不详|^([0-9A-Za-z-]+\.)+[A-Za-z]{2,}$`)

// checkGrade: grades A and B are of outlets that are named.
func checkGrade(p *model.Publication) *diag.Problem {
	if !p.Grade.Counts() || !unnamed.MatchString(p.Outlet) && !strings.Contains(strings.ToLower(p.Outlet), "unknown") {
		return nil
	}
	return gradeOutlet.Found("媒体“%s”不知道是哪一家，等级却是 %s", "%q names no outlet, but the grade is %s", p.Outlet, p.Grade).
		Mend("能查到原发媒体就写它的名称；查不到写 grade: C",
			"name the outlet if it can be found, else write grade: C")
}

// undated reports whether evidence since the plan that claims a step can be checked neither by a document number nor by a
// date, its own or that of the report, to the month.
func undated(e *model.Evidence, p *model.Publication) bool {
	dated := len(cmp.Or(e.Date, p.Published)) >= len("2006-01")
	return e.Level != nil && *e.Level > 1 && !e.Baseline && e.DocumentNo == "" && !dated
}

// checkRecorded: what is added to a publication is recorded later than this.
func checkRecorded(own sourcefile.Date, p *model.Publication) *diag.Problem {
	if own == "" || own >= p.Recorded {
		return nil
	}
	return recordedEarly.Found("收录日期 %s 早于来源的收录日期 %s",
		"it was recorded on %s, before its publication was recorded on %s", own, p.Recorded).
		Mend("与来源一起收录的，删去这一行；后来才加的，写加入的日期",
			"remove this line from what was recorded together with the publication; of what was added later give the "+
				"day on which it was added")
}

// NoLink says that an address leads to a host that only copies others; nil where it does not.
func NoLink(hosts []model.NoLinkHost, address string) *diag.Problem {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	for _, h := range hosts {
		if h.Host.Holds(u.Hostname()) {
			return urlNoLink.Found("网址 %s 的主机不作链接：%s", "no link is made to the host of %s: %s", address, h.Reason).
				Mend("删去 url，写 no_link: mirror-site；能找到原发网站的网址更好",
					"remove url and write no_link: mirror-site, or better find the address at the outlet itself")
		}
	}
	return nil
}

// evidence: it speaks of things that exist, has a step on the ladder unless it is a statement about a target, and is a
// baseline exactly when it is older than the plan.
func (f *files) evidence() {
	x := f.index
	clauses := either(either(x.clauses, x.safeguards), either(x.items, x.targets))
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		seen := newIDs("证据", "evidence")
		for i, e := range p.Value.Evidence {
			f.add(seen, string(e.ID), p.At("evidence", i, "id"))
			f.refer(x.regions, string(e.Region), p.At("evidence", i, "region"))
			f.report(p.At("evidence", i, "recorded"), checkRecorded(e.Recorded, &p.Value))
			statement := true
			for j, ref := range e.Refs {
				f.refer(clauses, string(ref), p.At("evidence", i, "refs", j))
				statement = statement && x.targets.has(string(ref))
			}
			if statement != (e.Level == nil) {
				f.report(p.KeyAt("evidence", i, "level"), evidenceLevel.Found("举措的证据要有 level；对目标的官方表述没有 level",
					"evidence for a measure has a level; an official statement about a target has none").
					Mend("按证据阶梯写 0 到 4，或删去 level", "give a step of the ladder, 0 to 4, or remove level"))
			}
			if undated(&e, &p.Value) {
				f.report(p.KeyAt("evidence", i, "level"),
					evidenceUndated.Found("level %d 既没有文号，也没有到月的日期", "level %d has neither a document number nor a date to the month",
						*e.Level).
						Mend("补上 document_no 或 date；都没有写 level: 1", "add document_no or date, else write level: 1"))
			}
			if f.assessment == nil || e.Date == "" {
				continue
			}
			if before := e.Date.Last() <= f.assessment.Value.Start; before != e.Baseline {
				f.report(p.KeyAt("evidence", i, "date"),
					evidenceBaseline.Found("日期 %s 与 baseline: %t 不合（方案起算日 %s）",
						"the date %s does not go with baseline: %t (the plan starts on %s)", e.Date, e.Baseline,
						f.assessment.Value.Start).
						Mend("早于方案的证据写 baseline: true，其余不写",
							"evidence from before the plan has baseline: true, other evidence has not"))
			}
		}
	}
}
