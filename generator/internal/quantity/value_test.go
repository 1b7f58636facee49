package quantity

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func testUnits() *Units {
	return NewUnits([]UnitMeasure{
		{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY", Printed: []string{"人民币元", "RMB"}},
		{ID: "us-dollar", ZH: "美元", EN: "US dollars", Kind: "currency", Code: "USD"},
		{ID: "percent", ZH: "%", EN: "%", Kind: "percent", Printed: []string{"percent"}},
		{
			ID: "percentage-points", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points",
			Printed: []string{"百分点"},
		},
		{ID: "household", ZH: "户", EN: "households", Kind: "count"},
		{ID: "household-time", ZH: "户次", EN: "household-times", Kind: "count"},
		{ID: "item", ZH: "个", EN: "items", Kind: "count"},
		{ID: "tonne", ZH: "吨", EN: "tonnes", Kind: "mass"},
	})
}

func mustUnit(t testing.TB, u *Units, s string) Unit {
	t.Helper()
	unit, ok := u.Parse(s)
	if !ok {
		t.Fatalf("unit %q is not known", s)
	}
	return unit
}

// The intervals follow "Printed precision" of the method.
func TestParseValue(t *testing.T) {
	u := testUnits()
	for _, c := range []struct {
		printed, unit, to string
		number, halfWidth string
		qualifier         Qualifier
	}{
		{"1.77万亿元", "", "亿元", "17700", "50", Exact}, // the method's example: ± 50亿元
		{"2131.1亿元", "", "亿元", "2131.1", "0.05", Exact},
		{"2131.1億元", "", "亿元", "2131.1", "0.05", Exact}, // traditional characters
		{"1.77萬億元", "", "亿元", "17700", "50", Exact},
		{"２６.５％", "", "%", "26.5", "0.05", Exact}, // full-width
		{"29.40%", "", "%", "29.40", "0.005", Exact},
		{"26.5％", "", "%", "26.5", "0.05", Exact},
		{"达0.96%", "", "%", "0.96", "0.005", Exact},
		{"高达72%", "", "%", "72", "0.5", Exact},
		{"突破2291亿元", "", "亿元", "2291", "0", AtLeast},
		{"超5.2万亿元", "", "亿元", "52000", "0", AtLeast},
		{"390多个", "", "个", "390", "0", AtLeast},
		{"1900余万元", "", "万元", "1900", "0", AtLeast},
		{"700万吨以上", "", "万吨", "700", "0", AtLeast},
		{"近10个百分点", "", "个百分点", "10", "0", AtMost},
		{"不足20户", "", "户", "20", "0", AtMost},
		{"约8亿元", "", "亿元", "8", "1", About},
		{"約為8億元", "", "亿元", "8", "1", About},
		{"约670亿元", "", "亿元", "670", "10", About},
		{"2.50亿元左右", "", "亿元", "2.50", "0.1", About},
		{"506户", "", "户", "506", "0", Exact},             // counts printed in full are exact
		{"3.4万户", "", "户", "34000", "500", Exact},        // counts printed in ten thousands are not
		{"44.69万户次", "", "万户次", "44.69", "0.005", Exact}, // 户次 is not 户
		{"222", "亿元", "亿元", "222", "0.5", Exact},
		{"1441", "户", "户", "1441", "0", Exact},
		{"128,700户", "", "户", "128700", "0", Exact},
		{"9536万元", "", "亿元", "0.9536", "0.00005", Exact},
		{"2.25亿美元", "", "亿美元", "2.25", "0.005", Exact},
		{"44.1 trillion yuan", "", "亿元", "441000", "500", Exact},
		{"more than 1.5 billion yuan", "", "亿元", "15", "0", AtLeast},
		{"213.1 Billion RMB", "", "亿元", "2131", "0.5", Exact},
		{"-4%", "", "%", "-4", "0.5", Exact},
		{"１２.５％", "", "%", "12.5", "0.05", Exact},
		{"5千亿元", "", "亿元", "5000", "500", Exact},
		{"1.2千万户", "", "户", "12000000", "500000", Exact},
		{"不少于3%", "", "%", "3", "0", AtLeast},
		{"不超过3%", "", "%", "3", "0", AtMost},
		{"30%以内", "", "%", "30", "0", AtMost},
		{"大概30%", "", "%", "30", "10", About},
	} {
		var unit *Unit
		if c.unit != "" {
			x := mustUnit(t, u, c.unit)
			unit = &x
		}
		v, problem := u.ParseValue(c.printed, unit, mustUnit(t, u, c.to))
		if problem != nil {
			t.Errorf("%s: %s", c.printed, problem.What.EN)
			continue
		}
		if want, _ := ParseDecimal(c.number); v.Number.Cmp(want) != 0 || v.Qualifier != c.qualifier {
			t.Errorf("%s: got %v %s, want %s %s", c.printed, v.Number, v.Qualifier, c.number, c.qualifier)
		}
		if want, _ := ParseDecimal(c.halfWidth); v.HalfWidth.Cmp(want) != 0 {
			t.Errorf("%s: half-width %v, want %s", c.printed, v.HalfWidth, c.halfWidth)
		}
	}
}

func TestParseValueRefuses(t *testing.T) {
	u := testUnits()
	for _, c := range []struct{ printed, to, rule string }{
		{"全国前列", "%", "value-form"},
		{"26.5", "%", "value-unit"},
		{"26.5亿元", "%", "value-unit"},
		{"2.25亿美元", "亿元", "value-unit"}, // currencies are not converted
		{"1e400亿元", "亿元", "value-form"},
		{"NaN%", "%", "value-form"},
		{"1.2.3%", "%", "value-form"},
		{"12,34户", "户", "value-form"},
		{"约突破20户", "户", "value-form"},
		{"26.5%%", "%", "value-form"},
		{"26.5% 同比", "%", "value-form"},
		{"1234567890123456789012345678901户", "户", "value-digits"},
		{"0.1234567890123456%", "%", "value-digits"},
	} {
		if v, problem := u.ParseValue(c.printed, nil, mustUnit(t, u, c.to)); problem == nil {
			t.Errorf("%s: read as %v", c.printed, v.Number)
		} else if problem.Rule != c.rule {
			t.Errorf("%s: rule %s, want %s", c.printed, problem.Rule, c.rule)
		}
	}
}

// What is printed in words or in another order is not read but proposed, if it is certain; what is no number is
// refused.
func TestParseValueProposesAnotherSpelling(t *testing.T) {
	u := testUnits()
	for printed, want := range map[string]string{
		"1万2千户": "1.2万户", "1亿2千万元": "1.2亿元", "1万零2百户": "1.02万户", "1亿2000万元": "1.2000亿元", "一万二千户": "1.2万户",
		"三千亿元": "3千亿元", "三千二百亿元": "3200亿元", "十五个百分点": "15个百分点", "二十户": "20户", "一百零五户": "105户", "一万零五户": "1.0005万户",
		"两千户": "2千户", "超一万亿元": "超1万亿元", "百分之五": "5%", "百分之二十六点五": "26.5%", "近千亿元": "近1千亿元", "两千多亿元": "超过2千亿元",
		"百分之5.2": "5.2%", "百分之十五": "15%",
		"增长5.2%": "5.2%", "下降3%": "-3%", "−3%": "-3%", "负3%": "-3%", "+3%": "3%",
		"人民币1.2亿元": "1.2亿元", "1.2亿元人民币": "1.2亿元", "RMB 1.2亿": "1.2亿 元", "RMB 1.2 billion": "1.2 billion 元",
		"¥125.5": "",
		"−2.5":   "-2.5", "下降2.5": "-2.5", "12亿元。": "12亿元",
		"1万2户": "", "±5%": "", "第三": "",
		"下降近3%": "", "千百户": "", "一二户": "", "1万2万户": "", "十十户": "", "二百千户": "", "全国前列": "",
	} {
		to := mustUnit(t, u, "亿元")
		v, problem := u.ParseValue(printed, nil, to)
		if problem == nil {
			t.Errorf("%s was read as %v", printed, v.Number)
			continue
		}
		got, ok := strings.CutPrefix(problem.Fix.EN, "did you mean ")
		if !ok {
			got = ""
		}
		if want != "" {
			want += "?"
		}
		if got != want || problem.Rule != "value-form" {
			t.Errorf("%s: got %q (%s), want %q", printed, got, problem.Rule, want)
		}
	}
}

// What is printed in an uncommon way has a sentence of its own, with the value that means the same where there is one.
func TestParseValueExplainsWhatIsNoNumber(t *testing.T) {
	u := testUnits()
	for _, c := range []struct{ what, printed, want string }{
		{"‰", "1.5‰", "0.15%"},
		{"‰", "约 3 ‰", "约0.3%"},
		{"‰", "下降0.5‰", "-0.05%"},
		{"parts per thousand", "千分之五", "0.5%"},
		{"parts per thousand", "万分之2.5", "0.025%"},
		{"basis point", "25BP", "0.25个百分点"},
		{"basis point", "25 bps", "0.25个百分点"},
		{"basis point", "下降25个基点", "-0.25个百分点"},
		{"basis point", "约10个BP", "约0.10个百分点"},
		{"points are", "上升2.5个点", "2.5个百分点"},
		{"points are", "0.3pp", "0.3个百分点"},
		{"comparison", "≥10亿元", "不低于10亿元"},
		{"comparison", "＞26.5%", "超过26.5%"},
		{"comparison", "≤ 3%", "不超过3%"},
		{"comparison", "<20户", "低于20户"},
		{"comparison", "≈8亿元", "约8亿元"},
		{"range", "10–15亿元", ""},
		{"range", "10-15亿元", ""},
		{"range", "10亿元至15亿元", ""},
		{"range", "3%～5%", ""},
		{"range", "3到5户", ""},
		{"tenths", "三成", "约30%"},
		{"tenths", "约3成", "约30%"},
		{"tenths", "近两成", "近20%"},
		{"tenths", "同比增长近两成", "近20%"},
		{"tenths", "三成五", "约35%"},
		{"tenths", "七成半", "约75%"},
		{"tenths", "八成多", "超过80%"},
		{"tenths", "九成以上", "90%以上"},
		{"double", "翻一番", ""},
		{"double", "比2020年翻了两番", ""},
		{"fraction", "三分之一", "约33%"},
		{"fraction", "超过三分之二", "超过67%"},
		{"fraction", "1/4", "约25%"},
		{"half", "一半", "约50%"},
		{"half", "过半数", "超过50%"},
		{"half", "过半", "超过50%"},
		{"half", "半数以上", "50%以上"},
		{"times", "5倍", ""},
		{"times", "增长1.5倍", ""},
		{"nothing changed", "与上年持平", ""},
		{"brackets", "(5.2)%", "-5.2%"},
		{"no definite number", "上千户", ""},
		{"no definite number", "数千户", ""},
		{"no definite number", "几十户", ""},
		{"no definite number", "几十亿元", ""},
		{"no definite number", "十几户", ""},
		{"no definite number", "上亿元", ""},
		{"no definite number", "百余户", ""},
		{"no definite number", "两位数", ""},
	} {
		_, problem := u.ParseChange(Printed(c.printed))
		switch {
		case problem == nil:
			t.Errorf("%s was read", c.printed)
			continue
		case !strings.Contains(problem.What.EN, c.what) || problem.Rule != "value-form":
			t.Errorf("%s: %s", c.printed, problem.What.EN)
		}
		got := ""
		if fix, ok := strings.CutPrefix(problem.Fix.ZH, "写成 "); ok {
			got = strings.FieldsFunc(fix, func(r rune) bool { return r == '，' || r == '；' })[0]
		}
		if got != c.want {
			t.Errorf("%s: write %q, want %q", c.printed, got, c.want)
		} else if got != "" {
			if _, problem := u.ParseChange(Printed(got)); problem != nil {
				t.Errorf("%s: %s cannot be read, either", c.printed, got)
			}
		}
	}
}

func TestPrints(t *testing.T) {
	for _, c := range []struct {
		words, value string
		want         bool
	}{
		{"达到6000亿元", "6000亿元", true},
		{"达到6000亿元", "60000亿元", false},
		{"达到16000亿元", "6000亿元", false},
		{"达到6000亿元", "600亿元", false},
		{"达到6000亿元", "6000万元", false},
		{"达到6000.5亿元", "6000亿元", false},
		{"达到6,000亿元以上", "6000亿元以上", true},
		{"超过６０００亿元", "超6000亿元", true},
		{"达到4.8%", "4.8%", true},
		{"达到4.8％左右", "4.80%", true},
		{"占比达到百分之三十", "30%", true},
		{"保持全省前3", "3", true},
		{"保持全省前三", "3", true},
		{"保持全省前三", "30", false},
		{"保持全国前列", "3", false},
	} {
		if got := Prints(c.words, c.value); got != c.want {
			t.Errorf("%s gives %s: %t", c.words, c.value, got)
		}
	}
}

// Whatever unit a number is printed in, it means the same amount, and the interval keeps its relation to it.
func TestConversionIsExact(t *testing.T) {
	u := testUnits()
	rapid.Check(t, func(t *rapid.T) {
		digits := rapid.StringMatching(`[1-9][0-9]{0,7}(\.[0-9]{1,4})?`).Draw(t, "digits")
		scales := []string{"元", "万元", "亿元", "万亿元"}
		from, to := rapid.SampledFrom(scales).Draw(t, "from"), rapid.SampledFrom(scales).Draw(t, "to")
		target, _ := u.Parse(to)
		printed, _ := u.Parse(from)
		v, problem := u.ParseValue(digits+from, nil, target)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		n, _ := ParseDecimal(digits)
		if v.Number.Shift(target.Scale).Cmp(n.Shift(printed.Scale)) != 0 {
			t.Fatalf("%s%s is not %v%s", digits, from, v.Number, to)
		}
		i, number := v.Interval(), At(v.Number)
		if i.Low.Cmp(number) >= 0 || i.High.Cmp(number) <= 0 || i.Width().Cmp(At(v.HalfWidth.Add(v.HalfWidth))) != 0 {
			t.Fatalf("%s%s: [%v, %v] around %v", digits, from, i.Low, i.High, v.Number)
		}
	})
}

func FuzzParseValue(f *testing.F) {
	for _, s := range []string{"1.77万亿元", "突破2291亿元", "390多个", "44.1 trillion yuan", "约%", "-", ".", "万亿", "超超超"} {
		f.Add(s)
	}
	u := testUnits()
	to, _ := u.Parse("亿元")
	f.Fuzz(func(t *testing.T, s string) {
		v, problem := u.ParseValue(s, nil, to)
		if (v == nil) == (problem == nil) {
			t.Errorf("%q: value %v and problem %v", s, v, problem)
		}
	})
}

func TestWithin(t *testing.T) {
	u := testUnits()
	to := mustUnit(t, u, "亿元")
	read := func(s string) *Value {
		v, problem := u.ParseValue(s, nil, to)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		return v
	}
	for _, c := range []struct {
		inner, outer string
		want         bool
	}{
		{"2131.1亿元", "2131亿元", true},
		{"2131亿元", "2131.1亿元", false},
		{"2131.1亿元", "突破2100亿元", true},
		{"2131.1亿元", "突破2200亿元", false},
		{"突破2200亿元", "突破2100亿元", true},
		{"突破2100亿元", "2131.1亿元", false},
		{"1998亿元", "近2000亿元", true},
	} {
		if got := read(c.inner).Interval().Within(read(c.outer).Interval()); got != c.want {
			t.Errorf("%s within %s: %t", c.inner, c.outer, got)
		}
	}
}

func TestDecimalKeepsItsDigits(t *testing.T) {
	for _, s := range []string{"29.40", "0", "0.0", "007", "-4.50", "7945.4"} {
		d, ok := ParseDecimal(s)
		if !ok {
			t.Errorf("%q cannot be read", s)
			continue
		}
		want := map[string]string{"007": "7"}[s]
		if want == "" {
			want = s
		}
		if d.String() != want {
			t.Errorf("%q came back as %q", s, d)
		}
	}
}
