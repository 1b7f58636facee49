package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// searchView is the search page: what its filters offer, and everything from A to Z for readers without JavaScript.
type searchView struct {
	Statuses []statusView  `json:"statuses"` // those that a target has
	Letters  []initialView `json:"letters"`
}

// initialView is what begins with a letter; in Chinese that is the first of its pinyin.
type initialView struct {
	Letter  string      `json:"letter"`
	Anchor  string      `json:"anchor"`
	Entries []entryView `json:"entries"`
}

type entryView struct {
	Href string `json:"href"`
	langString
	Kind   string `json:"kind"`
	Status string `json:"status"`
	key    string
}

func newSearchView(loc locale) searchView {
	var v searchView
	for _, st := range progress.Statuses {
		for _, t := range loc.Targets {
			if t.Progress.Status == st {
				v.Statuses = append(v.Statuses, newStatusView(loc, st))
				break
			}
		}
	}
	entries := fields.Each(api.Search(loc.Edition), func(f api.SearchEntryDocument) entryView {
		title := loc.text(f.Title)
		e := entryView{
			Href: f.Pages.In(loc.lang), langString: langString{Text: title}, Kind: f.Kind,
			key: strings.Join(locales.Pinyin(title), " "),
		}
		if !loc.lang.First() {
			if strings.ContainsFunc(title, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				e.Lang = sourceTag()
			}
		}
		if f.Status != nil {
			e.Status = string(*f.Status)
		}
		return e
	})
	slices.SortStableFunc(entries, func(a, b entryView) int {
		return cmp.Or(strings.Compare(letter(a.key), letter(b.key)), strings.Compare(a.key, b.key))
	})
	for _, e := range entries {
		if n := len(v.Letters); n == 0 || v.Letters[n-1].Letter != letter(e.key) {
			v.Letters = append(v.Letters,
				initialView{Letter: letter(e.key), Anchor: strings.ReplaceAll(letter(e.key), "–", "-")})
		}
		last := &v.Letters[len(v.Letters)-1]
		last.Entries = append(last.Entries, e)
	}
	return v
}

// letter is the letter under which a spelling is listed, or 0–9.
func letter(key string) string {
	if r, _ := utf8.DecodeRuneInString(key); unicode.IsLetter(r) {
		return string(unicode.ToUpper(r))
	}
	return "0–9"
}
