package api

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// ChangesDocument is what readers saw change from one day's knowledge to another's, both assessed on the later day.
type ChangesDocument struct {
	// From is null where nothing had been recorded before.
	From     *document.Date    `json:"from"`
	To       document.Date     `json:"to"`
	Headline text.Text         `json:"headline"`
	Sections []SectionDocument `json:"sections"`
}

// SectionDocument is changes of one sort, what matters most first.
type SectionDocument struct {
	Name  text.Text      `json:"name"`
	Lines []LineDocument `json:"lines"`
}

// LineDocument is one change in a sentence, with the ids of what it is about; null for what it is not about.
type LineDocument struct {
	Text        text.Text            `json:"text"`
	Figure      *statistics.FigureID `json:"figure"`
	Target      *document.ID         `json:"target"`
	Indicator   *document.ID         `json:"indicator"`
	Publication *document.ID         `json:"publication"`
}

// Changes writes changes; now names what is new.
func Changes(now words.Names, c *edition.Changes) ChangesDocument {
	return ChangesDocument{
		null(c.From), c.To, words.ChangesHeadline(c),
		each(words.Changes(now, c), func(s words.Section) SectionDocument {
			return SectionDocument{s.Name, each(s.Lines, line)}
		}),
	}
}

func line(l words.Line) LineDocument {
	d := LineDocument{Text: l.Text}
	if l.Figure != nil {
		d.Figure = null(figureID(l.Figure))
	}
	if l.Target != nil {
		d.Target = null(l.Target.ID)
	}
	if l.Indicator != nil {
		d.Indicator = null(l.Indicator.ID)
	}
	if l.Publication != nil {
		d.Publication = null(l.Publication.ID)
	}
	return d
}

func (w *writer) changes() []ChangesDocument {
	named := words.NamesOf(w.Edition)
	return each(w.History, func(c *edition.Changes) ChangesDocument { return Changes(named, c) })
}
