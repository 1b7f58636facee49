package narrative

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// NumberFirst is a fact in parts, for a place where its number stands first and large: the value, what it is the value
// of and when, and what is said besides, in sentences.
type NumberFirst struct {
	Value, About, Beside locales.Text
}

// NumberFirst says the one fact that is shown of an area, which has one.
func (n Names) NumberFirst(e *edition.Edition, l edition.AreaLine) NumberFirst {
	f := l.Fact
	ours := &f.Sides[0]
	about := locales.KnownAbout{Name: n.indicator(f.Indicator), When: n.sideTime(ours)}.Text()
	if ours.Computed() {
		about = locales.Joined(locales.Parts, about, locales.ComputedHere())
	}
	var besides []locales.Text
	if f.Kind == progress.OfNewest {
		besides = append(besides, n.yearOnYear(ours))
		if !nationHas(e, f) {
			besides = append(besides, locales.KnownAlone())
		}
	} else {
		other := &f.Sides[1]
		side := locales.FactSide{Of: n.Region(other.Region), Value: n.sideMarked(other)}.Text()
		besides = append(besides,
			locales.FactWithWord{Fact: locales.KnownBeside(side), Word: locales.Label(f.Word)}.Text())
	}
	if l.Begun {
		besides = append(besides, locales.AreaBegun())
	}
	return NumberFirst{n.sideValue(ours), about, sentence(append(besides, n.turned(f.Unnamed))...)}
}

// yearOnYear says the printed change of a figure that has a value, too; empty where none is printed.
func (n Names) yearOnYear(s *progress.Side) locales.Text {
	o := n.observation(s.Inputs[0].Figure)
	if o == nil || s.Inputs[0].Growth {
		return locales.Text{}
	}
	for _, c := range o.Changes {
		if c.Basis == quantity.YearOnYear {
			return Change(c)
		}
	}
	return locales.Text{}
}

// nationHas reports whether a national figure with the same definition was found, whatever its time.
func nationHas(e *edition.Edition, f *edition.Fact) bool {
	return slices.ContainsFunc(e.Indicator(f.Indicator).Series, func(s *model.Series) bool {
		return s.Region == model.Nation && s.Definition == f.Definition && s.Reporters == ""
	})
}
