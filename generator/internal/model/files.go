package model

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
)

// ArticlesFile is data/plan/articles.yaml.
type ArticlesFile struct {
	Articles []Article `json:"articles" jsonschema:"minItems=1"`
	Cross    Cross     `json:"cross"`
}

// JSONSchemaExtend explains the keys.
func (ArticlesFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("领域", "Areas",
		"data/plan/articles.yaml：方案的各个领域。", "data/plan/articles.yaml: the areas of the plan."), schema.Keys{
		"articles": schema.Say("领域", "Areas", "各个领域，按方案的次序。", "The areas, in the order of the plan."),
		"cross":    schema.Say("综合", "All areas", "属于全部领域的内容怎样称呼。", "What to call that which belongs to all areas."),
	})
}

// Cross names what belongs to all areas.
type Cross struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// JSONSchemaExtend explains the keys.
func (Cross) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("综合", "All areas",
		"属于全部领域的内容的名称；它的 id 是 cross。", "The name of what belongs to all areas; its id is cross."), schema.Keys{
		"zh": schema.Say("中文名称", "Name in Chinese", "页面上的中文名称。", "The name on Chinese pages.", "综合", "全部领域"),
		"en": schema.Say("英文名称", "Name in English", "页面上的英文名称。", "The name on English pages.", "All five areas", "All areas"),
	})
}

// CrossID stands in place of an article's id for what belongs to all of them.
const CrossID sourcefile.ID = "cross"

// TargetsFile is data/plan/targets.yaml.
type TargetsFile struct {
	Goal    Clause   `json:"goal"`
	Targets []Target `json:"targets" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (TargetsFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("总体目标", "Overall goal",
		"data/plan/targets.yaml：总体目标的全文和其中的每一句。", "data/plan/targets.yaml: the overall goal and each of its clauses."), schema.Keys{
		"goal":    schema.Say("总体目标", "Overall goal", "总体目标的全文。", "The goal as a whole."),
		"targets": schema.Say("目标", "Targets", "其中的每一句，按方案的次序。", "Its clauses, in the order of the plan."),
	})
}

// UnitsFile is data/plan/units.yaml.
type UnitsFile struct {
	Units []Unit `json:"units" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (UnitsFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("单位", "Units",
		"data/plan/units.yaml：方案提到的每一个单位。", "data/plan/units.yaml: every body that the plan names."), schema.Keys{
		"units": schema.Say("单位", "Units", "每个单位一项；牵头或配合哪项任务写在任务的文件里。", "One item for each; which task it leads or supports is in the task's file."),
	})
}

// EntitiesFile is data/plan/entities.yaml.
type EntitiesFile struct {
	Entities []Entity `json:"entities"`
}

// JSONSchemaExtend explains the keys.
func (EntitiesFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("平台和产品", "Platforms and products",
		"data/plan/entities.yaml：方案点名的平台、产品、基金、政策工具和机制。", "data/plan/entities.yaml: platforms, products, funds, policy tools and mechanisms that the plan names."), schema.Keys{
		"entities": schema.Say("平台和产品", "Platforms and products", "每个一项；哪条举措点名写在任务的文件里。", "One item for each; which measures name it is in the tasks' files."),
	})
}
