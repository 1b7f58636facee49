package site

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	data "five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/picture"
	"five-areas/generator/locales"
)

var pictureGlyph = diag.NewRule("picture-glyph",
	"分享图片用仓库里的字体；字体里没有的字，图上就是一个空框。",
	"Pictures to share are drawn with the font in the repository; a character that it lacks would be "+
		"an empty box there.",
	"title: {zh: 甲省𠮷融, en: Finance in Alpha}", "title: {zh: 甲省金融, en: Finance in Alpha}")

// CheckPictures finds characters that the font of the pictures to share has not, in names of the data that can stand in
// them. Where the data have findings of their own d is nil, and nothing is judged.
func CheckPictures(fsys fs.FS, d *data.Dataset) (found []diag.Finding) {
	if d == nil {
		return nil
	}
	said := map[string]bool{} // a file and a character
	for _, name := range drawnNames(d) {
		for _, l := range locales.Languages {
			if l.Undrawn {
				continue
			}
			text := name.In(l.Key)
			for _, c := range picture.Missing(text) {
				if key := name.file + string(c); !said[key] {
					said[key] = true
					found = append(found, pictureGlyph.Found("“%[2]s”里的“%[1]s”（%[3]s）不在分享图片的字体里",
						"the font of the pictures to share has no %s, which is in %q (%s)", string(c), text,
						fmt.Sprintf("U+%04X", c)).
						FixBy("核对这个字；没有写错就运行 %s，把它加进字体",
							"check the character; if it is right, run %s, which adds it to the font",
							picture.Command).At(placeOf(fsys, name.file, text, c)))
				}
			}
		}
	}
	return found
}

// drawnName is a name of the data that pictures show, with its file.
type drawnName struct {
	locales.Text
	file string
}

func drawnNames(d *data.Dataset) (all []drawnName) {
	add := func(file string, names ...locales.Text) {
		for _, n := range names {
			all = append(all, drawnName{n, file})
		}
	}
	add("data/site.yaml", d.Site.Title, d.Site.Tagline)
	add("data/plan/document.yaml", d.Plan.Document.Deadline)
	add("data/plan/articles.yaml", d.Plan.Cross)
	for _, a := range d.Plan.Articles {
		add("data/plan/articles.yaml", a.Name())
	}
	for _, t := range d.Plan.Targets {
		add("data/plan/targets.yaml", t.Name())
	}
	for _, t := range d.Assessment.Targets {
		for _, f := range t.Facets {
			add("data/assessment.yaml", f.Name())
		}
	}
	for _, r := range d.Regions {
		add("data/regions.yaml", r.Short())
	}
	for _, u := range d.UnitMeasures {
		add("data/unit-measures.yaml", u.Name())
	}
	for _, o := range d.Outlets {
		add("data/organisations.yaml", o.Name())
	}
	for _, i := range d.Indicators {
		add("data/indicators/"+string(i.ID)+".yaml", i.Name)
		for _, definition := range i.Definitions {
			add("data/indicators/"+string(i.ID)+".yaml", definition.Name)
		}
	}
	for _, p := range d.Publications {
		add("data/publications/"+string(p.ID)+".yaml", locales.Same(p.Outlet))
	}
	return all
}

// placeOf is where a character of a text stands in a file: in the line that has the whole text, or else in the first
// that has the character.
func placeOf(fsys fs.FS, file, text string, c rune) diag.Place {
	place := diag.Place{File: file}
	body, err := fs.ReadFile(fsys, file)
	if err != nil {
		return place
	}
	line := 0
	for l := range strings.Lines(string(body)) {
		line++
		at := strings.IndexRune(l, c)
		if whole := strings.Index(l, text); whole >= 0 {
			return diag.Place{
				File: file, Line: line, Column: utf8.RuneCountInString(l[:whole+strings.IndexRune(text, c)]) + 1,
			}
		}
		if at >= 0 && place.Line == 0 {
			place.Line, place.Column = line, utf8.RuneCountInString(l[:at])+1
		}
	}
	return place
}
