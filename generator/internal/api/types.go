package api

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/schema"
	"five-articles/generator/locales"
)

// GapKind says what sort of thing a facet is judged by.
type GapKind string

// The kinds.
const (
	GapOfIndicator GapKind = "indicator"
	GapOfItem      GapKind = "item"
)

// JSONSchema lists the kinds.
func (GapKind) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("依据的种类", "Kind", "判断的依据是指标还是清单项。", "What the facet is judged by."),
		schema.Means(GapOfIndicator, "指标", "an indicator"),
		schema.Means(GapOfItem, "清单项", "an item of a checklist"))
}

// ItemRef names a line of a checklist, which has no page and no document of its own.
type ItemRef struct {
	ID   model.ItemID `json:"id"`
	Name locales.Text `json:"name"`
}
