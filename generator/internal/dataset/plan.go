package dataset

import (
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
)

var planSpan = diag.NewRule("plan-span",
	"每一句方案原文都指明它在正式文本里的位置，任何人都可以核对。",
	"Each clause of the plan tells where it stands in the official text, so that anyone can check it.",
	"span: [12, 900]", "span: [12, 20]")

var planWords = diag.NewRule("plan-words",
	"方案的话逐字引用；多一字少一字都不是原文。", "The plan is quoted word for word; one character more or less is no quotation.",
	"zh: 扩大绿色信贷", "zh: 扩大绿色贷款")

// planQuotations: the plan is quoted word for word, so each clause equals the characters of the official text at its
// span.
func (f *files) planQuotations() {
	if f.planDamaged {
		return
	}
	full := []rune(f.planText)
	check := func(words string, span sourcefile.Span, at diag.Place) {
		start, end := span[0], span[1]
		if start >= end || end > len(full) {
			f.report(at, planSpan.Found("字符范围 [%d, %d) 不在正式文本之内", "the span [%d, %d) is not inside the official text",
				start, end).
				Expect("0 到 %d 之间，先小后大", "between 0 and %d, the smaller first", len(full)))
		} else if found := string(full[start:end]); found != words {
			p := planWords.Found("与正式文本不一致：正式文本在 [%d, %d) 处是“%s”",
				"it differs from the official text, which says %[3]q at [%[1]d, %[2]d)", start, end, found)
			if i := strings.Index(f.planText, words); i >= 0 {
				from := utf8.RuneCountInString(f.planText[:i])
				p.FixBy("正式文本里的这几个字在 [%d, %d)：更正 span",
					"the official text has these words at [%d, %d): correct the span", from,
					from+utf8.RuneCountInString(words))
			} else {
				p.FixBy("照 text.txt 逐字抄写", "copy it from text.txt character by character")
			}
			f.report(at, p)
		}
	}
	if d := f.targets; d != nil {
		check(d.Value.Goal.ZH, d.Value.Goal.Span, d.At("goal", "zh"))
		for i, t := range d.Value.Targets {
			check(t.ZH, t.Span, d.At("targets", i, "zh"))
		}
	}
	for _, t := range f.tasks {
		if t.Document == nil {
			continue
		}
		check(t.Value.Text, t.Value.Span, t.At("text"))
		end := t.Value.Span[1]
		check(t.Value.UnitsText, sourcefile.Span{end, end + utf8.RuneCountInString(t.Value.UnitsText)},
			t.At("units_text"))
		for i, m := range t.Value.Measures {
			check(m.ZH, m.Span, t.At("measures", i, "zh"))
		}
	}
	if d := f.safeguards; d != nil {
		check(d.Value.Text, d.Value.Span, d.At("text"))
		for i, s := range d.Value.Safeguards {
			check(s.ZH, s.Span, d.At("safeguards", i, "zh"))
		}
	}
}

// planReferences: tasks, targets and safeguards name articles, units and entities that exist.
func (f *files) planReferences() {
	x := f.index
	if d := f.issue; d != nil {
		f.refer(x.units, string(d.Value.Publisher), d.At("publisher"))
		f.refer(x.units, string(d.Value.BasedOn.Issuer), d.At("based_on", "issuer"))
	}
	if d := f.targets; d != nil {
		for i, t := range d.Value.Targets {
			f.refer(x.articles, string(t.Article), d.At("targets", i, "article"))
		}
	}
	for _, t := range f.tasks {
		if t.Document == nil {
			continue
		}
		for i, a := range t.Value.Articles {
			f.refer(x.articles, string(a), t.At("articles", i))
		}
		for i, u := range t.Value.LeadUnits {
			f.refer(x.units, string(u), t.At("lead_units", i))
		}
		for i, u := range t.Value.CooperatingUnits {
			f.refer(x.units, string(u), t.At("cooperating_units", i))
		}
		for i, m := range t.Value.Measures {
			for j, e := range m.Entities {
				f.refer(x.entities, string(e), t.At("measures", i, "entities", j))
			}
		}
	}
	if d := f.safeguards; d != nil {
		for i, s := range d.Value.Safeguards {
			for j, u := range s.Units {
				f.refer(x.units, string(u), d.At("safeguards", i, "units", j))
			}
		}
	}
}
