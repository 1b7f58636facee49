package edition

import (
	"io/fs"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// The ids of an edition that is not a frozen snapshot: of what is known, or of data that was made up.
const (
	Current = "current"
	Sample  = "sample"
)

// Edition is what is known on one date.
type Edition struct {
	ID   string
	AsOf sourcefile.Date
	// Began is the day on which the record began.
	Began sourcefile.Date
	Site  dataset.Site
	// Licence is the text of the data's licence; "" where the site has none at hand.
	Licence string
	// Sources is the checkout that is published; nil where only what is derived is looked at.
	Sources fs.FS
	Plan    *model.Plan
	// Assessment is our reading of the plan.
	Assessment *model.Assessment
	Home       model.Region

	Areas        []*Area // the areas, then cross
	Targets      []*Target
	Tasks        []*Task
	Safeguards   []*Measure
	Units        []*Agency
	Entities     []*Entity
	Indicators   []*Indicator
	Publications []*Publication
	Figures      []*Figure // in order of their ids
	Regions      []model.Region
	UnitMeasures *quantity.Units // reads units as they are written
	Corrections  []*Correction
	Searches     []*Search   // the newest first
	Responses    []*Response // the newest first
	PeerTargets  []*PeerTarget
	Releases     []*Release  // the earliest first
	Snapshots    []*Snapshot // the oldest first
	// History is what changed on the last days on which something was recorded, the newest first.
	History []*Changes
	// Lines are what is shown of each area, and Background how fast all loans grow beside the country's; nil where
	// nothing compares.
	Lines      []AreaLine
	Background *Fact
	// Gaps are what the facets are judged by, with what is known of each, in the order of the targets.
	Gaps []*Gap
	// Availability says of which quarters there are figures of what the facets are judged by.
	Availability Availability
	// Mentioned are the figures that prose names by their ids, and the indicators whose newest figure it names.
	Mentioned []dataset.Mention
	// Bodies are the plan's units and all other organisations by id.
	Bodies map[sourcefile.ID]*Body

	figures      map[string]*Figure
	indicators   map[sourcefile.ID]*Indicator
	publications map[sourcefile.ID]*Publication
	// responses are those that concern a thing, the newest first; a key is a pointer to what this edition holds.
	responses map[any][]*Response
}

// Figure returns the figure with an id, or nil.
func (e *Edition) Figure(id string) *Figure { return e.figures[id] }

// Indicator returns the indicator with an id, or nil.
func (e *Edition) Indicator(id sourcefile.ID) *Indicator { return e.indicators[id] }

// Publication returns the publication with an id, or nil.
func (e *Edition) Publication(id sourcefile.ID) *Publication { return e.publications[id] }

// Region is the region with a code.
func (e *Edition) Region(code sourcefile.RegionCode) model.Region {
	n := slices.IndexFunc(e.Regions, func(r model.Region) bool { return r.Code == code })
	return e.Regions[n] // references were checked
}

// Area is an area of finance with all that belongs to it.
type Area struct {
	ID         sourcefile.ID
	Name       locales.Text
	Targets    []*Target
	Tasks      []*Task
	Indicators []*Indicator
}

// Target is a target with our reading of it.
type Target struct {
	model.Target
	Area   *Area
	Note   *locales.Text
	Facets []*Facet
	// Answers are the tasks and safeguards whose units answer for the target: our reading.
	AnswerTasks      []*Task
	AnswerSafeguards []*Measure
	// Units are the lead units of those, each once.
	Units []*Agency
	// Statements are official statements about the target, which are neither figures nor steps of a checklist.
	Statements []*Evidence
	// Facts are statements about it that hold even without a status.
	Facts []Fact
	// Peers are what other regions have set themselves for the same: context, and nothing is judged by it.
	Peers []*PeerTarget
	// Progress is what the method makes of it.
	Progress *progress.Target
	// Before is what it read in the newest earlier snapshot; nil where there is none.
	Before *Before
}

// Facet is one side of a target.
type Facet struct {
	model.Facet
	Indicators []*Indicator
	Items      []*Item
	Progress   *progress.Facet
}

// Item is a line of a facet's checklist with the evidence found for it.
type Item struct {
	ID       model.ItemID
	Name     locales.Text
	Measure  *Measure
	Evidence []*Evidence
	Searches []*Search // for the item, the newest first
}

// Confirmed reports whether there is evidence that counts for the item.
func (i *Item) Confirmed() bool { return slices.ContainsFunc(i.Evidence, (*Evidence).Counts) }

// Task is a task with its measures.
type Task struct {
	model.Task
	Articles    []*Area
	Lead        []*Agency
	Cooperating []*Agency
	Measures    []*Measure
	Targets     []*Target
}

// Measure is a clause of a task or a safeguard, with what is known of it.
type Measure struct {
	ID   sourcefile.ID
	Name locales.Text
	Span sourcefile.Span
	// Task is nil for a safeguard.
	Task       *Task
	Units      []*Agency // of a safeguard
	Reading    *model.MeasureReading
	Entities   []*Entity
	Indicators []*Indicator
	Evidence   []*Evidence
	Searches   []*Search // for the measure, the newest first
	// Trace is what was found of it; nil for a safeguard and for a measure that only frames others.
	Trace *Trace
}

// Agency is a body that the plan names, with what it leads, supports and publishes.
type Agency struct {
	model.Agency
	Leads      []*Task
	Cooperates []*Task
	Safeguards []*Measure
	Targets    []*Target
	Publishes  []*Indicator // as their usual publisher
	Compiled   []*Publication
	Asked      []*Search  // the requests made to it, the newest first
	Stated     []*Release // what it has said will come out, the earliest first
}

// Entity is a platform or product that the plan names.
type Entity struct {
	model.Entity
	Measures []*Measure
}

// Indicator is an indicator with its series.
type Indicator struct {
	*model.Indicator
	Unit      quantity.Unit
	Areas     []*Area
	Publisher *Body
	Informs   []*Measure
	Facets    []FacetOf
	Series    []*model.Series
	Figures   []*Figure
	// Ended is what we had recorded until a correction changed or withdrew it.
	Ended       []*Figure
	Corrections []*Correction
	Searches    []*Search // for its figures, the newest first
	// Drawn are the series that a chart over time shows, the home region's first; none where a chart would show
	// nothing.
	Drawn []*model.Series
	// Regional is what regions have of it side by side.
	Regional *progress.Regional
	// Computed are shares of the home region that this site computes itself, in order of time.
	Computed []*Computed
	// Latest is the newest figure of the home region that covers all institutions, with its definition; nil where none
	// was found.
	Latest *Latest

	figures map[*model.Observation]*Figure
}

// Charted reports whether there is a chart of it: over time, else of regions.
func (i *Indicator) Charted() bool { return i.Drawn != nil || i.Regional.Compared() }

// FigureOf returns the figure of one of the indicator's observations.
func (i *Indicator) FigureOf(o *model.Observation) *Figure { return i.figures[o] }

// Targets are those of which a facet is judged by the indicator, each once.
func (i *Indicator) Targets() (all []*Target) {
	for _, f := range i.Facets {
		if !slices.Contains(all, f.Target) {
			all = append(all, f.Target)
		}
	}
	return all
}

// FacetOf is a facet that an indicator is used for.
type FacetOf struct {
	Target *Target
	Facet  *Facet
}

// Latest is the newest point of a series.
type Latest struct {
	*model.Point
	Definition *model.Definition
}

// Body is a unit of the plan or another organisation.
type Body struct {
	ID   sourcefile.ID
	Name locales.Text
	// Agency is nil for an organisation that the plan does not name.
	Agency *Agency
}

// Figure is an observation with what it refers to.
type Figure struct {
	*model.Observation
	Indicator   *Indicator
	Definition  *model.Definition
	Region      model.Region
	Reporters   *Body
	Publication *Publication
	// Point is the period's point in its series, and Relation how this figure relates to the one chosen there; "" for
	// the chosen one.
	Point    *model.Point
	Relation model.Relation
	// KnownTo is the day from which another figure or value replaces it; "" while it is current. It was
	// known from KnownFrom until the day before.
	KnownTo sourcefile.Date
	// Corrections are those of this figure, the oldest first.
	Corrections []*Correction

	edition *Edition
}

// Edition is the edition that holds the figure.
func (f *Figure) Edition() *Edition { return f.edition }

// Publication is a source with its figures and evidence.
type Publication struct {
	*model.Publication
	AttributedTo *Body
	// OutletName is the outlet in each language, as far as the register has its name.
	OutletName  locales.Note
	Figures     []*Figure
	Evidence    []*Evidence
	Corrections []*Correction
	// SameEvent are other sources that report the same event.
	SameEvent []*Publication
}

// Lang is the language of the source's own words, as far as its title shows it.
func (p *Publication) Lang() model.TitleLang {
	if p.Title == nil {
		return "zh"
	}
	return p.Title.Lang
}

// OutletSaid is the outlet for running text: where it has a name in the reader's language its own follows in brackets.
func (p *Publication) OutletSaid() locales.Text {
	return locales.Each(func(l locales.Lang) string {
		if name, in := p.OutletName.In(l); in == l && name != "" && name != p.Outlet {
			return name + " [" + p.Outlet + "]"
		}
		return p.Outlet
	})
}

// Evidence is evidence with its publication.
type Evidence struct {
	*model.Evidence
	Publication *Publication
	// Place is the region that it is limited to, and Institution the one that it is about; empty where there is none.
	Place       model.Region
	Institution *Body
}

// Key is the evidence's id: publication/evidence.
func (e *Evidence) Key() string { return string(e.Publication.ID) + "/" + string(e.Evidence.ID) }
