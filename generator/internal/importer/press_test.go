package importer

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// recorded is the data of this checkout.
func recorded(t testing.TB) *dataset.Dataset {
	t.Helper()
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	return d
}

// article is what a careful reader takes from a text and leaves in it.
type article struct {
	Published sourcefile.PartialDate
	Figures   []struct {
		Indicator, Region, Period, Nature string
		Printed                           string `json:"as_printed"`
		YearOnYear                        string `json:"year_on_year"`
		// Asks says which key of the figure is in question.
		Asks string
	}
	NotFigures []string `json:"not_figures"`
}

// Each article is read as a careful reader has read it: nothing more, nothing less, and what is in question is asked.
func TestArticles(t *testing.T) {
	d := recorded(t)
	files, _ := filepath.Glob("testdata/press/*.json")
	if len(files) == 0 {
		t.Fatal("no articles")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			var a article
			src, err := os.ReadFile(file)
			if err == nil {
				err = json.Unmarshal(src, &a)
			}
			if err != nil {
				t.Fatal(err)
			}
			if string(d.Site.Region) != a.Figures[0].Region {
				t.Skip("the article is about another province than data/")
			}
			text, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			r, found := ReadText(string(text), TextOptions{Data: d, Published: a.Published})
			if found != nil {
				t.Fatal(found)
			}
			a.check(t, r)
			checkReading(t, string(text), r)
		})
	}
}

func (a article) check(t *testing.T, r *TextReading) {
	rest := slices.Clone(r.Proposals)
	for _, f := range a.Figures {
		at := slices.IndexFunc(rest, func(p Proposal) bool {
			asks := ""
			for _, q := range p.Questions {
				asks = q.Key
			}
			yoy := ""
			for _, c := range p.Figure.Changes {
				if c.Basis == quantity.YearOnYear {
					yoy = string(c.Value)
				}
			}
			named := string(p.Figure.Indicator)
			if asks == "indicator" {
				named = p.Questions[0].Choices[0].Set["indicator"]
			}
			return named == f.Indicator && string(p.Figure.Region) == f.Region && p.Figure.Period == f.Period &&
				asks == f.Asks &&
				string(p.Figure.Nature) == f.Nature && string(p.Figure.Value) == f.Printed && yoy == f.YearOnYear
		})
		if at < 0 {
			t.Errorf("not read: %+v", f)
			continue
		}
		rest = slices.Delete(rest, at, at+1)
	}
	for _, p := range rest {
		t.Errorf("not in the text: %+v", p)
	}
	for _, words := range a.NotFigures {
		if strings.ContainsFunc(words, unicode.IsDigit) && !slices.ContainsFunc(r.Left, func(l Leftover) bool {
			return l.Text == words
		}) {
			t.Errorf("%s is not among what was left", words)
		}
	}
}

// checkReading is what holds of every reading: words are where they say, and no number is missing.
func checkReading(t *testing.T, text string, r *TextReading) {
	t.Helper()
	taken := make([]bool, len(text)+1)
	look := func(w Words) {
		if w.Start < 0 || w.End > len(text) || w.Start > w.End || text[w.Start:w.End] != w.Text {
			t.Fatalf("%q: no such words: %+v", text, w)
		}
		for i := w.Start; i < w.End; i++ {
			taken[i] = true
		}
	}
	for _, p := range r.Proposals {
		for _, w := range p.Read {
			look(w)
		}
		f := p.Figure
		if p.Questions == nil && (f.Indicator == "" || f.Definition == "" || f.Region == "" || f.Period == "") {
			t.Fatalf("%q: a figure without a question lacks a key: %+v", text, f)
		}
		if f.Locator != "" || f.Note != nil {
			t.Fatalf("%q: a figure carries words of the text: %+v", text, f)
		}
	}
	for _, l := range r.Left {
		look(l.Words)
		if l.Why == nil {
			t.Fatalf("%q: no reason: %+v", text, l)
		}
	}
	for i, c := range text {
		if unicode.IsDigit(c) && !taken[i] {
			t.Fatalf("%q: the digit at %d is neither read nor left", text, i)
		}
	}
}

// FuzzReadText: whatever the text, reading ends, and accounts for every digit.
func FuzzReadText(f *testing.F) {
	files, _ := filepath.Glob("testdata/press/*.txt")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
		for line := range strings.SplitSeq(string(src), "。") {
			f.Add(line)
		}
	}
	f.Add("截至目前，全省〔2025〕8号《2025》(9)分别为1、2和3%；由1%降至2%至3%，同比增长")
	f.Add("\x95\x819۹yn\xd6\xff\xf59S\xba")
	f.Add("Green loans stood at CNY 1,234.5 billion at the end of June, up 9% from a year earlier")
	reader := NewTextReader(recorded(f))
	f.Fuzz(func(t *testing.T, text string) {
		if r, found := reader.Read(text, TextOptions{Published: "2025-08-08"}); found == nil {
			checkReading(t, text, r)
		}
	})
}

// A text that is too long is refused.
func TestReadTextTooLong(t *testing.T) {
	if _, found := ReadText(strings.Repeat("九", maxPress), TextOptions{Data: recorded(t)}); len(found) != 1 ||
		found[0].Rule != importLimit.ID {
		t.Fatal("a text that is too long was read", found)
	}
}
