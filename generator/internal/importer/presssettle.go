package importer

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// reading is the end: the proposals, and every number that stands in none.
func (p *press) reading(all []piece) *TextReading {
	out := &TextReading{}
	p.settle(all)
	taken := make([]bool, len(p.text)+1)
	for _, d := range p.out {
		out.Proposals = append(out.Proposals, d.Proposal)
		for _, w := range d.Read {
			for i := w.Start; i < w.End; i++ {
				taken[i] = true
			}
		}
	}
	kinds := map[int]*piece{}
	for i := range all {
		for at := all[i].start; at < all[i].end; at++ {
			kinds[p.f.from[at]] = &all[i]
		}
	}
	for _, run := range digitRuns(p.text) {
		for run[0] < run[1] && taken[run[0]] {
			run[0]++
		}
		if run[0] == run[1] {
			continue
		}
		w := Words{Text: p.text[run[0]:run[1]], Start: run[0], End: run[1]}
		pc := kinds[run[0]]
		why := pressNumbers.Found("不是统计数", "this is no statistical figure")
		if pc != nil {
			switch pc.kind {
			case timePiece:
				w = p.f.words(p.text, "", pc.start, pc.end)
				why = pressNumbers.Found("是日期或时期，没有数用到它", "this is a date or time that no figure needs")
			case numberPiece:
				w = p.f.words(p.text, "", pc.start, pc.end)
				why = cmp.Or(p.left[pc.start], why)
			}
		}
		if w.End < run[1] { // digits of another script behind those of a number
			w.End, w.Text = run[1], p.text[w.Start:run[1]]
		}
		for i := w.Start; i < w.End; i++ {
			taken[i] = true
		}
		out.Left = append(out.Left, Leftover{w, why})
	}
	return out
}

// settle puts the drafts in order and takes away those that the text prints twice.
func (p *press) settle(all []piece) {
	slices.SortStableFunc(p.out, func(a, b *pressDraft) int { return a.at - b.at })
	id := func(d *pressDraft) string {
		f := d.Figure
		return strings.Join([]string{
			string(f.Indicator), string(f.Definition), string(f.Region), string(f.Reporters),
			f.Period,
		}, " ")
	}
	number := map[int]*piece{}
	for i := range all {
		number[all[i].start] = &all[i]
	}
	drop := map[*pressDraft]bool{}
	first := map[string]*pressDraft{}
	for _, d := range p.out {
		if d.Questions != nil {
			continue
		}
		was := first[id(d)]
		switch {
		case was == nil:
			first[id(d)] = d
			continue
		case was.Figure.Value == "" && d.Figure.Value != "":
			first[id(d)], drop[was] = d, true
			d.Figure.Changes = append(was.Figure.Changes, d.Figure.Changes...)
			d.Read = append(was.Read, d.Read...)
		case d.Figure.Value == "" && p.adds(was, d):
			drop[d] = true
		case d.Figure.Value == "" || p.sameValue(was, d):
			drop[d] = true
			if pc := number[d.at]; pc != nil {
				p.skip(pc, pressTwice.Found("前面已有这个数", "the text prints this figure before"))
			}
		default:
			why := pressTwice.Found("文中两处不同：%s、%s", "the text prints two values: %s and %s", was.Figure.Value,
				d.Figure.Value)
			for _, x := range []*pressDraft{was, d} {
				x.Questions = append(x.Questions, Question{Key: "value", Why: why.What, Choices: []Choice{
					valueChoice(was.Figure.Value), valueChoice(d.Figure.Value),
				}})
			}
		}
	}
	for _, d := range p.out {
		if d.headline && slices.ContainsFunc(p.out, func(o *pressDraft) bool {
			return !o.headline && o.target.indicator == d.target.indicator && o.Figure.Region == d.Figure.Region
		}) {
			drop[d] = true
			if pc := number[d.at]; pc != nil {
				p.skip(pc, pressTwice.Found("标题里的数，正文说得更清楚",
					"this stands in the headline, and the text says it more exactly"))
			}
		}
	}
	p.out = slices.DeleteFunc(p.out, func(d *pressDraft) bool { return drop[d] })
}

func (p *press) sameValue(a, b *pressDraft) bool {
	u, _ := p.o.Data.Units.Parse(a.target.indicator.Unit)
	x, _ := p.o.Data.Units.ParseValue(string(a.Figure.Value), p.bare(a), u)
	y, _ := p.o.Data.Units.ParseValue(string(b.Figure.Value), p.bare(b), u)
	return x != nil && y != nil && x.Interval().Overlaps(y.Interval())
}

// bare is the unit of a value that is printed without one; nil otherwise.
func (p *press) bare(d *pressDraft) *quantity.Unit {
	if u, ok := p.o.Data.Units.Parse(d.Figure.Unit); ok && d.Figure.Unit != "" {
		return &u
	}
	return nil
}

// adds gives a figure the change that the text prints of it elsewhere; false where it has such a change.
func (p *press) adds(was, d *pressDraft) bool {
	for _, c := range d.Figure.Changes {
		if slices.ContainsFunc(was.Figure.Changes, func(o model.Change) bool {
			return o.Basis == c.Basis && p.alike(o.Value, c.Value)
		}) {
			return false
		}
	}
	was.Figure.Changes, was.Read = append(was.Figure.Changes, d.Figure.Changes...), append(was.Read, d.Read...)
	return true
}
