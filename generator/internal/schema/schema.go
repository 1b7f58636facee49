// Package schema holds what the JSON Schemas say in words: what each file, key and term is, in Chinese and in English,
// with examples. Editors show it while a file is written, and findings quote it. The words stand beside the Go types, in
// their methods JSONSchema and JSONSchemaExtend, which the reflector calls.
package schema

import (
	"strings"

	"github.com/invopop/jsonschema"
)

// Words explain one type or key.
type Words struct {
	title, zh, en string
	examples      []any
}

// Say gives the words in both languages: a title of one or two words, and what to write, where it is taken from and when
// it is left out. The Chinese ends with 。 so that the two can be told apart. Examples are as they stand in a file, at least
// two: editors offer several to choose from, but write a single one into the file by themselves.
func Say(titleZH, titleEN, zh, en string, examples ...any) Words {
	return Words{titleZH + " " + titleEN, zh, en, examples}
}

func (w Words) description() string { return w.zh + " " + w.en }

// Keys are the words of an object's keys.
type Keys map[string]Words

// Object explains an object and its keys. Words for a key that the object does not have are a mistake of the program.
func Object(s *jsonschema.Schema, w Words, keys ...Keys) {
	Value(s, w)
	for _, some := range keys {
		for key, words := range some {
			property, ok := s.Properties.Get(key)
			if !ok {
				panic("words for " + key + ", which is no key of " + w.title)
			}
			Value(property, words)
		}
	}
}

// Value explains a value that is not an object, or one key. Examples for a list are examples of its items, which are then
// explained by the same words.
func Value(s *jsonschema.Schema, w Words) *jsonschema.Schema {
	s.Title, s.Description, s.Examples = w.title, w.description(), w.examples
	if s.Items != nil && w.examples != nil {
		s.Examples = nil
		Value(s.Items, w)
	}
	return s
}

// Text is Value for text that may be digits alone, such as a year: YAML calls 2025 without quotes a number, and an editor
// would strike it out.
func Text(s *jsonschema.Schema, w Words) *jsonschema.Schema {
	DigitsToo(s)
	return Value(s, w)
}

// DigitsToo lets a string be digits without quotes.
func DigitsToo(s *jsonschema.Schema) {
	s.Type, s.Extras = "", map[string]any{"type": []string{"string", "number"}}
}

// Term is one word of a closed list and what it means.
type Term struct{ word, zh, en string }

// Means explains a word of a closed list.
func Means[T ~string](word T, zh, en string) Term { return Term{string(word), zh, en} }

// Enum is a closed list of words. Its description names them all; editors that know enumDescriptions, as VS Code does,
// show each word with its own.
func Enum(w Words, terms ...Term) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	var zh, en, each []string
	for _, t := range terms {
		s.Enum = append(s.Enum, t.word)
		zh, en = append(zh, t.word+" "+t.zh), append(en, t.word+" "+t.en)
		each = append(each, t.zh+"。 "+strings.ToUpper(t.en[:1])+t.en[1:]+".")
	}
	w.zh = strings.TrimSuffix(w.zh, "。") + "：" + strings.Join(zh, "；") + "。"
	w.en = strings.TrimSuffix(w.en, ".") + ": " + strings.Join(en, "; ") + "."
	s.Extras = map[string]any{"enumDescriptions": each}
	return Value(s, w)
}
