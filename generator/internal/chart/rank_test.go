package chart

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// march is what was known of the green share at the end of March 2025: two of 31 regions.
func march() Rank {
	return Rank{
		ID: "rank", Title: "绿色贷款占各项贷款的比重（%），2025年3月末", Description: "青海在第2位到第31位之间。",
		Rows: []Row{
			{Name: "西藏", Value: 29.41, Low: 29.405, High: 29.415, Label: "29.41%"},
			{Name: "青海", Value: 26.5, Low: 26.45, High: 26.55, Label: "26.5%", Home: true},
		},
		Places: Places{Of: 31, Best: 2, Worst: 31, Cut: 10, Name: "可能名次", Label: "2—31", CutLabel: "前10位"},
		Note:   "另有29个省区市没有同口径、同月份的公开数字。",
	}
}

// benchmarked has the nation and bounds with an open side.
func benchmarked() Rank {
	r := march()
	r.Title = "绿色贷款占比"
	r.Benchmark = Benchmark{Value: 15.2, Label: "全国 15.2%"}
	r.Rows = []Row{
		{Name: "西藏", Value: 29.41, Low: 29.405, High: 29.415, Label: "29.41%"},
		{Name: "青海", Value: 26.5, Low: 26.45, High: 26.55, Label: "26.5%", Home: true},
		{Name: "浙江", Value: 25, Low: 25, High: math.Inf(1), Label: "超25%"},
		{Name: "内蒙古", Value: 22, Low: 21, High: 23, Label: "约22%"},
		{Name: "新疆", Value: 14, Low: math.Inf(-1), High: 14, Label: "不足14%"},
	}
	r.Places = Places{Of: 31, Best: 2, Worst: 29, Cut: 10, Name: "可能名次", Label: "2—29", CutLabel: "前10位"}
	r.Note = "另有26个省区市没有公开数字。"
	return r
}

// long has names as long as they come, in English.
func long() Rank {
	r := benchmarked()
	for i, name := range []string{"Tibet", "Qinghai", "Zhejiang", "Inner Mongolia A.R.", "Xinjiang Uygur A.R."} {
		r.Rows[i].Name = name
	}
	r.Rows[2].Label, r.Rows[3].Label, r.Rows[4].Label = "over 25%", "about 22%", "under 14%"
	r.Benchmark.Label = "China 15.2%"
	r.Places.Name, r.Places.Label, r.Places.CutLabel = "Possible places", "2 to 29", "Top 10"
	r.Note = "26 provincial units have published no figure of the same definition for that month, so nothing " +
		"is known about them."
	return r
}

// full is every region.
func full() Rank {
	r := march()
	r.Rows, r.Note = nil, ""
	for i, name := range []string{
		"西藏", "吉林", "浙江", "青海", "福建", "重庆", "四川", "甘肃", "宁夏", "新疆", "内蒙古", "云南", "贵州", "广西", "海南", "广东", "湖南", "湖北",
		"江西", "安徽", "江苏", "上海", "山东", "河南", "河北", "山西", "陕西", "北京", "天津", "辽宁", "黑龙江",
	} {
		v := 31.2 - float64(i)*0.71 - float64(i%3)*0.2
		r.Rows = append(r.Rows, Row{Name: name, Value: v, Low: v - 0.05, High: v + 0.05, Label: grouped(v, 1, ",") +
			"%", Home: i == 3})
	}
	r.Benchmark = Benchmark{Value: 16.6, Label: "全国 16.6%"}
	r.Places = Places{Of: 31, Best: 4, Worst: 4, Cut: 10, Name: "名次", Label: "4", CutLabel: "前10位"}
	return r
}

func TestGoldenRank(t *testing.T) {
	for name, r := range map[string]Rank{
		"rank-march": march(), "rank-bounds": benchmarked(), "rank-english": long(),
		"rank-full": full(),
	} {
		t.Run(name, func(t *testing.T) {
			got := r.SVG()
			checkWithin(t, got, -namesRoom, 1000)
			checkTexts(t, got)
			golden(t, name, got)
		})
	}
}

func TestNoRowToDraw(t *testing.T) {
	for name, rows := range map[string][]Row{
		"no row": nil, "no number": {{Name: "青海", Value: math.NaN()}, {Value: math.Inf(1)}, {Value: -1.1e300}},
	} {
		r := march()
		if r.Rows = rows; r.SVG() != nil {
			t.Errorf("%s: a chart", name)
		}
	}
}

// What is known of a figure decides its marks: a dot, a span, a stroke where there is only a bound, an arrow where
// there is no end.
func TestMarksOfARow(t *testing.T) {
	open := math.Inf(1)
	for _, c := range []struct {
		name             string
		value, low, high float64
		dot              bool
		strokes, heads   int
	}{
		{"exact", 5, 5, 5, true, 0, 0},
		{"without bounds", 5, 0, 0, true, 0, 0},
		{"rounded", 5, 4.5, 5.5, true, 0, 0},
		{"more than", 5, 5, open, false, 1, 1},
		{"less than", 5, -open, 5, false, 1, 1},
		{"about, without an upper bound", 5, 4, open, true, 0, 1},
		{"without any bound", 5, -open, open, true, 0, 2},
		{"bounds that are no numbers", 5, math.NaN(), math.NaN(), true, 0, 0},
		{"a bound that is too large", 5, 5, 1e301, false, 1, 1},
		{"bounds elsewhere", 5, 6, 7, true, 0, 0},
	} {
		got := string(Rank{Rows: []Row{{Value: c.value, Low: c.low, High: c.high}}}.SVG())
		spans := strings.Count(got, `class="span"`)
		if spans > 0 {
			spans-- // the span itself
		}
		if dot := strings.Contains(got, "<circle"); dot != c.dot || spans != c.strokes ||
			strings.Count(got, `class="head"`) != c.heads {
			t.Errorf("%s: dot %v, %d strokes in\n%s", c.name, dot, spans, got)
		}
	}
}

// An arrow has room even where the bound is the largest or the smallest value.
func TestRoomForArrows(t *testing.T) {
	r := Rank{Rows: []Row{
		{Value: 30, Low: 30, High: math.Inf(1)},
		{Value: 10, Low: math.Inf(-1), High: 10},
		{Value: 20},
	}}
	got := string(r.SVG())
	for _, want := range []string{`class="span" x1="83.33%" x2="100%"`, `class="span" x1="0%" x2="16.67%"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct{ in, want Places }{
		{Places{Of: 31, Best: 2, Worst: 31, Cut: 10}, Places{Of: 31, Best: 2, Worst: 31, Cut: 10}},
		{Places{Of: 31, Best: -3, Worst: 99, Cut: 31}, Places{Of: 31, Best: 1, Worst: 31}},
		{Places{Of: 31, Best: 9, Worst: 4, Cut: -1}, Places{Of: 31, Best: 9, Worst: 9}},
		{Places{Of: 0, Best: 1, Worst: 1, Name: "x"}, Places{}},
		{Places{Of: 10000, Best: 1, Worst: 1}, Places{}},
	} {
		if got := c.in.checked(); got != c.want {
			t.Errorf("%v: %v, want %v", c.in, got, c.want)
		}
	}
	p := Places{Of: 31}
	for width, want := range map[float64]string{20: "31", 56: "1 15 31", 160: "1 10 20 31", 450: "1 5 10 15 20 25 31"} {
		var got []string
		for n := range p.Of {
			if p.labelled(width)[n+1] {
				got = append(got, fmt.Sprint(n+1))
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("on %v px: %s, want %s", width, s, want)
		}
	}
}

func TestHostileTextOfARank(t *testing.T) {
	for _, s := range hostile {
		r := benchmarked()
		r.ID, r.Title, r.Description, r.Note, r.Benchmark.Label = s, s, s, s, s
		r.Places.Name, r.Places.Label, r.Places.CutLabel = s, s, s
		for i := range r.Rows {
			r.Rows[i].Name, r.Rows[i].Label, r.Rows[i].Tip = s, s, s
		}
		checkWithin(t, r.SVG(), -namesRoom, 1000)
		checkTexts(t, r.SVG())
	}
}

// anyText is short or long, in any script, now and then odd.
var anyText = rapid.OneOf(rapid.SampledFrom(append([]string{"青海", "内蒙古", "Inner Mongolia", "26.5%", "超9,600亿元"},
	hostile...)), rapid.String())

var anyValue = rapid.OneOf(rapid.Float64(), rapid.Float64Range(-1, 100),
	rapid.SampledFrom([]float64{
		0, 26.5, math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 5e-324,
		math.MaxFloat64,
	}))

func TestAnyRank(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func() string { return anyText.Draw(t, "text") }
		value := func() float64 { return anyValue.Draw(t, "value") }
		place := func() int { return rapid.IntRange(-2, 40).Draw(t, "place") }
		r := Rank{ID: text(), Title: text(), Description: text(), Note: text(), Benchmark: Benchmark{value(), text()}}
		r.Places = Places{
			Of: rapid.OneOf(rapid.Int(), rapid.IntRange(0, 40), rapid.IntRange(1, 9999)).Draw(t, "of"), Best: place(),
			Worst: place(), Cut: place(),
			Name: text(), Label: text(), CutLabel: text(),
		}
		drawn := false
		for range rapid.IntRange(0, 31).Draw(t, "rows") {
			row := Row{
				Name: text(), Value: value(), Low: value(), High: value(), Label: text(), Tip: text(),
				Home: rapid.Bool().Draw(t, "home"),
			}
			r.Rows, drawn = append(r.Rows, row), drawn || math.Abs(row.Value) <= 1e300
		}
		got := r.SVG()
		if !drawn {
			if got != nil {
				t.Fatalf("a chart of nothing: %s", got)
			}
			return
		}
		checkWithin(t, got, -namesRoom, 1000)
		checkTexts(t, got)
		if !bytes.Equal(got, r.SVG()) {
			t.Fatal("not the same again")
		}
	})
}
