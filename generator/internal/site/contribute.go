package site

import (
	"cmp"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// newestFigureRow is the address at which GitHub opens its editor on the file of a publication that lacks only what the
// source says; "" without a repository. What is left empty is asked for by the check, key by key.
func newestFigureRow(loc locale, i *edition.Indicator) string {
	if loc.Site.Repository == "" {
		return ""
	}
	d := i.Definitions[0]
	for _, other := range i.Definitions {
		if d.ValidTo != "" && other.ValidTo == "" {
			d = other
		}
	}
	if i.Latest != nil && i.Latest.Definition.ValidTo == "" {
		d = *i.Latest.Definition
	}
	attributed, value := "", ""
	if i.Publisher != nil {
		attributed = string(i.Publisher.ID)
	}
	if i.Latest != nil {
		f := i.FigureOf(i.Latest.Chosen)
		value = string(f.Figure.Value) + f.Figure.Unit
	}
	period := about[model.Figure]("period").About
	if how := loc.text(i.Kind.Periods()); how != "" {
		period = how
	}
	return newestPublicationRow(loc, attributed, "figures:\n"+
		line("  - indicator", string(i.ID), loc.text(i.Name))+
		line("    definition", string(d.ID), loc.text(d.Name))+
		line("    region", `"`+string(loc.Home.Code)+`"`, loc.text(loc.Home.Short()))+
		line("    period", "", period)+
		line("    value", "", about[model.Figure]("value").Title.Both(), value))
}

// newestEvidenceRow is the same for a line of a checklist.
func newestEvidenceRow(loc locale, item model.ItemID) string {
	if loc.Site.Repository == "" {
		return ""
	}
	say := about[model.Evidence]
	return newestPublicationRow(loc, "", "evidence:\n"+
		line("  - id", "", say("id").About)+
		line("    refs", "["+string(item)+"]", say("refs").Title.Both())+
		line("    level", "", say("level").About)+
		line("    date", "", say("date").Title.Both(), exampleDay(loc))+
		line("    named_as", "[]", say("named_as").Title.Both())+
		line("    event", "{zh: , en: }", say("event").About))
}

// newestPublicationRow begins the file of a publication.
func newestPublicationRow(loc locale, attributed, holds string) string {
	say := func(key string) string { return about[model.Publication](key).Title.Both() }
	file := "# yaml-language-server: $schema=../../schemas/publication.schema.json\n" +
		line("outlet", "", say("outlet")) +
		line("attributed_to", "", say("attributed_to"), attributed) +
		line("title", "{text: , lang: zh}", say("title")) +
		line("url", "", say("url")) +
		line("published", "", say("published"), exampleDay(loc)) +
		line("recorded", "", say("recorded"), exampleDay(loc)) +
		line("grade", "", about[model.Publication]("grade").About) +
		line("seen", "["+string(model.SeenOriginal)+"]", about[model.Publication]("seen").About)
	query := "filename=data/publications/YYYY-MM-DD-name.yaml&value=" +
		strings.ReplaceAll(url.QueryEscape(file+holds), "+", "%20")
	return strings.TrimSuffix(string(loc.Site.Repository), "/") + "/new/main?" + query
}

// exampleDay shows how a day is written.
func exampleDay(loc locale) string { return string(loc.Plan.Document.Written) }

// line writes a key with what it is for as a comment, and with an example where there is one.
func line(key, value, comment string, example ...string) string {
	for _, e := range example {
		if e != "" {
			comment += "：" + e
		}
	}
	return strings.TrimRight(key+": "+value, " ") + " # " + comment + "\n"
}

// about is what the schema says of a key.
func about[T any](key string) sourcefile.Field {
	fields := sourcefile.Fields(reflect.TypeFor[T]())
	return fields[slices.IndexFunc(fields, func(f sourcefile.Field) bool { return f.Key == key })]
}

// idsView is the page of ids for those who write data files.
type idsView struct {
	Indicators []idRow  `json:"indicators"`
	Bodies     []idName `json:"bodies"`
	Regions    []idName `json:"regions"`
}

// idRow is an indicator with what its figures need.
type idRow struct {
	ID          string   `json:"id"`
	Href        string   `json:"href"`
	Name        string   `json:"name"`
	Unit        string   `json:"unit"`
	Definitions []idName `json:"definitions"`
	NewFile     string   `json:"new_file"`
}

// idName is an id with the name of its record. Note is when it holds; "" where always.
type idName struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Note string `json:"note"`
}

func newIDsView(loc locale) idsView {
	v := idsView{
		Regions: fields.Each(loc.Regions, func(r model.Region) idName {
			return idName{ID: string(r.Code), Name: loc.text(r.Name())}
		}),
	}
	for _, i := range loc.Edition.Indicators {
		card := cardOf(loc, i)
		v.Indicators = append(v.Indicators, idRow{
			ID: card.ID, Href: loc.href(urls.Indicators, i.ID), Name: card.Name, Unit: card.Unit,
			NewFile: newestFigureRow(loc, i),
			Definitions: fields.Each(i.Definitions, func(d model.Definition) idName {
				return idName{string(d.ID), loc.text(d.Name), newDefinitionView(loc, d).Valid}
			}),
		})
	}
	for _, b := range loc.Bodies {
		v.Bodies = append(v.Bodies, idName{ID: string(b.ID), Name: loc.text(b.Name)})
	}
	slices.SortFunc(v.Bodies, func(a, b idName) int { return cmp.Compare(a.ID, b.ID) })
	return v
}
