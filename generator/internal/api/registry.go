package api

import (
	"reflect"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// endpoints are all kinds of documents, and the one place that says which there are: the files, the index, the schemas
// and the OpenAPI document come from it. To add a document is to add a line.
func endpoints() []endpoint {
	return []endpoint{
		one("plan", urls.Plan, locales.APIPlan, (*writer).plan),
		one("progress", urls.Progress, locales.APIProgress, (*writer).progress),
		list("latest", urls.Latest, locales.APILatest, (*writer).latest),
		list("timeline", urls.Timeline, locales.APITimeline, (*writer).timeline),
		list("gaps", urls.Gaps, locales.APIGaps, func(w *writer) []GapDocument {
			return fields.Each(w.Gaps, gap)
		}),
		list("searches", urls.Searches, locales.APISearches, func(w *writer) []SearchDocument {
			return fields.Each(w.Searches, search)
		}),
		list("peer-targets", urls.PeerTargets, locales.APIPeerTargets, func(w *writer) []PeerTargetDocument {
			return fields.Each(w.PeerTargets, peerTarget)
		}),
		list("measures", urls.Measures, locales.APIMeasures, func(w *writer) []TracedDocument {
			return fields.Each(w.Checked(), traced)
		}),
		list("areas", urls.Areas.List(), locales.APIArticles, func(w *writer) []AreaDocument {
			return fields.Each(w.Areas, w.area)
		}),
		list("targets", urls.Targets.List(), locales.APITargets, (*writer).targets),
		item("target", urls.Targets.Document(urls.ID), locales.APITarget, func(w *writer) []*edition.Target {
			return w.Targets
		}, (*writer).target,
			func(t TargetDocument) sourcefile.ID { return t.ID }),
		list("tasks", urls.Tasks.List(), locales.APITasks, (*writer).tasks),
		item("task", urls.Tasks.Document(urls.ID), locales.APITask, func(w *writer) []*edition.Task {
			return w.Tasks
		}, (*writer).task,
			func(t TaskDocument) sourcefile.ID { return t.ID }),
		list("agencies", urls.Units.List(), locales.APIUnits, (*writer).agencies),
		item("agency", urls.Units.Document(urls.ID), locales.APIUnit, func(w *writer) []*edition.Agency {
			return w.Units
		}, (*writer).agency,
			func(u AgencyDocument) sourcefile.ID { return u.ID }),
		list("entities", urls.Entities.List(), locales.APIEntities, func(w *writer) []EntityDocument {
			return fields.Each(w.Entities, w.entity)
		}),
		list("indicators", urls.Indicators.List(), locales.APIIndicators,
			func(w *writer) []fields.IndicatorDescription {
				return fields.Each(w.Indicators, func(i *edition.Indicator) fields.IndicatorDescription {
					return fields.DescriptionOf(i, w.Bodies)
				})
			}),
		item("indicator", urls.Indicators.Document(urls.ID), locales.APIIndicator, indicators,
			(*writer).indicator,
			func(i IndicatorDocument) sourcefile.ID { return i.ID }),
		item("vintages", urls.Vintages, locales.APIVintages, indicators,
			(*writer).vintages,
			func(v VintagesDocument) sourcefile.ID { return v.ID }),
		list("figures", urls.Figures, locales.APIFigures, func(w *writer) []fields.Figure {
			return fields.Each(w.Figures, fields.FigureOf)
		}),
		list("publications", urls.Publications.List(), locales.APIPublications,
			func(w *writer) []fields.PublicationDescription { return fields.Each(w.Publications, fields.SourceOf) }),
		item("publication", urls.Publications.Document(urls.ID), locales.APIPublication,
			func(w *writer) []*edition.Publication { return w.Publications }, (*writer).publication,
			func(p PublicationDocument) sourcefile.ID { return p.ID }),
		list("corrections", urls.Corrections, locales.APICorrections, func(w *writer) []fields.Correction {
			return fields.Each(w.Corrections, fields.CorrectionOf)
		}),
		list("changes", urls.ChangesList, locales.APIChanges, (*writer).changes),
		list("snapshots", urls.Snapshots.List(), locales.APISnapshots, func(w *writer) []SnapshotDocument {
			return fields.Each(w.Snapshots, snapshotDocument)
		}),
		list("search", urls.SearchIndex, locales.APISearch, func(w *writer) []SearchEntryDocument {
			return Search(w.Edition)
		}),
		one("index", urls.Index, locales.APIIndex, (*writer).index),
	}
}

// endpoint is one kind of document.
type endpoint struct {
	// id is that of the kind, and the name of its schema.
	id string
	// address is where it is; of a kind with a document for each item, with ID in place of the item's id.
	address string
	name    func() locales.Text
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

// one is a document about a single thing.
func one[T any](id, address string, name func() locales.Text, result func(*writer) T) endpoint {
	return endpoint{
		id, address, name,
		reflect.TypeFor[Envelope[T]](),
		func(w *writer, put func(document) error) error {
			return put(newDocument(w, id, "", 1, result(w)))
		},
	}
}

// list is a document that lists things.
func list[T any](id, address string, name func() locales.Text, result func(*writer) []T) endpoint {
	return endpoint{
		id, address, name,
		reflect.TypeFor[Envelope[[]T]](),
		func(w *writer, put func(document) error) error {
			all := result(w)
			return put(document{"", len(all), encodeList(envelope(w, id, len(all), all))})
		},
	}
}

// item is a document for each of several things; idOf says at which address each is.
func item[E, T any](id, address string, name func() locales.Text, of func(*writer) []E, made func(*writer, E) T,
	idOf func(T) sourcefile.ID,
) endpoint {
	return endpoint{id, address, name, reflect.TypeFor[Envelope[T]](), func(w *writer, put func(document) error) error {
		for _, thing := range of(w) {
			t := made(w, thing)
			if err := put(newDocument(w, id, string(idOf(t)), 1, t)); err != nil {
				return err
			}
		}
		return nil
	}}
}

func indicators(w *writer) []*edition.Indicator { return w.Indicators }

func newDocument[T any](w *writer, kind, id string, total int, result T) document {
	return document{id, total, encode(envelope(w, kind, total, result))}
}

func envelope[T any](w *writer, kind string, total int, result T) Envelope[T] {
	schema := string(w.Site.BaseURL) + endpoint{id: kind}.schema()
	return Envelope[T]{schema, SchemaVersion, w.ID, w.AsOf, total, result}
}
