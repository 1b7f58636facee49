package command

import (
	"fmt"
	"strings"

	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// markdown writes the report in both languages, Chinese first.
func (r report) markdown() string {
	var b strings.Builder
	for _, l := range text.Langs {
		w := markdown{&b, l}
		w.heading("##", text.Text{ZH: "读者将看到的变化", EN: "What readers will see change"})
		w.paragraph(words.ChangesHeadline(r.Changes))
		if r.From != "" {
			w.paragraph(text.Say("比较的是截至%s和截至%s已知的内容，都按后一天判断。", "What was known on %s is compared with what was known on %s; both are assessed on the later day.", words.Date(r.From), words.Date(r.To)))
		}
		for _, s := range words.Changes(r.named, r.Changes) {
			w.heading("###", s.Name)
			for _, line := range s.Lines[:min(len(s.Lines), words.FewLines)] {
				w.item(text.Markdown(line.Text.In(l)))
			}
			if more := words.More(s); more != (text.Text{}) {
				w.item(more.In(l))
			}
			w.b.WriteString("\n")
		}
		w.list(text.Text{ZH: "接口的不兼容变化", EN: "Breaking changes of the API"}, r.shape.Breaking)
		w.list(text.Text{ZH: "接口新增的内容", EN: "Additions to the API"}, r.shape.Added)
		w.list(text.Text{ZH: "不见了的网址", EN: "Addresses that are gone"}, r.moved.Gone)
		w.list(text.Text{ZH: "新增的网址", EN: "New addresses"}, r.moved.Added)
		w.list(text.Text{ZH: "改动的文字", EN: "Prose that differs"}, r.prose)
	}
	return b.String()
}

// markdown writes in one language.
type markdown struct {
	b    *strings.Builder
	lang text.Lang
}

func (w markdown) heading(level string, t text.Text) {
	fmt.Fprintf(w.b, "%s %s\n\n", level, t.In(w.lang))
}

func (w markdown) paragraph(t text.Text) { fmt.Fprintf(w.b, "%s\n\n", text.Markdown(t.In(w.lang))) }

func (w markdown) item(s string) { fmt.Fprintf(w.b, "- %s\n", s) }

// list is a section of names as they are.
func (w markdown) list(name text.Text, all []string) {
	if len(all) == 0 {
		return
	}
	w.heading("###", name)
	for _, s := range all[:min(len(all), words.FewLines)] {
		w.item(text.Markdown(s))
	}
	if n := len(all) - words.FewLines; n > 0 {
		w.item(text.Say("另有%d项。", "%d more.", n).In(w.lang))
	}
	w.b.WriteString("\n")
}
