package model

import (
	"cmp"
	"maps"
	"slices"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// SeriesKey names what is comparable over time: an indicator by one definition, for one region and one set of
// reporters.
type SeriesKey struct {
	Indicator, Definition sourcefile.ID
	Region                sourcefile.RegionCode
	// Reporters is "" where the figure covers all institutions.
	Reporters sourcefile.ID
}

// String is the series' part of a figure's id: indicator.definition.region[.reporters].
func (k SeriesKey) String() string {
	s := string(k.Indicator) + "." + string(k.Definition) + "." + string(k.Region)
	if k.Reporters != "" {
		s += "." + string(k.Reporters)
	}
	return s
}

// Observation is a figure of a publication, read.
type Observation struct {
	// SeriesKey is shared by the observations of a series, and Period by those of one time: there may be millions.
	*SeriesKey
	Period *quantity.Period
	// Value is nil where the source prints only a change.
	Value       *quantity.Value
	Changes     []PrintedChange
	Nature      Nature
	Figure      *Figure
	Publication *Publication
	// By is the correction that made the figure what it is, and Until the one that ended it; nil where there is none.
	By, Until *Correction
}

// KnownFrom is the day on which this was recorded: by its correction, else its own, else that of its publication.
func (o *Observation) KnownFrom() sourcefile.Date {
	if o.By != nil {
		return o.By.Recorded
	}
	return cmp.Or(o.Figure.Recorded, o.Publication.Recorded)
}

// KnownOn reports whether this was what we had recorded on a day: known time is [from, until).
func (o *Observation) KnownOn(day sourcefile.Date) bool {
	return o.KnownFrom() <= day && (o.Until == nil || day < o.Until.Recorded)
}

// Changed is the changes of a basis as printed, mostly one.
func (o *Observation) Changed(b quantity.Basis) string { return changed(o.Figure.Changes, b) }

// PrintedChange is a change, read.
type PrintedChange struct {
	Basis quantity.Basis
	Value *quantity.Value
}

// ID is publication/indicator.definition.region[.reporters].period: what the figure says it is, never a row number.
func (o *Observation) ID() string {
	return string(o.Publication.ID) + "/" + o.SeriesKey.String() + "." + o.Period.Text
}

// Series is the observations of one key in order of time.
type Series struct {
	SeriesKey
	Points []*Point
}

// Latest is the newest point whose value counts, or nil.
func (s *Series) Latest() *Point {
	for _, p := range slices.Backward(s.Points) {
		if p.Counts() {
			return p
		}
	}
	return nil
}

// Point is what a series says about one period: the observation that is shown first, and the others.
type Point struct {
	// Period is that of the chosen observation; where reports of one event leave different last days open, the earliest
	// of them, since the event was before it.
	Period *quantity.Period
	Chosen *Observation
	Others []Other
}

// Counts reports whether the point has a value of a source that counts.
func (p *Point) Counts() bool { return p.Chosen.Value != nil && p.Chosen.Publication.Grade.Counts() }

// Other is an observation of the same period that is shown after the chosen one.
type Other struct {
	*Observation
	Relation Relation
	// RevisedBy is the first recorded observation that revises it; nil where none does.
	RevisedBy *Observation
}

// Relation is how another observation relates to the chosen one.
type Relation string

// The relations. A revision is by the same compiler; a disagreement is between sources.
const (
	Confirms   Relation = "confirms"
	Superseded Relation = "superseded"
	Disagrees  Relation = "disagrees"
	ChangeOnly Relation = "change_only"
)

// NewSeries groups observations into series, ordered by key and, within one, by time.
func NewSeries(observations []*Observation) []*Series {
	byKey := map[SeriesKey][]*Observation{}
	for _, o := range observations {
		byKey[*o.SeriesKey] = append(byKey[*o.SeriesKey], o)
	}
	named := make(map[string]SeriesKey, len(byKey)) // each name is made once
	for key := range byKey {
		named[key.String()] = key
	}
	all := make([]*Series, 0, len(named))
	for _, name := range slices.Sorted(maps.Keys(named)) {
		all = append(all, &Series{named[name], points(byKey[named[name]])})
	}
	return all
}

func points(list []*Observation) []*Point {
	groups := make(map[string][]*Observation, len(list))
	for _, o := range list {
		key := pointKey(o)
		groups[key] = append(groups[key], o)
	}
	all := make([]*Point, 0, len(groups))
	for _, g := range groups {
		all = append(all, newPoint(g))
	}
	slices.SortFunc(all, func(a, b *Point) int {
		if c := cmp.Or(a.Period.When().Compare(b.Period.When()), cmp.Compare(a.Period.Text, b.Period.Text)); c != 0 {
			return c
		}
		return cmp.Compare(a.Chosen.ID(), b.Chosen.ID()) // made only where it decides
	})
	return all
}

// pointKey is the period; two reports of one event without an as-of mean the same day.
func pointKey(o *Observation) string {
	if o.Period.NotLater && o.Publication.Event != "" {
		return "event " + string(o.Publication.Event) + " " + string(o.Period.Start)
	}
	return o.Period.Text
}

// newPoint picks the observation to show first: a value before a mere change, then grade, precision, the later
// publication, the id. A later publication by the same compiler with another value is a revision and supersedes.
func newPoint(group []*Observation) *Point {
	if len(group) == 1 {
		return &Point{Period: group[0].Period, Chosen: group[0]}
	}
	slices.SortFunc(group, func(a, b *Observation) int {
		return cmp.Or(quantity.TrueFirst(a.Value != nil, b.Value != nil),
			cmp.Compare(a.Publication.Grade, b.Publication.Grade),
			precision(a.Value, b.Value),
			cmp.Compare(b.Publication.Published, a.Publication.Published),
			cmp.Compare(a.ID(), b.ID()))
	})
	chosen := group[0]
	for _, o := range group {
		if Revises(o, chosen) {
			chosen = o
		}
	}
	p := &Point{Period: chosen.Period, Chosen: chosen}
	for _, o := range group {
		if o.Period.NotLater && o.Period.End < p.Period.End {
			p.Period = o.Period
		}
		if o == chosen {
			continue
		}
		relation := Disagrees
		switch {
		case o.Value == nil:
			relation = ChangeOnly
		case agree(o, chosen):
			relation = Confirms
		case Revises(chosen, o):
			relation = Superseded
		}
		p.Others = append(p.Others, Other{o, relation, reviser(o, group)})
	}
	return p
}

// Revises reports whether a compiler later changed a figure of its own.
func Revises(later, earlier *Observation) bool {
	a, b := later.Publication, earlier.Publication
	return later.Value != nil && earlier.Value != nil && a.AttributedTo != "" && a.AttributedTo == b.AttributedTo &&
		(a.Event == "" || a.Event != b.Event) && b.Published != "" && a.Published.First() > b.Published.Last() &&
		(a.Grade.Counts() || !b.Grade.Counts()) && !agree(later, earlier)
}

// agree reports whether one of two values confirms the other.
func agree(a, b *Observation) bool {
	x, y := a.Value.Interval(), b.Value.Interval()
	return x.Within(y) || y.Within(x)
}

// reviser is the first recorded observation of a group that revises one of them.
func reviser(o *Observation, group []*Observation) *Observation {
	var first *Observation
	for _, r := range group {
		if Revises(r, o) && (first == nil || r.KnownFrom() < first.KnownFrom()) {
			first = r
		}
	}
	return first
}

// precision puts the more precise of two values first.
func precision(a, b *quantity.Value) int {
	if a == nil || b == nil {
		return 0
	}
	return a.Interval().Width().Cmp(b.Interval().Width())
}
