package api

import (
	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/model"
	"five-areas/generator/locales"
)

// ID is an id in documents, where those of publications are among them, which begin with a day.
type ID string

// LocaleNames distinguishes it from the ids that maintainers choose.
func (ID) LocaleNames() []string { return []string{"published_id"} }

// JSONSchema gives the grammar of an ID.
func (ID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^[a-z0-9]+(-[a-z0-9]+)*$`, MaxLength: new(uint64(64))}
}

// GapKind says what sort of thing a facet is judged by.
type GapKind string

// The kinds.
const (
	GapOfIndicator GapKind = "indicator"
	GapOfItem      GapKind = "item"
)

// ItemRef names a line of a checklist, which has no page and no document of its own.
type ItemRef struct {
	ID   model.ItemID `json:"id"`
	Name locales.Text `json:"name"`
}
