package fields

import "github.com/invopop/jsonschema"

// Period is a period as part of a figure's id.
type Period string

// JSONSchema gives the grammar of a Period.
func (Period) JSONSchema() *jsonschema.Schema {
	const day = `[0-9]{4}-[0-9]{2}-[0-9]{2}`
	const form = `^([0-9]{4}(-[0-9]{2}|-S[12]|-Q[1-4])?|(<=)?` + day +
		`|([0-9]{4}(-[0-9]{2}){0,2})?\.\.([0-9]{4}-[0-9]{2}|(<=)?` + day + `))$`
	return &jsonschema.Schema{Type: "string", Pattern: form}
}

// EvidenceID names evidence: publication/evidence.
type EvidenceID string

// JSONSchema gives the grammar of an EvidenceID.
func (EvidenceID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/[a-z0-9-]+$`}
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
