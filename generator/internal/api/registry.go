package api

import (
	"reflect"
	"strings"
	"time"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// endpoints are all kinds of documents, and the one place that says which there are: the files, the index, the schemas
// and the OpenAPI document come from it. To add a document is to add a line.
func endpoints() []endpoint {
	return []endpoint{
		one("plan", urls.Plan, locales.APIPlan, planUpdated, (*writer).plan),
		one("progress", urls.Progress, locales.APIProgress, nil, (*writer).progress),
		list("latest", urls.Latest, locales.APILatest, nil, (*writer).latest),
		list("timeline", urls.Timeline, locales.APITimeline, timelineUpdated, func(w *writer) []fields.TimelineEntry {
			all, _ := fields.Timeline(w.Edition)
			return all
		}),
		list("gaps", urls.Gaps, locales.APIGaps, nil, func(w *writer) []GapDocument {
			return fields.Each(w.Gaps, w.gap)
		}),
		list("availability", urls.Availability, locales.APIAvailability, availabilityUpdated, (*writer).availability),
		list("searches", urls.Searches, locales.APISearches, searchesUpdated, func(w *writer) []SearchDocument {
			return fields.Each(w.Searches, w.search)
		}),
		list("peer-targets", urls.PeerTargets, locales.APIPeerTargets, newest(func(w *writer) []*edition.PeerTarget {
			return w.PeerTargets
		}), func(w *writer) []PeerTargetDocument { return fields.Each(w.PeerTargets, peerTarget) }),
		list("releases", urls.Releases, locales.APIReleases, newest(func(w *writer) []*edition.Release {
			return w.Releases
		}), (*writer).releases),
		list("measures", urls.Measures, locales.APIMeasures, measuresUpdated,
			func(w *writer) []TracedDocument { return fields.Each(w.Checked(), w.traced) }),
		list("areas", urls.Areas.List(), locales.APIArticles, (*writer).began, func(w *writer) []AreaDocument {
			return fields.Each(w.Areas, w.area)
		}),
		list("targets", urls.Targets.List(), locales.APITargets, nil, (*writer).targets),
		item("target", urls.Targets.Document(urls.ID), locales.APITarget, func(w *writer) []*edition.Target {
			return w.Targets
		}, nil, (*writer).target,
			func(t TargetDocument) sourcefile.ID { return t.ID }),
		list("tasks", urls.Tasks.List(), locales.APITasks, newestHeard(allTasks), (*writer).tasks),
		item("task", urls.Tasks.Document(urls.ID), locales.APITask, allTasks, heard, (*writer).task,
			func(t TaskDocument) sourcefile.ID { return t.ID }),
		list("agencies", urls.Units.List(), locales.APIUnits, newestHeard(allUnits), (*writer).agencies),
		item("agency", urls.Units.Document(urls.ID), locales.APIUnit, allUnits, heard, (*writer).agency,
			func(u AgencyDocument) sourcefile.ID { return u.ID }),
		list("entities", urls.Entities.List(), locales.APIEntities, entitiesUpdated,
			func(w *writer) []EntityDocument { return fields.Each(w.Entities, w.entity) }),
		list("indicators", urls.Indicators.List(), locales.APIIndicators, newest(allIndicators),
			func(w *writer) []fields.IndicatorDescription {
				return fields.Each(w.Indicators, func(i *edition.Indicator) fields.IndicatorDescription {
					return fields.DescriptionOf(i, w.Bodies)
				})
			}),
		item("indicator", urls.Indicators.Document(urls.ID), locales.APIIndicator, allIndicators, heard,
			(*writer).indicator,
			func(i IndicatorDocument) sourcefile.ID { return i.ID }),
		item("vintages", urls.Vintages, locales.APIVintages, allIndicators, dated,
			(*writer).vintages,
			func(v VintagesDocument) sourcefile.ID { return v.ID }),
		list("figures", urls.Figures, locales.APIFigures, newest(func(w *writer) []*edition.Figure {
			return w.Figures
		}), func(w *writer) []fields.Figure { return fields.Each(w.Figures, fields.FigureOf) }),
		list("publications", urls.Publications.List(), locales.APIPublications, newest(allPublications),
			func(w *writer) []fields.PublicationDescription { return fields.Each(w.Publications, fields.SourceOf) }),
		item("publication", urls.Publications.Document(urls.ID), locales.APIPublication, allPublications, heard,
			(*writer).publication,
			func(p PublicationDocument) sourcefile.ID { return p.ID }),
		list("corrections", urls.Corrections, locales.APICorrections, newest(func(w *writer) []*edition.Correction {
			return w.Corrections
		}), func(w *writer) []fields.Correction { return fields.Each(w.Corrections, fields.CorrectionOf) }),
		list("responses", urls.Responses, locales.APIResponses, newest(func(w *writer) []*edition.Response {
			return w.Responses
		}), func(w *writer) []fields.Response { return fields.Each(w.Responses, fields.ResponseOf) }),
		list("changes", urls.ChangesList, locales.APIChanges, newest(func(w *writer) []*edition.Changes {
			return w.History
		}), (*writer).changes),
		list("snapshots", urls.Snapshots.List(), locales.APISnapshots, newest(func(w *writer) []*edition.Snapshot {
			return w.Snapshots
		}), func(w *writer) []SnapshotDocument { return fields.Each(w.Snapshots, snapshotDocument) }),
		list("search", urls.SearchIndex, locales.APISearch, searchUpdated,
			func(w *writer) []SearchEntryDocument { return Search(w.Edition) }),
		one("index", urls.Index, locales.APIIndex, nil, (*writer).index),
	}
}

// manifestKind is what manifests of snapshots are called among the kinds, and manifestName their schema's name.
const manifestKind, manifestName = "manifest", "Manifest"

// described are the kinds of JSON files that have a schema: the documents, and the manifests of snapshots, which have a
// form of their own.
func described() []endpoint {
	return append(endpoints(), endpoint{
		id: manifestKind, name: locales.APIManifest, envelope: reflect.TypeFor[snapshot.Manifest](),
	})
}

// endpoint is one kind of document.
type endpoint struct {
	// id is that of the kind, and the name of its schema.
	id string
	// address is where it is; of a kind with a document for each item, with ID in place of the item's id.
	address string
	name    func() locales.Text
	// ofDay reports that it speaks of the edition's day: another day is another document, though nothing was recorded.
	ofDay bool
	// envelope is the Go type of the whole document.
	envelope reflect.Type
	// write makes the documents, one after the other.
	write func(w *writer, put func(document) error) error
}

// document is one written document.
type document struct {
	id    string // of the item; "" for the only document of its kind
	total int
	body  []byte
}

// Addresses are those of the documents of some items, of the documents that every site has, and of their schemas.
func Addresses(items urls.Items) []string {
	all := []string{urls.OpenAPI, sharedDefinitions}
	all = append(all, endpoint{id: manifestKind}.schema())
	for _, k := range endpoints() {
		all = append(all, k.schema())
		if !k.perItem() {
			all = append(all, k.address)
			continue
		}
		for collection, ids := range items {
			if !strings.HasPrefix(k.address, collection.Document("")[:len(collection.List())-len(".json")]+"/") {
				continue
			}
			for _, id := range ids {
				all = append(all, urls.At(k.address, string(id)))
			}
		}
	}
	for _, s := range dataset.Schemas() {
		all = append(all, urls.Schemas+s.Name)
	}
	return all
}

// schema is the address of the kind's schema.
func (k endpoint) schema() string { return urls.Schemas + urls.Root + k.id + ".schema.json" }

// perItem reports whether there is a document for each item.
func (k endpoint) perItem() bool { return strings.Contains(k.address, urls.ID) }

// OfDay reports whether a document at an address speaks of the edition's day: it assesses what was recorded by then.
func OfDay(address string) bool {
	for _, k := range endpoints() {
		before, after, _ := strings.Cut(k.address, urls.ID)
		id, ok := strings.CutPrefix(address, before)
		if id, ends := strings.CutSuffix(id, after); ok && ends && !strings.Contains(id, "/") {
			return k.ofDay
		}
	}
	return false
}

// updates says how new a document is. Nil stands for one that assesses: it is of the day of the assessment.
type updates func(*writer) sourcefile.Date

func (u updates) of(w *writer) sourcefile.Date {
	if u == nil {
		return w.AsOf
	}
	return u(w)
}

// newest is the day of a document that shows all of some things.
func newest[E edition.Dated](all func(*writer) []E) updates {
	return func(w *writer) sourcefile.Date { return edition.Updated(w.Edition, all(w)...) }
}

// dated is the day of a document that shows one thing.
func dated[E edition.Dated](w *writer, of E) sourcefile.Date { return edition.Updated(w.Edition, of) }

// heard is the day of a document that shows one thing and the responses that concern it.
func heard[E shown](w *writer, of E) sourcefile.Date {
	return max(edition.Updated(w.Edition, of), w.Heard(of.Heard()...))
}

// shown is a thing whose document shows the responses that concern it.
type shown interface {
	edition.Dated
	Heard() []any
}

// newestHeard is the day of a document that shows all of some things with the responses that concern them.
func newestHeard[E shown](all func(*writer) []E) updates {
	return func(w *writer) (day sourcefile.Date) {
		day = edition.Updated(w.Edition, all(w)...)
		for _, of := range all(w) {
			day = max(day, w.Heard(of.Heard()...))
		}
		return day
	}
}

// responsesUpdated is the newest day of all responses; "" where there are none.
func responsesUpdated(w *writer) sourcefile.Date {
	if len(w.Responses) == 0 {
		return ""
	}
	return edition.Updated(w.Edition, w.Responses...)
}

// searchesUpdated is the day of the searches and of the answers to requests among them.
func searchesUpdated(w *writer) sourcefile.Date {
	return max(edition.Updated(w.Edition, w.Searches...), responsesUpdated(w))
}

// searchUpdated is the day of what the site's search finds.
func searchUpdated(w *writer) sourcefile.Date {
	return max(edition.Updated(w.Edition, w.Publications...), responsesUpdated(w))
}

// entitiesUpdated is the day of what the plan names, with the responses.
func entitiesUpdated(w *writer) sourcefile.Date {
	day := w.began()
	for _, x := range w.Entities {
		day = max(day, w.Heard(x.Heard()...))
	}
	return day
}

// began is the day of a document that shows what the plan says and names other documents.
func (w *writer) began() sourcefile.Date { return w.Began }

// measuresUpdated is the day of what was found of the measures, of the searches for more and of responses.
func measuresUpdated(w *writer) sourcefile.Date {
	return max(edition.Updated(w.Edition, w.Checked()...), searchesUpdated(w))
}

// availabilityUpdated is the day of the indicators, or that on which the last quarter had ended.
func availabilityUpdated(w *writer) sourcefile.Date {
	var indicators []*edition.Indicator
	for _, r := range w.Availability.Rows {
		indicators = append(indicators, r.Indicator)
	}
	day := edition.Updated(w.Edition, indicators...)
	if n := len(w.Availability.Quarters); n > 0 {
		ended := w.Availability.Quarters[n-1].End.Time().AddDate(0, 0, 1)
		day = max(day, sourcefile.Date(ended.Format(time.DateOnly)))
	}
	return day
}

// timelineUpdated is the day of what everything holds and of the searches.
func timelineUpdated(w *writer) sourcefile.Date {
	return max(w.Updated(), edition.Updated(w.Edition, w.Searches...), edition.Updated(w.Edition, w.Releases...))
}

// planUpdated is the day of the plan with what was found of its safeguards.
func planUpdated(w *writer) sourcefile.Date {
	day := edition.Updated(w.Edition, w.Safeguards...)
	for _, m := range w.Safeguards {
		day = max(day, w.Heard(m.Heard()...))
	}
	for _, c := range w.Corrections {
		if c.Publication == nil && c.Record.Kind() != "response" {
			day = max(day, edition.Updated(w.Edition, c))
		}
	}
	return day
}

func allTasks(w *writer) []*edition.Task               { return w.Tasks }
func allUnits(w *writer) []*edition.Agency             { return w.Units }
func allIndicators(w *writer) []*edition.Indicator     { return w.Indicators }
func allPublications(w *writer) []*edition.Publication { return w.Publications }

// one is a document about a single thing.
func one[T any](id, address string, name func() locales.Text, updated updates, result func(*writer) T) endpoint {
	return endpoint{
		id, address, name, updated == nil,
		reflect.TypeFor[Envelope[T]](),
		func(w *writer, put func(document) error) error {
			return put(newDocument(w, id, "", updated.of(w), result(w)))
		},
	}
}

// list is a document that lists things.
func list[T any](id, address string, name func() locales.Text, updated updates, result func(*writer) []T) endpoint {
	return endpoint{
		id, address, name, updated == nil,
		reflect.TypeFor[Envelope[[]T]](),
		func(w *writer, put func(document) error) error {
			all := result(w)
			return put(document{"", len(all), encodeList(envelope(w, id, updated.of(w), len(all), all))})
		},
	}
}

// item is a document for each of several things; idOf says at which address each is. Updated is nil for those that
// assess.
func item[E, T any](id, address string, name func() locales.Text, of func(*writer) []E,
	updated func(*writer, E) sourcefile.Date, made func(*writer, E) T, idOf func(T) sourcefile.ID,
) endpoint {
	write := func(w *writer, put func(document) error) error {
		for _, thing := range of(w) {
			t, day := made(w, thing), w.AsOf
			if updated != nil {
				day = updated(w, thing)
			}
			if err := put(newDocument(w, id, string(idOf(t)), day, t)); err != nil {
				return err
			}
		}
		return nil
	}
	return endpoint{id, address, name, updated == nil, reflect.TypeFor[Envelope[T]](), write}
}

func newDocument[T any](w *writer, kind, id string, updated sourcefile.Date, result T) document {
	return document{id, 1, encode(envelope(w, kind, updated, 1, result))}
}

func envelope[T any](w *writer, kind string, updated sourcefile.Date, total int, result T) Envelope[T] {
	schema := string(w.Site.BaseURL) + endpoint{id: kind}.schema()
	return Envelope[T]{schema, SchemaVersion, w.ID, updated, total, result}
}
