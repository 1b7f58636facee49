package chart

// Key says what the marks of a Ladder mean. Those that occur and have a text are explained under the chart.
type Key struct{ None, Found, Confirmed, NotDone, Old, Uncounted string }

// key is the marks and their texts, laid out for the narrowest screen and for a broad one.
type key struct {
	under
	entries []keyEntry
}

type keyEntry struct {
	kind, role, text string
	narrow, wide     keyPlace
}

// keyPlace is a place in px from the key's left and its first line.
type keyPlace struct {
	x    float64
	line int
}

const (
	keyMark  = 11 // from the left of an entry to its mark
	keyText  = 28 // and to its text
	keyApart = 16
)

// newKey is a key of those entries that have a text and whose marks occur.
func newKey(occurs map[string]bool, all ...keyEntry) (k key) {
	for _, e := range all {
		if e.text != "" && occurs[e.kind] {
			e.text = shorten(e.text, narrowest-keyText)
			k.entries = append(k.entries, e)
		}
	}
	k.narrow = k.place(narrowest, func(e *keyEntry) *keyPlace { return &e.narrow })
	k.wide = k.place(broad, func(e *keyEntry) *keyPlace { return &e.wide })
	return k
}

// place sets the entries in lines of so many px and counts the lines.
func (k *key) place(width float64, of func(*keyEntry) *keyPlace) (lines int) {
	next := keyPlace{line: -1, x: width}
	for i := range k.entries {
		e := &k.entries[i]
		size := keyText + textWidth(e.text)
		if next.x+size > width {
			next = keyPlace{line: next.line + 1}
		}
		*of(e) = next
		next.x += size + keyApart
	}
	return next.line + 1
}

func (k key) write(w *writer, left float64, y int) {
	for _, e := range k.entries {
		if e.narrow == e.wide {
			e.write(w, "", e.narrow, left, y)
			continue
		}
		e.write(w, " narrow", e.narrow, left, y)
		e.write(w, " wide", e.wide, left, y)
	}
}

func (e *keyEntry) write(w *writer, class string, at keyPlace, left float64, y int) {
	x, y := left+at.x, y+underLine*at.line
	w.f(`<g class="key %s%s">`, e.role, class)
	kind := e.kind
	if kind == old {
		kind = oldSmall
	}
	w.mark(kind, number(x+keyMark), y)
	w.f(`<text x="%s" y="%d" dy=".35em">%s</text></g>`+"\n", number(x+keyText), y, escape(e.text))
}
