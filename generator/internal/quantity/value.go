package quantity

import (
	"cmp"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// Value is a printed value, read: v with the interval of numbers that print like it, in the indicator's unit.
// See "Printed precision" in the method.
type Value struct {
	// Printed is the value as typed, with its unit where the source prints one.
	Printed string
	// Number is v itself, exact, in the indicator's unit.
	Number Decimal
	// HalfWidth is half a unit of the last printed digit, taken in the printed unit before conversion; one unit of the
	// last non-zero digit for 约 and 左右; 0 for a count that is printed in full.
	HalfWidth Decimal
	// Qualifier reports whether v is a bound, and Sense whether it may be the true value itself.
	Qualifier Qualifier
	Sense     Sense
	// Unit is the unit in which it was printed.
	Unit Unit
	// in is the indicator's unit, in which Number and HalfWidth are.
	in Unit
}

// NewValue is a number that no source prints: a computed one, or a bound.
func NewValue(n Decimal, u Unit) *Value { return &Value{Number: n, Qualifier: Exact, Unit: u, in: u} }

// Scale is the power of ten of the unit in which Number is.
func (v *Value) Scale() int { return v.in.Scale }

// Qualifier is how a printed value bounds the true one.
type Qualifier string

// The qualifiers.
const (
	Exact   Qualifier = "exact"
	About   Qualifier = "about"    // 约 左右
	AtLeast Qualifier = "at_least" // 突破 超 超过 逾 以上 余 多
	AtMost  Qualifier = "at_most"  // 近 不足 不到
)

// Interval is the numbers that print like v, in the indicator's unit.
func (v *Value) Interval() Interval {
	switch v.Qualifier {
	case AtLeast:
		return Interval{v.Number, At(v.Number), Infinite(1)}
	case AtMost:
		return Interval{v.Number, Infinite(-1), At(v.Number)}
	}
	return Interval{v.Number, At(v.Number.Sub(v.HalfWidth)), At(v.Number.Add(v.HalfWidth))}
}

// Base is the interval in the unit without its scale, so that values of any scale compare.
func (v *Value) Base() Interval { return v.Interval().Shift(v.Scale()) }

// Sense is how a word bounds a number: 突破 leaves the number itself behind, 以上 includes it, and 近 stays just below.
type Sense uint8

// The senses of the words for a bound; any other word has none.
const (
	Plain Sense = iota
	Beyond
	Including
	Nearly
)

type qualifying struct {
	word  string
	q     Qualifier
	sense Sense
}

var before = []qualifying{
	{"突破", AtLeast, Beyond},
	{"超过", AtLeast, Beyond},
	{"超出", AtLeast, Beyond},
	{"超", AtLeast, Beyond},
	{"逾", AtLeast, Beyond},
	{"大于", AtLeast, Beyond},
	{"高于", AtLeast, Beyond},
	{"不低于", AtLeast, Including},
	{"不少于", AtLeast, Including},
	{"至少", AtLeast, Including},
	{"more than", AtLeast, Beyond},
	{"exceeding", AtLeast, Beyond},
	{"over", AtLeast, Beyond},
	{"above", AtLeast, Beyond},
	{"at least", AtLeast, Including},
	{"接近", AtMost, Nearly},
	{"将近", AtMost, Nearly},
	{"近", AtMost, Nearly},
	{"不足", AtMost, Beyond},
	{"不到", AtMost, Beyond},
	{"小于", AtMost, Beyond},
	{"低于", AtMost, Beyond},
	{"不超过", AtMost, Including},
	{"不高于", AtMost, Including},
	{"不多于", AtMost, Including},
	{"至多", AtMost, Including},
	{"nearly", AtMost, Nearly},
	{"less than", AtMost, Beyond},
	{"below", AtMost, Beyond},
	{"almost", AtMost, Nearly},
	{"at most", AtMost, Including},
	{"大约", About, Plain},
	{"大概", About, Plain},
	{"大致", About, Plain},
	{"约为", About, Plain},
	{"约", About, Plain},
	{"約為", About, Plain},
	{"約", About, Plain},
	{"about", About, Plain},
	{"around", About, Plain},
	{"approximately", About, Plain},
	{"高达", Exact, Plain},
	{"达到", Exact, Plain},
	{"达", Exact, Plain},
	{"为", Exact, Plain},
}

var after = []qualifying{
	{"以上", AtLeast, Including},
	{"余", AtLeast, Beyond},
	{"多", AtLeast, Beyond},
	{"以下", AtMost, Including},
	{"以内", AtMost, Including},
	{"左右", About, Plain},
}

// ParseValue reads a printed value such as 1.77万亿元, 突破2291亿元, 390多个, 26.5% or 213.1 billion yuan and converts it to
// the indicator's unit. unit is that of a value that is printed bare; nil otherwise. Currencies are not converted.
func (u *Units) ParseValue(printed string, unit *Unit, to Unit) (*Value, *diag.Problem) {
	p, ok := u.take(printed)
	power, measure := p.power, p.measure
	switch n := digits(p.number); {
	case n > maxDigits:
		return nil, valueDigits.Found("“%s”有 %d 位数字", "%q has %d digits", printed, n).
			Expect("最多 %d 位", "at most %d", maxDigits).
			FixBy("照来源所印抄写", "copy it as the source prints it")
	case !ok:
		return nil, u.unread(printed, to)
	case measure == nil && unit == nil:
		return nil, valueUnit.Found("“%s”后面没有单位", "no unit follows %q", printed).
			Expect("一个能换算成 %s 的单位", "a unit that converts to %s", to.Name()).
			FixBy("来源印了单位就写在数字后；没有印就加一行 unit: %s",
				"write the unit after the digits if the source prints it, else add unit: %s",
				to.Name().First())
	case measure == nil:
		power, measure = power+unit.Scale, unit.Measure
	case unit != nil:
		return nil, valueUnitTwice.Found("“%s”已经带了单位，又另写了 unit", "%q has its unit and there is a unit key besides",
			printed).
			FixBy("删去 unit 这一行", "remove the line unit")
	}
	if measure != to.Measure {
		return nil, valueUnit.Found("“%s”的单位不能换算成指标的单位 %s", "the unit of %q does not convert to the indicator's, %s",
			printed,
			to.Name()).
			FixBy("核对指标和口径是否选对；币种不换算",
				"check that indicator and definition are the right ones; currencies are not converted")
	}
	v := &Value{Printed: printed, Qualifier: p.qualifier, Sense: p.sense, Unit: Unit{measure, power}, in: to}
	width := p.n.halfUlp()
	switch {
	case v.Qualifier == About:
		width = p.n.Reduce().Ulp()
	case measure.Kind == "count" && power == 0 || v.Qualifier != Exact:
		width = Decimal{}
	}
	v.Number = p.n.Shift(power - to.Scale)
	v.HalfWidth = width.Shift(power - to.Scale)
	return v, nil
}

// parts is a printed value taken apart.
type parts struct {
	qualifier Qualifier
	sense     Sense
	number    string
	n         Decimal
	power     int
	measure   *UnitMeasure // nil where none is printed
}

// take takes a printed value apart; false where a part of it is not understood.
func (u *Units) take(printed string) (p parts, ok bool) {
	p.qualifier = Exact
	s := strings.TrimSpace(Fold(printed))
	for again := s != "" && (s[0] < '0' || s[0] > '9'); again; {
		again = false
		for _, w := range before {
			if rest, found := strings.CutPrefix(s, w.word); found {
				s, again = strings.TrimSpace(rest), true
				if !p.qualify(w) {
					return p, false
				}
				break
			}
		}
	}
	p.number, s = cutNumber(s)
	if p.n, ok = ParseDecimal(p.number); !ok {
		return p, false
	}
	for s = strings.TrimSpace(s); s != ""; {
		switch m, after := u.cut(s); {
		case cutQualifier(&s, p.qualify):
		case m != nil && p.measure == nil:
			p.measure, s = m, after
		case p.power == 0 && p.measure == nil && cut(&p.power, &s):
		default:
			return p, false
		}
	}
	return p, true
}

// qualify adds a word such as 约 or 以上; false where it contradicts one before.
func (p *parts) qualify(w qualifying) bool {
	ok := p.qualifier == Exact || w.q == Exact || p.qualifier == w.q
	if w.q != Exact {
		p.qualifier, p.sense = w.q, cmp.Or(p.sense, w.sense)
	}
	return ok
}

func (u *Units) unread(printed string, to Unit) *diag.Problem {
	if p := peculiar(printed, to); p != nil {
		return p
	}
	p := valueForm.Found("读不懂数值“%s”", "the value %q cannot be read", printed).
		Expect("来源所印的数字、数量级和单位，如 2131.1亿元、突破2291亿元、26.5%%、390多个",
			"digits, scale and unit as printed, such as 2131.1亿元, 突破2291亿元, 26.5%% or 44.1 trillion yuan")
	guess := respell(printed)
	if again, ok := u.take(guess); ok && guess != printed && digits(again.number) > 0 {
		return p.FixBy("是否想写 %s？", "did you mean %s?", guess)
	}
	return p.FixBy("照来源抄写，用阿拉伯数字；只印了数字时把单位写进 unit；没有印出数字的不收",
		"copy it as the source prints it, with digits; where only digits are printed put the unit into unit; leave "+
			"out what is no number")
}

// digits counts those of a number, without zeros at its beginning.
func digits(number string) (n int) {
	for _, c := range number {
		if c >= '1' && c <= '9' || c == '0' && n > 0 {
			n++
		}
	}
	return n
}

// maxDigits is how many significant digits survive in a spreadsheet.
const maxDigits = 15

// cutNumber takes digits off the front, dropping the commas of 128,700.
func cutNumber(s string) (number, rest string) {
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == '.' || s[end] == ',' ||
		s[end] == '-' && end == 0) {
		end++
	}
	number = s[:end]
	if strings.Contains(number, ",") {
		whole, _, _ := strings.Cut(number, ".")
		for i, group := range strings.Split(strings.TrimPrefix(whole, "-"), ",") {
			if len(group) > 3 || len(group) == 0 || i > 0 && len(group) != 3 {
				return "", s
			}
		}
		if strings.Contains(number[len(whole):], ",") {
			return "", s
		}
		number = strings.ReplaceAll(number, ",", "")
	}
	return number, s[end:]
}

func cut(power *int, s *string) bool {
	p, rest := cutScale(*s)
	if p == 0 {
		return false
	}
	*power, *s = p, rest
	return true
}

func cutQualifier(s *string, qualify func(qualifying) bool) bool {
	for _, w := range after {
		if rest, ok := strings.CutPrefix(*s, w.word); ok && qualify(w) {
			*s = strings.TrimSpace(rest)
			return true
		}
	}
	return false
}

// Name writes the unit as Chinese statistics do (亿元) and in English (CNY 100 million).
func (u Unit) Name() locales.Text { return u.named((*locales.Language).Unit) }

// Shown is what the values of a page have in common: 亿元 in Chinese; in English, where each has its own scale, CNY.
func (u Unit) Shown() locales.Text { return u.named((*locales.Language).ShownUnit) }

func (u Unit) named(name func(*locales.Language, locales.Amount) string) locales.Text {
	return u.Measure.Name().MapIn(func(l *locales.Language, measure string) string {
		return name(l, locales.Amount{
			Scale: u.Scale, Kind: string(u.Measure.Kind), Unit: measure, Code: u.Measure.Code,
		})
	})
}

// ParseChange reads a printed growth or increase. Its unit is its own: a growth is a percentage or a number of
// percentage points, an increase an amount.
func (u *Units) ParseChange(c Printed) (*Value, *diag.Problem) {
	printed := Fold(string(c))
	for i := range u.spellings {
		if !strings.Contains(printed, u.spellings[i].text) {
			continue
		}
		to := Unit{Measure: u.spellings[i].measure}
		if v, problem := u.ParseValue(string(c), nil, to); problem == nil {
			return v, nil
		}
	}
	_, problem := u.ParseValue(string(c), nil, Unit{Measure: &UnitMeasure{ZH: "%", EN: "%"}})
	return nil, problem
}
