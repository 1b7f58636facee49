package chart

import (
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
