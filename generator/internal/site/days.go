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
	// Letter points a mistake on the page out; nil where nobody can be written to.
	Letter *letterView `json:"letter"`
}

// pageDays are the days of pages, by the paths that Hugo knows the pages by. Prose, and lists of what the plan says,
// have none.
func pageDays(loc locale) map[string]dayView {
	all, about := map[string]dayView{}, subjects(loc)
	add := func(path string, day sourcefile.Date, assessed bool) {
		href := urls.Prefix(loc.lang) + path
		if path != "" {
			href += "/"
		}
		all["/"+path] = dayView{
			loc.text(narrative.Date(day)), string(day), assessed, loc.pageLetter(about[path], href),
		}
	}
	assessed := []string{
		"", "data", string(urls.GapsPage), string(urls.ChangesPage), string(urls.Areas), string(urls.Targets),
		string(urls.TimelinePage), string(urls.NotePage),
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
	// A page that says of a request that no answer has come speaks of the edition's day.
	speaks := func(c urls.Collection, id sourcefile.ID, day sourcefile.Date, waiting bool) {
		if waiting {
			add(string(c)+"/"+string(id), loc.AsOf, true)
		} else {
			days(c, id, day)
		}
	}
	tasks, indicators := loc.Began, loc.Began
	for _, t := range loc.Tasks {
		day, waiting := max(edition.Updated(loc.Edition, t), loc.Heard(t.Heard()...)), false
		for _, m := range t.Measures {
			if m.Trace != nil {
				day = max(day, edition.Updated(loc.Edition, m.Trace.Searches...))
			}
			waiting = waiting || isWaiting(m.Searches)
		}
		speaks(urls.Tasks, t.ID, day, waiting)
		tasks = max(tasks, day)
	}
	for _, i := range loc.Indicators {
		day := edition.Updated(loc.Edition, i)
		days("embed/"+urls.Indicators, i.ID, day)
		indicators = max(indicators, day)
		day = max(day, edition.Updated(loc.Edition, i.Searches...), loc.Heard(i.Heard()...))
		speaks(urls.Indicators, i.ID, day, isWaiting(i.Searches))
	}
	for _, x := range loc.Entities {
		if x.HasPage() {
			day, waiting := entityDay(loc, x)
			speaks(urls.Entities, x.ID, day, waiting)
		}
	}
	for _, p := range loc.Publications {
		days(urls.Publications, p.ID, max(edition.Updated(loc.Edition, p), loc.Heard(p.Heard()...)))
	}
	for _, s := range loc.Snapshots {
		days(urls.Snapshots, sourcefile.ID(s.ID), edition.Updated(loc.Edition, s))
	}
	for _, u := range loc.Units { // the newest figures that it publishes, too, what targets read and what is wanted
		if len(u.Targets) > 0 || len(loc.named.Settles(loc.Edition, u)) > 0 {
			add(string(urls.Units)+"/"+string(u.ID), loc.AsOf, true)
		} else {
			day := max(edition.Updated(loc.Edition, u), edition.Updated(loc.Edition, u.Publishes...),
				edition.Updated(loc.Edition, u.Stated...), edition.Updated(loc.Edition, u.Asked...))
			speaks(urls.Units, u.ID, max(day, loc.Heard(u.Heard()...)), isWaiting(u.Asked))
		}
	}
	plan, waiting := edition.Updated(loc.Edition, loc.Safeguards...), false
	for _, m := range loc.Safeguards {
		plan, waiting = max(plan, loc.Heard(m.Heard()...)), waiting || isWaiting(m.Searches)
	}
	if waiting {
		plan = loc.AsOf
	}
	add(string(urls.PlanPage), plan, waiting)
	day, waiting := responsesDay(loc)
	if waiting {
		day = loc.AsOf
	}
	add(string(urls.ResponsesPage), day, waiting)
	for list, day := range map[string]sourcefile.Date{
		string(urls.Tasks): tasks, string(urls.MeasuresPage): tasks, string(urls.Indicators): indicators,
		string(urls.Publications):    edition.Updated(loc.Edition, loc.Publications...),
		string(urls.Snapshots):       edition.Updated(loc.Edition, loc.Snapshots...),
		string(urls.CorrectionsPage): edition.Updated(loc.Edition, loc.Corrections...),
	} {
		add(list, day, false)
	}
	return all
}
