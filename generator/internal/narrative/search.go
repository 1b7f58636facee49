package narrative

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/locales"
)

// LastLooked says when something was last looked for, where, and what came of it. The searches are the newest first; of
// none nothing is said.
func LastLooked(all []*edition.Search) locales.Text {
	if len(all) == 0 {
		return locales.Text{}
	}
	s := all[0]
	said := locales.Say("最近一次查找：%s，范围是%s；结果：%s", "last looked for on %s in %s: %s", Date(s.SearchedOn), s.Scope(),
		locales.Label(s.Result))
	var note locales.Text
	if s.NoteEN != "" { // a note that is not translated stands in the document of searches
		note = locales.Text{ZH: s.NoteZH, EN: s.NoteEN}
	}
	return sentence(joined("，", "; ", said, note))
}

// OnlyCopies says that nobody looked at the publishers' own sites, where that is so.
func OnlyCopies(all []*edition.Search) locales.Text {
	if len(all) == 0 {
		return locales.Text{}
	}
	for _, s := range all {
		if s.Live == model.Live {
			return locales.Text{}
		}
	}
	return locales.Text{
		ZH: "目前只查过别处保存的网页副本，没有查发布单位自己的网站：没有找到，不等于没有公布。",
		EN: "So far only copies of pages that others keep were searched, not the publishers' own sites: not found does not " +
			"mean not published.",
	}
}
