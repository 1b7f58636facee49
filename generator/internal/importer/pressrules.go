package importer

import (
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// The rules of a number in a press text: what it is must stand in the words around it.
var (
	pressNumbers = diag.NewRule("press-number",
		"文字里的数不都是统计数；没有收的逐个列出，看得出没有漏。",
		"Not every number of a text is a statistic; those that were left are listed, so that none is missed unnoticed.",
		"甲政办〔2025〕8号", "（不收） (left out)")
	pressName = diag.NewRule("press-name",
		"名称前面多一个词，往往就是另一个数：普惠型涉农贷款不是涉农贷款。",
		"One word more before a name often makes it another figure: loans to small farms are not all loans to farms.",
		"县域绿色贷款余额100亿元", "绿色贷款余额100亿元")
	pressCompared = diag.NewRule("press-change",
		"增减要说清是哪个数的、与什么时候比；与别的数相比的不是这个数。",
		"A change must say what has changed and since when; a comparison with something else is no figure of its own.",
		"环比增加10亿元", "同比增加10亿元")
	pressPlace = diag.NewRule("press-place",
		"一家企业、一家银行、一个县的数，不能当成全省的。",
		"What is of one firm, one bank or one county must not pass for the province's.",
		"乙市一家企业绿色贷款500万元", "全省绿色贷款余额500亿元")
	pressTwice = diag.NewRule("press-twice",
		"同一个数印了两次，收一次。", "A figure that is printed twice is taken once.",
		"（标题和正文里都有） (in the headline and in the text)", "（只收一次） (taken once)")
)

func badPeriodFlag(s string) diag.Finding {
	return BadFlag.Found("读不懂时期", "the period cannot be read").
		Expect("如 2025年6月末、2025-06-30、2025-Q2、2025", "such as 2025-06-30, 2025-Q2 or 2025").At(flagged("--period", s))
}

// mapping says how to give words a meaning.
func mapping(words string) locales.Text {
	return locales.Text{ZH: diag.Argument(words, "=指标.口径"), EN: diag.Argument(words, "=indicator.definition")}
}

func nameless(words string) *diag.Problem {
	if words == "" {
		return pressName.Found("前面没有名称", "no name stands before it")
	}
	return pressName.Found("“%s”不是指标的名称", "%q is not the name of an indicator", words).
		FixBy("要收就加 --map %s", "to take it add --map %s", mapping(words))
}

func narrowed(before, name string) *diag.Problem {
	return pressName.Found("“%[2]s”前面的“%[1]s”可能限定了它", "the words before %[2]q may narrow it: %[1]q", before, name).
		FixBy("要收就加 --map %s", "to take it add --map %s", mapping(before+name))
}

func valueChoice(v quantity.Printed) Choice {
	return Choice{Set: map[string]string{"value": string(v)}, Name: locales.Same(string(v))}
}
