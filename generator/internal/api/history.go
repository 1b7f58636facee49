package api

import (
	"five-areas/generator/internal/fields"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// VintagesDocument is what an indicator's series have said of each period, and since when.
type VintagesDocument struct {
	ID       sourcefile.ID     `json:"id"`
	Document string            `json:"document"`
	Vintages []VintageDocument `json:"vintages"`
	// Snapshots are what was known in each frozen edition, the oldest first.
	Snapshots []KnownDocument `json:"snapshots"`
}

// VintageDocument is the value of a period from known_from until the day before known_to; the figure is null
// where it was withdrawn and nothing came in its place.
type VintageDocument struct {
	Series    string                `json:"series_id"`
	Period    fields.Period         `json:"period"`
	Figure    *fields.FigureSummary `json:"figure"`
	Cause     edition.Cause         `json:"cause"`
	KnownFrom sourcefile.Date       `json:"known_from"`
	KnownTo   *sourcefile.Date      `json:"known_to"`
}

// KnownDocument is how many periods had a figure in a frozen edition, and the newest for the site's region.
type KnownDocument struct {
	ID     sourcefile.ID         `json:"id"`
	AsOf   sourcefile.Date       `json:"as_of"`
	Total  int                   `json:"period_count"`
	Latest *fields.FigureSummary `json:"latest"`
}

// SnapshotDocument is a frozen edition. Its files are named with their SHA-256 in its manifest.
type SnapshotDocument struct {
	ID            sourcefile.ID   `json:"id"`
	AsOf          sourcefile.Date `json:"as_of"`
	MethodVersion int             `json:"method_version"`
	// Digest is the SHA-256 of the manifest with its digest left empty, by which the snapshot is cited.
	Digest   string          `json:"digest"`
	Manifest string          `json:"manifest"`
	Previous *sourcefile.ID  `json:"previous_id"`
	Pages    fields.PageRefs `json:"pages"`
	Files    []HashedAddress `json:"files"`
	// Corrections are those made since.
	Corrections []fields.Correction `json:"corrections"`
}

// HashedAddress is a file by its address and hash.
type HashedAddress struct {
	Address string `json:"address"`
	Bytes   int    `json:"bytes"`
	SHA256  string `json:"sha256"`
}

func hashed(e snapshot.Entry) HashedAddress { return HashedAddress{e.Path, e.Bytes, e.SHA256} }

func (w *writer) vintages(i *edition.Indicator) VintagesDocument {
	all := i.Vintages()
	return VintagesDocument{
		i.ID, urls.Indicators.Document(string(i.ID)),
		fields.Each(all, func(v edition.Vintage) VintageDocument {
			d := VintageDocument{
				v.Series.String(), fields.Period(v.Period.Text), nil, v.Cause, v.From,
				fields.Null(v.To),
			}
			if v.Shown != nil {
				d.Figure = fields.SummaryOf(v.Shown.Observation)
			}
			return d
		}),
		fields.Each(w.Snapshots, func(s *edition.Snapshot) KnownDocument {
			d := KnownDocument{ID: sourcefile.ID(s.ID), AsOf: s.AsOf}
			known := edition.KnownOn(all, s.AsOf)
			d.Total = len(known)
			if latest := w.LatestOf(known); latest != nil {
				d.Latest = fields.SummaryOf(latest.Observation)
			}
			return d
		}),
	}
}

func snapshotDocument(s *edition.Snapshot) SnapshotDocument {
	id := sourcefile.ID(s.ID)
	d := SnapshotDocument{
		ID: id, AsOf: s.AsOf, MethodVersion: s.Method, Digest: s.Digest,
		Manifest: urls.Snapshots.File(s.ID, snapshot.ManifestFile),
		Pages:    fields.PagesOf(urls.Snapshots, string(id)),
		Files: fields.Each(s.Files, func(e snapshot.Entry) HashedAddress {
			e.Path = urls.Snapshots.File(s.ID, e.Path)
			return hashed(e)
		}),
		Corrections: fields.Each(s.Corrected, fields.CorrectionOf),
	}
	if s.Previous != nil {
		d.Previous = fields.Null(sourcefile.ID(s.Previous.ID))
	}
	return d
}
