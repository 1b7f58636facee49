package dataset

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Record is a thing that a snapshot freezes and that corrections may be about.
type Record struct {
	ID model.RecordID
	// Value points to it, a struct of package model.
	Value any
	Name  locales.Text

	// since is the day on which it was recorded; "" where that is not noted.
	since sourcefile.Date
	place func(fsys fs.FS, key string) diag.Place
}

// Place is the position of a key of the record, else that of the record. The key is that of a fact; "" is the record
// itself.
func (r *Record) Place(fsys fs.FS, key string) diag.Place { return r.place(fsys, key) }

// records are collected in the order of the files.
type records []*Record

// add adds a record in a file of type T, at a path of keys.
func add[T any](all *records, id string, value any, name locales.Text, file string, path ...any) *Record {
	r := &Record{ID: model.RecordID(id), Value: value, Name: name, place: func(fsys fs.FS, key string) diag.Place {
		d, _ := sourcefile.Read[T](fsys, file, nil)
		if d == nil {
			return diag.Place{File: file}
		}
		if key == "" {
			return d.At(path...)
		}
		return d.At(append(slices.Clone(path), steps(key)...)...)
	}}
	*all = append(*all, r)
	return r
}

// steps are the keys on the way to a key within others.
func steps(key string) (all []any) {
	for step := range strings.SplitSeq(key, ".") {
		all = append(all, step)
	}
	return all
}

// Records are all things that a snapshot freezes.
func (d *Dataset) Records() []*Record {
	all := d.corrigible()
	d.readingRecords(&all)
	for _, o := range d.Observations {
		f := *o.Figure
		f.Indicator, f.Period = model.IndicatorName(o.Indicator), o.Period.Text
		place := func(fsys fs.FS, key string) diag.Place { return d.figurePlace(fsys, o, key) }
		since := cmp.Or(f.Recorded, o.Publication.Recorded)
		all = append(all, &Record{model.RecordID(o.ID()), &f, nameOf(o.Publication), since, place})
	}
	for _, c := range d.Corrections {
		file, _ := CorrectionFile(c.ID)
		add[model.Correction](&all, "correction/"+string(c.ID), c, c.Reason, file).since = c.Recorded
	}
	return all
}

// corrigible are the records that corrections can be about, the figures aside.
func (d *Dataset) corrigible() records {
	var all records
	d.planRecords(&all)
	for _, p := range d.Publications {
		file := publicationFiles + "/" + string(p.ID) + ".yaml"
		add[model.Publication](&all, string(p.ID), p, nameOf(p), file).since = p.Recorded
		for i := range p.Evidence {
			e := &p.Evidence[i]
			add[model.Publication](&all, string(p.ID)+"/"+string(e.ID), e, e.Event, file, "evidence",
				i).since = e.KnownFrom(p)
		}
	}
	for _, r := range d.Responses {
		file, _ := ResponseFile(r.ID)
		add[model.Response](&all, "response/"+string(r.ID), r, d.NameOfResponder(r), file).since = r.Recorded
	}
	return all
}

// NameOfResponder is who responded.
func (d *Dataset) NameOfResponder(r *model.Response) locales.Text {
	if r.Name != nil {
		return *r.Name
	}
	for _, u := range d.Plan.Units {
		if u.ID == r.Organisation {
			return u.Name()
		}
	}
	for _, o := range d.Organisations {
		if o.ID == r.Organisation {
			return o.Name()
		}
	}
	return locales.Same(string(r.ID))
}

func nameOf(p *model.Publication) locales.Text {
	if p.Title != nil {
		return locales.Same(p.Title.Text)
	}
	if p.Subject != nil {
		return *p.Subject
	}
	return locales.Same(string(p.ID))
}

// planRecords are what the plan says.
func (d *Dataset) planRecords(all *records) {
	p := &d.Plan
	add[model.Issue](all, "plan/document", &p.Document, p.Document.Title, documentFile)
	text := func(fs.FS, string) diag.Place { return diag.Place{File: planTextFile} }
	*all = append(*all, &Record{"plan/text", p, p.Document.Title, "", text})
	for i := range p.Articles {
		a := &p.Articles[i]
		add[model.ArticlesFile](all, "area/"+string(a.ID), a, a.Name(), articlesFile, "articles", i)
	}
	add[model.TargetsFile](all, "plan/goal", &p.Goal, p.Goal.Name(), targetsFile, "goal")
	for i := range p.Targets {
		t := &p.Targets[i]
		add[model.TargetsFile](all, "target/"+string(t.ID), t, t.Name(), targetsFile, "targets", i)
	}
	for i := range p.Tasks {
		t := &p.Tasks[i]
		file := taskFolder + "/" + string(t.ID) + ".yaml"
		add[model.Task](all, "task/"+string(t.ID), t, t.Title, file)
		for k := range t.Measures {
			m := &t.Measures[k]
			add[model.Task](all, "measure/"+string(m.ID), m, m.Name(), file, "measures", k)
		}
	}
	add[model.Safeguards](all, "plan/safeguards", &p.Safeguards, p.Safeguards.Title, safeguardsFile)
	for i := range p.Safeguards.Safeguards {
		s := &p.Safeguards.Safeguards[i]
		add[model.Safeguards](all, "safeguard/"+string(s.ID), s, s.Name(), safeguardsFile, "safeguards", i)
	}
	for i := range p.Units {
		u := &p.Units[i]
		add[model.UnitsFile](all, "unit/"+string(u.ID), u, u.Name(), unitsFile, "units", i)
	}
	for i := range p.Entities {
		e := &p.Entities[i]
		add[model.EntitiesFile](all, "entity/"+string(e.ID), e, e.Name(), entitiesFile, "entities", i)
	}
}

// readingRecords are how we read the plan and what is measured.
func (d *Dataset) readingRecords(all *records) {
	a := &d.Assessment
	add[model.Assessment](all, "assessment", a, d.Plan.Document.Title, assessmentFile)
	for i := range a.Parameters {
		p := &a.Parameters[i]
		add[model.Assessment](all, "parameter/"+string(p.ID), p, locales.Same(string(p.ID)), assessmentFile,
			"parameters", i)
	}
	for i := range a.Targets {
		t := &a.Targets[i]
		add[model.Assessment](all, "reading/"+string(t.ID), t, locales.Same(string(t.ID)), assessmentFile, "targets", i)
		for k := range t.Facets {
			f := &t.Facets[k]
			add[model.Assessment](all, "facet/"+string(t.ID)+"."+string(f.ID), f, f.Name(), assessmentFile, "targets",
				i, "facets", k)
		}
	}
	for i := range a.Measures {
		m := &a.Measures[i]
		add[model.Assessment](all, "reading/"+string(m.ID), m, locales.Same(string(m.ID)), assessmentFile,
			"measures", i)
	}
	for i := range d.Regions {
		r := &d.Regions[i]
		add[model.RegionsFile](all, "region/"+string(r.Code), r, r.Name(), regionsFile, "regions", i)
	}
	for i := range d.Organisations {
		o := &d.Organisations[i]
		add[model.OrganisationsFile](all, "organisation/"+string(o.ID), o, o.Name(), organisationsFile,
			"organisations", i)
	}
	for i := range d.UnitMeasures {
		u := &d.UnitMeasures[i]
		add[quantity.UnitMeasuresFile](all, "unit-measure/"+string(u.ID), u, u.Name(), unitMeasuresFile,
			"unit_measures", i)
	}
	for _, ind := range d.Indicators {
		file := indicatorFolder + "/" + string(ind.ID) + ".yaml"
		add[model.Indicator](all, "indicator/"+string(ind.ID), ind, ind.Name, file)
		for k := range ind.Definitions {
			def := &ind.Definitions[k]
			add[model.Indicator](all, "definition/"+string(ind.ID)+"."+string(def.ID), def, def.Name, file,
				"definitions", k)
		}
	}
}

// NameOf is what a record that corrections can be about is called; its id where there is none.
func (d *Dataset) NameOf(id model.RecordID) locales.Text {
	for _, r := range d.corrigible() {
		if r.ID == id {
			return r.Name
		}
	}
	return locales.Same(string(id))
}

// Facts are what a snapshot of the data set says, by record and key.
func (d *Dataset) Facts() snapshot.Facts {
	all := snapshot.Facts{}
	for _, r := range d.Records() {
		keys := map[string]any{}
		for _, f := range model.Facts(r.Value) {
			if f.Value != nil {
				keys[f.Key] = f.Value
			}
		}
		all.Add(string(r.ID), keys)
	}
	return all
}

// figurePlace is the position of a key of an observation's figure, in its publication's file or in the table next to
// it.
func (d *Dataset) figurePlace(fsys fs.FS, o *model.Observation, key string) diag.Place {
	file, _ := PublicationFile(o.Publication.ID)
	f := newFiles()
	doc, _ := sourcefile.Read[model.Publication](fsys, file, nil)
	s := f.source(fsys, map[string]bool{}, named[model.Publication]{o.Publication.ID, file, doc})
	if doc == nil {
		return diag.Place{File: file}
	}
	for n := range s.Value.Figures {
		fig := &s.Value.Figures[n]
		period, problem := quantity.ParsePeriod(fig.Period)
		if problem != nil || period.Text != o.Period.Text || !d.isOf(fig, o.SeriesKey) {
			continue
		}
		if basis := quantity.Basis(key); basis == quantity.YearOnYear || basis == quantity.SinceYearStart {
			if at := slices.IndexFunc(fig.Changes, func(c model.Change) bool { return c.Basis == basis }); at >= 0 {
				return s.figureAt(n, "changes", at, "value")
			}
			key = "changes"
		}
		if key == "" {
			return s.figureAt(n)
		}
		return s.figureAt(n, key)
	}
	return diag.Place{File: file}
}

// isOf reports whether a figure belongs to a series, whatever it calls its indicator.
func (d *Dataset) isOf(f *model.Figure, key *model.SeriesKey) bool {
	if f.Definition != key.Definition || f.Region != key.Region || f.Reporters != key.Reporters {
		return false
	}
	return string(f.Indicator) == string(key.Indicator) ||
		slices.ContainsFunc(d.Indicators, func(i *model.Indicator) bool {
			return i.ID == key.Indicator && i.Name.First() == string(f.Indicator)
		})
}
