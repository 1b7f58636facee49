package site

import (
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// responseView is what an organisation says, in its own words.
type responseView struct {
	Anchor  string `json:"anchor"`
	From    link   `json:"from"`
	Outcome string `json:"outcome"`
	// Received says when and on which way it came, and since when it may be published.
	Received string `json:"received"`
	URL      string `json:"url"` // "" where it is not public
	About    []link `json:"about"`
	// Asked is when the question was asked; "" where nobody asked.
	Asked    string     `json:"asked"`
	Question langString `json:"question"`
	// Words are their own, in paragraphs, and Translation is ours; none where the words are in the page's language.
	Words       []string   `json:"words"`
	Lang        string     `json:"lang"`
	Translation []string   `json:"translation"`
	Changed     []link     `json:"changed"`
	Note        langString `json:"note"`
}

// heardView is what organisations say about the thing of a page: the newest few, and how many more there are.
type heardView struct {
	Responses     []responseView `json:"responses"`
	MoreResponses link           `json:"more_responses"`
}

// fewResponses is how many a page shows that is about something else.
const fewResponses = 3

func newHeardView(loc locale, things ...any) heardView {
	all := loc.ResponsesTo(things...)
	few := all[:min(len(all), fewResponses)]
	v := heardView{Responses: each(loc, few, newResponseView)}
	if n := len(all) - len(few); n > 0 {
		v.MoreResponses = link{
			Href: urls.Response(loc.lang, string(all[len(few)].ID)),
			Text: loc.text(locales.MoreResponses(n)),
		}
	}
	return v
}

func newResponseView(loc locale, r *edition.Response) responseView {
	received := []string{
		loc.text(locales.ReceivedOn(narrative.Date(r.Received))), loc.text(locales.Label(r.Channel)),
	}
	if r.Channel == model.ChannelPublic {
		received = []string{loc.text(locales.ResponsePublic(narrative.Date(r.Received)))}
	}
	if r.Agreed != "" {
		received = append(received, loc.text(locales.ResponsePublished(narrative.Date(r.Agreed))))
	}
	v := responseView{
		Anchor: urls.ResponseAnchor(string(r.ID)), From: loc.linkTo("", r.Name), URL: string(r.URL),
		Outcome: loc.text(locales.Label(r.Outcome)), Received: locales.Capital(loc.joined(locales.Parts, received)),
		About: fields.Each(r.About, func(s edition.Subject) link {
			return loc.linkTo(narrative.PageOfSubject(loc.lang, s), narrative.NameOfSubject(s))
		}),
		Words: paragraphs(r.Words.Text), Lang: string(r.Words.Lang), Translation: []string{},
		Changed: []link{}, Note: loc.note(r.Note),
	}
	if r.From != nil {
		v.From = loc.bodyLink(r.From)
	}
	if q := r.Question; q != nil {
		v.Asked, v.Question = loc.text(narrative.Date(q.Asked)), loc.langText(q.Text)
	}
	if said := r.Translation.Text().Own(loc.lang); said != "" {
		v.Translation = paragraphs(said)
	}
	for _, p := range r.Publications {
		v.Changed = append(v.Changed, loc.publicationLink(p))
	}
	for _, c := range r.Corrections {
		page := urls.CorrectionsPage.Page(loc.lang) + "#" + urls.CorrectionAnchor(string(c.ID))
		v.Changed = append(v.Changed, loc.linkTo(page, c.Reason))
	}
	return v
}

// paragraphs are the lines of a text that say something.
func paragraphs(text string) []string {
	all := []string{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// responsesView is the page of all responses, with the requests that were made.
type responsesView struct {
	Answer   string         `json:"answer"`
	List     []responseView `json:"list"` // the newest first
	Requests []askedView    `json:"requests"`
}

// askedView is a request for disclosure and where it stands.
type askedView struct {
	Subject link   `json:"subject"`
	Stands  string `json:"stands"`
}

func newResponsesView(loc locale) responsesView {
	v := responsesView{
		List:     each(loc, loc.Responses, newResponseView),
		Requests: each(loc, edition.Requests(loc.Searches), newAskedView),
		Answer:   loc.text(locales.NoResponses()),
	}
	if n := len(v.List); n > 0 {
		v.Answer = loc.text(locales.ResponsesTimes(n, narrative.Date(loc.Responses[0].Received)))
	}
	return v
}

func newAskedView(loc locale, s *edition.Search) askedView {
	page := narrative.PageOfSubject(loc.lang, edition.Subject{Search: s})
	return askedView{loc.linkTo(page, s.Name()), loc.text(narrative.RequestStands(loc.Edition, s))}
}

// responseLinks lead to the responses that concern some things.
func responseLinks(loc locale, things ...any) []link {
	return fields.Each(loc.ResponsesTo(things...), func(r *edition.Response) link {
		return link{Href: urls.Response(loc.lang, string(r.ID)), Text: loc.text(narrative.RespondedOn(r))}
	})
}

// responsesDay is how new the page of responses is; waiting reports that it says of a request that it has no answer
// yet, and so speaks of the edition's day.
func responsesDay(loc locale) (day sourcefile.Date, waiting bool) {
	requests := edition.Requests(loc.Searches)
	day = max(edition.Updated(loc.Edition, loc.Responses...), edition.Updated(loc.Edition, requests...))
	return day, isWaiting(requests)
}

// isWaiting reports whether one of some searches is a request without an answer.
func isWaiting(all []*edition.Search) bool {
	for _, s := range all {
		if s.Waiting != "" {
			return true
		}
	}
	return false
}
