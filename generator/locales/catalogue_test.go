package locales

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

// texts are the texts of one language's catalogue by their keys, in order; those of examples are left out.
func texts(t *testing.T, catalogue string, l Lang) (keys []string, said map[string]string) {
	t.Helper()
	all, err := read(catalogue, l)
	if err != nil {
		t.Fatal(err)
	}
	said = map[string]string{}
	var walk func(at string, v any)
	walk = func(at string, v any) {
		if m, ok := v.(yaml.MapSlice); ok {
			for _, item := range m {
				walk(strings.TrimPrefix(at+" "+fmt.Sprint(item.Key), " "), item.Value)
			}
		} else if s, ok := v.(string); ok {
			keys, said[at] = append(keys, at), s
		} else if !strings.HasSuffix(at, " examples") || l != Langs[0] {
			t.Errorf("%s/%s.yaml: %s is no text: %v", catalogue, l, at, v)
		}
	}
	walk("", all)
	return keys, said
}

// Every language says the same things in the same order.
func TestLanguagesSayTheSame(t *testing.T) {
	for _, catalogue := range []string{"terms", "fields"} {
		first, _ := texts(t, catalogue, Langs[0])
		if len(first) < 100 {
			t.Errorf("%s/%s.yaml says %d things", catalogue, Langs[0], len(first))
		}
		for _, l := range Langs {
			keys, said := texts(t, catalogue, l)
			if diff := cmp.Diff(first, keys); diff != "" {
				t.Errorf("what %s/%s.yaml says, and what %s.yaml says:\n%s", catalogue, Langs[0], l, diff)
			}
			for key, s := range said {
				if s == "" || s != strings.TrimSpace(s) || strings.ContainsAny(s, "\n\t") {
					t.Errorf("%s/%s.yaml: %s says %q", catalogue, l, key, s)
				}
			}
		}
	}
}

// Headings, labels and the meanings of columns are words, everything else is a sentence.
func TestSentencesEndLikeSentences(t *testing.T) {
	stop := map[Lang]string{ZH: "。", EN: "."}
	for _, l := range Langs {
		_, fields := texts(t, "fields", l)
		for key, s := range fields {
			_, variant, _ := strings.Cut(key, " ")
			words := slices.Contains([]string{"title", "page", "row"}, variant)
			if words == strings.HasSuffix(s, stop[l]) {
				t.Errorf("fields/%s.yaml: %s says %q", l, key, s)
			}
		}
		_, terms := texts(t, "terms", l)
		for key, s := range terms {
			if sentence := strings.HasSuffix(key, " meaning"); sentence != strings.HasSuffix(s, stop[l]) {
				t.Errorf("terms/%s.yaml: %s says %q", l, key, s)
			}
		}
	}
}

// A list has a meaning for each of its terms or for none.
func TestEveryTermOrNoneHasAMeaning(t *testing.T) {
	var meant []string
	for name, l := range lists() {
		n := 0
		for _, e := range l.terms {
			if e.meaning != (Text{}) {
				n++
			}
		}
		switch n {
		case 0:
		case len(l.terms):
			meant = append(meant, name)
		default:
			t.Errorf("%d of the %d terms of %s have a meaning", n, len(l.terms), name)
		}
	}
	slices.Sort(meant)
	if diff := cmp.Diff([]string{"fact_kind", "flag", "reason", "short_reason", "status", "trace_part"},
		meant); diff != "" {
		t.Errorf("the lists with meanings, for which Meaning is asked:\n%s", diff)
	}
}

// What is wrong in a catalogue is told.
func TestMistakesOfCataloguesAreNamed(t *testing.T) {
	for _, c := range []struct {
		said any
		want string
	}{
		{uint64(7), "7 is no text; put it in quotes"},
		{true, "true is no text; put it in quotes"},
		{yaml.MapSlice{{Key: "about", Value: uint64(7)}}, "about: 7 is no text; put it in quotes"},
		{yaml.MapSlice{{Key: "abuot", Value: "x"}}, "there is no variant abuot"},
		{yaml.MapSlice{{Key: "examples", Value: []any{"x"}}}, "examples: [x] is no text; put it in quotes"},
	} {
		if err := new(entry).addLanguage(EN, "about", c.said); err == nil || err.Error() != c.want {
			t.Errorf("%v: %v, want %s", c.said, err, c.want)
		}
	}
}

// A language that does not say something says it in the first language.
func TestWhatIsNotSaidIsSaidInTheFirstLanguage(t *testing.T) {
	var e entry
	for _, err := range []error{
		e.addLanguage(ZH, "label", "实际数"), e.addLanguage(ZH, "label", yaml.MapSlice{{Key: "about", Value: "说明"}}),
		e.addLanguage(EN, "label", "actual"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if e.label != Pair("实际数", "actual") || e.about != Pair("说明", "说明") {
		t.Errorf("%+v", e)
	}
}
