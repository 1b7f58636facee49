package chart

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// under is the text below a chart: laid out in lines once for the narrowest screen and once for a broad one, where
// there may be fewer. The chart is as high as the former needs; its class less-N makes the stylesheet spare the
// rest.
type under struct {
	narrow, wide int // lines
}

const underLine = 22 // px

func (u under) height() int { return underLine * u.narrow }

// class is what the chart's class needs for lines that are fewer on a broad screen.
func (u under) class() string {
	if u.wide >= u.narrow {
		return ""
	}
	return " less-" + strconv.Itoa(u.narrow-u.wide)
}

// note is a sentence under a chart.
type note struct {
	under
	lines [2][]string // on the narrowest screen and on a broad one
}

func newNote(s string) note {
	n := note{lines: [2][]string{balance(s, narrowest, mostLines), balance(s, broad, mostLines)}}
	n.under = under{len(n.lines[0]), len(n.lines[1])}
	return n
}

const mostLines = 4 // of a note

// write writes the note at x, its first baseline at y.
func (n note) write(w *writer, x float64, y int) {
	if slices.Equal(n.lines[0], n.lines[1]) {
		w.lines("remark", n.lines[0], number(x), "start", y, underLine)
		return
	}
	w.lines("remark narrow", n.lines[0], number(x), "start", y, underLine)
	w.lines("remark wide", n.lines[1], number(x), "start", y, underLine)
}

// lines writes lines under each other, the first with its baseline at y.
func (w *writer) lines(class string, lines []string, x, anchor string, y, apart int) {
	for i, s := range lines {
		w.f(`<text class="%s" x="%s" y="%d" text-anchor="%s">%s</text>`, class, x, y+i*apart, anchor, escape(s))
	}
	if lines != nil {
		w.f("\n")
	}
}

// wrap breaks a text into at most so many lines of so many px. What is left over is cut off with a sign.
func wrap(s string, width float64, most int) (lines []string) {
	line, rest := "", Words(s)
	for i, word := range rest {
		if line != "" && textWidth(strings.TrimSpace(line+word)) > width {
			if len(lines) == most-1 {
				line += strings.Join(rest[i:], "")
				break
			}
			lines, line = append(lines, line), ""
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	for i := range lines {
		lines[i] = shorten(strings.TrimSpace(lines[i]), width)
	}
	return lines
}

// balance wraps a text so that its lines are about as long as each other.
func balance(s string, width float64, most int) []string {
	lines, longest := wrap(s, width, most), 0.0
	for _, word := range Words(s) {
		longest = max(longest, textWidth(word))
	}
	for width -= 6; len(lines) > 1 && width >= longest; width -= 6 {
		narrower := wrap(s, width, len(lines)+1)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

// Words cuts a text at the places where a line may end: after a space, and between Han characters unless a sign follows
// that must not begin a line or goes before that must not end one.
func Words(s string) (all []string) {
	word, previous := "", rune(0)
	for _, c := range strings.Join(strings.Fields(s), " ") {
		ends := previous == ' ' || (han(previous) || han(c)) && !strings.ContainsRune("，。、；：？！）」』》〉”’…,.;:?!)%", c) &&
			!strings.ContainsRune("（「『《〈“‘(", previous)
		if word != "" && ends && c != ' ' {
			all, word = append(all, word), ""
		}
		word, previous = word+string(c), c
	}
	if word != "" {
		all = append(all, word)
	}
	return all
}

func han(c rune) bool {
	return unicode.Is(unicode.Han, c) || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xffef
}
