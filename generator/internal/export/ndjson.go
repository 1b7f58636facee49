package export

import (
	"bytes"
	"encoding/json"

	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

var _ = offer(Format{
	Rank: 3, Label: "NDJSON", Media: urls.MediaNDJSON, Whole: urls.Downloads + "figures.ndjson",
	NameOfAll: locales.Text{ZH: "全部数据，一行一个JSON，与接口相同", EN: "All figures, one JSON object in a line, as in the API"},
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
