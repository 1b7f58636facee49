package chart

import "math"

// Ladder shows how far each item of a checklist has come: a row for each, a column for each step from 0, nothing found,
// to 4. Long names of items are next to the chart; on a narrow screen the steps have numbers only.
type Ladder struct {
	ID          string // prefix of element ids, unique on the page
	Title       string // what the chart shows
	Description string // the finding in a sentence, for those who do not see the chart
	Steps       [5]string
	Threshold   int // the step from which an item is confirmed; none if 0
	Items       []Item
	Key         Key
}

// Item is a row of a Ladder. Steps out of range are drawn as the nearest one.
type Item struct {
	Tag       string // a few characters
	Step      int    // the highest one found
	NotDone   bool   // officially said not to be done
	Old       bool   // the evidence is old
	Uncounted int    // a higher step that does not count, such as one of a place within the region; none if 0
	Tip       string // what resting on the marks shows
}

// The measures of a Ladder, in px.
const (
	itemHeight = 30
	headLine   = 17
	tagsRoom   = 96 // at most
)

// The kinds of marks. An item has one of the first four, and the others beside it.
const (
	none      = "none"
	found     = "found"
	confirmed = "confirmed"
	notDone   = "not-done"
	old       = "old"
	uncounted = "uncounted"
	oldSmall  = "old small" // in the key
)

// The shapes of marks, around their place.
const (
	square  = "M-6-6L6-6L6 6L-6 6Z"
	diamond = "M0-6L6 0L0 6L-6 0Z"
	cross   = "M-5-5L5 5M-5 5L5-5"
)

type ladder struct {
	*Ladder
	gutter float64
	heads  [5][]string // the names of steps in lines, for broad screens
}

// SVG draws the chart, or returns nil if there is no item. The same Ladder gives the same bytes.
func (l Ladder) SVG() []byte {
	if len(l.Items) == 0 {
		return nil
	}
	d := &ladder{Ladder: &l, gutter: 32}
	for _, i := range l.Items {
		d.gutter = max(d.gutter, min(tagsRoom, 16*math.Ceil((textWidth(i.Tag)+8)/16)))
	}
	for k, name := range l.Steps {
		d.heads[k] = wrap(name, (broad-d.gutter-marginRight)/5-8, 3)
	}
	return d.write()
}

// stepX is the place of a step in per cent: the middle of its column.
func stepX(step int) float64 { return 10 + 20*float64(min(max(step, 0), 4)) }

// kind is the mark of an item.
func (d *ladder) kind(i *Item) string {
	switch {
	case i.NotDone:
		return notDone
	case i.Step <= 0:
		return none
	case d.Threshold > 0 && i.Step >= d.Threshold:
		return confirmed
	}
	return found
}

// beside reports whether an item has a mark at a step that does not count.
func (i *Item) beside() bool { return i.Uncounted > max(i.Step, 0) }

// occurs reports whether an item has a mark of this kind.
func (d *ladder) occurs(kind string) bool {
	for n := range d.Items {
		i := &d.Items[n]
		if d.kind(i) == kind || kind == old && i.Old || kind == uncounted && i.beside() {
			return true
		}
	}
	return false
}
