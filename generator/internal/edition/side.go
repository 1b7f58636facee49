package edition

import (
	"errors"
	"io/fs"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Side is one of two data sets that are compared record by record.
type Side struct {
	// Data is what was known.
	Data *dataset.Dataset
	// Files hold the snapshots, and the prose where the side is a checkout. A snapshot keeps no prose.
	Files    fs.FS
	Checkout bool
}

// Between says what readers see change from one side to the other. Both are assessed on the day of the latter: time
// alone changes nothing.
func Between(base, head Side, from, to sourcefile.Date) (was, now *Edition, c *Changes, err error) {
	now = Build(head.Data, to)
	base.Data, head.Data = base.Data.AsOf(from), head.Data.AsOf(to)
	was = Build(base.Data, to)
	c = Compare(was, now)
	c.From, c.To = from, to
	return was, now, c, c.AddEdits(base, head)
}

// record is anything that readers see and that can be edited.
type record struct {
	id    model.RecordID
	kind  RecordKind
	name  locales.Text
	value any // a struct of the data files; nil for files
	// text replaces the entries of the value: that of the plan or a page, or a snapshot's files.
	text []model.Entry
}

func (r *record) entries() []model.Entry {
	if r.value == nil || r.text != nil {
		return r.text
	}
	return model.Written(r.value)
}

type records struct {
	all  []*record
	byID map[model.RecordID]*record
}

func (all *records) add(r *record) {
	r.kind = kindOf(r.id)
	for all.byID[r.id] != nil { // no rule forbids to name a host twice
		r.id += "+"
	}
	all.all, all.byID[r.id] = append(all.all, r), r
}

// records are all that a side has, each with what it says; pages where they are asked for.
func (s Side) records(pages bool) (*records, error) {
	all := &records{byID: map[model.RecordID]*record{}}
	d := s.Data
	all.add(&record{id: "site", name: d.Site.Title, value: &d.Site})
	for _, r := range d.Records() {
		one := &record{id: r.ID, name: r.Name, value: r.Value}
		if _, text := r.Value.(*model.Plan); text {
			one.text = []model.Entry{whole(d.Plan.Text)}
		}
		all.add(one)
	}
	all.add(&record{id: "area/" + model.RecordID(model.CrossID), name: d.Plan.Cross, value: &d.Plan.Cross})
	for i := range d.NoLinkHosts {
		host := &d.NoLinkHosts[i]
		all.add(&record{
			id: "no-link-host/" + model.RecordID(host.Host), name: locales.Same(string(host.Host)),
			value: host,
		})
	}
	for i := range d.Outlets {
		o := &d.Outlets[i]
		all.add(&record{id: "outlet/" + model.RecordID(o.ZH), name: o.Name(), value: o})
	}
	for _, r := range all.all {
		if _, id, _ := strings.Cut(string(r.id), "/"); r.kind == ReadingRecord { // is called after what it reads
			for _, of := range []RecordKind{TargetRecord, MeasureRecord, SafeguardRecord} {
				if read := all.byID[model.RecordID(string(of)+"/"+id)]; read != nil {
					r.name = read.name
				}
			}
		}
	}
	for _, shot := range d.Snapshots {
		held, err := s.below(shot.Dir())
		if err != nil {
			return nil, err
		}
		all.add(&record{id: "snapshot/" + model.RecordID(shot.ID), name: locales.Same(shot.ID), text: held})
	}
	if pages {
		for _, search := range d.Searches {
			all.add(&record{
				id: model.SearchID(search), value: search,
				name: locales.Same(string(search.Subject) + " " + string(search.SearchedOn)),
			})
		}
		for _, p := range d.PeerTargets {
			all.add(&record{
				id:    model.RecordID("peer-target/" + string(p.Region) + "/" + p.SubjectZH + "/" + string(p.Deadline)),
				value: p, name: p.Subject(),
			})
		}
		for _, r := range d.Releases {
			all.add(&record{
				id:    model.RecordID("release/" + string(r.Publisher) + "/" + r.WhatZH + "/" + string(r.First)),
				value: r, name: r.What(),
			})
		}
		return all, s.addPages(all)
	}
	return all, nil
}

// below are the files of a folder by their digests.
func (s Side) below(dir string) (all []model.Entry, err error) {
	err = s.walk(dir, func(file string, body []byte) {
		name := strings.TrimPrefix(file, dir+"/")
		all = append(all, textEntry(name, locales.Same(name), snapshot.Of(name, body).SHA256))
	})
	return all, err
}

// content is the folder of the prose.
const content = "content"

// pageTitle is the title of a page in its front matter.
var pageTitle = regexp.MustCompile(`(?m)\A---\n(?:.*\n)*?title: *(.+)$`)

// addPages adds the files of the prose, each with its text.
func (s Side) addPages(all *records) error {
	if _, err := fs.Stat(s.Files, content); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return s.walk(content, func(file string, body []byte) {
		text := string(body)
		if !utf8.Valid(body) {
			text = snapshot.Of(file, body).SHA256
		}
		name := file
		if m := pageTitle.FindStringSubmatch(text); m != nil {
			name = m[1]
			if plain, err := strconv.Unquote(name); err == nil {
				name = plain
			}
		}
		all.add(&record{id: model.RecordID(file), name: locales.Same(name), text: []model.Entry{whole(text)}})
	})
}

// walk hands over the files below a folder, in order of their names.
func (s Side) walk(dir string, on func(file string, body []byte)) error {
	return fs.WalkDir(s.Files, dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(s.Files, file)
		if err == nil {
			on(file, body)
		}
		return err
	})
}

// whole is the text of a page or of the plan.
func whole(text string) model.Entry { return textEntry("text", locales.Label(model.Key("text")), text) }

func textEntry(key string, title locales.Text, text string) model.Entry {
	return model.Entry{Key: key, Title: title, Type: reflect.TypeFor[string](), Values: []string{text}}
}
