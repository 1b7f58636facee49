package site

import (
	"time"

	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// methodView is what the method page shows besides its prose: the words, the parameters, and examples that are worked
// out by the same code as the statuses.
type methodView struct {
	Version  int             `json:"version"`
	Statuses []statusMeaning `json:"statuses"`
	// ShortReasons are the few words beside a target that cannot be assessed.
	ShortReasons []shortReason         `json:"short_reasons"`
	Parameters   []parameterView       `json:"parameters"`
	Elapsed      string                `json:"elapsed"`
	Examples     map[string]recordView `json:"examples"`
}

type statusMeaning struct {
	statusView
	Meaning string `json:"meaning"`
}

type shortReason struct {
	Word    string `json:"word"`
	Meaning string `json:"meaning"`
}

type parameterView struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Value  string `json:"value"`
	Unit   string `json:"unit"`
	Reason string `json:"reason"`
	Source string `json:"source"` // "" for a choice of this project
}

func newMethodView(loc locale) methodView {
	a := loc.Assessment
	day := min(sourcefile.Date(a.Start.Time().AddDate(1, 0, 0).Format(time.DateOnly)), a.Deadline.Date)
	gone, all, share := progress.Elapsed(a.Start, day, a.Deadline.Date)
	v := methodView{
		Version: a.MethodVersion,
		ShortReasons: fields.Each(locales.Terms[progress.ShortReason](), func(r progress.ShortReason) shortReason {
			return shortReason{loc.text(loc.named.ShortReason(r)), loc.text(locales.Meaning(r))}
		}),
		Statuses: fields.Each(progress.Statuses, func(st progress.Status) statusMeaning {
			return statusMeaning{newStatusView(loc, st), loc.text(locales.Meaning(st))}
		}),
		Parameters: each(loc, a.Parameters, newParameterView),
		Elapsed: loc.text(locales.TimeElapsed{
			Start:    narrative.Date(a.Start),
			Deadline: narrative.Date(a.Deadline.Date),
			Day:      narrative.Date(day),
			Gone:     int(gone),
			All:      int(all),
			Percent:  locales.Same(share.Shift(2).Fixed(1).String()),
		}.Text()),
		Examples: map[string]recordView{},
	}
	for _, e := range progress.Examples(a) {
		v.Examples[string(e.ID)] = newRecordView(loc, e.Record)
	}
	return v
}

func newParameterView(loc locale, p model.Parameter) parameterView {
	v := parameterView{
		ID: string(p.ID), Name: locales.Capital(loc.text(narrative.ParameterName(p.ID))), Value: p.Value,
		Unit: loc.text(p.Unit), Source: string(p.Source),
	}
	if p.Reason != nil {
		v.Reason = loc.text(*p.Reason)
	}
	return v
}
