package diag

import (
	"strings"
	"testing"

	"five-areas/generator/locales"
)

var (
	unknown = NewRule("reference-unknown", "为何", "why", "bad", "good")
	missing = NewRule("file-missing", "为何", "why", "bad", "good")
	other   = NewRule("x", "为何", "why", "bad", "good")
)

func TestRulesAreOnceAndInOrder(t *testing.T) {
	got := Rules()
	if len(got) != 3 || got[0] != missing || got[1] != unknown || got[2] != other {
		t.Errorf("got %v", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a second rule with one id was accepted")
		}
	}()
	NewRule("x", "", "", "", "")
}

func sample() []Finding {
	p := unknown.Found("没有 id 为 %[2]s 的%[1]s", "there is no %s with the id %s", locales.Text{ZH: "指标", EN: "indicator"},
		"green-loan").
		FixBy("是否想写 %s？", "did you mean %s?", "green-loans-balance")
	return []Finding{
		p.At(Place{"data/b.yaml", 3, 14}),
		missing.Found("缺少这个文件", "this file is missing").At(Place{File: "data/a.yaml"}),
		p.At(Place{"data/b.yaml", 3, 14}),
	}
}

func TestSortOrdersAndDropsRepetitions(t *testing.T) {
	got := Sort(sample())
	if len(got) != 2 || got[0].File != "data/a.yaml" || got[1].File != "data/b.yaml" {
		t.Errorf("got %+v", got)
	}
}

func TestPrint(t *testing.T) {
	for _, c := range []struct {
		format Format
		lang   locales.Lang
		want   string
	}{
		{Text, locales.ZH, `data/a.yaml: 缺少这个文件 [file-missing]
data/b.yaml:3:14: 没有 id 为 green-loan 的指标 [reference-unknown]
    改法：是否想写 green-loans-balance？
`},
		{Text, locales.EN, `data/a.yaml: this file is missing [file-missing]
data/b.yaml:3:14: there is no indicator with the id green-loan [reference-unknown]
    fix: did you mean green-loans-balance?
`},
		{GitHub, locales.EN, `::error file=data/a.yaml,title=file-missing::this file is missing
::error file=data/b.yaml,line=3,col=14,title=reference-unknown::there is no indicator with the id green-loan%0Afix: did you mean green-loans-balance?
`},
	} {
		var b strings.Builder
		if err := Print(&b, c.format, c.lang, Sort(sample())); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%s %s: got\n%swant\n%s", c.format, c.lang, b.String(), c.want)
		}
	}
}

func TestGitHubEscapesWhatWouldEndTheCommand(t *testing.T) {
	var b strings.Builder
	p := other.Found("%s", "%s", "100%\n::error::forged")
	if err := Print(&b, GitHub, locales.EN, []Finding{p.At(Place{"a,b:c.yaml", 1, 1})}); err != nil {
		t.Fatal(err)
	}
	if want := "::error file=a%2Cb%3Ac.yaml,line=1,col=1,title=x::100%25\\u000a::error::forged\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestAFileNameCannotForgeLines(t *testing.T) {
	var b strings.Builder
	if err := Print(&b, Text, locales.EN,
		[]Finding{missing.Found("缺", "missing").At(Place{File: "data/\x1b[31ma\nb.yaml"})}); err != nil {
		t.Fatal(err)
	}
	if want := `"data/\x1b[31ma\nb.yaml": missing [file-missing]` + "\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestMarkdownShowsWhatFilesHoldAsItIs(t *testing.T) {
	p := other.Found("“%s”", "%q", "</details><script>@all #1 ![a](https://e.example/a)\n## forged")
	got := Markdown([]Finding{p.At(Place{"data/<b>\n# c.yaml", 3, 14})})
	for _, no := range []string{"<script", "</details", "\n# ", "forged\n#", "](", "://", "@all", "#1"} {
		if strings.Contains(got, no) {
			t.Errorf("%q holds %q", got, no)
		}
	}
	if strings.Count(got, "\n- ") != 2 {
		t.Errorf("got %q, want one line in each language", got)
	}
	many := make([]Finding, 10_000)
	for i := range many {
		many[i] = p.At(Place{"data/" + strings.Repeat("长", 300), i + 1, 1})
	}
	if got := Markdown(many); len(got) > 1<<20 || !strings.Contains(got, "另有9970处") ||
		!strings.Contains(got, "9970 more") {
		t.Errorf("%d bytes, ending %q", len(got), got[len(got)-200:])
	}
}

// A value may be long, and hold what a terminal obeys.
func TestMessagesAreBoundedAndVisible(t *testing.T) {
	var b strings.Builder
	p := other.Found("“%s”", "%s", "a\x1b[31m\n\u202eb"+strings.Repeat("甲", 5000))
	if err := Print(&b, Text, locales.EN, []Finding{p.At(Place{File: "a.yaml"})}); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.HasPrefix(got, `a.yaml: a\u001b[31m\u000a\u202eb甲`) ||
		strings.Count(got, "\n") != 1 || strings.Count(got, "甲") > maxQuoted {
		t.Errorf("got %.80q, %d bytes", got, len(got))
	}
}

func TestNearest(t *testing.T) {
	ids := []string{"green-loans-share", "green-loans-balance", "tech-loans-balance"}
	for word, want := range map[string]string{
		"green-loan-share":   "green-loans-share",
		"greeen-loans-share": "green-loans-share",
		"geren-loans-share":  "green-loans-share",
		"pension-accounts":   "",
		"":                   "",
	} {
		if got := Nearest(word, ids); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
