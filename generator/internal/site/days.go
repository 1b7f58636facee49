package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// dayView is the day that a page says of itself at its end and in the list of pages.
type dayView struct {
	Said string `json:"said"`
	ISO  string `json:"iso"`
	// Assessed reports that it is the day of the assessment, because the page shows a status or how old something is;
	// else it is the newest day on which something on the page was recorded or corrected.
	Assessed bool `json:"assessed"`
}

// pageDays are the days of pages, by the paths that Hugo knows the pages by. Prose, and lists of what the plan says,
// have none.
func pageDays(loc locale) map[string]dayView {
	all := map[string]dayView{}
	add := func(path string, day sourcefile.Date, assessed bool) {
		all["/"+path] = dayView{loc.text(narrative.Date(day)), string(day), assessed}
	}
	assessed := []string{
		"", "data", string(urls.GapsPage), string(urls.ChangesPage), string(urls.Areas), string(urls.Targets),
	}
	for _, a := range loc.Areas {
		assessed = append(assessed, string(urls.Areas)+"/"+string(a.ID))
	}
	for _, t := range loc.Targets {
		path := string(urls.Targets) + "/" + string(t.ID)
		assessed = append(assessed, path, "embed/"+path)
	}
	for _, path := range assessed {
		add(path, loc.AsOf, true)
	}
	days := func(c urls.Collection, id sourcefile.ID, day sourcefile.Date) {
		add(string(c)+"/"+string(id), day, false)
	}
	tasks, indicators := loc.Began, loc.Began
	for _, t := range loc.Tasks {
		day := edition.Updated(loc.Edition, t)
		for _, m := range t.Measures {
			if m.Trace != nil {
				day = max(day, edition.Updated(loc.Edition, m.Trace.Searches...))
			}
		}
		days(urls.Tasks, t.ID, day)
		tasks = max(tasks, day)
	}
	for _, i := range loc.Indicators {
		day := edition.Updated(loc.Edition, i)
		days("embed/"+urls.Indicators, i.ID, day)
		days(urls.Indicators, i.ID, max(day, edition.Updated(loc.Edition, i.Searches...)))
		indicators = max(indicators, day)
	}
	for _, p := range loc.Publications {
		days(urls.Publications, p.ID, edition.Updated(loc.Edition, p))
	}
	for _, s := range loc.Snapshots {
		days(urls.Snapshots, sourcefile.ID(s.ID), edition.Updated(loc.Edition, s))
	}
	for _, u := range loc.Units { // the newest figures that it publishes, too, and what targets read
		if len(u.Targets) > 0 {
			add(string(urls.Units)+"/"+string(u.ID), loc.AsOf, true)
		} else {
			days(urls.Units, u.ID, max(edition.Updated(loc.Edition, u), edition.Updated(loc.Edition, u.Publishes...),
				edition.Updated(loc.Edition, u.Stated...)))
		}
	}
	for list, day := range map[string]sourcefile.Date{
		string(urls.Tasks): tasks, string(urls.Indicators): indicators,
		string(urls.Publications):    edition.Updated(loc.Edition, loc.Publications...),
		string(urls.Snapshots):       edition.Updated(loc.Edition, loc.Snapshots...),
		string(urls.PlanPage):        edition.Updated(loc.Edition, loc.Safeguards...),
		string(urls.CorrectionsPage): edition.Updated(loc.Edition, loc.Corrections...),
	} {
		add(list, day, false)
	}
	return all
}
