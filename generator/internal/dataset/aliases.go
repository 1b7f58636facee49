package dataset

import (
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var aliasTwice = diag.NewRule("alias-twice",
	"同一个叫法指两项指标，查找和导入时就不知道是哪一项。",
	"A name that two indicators go by leaves a reader, and an import, with the wrong one half of the time.",
	"aliases: {zh: [户数], en: [green lending]}", "（另一项已有的叫法，在其中一项里删去） (of what the other has already, one is removed)")

// aliases: no two indicators go by one name, and none has a name twice.
func (f *files) aliases() {
	known := map[string]sourcefile.ID{}
	for _, ind := range f.indicators {
		if ind.Document != nil {
			known[plainName(ind.Value.Name.ZH)], known[plainName(ind.Value.Name.EN)] = ind.id, ind.id
		}
	}
	for _, ind := range f.indicators {
		if ind.Document == nil {
			continue
		}
		for _, language := range locales.Langs {
			for i, word := range ind.Value.OtherNames(language) {
				other, taken := known[plainName(word)]
				if taken {
					f.report(ind.At("aliases", string(language), i), aliasTwice.Found("“%s”已是 %s 的叫法",
						"%q is a name of %s already", word, other).
						FixBy("在其中一项里删去它，或写得更具体", "remove it from one of the two, or be more specific"))
				}
				known[plainName(word)] = ind.id
			}
		}
	}
}

// plainName is a name without regard to case.
func plainName(name string) string { return strings.ToLower(strings.TrimSpace(name)) }
