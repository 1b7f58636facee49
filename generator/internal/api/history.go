package api

import (
	"path"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/snapshot"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// CorrectionDocument says that a figure had been mis-recorded here. Its source did not change.
type CorrectionDocument struct {
	ID          sourcefile.ID  `json:"id"`
	Figure      model.FigureID `json:"figure"`
	Indicator   Ref            `json:"indicator"`
	Publication Ref            `json:"publication"`
	// Part is what of the figure is corrected: its value, one of its changes, or its nature.
	Part model.Part `json:"part"`
	// Was is null where it had been overlooked, and is where it was withdrawn.
	Was       *quantity.Printed `json:"was"`
	Is        *quantity.Printed `json:"is"`
	Withdrawn bool              `json:"withdrawn"`
	Reason    locales.Text      `json:"reason"`
	Recorded  sourcefile.Date   `json:"recorded"`
}

// VintagesDocument is what an indicator's series have said of each period, and since when.
type VintagesDocument struct {
	ID       sourcefile.ID     `json:"id"`
	Document string            `json:"document"`
	Vintages []VintageDocument `json:"vintages"`
	// Snapshots are what was known in each frozen edition, the oldest first.
	Snapshots []KnownDocument `json:"snapshots"`
}

// VintageDocument is what a series said of a period from known_from until the day before known_to; the figure is null
// where it was withdrawn and nothing came in its place.
type VintageDocument struct {
	Series    string           `json:"series"`
	Period    Period           `json:"period"`
	Figure    *FigureSummary   `json:"figure"`
	Cause     edition.Cause    `json:"cause"`
	KnownFrom sourcefile.Date  `json:"known_from"`
	KnownTo   *sourcefile.Date `json:"known_to"`
}

// KnownDocument is how many periods had a figure in a frozen edition, and the newest for the site's region.
type KnownDocument struct {
	ID     sourcefile.ID   `json:"id"`
	AsOf   sourcefile.Date `json:"as_of"`
	Total  int             `json:"total"`
	Latest *FigureSummary  `json:"latest"`
}

// SnapshotDocument is a frozen edition. Files and sources are named with their SHA-256 in its manifest.
type SnapshotDocument struct {
	ID            sourcefile.ID   `json:"id"`
	AsOf          sourcefile.Date `json:"as_of"`
	MethodVersion int             `json:"method_version"`
	// Digest is the SHA-256 of the manifest with its digest left empty, by which the snapshot is cited.
	Digest   string          `json:"digest"`
	Manifest string          `json:"manifest"`
	Previous *sourcefile.ID  `json:"previous"`
	Pages    PageRefs        `json:"pages"`
	Files    []HashedAddress `json:"files"`
	// Corrections are those of figures that it may hold, made since.
	Corrections []CorrectionDocument `json:"corrections"`
}

// HashedAddress is a file by its address and hash.
type HashedAddress struct {
	Address string `json:"address"`
	Bytes   int    `json:"bytes"`
	SHA256  string `json:"sha256"`
}

func correction(c *edition.Correction) CorrectionDocument {
	return CorrectionDocument{
		c.ID, c.Figure, indicatorRef(c.Indicator), publicationRef(c.Publication), c.Of(),
		null(c.Was), null(c.Is), c.Withdrawn, c.Reason, c.Recorded,
	}
}

func correctionID(c *edition.Correction) sourcefile.ID { return c.ID }

func (w *writer) vintages(i *edition.Indicator) VintagesDocument {
	all := i.Vintages()
	return VintagesDocument{
		i.ID, urls.Indicators.Document(string(i.ID)),
		each(all, func(v edition.Vintage) VintageDocument {
			d := VintageDocument{v.Series.String(), Period(v.Period.Text), nil, v.Cause, v.From, null(v.To)}
			if v.Shown != nil {
				d.Figure = figureSummary(v.Shown.Observation)
			}
			return d
		}),
		each(w.Snapshots, func(s *edition.Snapshot) KnownDocument {
			d := KnownDocument{ID: sourcefile.ID(s.ID), AsOf: s.AsOf}
			known := edition.KnownOn(all, s.AsOf)
			d.Total = len(known)
			if latest := w.LatestOf(known); latest != nil {
				d.Latest = figureSummary(latest.Observation)
			}
			return d
		}),
	}
}

func snapshotDocument(s *edition.Snapshot) SnapshotDocument {
	id := sourcefile.ID(s.ID)
	d := SnapshotDocument{
		ID: id, AsOf: s.AsOf, MethodVersion: s.Method, Digest: s.Digest, Manifest: urls.Snapshots.File(s.ID, snapshot.ManifestFile),
		Pages: pagesOf(urls.Snapshots, string(id)),
		Files: each(s.Files, func(e snapshot.Entry) HashedAddress {
			return HashedAddress{urls.Snapshots.File(s.ID, e.Path), e.Bytes, e.SHA256}
		}),
		Corrections: each(s.Corrected, correction),
	}
	if s.Previous != nil {
		d.Previous = null(sourcefile.ID(s.Previous.ID))
	}
	return d
}

// Frozen writes the documents that a snapshot keeps, by their name in its folder.
func Frozen(e *edition.Edition) []File {
	w := &writer{Edition: e}
	var files []File
	for _, k := range kinds() {
		if k.frozen {
			_ = k.write(w, func(d issued) error {
				files = append(files, File{path.Base(k.address), d.body})
				return nil
			})
		}
	}
	return files
}

func figureSummary(o *model.Observation) *FigureSummary {
	s := &FigureSummary{
		ID: model.FigureID(o.ID()), Period: Period(o.Period.Text), PeriodEnd: o.Period.End, NotLater: o.Period.NotLater, Publication: o.Publication.ID,
	}
	if v := o.Value; v != nil {
		s.Value, s.ValuePrinted, s.Qualifier = &v.Number, null(quantity.Printed(v.Printed)), &v.Qualifier
	}
	return s
}
