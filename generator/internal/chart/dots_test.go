package chart

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// shares is what is known of a province's share, the nation's and others'.
func shares() Dots {
	return Dots{
		ID: "dots", Title: "青海26.82%，全国不高于15.8%", Description: "各省的占比。",
		Key: DotKey{"来源刊载", "本站推算", "只知道上限", "原发媒体未署名，只列出"},
		Rows: []Row{
			{Name: "青海省", Home: true, Dots: []Dot{
				{Value: 26.5, Low: 26.45, High: 26.55, Label: "26.5%", When: "2025年3月末"},
				{Value: 26.82, Label: "26.82%", When: "2025年6月末", Computed: true},
			}},
			{Name: "全国", Dots: []Dot{
				{
					Value: 15.785, Low: math.Inf(-1), High: 15.785, Label: "不高于15.8%", When: "2025年6月末",
					Computed: true,
				},
				{Value: 16.2, Label: "16.2%", When: "2025年末"},
			}},
			{Name: "四川省", Dots: []Dot{
				{Value: 15.67, Low: 15.57, High: 15.77, Label: "15.57%—15.77%", When: "2025年6月末", Computed: true},
			}},
			{Name: "西藏自治区", Dots: []Dot{{Value: 29.41, Label: "29.41%", When: "2025年3月末", Unused: true}}},
			{Name: "没有数据", Dots: []Dot{{Value: math.NaN(), Label: "—"}}},
		},
	}
}

// englishShares have names that leave no room beside them.
func englishShares() Dots {
	d := shares()
	d.Key = DotKey{"as printed", "our calculation", "an upper bound only", "outlet unknown: listed, not used"}
	for i := range d.Rows {
		d.Rows[i].Name = []string{"Qinghai", "Nation", "Inner Mongolia", "Xinjiang Uygur", ""}[i]
		for k := range d.Rows[i].Dots {
			d.Rows[i].Dots[k].When = "end of September 2025"
		}
	}
	return d
}

// printedOnly has nothing that must be explained.
func printedOnly() Dots {
	d := shares()
	d.Rows = []Row{
		{Name: "青海省", Home: true, Dots: []Dot{{Value: 1.2, Label: "1.2%", When: "2025年6月末"}}},
		{Name: "全国", Dots: []Dot{{Value: 7.1, Label: "7.1%", When: "2025年6月末"}}},
		{Name: "海西州", Dots: []Dot{{
			Value: 9, Low: 9, High: math.Inf(1), Label: "超过9%", When: "2025年6月末",
		}}},
	}
	return d
}

func TestGoldenDots(t *testing.T) {
	for name, d := range map[string]Dots{
		"dots": shares(), "dots-english": englishShares(), "dots-printed": printedOnly(),
	} {
		t.Run(name, func(t *testing.T) {
			got := d.SVG()
			checkWithin(t, got, -96, 2000)
			checkTexts(t, got)
			golden(t, name, got)
		})
	}
	got := asFile(shares()).SVG()
	wellFormed(t, got)
	golden(t, "file-dots", got)
}

func asFile(c Chart) File {
	return File{Chart: c, Lang: "zh-Hans", Colour: "#048035", Notes: []string{"来源：某报。"}}
}

func TestNoDotToDraw(t *testing.T) {
	d := shares()
	for _, rows := range [][]Row{nil, {{Name: "青海省"}}, {{Dots: []Dot{{Value: math.Inf(1)}, {Value: math.NaN()}}}}} {
		if d.Rows = rows; d.SVG() != nil || d.From() != "" {
			t.Errorf("%+v: a chart", rows)
		}
	}
}

// The mark of a figure tells whether it is printed, computed, only a bound or not used, without its colour; it stands
// in the row and beside its text.
func TestMarksOfADot(t *testing.T) {
	all := map[string]string{
		"found": `class="end"`, "none": `class="open"`, "unused": `class="unused"`,
		"at most": `d="M6-5L6 5`, "at least": `d="M-6-5L-6 5`,
	}
	for want, dot := range map[string]Dot{
		"found": {Value: 5}, "none": {Value: 5, Computed: true}, "unused": {Value: 5, Unused: true},
		"at most": {Value: 5, Low: math.Inf(-1), High: 5}, "at least": {Value: 5, Low: 5, High: math.Inf(1)},
	} {
		got := string(Dots{Rows: []Row{{Dots: []Dot{dot}}}}.SVG())
		for kind, mark := range all {
			marks := 2
			if strings.HasPrefix(kind, "at") {
				marks = 1
			}
			if kind != want {
				marks = 0
			}
			if n := strings.Count(got, mark); n != marks {
				t.Errorf("%s: %d of %s, want %d in\n%s", want, n, mark, marks, got)
			}
		}
		if strings.Contains(got, `class="span"`) != strings.HasPrefix(want, "at") {
			t.Errorf("%s: a line to where it may lie?\n%s", want, got)
		}
	}
}

// A key stands where a mark needs one.
func TestKeyOfDots(t *testing.T) {
	d := printedOnly()
	d.Rows = d.Rows[:2]
	if got := string(d.SVG()); strings.Contains(got, d.Key.Printed) {
		t.Errorf("a key for printed figures alone:\n%s", got)
	}
	got := string(shares().SVG())
	for _, text := range []string{
		shares().Key.Printed, shares().Key.Computed, shares().Key.Bound,
		shares().Key.Unused,
	} {
		if strings.Count(got, ">"+text+"<") == 0 {
			t.Errorf("the key lacks %s", text)
		}
	}
}

// An axis says where it begins, unless that is zero.
func TestWhereAnAxisBegins(t *testing.T) {
	for want, values := range map[string][]float64{
		"10": {12.9, 29.4}, "": {1, 29.4}, "−30": {-29.4, -12.9},
	} {
		var d Dots
		for _, v := range values {
			d.Rows = append(d.Rows, Row{Dots: []Dot{{Value: v}}})
		}
		if got := d.From(); got != want {
			t.Errorf("%v: %q, want %q", values, got, want)
		}
	}
	if got := alone("2024-12-31 26", "2025-12-31 27").From(); got != "26" {
		t.Errorf("a line's axis begins at %q", got)
	}
}

func TestHostileTextOfDots(t *testing.T) {
	for _, s := range hostile {
		d := shares()
		d.ID, d.Title, d.Description, d.Key = s, s, s, DotKey{s, s, s, s}
		for i := range d.Rows {
			d.Rows[i].Name = s
			for k := range d.Rows[i].Dots {
				d.Rows[i].Dots[k].Label, d.Rows[i].Dots[k].When = s, s
			}
		}
		checkWithin(t, d.SVG(), -96, 2000)
		checkTexts(t, d.SVG())
		wellFormed(t, asFile(d).SVG())
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

func TestAnyDots(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func() string { return anyText.Draw(t, "text") }
		value := func() float64 { return anyValue.Draw(t, "value") }
		d := Dots{
			ID: text(), Title: text(), Description: text(), Key: DotKey{text(), text(), text(), text()},
			Comma: ",",
		}
		for range rapid.IntRange(1, 9).Draw(t, "rows") {
			row := Row{Name: text(), Home: rapid.Bool().Draw(t, "home")}
			for range rapid.IntRange(0, 3).Draw(t, "dots") {
				row.Dots = append(row.Dots, Dot{
					value(), value(), value(), text(), text(), rapid.Bool().Draw(t, "computed"),
					rapid.Bool().Draw(t, "unused"),
				})
			}
			d.Rows = append(d.Rows, row)
		}
		got := d.SVG()
		if got == nil {
			return
		}
		checkWithin(t, got, -96, 2000)
		checkTexts(t, got)
		if !bytes.Equal(got, d.SVG()) {
			t.Error("not the same twice")
		}
	})
}
