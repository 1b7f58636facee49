package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// Pages are the addresses of an edition's pages, besides prose.
func Pages(e *edition.Edition) []string {
	var all []string
	for _, l := range locales.Langs {
		add := func(c urls.Collection, ids ...sourcefile.ID) {
			all = append(all, c.Page(l, ""))
			for _, id := range ids {
				all = append(all, c.Page(l, string(id)))
				if c == urls.Targets || c == urls.Indicators {
					all = append(all, c.Embed(l, string(id)))
				}
			}
		}
		all = append(all, urls.Prefix(l), urls.PlanPage.Page(l), urls.GapsPage.Page(l), urls.Method.Page(l), urls.Rules.Page(l),
			urls.CorrectionsPage.Page(l), urls.ChangesPage.Page(l), urls.Guide.Page(l),
			urls.SearchPage.Page(l), urls.CheckPage.Page(l), urls.IDs.Page(l))
		add(urls.Articles, fields.Each(e.Articles, func(a *edition.Article) sourcefile.ID { return a.ID })...)
		add(urls.Targets, fields.Each(e.Targets, func(t *edition.Target) sourcefile.ID { return t.ID })...)
		add(urls.Tasks, fields.Each(e.Tasks, func(t *edition.Task) sourcefile.ID { return t.ID })...)
		add(urls.Units, fields.Each(e.Units, func(u *edition.Unit) sourcefile.ID { return u.ID })...)
		add(urls.Indicators, fields.Each(e.Indicators, func(i *edition.Indicator) sourcefile.ID { return i.ID })...)
		add(urls.Publications, fields.Each(e.Publications, func(p *edition.Publication) sourcefile.ID { return p.ID })...)
		add(urls.Snapshots, fields.Each(e.Snapshots, func(s *edition.Snapshot) sourcefile.ID {
			return sourcefile.ID(s.ID)
		})...)
		add(urls.Entities)
	}
	return all
}
