package narrative

import (
	"slices"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// missing is the single publication that would give a status, and who usually publishes it.
func (t teller) missing() locales.Text {
	w := t.r.Wanted
	if w == nil {
		return locales.Text{}
	}
	switch w.Kind {
	case progress.WantUniverse:
		return sentence(locales.Text{
			ZH: "先要说明应覆盖的是什么，并有它的总数，才可以判断",
			EN: "it could be assessed once it is said what is to be covered, and how much of it there is",
		})
	case progress.WantChecklist:
		return sentence(locales.Text{
			ZH: "先要为这一方面列出清单，才可以判断", EN: "it could be assessed once there is a checklist for it",
		})
	case progress.WantEvidence:
		return sentence(t.missingEvidence(), locales.Text{
			ZH: "证据是指公开的文号、注明日期的正式通知，或启用以后的使用数字和活动",
			EN: "evidence means a published document number, a dated official notice, or figures or dated " +
				"activity of its use",
		})
	}
	if len(w.Figures) == 0 {
		return locales.Text{}
	}
	wanted := t.wanted()
	if t.r.Method != model.MethodRank {
		return sentence(wanted, t.n.publisher(w.Indicator))
	}
	if !slices.ContainsFunc(w.Figures, func(n progress.Need) bool { return n.Region == t.r.Region }) {
		return sentence(wanted) // others publish for themselves
	}
	if publisher := t.n.Publisher(w.Indicator); publisher != (locales.Text{}) {
		return sentence(wanted, locales.Say("其中%s的数通常由%s公布", "usual publisher of the figures of %s: %s", t.home(),
			publisher))
	}
	return sentence(wanted, locales.Say("其中%s的数通常由谁公布，本站没有查到",
		"who usually publishes the figures of %s is not known to us", t.home()))
}

// missingEvidence is for how many more items evidence would decide.
func (t teller) missingEvidence() locales.Text {
	unknown := len(t.r.Wanted.Items)
	more := t.enough()
	switch {
	case more == 0:
		return locales.Say("没有找到证据的%d项要有公开证据或官方说明，才可以判断",
			"it could be assessed once there is public evidence, or an official statement, about the "+
				"%d items that lack it", unknown)
	case more == 1 && unknown == 1:
		return locales.Text{
			ZH: "只要找到余下这一项的公开证据，就可以判断",
			EN: "public evidence for the one item that lacks it would be enough to assess it",
		}
	case more == unknown:
		return locales.Say("只要余下的%d项都找到公开证据，就可以判断",
			"public evidence for all %d items that lack it would be enough to assess it", unknown)
	}
	return locales.Say("没有找到证据的%d项中，只要有%d项找到公开证据，就可以判断",
		"public evidence for %[2]d of the %[1]d items that lack it would be enough to assess it", unknown, more)
}

// enough is the number of items for which evidence would give a status: the rule itself is asked, with one more each
// time.
func (t teller) enough() int {
	c := t.r.Case
	c.Checklist = slices.Clone(c.Checklist)
	issued := 2
	for n := 1; ; n++ {
		at := -1
		for i, item := range t.r.Items {
			if item.State == progress.Unknown && len(c.Checklist[i].Evidence) == len(t.r.Checklist[i].Evidence) {
				at = i
				break
			}
		}
		if at < 0 {
			return 0
		}
		found := progress.Evidence{Level: &issued, Last: c.Date}
		c.Checklist[at].Evidence = append(slices.Clone(c.Checklist[at].Evidence), found)
		if progress.Judge(c).Status != progress.NotAssessable {
			return n
		}
	}
}

// wanted names the figures that would do.
func (t teller) wanted() locales.Text {
	w := t.r.Wanted
	name := locales.Say("%s%s", "%s%s", t.n.indicator(w.Indicator), t.n.definition(w.Indicator, w.Definition))
	need := func(r progress.Role) *progress.Need {
		i := slices.IndexFunc(w.Figures, func(n progress.Need) bool { return n.Role == r })
		if i < 0 {
			return nil
		}
		return &w.Figures[i]
	}
	base, latest := need(progress.Baseline), need(progress.Latest)
	switch {
	case t.r.Method == model.MethodRank:
		return t.wantedForRank(name, latest)
	case t.has(progress.Conflict):
		return t.corrected(name)
	case base != nil && latest != nil && base.From == base.To:
		return locales.Say("只要公布%[2]s和%[3]s的%[1]s，就可以判断",
			"figures of %[1]s as of %[2]s and %[3]s would be enough to assess it", name, asOf(base.To), asOf(latest.To))
	case len(w.Figures) == 1 && base != nil && base.From == "":
		return locales.Say("只要公布%[2]s的%[1]s，就可以判断", "a figure of %[1]s %[2]s would be enough to assess it", name,
			t.onOrBefore(base.To))
	case base != nil && latest != nil && base.From == "":
		both := locales.Text{ZH: "同一口径的两期", EN: "two figures of %s by one definition"}
		if w.Definition != "" {
			both = locales.Text{ZH: "两期", EN: "two figures of %s"}
		}
		return locales.Say("只要公布"+both.ZH+"%s，一期%s，一期%s，就可以判断", both.EN+" would be enough to assess it: one %s, one %s",
			name, t.onOrBefore(base.To), onOrAfter(latest.From))
	case latest != nil && latest.To == "":
		return locales.Say("要有%[2]s的%[1]s，才可以判断", "it can be assessed once there is a figure of %[1]s %[2]s", name,
			onOrAfter(latest.From))
	case len(w.Figures) == 1 && latest != nil && latest.From != latest.To:
		return locales.Say("只要公布%[2]s的%[1]s，就可以判断", "a figure of %[1]s %[2]s would be enough to assess it", name,
			onOrAfter(latest.From))
	}
	return locales.Text{}
}

// corrected asks that a printed share and its parts agree, and for what is wanted besides.
func (t teller) corrected(name locales.Text) locales.Text {
	var all []locales.Text
	for _, n := range t.r.Wanted.Figures {
		if n.From == n.To {
			all = append(all, locales.Say("更正%[2]s的%[1]s或它的分子、分母，使它们相符",
				"a correction makes %[1]s as of %[2]s agree with its parts", name, asOf(n.From)))
			continue
		}
		all = append(all, locales.Say("公布%s的数", "there is a figure %s", onOrAfter(n.From)))
	}
	return locales.Say("要%s，才可以判断", "it can be assessed once %s", joined("，并", " and ", all...))
}

// onOrBefore says a day and all before it.
func (t teller) onOrBefore(d sourcefile.Date) locales.Text {
	if d == t.r.Start {
		return locales.Say("截至方案开始时（%s）或更早", "as of the start of the plan (%s) or earlier", Date(d))
	}
	return locales.Say("截至%s或更早", "as of %s or earlier", Date(d))
}

// wantedForRank are the figures from which the margin over the country follows.
func (t teller) wantedForRank(name locales.Text, latest *progress.Need) locales.Text {
	if latest == nil {
		var all []locales.Text
		for _, n := range t.r.Wanted.Figures {
			if n.Role == progress.Other {
				return locales.Say("要有更多其他地区%[2]s的%[1]s，才可以判断名次",
					"it can be assessed once more regions have figures of %[1]s as of %[2]s", name, asOf(n.To))
			}
			all = append(all, locales.Say("%s%s", "%s as of %s", t.n.region(n.Region), asOf(n.To)))
		}
		return locales.Say("只要再公布%[2]s的%[1]s，就可以按与全国的差距判断",
			"figures of %[1]s for %[2]s would be enough to assess it by the margin over the country",
			name, listed(all...))
	}
	other := locales.Text{}
	if slices.ContainsFunc(t.r.Wanted.Figures, func(n progress.Need) bool { return n.Role == progress.Other }) {
		other = locales.Text{ZH: "，同月至少还有一个其他地区的数", EN: ", with a figure of at least one other region for that month,"}
	}
	return locales.Say("只要公布%[2]s和全国同一个月（%[3]s）以及上年同月的%[1]s%[4]s，就可以按与全国的差距判断",
		"figures of %[1]s for %[2]s and the country, of the same month (%[3]s) and of 12 months before%[4]s would be "+
			"enough to assess it by the margin over the country",
		name, t.home(), onOrAfter(latest.From), other)
}
