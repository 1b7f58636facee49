package importer

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// increments are the words for a change that may follow what it is measured from.
const increments = `增长率|增速|增幅|增减率|增减幅度|增减幅|增减额|增减数|增减变动|增减变化|增减|增长额|增长|` +
	`增加额|增加数|增加|增量|新增额|新增|增\(\+\)[、,/]?减\(-\)|增\(减\)|变动|变化|升降`

var (
	growth = regexp.MustCompile(`(同比|(?:比|较|与)(?:上年|去年)?(?:同期|同月|同季)(?:相?比)?|` +
		`(?:比|较)(?:年初|上年年?末|上年底|去年年?末|去年底))(` + increments + `)?$`)
	englishYY = regexp.MustCompile(`(?:y/y|yoy|year-on-year)(?:growth|change)?(?:rate)?$`)
	// foreign are comparisons that the data have no place for.
	foreign = regexp.MustCompile(`([月季]?环比|(?:比|较)上个?(?:月|季度?|期|旬|周)[末底]?|` +
		`(?:比|较)前一?个?(?:月|季度?|期)[末底]?)(?:` + increments + `)?$` +
		`|(m/m|mom|month-on-month|q/q|qoq|quarter-on-quarter)(?:growth|change)?(?:rate)?$`)
	// bare are changes that do not say what they are measured from, and those from 上年, which may be its end or the same
	// time in it.
	bare = regexp.MustCompile(`^(` + increments + `|growth(?:rate)?|change)$|((?:比|较)(?:上年|去年))(` + increments + `)?$`)

	plusMinus   = regexp.MustCompile(`(?:±|\+/?-)$`)
	lastPercent = regexp.MustCompile(`^(.*[\p{Han})])(?:±|\+/?-)?(%|个百分点)$`)
)

// cutChange takes words of a change off the end of a heading.
func cutChange(s string) (rest string, h heading) {
	if m := growth.FindStringSubmatch(s); m != nil {
		return strings.TrimSuffix(s, m[0]), heading{basis: basisOf(m[1]), how: howOf(m[2])}
	}
	if m := englishYY.FindString(s); m != "" {
		return strings.TrimSuffix(s, m), heading{basis: quantity.YearOnYear, how: rate}
	}
	if m := foreign.FindStringSubmatch(s); m != nil {
		return strings.TrimSuffix(s, m[0]), heading{foreign: m[1] + m[2]}
	}
	if m := bare.FindStringSubmatch(s); m != nil {
		return strings.TrimSuffix(s, m[0]), heading{bare: m[1] + m[2], how: howOf(m[1] + m[3])}
	}
	return s, heading{}
}

func basisOf(s string) quantity.Basis {
	if strings.Contains(s, "同") {
		return quantity.YearOnYear
	}
	return quantity.SinceYearStart
}

func howOf(s string) change {
	switch s {
	case "增长率", "增速", "增幅", "增减率", "增减幅度", "增减幅", "growthrate":
		return rate
	case "增减额", "增长额", "增加额", "增加数", "增减数", "增量", "新增额", "新增", "增加":
		return amount
	}
	return ""
}

// basis is what a change without one is measured from, where only one is possible: 增减 of a whole year or of all since
// January is from the year before, and at the end of a year so is 比上年.
func (h heading) impliedBasis(period string) (quantity.Basis, *diag.Problem) {
	p, _ := quantity.ParsePeriod(period)
	year, _ := p.Base(quantity.YearOnYear)
	start, atDay := p.Base(quantity.SinceYearStart)
	switch since := strings.Contains(h.bare, "年"); {
	case year == nil:
	case atDay && start != nil && start.Text == year.Text,
		!atDay && (since || p.Months() == 12 || strings.Contains(p.Text, "..")):
		return quantity.YearOnYear, nil
	}
	return "", importBasis.Found("“%s”没有说与哪个时候相比：是同比，还是比年初？",
		"%q does not say what it is measured from: a year before, or the start of the year?", h.bare).
		FixBy("看表的说明，加 --map %[1]s（或 %[2]s）；不收就加 --skip-unread",
			"see what the table says of it and add --map %[1]s (or %[2]s); to leave it out add --skip-unread",
			diag.Argument(h.bare, "=同比"), diag.Argument(h.bare, "=比年初"))
}

// leftOut says that a comparison has no place in the data. Nobody can do anything about it, so it stops nothing.
func leftOut(words string) *diag.Problem {
	return importBasis.Found("“%s”没有收：本站的增减只有同比和比年初两种",
		"%q was left out: changes are recorded from a year before and from the start of the year only", words).
		FixBy("不用改；别的列照收", "nothing to do; the other columns are taken")
}

// natureWords are the words for figures that are not actual.
const natureWords = `预计|预测|预估|估计|估算|计划|目标|任务|下达|分配|初步核算|初步统计|初步|快报|实际|实绩`

var (
	natureWord  = regexp.MustCompile(`^(` + natureWords + `)(?:数|值|数据)?$`)
	natureFirst = regexp.MustCompile(`^(预计|预测|预估|计划|初步)((?:到|至)?(?:19|20)\d\d.*)$`)
	cellNature  = regexp.MustCompile(`[(（]((?:` + natureWords + `)(?:数|值)?|[预估])[)）]$`)
)

// natureOf is the nature that a word implies; "" if it implies none.
func natureOf(s string) model.Nature {
	m := natureWord.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	switch m[1] {
	case "计划", "目标", "任务":
		return model.Planned
	case "下达", "分配":
		return model.Allocated
	case "初步", "初步核算", "初步统计", "快报":
		return model.Preliminary
	case "实际", "实绩":
		return model.Actual
	}
	return model.Estimated
}

// signed writes the sign of a change as data do: tables print a fall in brackets, with an arrow or with another dash.
func signed(s string) string {
	if m := inBrackets.FindStringSubmatch(quantity.Fold(s)); m != nil {
		return "-" + m[1]
	}
	if rest, ok := strings.CutPrefix(s, "↓"); ok {
		return "-" + strings.TrimSpace(rest)
	}
	for _, up := range []string{"+", "＋", "↑"} {
		if rest, ok := strings.CutPrefix(s, up); ok {
			return strings.TrimSpace(rest)
		}
	}
	return minus(s)
}

var dashes = regexp.MustCompile(`^[－−–﹣]\s*(\d)`)

// minus writes a minus sign as data do.
func minus(s string) string { return dashes.ReplaceAllString(s, "-$1") }
