package model

import (
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// ArticlesFile is data/plan/articles.yaml.
type ArticlesFile struct {
	Articles []Area `json:"articles" jsonschema:"minItems=1"`
	Cross    Cross  `json:"cross"`
}

// Cross names what belongs to all areas.
type Cross struct {
	ZH   string       `json:"zh"`
	EN   string       `json:"en"`
	More locales.More `json:"more,omitempty,omitzero"`
}

// Name returns the name in all languages.
func (c Cross) Name() locales.Text { return locales.Text(c) }

// CrossID takes the place of an area's id for what belongs to all areas.
const CrossID sourcefile.ID = "cross"

// TargetsFile is data/plan/targets.yaml.
type TargetsFile struct {
	Goal    Clause   `json:"goal"`
	Targets []Target `json:"targets" jsonschema:"minItems=1"`
}

// UnitsFile is data/plan/units.yaml.
type UnitsFile struct {
	Units []Agency `json:"units" jsonschema:"minItems=1"`
}

// EntitiesFile is data/plan/entities.yaml.
type EntitiesFile struct {
	Entities []Entity `json:"entities"`
}
