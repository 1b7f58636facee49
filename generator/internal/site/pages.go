package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Pages are the addresses of an edition's pages, besides prose.
func Pages(e *edition.Edition) []string {
	items := urls.Items{}
	for _, a := range e.Areas {
		items.Add(urls.Areas, a.ID)
	}
	for _, t := range e.Targets {
		items.Add(urls.Targets, t.ID)
	}
	for _, t := range e.Tasks {
		items.Add(urls.Tasks, t.ID)
	}
	for _, u := range e.Units {
		items.Add(urls.Units, u.ID)
	}
	for _, x := range e.Entities {
		if x.HasPage() {
			items.Add(urls.Entities, x.ID)
		}
	}
	for _, i := range e.Indicators {
		items.Add(urls.Indicators, i.ID)
	}
	for _, p := range e.Publications {
		items.Add(urls.Publications, p.ID)
	}
	for _, s := range e.Snapshots {
		items.Add(urls.Snapshots, sourcefile.ID(s.ID))
	}
	return PagesOf(items)
}

// PagesOf are the addresses of the pages of some items and of those that every site has, besides prose.
func PagesOf(items urls.Items) []string {
	var all []string
	for _, l := range locales.Langs {
		all = append(all, urls.Prefix(l))
		for _, s := range []urls.StandalonePage{
			urls.PlanPage, urls.GapsPage, urls.Method, urls.Rules, urls.CorrectionsPage, urls.ResponsesPage,
			urls.ChangesPage, urls.Guide, urls.SearchPage, urls.CheckPage, urls.IDs, urls.MeasuresPage,
			urls.TimelinePage, urls.NotePage, urls.WorkbenchPage,
		} {
			all = append(all, s.Page(l))
		}
		for _, c := range []urls.Collection{
			urls.Areas, urls.Targets, urls.Tasks, urls.Units, urls.Indicators, urls.Publications, urls.Snapshots,
			urls.Entities,
		} {
			all = append(all, c.Page(l, ""))
			for _, id := range items[c] {
				all = append(all, c.Page(l, string(id)))
				if c == urls.Targets || c == urls.Indicators {
					all = append(all, c.Embed(l, string(id)))
				}
			}
		}
	}
	return all
}
