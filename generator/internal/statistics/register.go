package statistics

import (
	"cmp"
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/text"
)

// Region is an administrative division, or the country as a whole.
type Region struct {
	Code    document.RegionCode `json:"code"`
	ZH      string              `json:"zh"`
	EN      string              `json:"en"`
	ShortZH string              `json:"short_zh,omitempty" jsonschema_description:"全称较长时的简称。 The short name where the full one is long."`
	ShortEN string              `json:"short_en,omitempty"`
	Kind    RegionKind          `json:"kind"`
	Parent  document.RegionCode `json:"parent,omitempty"`
}

// Name returns the region's full name.
func (r Region) Name() text.Text { return text.Text{ZH: r.ZH, EN: r.EN} }

// Short returns the region's short name, or the full one where there is none.
func (r Region) Short() text.Text {
	return text.Text{ZH: cmp.Or(r.ShortZH, r.ZH), EN: cmp.Or(r.ShortEN, r.EN)}
}

// RegionKind is the level of a region.
type RegionKind string

// JSONSchema lists the levels.
func (RegionKind) JSONSchema() *jsonschema.Schema {
	return document.Enum("全国、省级、地级、县级。 Country, province, prefecture, county.", "country", "province", "prefecture", "county")
}

// RegionsFile is data/regions.yaml.
type RegionsFile struct {
	Regions []Region `json:"regions" jsonschema:"minItems=1"`
}

// Organisation is a body that compiles figures or reports its own, beside the units that the plan names.
type Organisation struct {
	ID document.ID `json:"id"`
	ZH string      `json:"zh"`
	EN string      `json:"en"`
}

// Name returns the organisation's name.
func (o Organisation) Name() text.Text { return text.Text{ZH: o.ZH, EN: o.EN} }

// OrganisationsFile is data/organisations.yaml.
type OrganisationsFile struct {
	Organisations []Organisation `json:"organisations"`
}

// NoLinkHost is a host whose pages are named as sources but never linked, because it copies other outlets.
type NoLinkHost struct {
	Host   Host      `json:"host"`
	Reason text.Text `json:"reason"`
}

// Host is a host name without scheme or path; it stands for the hosts below it, too.
type Host string

// JSONSchema gives the grammar of a Host.
func (Host) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$`,
		Description: "主机名，不带 http:// 和路径；也包括它下面的主机。 A host name without http:// or path; it stands for the hosts below it, too.",
		Examples:    []any{"mirror.example"},
	}
}

// Holds tells whether a host is this one or below it.
func (h Host) Holds(host string) bool {
	return host == string(h) || strings.HasSuffix(host, "."+string(h))
}

// NoLinkHostsFile is data/no-link-hosts.yaml.
type NoLinkHostsFile struct {
	Hosts []NoLinkHost `json:"hosts"`
}
