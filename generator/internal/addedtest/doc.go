// Package addedtest adds a language to the site, as the one Go file of a real language does: a pseudo-language that
// anybody can read (qps), or one in the script of Tibetan (bo). Only tests import it. A test binary that is called by
// the name of one of them, as testscript calls it, has that language; any other has not.
//
// A language is registered before anything else is made of the list of languages. Go initializes packages in the order
// of their paths once what they import is initialized, and this one imports locales alone and stands first; a test
// fails where that is no longer so.
package addedtest

import (
	"os"
	"path/filepath"

	"five-areas/generator/locales"
)

func init() {
	var added locales.Language
	var say func(place, text string) string
	switch locales.Lang(filepath.Base(os.Args[0])) {
	case Pseudo:
		say = Accented
		added = locales.Language{Key: Pseudo, Tag: "qps", Locale: "qps", Name: "⟦Þšéûðö⟧"}
	case Tibetan:
		say = Stacked
		added = locales.Language{Key: Tibetan, Tag: "bo", Locale: "bo-CN", Code: "BOD", Name: "བོད་ཡིག"}
	default:
		return
	}
	added.Weight, added.Instead, added.Undrawn, added.Grammar = 3, locales.EN, true, grammar{say: say}
	catalogues, err := Spoken(locales.Files, locales.EN, added.Key, say)
	if err != nil {
		panic(err)
	}
	locales.Files = catalogues
	locales.Register(added)
}

// Translate says a text in one of the languages.
func Translate(l locales.Lang, text string) string {
	if l == Tibetan {
		return Stacked("", text)
	}
	return Accented("", text)
}

// The languages that can be added.
const (
	Pseudo  locales.Lang = "qps"
	Tibetan locales.Lang = "bo"
)
