package locales

import (
	"regexp"
	"sync"
)

// Phrased puts a zero-width space where a heading is best broken.
func (l *Language) Phrased(heading string) string {
	if l.Phrases == "" {
		return heading
	}
	compiled, _ := phrases.LoadOrStore(l.Phrases, sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(l.Phrases)
	}))
	return compiled.(func() *regexp.Regexp)().ReplaceAllString(heading, "$1\u200b$2")
}

var phrases sync.Map
