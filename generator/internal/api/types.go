package api

import (
	"github.com/invopop/jsonschema"
)

// ID is an id in documents, where those of publications, which begin with a day, of regions, which are codes, and of
// lines of checklists, which may stand below a measure, are among them.
type ID string

// LocaleNames distinguishes it from the ids that maintainers choose.
func (ID) LocaleNames() []string { return []string{"published_id"} }

// JSONSchema gives the grammar of an ID.
func (ID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[a-z0-9]+(-[a-z0-9]+)*(/[a-z][a-z0-9-]*)?$`,
		MaxLength: new(uint64(64)),
	}
}

// GapKind says what sort of thing a facet is judged by.
type GapKind string

// The kinds.
const (
	GapOfIndicator GapKind = "indicator"
	GapOfItem      GapKind = "item"
)
