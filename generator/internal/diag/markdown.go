package diag

import (
	"fmt"
	"strings"

	"five-areas/generator/locales"
)

// mostShown is how many findings a summary lists in each language: GitHub drops a summary of more than a megabyte, and
// more are not fixed at once.
const mostShown = 30

// Markdown says what to fix in both languages, Chinese first, for people who do not read logs. What files hold is shown
// as it is.
func Markdown(fs []Finding) string {
	var b strings.Builder
	for _, l := range locales.Paired {
		if len(fs) == 0 {
			fmt.Fprintf(&b, "## %s\n\n", locales.Text{ZH: "数据没有要改的地方", EN: "Nothing to fix in the data"}.In(l))
			continue
		}
		fmt.Fprintf(&b, "## %s\n\n", locales.Format("有%d处要改", "%d to fix", len(fs)).In(l))
		for _, f := range fs[:min(len(fs), mostShown)] {
			place := locales.Same(f.File)
			if f.Line > 0 {
				place = locales.Format("%s 第%d行第%d列", "%s, line %d, column %d", f.File, f.Line, f.Column)
			}
			fmt.Fprintf(&b, "- **%s** \\[%s\\]", line(place, l), f.Rule)
			fmt.Fprintf(&b, "  \n  %s", line(f.What, l))
			if s := line(f.Expected, l); s != "" {
				fmt.Fprintf(&b, "  \n  %s%s", expectedLabel.In(l), s)
			}
			if s := line(f.Fix, l); s != "" {
				fmt.Fprintf(&b, "  \n  %s%s", fixLabel.In(l), s)
			}
			b.WriteString("\n")
		}
		if n := len(fs) - mostShown; n > 0 {
			fmt.Fprintf(&b, "- %s\n", locales.Format("另有%d处；先改好这些。", "%d more; fix these first.", n).In(l))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func line(t locales.Text, l locales.Lang) string { return locales.Markdown(visible(t.In(l))) }
