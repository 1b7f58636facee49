package fields

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
)

// Period is a period as part of a figure's id.
type Period string

// JSONSchema gives the grammar of a Period.
func (Period) JSONSchema() *jsonschema.Schema {
	const day = `[0-9]{4}-[0-9]{2}-[0-9]{2}`
	const form = `^([0-9]{4}(-[0-9]{2}|-S[12]|-Q[1-4])?|(<=)?` + day + `|([0-9]{4}(-[0-9]{2}){0,2})?\.\.([0-9]{4}-[0-9]{2}|(<=)?` + day + `))$`
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: form}, schema.Say("时期", "Period",
		"时期：一天2025-06-30，年2025，半年2025-S1，季2025-Q1，月2025-06，一段时间2025-01..2025-06，起点未印..2025-03，不晚于<=2025-08-07。",
		"A day 2025-06-30, year 2025, half-year 2025-S1, quarter 2025-Q1, month 2025-06 or span 2025-01..2025-06, ..2025-03 where the start is not printed; <=2025-08-07 is not later than.",
		"2025-06-30", "2025-01..2025-06"))
}

// EvidenceID names evidence: publication/evidence.
type EvidenceID string

// JSONSchema gives the grammar of an EvidenceID.
func (EvidenceID) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/[a-z0-9-]+$`},
		schema.Say("证据编号", "Evidence id", "来源/证据。", "Publication/evidence."))
}

// ObsStatus is a code of SDMX's CL_OBS_STATUS.
type ObsStatus string

// The codes that occur.
const (
	Normal      ObsStatus = "A"
	Estimated   ObsStatus = "E"
	Forecast    ObsStatus = "F"
	Missing     ObsStatus = "O" // M would say that there can be no value
	Provisional ObsStatus = "P"
)

// JSONSchema lists the codes.
func (ObsStatus) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("观测状态", "Observation status", "SDMX代码表CL_OBS_STATUS的代码。", "A code of SDMX's CL_OBS_STATUS."),
		schema.Means(Normal, "正常", "normal"),
		schema.Means(Estimated, "估计", "estimated"),
		schema.Means(Forecast, "计划或已分配的数", "forecast: a planned or allocated amount"),
		schema.Means(Missing, "没有数值，只印了增减", "missing: the source prints only a change"),
		schema.Means(Provisional, "初步", "provisional"))
}
