package site

import (
	"cmp"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
)

// newFigure is the address at which GitHub opens its editor on the file of a publication that lacks only what the
// source says; "" without a repository. What is left empty is asked for by the check, key by key.
func (s speaker) newFigure(i *edition.Indicator) string {
	if s.Site.Repository == "" {
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
	if how := s.say(i.Kind.Periods()); how != "" {
		period = how
	}
	return s.newPublication(attributed, "figures:\n"+
		line("  - indicator", string(i.ID), s.say(i.Name))+
		line("    definition", string(d.ID), s.say(d.Name))+
		line("    region", `"`+string(s.Home.Code)+`"`, s.say(s.Home.Short()))+
		line("    period", "", period)+
		line("    value", "", about[model.Figure]("value").Title.Both(), value))
}

// newEvidence is the same for a line of a checklist.
func (s speaker) newEvidence(item model.ItemID) string {
	if s.Site.Repository == "" {
		return ""
	}
	say := about[model.Evidence]
	return s.newPublication("", "evidence:\n"+
		line("  - id", "", say("id").About)+
		line("    refs", "["+string(item)+"]", say("refs").Title.Both())+
		line("    level", "", say("level").About)+
		line("    date", "", say("date").Title.Both(), string(s.AsOf))+
		line("    named_as", "[]", say("named_as").Title.Both())+
		line("    event", "{zh: , en: }", say("event").About))
}

// newPublication begins the file of a publication.
func (s speaker) newPublication(attributed, holds string) string {
	say := func(key string) string { return about[model.Publication](key).Title.Both() }
	file := "# yaml-language-server: $schema=../../schemas/publication.schema.json\n" +
		line("outlet", "", say("outlet")) +
		line("attributed_to", "", say("attributed_to"), attributed) +
		line("title", "{text: , lang: zh}", say("title")) +
		line("url", "", say("url")) +
		line("published", "", say("published"), string(s.AsOf)) +
		line("recorded", "", say("recorded"), string(s.AsOf)) +
		line("grade", "", about[model.Publication]("grade").About) +
		line("seen", "["+string(model.SeenOriginal)+"]", about[model.Publication]("seen").About)
	query := "filename=data/publications/YYYY-MM-DD-name.yaml&value=" +
		strings.ReplaceAll(url.QueryEscape(file+holds), "+", "%20")
	return strings.TrimSuffix(string(s.Site.Repository), "/") + "/new/main?" + query
}

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
	ID          string      `json:"id"`
	Href        string      `json:"href"`
	Name        string      `json:"name"`
	Unit        string      `json:"unit"`
	Definitions []idName    `json:"definitions"`
	Latest      *figureView `json:"latest"`
	NewFile     string      `json:"new_file"`
}

// idName is what an id stands for. Note is when it holds; "" where always.
type idName struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Note string `json:"note"`
}

func (s speaker) ids() idsView {
	v := idsView{
		Regions: fields.Each(s.Regions, func(r model.Region) idName {
			return idName{ID: string(r.Code), Name: s.say(r.Name())}
		}),
	}
	for _, i := range s.Edition.Indicators {
		card := s.indicatorCard(i)
		v.Indicators = append(v.Indicators, idRow{
			ID: card.ID, Href: s.href(urls.Indicators, i.ID), Name: card.Name, Unit: card.Unit, Latest: card.Latest,
			NewFile: s.newFigure(i),
			Definitions: fields.Each(i.Definitions, func(d model.Definition) idName {
				return idName{string(d.ID), s.say(d.Name), s.definition(d).Valid}
			}),
		})
	}
	for _, b := range s.Bodies {
		v.Bodies = append(v.Bodies, idName{ID: string(b.ID), Name: s.say(b.Name)})
	}
	slices.SortFunc(v.Bodies, func(a, b idName) int { return cmp.Compare(a.ID, b.ID) })
	return v
}
