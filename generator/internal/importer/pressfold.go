package importer

import (
	"regexp"
	"strings"
	"unicode"

	"five-areas/generator/locales"
)

// folded is a text in one spelling, with the way back to the text as it was: half-width letters and digits, full-width
// punctuation, no blanks beside Chinese, digits in years and months.
type folded struct {
	s string
	// from and to are, for each byte of s, where its character began and ended in the text.
	from, to []int
}

// words are the part of the text that a part of the folded one was made from.
func (f *folded) words(text, key string, start, end int) Words {
	if start >= end {
		return Words{Key: key}
	}
	a, b := f.from[start], f.to[end-1]
	return Words{Key: key, Text: text[a:b], Start: a, End: b}
}

// letter is a character of a text and its place.
type letter struct {
	r        rune
	from, to int
}

// fold writes a text in one spelling.
func fold(text string) *folded {
	var all []letter
	for at, r := range text {
		n := len(string(r))
		if r == unicode.ReplacementChar && !strings.HasPrefix(text[at:], string(r)) {
			n = 1
		}
		switch {
		case r == '\r' || r == '\ufeff' || r != '\t' && r != '\n' && locales.Hidden(r):
			continue
		case r == '\u00a0' || r == '\u2003' || r == '\u3000' || r == '\t':
			r = ' '
		}
		all = append(all, letter{oneRune(r), at, at + n})
	}
	all = inArabic(punctuated(all))
	f := &folded{}
	var b strings.Builder
	for _, l := range all {
		n := b.Len()
		b.WriteRune(l.r)
		for range b.Len() - n {
			f.from, f.to = append(f.from, l.from), append(f.to, l.to)
		}
	}
	f.s = b.String()
	return f
}

// traditional characters of reprints, each with its simplified form.
var traditional = func() map[rune]rune {
	from := []rune("貸約款餘額億萬餘綠質實現產業農協體積蓄發達個歲戶網點資金銀險監會數據截報導國務開創貿稅課財經濟濟營運輸傳軟術學養綜轄區縣與較長漲減負擔應" +
		"構結選擇優為從後來號處過還進對時間們無佔於標準項類種幾總佈單關統計幣東島門陽")
	to := []rune("贷约款余额亿万余绿质实现产业农协体积蓄发达个岁户网点资金银险监会数据截报导国务开创贸税课财经济济营运输传软术学养综辖区县与较长涨减负担应" +
		"构结选择优为从后来号处过还进对时间们无占于标准项类种几总布单关统计币东岛门阳")
	m := map[rune]rune{}
	for i, r := range from {
		m[r] = to[i]
	}
	return m
}()

func oneRune(r rune) rune {
	switch r {
	case '，', '：', '；', '！', '？', '、', '。':
		return r
	case '﹪':
		return '%'
	case '〇', '○':
		return '〇'
	case '–', '—', '―', '－', '～', '〜', '−':
		return '-'
	case '’', '‘':
		return '\''
	}
	if s, ok := traditional[r]; ok {
		return s
	}
	for _, h := range locales.HalfWidth(string(r)) {
		r = h
	}
	return unicode.ToLower(r)
}

func chineseSide(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("，。；：、！？“”《》", r)
}

// punctuated writes punctuation in full width, so that what is left of . and , belongs to numbers, and takes blanks
// away where Chinese has none.
func punctuated(all []letter) (out []letter) {
	at := func(i int) rune {
		if i < 0 || i >= len(all) {
			return '\n'
		}
		return all[i].r
	}
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	for i := 0; i < len(all); i++ {
		l := all[i]
		next := at(i + 1)
		switch l.r {
		case ',':
			if !digit(at(i-1)) || !digit(next) || !digit(at(i+2)) || !digit(at(i+3)) || digit(at(i+4)) {
				l.r = '，'
			}
		case ';':
			l.r = '；'
		case ':':
			l.r = '：'
		case '!':
			l.r = '！'
		case '?':
			l.r = '？'
		case '.':
			if !abbreviation(all[:i]) &&
				(next == ' ' || next == '\n' || next == '"' || next == '”' || chineseSide(next)) {
				l.r = '。'
			}
		case ' ', '\n':
			last, lines := i, 0
			for ; last < len(all) && (all[last].r == ' ' || all[last].r == '\n'); last++ {
				if all[last].r == '\n' {
					lines++
				}
			}
			before, after := at(i-1), at(last)
			l.to = all[last-1].to
			i = last - 1
			wrapped := latin(before) || digit(before) || before == '，'
			switch {
			case lines == 1 && wrapped && (unicode.IsLower(after) && latin(after) || digit(after) && latin(before)):
				l.r = ' '
			case lines > 0:
				l.r = '\n'
			case chineseSide(before) || chineseSide(after):
				continue
			default:
				l.r = ' '
			}
		}
		out = append(out, l)
	}
	return out
}

// abbreviation reports an initial or the short name of a month before a full stop: U.S., Nov.
func abbreviation(before []letter) bool {
	n := len(before)
	for n > 0 && latin(before[n-1].r) {
		n--
	}
	word := ""
	for _, l := range before[n:] {
		word += string(l.r)
	}
	switch word {
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no", "co",
		"mr", "ms", "dr":
		return true
	}
	return len(word) == 1
}

func latin(r rune) bool { return r >= 'a' && r <= 'z' }

var (
	yearNumeral  = regexp.MustCompile(`[一二][零〇九][零〇一二三四五六七八九]{2}年`)
	monthNumeral = regexp.MustCompile(`(?:十[一二]?|[一二三四五六七八九])(?:个月|月(?:份|末|底|[十二三]?[十一二三四五六七八九]日|，|。|$))`)
	numeralDigit = map[rune]string{
		'零': "0", '〇': "0", '一': "1", '二': "2", '三': "3", '四': "4", '五': "5", '六': "6", '七': "7", '八': "8", '九': "9",
	}
)

// inArabic writes the numerals of years and months with digits: 二〇二五年六月末 is 2025年6月末.
func inArabic(all []letter) []letter {
	var b strings.Builder
	var at []int
	for i, l := range all {
		for range len(string(l.r)) {
			at = append(at, i)
		}
		b.WriteRune(l.r)
	}
	s := b.String()
	digits := map[int]string{}
	for _, m := range yearNumeral.FindAllStringIndex(s, -1) {
		for i := m[0]; i < m[1]; i += 3 {
			if d := numeralDigit[all[at[i]].r]; d != "" {
				digits[at[i]] = d
			}
		}
	}
	for _, m := range monthNumeral.FindAllStringIndex(s, -1) {
		first := at[m[0]]
		if all[first].r != '十' {
			digits[first] = numeralDigit[all[first].r]
			continue
		}
		digits[first] = "10"
		if d := numeralDigit[all[first+1].r]; d != "" {
			digits[first], digits[first+1] = "1", d
		}
	}
	if len(digits) == 0 {
		return all
	}
	var out []letter
	for i, l := range all {
		d, ok := digits[i]
		if !ok {
			out = append(out, l)
		}
		for _, r := range d {
			out = append(out, letter{r, l.from, l.to})
		}
	}
	return out
}
