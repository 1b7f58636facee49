package model

import (
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// PeerTarget is what another region has set itself for something that a target of the plan is about: a row of
// data/peer-targets.csv. It is next to that target as context, and nothing is judged by it.
type PeerTarget struct {
	Region     sourcefile.RegionCode  `json:"region"`
	Targets    IDList                 `json:"targets"`
	SubjectZH  string                 `json:"subject_zh"`
	SubjectEN  string                 `json:"subject_en"`
	PromiseZH  string                 `json:"promise_zh"`
	PromiseEN  string                 `json:"promise_en"`
	Deadline   sourcefile.PartialDate `json:"deadline"`
	Title      string                 `json:"title"`
	DocumentNo string                 `json:"document_no,omitempty"`
	Issued     sourcefile.PartialDate `json:"issued,omitempty"`
	Outlet     string                 `json:"outlet"`
	URL        sourcefile.URL         `json:"url,omitempty"`
	NoLink     NoLink                 `json:"no_link,omitempty"`
	Grade      Grade                  `json:"grade"`
	Recorded   sourcefile.Date        `json:"recorded"`
	NoteZH     string                 `json:"note_zh,omitempty"`
	NoteEN     string                 `json:"note_en,omitempty"`
}

// JSONSchemaExtend says that an English note translates a Chinese one.
func (PeerTarget) JSONSchemaExtend(s *jsonschema.Schema) {
	s.DependentRequired = map[string][]string{"note_en": {"note_zh"}}
}

// Subject is what is promised.
func (p *PeerTarget) Subject() locales.Text { return locales.Text{ZH: p.SubjectZH, EN: p.SubjectEN} }

// Promise is how much of it, as the document says.
func (p *PeerTarget) Promise() locales.Text { return locales.Text{ZH: p.PromiseZH, EN: p.PromiseEN} }

// Note is what to mind; nil where there is nothing.
func (p *PeerTarget) Note() *locales.Note { return noteOf(p.NoteZH, p.NoteEN) }

func noteOf(zh, en string) *locales.Note {
	if zh == "" {
		return nil
	}
	return &locales.Note{ZH: zh, EN: en}
}

// IDList is ids in a cell of a table, with a semicolon between two; "" for none.
type IDList string

// JSONSchema gives the grammar of a IDList.
func (IDList) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[a-z][a-z0-9]*(-[a-z0-9]+)*(;[a-z][a-z0-9]*(-[a-z0-9]+)*)*$`,
	}
}

// IDs are those in the list.
func (l IDList) IDs() (all []sourcefile.ID) {
	if l == "" {
		return nil
	}
	for id := range strings.SplitSeq(string(l), ";") {
		all = append(all, sourcefile.ID(id))
	}
	return all
}
