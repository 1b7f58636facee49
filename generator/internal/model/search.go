package model

import (
	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Search is a look for what the record lacks: a row of data/searches.csv. It says where was looked and what came of it,
// so that "we found none" can be judged.
type Search struct {
	SearchedOn sourcefile.Date `json:"searched_on"`
	// Subject is an indicator, a measure, a safeguard or an item of a checklist.
	Subject   ItemID       `json:"subject"`
	ScopeZH   string       `json:"scope_zh"`
	ScopeEN   string       `json:"scope_en"`
	LookedFor string       `json:"looked_for"`
	Live      SearchedLive `json:"live"`
	Result    SearchResult `json:"result"`
	NoteZH    string       `json:"note_zh,omitempty"`
	NoteEN    string       `json:"note_en,omitempty"`
	// Agency is the body of which disclosure was requested; "" for a look at what is public.
	Agency sourcefile.ID `json:"agency,omitempty"`
}

// IsRequest reports whether a body was asked rather than something looked at.
func (s *Search) IsRequest() bool { return s.Agency != "" }

// JSONSchemaExtend says that an English note translates a Chinese one.
func (Search) JSONSchemaExtend(s *jsonschema.Schema) {
	s.DependentRequired = map[string][]string{"note_en": {"note_zh"}}
}

// Scope is where was looked.
func (s *Search) Scope() locales.Text { return locales.Text{ZH: s.ScopeZH, EN: s.ScopeEN} }

// Note is what came of it in a few words; nil where there is none.
func (s *Search) Note() *locales.Note { return noteOf(s.NoteZH, s.NoteEN) }

// SearchedLive is whether the publishers' own sites were looked at, not only copies that others keep of them.
type SearchedLive string

// The two.
const (
	Live    SearchedLive = "yes"
	NotLive SearchedLive = "no"
)

// SearchResult is what came of a search.
type SearchResult string

// The results.
const (
	SearchFound     SearchResult = "found"
	SearchOlder     SearchResult = "older-only"
	SearchLeads     SearchResult = "leads-only" // what is no source, such as a machine summary
	SearchNone      SearchResult = "none"
	SearchRequested SearchResult = "requested" // of an agency; a response that names the search answers it
	SearchAnswered  SearchResult = "answered"  // in words that may not be published here
	SearchRefused   SearchResult = "refused"   // likewise
)

// OfRequest reports whether it is what came of a request rather than of a look.
func (r SearchResult) OfRequest() bool {
	return r == SearchRequested || r == SearchAnswered || r == SearchRefused
}
