package workbench

import (
	"reflect"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// forms are what the schemas say of each kind of record.
func forms() Forms {
	return Forms{
		Publication: formOf(reflect.TypeFor[model.Publication](), "figures", "evidence"),
		Figure:      formOf(reflect.TypeFor[model.Figure]()),
		Change:      formOf(reflect.TypeFor[model.Change]()),
		Evidence:    formOf(reflect.TypeFor[model.Evidence]()),
		Search:      formOf(reflect.TypeFor[model.Search]()),
	}
}

// named are the lists that keys refer to.
var named = map[string]string{
	"indicator": "indicators", "definition": "definitions", "region": "regions", "reporters": "organisations",
	"attributed_to": "organisations", "agency": "organisations", "outlet": "outlets", "refs": "items",
	"subject": "subjects",
}

// formOf are the keys of a type, without some that are records of their own.
func formOf(t reflect.Type, without ...string) []FormField {
	all := []FormField{}
	for _, f := range sourcefile.Fields(t) {
		own := false
		for _, key := range without {
			own = own || f.Key == key
		}
		if own {
			continue
		}
		said := locales.FieldOf(t, f.Key)
		field := FormField{
			Key: f.Key, Required: f.Required, Title: said.Title, About: said.Write, Example: f.Example,
			Choices: []FieldChoice{}, Fields: []FormField{},
		}
		field.describe(f.Type)
		all = append(all, field)
	}
	return all
}

// describe says how a key of a type is edited.
func (f *FormField) describe(t reflect.Type) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	item, many := t, t.Kind() == reflect.Slice
	if many {
		item = t.Elem()
	}
	for _, word := range locales.Words(item) {
		f.Choices = append(f.Choices, FieldChoice{word, locales.LabelOf(item, word)})
	}
	switch of := named[f.Key]; {
	case of != "" && item.Kind() == reflect.String:
		f.Kind, f.Of, f.Many = KindReference, of, many
	case len(f.Choices) > 0 && many:
		f.Kind = KindChoices
	case len(f.Choices) > 0:
		f.Kind = KindChoice
	case many:
		f.Kind = KindList
	case t == reflect.TypeFor[locales.Text](), t == reflect.TypeFor[locales.Note]():
		f.Kind = KindTexts
	case t == reflect.TypeFor[sourcefile.Date](), t == reflect.TypeFor[sourcefile.PartialDate]():
		f.Kind = KindDate
	case t.Kind() == reflect.Bool:
		f.Kind = KindFlag
	case t.Kind() == reflect.Int:
		f.Kind = KindNumber
	case t.Kind() == reflect.Struct:
		f.Kind = KindObject
	default:
		f.Kind = KindText
	}
	if item.Kind() == reflect.Struct && f.Kind != KindTexts {
		f.Fields = formOf(item)
	}
}
