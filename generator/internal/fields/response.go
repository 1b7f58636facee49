package fields

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Response is what an organisation says about something that is recorded here or was not found, in its own words.
type Response struct {
	ID    sourcefile.ID `json:"id" kind:"printed"`
	Pages PageRefs      `json:"pages" column:"-" kind:"editorial"`
	// Organisation is null where the data has none; Name is who responded, always.
	Organisation *Ref             `json:"organisation" kind:"printed"`
	Name         locales.Text     `json:"organisation_name" kind:"printed"`
	Received     sourcefile.Date  `json:"received" kind:"printed"`
	Channel      model.Channel    `json:"channel" kind:"printed"`
	URL          *sourcefile.URL  `json:"url" kind:"printed"`
	Agreed       *sourcefile.Date `json:"publication_agreed" kind:"printed"`
	About        []Named          `json:"about" column:"-" kind:"printed"`
	AboutIDs     []model.RecordID `json:"-" column:"about_ids" kind:"printed"`
	Question     *Question        `json:"question" kind:"printed"`
	Words        Words            `json:"own_words" kind:"printed"`
	// Said is the words in their language, and our translation in others.
	Said       Note             `json:"said_in" kind:"editorial"`
	Outcome    model.Outcome    `json:"response_outcome" kind:"printed"`
	ChangedIDs []model.RecordID `json:"changed_ids" kind:"printed"`
	Recorded   sourcefile.Date  `json:"recorded" kind:"printed"`
	Note       *Note            `json:"note" kind:"editorial"`
}

// Named is a record by its id, with its name and where it stands.
type Named struct {
	Record model.RecordID `json:"record_id"`
	Name   locales.Text   `json:"name"`
	Pages  *PageRefs      `json:"pages"`
}

// Question is what was asked; who asked is never named.
type Question struct {
	Asked sourcefile.Date `json:"asked"`
	Text  locales.Text    `json:"text"`
}

// Words are somebody's own words and their language.
type Words struct {
	Verbatim string          `json:"verbatim"`
	Lang     model.TitleLang `json:"lang"`
}

// Responses are all responses, one in a row.
var Responses = NewTable[Response]("responses", locales.TableResponses, []string{"id"}, `
	id received recorded organisation.id:organisation organisation_name channel url publication_agreed about_ids:about
	question.asked:asked question.text:question own_words.verbatim:words own_words.lang:lang said_in:said
	response_outcome:outcome changed_ids:changed note`)

// ResponseOf is a response as it is published.
func ResponseOf(r *edition.Response) Response {
	d := Response{
		ID: r.ID, Pages: PagesOfResponse(r), Organisation: RefToBody(r.From), Name: r.Name, Received: r.Received,
		Channel: r.Channel, URL: Null(r.URL), Agreed: Null(r.Agreed), AboutIDs: r.Response.About,
		About: Each(r.About, func(s edition.Subject) Named {
			return Named{s.ID, narrative.NameOfSubject(s), PagesOfSubject(s)}
		}),
		Words: Words{r.Words.Text, r.Words.Lang}, Said: *NoteOf(new(narrative.Said(r))), Outcome: r.Outcome,
		ChangedIDs: []model.RecordID{}, Recorded: r.Recorded, Note: NoteOf(r.Note),
	}
	if q := r.Question; q != nil {
		d.Question = &Question{q.Asked, q.Text}
	}
	for _, p := range r.Publications {
		d.ChangedIDs = append(d.ChangedIDs, model.RecordID(p.ID))
	}
	for _, c := range r.Corrections {
		d.ChangedIDs = append(d.ChangedIDs, "correction/"+model.RecordID(c.ID))
	}
	return d
}

// ResponseRows are the responses of an edition, the oldest first.
func ResponseRows(e *edition.Edition) []Response {
	all := Each(e.Responses, ResponseOf)
	slices.SortStableFunc(all, func(a, b Response) int { return cmp.Compare(a.Received, b.Received) })
	return all
}

// ResponseIDs are the ids of the responses that concern some things.
func ResponseIDs(e *edition.Edition, things ...any) []sourcefile.ID {
	return Each(e.ResponsesTo(things...), func(r *edition.Response) sourcefile.ID { return r.ID })
}

// PagesOfResponse are the pages of all responses, at its place there.
func PagesOfResponse(r *edition.Response) PageRefs {
	return PageRefs(locales.Each(func(l locales.Lang) string { return urls.Response(l, string(r.ID)) }))
}

// PagesOfSubject are the pages of what a response is about; nil where it has none.
func PagesOfSubject(s edition.Subject) *PageRefs {
	pages := PageRefs(locales.Each(func(l locales.Lang) string { return narrative.PageOfSubject(l, s) }))
	if pages.In(locales.Langs[0]) == "" {
		return nil
	}
	return &pages
}
