package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"five-areas/generator/internal/quantity"
)

// piece is a part of a folded text: words, a time, a number, or what ends a clause, a sentence or a paragraph.
type piece struct {
	kind       pieceKind
	start, end int
	time       pressTime
	number     pressNumber
}

type pieceKind string

const (
	wordsPiece  pieceKind = "words"
	timePiece   pieceKind = "time"
	numberPiece pieceKind = "number"
	clauseEnd   pieceKind = "clause"
	itemEnd     pieceKind = "item"
	stop        pieceKind = "stop"
	lineEnd     pieceKind = "line"
)

// pressNumber is a number with what stands around it: 突破2000亿元.
type pressNumber struct {
	// digits are the digits as written, and qualifier and tail the words around them.
	qualifier, digits, tail string
	unit                    string // as written; "" for a bare number
	money                   string // a currency before the digits
	// ranged reports one end of a range, such as 3%至5%.
	ranged bool
}

var (
	figureDigits = regexp.MustCompile(`^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`)
	shortAside   = regexp.MustCompile(`^\(\p{Han}{1,2}\)`)
	quoted       = regexp.MustCompile(`^(?:《[^》\n]{0,200}》|〔[^〕\n]{0,40}〕|\[[^\]\n]{0,40}\])`)
	rangeAfter   = regexp.MustCompile(`^(?:-|至|到|~)\d`)
	moneyBefore  = regexp.MustCompile(`(?:rmb|cny|人民币|¥|us\$|usd|\$) ?$`)
	roughly      = regexp.MustCompile(`^(?:以上|以下|以内|左右)`)
)

// pieces takes a folded text apart.
func pieces(f *folded, units *quantity.Units, g *grammar) (all []piece) {
	s := f.s
	begin := 0
	words := func(end int) {
		if end > begin {
			all = append(all, piece{kind: wordsPiece, start: begin, end: end})
		}
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		end, kind := 0, pieceKind("")
		switch {
		case r == '《' || r == '〔' || r == '[':
			size = max(size, len(quoted.FindString(s[i:])))
		case r == '\n':
			kind = lineEnd
		case strings.ContainsRune("。！？", r):
			kind = stop
		case r == '；':
			kind = itemEnd
		case r == '(':
			if m := shortAside.FindString(s[i:]); m != "" {
				size = len(m)
			} else {
				kind = clauseEnd
			}
		case r == ')' || r == '，' || r == '：':
			kind = clauseEnd
		case r >= '0' && r <= '9' || strings.ContainsRune(g.triggers, r) &&
			(i == 0 || !latin(r) || !latin(rune(s[i-1]))):
			if t, n := g.time(window(s[i:])); n > 0 && !partOfWord(s, i, r) {
				words(i)
				t.at = [2]int{i, i + n}
				all = append(all, piece{kind: timePiece, start: i, end: i + n, time: t})
				i += n
				begin = i
				continue
			}
			if n, from, to := numberAt(s, begin, i, units, g); to > 0 {
				words(from)
				all = append(all, piece{kind: numberPiece, start: from, end: to, number: n})
				i, begin = to, to
				continue
			}
		}
		end = i + size
		if kind != "" {
			words(i)
			all = append(all, piece{kind: kind, start: i, end: end})
			begin = end
		}
		i = end
	}
	words(len(s))
	return all
}

// window is as much of a text as a time or a unit may take.
func window(s string) string {
	if len(s) > 120 {
		s = s[:120]
		for !utf8.ValidString(s) {
			s = s[:len(s)-1]
		}
	}
	return s
}

// partOfWord reports digits that go on a number or a word before them.
func partOfWord(s string, i int, r rune) bool {
	if r < '0' || r > '9' || i == 0 {
		return false
	}
	c := s[i-1]
	return c >= '0' && c <= '9' || c == '.' || latin(rune(c))
}

// numberAt reads a number at i, with its qualifier, which may begin after begin, and its unit.
func numberAt(s string, begin, i int, units *quantity.Units, g *grammar) (n pressNumber, from, to int) {
	n.digits = figureDigits.FindString(s[i:])
	if n.digits == "" || partOfWord(s, i, '0') {
		return n, 0, 0
	}
	from, to = i, i+len(n.digits)
	if m := moneyBefore.FindString(s[begin:from]); m != "" {
		n.money, from = m, from-len(m)
	}
	if m := g.qualifier.FindString(s[begin:from]); m != "" {
		n.qualifier, from = m, from-len(m)
	}
	more := func() {
		if strings.HasPrefix(s[to:], "多") || strings.HasPrefix(s[to:], "余") && !strings.HasPrefix(s[to:], "余额") {
			to += len("多")
		}
	}
	at := to
	more()
	for range 2 {
		rest := strings.TrimRight(window(s[to:]), " \n")
		blank := len(rest) - len(strings.TrimLeft(rest, " "))
		said, _ := units.Leading(rest[blank:])
		if said == "" {
			break
		}
		n.unit += said
		to += blank + len(said)
		more()
		if _, ok := units.Parse(n.unit); ok {
			break
		}
	}
	if _, ok := units.Parse(n.unit); !ok {
		if n.money == "" {
			n.unit = ""
		} else if u := units; u != nil {
			n.unit += moneyUnit(n.money)
		}
	}
	if m := roughly.FindString(s[to:]); m != "" {
		to += len(m)
	}
	n.tail = s[at:to]
	n.ranged = rangeAfter.MatchString(s[to:])
	return n, from, to
}

// moneyUnit is the unit that a currency before a number means.
func moneyUnit(money string) string {
	if strings.Contains(money, "$") || strings.Contains(money, "usd") {
		return "美元"
	}
	return "元"
}

// digitRuns are the runs of digits in a text.
func digitRuns(text string) (all [][2]int) {
	start := -1
	for i, r := range text {
		digit := unicode.IsDigit(r)
		if digit && start < 0 {
			start = i
		}
		if !digit && start >= 0 {
			all = append(all, [2]int{start, i})
			start = -1
		}
	}
	if start >= 0 {
		all = append(all, [2]int{start, len(text)})
	}
	return all
}
