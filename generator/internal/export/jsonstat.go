package export

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var _ = register(Format{
	Rank: 6, Label: "JSON-stat", Media: urls.MediaJSON,
	PerIndicator: urls.Indicators.Download(urls.ID, "jsonstat.json"),
	NameOfOne:    locales.JSONStatOfOne,
	Write:        func(s *selection) ([]byte, error) { return encoded(cubeOf(s)), nil },
})

// cube is a data set of JSON-stat 2.0: of each period of each series the figure that is shown first, since a cell has
// room for one value. Cells without a figure are left out.
type cube struct {
	Version   string                `json:"version"`
	Class     string                `json:"class"`
	Address   string                `json:"href"`
	Label     string                `json:"label"`
	Source    string                `json:"source"`
	Updated   string                `json:"updated"`
	ID        []string              `json:"id"`
	Size      []int                 `json:"size"`
	Role      map[string][]string   `json:"role"`
	Dimension map[string]*dimension `json:"dimension"`
	// Value and Status, the code of SDMX, are by the place of the cell.
	Value     map[string]json.Number `json:"value"`
	Status    map[string]string      `json:"status"`
	Note      []string               `json:"note"`
	Extension cubeExtension          `json:"extension"`
}

// dimension lists what its cells may be of, in their order.
type dimension struct {
	Label    string   `json:"label"`
	Category category `json:"category"`
}

type category struct {
	Index []string            `json:"index"`
	Label map[string]string   `json:"label"`
	Unit  map[string]cubeUnit `json:"unit,omitempty"`
}

type cubeUnit struct {
	Label string `json:"label"`
	// Decimals are the most that a source prints.
	Decimals   int `json:"decimals"`
	Multiplier int `json:"multiplier"`
}

// cubeExtension is what JSON-stat has no key for.
type cubeExtension struct {
	Licence    string `json:"licence"`
	LicenceURL string `json:"licence_url"`
	Citation   string `json:"citation"`
	// Figures and Grades are of each cell the figure's id, which leads to its source, and its source's grade.
	Figures map[string]string `json:"figures"`
	Grades  map[string]string `json:"grades"`
}

// add enters a category unless it is known.
func (d *dimension) add(id string, label locales.Text) {
	if _, known := d.Category.Label[id]; !known {
		d.Category.Index, d.Category.Label[id] = append(d.Category.Index, id), everyLanguage(label)
	}
}

// cubeDimensions are the dimensions in their order: keys of a figure.
var cubeDimensions = []string{"indicator", "definition", "region", "reporters", "period"}

func newCube(s *selection) *cube {
	id, about := string(s.indicator.ID), s.about()
	c := &cube{
		Version: "2.0", Class: "dataset",
		Address: string(s.Site.BaseURL) + urls.Indicators.Page(locales.Langs[0], id),
		Label:   everyLanguage(s.indicator.Name), Source: everyLanguage(s.Site.Name()), Updated: about["updated"],
		ID:        cubeDimensions,
		Role:      map[string][]string{"time": {"period"}, "geo": {"region"}, "metric": {"indicator"}},
		Dimension: map[string]*dimension{}, Value: map[string]json.Number{}, Status: map[string]string{},
		Note: []string{everyLanguage(locales.JSONStatChosen())},
		Extension: cubeExtension{
			about["licence"], about["licence_url"], about["citation"], map[string]string{}, map[string]string{},
		},
	}
	for _, key := range cubeDimensions {
		title := locales.FieldOf(reflect.TypeFor[fields.Figure](), key).Title
		c.Dimension[key] = &dimension{everyLanguage(title), category{Index: []string{}, Label: map[string]string{}}}
	}
	c.Dimension["indicator"].add(id, s.indicator.Name)
	return c
}

func cubeOf(s *selection) *cube {
	c := newCube(s)
	shown := slices.DeleteFunc(slices.Clone(s.figures), func(f *edition.Figure) bool {
		return f.Relation != "" || f.Value == nil
	})
	for _, f := range shown {
		c.Dimension["definition"].add(string(f.Definition.ID), f.Definition.Name)
		c.Dimension["region"].add(string(f.Region.Code), f.Region.Name())
		if f.Reporters == nil {
			c.Dimension["reporters"].add(everybody, locales.SDMXEverybody())
		} else {
			c.Dimension["reporters"].add(string(f.Reporters.ID), f.Reporters.Name)
		}
	}
	inOrder := slices.SortedStableFunc(slices.Values(shown), func(a, b *edition.Figure) int {
		return cmp.Or(a.Period.When().Compare(b.Period.When()), cmp.Compare(a.Period.Text, b.Period.Text))
	})
	for _, f := range inOrder {
		c.Dimension["period"].add(f.Period.Text, narrative.Period(f.Period))
	}
	for _, key := range c.ID {
		c.Size = append(c.Size, len(c.Dimension[key].Category.Index))
	}
	unit := cubeUnit{Label: everyLanguage(s.indicator.Unit.Name()), Multiplier: s.indicator.Unit.Scale}
	for _, f := range shown {
		at := c.cell(f)
		_, decimals, _ := strings.Cut(f.Value.Number.String(), ".")
		unit.Decimals = max(unit.Decimals, len(decimals))
		c.Value[at] = json.Number(f.Value.Number.String())
		c.Status[at] = string(fields.FigureOf(f).ObsStatus)
		c.Extension.Figures[at], c.Extension.Grades[at] = f.ID(), string(f.Publication.Grade)
	}
	c.Dimension["indicator"].Category.Unit = map[string]cubeUnit{string(s.indicator.ID): unit}
	return c
}

// cell is the place of a figure: the last dimension runs fastest.
func (c *cube) cell(f *edition.Figure) string {
	is := map[string]string{
		"indicator": string(f.Indicator.ID), "definition": string(f.Definition.ID), "region": string(f.Region.Code),
		"reporters": cmp.Or(string(f.SeriesKey.Reporters), everybody), "period": f.Period.Text,
	}
	n := 0
	for i, key := range c.ID {
		n = n*c.Size[i] + slices.Index(c.Dimension[key].Category.Index, is[key])
	}
	return strconv.Itoa(n)
}
