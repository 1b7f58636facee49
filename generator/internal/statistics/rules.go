package statistics

import "five-articles/generator/internal/finding"

// The rules of a printed value. See "Printed precision" in the method.
var (
	valueForm = finding.NewRule("value-form",
		"数值照来源所印抄写，程序要能读出数字、数量级、单位和“突破”“约”这样的词。", "A value is copied as printed, and the program must find its digits, scale, unit and words such as 突破 or 约.",
		"value: 120.5億圆", "value: 120.5亿元")
	valueDigits = finding.NewRule("value-digits",
		"没有统计数印出这么多位；多半是抄错了或从程序里复制来的。电子表格也只能存 15 位。", "No statistic prints so many digits; they were most likely pasted from a program. Spreadsheets hold 15.",
		"value: 120.50000000000000000000000000001亿元", "value: 120.5亿元")
	valueUnit = finding.NewRule("value-unit",
		"没有单位或单位不能换算的数，不知道是多少；币种之间不换算。", "A number without a unit, or with one that does not convert, says nothing; currencies are not converted.",
		"value: 120.5户", "value: 120.5亿元")
	valueUnitTwice = finding.NewRule("value-unit-twice",
		"单位写了两处，就可能不一致。", "A unit that stands in two places may differ.",
		"value: 10亿元, unit: 亿元", "value: 10, unit: 亿元")
)

// The rules of a period.
var (
	periodForm = finding.NewRule("period-form",
		"时期是数据编号的一部分，同一时期只能有一种写法。", "The period is part of a figure's id, so that one period has one spelling.",
		"period: 2025年6月末", "period: 2025-06-30")
	periodOrder = finding.NewRule("period-order",
		"开始晚于结束的时期不存在。", "There is no period that begins after its end.",
		"period: 2025-06..2025-01", "period: 2025-01..2025-06")
	periodKind = finding.NewRule("period-kind",
		"余额是某一天的数，增量是一段时间的数；写错了就会拿不同的东西相比。", "A balance belongs to a day, an increase to a span of time; mixed up, unlike things would be compared.",
		"period: 2025-06", "period: 2025-06-30")
	periodAggregation = finding.NewRule("period-aggregation",
		"口径说明这个数是某一天的还是一段时间的；时期写成另一种，意思就变了。", "The definition says whether a figure belongs to a day or to a span of time; a period of the other sort changes its meaning.",
		"period: 2025-Q1", "period: 2025-03-31")
)
