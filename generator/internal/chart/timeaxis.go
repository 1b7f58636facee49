package chart

import "time"

// timeAxis is the axis under the plot: years and, for short spans, a row of months over them.
type timeAxis struct {
	months, years []tick
	boundaries    []float64 // where a year begins, in per cent of the plot's width
}

type tick struct {
	x      float64 // in per cent of the plot's width
	text   string
	n      int  // with an interval of k those stand whose n is a multiple of k
	ruled  bool // it stands for a day, not for a stretch
	anchor string
	class  string
}

// The possible intervals of labels.
var (
	yearIntervals  = []int{1, 2, 4, 10, 20, 100, 500, 1000, 10000}
	monthIntervals = []int{1, 3, 6, 12}
)

// newTimeAxis chooses the labels. Figures are as of the last day of their period, so a month's label is under its
// last day, and so does a year's where all figures are as of one month. Otherwise a year is a stretch with its label in
// the middle, since a label at 1 January would put 31 December under the next year.
func (d *drawing) newTimeAxis() (t timeAxis) {
	first, last := date(d.first), date(d.last)
	short := d.last-d.first <= 3*366
	annual := d.annual() && (last.Month() == time.December || !short)
	for year := first.Year(); year <= last.Year(); year++ {
		from, to := max(dayOf(year, 1, 1), d.first), min(dayOf(year, 12, 31), d.last)
		if annual {
			to = min(dayOf(year, last.Month()+1, 0), d.last)
			from = to
		}
		t.years = append(t.years, tick{
			x: (d.x(from) + d.x(to)) / 2, text: d.line.YearLabel(year),
			n: last.Year() - year, ruled: annual,
		})
	}
	every := thin(t.years, yearIntervals, d.narrow, d.wide)
	switch {
	case annual:
	case short:
		for m := first.Month(); dayOf(first.Year(), m+1, 0) <= d.last; m++ {
			end := dayOf(first.Year(), m+1, 0)
			t.months = append(t.months, tick{
				x: d.x(end), text: d.line.MonthLabel(date(end).Month()), n: int(m),
				ruled: true,
			})
		}
		if t.months == nil { // all within one month
			t.months = []tick{{x: 50, text: d.line.MonthLabel(last.Month())}}
		}
		thin(t.months, monthIntervals, d.narrow, d.wide)
	default:
		if every <= 4 {
			every = 1 // they are at least 10 px apart
		}
		for year := last.Year(); year > first.Year(); year -= every {
			t.boundaries = append(t.boundaries, d.x(dayOf(year, 1, 1)))
		}
	}
	return t
}

// annual reports whether the figures are of several years and all as of one month.
func (d *drawing) annual() bool {
	for _, s := range d.series {
		for m := range s.all {
			if date(m.day).Month() != date(d.last).Month() {
				return false
			}
		}
	}
	return date(d.first).Year() < date(d.last).Year()
}

// thin keeps the labels that do not touch: some everywhere, more, of class wide, where the screen is broad. It returns
// the interval of the former.
func thin(row []tick, intervals []int, narrow, wide float64) int {
	for i := range row {
		row[i].anchor = "middle"
		if _, right := extent(narrow*row[i].x/100, row[i].text, "middle"); right > narrow+marginRight {
			row[i].x, row[i].anchor = 100, "end"
		}
	}
	k, onWide := fit(row, intervals, 1, wide)
	k, onNarrow := fit(row, intervals, k, narrow)
	for i := range row {
		switch {
		case onNarrow[i]:
		case onWide[i]:
			row[i].class = " wide"
		default:
			row[i].text = ""
		}
	}
	return k
}

// fit finds the smallest interval, a multiple of unit, at which labels keep apart on a plot of so many px, and says
// which then stand. The first may give way: it can belong to a year of which hardly a day is shown.
func fit(row []tick, intervals []int, unit int, width float64) (interval int, standing []bool) {
	for _, k := range intervals {
		if k%unit != 0 {
			continue
		}
		free, fits := 2*width, true
		interval, standing = k, make([]bool, len(row))
		for i := len(row) - 1; i >= 0; i-- {
			if row[i].n%k != 0 {
				continue
			}
			left, right := extent(width*row[i].x/100, row[i].text, row[i].anchor)
			standing[i] = right+6 <= free
			fits = fits && (standing[i] || i == 0)
			free = left
		}
		if fits {
			break
		}
	}
	return interval, standing
}

func (t *timeAxis) write(w *writer) {
	w.f(`<g class="x"><line class="axis" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, plotBottom)
	for _, x := range t.boundaries {
		w.tick("", x)
	}
	y := plotBottom + 22
	if t.months != nil {
		writeRow(w, "month", t.months, y)
		y += 20
	}
	writeRow(w, "year", t.years, y)
	w.f("</g>\n")
}

func (w *writer) tick(class string, x float64) {
	w.f(`<line class="tick%s" x1="%s" x2="%[2]s" y1="%d" y2="%d"/>`, class, percent(x), plotBottom, plotBottom+6)
}

func writeRow(w *writer, class string, row []tick, y int) {
	for _, l := range row {
		if l.text == "" {
			continue
		}
		if l.ruled {
			w.tick(l.class, l.x)
		}
		w.f(`<text class="%s%s" x="%s" y="%d" text-anchor="%s">%s</text>`, class, l.class, percent(l.x), y, l.anchor,
			escape(l.text))
	}
}

func date(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

// dayOf counts the days since 1970.
func dayOf(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}
