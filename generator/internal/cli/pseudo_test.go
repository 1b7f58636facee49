package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goccy/go-yaml"

	"five-areas/generator/locales"
)

// spoken is what catalogues say when one language says other texts: say is given the place of each, such as
// "fields/en.yaml figure.value about", and what it says. Catalogues of other languages stay as they are.
func spoken(catalogues fs.FS, l locales.Lang, say func(place, text string) string) (fs.FS, error) {
	all := fstest.MapFS{}
	err := fs.WalkDir(catalogues, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(catalogues, file)
		if err == nil && path.Base(file) == string(l)+".yaml" {
			src, err = spokenFile(file, src, say)
		}
		all[file] = &fstest.MapFile{Data: src}
		return err
	})
	return all, err
}

func spokenFile(file string, src []byte, say func(place, text string) string) ([]byte, error) {
	var all yaml.MapSlice
	if err := yaml.UnmarshalWithOptions(src, &all, yaml.UseOrderedMap()); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var walk func(place string, v any) any
	walk = func(place string, v any) any {
		switch v := v.(type) {
		case string:
			return say(place, v)
		case yaml.MapSlice:
			for i, item := range v {
				v[i].Value = walk(place+" "+fmt.Sprint(item.Key), item.Value)
			}
		}
		return v
	}
	return yaml.Marshal(walk(file, all))
}

// speaking is the generator with another English.
func speaking(say func(place, text string) string) func() {
	return func() {
		catalogues, err := spoken(locales.Files, locales.EN, say)
		if err != nil {
			panic(err)
		}
		locales.Files = catalogues
		if os.Args[1] == "build" { // in this process: another one would speak plain English
			os.Args = append(os.Args, "--attended-by", strconv.Itoa(os.Getppid()))
		}
		generate()
	}
}

var (
	accents = strings.NewReplacer(pairs(
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
		"àƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ")...)
	// What stands for something else: {name}, {#n}, {{ .field }}, %s and %[1]d, tags and entities of HTML.
	placeholder = regexp.MustCompile(`\{\{.*?\}\}|\{#?[a-z_]*\}|%(?:\[\d+\])?[a-zA-Z]|</?[a-z][^<>]*>|&#?[a-z0-9]+;`)
)

func pairs(from, to string) (all []string) {
	accented := []rune(to)
	for i, c := range []rune(from) {
		all = append(all, string(c), string(accented[i]))
	}
	return all
}

// pseudo says a text of a language that nobody speaks, but everybody can read: ⟦thus⟧ with accents. What stands for
// something else is kept.
func pseudo(_, text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	last := 0
	for _, m := range placeholder.FindAllStringIndex(text, -1) {
		b.WriteString(accents.Replace(text[last:m[0]]) + text[m[0]:m[1]])
		last = m[1]
	}
	return "⟦" + b.String() + accents.Replace(text[last:]) + "⟧"
}

// place says where the explanation of a field stands, in place of the text.
func place(place, text string) string {
	if !strings.HasPrefix(place, "fields/") {
		return text
	}
	return "⟦" + place + "⟧"
}

func TestPseudoKeepsPlaceholders(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"Data as of":                          "⟦Đàţà àš öƒ⟧",
		"All {{ . }} rules":                   "⟦Àļļ {{ . }} ŕûļéš⟧",
		"“{name}” is the file {file_no}.":     "⟦“{name}” îš ţĥé ƒîļé {file_no}.⟧",
		"{#n} more":                           "⟦{#n} ɱöŕé⟧",
		"%[2]s of %s, 5% of it":               "⟦%[2]s öƒ %s, 5% öƒ îţ⟧",
		`<a href="x">See</a> A&amp;B &#8203;`: `⟦<a href="x">Šéé</a> À&amp;Ɓ &#8203;⟧`,
	} {
		if got := pseudo("", text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
