package quantity

import "five-areas/generator/internal/diag"

// The rules of a printed value. See "Printed precision" in the method.
var (
	valueForm = diag.NewRule("value-form",
		"数值照来源所印抄写，程序要能读出数字、数量级、单位和“突破”“约”这样的词。",
		"A value is copied as printed, and the program must find its digits, scale, unit and words such as 突破 or 约.",
		"value: 120.5億圆", "value: 120.5亿元")
	valueDigits = diag.NewRule("value-digits",
		"没有统计数印出这么多位；多半是抄错了或从程序里复制来的。电子表格也只能存 15 位。",
		"No statistic prints so many digits; they were most likely pasted from a program. Spreadsheets hold 15.",
		"value: 120.50000000000000000000000000001亿元", "value: 120.5亿元")
	valueUnit = diag.NewRule("value-unit",
		"没有单位或单位不能换算的数，不知道是多少；币种之间不换算。",
		"A number without a unit, or with one that does not convert, says nothing; currencies are not converted.",
		"value: 120.5户", "value: 120.5亿元")
	valueUnitTwice = diag.NewRule("value-unit-twice",
		"单位写了两处，就可能不一致。", "A unit that stands in two places may differ.",
		"value: 10亿元, unit: 亿元", "value: 10, unit: 亿元")
)

// The rules of a period.
var (
	PeriodUnread = diag.NewRule("period-form",
		"时期是数据编号的一部分，同一时期只能有一种写法。", "The period is part of a figure's id, so that one period has one spelling.",
		"period: 2025年6月末", "period: 2025-06-30")
	periodOrder = diag.NewRule("period-order",
		"开始晚于结束的时期不存在。", "There is no period that begins after its end.",
		"period: 2025-06..2025-01", "period: 2025-01..2025-06")
)
