package picture

import (
	"strings"

	"five-areas/generator/internal/chart"
)

// softBreak stands where a line is best broken.
const softBreak = '\u200b'

// SoftBreak is put into a text of a card where its lines are best broken: between phrases.
const SoftBreak = string(softBreak)

// block is a text in lines that fit.
type block struct {
	style
	lines []string
	cut   bool // not all of it has room
}

// leading is the height of a line.
func (b block) leading() int { return b.size * 13 / 10 }

func (b block) height() int { return len(b.lines) * b.leading() }

// fit sets a text in the largest of some sizes in which its phrases have room in so many px and lines, or else its
// words. What has no room in the smallest either is cut off with a sign.
func (g *glyphs) fit(text string, width, most int, bold bool, sizes ...int) (b block) {
	for _, pieces := range [][]string{phrases(text), words(plain(text))} {
		for _, size := range sizes {
			b.style = style{size, bold, g.latin}
			if b.lines = g.wrap(b.style, pieces, width); len(b.lines) <= most && g.widest(b) <= width {
				return b
			}
		}
	}
	b.cut = true
	if len(b.lines) > most {
		b.lines = b.lines[:most]
		b.lines[most-1] += "…"
	}
	for i, line := range b.lines {
		b.lines[i] = g.shorten(b.style, line, width)
	}
	return b
}

// words are the pieces between which a line may end, a number with what it counts.
func words(text string) (all []string) {
	for _, word := range chart.Words(text) {
		if n := len(all) - 1; n >= 0 && strings.ContainsRune("0123456789", rune(all[n][len(all[n])-1])) {
			all[n] += word
			continue
		}
		all = append(all, word)
	}
	return all
}

// phrases are the pieces of a text between its spaces and soft breaks, if it has any of the latter.
func phrases(text string) (all []string) {
	for _, piece := range strings.Split(text, SoftBreak) {
		if !strings.ContainsRune(text, softBreak) {
			return words(text)
		}
		all = append(all, strings.SplitAfter(piece, " ")...)
	}
	return all
}

func plain(text string) string { return strings.ReplaceAll(text, SoftBreak, "") }

// wrap fills lines with pieces. One that is wider than a line has a line of its own.
func (g *glyphs) wrap(s style, pieces []string, width int) (lines []string) {
	line := ""
	for _, piece := range pieces {
		if line != "" && g.width(s, strings.TrimSpace(line+piece)) > width {
			lines, line = append(lines, strings.TrimSpace(line)), ""
		}
		line += piece
	}
	if line = strings.TrimSpace(line); line != "" {
		lines = append(lines, line)
	}
	return lines
}

func (g *glyphs) widest(b block) (width int) {
	for _, line := range b.lines {
		width = max(width, g.width(b.style, line))
	}
	return width
}

// shorten ends a line that is too wide with the sign that something was cut off.
func (g *glyphs) shorten(s style, line string, width int) string {
	kept := []rune(strings.TrimSuffix(line, "…"))
	for g.width(s, line) > width && len(kept) > 0 {
		kept = kept[:len(kept)-1]
		line = strings.TrimSpace(string(kept)) + "…"
	}
	return line
}
