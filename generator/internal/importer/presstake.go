package importer

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// Taken is what goes into a publication of what was read from a text.
type Taken struct {
	Figures []model.Figure
	// Present is the number of figures that the publication has already.
	Present int
	// Open are the questions and contradictions, and Left the numbers that were left, at their places in the file.
	Open, Left []diag.Finding
	from       []string
}

// From is the place that a figure was read from.
func (t *Taken) From(figure int, _ string) string { return t.from[figure] }

// Take separates the figures that are certain from what is open; existing are those that the publication has. file is
// how findings name the text.
func (r *TextReading) Take(d *dataset.Dataset, file, text string, existing []model.Figure) *Taken {
	out := &Taken{}
	lines := newLines(text)
	for i := range r.Proposals {
		p := &r.Proposals[i]
		at := lines.place(file, p.start())
		if p.Questions != nil {
			for _, q := range p.Questions {
				out.Open = append(out.Open, q.problem(p).At(at))
			}
			continue
		}
		was := slices.IndexFunc(existing, func(f model.Figure) bool { return sameFigure(d, f, p.Figure) })
		switch {
		case was < 0:
			out.Figures = append(out.Figures, p.Figure)
			out.from = append(out.from, fmt.Sprintf("%s:%d:%d", file, at.Line, at.Column))
		case sameNumber(d, existing[was], p.Figure):
			out.Present++
		default:
			out.Open = append(out.Open, importDiffers.Found("来源里已有这个数，是 %q，文中是 %q",
				"the publication has this figure already as %q; the text has %q", existing[was].Whole(),
				p.Figure.Whole()).
				FixBy("先看原文。我们抄错了，就写更正（generator new correction）；来源改了，就新建一个来源",
					"look at the source first. If it was copied wrongly, write a correction (generator "+
						"new correction); if "+
						"the source changed, add a new publication").At(at))
		}
	}
	for _, l := range r.Left {
		why := *l.Why
		why.What = locales.Format("%s：%s", "%s: %s", strings.Join(strings.Fields(l.Text), " "), why.What)
		out.Left = append(out.Left, why.At(lines.place(file, l.Start)))
	}
	return out
}

// start is where a proposal stands: its value, else the first of its words.
func (p *Proposal) start() int {
	first := 0
	for i, w := range p.Read {
		if w.Key == "value" {
			return w.Start
		}
		if i == 0 {
			first = w.Start
		}
	}
	return first
}

// sameFigure reports whether two figures have one id.
func sameFigure(d *dataset.Dataset, a, b model.Figure) bool {
	named := func(f model.Figure) string {
		for _, i := range d.Indicators {
			if i.Name.First() == string(f.Indicator) {
				return string(i.ID)
			}
		}
		return string(f.Indicator)
	}
	return named(a) == named(b) && a.Definition == b.Definition && a.Region == b.Region && a.Reporters == b.Reporters &&
		a.Period == b.Period
}

// sameNumber reports whether the publication's figure has all that the text prints.
func sameNumber(d *dataset.Dataset, was, now model.Figure) bool {
	for _, c := range now.Changes {
		if !slices.Contains(was.Changes, c) {
			return false
		}
	}
	if now.Value == "" {
		return true
	}
	to := quantity.Unit{}
	for _, i := range d.Indicators {
		if string(i.ID) == string(now.Indicator) {
			to, _ = d.Units.Parse(i.Unit)
		}
	}
	parse := func(f model.Figure) *quantity.Value {
		var unit *quantity.Unit
		if u, ok := d.Units.Parse(f.Unit); ok && f.Unit != "" {
			unit = &u
		}
		v, _ := d.Units.ParseValue(string(f.Value), unit, to)
		return v
	}
	a, b := parse(was), parse(now)
	return a != nil && b != nil && a.Number.Cmp(b.Number) == 0 && a.Qualifier == b.Qualifier
}

// problem is a question as a finding, with the flag that answers it.
func (q Question) problem(p *Proposal) *diag.Problem {
	words, value := "", string(p.Figure.Value)
	for _, w := range p.Read {
		if w.Key == "indicator" {
			words = strings.Join(strings.Fields(w.Text), "")
		}
	}
	rule := map[string]*diag.Rule{
		"indicator": pressName, "definition": importDefinition, "region": importRegion, "period": importPeriod,
		"value": pressTwice,
	}[q.Key]
	problem := rule.Found("%[1]s %[2]s：%[3]s", "%[1]s %[2]s: %[3]s", words, value, q.Why)
	var zh, en []string
	for _, c := range q.Choices {
		id := c.Set[q.Key]
		if q.Key == "indicator" {
			id += "." + c.Set["definition"]
		}
		name := c.Name
		if name.First() == id {
			zh, en = append(zh, id), append(en, id)
			continue
		}
		zh, en = append(zh, id+"（"+name.ZH+"）"), append(en, id+" ("+name.In(locales.EN)+")")
	}
	if zh != nil {
		problem.Expected = locales.Format("其中之一：%s", "one of: %s",
			locales.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")})
	}
	switch q.Key {
	case "indicator":
		return problem.FixBy("加 --map %s；不收就加 --skip-unread", "add --map %s; to leave it out add --skip-unread",
			mapping(words))
	case "value":
		return problem.FixBy("先看原文，在文字的副本里删去错的一处",
			"look at the source, and remove the wrong one from a copy of the text")
	}
	return problem.FixBy("加 --%[1]s 和其中一个；不收就加 --skip-unread",
		"add --%[1]s with one of them; to leave it out add --skip-unread", q.Key)
}

// textLines finds lines and columns by byte offsets that only grow.
type textLines struct {
	text             string
	at, line, column int
}

func newLines(text string) *textLines { return &textLines{text: text, line: 1, column: 1} }

func (l *textLines) place(file string, offset int) diag.Place {
	if offset < l.at {
		*l = *newLines(l.text)
	}
	for l.at < offset {
		r, n := utf8.DecodeRuneInString(l.text[l.at:])
		if l.at += n; r == '\n' {
			l.line, l.column = l.line+1, 1
		} else {
			l.column++
		}
	}
	return diag.Place{File: file, Line: l.line, Column: l.column}
}

// TextFile reads a text file, which may be in any encoding that tables may have.
func TextFile(fsys fs.FS, name string) (string, []diag.Finding) {
	t := &Table{file: name}
	src, problem := t.bytes(fsys)
	if problem == nil {
		src, problem = decoded(src)
	}
	if problem == nil && !utf8.Valid(src) {
		problem = notDecoded()
	}
	if problem != nil {
		return "", t.fail(problem)
	}
	return strings.TrimPrefix(string(src), "\ufeff"), nil
}
