package quantity

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	// plainer are what does not change what a value means.
	plainer = []respelling{
		{regexp.MustCompile(`[。，、；,;]+$`), ""},
		{regexp.MustCompile(`\s+`), " "},
		{regexp.MustCompile(`^(?:同比|比年初|比上年末|较年初|较上年末)`), ""},
		{regexp.MustCompile(`^(?:增长|上升|提高|增加|新增|增|升|\+)`), ""},
		{regexp.MustCompile(`^(?:下降|减少|回落|降低|下滑|下跌|降|减|负|−|–|—|﹣)\s*(\d)`), "-$1"},
	}
	respellings = []respelling{
		{regexp.MustCompile(`^(?:人民币|rmb|cny|¥)\s*(.*\d\s*(?:[百千万亿]+|[mbt]r?illion|thousand))$`), "$1 元"},
		{regexp.MustCompile(`^(?:人民币|rmb|cny|¥)\s*(.+(?:元|yuan))$`), "$1"},
		{regexp.MustCompile(`元人民币$`), "元"},
		{regexp.MustCompile(`百分之([\d.]+)`), "$1%"},
		{regexp.MustCompile(`^([\d.]+[百千万]?)[多余]([万亿]?.+)$`), "超过$1$2"},
		{regexp.MustCompile(`^(近|约|超|超过|突破|逾|达|达到)([百千万亿])`), "${1}1$2"},
	}
	decimals  = regexp.MustCompile(`点[零〇一二三四五六七八九]+`)
	point     = regexp.MustCompile(`(\d)点(\d)`)
	eachDigit = strings.NewReplacer("零", "0", "〇", "0", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6",
		"七", "7", "八", "8", "九", "9")
	numeral       = regexp.MustCompile(`[\d零〇一二两三四五六七八九十百千万亿]+`)
	counted       = regexp.MustCompile(`^\d*(?:[百千]?[万亿]?|万亿)$`)
	severalDigits = regexp.MustCompile(`[一二两三四五六七八九]{2}`) // 一二 is one or two
	step          = regexp.MustCompile(`^(?:\d{1,4}|零|万亿|[十百千万亿])`)
	powers        = map[string]int{"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}
)

type respelling struct {
	form *regexp.Regexp
	by   string
}

// plain is a printed value with digits for numerals and a sign for a word such as 下降.
func plain(printed string) string {
	return respelt(inDigits(strings.TrimSpace(Fold(printed))), plainer)
}

// inDigits writes numerals with digits, and 点 between them as a point: 二十六点五 is 26.5.
func inDigits(s string) string {
	s = decimals.ReplaceAllStringFunc(s, eachDigit.Replace)
	return point.ReplaceAllString(numeral.ReplaceAllStringFunc(s, digitsOf), "$1.$2")
}

// respell guesses what a value in another spelling means: 百分之五 is 5%, 1万2千户 is 1.2万户, 下降3% is -3%.
func respell(printed string) string { return respelt(plain(printed), respellings) }

func respelt(s string, by []respelling) string {
	for _, r := range by {
		s = r.form.ReplaceAllString(s, r.by)
	}
	return s
}

var (
	numberForm = regexp.MustCompile(`\d+(?:\.\d+)?`)
	inPercent  = regexp.MustCompile(`百分之(\d+(?:\.\d+)?)`)
	vague      = regexp.MustCompile(`(?:以上|以下|以内|左右|余|多)$`)
)

// Prints reports whether words give a number, with its unit: 达到6000亿元 gives 6000亿元 and 前三 gives 3, but neither 60000亿元
// nor 30.
func Prints(words, value string) bool {
	spell := func(s string) string {
		s = strings.NewReplacer(" ", "", ",", "", "\u00a0", "").Replace(Fold(s))
		return inPercent.ReplaceAllString(inDigits(s), "$1%")
	}
	words, value = spell(words), spell(value)
	m := numberForm.FindStringIndex(value)
	if m == nil {
		return false
	}
	wanted, _ := ParseDecimal(value[m[0]:m[1]])
	unit := vague.ReplaceAllString(value[m[1]:], "")
	for _, at := range numberForm.FindAllStringIndex(words, -1) {
		x, ok := ParseDecimal(words[at[0]:at[1]])
		if ok && x.Cmp(wanted) == 0 && strings.HasPrefix(words[at[1]:], unit) {
			return true
		}
	}
	return false
}

// digitsOf writes a Chinese numeral with digits and one scale, as exactly as it was written: 十五 is 15, 1万2千 is 1.2万.
// What is no number is left as it is.
func digitsOf(s string) string {
	if counted.MatchString(s) || severalDigits.MatchString(s) {
		return s
	}
	n, least := count(strings.NewReplacer("〇", "零", "一", "1", "二", "2", "两", "2", "三", "3", "四", "4", "五",
		"5", "六", "6",
		"七", "7", "八", "8", "九", "9").Replace(s))
	if n == 0 {
		return s
	}
	scale := 0
	for _, power := range []int{4, 8, 12} {
		if n >= power10(power) {
			scale = power
		}
	}
	if word := ScaleWord(least); least > scale && word != "" && n < power10(least+1) {
		return strconv.FormatInt(n/power10(least), 10) + word
	}
	return Int(n).Shift(-scale).Fixed(max(0, scale-least)).String() + ScaleWord(scale)
}

// count reads a numeral; least is the power of ten of its last part. It is 0 for what is no number, and for 1万2, which
// may be 12,000 or 10,002.
func count(s string) (n int64, least int) {
	digit, section, nought := int64(-1), int64(0), false
	small, big := 4, 16 // the powers before, which go down
	for s != "" {
		part := step.FindString(s)
		power, isPower := powers[part]
		switch s = s[len(part):]; {
		case part == "":
			return 0, 0
		case part == "零":
			nought = true
		case !isPower && digit >= 0, isPower && power < 4 && (power >= small || digit < 0 && power != 1),
			isPower && power >= 4 && (power >= big || digit < 0 && section == 0):
			return 0, 0
		case !isPower:
			digit, _ = strconv.ParseInt(part, 10, 64)
		case power < 4:
			section += max(digit, -digit) * power10(power) // 十 alone is ten
			digit, small, least, nought = -1, power, power, false
		default:
			if digit >= 0 || small == 4 {
				small = 0
			}
			n += (section + max(digit, 0)) * power10(power)
			digit, section, least, small, big, nought = -1, 0, power+small, 4, power, false
		}
	}
	if digit < 0 {
		return n + section, least
	}
	if digit < 10 && !nought && small != 1 && (big < 16 || small < 4) {
		return 0, 0
	}
	return n + section + digit, 0
}

func power10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
