package model

import (
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Response is what an organisation says about something that is recorded here or was not found, in its own words: a
// file of data/responses/. Its id is the name of its file, the day on which it was received and a word. Nothing of it
// changes once it is frozen but what is added: more that it is about, and more that changed because of it.
type Response struct {
	ID           sourcefile.ID `json:"-"`
	Organisation sourcefile.ID `json:"organisation,omitempty" kind:"printed"`
	// Name is who responded where no organisation of the data did.
	Name     *locales.Text   `json:"organisation_name,omitempty" kind:"printed"`
	Received sourcefile.Date `json:"received" kind:"printed,fixed"`
	Channel  Channel         `json:"channel" kind:"printed"`
	URL      sourcefile.URL  `json:"url,omitempty" kind:"printed"`
	// Agreed is the day on which who responded agreed that this site publishes the words; "" for what is public.
	Agreed      sourcefile.Date `json:"publication_agreed,omitempty" kind:"printed"`
	About       []RecordID      `json:"about" kind:"printed,grows" jsonschema:"minItems=1,uniqueItems=true"`
	Question    *Question       `json:"question,omitempty" kind:"printed"`
	Words       Words           `json:"words" kind:"printed"`
	Translation *Translation    `json:"translation,omitempty" kind:"editorial"`
	Outcome     Outcome         `json:"outcome" kind:"printed"`
	Changed     []RecordID      `json:"changed,omitempty" kind:"printed,grows" jsonschema:"uniqueItems=true"`
	Recorded    sourcefile.Date `json:"recorded" kind:"printed,fixed"`
	Note        *locales.Note   `json:"note,omitempty" kind:"editorial"`
}

// Channel is the way on which a response came.
type Channel string

// The channels.
const (
	ChannelPublic Channel = "public" // published by who responded, at its address
	ChannelEmail  Channel = "email"
	ChannelPhone  Channel = "phone"
	ChannelPost   Channel = "post"
	ChannelPerson Channel = "in-person"
)

// Question is what was asked, such as a request for disclosure, and on which day. Who asked is never named.
type Question struct {
	Asked sourcefile.Date `json:"asked" kind:"printed"`
	Text  locales.Text    `json:"text" kind:"printed"`
}

// Words are somebody's own words, verbatim, and their language.
type Words struct {
	Text string    `json:"text" kind:"printed"`
	Lang TitleLang `json:"lang" kind:"printed"`
}

// In is the language of the site that the words are in; "" for another.
func (w Words) In() locales.Lang {
	tag, _, _ := strings.Cut(string(w.Lang), "-")
	if l := locales.Lang(tag); slices.Contains(locales.Langs, l) {
		return l
	}
	return ""
}

// Translation is our translation of words into languages of the site other than their own; what nobody translated is
// empty.
type Translation struct {
	ZH   string       `json:"zh,omitempty"`
	EN   string       `json:"en,omitempty"`
	More locales.More `json:"more,omitempty,omitzero"`
}

// JSONSchemaExtend says that there is at least one language.
func (Translation) JSONSchemaExtend(s *jsonschema.Schema) { s.MinProperties = new(uint64(1)) }

// Text is the translation as a text, of which any language may be empty.
func (t *Translation) Text() locales.Text {
	if t == nil {
		return locales.Text{}
	}
	return locales.Text(*t)
}

// In is what a response says in a language, and in which language that is: its own words in theirs, else the
// translation, else its own words.
func (r *Response) In(l locales.Lang) (words string, tag TitleLang, translated bool) {
	if said := r.Translation.Text().Own(l); said != "" && r.Words.In() != l {
		return said, TitleLang(l.Tag()), true
	}
	return r.Words.Text, r.Words.Lang, false
}

// Outcome is what a response comes to.
type Outcome string

// The outcomes.
const (
	GaveData   Outcome = "gave-data"
	PointedOut Outcome = "corrected" // said that something here is wrong, and it was
	Declined   Outcome = "declined"
	NoSuchData Outcome = "no-such-data"
	OtherSaid  Outcome = "other"
)

// Kind is the kind of record that an id names, such as target; "" for a publication and for what is in one.
func (r RecordID) Kind() string {
	if r.Publication() != "" {
		return ""
	}
	kind, _, _ := strings.Cut(string(r), "/")
	return kind
}

// Within is the id behind the kind or the publication; "" where there is none.
func (r RecordID) Within() string {
	_, within, _ := strings.Cut(string(r), "/")
	return within
}

// SearchID names searches of one thing on one day, as responses to requests do.
func SearchID(s *Search) RecordID {
	return RecordID("search/" + string(s.SearchedOn) + "/" + string(s.Subject))
}
