package cli

import (
	"fmt"
	"strings"

	"five-areas/generator/internal/narrative"
	"five-areas/generator/locales"
)

// markdown writes the report in both languages, Chinese first.
func (r report) markdown() string {
	var b strings.Builder
	for _, l := range locales.Paired {
		w := markdown{&b, l}
		w.heading("##", locales.Text{ZH: "读者将看到的变化", EN: "What readers will see change"})
		w.paragraph(narrative.ChangesHeadline(r.Changes))
		if r.From != "" {
			w.paragraph(locales.Format("比较的是截至%s和截至%s已知的内容，都按后一天判断。",
				"What was known on %s is compared with what was known on %s; both are assessed on the later day.",
				narrative.Date(r.From), narrative.Date(r.To)))
		}
		for _, s := range narrative.Changes(r.named, r.Changes) {
			w.heading("###", locales.Format("%s（%d）", "%s (%d)", s.Name, len(s.Lines)))
			for _, line := range s.Lines[:min(len(s.Lines), narrative.FewLines)] {
				w.item(locales.Markdown(line.Text.In(l)))
			}
			if more := narrative.More(s); more != (locales.Text{}) {
				w.item(more.In(l))
			}
			w.b.WriteString("\n")
		}
		w.list(locales.Text{ZH: "接口的不兼容变化", EN: "Breaking API changes"}, r.shape.Breaking)
		w.list(locales.Text{ZH: "接口新增的内容", EN: "API additions"}, r.shape.Added)
		w.list(locales.Text{ZH: "删除的网址", EN: "Removed addresses"}, r.moved.Gone)
		w.list(locales.Text{ZH: "新增的网址", EN: "New addresses"}, r.moved.Added)
	}
	return b.String()
}

// markdown writes in one language.
type markdown struct {
	b    *strings.Builder
	lang locales.Lang
}

func (w markdown) heading(level string, t locales.Text) {
	fmt.Fprintf(w.b, "%s %s\n\n", level, t.In(w.lang))
}

func (w markdown) paragraph(t locales.Text) {
	fmt.Fprintf(w.b, "%s\n\n", locales.Markdown(t.In(w.lang)))
}

func (w markdown) item(s string) { fmt.Fprintf(w.b, "- %s\n", s) }

// list is a section of names as they are.
func (w markdown) list(name locales.Text, all []string) {
	if len(all) == 0 {
		return
	}
	w.heading("###", name)
	for _, s := range all[:min(len(all), narrative.FewLines)] {
		w.item(locales.Markdown(s))
	}
	if n := len(all) - narrative.FewLines; n > 0 {
		w.item(locales.Format("另有%d项。", "%d more.", n).In(w.lang))
	}
	w.b.WriteString("\n")
}
