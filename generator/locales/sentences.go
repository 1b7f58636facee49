package locales

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

// SentenceCatalogues are the catalogues of sentences; the command accessors writes a Go file for each.
var SentenceCatalogues = []string{"narrative", "site", "export"}

// Sentence is an entry of a catalogue of sentences, as the first language has it.
type Sentence struct {
	Key string
	// Arguments are in the order in which Said has them.
	Arguments []Argument
	// Said is the sentence for all numbers that have no form of their own.
	Said  string
	forms map[Lang][]form
}

// Argument is what a sentence leaves open: {name} for a text, {#name} for a number.
type Argument struct {
	Name  string
	Count bool
}

// form is one wording of a sentence, for the numbers that it is right for.
type form struct {
	number  int // which number decides; -1 where none does
	exactly int // -1 where a plural form decides
	plural  string
	parts   []part
}

// part is a piece of text, and which text or number follows it; -1 for none.
type part struct {
	said         string
	text, number int
}

var (
	argument = regexp.MustCompile(`\{(#?)([a-z]+(?:_[a-z]+)*)\}`)
	formKey  = regexp.MustCompile(`^(?:([a-z_]+) )?(?:=(\d+)|(zero|one|two|few|many))$`)
)

// ReadSentences reads a catalogue in all languages, in the order of the first. Its error names all that is wrong.
func ReadSentences(catalogue string) (all []*Sentence, err error) {
	byKey := map[string]*Sentence{}
	for _, l := range Langs {
		entries, problem := read(catalogue, l)
		if problem != nil {
			return nil, problem
		}
		for _, e := range entries {
			key := fmt.Sprint(e.Key)
			if l == Langs[0] {
				byKey[key] = &Sentence{Key: key, forms: map[Lang][]form{}}
				all = append(all, byKey[key])
			}
			if problem := byKey[key].addLanguage(l, e.Value); problem != nil {
				err = errors.Join(err, fmt.Errorf("%s/%s.yaml: %s: %w", catalogue, l, key, problem))
			}
		}
	}
	return all, err
}

// addLanguage adds what one language says: a text, or texts by the numbers that they are for, the last of them other.
func (s *Sentence) addLanguage(l Lang, said any) error {
	if s == nil {
		return fmt.Errorf("%s.yaml has no such sentence", Langs[0])
	}
	texts, ok := said.(yaml.MapSlice)
	if !ok {
		texts = yaml.MapSlice{{Key: "other", Value: said}}
	}
	other, _ := texts[len(texts)-1].Value.(string)
	if l == Langs[0] {
		s.Said = other
		for _, m := range argument.FindAllStringSubmatch(other, -1) {
			if a := (Argument{m[2], m[1] != ""}); !slices.Contains(s.Arguments, a) {
				s.Arguments = append(s.Arguments, a)
			}
		}
	}
	for i, t := range texts {
		text, ok := t.Value.(string)
		if !ok {
			return fmt.Errorf("%v is no text; put it in quotes", t.Value)
		}
		f := form{number: -1}
		var err error
		if last := i == len(texts)-1; last != (t.Key == "other") {
			return errors.New("the last form, and no one before, is other")
		} else if !last {
			f, err = s.form(fmt.Sprint(t.Key))
		}
		if err == nil {
			f.parts, err = s.parts(text)
		}
		if err != nil {
			return err
		}
		s.forms[l] = append(s.forms[l], f)
	}
	return nil
}

// form reads which numbers a form is for: =2, or a plural form of CLDR such as one; after the name of the number that
// decides where there are several.
func (s *Sentence) form(key string) (form, error) {
	m := formKey.FindStringSubmatch(key)
	if m == nil {
		return form{}, fmt.Errorf("there is no form %s", key)
	}
	numbers := s.names(true)
	f := form{number: slices.Index(numbers, m[1]), exactly: -1, plural: m[3]}
	if m[1] == "" && len(numbers) == 1 {
		f.number = 0
	}
	if f.number < 0 {
		return f, fmt.Errorf("form %s does not begin with one of the numbers %v", key, numbers)
	}
	if m[2] != "" {
		f.exactly, _ = strconv.Atoi(m[2])
	}
	return f, nil
}

// names are those of the texts or numbers that a sentence leaves open.
func (s *Sentence) names(count bool) (all []string) {
	for _, a := range s.Arguments {
		if a.Count == count {
			all = append(all, a.Name)
		}
	}
	return all
}

func (s *Sentence) parts(text string) (all []part, err error) {
	last := 0
	for _, m := range argument.FindAllStringSubmatchIndex(text, -1) {
		p := part{text[last:m[0]], -1, -1}
		name := text[m[4]:m[5]]
		if m[2] == m[3] {
			p.text = slices.Index(s.names(false), name)
		} else {
			p.number = slices.Index(s.names(true), name)
		}
		if p.text == p.number {
			return nil, fmt.Errorf("%s.yaml has no %s", Langs[0], text[m[0]:m[1]])
		}
		all, last = append(all, p), m[1]
	}
	all = append(all, part{text[last:], -1, -1})
	for _, p := range all {
		if strings.ContainsAny(p.said, "{}") {
			return nil, fmt.Errorf("%q has a brace that is no {argument}", text)
		}
	}
	return all, nil
}

// formatter gives what says the sentences of a catalogue, which is read when the first of them is said.
func formatter(catalogue string) func(key string, numbers []int, texts ...Text) Text {
	byKey := sync.OnceValue(func() map[string]*Sentence {
		all, err := ReadSentences(catalogue)
		if err != nil {
			panic(fmt.Sprintf("locales: %v", err)) // the catalogues are part of the program; a test reads them
		}
		byKey := make(map[string]*Sentence, len(all))
		for _, s := range all {
			byKey[s.Key] = s
		}
		return byKey
	})
	return func(key string, numbers []int, texts ...Text) Text {
		s := byKey()[key]
		return Each(func(l Lang) string { return s.in(l, numbers, texts) })
	}
}

// in says a sentence in one language or, where that does not say it, in the one that stands for it, or in the first.
func (s *Sentence) in(l Lang, numbers []int, texts []Text) string {
	forms := s.forms[l]
	if forms == nil {
		l = l.Of().instead()
		forms = s.forms[l]
	}
	if forms == nil {
		l = Langs[0]
		forms = s.forms[l]
	}
	f := forms[slices.IndexFunc(forms, func(f form) bool { return f.meant(l, numbers) })]
	if len(f.parts) == 1 {
		return f.parts[0].said
	}
	var b strings.Builder
	for _, p := range f.parts {
		b.WriteString(p.said)
		if p.text >= 0 {
			b.WriteString(texts[p.text].In(l))
		} else if p.number >= 0 {
			b.WriteString(strconv.Itoa(numbers[p.number]))
		}
	}
	return b.String()
}

func (f form) meant(l Lang, numbers []int) bool {
	switch {
	case f.number < 0:
		return true
	case f.exactly >= 0:
		return numbers[f.number] == f.exactly
	}
	return l.Of().Plural(numbers[f.number]) == f.plural
}

// Joined puts texts together, two at a time; empty ones are left out.
func Joined(two func(first, second Text) Text, all ...Text) (said Text) {
	for _, t := range all {
		switch {
		case t == (Text{}):
		case said == (Text{}):
			said = t
		default:
			said = two(said, t)
		}
	}
	return said
}
