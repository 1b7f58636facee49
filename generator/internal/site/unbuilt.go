package site

import (
	"fmt"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// BuildRule is of what is wrong in site/, where only making the pages shows it.
var BuildRule = diag.NewRule("site-build",
	"模板、界面文字和样式里的错，要到生成网页时才看得出来；有一处错就什么都不公布。",
	"A mistake in templates, words or styles shows only when pages are made; with one of them nothing is published.",
	"{{ .NoSuchThing.AtAll }}", "{{ .Title }}")

// Unbuilt is the error of a site that cannot be made, or that Hugo makes with a warning: a missing translation or two
// pages at one address would otherwise be published in silence.
type Unbuilt []diag.Finding

// Error says how much is wrong, for who does not print the findings.
func (u Unbuilt) Error() string {
	return fmt.Sprintf("the pages cannot be made: %s", u[0].What.In(locales.EN))
}

// NoWords says that a language's file of interface words has none for a key.
func NoWords(lang, key string) diag.Finding {
	file := wordsFile(lang)
	return BuildRule.Found("没有界面文字 %s", "there are no words for %s", key).
		FixBy("在 %[2]s 里加上 %[1]s", "add %s to %s", key, file).At(diag.Place{File: file})
}

func wordsFile(lang string) string { return "generator/locales/ui/" + lang + ".yaml" }
