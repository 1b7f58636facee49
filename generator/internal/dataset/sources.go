package dataset

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
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

var addressPort = diag.NewRule("address-port",
	"别的端口常被单位的防火墙拦住，多半也是后台或测试的地址；读者打不开。", "Offices block other ports, which most often belong to a back end or a "+
		"test; readers cannot open them.",
	"url: https://paper.example:8443/2025", "url: https://paper.example/2025")

var recordedEarly = diag.NewRule("recorded-early",
	"先发布，后收录；日期反了，“什么时候知道什么”就说不清。",
	"A source is published, then recorded; the other way round nobody could tell what was known when.",
	"recorded: 2025-08-01", "recorded: 2026-11-20")

var sourceEmpty = diag.NewRule("source-empty",
	"没有数也没有证据的来源，不增加任何内容。", "A source with neither figures nor evidence adds nothing.",
	"figures: []", "figures: […]")

var gradeOutlet = diag.NewRule("grade-outlet",
	"等级A、B说明是哪一家媒体的；媒体不知道、只有网站域名的，读者无从查对，只能是C，不进入状态、位次、摘要和计算。",
	"Grades A and B say whose report it is; where the outlet is unknown, or only a host is known, readers cannot "+
		"check it: it is C, and enters no status, rank, headline or computed value.",
	"outlet: news.example.com", "outlet: news.example.com\ngrade: C")

var evidenceUndated = diag.NewRule("evidence-undated",
	"印发、启用这样的说法要能查对：要有文号，或者到月的日期；都没有，只能算宣布。",
	"That something was issued or launched can be checked by a document number, or by a date to the month; what has "+
		"neither is only announced.",
	"date: 2025", "date: 2025-07")

var evidenceUnnamed = diag.NewRule("evidence-unnamed",
	"来源没有说到这件事，就不能说它已印发或启用；来源怎样称呼它，要照抄出来，读者才能判断是不是同一件事。",
	"What a source does not name it cannot show to be issued or in use; its own words for it stand beside the "+
		"step, so "+
		"that readers can judge whether it is the same thing.",
	"level: 2", "level: 2, named_as: [科技创新专项担保计划]")

var evidenceLevel = diag.NewRule("evidence-level",
	"阶梯说明举措走到哪一步；对目标的官方表述不是步骤。",
	"The ladder says how far a measure has come; an official statement about a target is no step of it.",
	"refs: [g1], level: 1", "refs: [g1]")

var evidenceBaseline = diag.NewRule("evidence-baseline",
	"方案以前的事只能作基线，不算方案的进展。", "What happened before the plan is a baseline and no progress of the plan.",
	"date: 2024", "date: 2024, baseline: true")

var evidenceRegion = diag.NewRule("evidence-region",
	"别的地区做的事，不能证明本地区的举措。", "What was done in another region shows nothing of this one's measures.",
	`level: 2, region: "980000"`, "level: 2")

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
					FixBy("有标题就照抄进 title；没有就在 subject 里用自己的话说明",
						"copy the title into title if there is one, else describe the source in your "+
							"own words in subject"))
		}
		f.linked(&v, func(key string) diag.Place {
			if key == "url" && v.URL == "" {
				return p.KeyAt(key)
			}
			return p.At(key)
		})
		if len(v.Figures) == 0 && len(v.Evidence) == 0 && !p.damaged {
			f.report(p.KeyAt("figures"), sourceEmpty.Found("这个来源既没有 figures 也没有 evidence",
				"this source has neither figures nor evidence").
				FixBy("至少写一个数据或一条证据", "give at least one figure or one piece of evidence"))
		}
	}
}

// linked: a source can be opened or says why not, and its grade goes with its outlet.
func (f *files) linked(v *model.Publication, at func(key string) diag.Place) {
	if (v.URL == "") == (v.NoLink == "") {
		f.report(at("url"),
			sourceLink.Found("url 和 no_link 要写一个，只写一个", "exactly one of url and no_link is needed").
				FixBy("有可以公开的网址就写 url；只有镜像站写 no_link: mirror-site；没有网址写 no_link: no-address",
					"give url if there is an address to show; else no_link: mirror-site or no_link: no-address"))
	}
	f.report(at("grade"), checkGrade(v))
	problem := otherPort(v.URL)
	if f.noLinkHosts != nil {
		problem = cmp.Or(NoLink(f.noLinkHosts.Value.Hosts, string(v.URL)), problem)
	}
	f.report(at("url"), problem)
}

var outletTwice = diag.NewRule("outlet-twice",
	"一家媒体只有一个英文名；写两次，就不知道用哪一个。", "An outlet has one English name; told twice, nobody knows which.",
	"{zh: 甲省日报, en: Another Paper}", "（删去一行） (one of them)")

// outlets: each has one English name.
func (f *files) outlets(d *sourcefile.Document[model.OrganisationsFile]) {
	first := map[string]bool{}
	for i, o := range d.Value.Outlets {
		if first[o.ZH] {
			f.report(d.At("outlets", i, "zh"), outletTwice.Found("媒体“%s”已写了英文名", "%q has an English name already",
				o.ZH).
				FixBy("删去其中一行", "remove one of the two"))
		}
		first[o.ZH] = true
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
		FixBy("能查到原发媒体就写它的名称；查不到写 grade: C",
			"name the outlet if it can be found, else write grade: C")
}

// undated reports whether evidence since the plan that claims a step can be checked neither by a document number nor by
// a date, its own or that of the report, to the month.
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
		FixBy("与来源一起收录的，删去这一行；后来才加的，写加入的日期",
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
				FixBy("删去 url，写 no_link: mirror-site；能找到原发网站的网址更好",
					"remove url and write no_link: mirror-site, or better find the address at the outlet itself")
		}
	}
	return nil
}

// otherPort says that an address names a port other than its scheme's own.
func otherPort(address sourcefile.URL) *diag.Problem {
	u, err := url.Parse(string(address))
	if err != nil || u.Port() == "" || u.Port() == map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		return nil
	}
	return addressPort.Found("网址用的是端口 %s", "the address names port %s", u.Port()).
		FixBy("换成不带端口也能打开的网址；没有，就删去 url，写 no_link: no-address",
			"give an address that opens without it; where there is none remove url and write no_link: no-address")
}

// evidence: it speaks of things that exist, has a step on the ladder unless it is a statement about a target, and is a
// baseline exactly when it is older than the plan.
func (f *files) evidence() {
	x := f.index
	clauses := either(either(x.clauses, x.safeguards), either(x.items, x.targets))
	dated := f.assessment != nil && f.startOf(&f.assessment.Value) == nil
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		seen := newIDs("证据", "evidence")
		for i, e := range p.Value.Evidence {
			f.add(seen, string(e.ID), p.At("evidence", i, "id"))
			f.refer(x.regions, string(e.Region), p.At("evidence", i, "region"))
			f.report(p.At("evidence", i, "region"), f.elsewhere(e.Region))
			f.refer(x.bodies, string(e.Reporters), p.At("evidence", i, "reporters"))
			f.report(p.At("evidence", i, "recorded"), checkRecorded(e.Recorded, &p.Value))
			statement := true
			for j, ref := range e.Refs {
				f.refer(clauses, string(ref), p.At("evidence", i, "refs", j))
				statement = statement && x.targets.has(string(ref))
			}
			if statement != (e.Level == nil) {
				f.report(p.KeyAt("evidence", i, "level"), evidenceLevel.Found("举措的证据要有 level；对目标的官方表述没有 level",
					"evidence for a measure has a level; an official statement about a target has none").
					FixBy("按证据阶梯写 0 到 4，或删去 level", "give a step of the ladder, 0 to 4, or remove level"))
			}
			if e.Level != nil && *e.Level > 1 && len(e.NamedAs) == 0 {
				f.report(p.KeyAt("evidence", i, "level"),
					evidenceUnnamed.Found("level %d 没有写明来源怎样称呼这件事",
						"level %d does not say how the source names the item", *e.Level).
						FixBy("把来源里指这件事的词照抄进 named_as；来源没有提到它，写 level: 1",
							"copy the source's words for it into named_as; where the source does not name it, "+
								"write level: 1"))
			}
			if undated(&e, &p.Value) {
				f.report(p.KeyAt("evidence", i, "level"),
					evidenceUndated.Found("level %d 既没有文号，也没有到月的日期",
						"level %d has neither a document number nor a date to the month", *e.Level).
						FixBy("补上 document_no 或 date；都没有写 level: 1", "add document_no or date, else write level: 1"))
			}
			if !dated || e.Date == "" || e.Date.First() > p.latest(e.KnownFrom(&p.Value)) {
				continue
			}
			if before := e.Date.Last() <= f.assessment.Value.Start; before != e.Baseline {
				f.report(p.KeyAt("evidence", i, "date"), evidenceBaseline.Found("日期 %s 与 baseline: %t 不合（方案起算日 %s）",
					"the date %s does not go with baseline: %t (the plan starts on %s)",
					e.Date, e.Baseline, f.assessment.Value.Start).
					FixBy("先看原文，核对日期。早于方案的证据写 baseline: true，其余不写",
						"look at the source first and check the date. Evidence from before the plan "+
							"has baseline: true, "+
							"other evidence has not"))
			}
		}
	}
}

// elsewhere says that evidence is from a region that is neither the site's nor within it nor around it; nil where it
// is.
func (f *files) elsewhere(code sourcefile.RegionCode) *diag.Problem {
	if f.site == nil || !f.index.regions.has(string(code)) {
		return nil
	}
	home := f.site.Value.Region
	if f.within(code, home) || f.within(home, code) {
		return nil
	}
	return evidenceRegion.Found("%s（%s）不在本站的地区（%s）之内", "%s (%s) is not in the region of this site (%s)",
		f.regionName(code), code, f.regionName(home)).
		FixBy("看原文，改正 region；确实是外地的事，就不作证据",
			"check the source and correct region; what was done elsewhere is no evidence")
}

// within reports whether a region is another one or lies in it.
func (f *files) within(code, around sourcefile.RegionCode) bool {
	for range len(f.regions.Value.Regions) + 1 { // regions that lie in each other have no end
		if code == around {
			return true
		}
		i := slices.IndexFunc(f.regions.Value.Regions, func(r model.Region) bool { return r.Code == code })
		if i < 0 {
			return false
		}
		code = f.regions.Value.Regions[i].Parent
	}
	return false
}

func (f *files) regionName(code sourcefile.RegionCode) locales.Text {
	for _, r := range f.regions.Value.Regions {
		if r.Code == code {
			return r.Short()
		}
	}
	return locales.Same(string(code))
}
