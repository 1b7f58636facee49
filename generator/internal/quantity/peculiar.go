package quantity

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// peculiarity is a way to print a number that the program does not read as one, with what it is and what to write
// instead.
type peculiarity struct {
	form *regexp.Regexp
	// is says what was printed.
	is locales.Text
	// means is the value to write, with its prefix and suffix; "" where no value means the same.
	means func(m []string) string
	// fix says what to do where there is no such value; else it adds a word to the value.
	fix locales.Text
}

var noteIt = locales.Text{ZH: "，并在 note 里写明原文怎样印", EN: ", and say in note what the source prints"}

// peculiarities are tried in order. Numerals are digits by then, and words such as 增长 and 下降 are gone or signs.
var peculiarities = []peculiarity{
	{
		regexp.MustCompile(`^(\D*?)\s*(-?[\d.]+)\s*‰(.*)$`),
		locales.Text{ZH: "‰ 是千分之几", EN: "‰ is parts per thousand"},
		func(m []string) string { return m[1] + shifted(m[2], -1) + "%" + m[3] }, noteIt,
	},
	{
		regexp.MustCompile(`^(\D*?)(千|万)分之([\d.]+)(.*)$`),
		locales.Text{ZH: "千分之几、万分之几要写成百分数", EN: "parts per thousand or ten thousand are written in percent"},
		func(m []string) string {
			return m[1] + shifted(m[3], map[string]int{"千": -1, "万": -2}[m[2]]) + "%" + m[4]
		}, noteIt,
	},
	{
		regexp.MustCompile(`^(\D*?)\s*(-?[\d.]+)\s*(?:个?基点|个?bps?|basis points?)(.*)$`),
		locales.Text{ZH: "1个基点（BP）是0.01个百分点", EN: "a basis point (BP) is 0.01 percentage points"},
		func(m []string) string { return m[1] + shifted(m[2], -2) + "个百分点" + m[3] }, noteIt,
	},
	{
		regexp.MustCompile(`^(-?[\d.]+)\s*(?:pp|ppts?|个点|点)$`),
		locales.Text{ZH: "“点”是百分点", EN: "points are percentage points"},
		func(m []string) string { return m[1] + "个百分点" },
		locales.Text{},
	},
	{
		regexp.MustCompile(`^(≥|≧|⩾|>=|=>|≤|≦|⩽|<=|=<|>|<|≈|~|～)\s*(-?\d.*)$`),
		locales.Text{ZH: "程序不认比较符号", EN: "signs of comparison are not read"},
		func(m []string) string { return comparisons[m[1]] + m[2] },
		locales.Text{},
	},
	{
		regexp.MustCompile(`^(\D*)\d[\d.,]*\s*\D{0,4}?\s*(?:-|–|—|~|～|至|到)\s*\d[\d.,]*\s*\D*$`),
		locales.Text{ZH: "这是一个范围，不是一个数", EN: "this is a range and no number"},
		nil,
		locales.Text{
			ZH: "不收作 value；在同一来源别的数或证据的 note 里说明，或另找印出一个数的来源",
			EN: "leave it out; tell of it in the note of another figure or of evidence, or find a source that " +
				"prints one number",
		},
	},
	{
		regexp.MustCompile(`^(\D*?)([\d.]+)成(半|\d)?(多|余|以上|左右)?$`),
		locales.Text{ZH: "几成是十分之几", EN: "成 are tenths"},
		tenths, noteIt,
	},
	{
		regexp.MustCompile(`^(.*?)翻(?:了)?(\d)?番$`),
		locales.Text{ZH: "翻一番是增长到原来的2倍，是增减，不是数值", EN: "翻一番 is to double, which is a change and no value"},
		nil,
		locales.Text{
			ZH: "来源印了数值，就写数值；翻一番写进 changes：value: 100%，翻两番是 300%，并在 note 里写明原文怎样印",
			EN: "give the value if the source prints it; to double goes into changes as value: 100%, to do so twice " +
				"as 300%, and note says what the source prints",
		},
	},
	{
		regexp.MustCompile(`^(\D*?)(\d+)分之(\d+)(.*)$`),
		locales.Text{ZH: "几分之几不是印出的百分数", EN: "a fraction is no printed percentage"},
		func(m []string) string { return fraction(m[1], m[3], m[2]) }, noteIt,
	},
	{
		regexp.MustCompile(`^(\D*?)(\d+)/(\d+)$`),
		locales.Text{ZH: "分数不是印出的百分数", EN: "a fraction is no printed percentage"},
		func(m []string) string { return fraction(m[1], m[2], m[3]) }, noteIt,
	},
	{
		regexp.MustCompile(`^(\D*?)(?:1半|半数|半)(以上|左右)?$`),
		locales.Text{ZH: "一半、半数不是印出的百分数", EN: "half is no printed percentage"},
		half, noteIt,
	},
	{
		regexp.MustCompile(`^\D*?([\d.]+)倍\D*$`),
		locales.Text{ZH: "几倍有两种意思：增长到几倍，还是增长了几倍", EN: "times may mean that many times as much, or that much more"},
		nil,
		locales.Text{
			ZH: "看原文，写进 changes：“是上年的2倍”写 100%，“增长2倍”写 200%，并在 note 里写明原文怎样印",
			EN: "check the source and give it in changes: twice as much is 100%, growth by twice as much is 200%; " +
				"note says what the source prints",
		},
	},
	{
		regexp.MustCompile(`持平|零增长|不变`),
		locales.Text{ZH: "持平没有印出数字", EN: "no number is printed, only that nothing changed"},
		nil,
		locales.Text{ZH: "不写进 changes；在 note 里说明", EN: "leave it out of changes and say it in note"},
	},
	{
		regexp.MustCompile(`^\(([\d.,]+)\)(\D*)$`),
		locales.Text{ZH: "括号里的数在会计里是负数", EN: "accountants put negative numbers in brackets"},
		func(m []string) string { return "-" + m[1] + m[2] },
		locales.Text{ZH: "；先看原文", EN: "; check the source first"},
	},
	{
		regexp.MustCompile(`^\D*?(?:[成上数几][十百千万亿]|[数几]1[0十]|10几|百余|千余|万余|若干|[2两3个]位数|大量|多数|少数)`),
		locales.Text{ZH: "原文没有印出确定的数字", EN: "the source prints no definite number"},
		nil,
		locales.Text{
			ZH: "不收作 value；在别的数或证据的 note 里说明",
			EN: "leave it out; tell of it in the note of another figure or of evidence",
		},
	},
}

var comparisons = map[string]string{
	"≥": "不低于", "≧": "不低于", "⩾": "不低于", ">=": "不低于", "=>": "不低于", ">": "超过",
	"≤": "不超过", "≦": "不超过", "⩽": "不超过", "<=": "不超过", "=<": "不超过",
	"<": "低于", "≈": "约", "~": "约", "～": "约",
}

// peculiar explains a printed value that is no number, or a number in an uncommon way, and how to write it in a unit;
// nil for what is neither.
func peculiar(printed string, to Unit) *diag.Problem {
	s := plain(printed)
	for _, p := range peculiarities {
		m := p.form.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		problem := valueForm.Found("读不懂数值“%s”：%s", "the value %q cannot be read: %s", printed, p.is)
		if p.means == nil {
			return problem.FixBy("%s", "%s", p.fix)
		}
		guess := p.means(m)
		if guess == "" {
			continue
		}
		if to.Measure.Kind == "percent" { // a share of so many basis points, not a change
			guess = strings.Replace(guess, "个百分点", "%", 1)
		}
		return problem.FixBy("写成 %s%s", "write %s%s", guess, p.fix)
	}
	return nil
}

// shifted is a printed number times a power of ten, with the digits that were printed.
func shifted(number string, power int) string {
	if x, ok := ParseDecimal(number); ok {
		return x.Shift(power).String()
	}
	return number
}

// tenths writes 3成 as 约30%, 3成5 as 约35%, 近3成 as 近30% and 3成多 as 超过30%.
func tenths(m []string) string {
	number := shifted(m[2], 1)
	switch {
	case m[3] == "半":
		number = strings.TrimSuffix(number, "0") + "5"
	case m[3] != "":
		number = strings.TrimSuffix(number, "0") + m[3]
	}
	switch {
	case m[4] == "多" || m[4] == "余":
		return "超过" + number + "%"
	case m[4] != "":
		return m[1] + number + "%" + m[4]
	}
	return approximately(m[1]) + number + "%"
}

// half writes 一半 as 约50%, 过半 as 超过50% and 半数以上 as 50%以上.
func half(m []string) string {
	if m[2] != "" {
		return m[1] + "50%" + m[2]
	}
	return fraction(m[1], "1", "2")
}

// fraction writes a part of a whole in percent, in as many digits as such a phrase is good for.
func fraction(words, part, whole string) string {
	n, a := ParseDecimal(part)
	d, b := ParseDecimal(whole)
	if !a || !b || d.Sign() == 0 {
		return ""
	}
	return approximately(words) + n.Shift(2).Quo(d).Round(2).String() + "%"
}

// approximately is the word before a number, or 约 where there is none: a fraction is rarely meant exactly.
func approximately(words string) string {
	switch words {
	case "":
		return "约"
	case "过":
		return "超过"
	}
	return words
}
