package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// Known is all that an assessment of a date may look at. What was recorded later is left out.
type Known struct {
	Date         sourcefile.Date
	Home         sourcefile.RegionCode
	Targets      []model.Target
	Assessment   *model.Assessment
	Indicators   []*model.Indicator
	Units        *quantity.Units
	Regions      []model.Region
	Observations []*model.Observation
	// Publications are looked at for their evidence.
	Publications []*model.Publication
}

// Target is what a target reads: the worst of its facets that can be assessed.
type Target struct {
	ID     sourcefile.ID
	Status Status
	// Reasons are those of the first facet where none can be assessed, else [].
	Reasons []Reason
	// Short is the first of them in a few words; "" where there is a status or no such words.
	Short ShortReason
	// Deciding is the facet that gives Status or Reasons.
	Deciding sourcefile.ID
	// Assessable of Total facets have a status of their own.
	Assessable int
	Total      int
	Facets     []*Facet
}

// Facet is what a facet reads: the worst of its indicators that can be assessed.
type Facet struct {
	ID      sourcefile.ID
	Status  Status
	Reasons []Reason
	Short   ShortReason
	// Deciding is the index of the record that gives Status or Reasons.
	Deciding int
	Records  []*Record
}

// Decided is the record that gives the facet its status or reasons.
func (f *Facet) Decided() *Record { return f.Records[f.Deciding] }

// Assess gives every target of the assessment its status, in the order of the assessment.
func Assess(k Known) []*Target {
	s := newSelector(k)
	words := map[sourcefile.ID]string{}
	for _, t := range k.Targets {
		words[t.ID] = t.ZH
	}
	all := []*Target{}
	for _, reading := range k.Assessment.Targets {
		t := &Target{ID: reading.ID, Total: len(reading.Facets)}
		for _, f := range reading.Facets {
			facet := &Facet{ID: f.ID}
			for _, c := range s.cases(reading.ID, f) {
				c.Words = words[reading.ID]
				facet.Records = append(facet.Records, &Record{c, Judge(c)})
			}
			facet.Deciding = worst(facet.Records, func(r *Record) Status { return r.Status })
			facet.Status, facet.Reasons = facet.Decided().Status, facet.Decided().Reasons
			facet.Short = facet.Decided().shorten(slices.ContainsFunc(f.Indicators, s.elsewhere))
			if facet.Status != NotAssessable {
				t.Assessable++
			}
			t.Facets = append(t.Facets, facet)
		}
		deciding := t.Facets[worst(t.Facets, func(f *Facet) Status { return f.Status })]
		t.Status, t.Reasons, t.Deciding = deciding.Status, deciding.Reasons, deciding.ID
		t.Short = t.shorten()
		all = append(all, t)
	}
	return all
}

// worst is the index of the worst status; where none can be assessed, 0. NotAssessable stands after all others.
func worst[T any](all []T, status func(T) Status) int {
	at := 0
	for i, x := range all {
		if compare(status(x), status(all[at])) < 0 {
			at = i
		}
	}
	return at
}

// cases are what is judged for a facet: one for each indicator, or the checklist.
func (s *selector) cases(target sourcefile.ID, f model.Facet) []Case {
	blank := func() Case {
		c := NewCase(s.Assessment, f.Method, f.Direction, s.Date)
		c.Target, c.Facet, c.Region, c.Country, c.Universe, c.Statements = target, f.ID, s.Home, s.country, f.Universe,
			s.statements(target)
		return c
	}
	if f.Method == model.MethodMilestone {
		c := blank()
		c.Checklist = s.checklist(f.Items)
		return []Case{c}
	}
	var all []Case
	for _, id := range f.Indicators {
		c, ind := blank(), s.indicators[id]
		c.Indicator, c.Kind, c.Unit, c.Publisher = ind.ID, ind.Kind, ind.Unit, ind.UsualPublisher
		unit, _ := s.Units.Parse(ind.Unit) // checked by the data set's rules
		c.Scale = unit.Scale
		c.Given = s.given(f, unit)
		if f.Method == model.MethodRank {
			c.RankUnits = s.Assessment.RankUnits
			s.selectRank(&c, ind)
		} else {
			s.selectTrend(&c, ind, f)
		}
		all = append(all, c)
	}
	return all
}

// parameters are those that a method reads, as the assessment gives them.
func parameters(a *model.Assessment, m model.Method) []Parameter {
	all := []Parameter{}
	for _, id := range m.Parameters() {
		i := slices.IndexFunc(a.Parameters, func(p model.Parameter) bool { return p.ID == id })
		if i < 0 {
			continue
		}
		p := a.Parameters[i]
		value, _ := quantity.ParseDecimal(p.Value) // checked by the data set's rules
		all = append(all, Parameter{p.ID, value, p.Unit, p.Source, p.Source == "", p.Reason})
	}
	return all
}

// given reads the number that the plan gives, which is exact; nil where it gives none.
func (s *selector) given(f model.Facet, unit quantity.Unit) *Given {
	if f.Given == nil {
		return nil
	}
	if f.Method == model.MethodRank {
		place, ok := quantity.ParseDecimal(f.Given.Value)
		if !ok {
			return nil
		}
		return &Given{f.Given.Value, place, f.Given.Words}
	}
	v, problem := s.Units.ParseValue(f.Given.Value, nil, unit)
	if problem != nil {
		return nil
	}
	return &Given{f.Given.Value, v.Number, f.Given.Words}
}

// checklist gathers the evidence for each item.
func (s *selector) checklist(items []model.Item) []ChecklistItem {
	all := []ChecklistItem{}
	for _, item := range items {
		all = append(all, ChecklistItem{item.ID, s.evidence(item.ID)})
	}
	return all
}

// statements are the ids of what is said about the target itself.
func (s *selector) statements(target sourcefile.ID) []string {
	all := []string{}
	for _, e := range s.evidence(model.ItemID(target)) {
		all = append(all, e.ID)
	}
	return all
}

func (s *selector) evidence(ref model.ItemID) []Evidence {
	all := []Evidence{}
	for _, p := range s.Publications {
		for _, e := range p.Evidence {
			if e.KnownFrom(p) > s.Date || !slices.Contains(e.Refs, ref) {
				continue
			}
			found := Evidence{
				ID: string(p.ID) + "/" + string(e.ID), Publication: p.ID, Date: string(e.Date), Baseline: e.Baseline,
				Last: e.KnownFrom(p), Grade: p.Grade, Reporters: e.Reporters,
			}
			if e.Level != nil {
				level := int(*e.Level)
				found.Level = &level
			}
			if e.Region != s.Home {
				found.Region = e.Region
			}
			for _, d := range []sourcefile.PartialDate{e.Date, p.Published} {
				if d != "" {
					found.Last = d.Last()
					break
				}
			}
			all = append(all, found)
		}
	}
	return all
}
