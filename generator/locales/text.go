package locales

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lang is a language of the site: the key of its Hugo language and of --lang.
type Lang string

// The two languages. Chinese comes first everywhere.
const (
	ZH Lang = "zh"
	EN Lang = "en"
)

// Langs lists the languages in the order of the site.
var Langs = []Lang{ZH, EN}

// Text is a name or sentence that readers need in both languages.
type Text struct {
	ZH string `json:"zh" jsonschema:"minLength=1"`
	EN string `json:"en" jsonschema:"minLength=1"`
}

// In returns the text in one language.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.ZH
}

// Both says the text in both languages, for what has room for one only, such as the description of a schema.
func (t Text) Both() string { return t.ZH + " " + t.EN }

// Same is a text that reads the same in both languages, such as a number.
func Same(s string) Text { return Text{s, s} }

// Say formats a sentence in both languages from the same arguments. An argument that is a Text is put in by its
// language.
func Say(zh, en string, args ...any) Text {
	return Text{fmt.Sprintf(zh, in(ZH, args)...), fmt.Sprintf(en, in(EN, args)...)}
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

// Aliases are what a thing is called beside its name, in each language.
type Aliases struct {
	ZH []string `json:"zh"`
	EN []string `json:"en"`
}

// In are the names in one language.
func (a Aliases) In(l Lang) []string {
	if l == EN {
		return a.EN
	}
	return a.ZH
}

// Note is a remark of a maintainer: Chinese always, English where somebody wrote it.
type Note struct {
	ZH string `json:"zh" jsonschema:"minLength=1"`
	EN string `json:"en,omitempty"`
}

// In returns the note and the language it is in: Chinese where there is no English.
func (n Note) In(l Lang) (string, Lang) {
	if l == EN && n.EN != "" {
		return n.EN, EN
	}
	return n.ZH, ZH
}

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
