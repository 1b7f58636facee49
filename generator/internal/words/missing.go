package words

import (
	"slices"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/text"
)

func partial(s string) document.PartialDate { return document.PartialDate(s) }

// missing is the single publication that would give a status, and who usually publishes it.
func (t teller) missing() text.Text {
	w := t.r.Wanted
	if w == nil {
		return text.Text{}
	}
	switch w.Kind {
	case progress.WantUniverse:
		return sentence(text.Text{ZH: "先要说明应覆盖的是什么，并有它的总数，才可以判断", EN: "it could be assessed once it is said what is to be covered, and how much of it there is"})
	case progress.WantChecklist:
		return sentence(text.Text{ZH: "先要为这一方面列出清单，才可以判断", EN: "it could be assessed once there is a checklist for it"})
	case progress.WantEvidence:
		return sentence(t.missingEvidence(), text.Text{
			ZH: "证据是指公开的文号、注明日期的正式通知，或启用以后的使用数字和活动",
			EN: "evidence means a published document number, a dated official notice, or figures or dated activity of its use",
		})
	}
	if len(w.Figures) == 0 {
		return text.Text{}
	}
	name := text.Say("%s%s", "%s%s", t.n.indicator(w.Indicator), t.n.definition(w.Indicator, w.Definition))
	return sentence(t.wanted(name), t.n.publisher(w.Publisher))
}

// missingEvidence is for how many more items evidence would decide.
func (t teller) missingEvidence() text.Text {
	unknown := len(t.r.Wanted.Items)
	more := t.enough()
	if more == 0 || more > unknown {
		return text.Say("没有找到证据的%d项要有公开证据，才可以判断", "it could be assessed once there is public evidence for the %d without", unknown)
	}
	if more == unknown {
		if unknown == 1 {
			return text.Text{ZH: "只要没有找到证据的那一项有公开证据，就可以判断", EN: "public evidence for the one item without would be enough to assess it"}
		}
		return text.Say("只要没有找到证据的%d项都有公开证据，就可以判断", "public evidence for all %d items without would be enough to assess it", unknown)
	}
	return text.Say("只要没有找到证据的%d项中再有%d项有公开证据，就可以判断", "public evidence for %[2]d more of the %[1]d items without would be enough to assess it", unknown, more)
}

// enough is the number of items for which evidence would give a status: the rule itself is asked, with one more each time.
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
func (t teller) wanted(name text.Text) text.Text {
	w := t.r.Wanted
	need := func(r progress.Role) *progress.Need {
		i := slices.IndexFunc(w.Figures, func(n progress.Need) bool { return n.Role == r })
		if i < 0 {
			return nil
		}
		return &w.Figures[i]
	}
	base, latest := need(progress.Baseline), need(progress.Latest)
	switch {
	case t.r.Method == plan.MethodRank:
		return t.wantedForRank(name, latest)
	case base != nil && latest != nil && base.From == "":
		return text.Say("只要公布同一口径的两期%[1]s，一期%[2]s，一期%[3]s，就可以判断", "two figures of %[1]s by one definition would be enough to assess it: one %[2]s, one %[3]s",
			name, onOrBefore(base.To), onOrAfter(latest.From))
	case latest != nil && latest.To == "":
		return text.Say("要有%[2]s的%[1]s，才可以判断", "it can be assessed once there is a figure of %[1]s %[2]s", name, onOrAfter(latest.From))
	case len(w.Figures) == 1 && latest != nil && latest.From != latest.To:
		return text.Say("只要公布%[2]s的%[1]s，就可以判断", "a figure of %[1]s %[2]s would be enough to assess it", name, onOrAfter(latest.From))
	}
	// A printed share contradicts its parts: it has to be said which is right, and perhaps more.
	var all []text.Text
	for _, n := range w.Figures {
		if n.From == n.To {
			all = append(all, text.Say("更正后的%s%s", "a corrected figure of %[2]s %[1]s", AsOf(n.From), name))
			continue
		}
		all = append(all, text.Say("%[2]s的%[1]s", "a figure of %[1]s %[2]s", name, onOrAfter(n.From)))
	}
	return text.Say("要有%s，才可以判断", "it can be assessed once there is %s", joined("，以及", ", and ", all...))
}

// wantedForRank are the figures from which the margin over the country follows.
func (t teller) wantedForRank(name text.Text, latest *progress.Need) text.Text {
	if latest == nil {
		var all []text.Text
		for _, n := range t.r.Wanted.Figures {
			all = append(all, t.lacking(n.Role))
		}
		return text.Say("只要公布%[2]s（%[1]s），就可以按与全国的差距判断", "%[2]s, of %[1]s, would be enough to assess it by the margin over the country",
			name, joined("、", ", ", all...))
	}
	return text.Say("只要公布%[2]s和全国同一个月（%[3]s）以及上年同月的%[1]s，就可以按与全国的差距判断",
		"figures of %[1]s for %[2]s and the country, of the same month (%[3]s) and of 12 months before, would be enough to assess it by the margin over the country",
		name, t.home(), onOrAfter(latest.From))
}
