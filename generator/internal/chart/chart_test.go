package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the golden files")

// points reads "date value label …"; <= before the date makes the mark open, and the value is the label if there is
// none.
func points(lines ...string) (s Segment) {
	for _, line := range lines {
		f := strings.SplitN(line, " ", 3)
		day, open := strings.CutPrefix(f[0], "<=")
		at, err := time.Parse(time.DateOnly, day)
		if err != nil {
			panic(err)
		}
		v, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			panic(err)
		}
		s.Points = append(s.Points, Point{At: at, Value: v, Label: f[len(f)-1], Open: open})
	}
	return s
}

func chinese(series ...Series) Line {
	return Line{
		ID: "c", Title: "绿色贷款余额", Description: "单位万亿元。", Series: series,
		YearLabel:  func(y int) string { return fmt.Sprint(y, "年") },
		MonthLabel: func(m time.Month) string { return fmt.Sprint(int(m), "月") },
	}
}

func alone(lines ...string) Line {
	return chinese(Series{Name: "青海", Segments: []Segment{points(lines...)}})
}

// national has a break at the end of 2024 and one mark whose day is not known.
func national() Line {
	l := alone("2019-03-31 9.23", "2019-12-31 10.22", "2020-06-30 11.01", "2020-09-30 11.55", "2020-12-31 11.95",
		"2021-03-31 13.03",
		"2021-09-30 14.78", "2021-12-31 15.9", "2022-03-31 18.07", "2022-06-30 19.55", "2022-12-31 22.03",
		"<=2023-08-07 26.5",
		"2023-09-30 28.58", "2023-12-31 30.08", "2024-03-31 33.77", "2024-06-30 34.76", "2024-12-31 36.6")
	l.Series[0].Segments = append(l.Series[0].Segments,
		points("2025-03-31 40.61", "2025-06-30 42.39", "2025-12-31 44.8 44.8万亿元"))
	return l
}

// A new definition is ruled off where it came to hold; half-way where nobody says when that was.
func TestBreakStandsWhereTheDefinitionBegins(t *testing.T) {
	l := alone("2023-06-30 21.8")
	l.Series[0].Segments = append(l.Series[0].Segments, points("2025-03-31 26.5"))
	for from, want := range map[string]string{"": "50%", "2025-01-01": "86.09%", "2026-01-01": "50%"} {
		if from != "" {
			day, err := time.Parse(time.DateOnly, from)
			if err != nil {
				t.Fatal(err)
			}
			l.Series[0].Segments[1].From = day
		}
		if svg := string(l.SVG()); !strings.Contains(svg, `<line class="break" x1="`+want+`"`) {
			t.Errorf("a definition from %q is not ruled off at %s", from, want)
		}
	}
}

// compared has two series that the first one is compared with.
func compared() Line {
	return chinese(
		Series{Name: "青海", Segments: []Segment{
			points("2024-03-31 24.1", "2024-06-30 25.2", "2024-12-31 25.9", "2025-03-31 26.5 26.5%"),
		}},
		Series{Name: "全国", Benchmark: true, Segments: []Segment{
			points("2024-03-31 13.4", "2024-12-31 14.3"),
			points("2025-03-31 15.2", "2025-06-30 15.6 15.6%"),
		}},
		Series{Name: "西藏", Segments: []Segment{points("2024-06-30 27.1", "<=2025-05-07 29.41 29.41%")}},
	)
}

func english(l Line) Line {
	l.YearLabel, l.MonthLabel, l.Comma = nil, nil, ","
	return l
}

func TestGolden(t *testing.T) {
	for name, l := range map[string]Line{
		"national": national(),
		"compared": compared(),
		"english":  english(national()),
		"two":      alone("2024-12-31 2216.4", "2025-06-30 2402.9 2402.9亿元"),
		"one":      alone("2025-03-31 26.5 26.5%"),
		"open":     alone("<=2025-08-07 500 超过500亿元"),
		"one-day":  alone("2025-03-31 26.5", "2025-03-31 27.1"),
		"flat":     alone("2023-06-30 8", "2024-06-30 8", "2025-03-31 8 8家"),
		"annual":   alone("2019-12-31 12", "2020-12-31 15", "2021-12-31 14", "2023-12-31 21", "2024-12-31 18"),
		"falling": alone("2024-03-31 3.45", "2024-06-30 3.2", "2024-09-30 -0.12", "2024-12-31 -0.4",
			"2025-03-31 -0.75 −0.75"),
		"large": alone("2021-06-30 1234567890123", "2025-03-31 2345678901234 2.3万亿"),
	} {
		t.Run(name, func(t *testing.T) {
			got := l.SVG()
			check(t, got)
			golden(t, name, got)
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name+".svg")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("not as in %s (%v); -update writes it anew:\n%s", file, err, got)
	}
}

func TestNothingToDraw(t *testing.T) {
	at := time.Date(2025, 3, 31, 0, 0, 0, 0, time.UTC)
	for name, segments := range map[string][]Segment{
		"no segment": nil,
		"no point":   {{}, {}},
		"no number": {{Points: []Point{
			{At: at, Value: math.NaN()},
			{At: at, Value: math.Inf(-1)},
			{At: at, Value: 1.1e300},
		}}},
		"no date": {{Points: []Point{{Value: 1}, {At: time.Date(12025, 1, 1, 0, 0, 0, 0, time.UTC), Value: 1}}}},
	} {
		if got := chinese(Series{Segments: segments}).SVG(); got != nil {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := (Line{}).SVG(); got != nil {
		t.Errorf("no series: %s", got)
	}
}

// Every odd set of values on every odd set of days gives a chart that is well-formed and stays within its plot.
func TestOddInput(t *testing.T) {
	values := map[string][]float64{
		"usual":        {26.5, 27.1, 25.9},
		"one":          {26.5},
		"flat":         {3, 3, 3},
		"zero":         {0, 0},
		"negative":     {-5, -3, -9},
		"both signs":   {-1e-3, 2e-3},
		"steep":        {1e-9, 1e12, 1},
		"large":        {9.99e299, -9.99e299},
		"small":        {5e-324, 4e-320},
		"below zero":   {-5e-324, 0},
		"close":        {1000000.01, 1000000.02},
		"closer":       {math.Nextafter(1e15, 0), 1e15},
		"with nothing": {math.NaN(), 2, math.Inf(1), 3, math.Inf(-1)},
		"thousandths":  {0.0011, 0.0012, 0.0019},
		"tenths":       {0.1, 0.3, 0.2},
	}
	days := map[string][]string{
		"quarters":       {"2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31"},
		"one day":        {"2025-03-31"},
		"one month":      {"2025-03-01", "2025-03-31", "2025-03-15"},
		"turn of a year": {"2024-12-31", "2025-01-01"},
		"unordered":      {"2025-03-31", "2021-03-31", "2023-03-31"},
		"leap day":       {"2020-02-29", "2024-02-29", "2025-02-28"},
		"centuries":      {"0001-01-02", "9999-12-31"},
		"decades":        {"1949-10-01", "1978-12-31", "2025-06-30"},
	}
	for valuesName, vs := range values {
		for daysName, ds := range days {
			t.Run(valuesName+" "+daysName, func(t *testing.T) {
				l := compared()
				for i := range l.Series {
					var s Segment
					for k := range 5 {
						at, err := time.Parse(time.DateOnly, ds[(k+i)%len(ds)])
						if err != nil {
							t.Fatal(err)
						}
						v := vs[k%len(vs)]
						s.Points = append(s.Points,
							Point{At: at, Value: v, Label: fmt.Sprint(float32(k)), Open: k == i})
					}
					l.Series[i].Segments = []Segment{s, {Points: s.Points[2:]}}
				}
				got := l.SVG()
				check(t, got)
				checkLabels(t, got)
				if again := l.SVG(); !bytes.Equal(got, again) {
					t.Error("not the same again")
				}
			})
		}
	}
}

var hostile = []string{
	`<script>alert(1)</script>`, `" onload="alert(1)`, `' style='x`, `]]>`, `</title><img src=x onerror=alert(1)>`,
	`<!--`, `&lt;&#60;&amp`,
	"a\x00b\xff\u2028\r\n", strings.Repeat("长", 500), strings.Repeat("i", 500), "%s%!d",
	strings.Repeat("w ", 500), " \t ", "",
}

func TestHostileText(t *testing.T) {
	for _, s := range hostile {
		l := compared()
		l.ID, l.Title, l.Description = s, s, s
		l.YearLabel = func(int) string { return s }
		l.MonthLabel = func(time.Month) string { return s }
		for i := range l.Series {
			l.Series[i].Name = s
			for _, segment := range l.Series[i].Segments {
				for k := range segment.Points {
					segment.Points[k].Label, segment.Points[k].Tip = s, s
				}
			}
		}
		check(t, l.SVG())
	}
}

// A line goes through points of one segment whose day is known, and through no others.
func TestJoins(t *testing.T) {
	l := alone("2021-12-31 1", "<=2022-12-31 9", "2023-12-31 3")
	l.Series[0].Segments = append(l.Series[0].Segments, points("2024-12-31 5"))
	if got := regexp.MustCompile(` d="M0[^"]*"`).FindString(string(l.SVG())); strings.Count(got, "L") != 1 ||
		strings.Count(got, "M") != 1 {
		t.Errorf("path is%s", got)
	}
}

func TestLabelsOfTheValueAxis(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		whole     bool
		want      string
	}{
		{2216.4, 2679.8, false, "2,200 2,300 2,400 2,500 2,600 2,700"},
		{0.1, 0.3, false, "0.10 0.15 0.20 0.25 0.30"},
		{-0.75, 3.45, false, "−1 0 1 2 3 4"},
		{3, 4, true, "3 4"},
		{3, 3, true, "2 3 4"},
		{0, 0, false, "0.0 0.2 0.4 0.6 0.8 1.0"},
		{-2e-9, 2e-9, false, "−2×10⁻⁹ −1×10⁻⁹ 0 1×10⁻⁹ 2×10⁻⁹"},
		{1.2e12, 2.3e12, false, "1.2×10¹² 1.4×10¹² 1.6×10¹² 1.8×10¹² 2.0×10¹² 2.2×10¹² 2.4×10¹²"},
	} {
		a := newAxis(c.low, c.high, c.whole, ",")
		var got []string
		for k := a.first; k <= a.last; k++ {
			got = append(got, a.label(k))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%v to %v: %s, want %s", c.low, c.high, got, c.want)
		}
	}
}

// Labels of a row under the plot keep apart on the narrowest screen and on a broad one.
func TestLabelsOfTheTimeAxis(t *testing.T) {
	for _, last := range []string{
		"2019-05-31", "2019-12-31", "2020-01-01", "2021-07-15", "2022-03-31", "2022-05-31",
		"2025-12-31", "2049-02-28", "2500-01-01",
	} {
		for _, first := range []string{"2018-12-31", "2019-01-01", "2019-03-31", "1950-06-30"} {
			l := alone(first+" 1", last+" 2", "2019-04-01 1")
			for _, class := range []string{"month", "year"} {
				for _, screen := range []float64{narrowest, broad} {
					row := regexp.MustCompile(`<text class="`+class+
						`( wide)?" x="([^%]*)%" y="\d+" text-anchor="(\w+)">([^<]*)<`).FindAllStringSubmatch(
						string(l.SVG()), -1)
					if class == "year" && row == nil {
						t.Errorf("%s to %s: no year", first, last)
					}
					free := -30.0
					for _, m := range row {
						if m[1] != "" && screen == narrowest {
							continue
						}
						x, err := strconv.ParseFloat(m[2], 64)
						if err != nil {
							t.Fatal(err)
						}
						left, right := extent(x/100*(screen-32-marginRight), m[4], m[3])
						if left < free || right > screen-32 {
							t.Errorf("%s to %s on %v px: no room for %s", first, last, screen, m[4])
						}
						free = right
					}
				}
			}
		}
	}
}

// check is what every chart must be: well-formed, without scripts and styles, every place a number within the chart.
func check(t rapid.TB, svg []byte) { t.Helper(); checkWithin(t, svg, -14, 350) }

// checkWithin allows for px from left on, and down to bottom.
func checkWithin(t rapid.TB, svg []byte, left, bottom float64) {
	t.Helper()
	if svg == nil {
		t.Fatal("no chart")
	}
	elements := regexp.MustCompile(`^(svg|title|desc|g|line|path|circle|text)$`)
	places := regexp.MustCompile(`^-?\d{1,4}(\.\d?[1-9])?%?$`)
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !elements.MatchString(start.Name.Local) {
			t.Errorf("element %s", start.Name.Local)
		}
		for _, a := range start.Attr {
			switch name := a.Name.Local; name {
			case "x", "x1", "x2", "cx", "dx", "y", "y1", "y2", "cy", "r", "width", "height":
				v, err := strconv.ParseFloat(strings.TrimSuffix(a.Value, "%"), 64)
				if !places.MatchString(a.Value) || err != nil || v < left || v > max(bottom, 100) ||
					strings.HasSuffix(a.Value, "%") && (v < 0 || v > 100) {
					t.Errorf("%s=%q in\n%s", name, a.Value, svg)
				}
			case "d":
				if strings.Trim(a.Value, "MLZ-.0123456789 ") != "" {
					t.Errorf("path %q", a.Value)
				}
			case "id", "class", "role", "aria-labelledby", "viewBox", "preserveAspectRatio", "overflow",
				"vector-effect", "dy", "text-anchor":
			default:
				t.Errorf("attribute %s", name)
			}
		}
	}
}

// checkLabels wants the labels at the ends of series apart and within the narrowest plot.
func checkLabels(t *testing.T, svg []byte) {
	t.Helper()
	gutter := float64(svg[len(`<svg class="chart gutter-`)]-'0')*16 + 16
	width := narrowest - gutter - marginRight
	type box struct{ left, right, y float64 }
	var boxes []box
	for _, m := range regexp.MustCompile(
		`<text class="label \w+" x="([^%]*)%" y="([^"]*)" text-anchor="(\w+)">([^<]*)<`).FindAllStringSubmatch(
		string(svg), -1) {
		x, _ := strconv.ParseFloat(m[1], 64)
		y, _ := strconv.ParseFloat(m[2], 64)
		left, right := extent(x/100*width, m[4], m[3])
		if left < -9 || right > width+9 || y < textSize || y > plotBottom {
			t.Errorf("label %s leaves the plot", m[4])
		}
		for _, o := range boxes {
			if left < o.right && o.left < right && math.Abs(y-o.y) < 15 {
				t.Errorf("label %s is over another one", m[4])
			}
		}
		boxes = append(boxes, box{left, right, y})
	}
	if boxes == nil {
		t.Error("no label")
	}
}

func BenchmarkSVG(b *testing.B) {
	l := national()
	b.SetBytes(int64(len(l.SVG())))
	b.ReportAllocs()
	for b.Loop() {
		l.SVG()
	}
}
