package site

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// folded is how many rows of a group are seen before the others are unfolded.
const folded = 8

// figureGroup is figures of one definition, the newest first.
type figureGroup struct {
	Definition string `json:"definition"`
	// Remarks are sentences of several figures' notes, said once, each with how many figures say it where not all do.
	Remarks []langString `json:"remarks"`
	Table   *figureTable `json:"table"`
	// More are the rows after the first eight, Rest how many; nil where there are no more.
	More *figureTable `json:"more"`
	Rest int          `json:"rest"`
}

// newFigureGroups shows figures by their definitions, those with the newest figure first.
func newFigureGroups(loc locale, name string, figures []*edition.Figure, show ...string) []figureGroup {
	var all []figureGroup
	newest := slices.SortedStableFunc(slices.Values(figures), func(a, b *edition.Figure) int {
		return cmp.Or(b.Point.Period.When().Compare(a.Point.Period.When()), cmp.Compare(a.Region.Code, b.Region.Code),
			quantity.TrueFirst(a.Relation == "", b.Relation == ""))
	})
	byDefinition := map[string][]figureView{}
	var order []string
	for _, f := range newest {
		id := string(f.Definition.ID)
		if byDefinition[id] == nil {
			order = append(order, id)
		}
		byDefinition[id] = append(byDefinition[id], newFigureView(loc, f))
	}
	for n, id := range order {
		views := byDefinition[id]
		g := figureGroup{Definition: views[0].Definition, Remarks: loc.shared(views)}
		first := name + "-" + strconv.Itoa(n)
		seen := views
		if len(views) > folded+1 { // one row more is no longer than the line that folds it away
			seen, g.Rest = views[:folded], len(views)-folded
			g.More = tableOf(loc, first+".more", views[folded:], false, show...)
		}
		g.Table = tableOf(loc, first, seen, false, show...)
		all = append(all, g)
	}
	return all
}

// sentenceEnd is where a sentence of a note ends.
var sentenceEnd = regexp.MustCompile(`[。！？]|[.!?] `)

// shared takes out of notes the sentences that half of them or more have.
func (loc locale) shared(views []figureView) (all []langString) {
	count := map[langString]int{}
	var order []langString
	sentences := make([][]string, len(views))
	for i, v := range views {
		rest := v.Note.Text
		for rest != "" {
			end := len(rest)
			if at := sentenceEnd.FindStringIndex(rest); at != nil {
				end = at[1]
			}
			sentences[i] = append(sentences[i], rest[:end])
			s := langString{strings.TrimSpace(rest[:end]), v.Note.Lang}
			if count[s]++; count[s] == 1 {
				order = append(order, s)
			}
			rest = rest[end:]
		}
	}
	for _, s := range order {
		n := count[s]
		if n < 2 || 2*n < len(views) {
			continue
		}
		for i, v := range views {
			sentences[i] = slices.DeleteFunc(sentences[i], func(x string) bool {
				return v.Note.Lang == s.Lang && strings.TrimSpace(x) == s.Text
			})
		}
		if n < len(views) && s.Lang == "" {
			s.Text = loc.text(locales.RemarkOfSome(n, locales.Same(s.Text)))
		}
		all = append(all, s)
	}
	for i := range views {
		views[i].Note.Text = strings.TrimSpace(strings.Join(sentences[i], ""))
	}
	return all
}
