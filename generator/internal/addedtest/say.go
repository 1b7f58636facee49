package addedtest

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing/fstest"

	"github.com/goccy/go-yaml"

	"five-areas/generator/locales"
)

// Spoken are the catalogues with one more language, or one that says other texts: say is given the place of each text
// of from, such as "fields/en.yaml figure.value about", and the text.
func Spoken(catalogues fs.FS, from, to locales.Lang, say func(place, text string) string) (fs.FS, error) {
	all := fstest.MapFS{}
	err := fs.WalkDir(catalogues, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(catalogues, file)
		if err != nil {
			return err
		}
		if all[file] == nil {
			all[file] = &fstest.MapFile{Data: src}
		}
		if path.Base(file) == string(from)+".yaml" {
			src, err = spokenFile(file, src, say)
			all[path.Join(path.Dir(file), string(to)+".yaml")] = &fstest.MapFile{Data: src}
		}
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

// Accented says a text of a language that nobody speaks, but everybody can read: ⟦thus⟧ with accents. What stands for
// something else is kept.
func Accented(_, text string) string {
	if text == "" {
		return ""
	}
	return "⟦" + between(text, accents.Replace) + "⟧"
}

// between changes what stands between placeholders.
func between(text string, change func(string) string) string {
	var b strings.Builder
	last := 0
	for _, m := range placeholder.FindAllStringIndex(text, -1) {
		b.WriteString(change(text[last:m[0]]) + text[m[0]:m[1]])
		last = m[1]
	}
	return b.String() + change(text[last:])
}

var word = regexp.MustCompile(`[A-Za-z]+`)

// syllables are as high as those of Tibetan become.
var syllables = []string{"བསྒྲུབས་", "རྒྱལ་", "འབྲས་", "སྤྱོད་", "དངུལ་", "རྐྱེན་", "ཡོད་", "ལྷག་"}

// Stacked says a text in syllables of Tibetan, about as long as it is: words are written without a blank between them,
// and a line may break behind the mark that ends each syllable.
func Stacked(_, text string) string {
	return between(text, func(s string) string {
		s = word.ReplaceAllStringFunc(s, func(w string) string {
			var b strings.Builder
			for i := 0; i < len(w); i += 3 {
				b.WriteString(syllables[int(w[i]+w[len(w)-1])%len(syllables)])
			}
			return b.String()
		})
		return strings.ReplaceAll(s, "་ ", "་")
	})
}
