package export

import (
	"bytes"
	"encoding/json"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var _ = register(Format{
	Rank: 3, Label: "NDJSON", Media: urls.MediaNDJSON, Whole: urls.Downloads + "figures.ndjson",
	NameOfAll: locales.NDJSONOfAll,
	Write: func(s *selection) ([]byte, error) {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		for _, f := range s.figures {
			if err := enc.Encode(lineOf(f)); err != nil {
				return nil, err
			}
		}
		return b.Bytes(), nil
	},
})

// line is a figure with as much of its source as the other tables have.
type line struct {
	fields.Figure
	Outlet     string                  `json:"outlet"`
	OutletName fields.Note             `json:"outlet_name"`
	Published  *sourcefile.PartialDate `json:"published"`
	URL        *sourcefile.URL         `json:"url"`
	NoLink     *model.NoLink           `json:"no_link"`
	Grade      model.Grade             `json:"grade"`
}

func lineOf(e *edition.Figure) line {
	f := fields.FigureOf(e)
	return line{f, f.Outlet, f.OutletName, f.Published, f.URL, f.NoLink, f.Grade}
}
