package fields

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
)

// records are those of which there are tables.
var records = map[*Table]reflect.Type{
	Figures: reflect.TypeFor[Figure](), Indicators: reflect.TypeFor[IndicatorDescription](),
	Publications: reflect.TypeFor[PublicationDescription](), Corrections: reflect.TypeFor[Correction](),
	Responses: reflect.TypeFor[Response](),
}

func TestEveryKeyHasAKind(t *testing.T) {
	for _, record := range append(slices.Collect(maps.Values(records)), reflect.TypeFor[Evidence]()) {
		for _, f := range keysOf(record) {
			switch Freezing(f.Tag.Get("kind")) {
			case Printed, Reading, Editorial:
			default:
				t.Errorf("%v: %s is neither printed, reading nor editorial", record, keyOf(f))
			}
		}
	}
}

// A key that is published is in its table, or says that it has no column.
func TestEveryKeyHasItsColumn(t *testing.T) {
	for table, record := range records {
		chosen := map[string]bool{}
		for _, c := range table.Columns {
			chosen[c.key] = true
		}
		for _, f := range keysOf(record) {
			if key, _, _ := strings.Cut(keyOf(f), ","); f.Tag.Get("column") != "-" && !chosen[key] {
				t.Errorf("table %s has no column for %s", table.Name, key)
			}
		}
	}
}

// Every column is there once and is explained in each language, by an entry of its own or that of its key.
func TestEveryColumnIsExplained(t *testing.T) {
	for _, table := range append(slices.Collect(maps.Keys(records)), Statuses, Gaps, Measures, Searches, TaskUnits,
		Entities, EvidenceTable, PeerTargets, ComputedShares, Dictionary) {
		seen := map[string]bool{}
		for _, c := range table.Columns {
			if seen[c.Name] || c.About().ZH == "" || c.About().EN == "" {
				t.Errorf("table %s: the column %s is there twice or is not explained", table.Name, c.Name)
			}
			seen[c.Name] = true
		}
	}
}

// shownApart are the keys of a publication that its page does not list among the facts.
var shownApart = strings.Fields(
	"id outlet_name title_printed title_lang subject document pages no_link figure_count event_id note evidence")

// The page of a publication lists what is published of it, or shows it elsewhere.
func TestEveryKeyIsOnThePage(t *testing.T) {
	for _, f := range keysOf(reflect.TypeFor[PublicationDescription]()) {
		facts := FactsOf(PublicationDescription{}, PublicationFacts)
		listed := slices.IndexFunc(facts, func(fact Fact) bool { return fact.Key == keyOf(f) })
		switch {
		case listed < 0 != slices.Contains(shownApart, keyOf(f)):
			t.Errorf("%s is listed among the facts and shown elsewhere, or neither", keyOf(f))
		case listed >= 0 && (facts[listed].Name.ZH == "" || facts[listed].Name.EN == ""):
			t.Errorf("%s has no heading", keyOf(f))
		}
	}
}

// elsewhere are keys of the data files that are published under another name or in another record.
var elsewhere = map[string]string{
	"Indicator.name": "name", "Figure.unit": "unit_printed", "Figure.value": "value_printed",
	"Publication.figures": "figure_count", "Publication.title": "title_printed", "Publication.event": "event_id",
	"Response.words": "own_words", "Response.outcome": "response_outcome", "Response.changed": "changed_ids",
	"Response.translation": "said_in",
	"Indicator.articles":   "areas", "Correction.record": "record_id", "Evidence.refs": "item_ids",
	"Evidence.issuer":     "issuer_name",
	"Indicator.publisher": "usual_publisher", "Indicator.unit": "unit",
	"Figure.recorded": "known_from", "Evidence.recorded": "known_from",
	"Indicator.calendar":   "", // what it says is in gaps
	"Indicator.informs":    "", // the indicator's document
	"Definition.ratio":     "", // the shares that are computed by it
	"Definition.part_of":   "", // what is checked by it
	"Definition.reporters": "", // that of each figure
}

// What a maintainer writes is published, and changes by the same rules.
func TestEveryKeyOfTheDataIsPublished(t *testing.T) {
	for data, record := range map[reflect.Type]reflect.Type{
		reflect.TypeFor[model.Figure]():      reflect.TypeFor[Figure](),
		reflect.TypeFor[model.Publication](): reflect.TypeFor[PublicationDescription](),
		reflect.TypeFor[model.Indicator]():   reflect.TypeFor[IndicatorDescription](),
		reflect.TypeFor[model.Correction]():  reflect.TypeFor[Correction](),
		reflect.TypeFor[model.Response]():    reflect.TypeFor[Response](),
		reflect.TypeFor[model.Evidence]():    reflect.TypeFor[Evidence](),
		reflect.TypeFor[model.Definition]():  reflect.TypeFor[Definition](),
	} {
		for _, f := range keysOf(data) {
			key, _, _ := strings.Cut(keyOf(f), ",")
			if other, ok := elsewhere[data.Name()+"."+key]; ok {
				key = other
			}
			found, _ := field(record, key)
			if key != "" && found == nil {
				t.Errorf("%s of %v is not in %v", key, data, record)
			}
			if found == nil || found.Tag.Get("kind") == "" {
				continue
			}
			written, _, _ := strings.Cut(f.Tag.Get("kind"), ",")
			if published := found.Tag.Get("kind"); written != "records" && written != published {
				t.Errorf("%s of %v is %s as written and %s as published", key, data, written, published)
			}
		}
	}
}

func keysOf(record reflect.Type) (all []reflect.StructField) {
	for _, f := range reflect.VisibleFields(record) {
		if key := keyOf(f); key != "" && !f.Anonymous {
			all = append(all, f)
		}
	}
	return all
}
