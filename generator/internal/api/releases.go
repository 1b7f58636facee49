package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// ReleaseDocument is what a publisher has said will come out, and when. Nothing is late by it.
type ReleaseDocument struct {
	Publisher  fields.Ref      `json:"publisher"`
	Indicators []fields.Ref    `json:"indicators"`
	What       locales.Text    `json:"what"`
	First      sourcefile.Date `json:"first_day"`
	Last       sourcefile.Date `json:"last_day"`
	Words      string          `json:"words_stated"`
	Outlet     string          `json:"outlet"`
	URL        *sourcefile.URL `json:"url"`
	Recorded   sourcefile.Date `json:"recorded"`
}

func release(r *edition.Release) ReleaseDocument {
	return ReleaseDocument{
		*fields.RefToBody(r.Publisher), fields.Each(r.Indicators, fields.RefToIndicator), r.What(), r.First, r.End(),
		r.Words, r.Outlet, fields.Null(r.URL), r.Recorded,
	}
}

func (w *writer) releases() []ReleaseDocument { return fields.Each(w.Releases, release) }
