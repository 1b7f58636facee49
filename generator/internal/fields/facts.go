package fields

import (
	"reflect"
	"strings"

	"five-areas/generator/locales"
)

// Fact is a key of a record as a page lists it: its heading and its value, which is nil where there is none.
type Fact struct {
	Key   string
	Name  locales.Text
	Value any
}

// FactsOf are chosen keys of a record, in the order of the choice. A key that the record has not is a programmer error;
// it panics.
func FactsOf(record any, choice string) (all []Fact) {
	v := reflect.ValueOf(record)
	for key := range strings.FieldsSeq(choice) {
		f, _ := field(v.Type(), key)
		fact, value := Fact{Key: key, Name: locales.FieldOf(v.Type(), key).Page}, v.FieldByIndex(f.Index)
		switch {
		case value.Kind() == reflect.Pointer && value.IsNil(), value.Kind() == reflect.Slice && value.Len() == 0:
		case value.Kind() == reflect.Pointer:
			fact.Value = value.Elem().Interface()
		default:
			fact.Value = value.Interface()
		}
		all = append(all, fact)
	}
	return all
}
