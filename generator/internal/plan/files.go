package plan

import "five-articles/generator/internal/document"

// The files of data/plan/ beside the document itself and the tasks.
type (
	// ArticlesFile is articles.yaml.
	ArticlesFile struct {
		Articles []Article `json:"articles" jsonschema:"minItems=1"`
		Cross    Cross     `json:"cross" jsonschema_description:"属于全部领域的内容。 What belongs to all areas."`
	}
	// TargetsFile is targets.yaml.
	TargetsFile struct {
		Goal    Clause   `json:"goal"`
		Targets []Target `json:"targets" jsonschema:"minItems=1"`
	}
	// UnitsFile is units.yaml.
	UnitsFile struct {
		Units []Unit `json:"units" jsonschema:"minItems=1"`
	}
	// EntitiesFile is entities.yaml.
	EntitiesFile struct {
		Entities []Entity `json:"entities"`
	}
	// Cross names what belongs to all areas.
	Cross struct {
		ZH string `json:"zh"`
		EN string `json:"en"`
	}
)

// CrossID stands in place of an article's id for what belongs to all of them.
const CrossID document.ID = "cross"
