package narrative

import (
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/locales"
)

// small is the small province with a page.
func small() fstest.MapFS {
	return provincetest.Files(map[string]string{"content/zh/about.md": "---\ntitle: 关于\n---\n公开记录。\n"})
}

func loaded(t *testing.T, fsys fstest.MapFS) *dataset.Dataset {
	d, found := dataset.Load(fsys)
	if found != nil {
		t.Fatal(found)
	}
	return d
}

// unseen is what of a data set no reader sees as it stands: it follows from the rest, or is an id that is made of it.
var unseen = map[string]bool{
	"Dataset.Units": true, "Dataset.Ended": true, "Dataset.Mentioned": true, "Dataset.Snapshots": true,
	"Dataset.Licence":     true, // is the text of what the site names
	"Plan.TextSHA256":     true,
	"Publication.Figures": true, // are the observations
	"Figure.Indicator":    true, "Figure.Period": true,
	"Observation.SeriesKey": true, "Observation.Period": true, "Observation.Value": true, "Observation.Changes": true,
	"Observation.Nature": true, "Observation.Publication": true, "Observation.By": true, "Observation.Until": true,
}

// edited makes every possible edit of a value in turn: a leaf says something else, a list has one item less or two in
// another order. Each is undone before the next.
func edited(v reflect.Value, path string, try func(path string)) {
	switch v.Kind() {
	case reflect.Pointer:
		edited(v.Elem(), path, try)
	case reflect.Struct:
		for i := range v.NumField() {
			of := v.Type().Field(i)
			if more := of.Type == reflect.TypeFor[locales.More](); !more && !unseen[v.Type().Name()+"."+of.Name] {
				edited(v.Field(i), path+"."+of.Name, try)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			edited(v.Index(i), fmt.Sprintf("%s[%d]", path, i), try)
		}
		whole := reflect.ValueOf(v.Interface())
		v.Set(whole.Slice(0, whole.Len()-1))
		try(path + " less one")
		v.Set(whole)
		free := v.Type() == reflect.TypeFor[[]model.Change]() // is the order
		if swap := reflect.Swapper(v.Interface()); v.Len() > 1 && !free {
			swap(0, 1)
			try(path + " in another order")
			swap(0, 1)
		}
	default:
		was := reflect.ValueOf(v.Interface())
		switch v.Kind() {
		case reflect.String:
			v.SetString(v.String() + "x")
		case reflect.Int:
			v.SetInt(v.Int() + 1)
		case reflect.Bool:
			v.SetBool(!v.Bool())
		default:
			v.Index(0).SetInt(v.Index(0).Int() + 1)
		}
		try(path)
		v.Set(was)
	}
}

// filled gives every key that says nothing something to say, and each list an item.
func filled(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		filled(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if !unseen[v.Type().Name()+"."+v.Type().Field(i).Name] {
				filled(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			filled(v.Index(i))
		}
	case reflect.String:
		if v.Len() == 0 {
			v.SetString("x")
		}
	}
}

// Whatever key of whatever record of a data set is edited, and whatever record comes, goes or moves, readers are told.
// The keys are those of the Go types: one that is added to them is edited here, too.
func TestEveryEditIsTold(t *testing.T) {
	fsys := small()
	was, now := loaded(t, fsys), loaded(t, fsys)
	filled(reflect.ValueOf(was))
	filled(reflect.ValueOf(now))
	tried := 0
	edited(reflect.ValueOf(now), "data", func(path string) {
		tried++
		told(t, path, edits(t, &edition.Changes{}, was, now, fsys, fsys))
	})
	if tried < 600 {
		t.Errorf("only %d edits were tried", tried)
	}
	if c := edits(t, &edition.Changes{}, was, now, fsys, fsys); !c.Empty() {
		t.Errorf("without an edit: %+v", c.Edits)
	}
}

// edits adds those between two checkouts.
func edits(t *testing.T, c *edition.Changes, was, now *dataset.Dataset, before, after fs.FS) *edition.Changes {
	base := edition.Side{Data: was, Files: before, Checkout: true}
	if err := c.AddEdits(base, edition.Side{Data: now, Files: after, Checkout: true}); err != nil {
		t.Fatal(err)
	}
	return c
}

// told reports changes of which readers are not told in whole sentences.
func told(t *testing.T, what string, c *edition.Changes) {
	sections := Changes(Names{}, c)
	if len(sections) == 0 || ChangesHeadline(c) == ChangesHeadline(&edition.Changes{From: c.From}) {
		t.Errorf("%s: nothing is told", what)
	}
	for _, s := range sections {
		for _, l := range s.Lines {
			for _, lang := range locales.Langs {
				if text := l.Text.In(lang); strings.Contains(text, "%!") || strings.Contains(text, "“”") ||
					len(text) < 10 {
					t.Errorf("%s: %q", what, text)
				}
			}
		}
	}
}

var token = regexp.MustCompile(`[\p{Han}]+|[A-Za-z]+|[0-9]+`)

// misspelt is a word with another last character of its kind.
func misspelt(word string) string {
	r := []rune(word)
	last := &r[len(r)-1]
	switch c := *last; {
	case unicode.IsDigit(c):
		*last = '0' + (c-'0'+1)%10
	case c == '甲' || c == 'x':
		*last++
	case unicode.Is(unicode.Han, c):
		*last = '甲'
	default:
		*last = 'x'
	}
	return string(r)
}

// Whatever word of whatever file is another where it first stands, readers are told, unless the data are no longer
// right.
func TestEveryWordIsTold(t *testing.T) {
	fsys := small()
	was := loaded(t, fsys)
	for name, file := range fsys {
		right, tried, text := 0, map[string]bool{}, string(file.Data)
		for _, at := range token.FindAllIndex(file.Data, -1) {
			word := text[at[0]:at[1]]
			if tried[word] {
				continue
			}
			tried[word] = true
			changed := maps.Clone(fsys)
			changed[name] = &fstest.MapFile{Data: []byte(text[:at[0]] + misspelt(word) + text[at[1]:])}
			now, found := dataset.Load(changed)
			if found != nil {
				continue
			}
			right++
			day := now.Newest()
			c := edition.Compare(edition.Build(was.AsOf(was.Newest()), day), edition.Build(now, day))
			if edits(t, c, was, now, fsys, changed).Empty() {
				t.Errorf("%s: nothing is told of %q at %d", name, word, at[0])
			}
		}
		if right == 0 {
			t.Errorf("%s: no word could be another", name)
		}
	}
}

// Each kind of record has a section that is named after it; only the site's settings take what no other does.
func TestEveryKindHasASection(t *testing.T) {
	for _, kind := range locales.Terms[edition.RecordKind]() {
		if rest := groupOf(kind) == len(editGroups)-1; rest != (kind == edition.SiteRecord) {
			t.Errorf("%s is in the section %q", kind, editGroups[groupOf(kind)].name().EN)
		}
	}
}

func TestLongTextsAreShownWhereTheyDiffer(t *testing.T) {
	long := strings.Repeat("绿色贷款稳步提升，", 30)
	for _, c := range []struct{ text, other, want string }{
		{"短的\n话", "短的话", "短的↵话"},
		{"a\u200bb", "ab", "aU+200Bb"},
		{long + "甲", long + "乙", "…，绿色贷款稳步提升，甲"},
		{"甲" + long, long, "甲绿色贷款稳步提升，绿…"},
		{long, "甲" + long, "绿色贷款稳步提升，绿…"},
		{long + long, "甲", strings.Repeat("绿色贷款稳步提升，", 8) + "绿色贷款稳步提升…"},
	} {
		if got := window(c.text, c.other); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}
