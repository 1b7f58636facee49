package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// ChangesDocument is what readers saw change from one day's knowledge to another's, both assessed on the later day.
type ChangesDocument struct {
	// From is null where nothing had been recorded before.
	From     *sourcefile.Date  `json:"from"`
	To       sourcefile.Date   `json:"to"`
	Headline locales.Text      `json:"headline"`
	Sections []SectionDocument `json:"sections"`
}

// SectionDocument is changes of one sort, what matters most first.
type SectionDocument struct {
	Name  locales.Text   `json:"name"`
	Lines []LineDocument `json:"lines"`
}

// LineDocument is one change in a sentence, with the ids of what it is about; null for what it is not about.
type LineDocument struct {
	Text        locales.Text    `json:"text"`
	Figure      *model.FigureID `json:"figure_id"`
	Target      *sourcefile.ID  `json:"target_id"`
	Indicator   *sourcefile.ID  `json:"indicator_id"`
	Publication *sourcefile.ID  `json:"publication_id"`
	Response    *sourcefile.ID  `json:"response_id"`
}

// Changes writes changes; now names what is new.
func Changes(now narrative.Names, c *edition.Changes) ChangesDocument {
	return ChangesDocument{
		fields.Null(c.From), c.To, narrative.ChangesHeadline(c),
		fields.Each(narrative.Changes(now, c), func(s narrative.Section) SectionDocument {
			return SectionDocument{s.Name, fields.Each(s.Lines, line)}
		}),
	}
}

func line(l narrative.Line) LineDocument {
	d := LineDocument{Text: l.Text}
	if l.Figure != nil {
		d.Figure = fields.Null(figureID(l.Figure))
	}
	if l.Target != nil {
		d.Target = fields.Null(l.Target.ID)
	}
	if l.Indicator != nil {
		d.Indicator = fields.Null(l.Indicator.ID)
	}
	if l.Publication != nil {
		d.Publication = fields.Null(l.Publication.ID)
	}
	if l.Response != nil {
		d.Response = fields.Null(l.Response.ID)
	}
	return d
}

func (w *writer) changes() []ChangesDocument {
	return fields.Each(w.History, func(c *edition.Changes) ChangesDocument { return Changes(w.names, c) })
}
