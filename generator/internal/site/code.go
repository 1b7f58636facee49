package site

import (
	"cmp"

	"five-areas/generator/internal/picture"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// pageCodes are the QR codes, as fragments, that the pages bear which are printed most, by the paths that Hugo knows
// the pages by.
func pageCodes(loc locale) map[string]string {
	all := map[string]string{}
	add := func(path, page string) {
		all["/"+path] = loc.fragments.draw("codes/"+cmp.Or(path, "home"),
			picture.Code{Address: string(loc.Site.BaseURL) + page})
	}
	item := func(c urls.Collection, id sourcefile.ID) { add(string(c)+"/"+string(id), loc.href(c, id)) }
	add("", urls.Prefix(loc.lang))
	for _, p := range []urls.StandalonePage{urls.GapsPage, urls.NotePage} {
		add(string(p), p.Page(loc.lang))
	}
	for _, a := range loc.Areas {
		item(urls.Areas, a.ID)
	}
	for _, t := range loc.Targets {
		item(urls.Targets, t.ID)
	}
	for _, t := range loc.Tasks {
		item(urls.Tasks, t.ID)
	}
	for _, u := range loc.Units {
		item(urls.Units, u.ID)
	}
	return all
}
