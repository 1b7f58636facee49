package words

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// Names turns the ids of a judgement into names, so that its sentences are free of ids. A name that is not known is empty.
type Names struct {
	Units      *statistics.Units
	Indicator  func(document.ID) text.Text
	Definition func(indicator, definition document.ID) text.Text
	Body       func(document.ID) text.Text
	Region     func(document.RegionCode) text.Text
	Facet      func(target, facet document.ID) text.Text
	// Observation is the figure with an id, or nil.
	Observation func(figure string) *statistics.Observation
}

// NamesOf are the names of an edition.
func NamesOf(e *edition.Edition) Names {
	return Names{
		Units: e.UnitMeasures,
		Indicator: func(id document.ID) (name text.Text) {
			if i := e.Indicator(id); i != nil {
				name = i.Name
			}
			return name
		},
		Definition: func(indicator, definition document.ID) (name text.Text) {
			if i := e.Indicator(indicator); i != nil {
				if d := i.Definition(definition); d != nil {
					name = d.Name
				}
			}
			return name
		},
		Body: func(id document.ID) (name text.Text) {
			if b := e.Bodies[id]; b != nil {
				name = b.Name
			}
			return name
		},
		Region: func(code document.RegionCode) (name text.Text) {
			for _, r := range e.Regions {
				if r.Code == code {
					name = r.Short()
				}
			}
			return name
		},
		Facet: func(target, facet document.ID) (name text.Text) {
			for _, t := range e.Targets {
				for _, f := range t.Facets {
					if t.ID == target && f.ID == facet {
						name = f.Name()
					}
				}
			}
			return name
		},
		Observation: func(figure string) *statistics.Observation {
			if f := e.Figure(figure); f != nil {
				return f.Observation
			}
			return nil
		},
	}
}

// indicator is the name of an indicator inside a sentence.
func (n Names) indicator(id document.ID) text.Text {
	name := n.Indicator(id)
	if name == (text.Text{}) {
		return text.Text{ZH: "这个数", EN: "the figure"}
	}
	return text.Text{ZH: name.ZH, EN: "“" + name.EN + "”"}
}

// region is the name of a region inside a sentence.
func (n Names) region(code document.RegionCode) text.Text {
	name := n.Region(code)
	if name == (text.Text{}) {
		return text.Text{ZH: "本地区", EN: "the region"}
	}
	return name
}

// definition is a definition set in brackets after what it defines; empty where it is not known.
func (n Names) definition(indicator, definition document.ID) text.Text {
	name := n.Definition(indicator, definition)
	if name == (text.Text{}) {
		return name
	}
	return text.Say("（口径：“%s”）", " (definition: “%s”)", name)
}

// publisher adds who usually publishes something.
func (n Names) publisher(id document.ID) text.Text {
	name := n.Body(id)
	if name == (text.Text{}) {
		return text.Text{ZH: "通常由谁公布，本站没有查到", EN: "who usually publishes it is not known to us"}
	}
	return text.Say("通常由%s公布", "usual publisher: %s", name)
}
