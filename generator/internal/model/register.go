package model

import (
	"cmp"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Region is an administrative division, or the country as a whole.
type Region struct {
	Code    sourcefile.RegionCode `json:"code" kind:"printed,fixed"`
	ZH      string                `json:"zh" kind:"editorial"`
	EN      string                `json:"en" kind:"editorial"`
	More    locales.More          `json:"more,omitempty,omitzero" kind:"editorial"`
	ShortZH string                `json:"short_zh,omitempty" kind:"editorial"`
	ShortEN string                `json:"short_en,omitempty" kind:"editorial"`
	Kind    RegionKind            `json:"kind" kind:"reading"`
	Parent  sourcefile.RegionCode `json:"parent,omitempty" kind:"reading"`
}

// Name returns the region's full name.
func (r Region) Name() locales.Text { return locales.Text{ZH: r.ZH, EN: r.EN, More: r.More} }

// Short returns the region's short name, or the full one where there is none.
func (r Region) Short() locales.Text {
	return locales.Text{ZH: cmp.Or(r.ShortZH, r.ZH), EN: cmp.Or(r.ShortEN, r.EN), More: r.More}
}

// Names are the ways in which people write the region: its code, its names in full and short, and these without 省 or 州.
func (r Region) Names() []string {
	short := r.Short()
	names := []string{string(r.Code), r.ZH, short.ZH, r.EN, short.EN}
	for _, suffix := range []string{"省", "市", "州", "县", "区"} {
		if bare, ok := strings.CutSuffix(short.ZH, suffix); ok && len([]rune(bare)) > 1 {
			names = append(names, bare)
		}
	}
	return names
}

// RegionKind is the level of a region.
type RegionKind string

// RegionsFile is data/regions.yaml.
type RegionsFile struct {
	Regions []Region `json:"regions" jsonschema:"minItems=1"`
}

// Organisation is a body that compiles figures or reports its own, other than the agencies that the plan names.
type Organisation struct {
	ID   sourcefile.ID `json:"id" kind:"printed,fixed"`
	ZH   string        `json:"zh" kind:"editorial"`
	EN   string        `json:"en" kind:"editorial"`
	More locales.More  `json:"more,omitempty,omitzero" kind:"editorial"`
}

// Name returns the organisation's name.
func (o Organisation) Name() locales.Text { return locales.Text{ZH: o.ZH, EN: o.EN, More: o.More} }

// OrganisationsFile is data/organisations.yaml.
type OrganisationsFile struct {
	Organisations []Organisation `json:"organisations"`
	Outlets       []Outlet       `json:"outlets,omitempty"`
}

// Outlet is what a paper or site that publications name is called in English.
type Outlet struct {
	ZH string `json:"zh" kind:"editorial"`
	EN string `json:"en" kind:"editorial"`
}

// Name returns the outlet's name.
func (o Outlet) Name() locales.Text { return locales.Text{ZH: o.ZH, EN: o.EN} }

// NoLinkHost is a host whose pages are named as sources but never linked, because it copies other outlets.
type NoLinkHost struct {
	Host   Host         `json:"host"`
	Reason locales.Text `json:"reason"`
}

// Host is a host name without scheme or path; it stands for the hosts below it, too.
type Host string

// JSONSchema gives the grammar of a Host.
func (Host) JSONSchema() *jsonschema.Schema {
	const form = `^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$`
	return &jsonschema.Schema{Type: "string", Pattern: form}
}

// Holds reports whether a host is this one or below it.
func (h Host) Holds(host string) bool {
	return host == string(h) || strings.HasSuffix(host, "."+string(h))
}

// NoLinkHostsFile is data/no-link-hosts.yaml.
type NoLinkHostsFile struct {
	Hosts []NoLinkHost `json:"hosts"`
}
