package locales

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"sync"

	"github.com/goccy/go-yaml"
)

// list is a closed list: its words in order and what is said of each.
type list struct {
	words []string
	terms map[string]*entry
}

// lists are the closed lists by the names of their types.
var lists = sync.OnceValue(func() map[string]*list {
	all, err := readLists()
	if err != nil {
		panic(fmt.Sprintf("locales: %v", err)) // the catalogues are part of the program; a test reads them
	}
	return all
})

func readLists() (map[string]*list, error) {
	all := map[string]*list{}
	for _, l := range Langs {
		blocks, err := read("terms", l)
		if err != nil {
			return nil, err
		}
		for _, b := range blocks {
			name := fmt.Sprint(b.Key)
			terms, ok := b.Value.(yaml.MapSlice)
			if !ok {
				return nil, fmt.Errorf("terms/%s.yaml: %s is no list of terms", l, name)
			}
			if all[name] == nil {
				all[name] = &list{terms: map[string]*entry{}}
			}
			for _, t := range terms {
				word := fmt.Sprint(t.Key)
				if err := all[name].term(word).addLanguage(l, "label", t.Value); err != nil {
					return nil, fmt.Errorf("terms/%s.yaml: %s.%s: %w", l, name, word, err)
				}
			}
		}
	}
	for _, l := range Languages { // an added one needs no word in the first to be chosen
		if e := all["language"].term(string(l.Key)); e.label == (Text{}) {
			e.label = Same(l.Name)
		}
	}
	return all, nil
}

// Name is what each language calls this one.
func (l Lang) Name() Text { return lists()["language"].terms[string(l)].label }

func (l *list) term(word string) *entry {
	if l.terms[word] == nil {
		l.words, l.terms[word] = append(l.words, word), &entry{}
	}
	return l.terms[word]
}

var listByType sync.Map // reflect.Type → *list, because labels are asked for hundreds of thousands of times

// listOf is the closed list of a type, or nil.
func listOf(t reflect.Type) *list {
	if l, ok := listByType.Load(t); ok {
		return l.(*list)
	}
	l := lists()[names(t)[0]]
	listByType.Store(t, l)
	return l
}

// IsList reports whether a type is a closed list of terms.
func IsList(t reflect.Type) bool { return listOf(t) != nil }

// Term is a term of a closed list: a type of its own, after which its list is named.
type Term interface{ ~string | ~int }

// entryOf is what is said of a term. A term without words is a programmer error, which a test finds; it panics.
func entryOf[T Term](term T) *entry {
	if l := listOf(reflect.TypeFor[T]()); l != nil {
		if e := l.terms[wordOf(term)]; e != nil {
			return e
		}
	}
	panic(fmt.Sprintf("no words for %T %q", term, wordOf(term)))
}

func wordOf[T Term](term T) string {
	v := reflect.ValueOf(term)
	if v.Kind() == reflect.String {
		return v.String()
	}
	return strconv.FormatInt(v.Int(), 10)
}

// Label is the short words for a term on pages, such as a kind, a nature or a status.
func Label[T Term](term T) Text { return entryOf(term).label }

// LabelOf is the label of a word of the closed list of a type; empty where there is none.
func LabelOf(t reflect.Type, word string) Text {
	if l := listOf(t); l != nil && l.terms[word] != nil {
		return l.terms[word].label
	}
	return Text{}
}

// Meaning explains a term in one sentence. Statuses, reasons and flags have one.
func Meaning[T Term](term T) Text {
	e := entryOf(term)
	if e.meaning == (Text{}) {
		panic(fmt.Sprintf("no meaning of %T %q", term, wordOf(term)))
	}
	return e.meaning
}

// Terms lists the terms of a closed list, in the order of the first language's catalogue.
func Terms[T ~string]() []T {
	l := listOf(reflect.TypeFor[T]())
	all := make([]T, len(l.words))
	for i, word := range l.words {
		all[i] = T(word)
	}
	return all
}

// Words are those of the closed list of a type, in order; nil where it has none.
func Words(t reflect.Type) []string {
	if l := listOf(t); l != nil {
		return slices.Clone(l.words)
	}
	return nil
}

// explained is what a list is, with what each of its terms means.
func (l *list) explained(about Text) Text {
	return about.MapIn(func(lang *Language, about string) string {
		all := make([]string, len(l.words))
		for i, word := range l.words {
			all[i] = word + " " + l.terms[word].schema().In(lang.Key)
		}
		return lang.Explained(about, all)
	})
}

// meanings explain each term by itself; editors that know enumDescriptions, as VS Code does, show them.
func (l *list) meanings() []string {
	all := make([]string, len(l.words))
	for i, word := range l.words {
		all[i] = l.terms[word].schema().MapIn(func(lang *Language, said string) string {
			return lang.Ended(lang.Capital(said))
		}).Both()
	}
	return all
}

// schema is how schemas explain a term: by its label where there is nothing else to say.
func (e *entry) schema() Text {
	if e.about == (Text{}) {
		return e.label
	}
	return e.about
}
