package export

import (
	"bytes"
	"encoding/json"

	"five-areas/generator/internal/fields"
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
			if err := enc.Encode(fields.FigureOf(f)); err != nil {
				return nil, err
			}
		}
		return b.Bytes(), nil
	},
})
