package edition

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Edit is one key of a record that is written otherwise, or a whole record that came or went.
type Edit struct {
	Record model.RecordID
	Kind   RecordKind
	Name   locales.Text
	Change EditKind
	// Was and Now are the old and new values of a changed key; empty if it was or is absent.
	Was, Now model.Entry
	// Entries are those of a record that came.
	Entries []model.Entry
}

// Entry is the key on whichever side has it.
func (e Edit) Entry() model.Entry {
	if e.Now.Values != nil {
		return e.Now
	}
	return e.Was
}

// EditKind is how a record was edited.
type EditKind string

// The kinds.
const (
	Added     EditKind = "added"
	Removed   EditKind = "removed"
	Changed   EditKind = "changed"
	Reordered EditKind = "reordered" // the record is the first of its kind that stands in another place
)

// RecordKind is a kind of record, of which there may be only one.
type RecordKind string

// The kinds.
const (
	PlanRecord         RecordKind = "plan"
	AreaRecord         RecordKind = "area"
	TargetRecord       RecordKind = "target"
	TaskRecord         RecordKind = "task"
	MeasureRecord      RecordKind = "measure"
	SafeguardRecord    RecordKind = "safeguard"
	UnitRecord         RecordKind = "unit"
	EntityRecord       RecordKind = "entity"
	AssessmentRecord   RecordKind = "assessment"
	ParameterRecord    RecordKind = "parameter"
	ReadingRecord      RecordKind = "reading"
	FacetRecord        RecordKind = "facet"
	RegionRecord       RecordKind = "region"
	OrganisationRecord RecordKind = "organisation"
	UnitMeasureRecord  RecordKind = "unit-measure"
	NoLinkHostRecord   RecordKind = "no-link-host"
	OutletRecord       RecordKind = "outlet"
	IndicatorRecord    RecordKind = "indicator"
	DefinitionRecord   RecordKind = "definition"
	PublicationRecord  RecordKind = "publication"
	FigureRecord       RecordKind = "figure"
	EvidenceRecord     RecordKind = "evidence"
	CorrectionRecord   RecordKind = "correction"
	ResponseRecord     RecordKind = "response"
	SearchRecord       RecordKind = "search"
	PeerTargetRecord   RecordKind = "peer-target"
	ReleaseRecord      RecordKind = "release"
	SiteRecord         RecordKind = "site"
	SnapshotRecord     RecordKind = "snapshot"
	PageRecord         RecordKind = "content"
)

// kindOf is the kind of a record of a data set, as its id says.
func kindOf(id model.RecordID) RecordKind {
	first, _, within := strings.Cut(string(id), "/")
	switch {
	case id.Figure() != "":
		return FigureRecord
	case id.Publication() == "":
		return RecordKind(first)
	case within:
		return EvidenceRecord
	}
	return PublicationRecord
}

// AddEdits adds what else differs between two data sets: each record that came or went and each key that is written
// otherwise, whatever it is, unless the other changes say so already. The error is that of a file that cannot be read.
func (c *Changes) AddEdits(was, now Side) error {
	checkouts := was.Checkout && now.Checkout // a snapshot keeps neither prose nor searches nor the order of records
	before, err := was.records(checkouts)
	if err != nil {
		return err
	}
	after, err := now.records(checkouts)
	if err != nil {
		return err
	}
	c.named = names(slices.Concat(after.all, before.all))
	said := c.sayings(was.Data, now.Data)
	add := func(e Edit, value any) {
		if !said.already(e, value) {
			c.Edits = append(c.Edits, e)
		}
	}
	for _, r := range after.all {
		e := Edit{Record: r.id, Kind: r.kind, Name: r.name}
		b := before.byID[r.id]
		if b == nil {
			e.Change, e.Entries = Added, r.entries()
			add(e, nil)
			continue
		}
		for _, changed := range differing(b, r) {
			changed.Record, changed.Kind, changed.Name = e.Record, e.Kind, e.Name
			add(changed, b.value)
		}
	}
	for _, r := range before.all {
		if after.byID[r.id] == nil {
			add(Edit{Record: r.id, Kind: r.kind, Name: r.name, Change: Removed}, r.value)
		}
	}
	if checkouts {
		c.Edits = append(c.Edits, reordered(before, after)...)
	}
	return nil
}

// differing are the keys of a record that say otherwise.
func differing(was, now *record) (all []Edit) {
	if was.value != nil && reflect.DeepEqual(was.value, now.value) && was.text == nil {
		return nil
	}
	before := map[string]model.Entry{}
	for _, e := range was.entries() {
		before[e.Key] = e
	}
	for _, e := range now.entries() {
		if b := before[e.Key]; !slices.Equal(b.Values, e.Values) {
			all = append(all, Edit{Change: Changed, Was: b, Now: e})
		}
		delete(before, e.Key)
	}
	for _, key := range slices.Sorted(maps.Keys(before)) {
		all = append(all, Edit{Change: Changed, Was: before[key]})
	}
	return all
}

// reordered are the kinds whose records are in another order, each by the first record out of place.
func reordered(was, now *records) (all []Edit) {
	before := map[RecordKind][]model.RecordID{}
	for _, r := range was.all {
		if now.byID[r.id] != nil {
			before[r.kind] = append(before[r.kind], r.id)
		}
	}
	done := map[RecordKind]bool{}
	for _, r := range now.all {
		if was.byID[r.id] == nil || done[r.kind] {
			continue
		}
		if before[r.kind][0] != r.id {
			all = append(all, Edit{Record: r.id, Kind: r.kind, Name: r.name, Change: Reordered})
			done[r.kind] = true
		}
		before[r.kind] = before[r.kind][1:]
	}
	return all
}

// Named is what the record is called that a value refers to; empty where it refers to none.
func (c *Changes) Named(e model.Entry, value string) locales.Text {
	switch e.Type {
	case reflect.TypeFor[sourcefile.ID](), reflect.TypeFor[sourcefile.RegionCode](), reflect.TypeFor[model.ItemID]():
		return c.named[value]
	}
	return locales.Text{}
}

// names are those of records by the ids by which others refer to them, the first of each kind; of an id that two kinds
// have there is none.
func names(all []*record) map[string]locales.Text {
	named, kind := map[string]locales.Text{}, map[string]RecordKind{}
	for _, r := range all {
		switch r.kind {
		case AreaRecord, TargetRecord, TaskRecord, MeasureRecord, SafeguardRecord, UnitRecord, EntityRecord,
			OrganisationRecord, IndicatorRecord, RegionRecord:
			_, id, _ := strings.Cut(string(r.id), "/")
			if kind[id] == "" {
				named[id], kind[id] = r.name, r.kind
			} else if kind[id] != r.kind {
				named[id] = locales.Text{}
			}
		}
	}
	return named
}

// changeSentences are what the other changes say already.
type changeSentences struct {
	figures      map[model.RecordID]bool // which came, went or changed
	publications map[model.RecordID]bool // which came
	corrections  map[sourcefile.ID]bool
	heard        map[model.RecordID]bool // responses and requests that came
	// was are the corrections of each record that are new, the first ones first.
	was map[model.RecordID][]*model.Correction
}

func (c *Changes) sayings(was, now *dataset.Dataset) changeSentences {
	s := changeSentences{
		map[model.RecordID]bool{},
		map[model.RecordID]bool{},
		map[sourcefile.ID]bool{},
		map[model.RecordID]bool{},
		map[model.RecordID][]*model.Correction{},
	}
	for _, r := range c.Responses {
		s.heard["response/"+model.RecordID(r.ID)] = true
	}
	for _, r := range c.Requests {
		s.heard[model.SearchID(r.Search)] = true
	}
	for _, p := range c.Publications {
		s.publications[model.RecordID(p.ID)] = true
	}
	for _, f := range c.Figures {
		s.figures[model.RecordID(f.ID())] = true
		if f.Correction != nil {
			s.corrections[f.Correction.ID] = true
		}
	}
	for _, k := range c.Corrections {
		s.corrections[k.ID] = true
	}
	known := map[sourcefile.ID]bool{}
	for _, k := range was.Corrections {
		known[k.ID] = true
	}
	for _, k := range now.Corrections {
		if !known[k.ID] {
			s.was[k.Record] = append(s.was[k.Record], k)
		}
	}
	for _, all := range s.was {
		slices.SortStableFunc(all, func(a, b *model.Correction) int { return cmp.Compare(a.Recorded, b.Recorded) })
	}
	return s
}

// already reports whether an edit of a record, which had the value, is listed.
func (s changeSentences) already(e Edit, value any) bool {
	switch {
	case e.Kind == CorrectionRecord && e.Change == Added:
		_, id, _ := strings.Cut(string(e.Record), "/")
		return s.corrections[sourcefile.ID(id)]
	case e.Change == Added && s.heard[e.Record]:
		return true
	case e.Kind == PublicationRecord && e.Change == Added:
		return s.publications[e.Record]
	case e.Kind == FigureRecord && s.figures[e.Record]:
		return e.Change != Changed || slices.Contains(figureKeys, e.Entry().Key)
	}
	for _, k := range s.was[e.Record] {
		if e.Change == Removed && k.Removes() {
			return true
		}
		if e.Change == Changed && !k.Removes() && k.Key.Covers(e.Entry()) {
			return model.FactOf(value, string(k.Key)).Text() == k.Was
		}
	}
	return false
}

// figureKeys are the keys covered by the change of a figure.
var figureKeys = []string{"value", "nature", string(quantity.YearOnYear), string(quantity.SinceYearStart)}
