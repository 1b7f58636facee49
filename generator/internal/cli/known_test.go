package cli

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"five-areas/generator/locales"
)

// known are texts that may stand in others, also with a capital letter: phrases, and single words, which count as a
// whole only.
type known struct {
	phrases *strings.Replacer
	words   map[string]bool
}

func knownTo(texts []string) known {
	k := known{words: map[string]bool{}}
	phrases := map[string]bool{}
	for _, s := range texts {
		s = quotes.Replace(strings.TrimSpace(s))
		switch word := latinWord.FindString(s); word {
		case "":
		case s:
			k.words[s], k.words[locales.Capital(s)] = true, true
		default:
			phrases[s], phrases[locales.Capital(s)] = true, true
		}
	}
	var longest []string
	for _, s := range slices.SortedFunc(maps.Keys(phrases), func(a, b string) int { return len(b) - len(a) }) {
		longest = append(longest, s, "\n")
	}
	k.phrases = strings.NewReplacer(longest...)
	return k
}

// dataOf is what a province says itself: the texts of data/, and its prose.
func dataOf(t *testing.T, root fs.FS) known {
	t.Helper()
	texts := []string{"Prose"}
	err := fs.WalkDir(root, "data", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(file) != ".yaml" {
			return err
		}
		src, err := fs.ReadFile(root, file)
		if err != nil {
			return err
		}
		var v any
		err = yaml.Unmarshal(src, &v)
		texts = append(texts, textsOf(v)...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return knownTo(texts)
}

// textsOf are the texts of a YAML file. Words of closed lists are none: pages say them in other words.
func textsOf(v any) (all []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, item := range v {
			all = append(all, textsOf(item)...)
		}
	case map[string]any:
		for key, item := range v {
			if _, text := item.(string); !text || !slices.Contains(codes, key) {
				all = append(all, textsOf(item)...)
			}
		}
	}
	return all
}

var codes = []string{
	"kind", "method", "direction", "nature", "basis", "currency", "aggregation", "frequency", "grade", "no_link",
	"lang", "language",
}
