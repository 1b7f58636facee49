package locales

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a name or sentence in every language of the site. What a language does not say is empty.
type Text struct {
	ZH   string `json:"zh" jsonschema:"minLength=1"`
	EN   string `json:"en" jsonschema:"minLength=1"`
	More More   `json:"more,omitempty,omitzero"`
}

// More is a text in the languages after the first two, in their order. In files and documents these are keys beside
// zh and en.
type More [room]string

// slot is where a text keeps its words in a language.
func (t *Text) slot(l Lang) *string {
	switch l {
	case ZH:
		return &t.ZH
	case EN:
		return &t.EN
	}
	return t.More.slot(l)
}

func (m *More) slot(l Lang) *string { return &m[l.index()-2] }

// Set says the text in a language.
func (t *Text) Set(l Lang, words string) { *t.slot(l) = words }

// Own is the text as that language has it; "" where it says nothing.
func (t Text) Own(l Lang) string { return *t.slot(l) }

// In returns the text in a language, or in the one that stands for it.
func (t Text) In(l Lang) string {
	words, _ := t.Fallback(l)
	return words
}

// Fallback returns the text and the language it is in: where nothing is said in the wanted one, that which stands for it,
// and else the first.
func (t Text) Fallback(l Lang) (string, Lang) {
	if words := t.Own(l); words != "" || l == Langs[0] {
		return words, l
	}
	if l != ZH && l != EN {
		if instead := l.Of().instead(); t.Own(instead) != "" {
			return t.Own(instead), instead
		}
	}
	return t.First(), Langs[0]
}

// First is the text in the first language, that of the data.
func (t Text) First() string { return t.Own(Langs[0]) }

// Both says the text in the first two languages, for what has room for one only, such as the description of a schema.
func (t Text) Both() string { return t.ZH + " " + t.EN }

// Each is a text of what is said in each language.
func Each(say func(l Lang) string) (t Text) {
	for _, l := range Langs {
		t.Set(l, say(l))
	}
	return t
}

// Map is a text changed in each language that has it.
func (t Text) Map(change func(words string) string) Text {
	return t.MapIn(func(_ *Language, words string) string { return change(words) })
}

// MapIn is Map for a change that depends on the language.
func (t Text) MapIn(change func(l *Language, words string) string) Text {
	for _, l := range Languages {
		if words := t.slot(l.Key); *words != "" {
			*words = change(l, *words)
		}
	}
	return t
}

// Same is a text that reads the same in all languages, such as a number.
func Same(s string) Text { return Each(func(Lang) string { return s }) }

// Paired are the languages of messages to maintainers, which stand in Go as pairs.
var Paired = []Lang{ZH, EN}

// Pair is a text in the first two languages; others say what stands for them.
func Pair(zh, en string) Text { return Text{ZH: zh, EN: en} }

// Format formats a sentence in the first two languages from the same arguments. An argument that is a Text is put in by
// its language.
func Format(zh, en string, args ...any) Text {
	return Pair(fmt.Sprintf(zh, in(ZH, args)...), fmt.Sprintf(en, in(EN, args)...))
}

func in(l Lang, args []any) []any {
	said := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(Text); ok {
			a = t.In(l)
		}
		said[i] = a
	}
	return said
}

// Aliases are what a thing is called beside its name, in the two languages of the record.
type Aliases struct {
	ZH []string `json:"zh"`
	EN []string `json:"en"`
}

// In are the names in one language; none in a language that is added.
func (a Aliases) In(l Lang) []string { return map[Lang][]string{ZH: a.ZH, EN: a.EN}[l] }

// MarshalJSON writes an object of languages, in their order; a language after the first two only where it says
// something.
func (t Text) MarshalJSON() ([]byte, error) {
	return t.More.Object(t.ZH, t.EN)
}

// Object writes an object of languages as JSON; zh and en are what it says in the first two.
func (m More) Object(zh, en any) ([]byte, error) {
	b := append([]byte(`{"zh":`), quoted(zh)...)
	b = append(append(b, `,"en":`...), quoted(en)...)
	for i, words := range m {
		if words != "" {
			b = append(append(append(append(b, `,"`...), Langs[2+i]...), `":`...), quoted(words)...)
		}
	}
	return append(b, '}'), nil
}

func quoted(s any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // as the encoder that asks wants it; that escapes by itself
	_ = enc.Encode(s)        // a string or nil, into memory
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// UnmarshalJSON reads the object of languages that a reader of files has put aside; see sourcefile.
func (m *More) UnmarshalJSON(b []byte) error {
	var all map[Lang]string
	err := json.Unmarshal(b, &all)
	for l, words := range all {
		*m.slot(l) = words
	}
	return err
}

// Note is a remark of a maintainer: in the first language always, in others where somebody wrote it.
type Note struct {
	ZH   string `json:"zh" jsonschema:"minLength=1"`
	EN   string `json:"en,omitempty"`
	More More   `json:"more,omitempty,omitzero"`
}

// In returns the note and the language it is in.
func (n Note) In(l Lang) (string, Lang) { return Text(n).Fallback(l) }

// Capital begins a sentence with a capital letter; Chinese has none.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Hidden reports whether a character changes how text reads without being seen: controls, those that turn the direction
// of text, those without a width, and what is no character at all.
func Hidden(c rune) bool {
	switch c {
	case 0x034f, 0x115f, 0x1160, 0x3164, 0xffa0: // a joiner and letters that are blank
		return true
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || c&0xfffe == 0xfffe
}

// HalfWidth writes full-width ASCII as half-width, because Chinese keyboards mix them.
func HalfWidth(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= '！' && c <= '～':
			return c - '！' + '!'
		case c == '　':
			return ' '
		}
		return c
	}, s)
}
