package chart

import "strconv"

// Ladder shows how far each item of a checklist has come: a row for each under its name, a column for each step from 0,
// nothing found, to 4. On a narrow screen the steps have numbers only.
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
	Name      string // shortened to two lines
	Step      int    // the highest one found
	NotDone   bool   // officially said not to be done
	Old       bool   // the evidence is old
	Uncounted int    // a higher step that does not count, such as one of a place within the region; none if 0
}

// The measures of a Ladder, in px.
const (
	itemTrack  = 28
	itemLine   = 18 // a line of an item's name
	itemLines  = 2  // at most
	headLine   = 17
	ladderSide = 32 // left of the plot
)

// The kinds of marks. An item has one of the first four, and the next three beside it. A dot is found
// where its figure is printed, none where it is computed, or one of the last three.
const (
	none      = "none"
	found     = "found"
	confirmed = "confirmed"
	notDone   = "not-done"
	old       = "old"
	uncounted = "uncounted"
	oldSmall  = "old small" // in the key
	unused    = "unused"
	atLeast   = "at-least"
	atMost    = "at-most"
)

// The shapes of marks, around their place.
const (
	square  = "M-6-6L6-6L6 6L-6 6Z"
	diamond = "M0-6L6 0L0 6L-6 0Z"
	cross   = "M-5-5L5 5M-5 5L5-5"
)

type ladder struct {
	*Ladder
	heads [5][]string // the names of steps in lines, for broad screens
	most  int         // of their lines
	rows  []*ladderRow
	key   key
}

// ladderRow is an item with its name in lines, on the narrowest screen and on a broad one.
type ladderRow struct {
	*Item
	narrow, wide []string
}

// height is that of a row.
func (r *ladderRow) height() int { return itemLine*max(len(r.narrow), len(r.wide)) + itemTrack }

// SVG draws the chart, or returns nil if there is no item. The same Ladder gives the same bytes.
func (l Ladder) SVG() []byte { return drawn(l) }

func (l Ladder) head() (id, title, description string) { return l.ID, l.Title, l.Description }

func (l Ladder) plot() *plot {
	if len(l.Items) == 0 {
		return nil
	}
	d := &ladder{Ladder: &l}
	for k, name := range l.Steps {
		d.heads[k] = wrap(name, (broad-ladderSide-marginRight)/5-8, 3)
		d.most = max(d.most, len(d.heads[k]))
	}
	height := d.top()
	for i := range l.Items {
		item := &l.Items[i]
		r := &ladderRow{item, wrap(item.Name, narrowest, itemLines), wrap(item.Name, broad, itemLines)}
		d.rows = append(d.rows, r)
		height += r.height()
	}
	d.key = d.newKey()
	return &plot{
		class:  "ladder heads-" + strconv.Itoa(d.most) + d.key.class(),
		gutter: ladderSide, height: height + 10 + d.key.height(), write: d.write,
	}
}

// top is where the rows begin.
func (d *ladder) top() int { return 4 + headLine*d.most + 24 }

func (d *ladder) newKey() key {
	occurs := map[string]bool{}
	for n := range d.Items {
		i := &d.Items[n]
		occurs[d.kind(i)] = true
		occurs[old] = occurs[old] || i.Old
		occurs[uncounted] = occurs[uncounted] || i.beside()
	}
	return newKey(occurs,
		keyEntry{kind: confirmed, role: "main", text: d.Key.Confirmed},
		keyEntry{kind: found, role: "main", text: d.Key.Found},
		keyEntry{kind: none, role: "other", text: d.Key.None},
		keyEntry{kind: notDone, role: "other", text: d.Key.NotDone},
		keyEntry{kind: uncounted, role: "other", text: d.Key.Uncounted},
		keyEntry{kind: old, role: "other", text: d.Key.Old},
	)
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
