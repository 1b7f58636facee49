package model

import "five-areas/generator/internal/diag"

// The rules of periods of indicators.
var (
	periodKind = diag.NewRule("period-kind",
		"余额是某一天的数，增量是一段时间的数；写错了就会拿不同的东西相比。",
		"A balance belongs to a day, an increase to a span of time; mixed up, unlike things would be compared.",
		"period: 2025-06", "period: 2025-06-30")
	periodAggregation = diag.NewRule("period-aggregation",
		"口径说明这个数是某一天的还是一段时间的；时期写成另一种，意思就变了。",
		"The definition says whether a figure belongs to a day or to a span of time; a period of the other sort "+
			"changes its meaning.",
		"period: 2025-Q1", "period: 2025-03-31")
)
