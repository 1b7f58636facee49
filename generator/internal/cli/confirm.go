package cli

import (
	"os"
	"regexp"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// confirmations are what a maintainer says of unusual figures after a look at their source.
type confirmations struct {
	Confirm []string `sep:"none" help:"原文确实如此的不寻常的数：提示里的格或规则=一句说明，会公布；可重复。 Confirm unusual figures that the source does print: the cell or rule of the finding and a sentence, which is published; repeatable." placeholder:"CELL|RULE=NOTE"`
}

// note is one of them.
type note struct {
	flag, about, text string
	used              bool
}

func (c confirmations) notes() (all []*note, found []diag.Finding) {
	for _, s := range c.Confirm {
		about, text, ok := strings.Cut(s, "=")
		n := &note{flag: s, about: strings.TrimSpace(about), text: strings.TrimSpace(text)}
		problem := sourcefile.CheckText(n.text)
		if !ok || n.text == "" {
			problem = importer.BadFlag.Found("没有说明", "the sentence is missing").
				Expect("格或规则=一句说明，如 tenfold-jump=原文如此，当年口径扩大",
					"a cell or rule and a sentence, such as tenfold-jump=原文如此，当年口径扩大")
		}
		if problem != nil {
			found = append(found, problem.At(n.place()))
		}
		all = append(all, n)
	}
	return all, found
}

func (n *note) place() diag.Place { return diag.Place{File: "--confirm " + n.flag} }

// is reports whether the note answers a rule's finding at a place; a cell may be named without its sheet.
func (n *note) is(rule, place string) bool {
	_, cell, _ := strings.Cut(place, "!")
	return n.about == rule || strings.EqualFold(n.about, place) || cell != "" && strings.EqualFold(n.about, cell)
}

// proposal is figures that are about to be written.
type proposal struct {
	into    sourcefile.ID
	table   bool // they go into the table beside the publication
	figures []model.Figure
	// from is where a figure or a part of it comes from, as the finding names it.
	from func(figure int, key string) string
	// copyOf is what is corrected in a copy where these places are of a table or text, each of which can be confirmed.
	copyOf locales.Text
	// write makes the files with the figures.
	write func([]model.Figure) (map[string][]byte, []diag.Finding, error)
}

// propose makes the files and holds them against all the data. Unusual figures are written as confirmed where a note
// answers; findings name where a figure comes from, because the files are not there yet.
func (d *authorCmd) propose(c confirmations, p proposal) (map[string][]byte, []diag.Finding, error) {
	notes, found := c.notes()
	if found != nil {
		return nil, found, nil
	}
	for {
		files, found, err := p.write(p.figures)
		if err != nil || found != nil {
			return nil, found, err
		}
		of := map[string]int{}
		_, found = dataset.Propose(sourcefile.NewTree(os.DirFS(d.Root), files), dataset.Proposal{
			Publication: p.into, Figures: len(p.figures), Table: p.table,
			At: func(figure int, key string) diag.Place {
				place := p.from(figure, key)
				of[place] = figure
				return diag.Place{File: place}
			},
		})
		if p.confirm(found, of, notes) {
			continue
		}
		p.ask(found, of)
		checked := found == nil
		for _, n := range notes {
			if checked && !n.used { // what is found hides what a figure is asked next
				found = append(found, importer.BadFlag.Found("没有什么要核对的：%s", "there is nothing to confirm: %s", n.about).
					Expect("提示里的格，或方括号里的规则", "the cell that a finding names, or the rule in its brackets").
					FixBy("删去它，或改正", "remove or correct it").At(n.place()))
			}
		}
		return files, d.byFlag(files, found), nil
	}
}

// confirm puts the notes to the figures that they answer for and reports whether any was not there.
func (p *proposal) confirm(found []diag.Finding, of map[string]int, notes []*note) (more bool) {
	for _, f := range found {
		rule := model.Plausibility(f.Rule)
		figure, ours := of[f.File]
		if !ours || !rule.Known() {
			continue
		}
		for _, n := range notes {
			if n.is(f.Rule, f.File) && !p.figures[figure].Confirms(rule) {
				n.used, more = true, true
				c := model.Confirmation{Rule: rule, Note: locales.Note{ZH: n.text}}
				p.figures[figure].Confirmed = append(p.figures[figure].Confirmed, c)
			}
		}
	}
	return more
}

// ask says what to do about the figures that are unusual.
func (p *proposal) ask(found []diag.Finding, of map[string]int) {
	times := map[string]int{}
	for _, f := range found {
		times[f.Rule]++
	}
	read := p.copyOf.First() != ""
	for i := range found {
		f := &found[i]
		_, ours := of[f.File]
		rule := confirmBy(f.Rule)
		switch one := confirmBy(f.File); {
		case ours && read && f.Rule == dataset.PublishedEarly:
			f.FixBy("核对时期；不是实际数的，在%[1]s的副本里写明“预计”或“计划”",
				"check the period; where it is no actual figure, write 预计 or 计划 to it in a copy of the %[1]s", p.copyOf)
		case f.Rule == sourcefile.TooLarge && read:
			f.FixBy("加 --csv，写进来源旁边的同名 .csv", "add --csv, which writes to the .csv next to the publication")
		case !ours, !model.Plausibility(f.Rule).Known():
		case f.Rule == string(model.SameFigures):
			f.FixBy("先看原文。报道的是同一场发布会，两边写同一个 event（--event）；是同一篇，把新找到的收进那个文件（--into）；各自得来的，加 %s，读者会看到",
				"look at the source first. If both report one press conference both name the same event (--event); if "+
					"they are one report put what is new into that file (--into); if each has its figures from "+
					"elsewhere add %s, which readers see", rule)
		case !read:
			f.FixBy("先看原文。抄错了，就改 --figure；原文确实如此，加 %s，读者会看到",
				"look at the source first. If it was copied wrongly, correct --figure; if the source does print "+
					"this, add %s, which readers see", rule)
		case times[f.Rule] > 1:
			f.FixBy("先看原文。%[1]s错了，就改%[1]s的副本；原文确实如此，加 %[2]s，读者会看到；这样的有 %[3]d 处，原因相同可以只写 %[4]s",
				"look at the source first. If the %[1]s is wrong, correct a copy of it; if the source does print "+
					"this, add %[2]s, which readers see; where all %[3]d have one reason, %[4]s will do", p.copyOf, one,
				times[f.Rule], rule)
		default:
			f.FixBy("先看原文。%[1]s错了，就改%[1]s的副本；原文确实如此，加 %[2]s，读者会看到",
				"look at the source first. If the %[1]s is wrong, correct a copy of it; if the source does print "+
					"this, add %[2]s, which readers see", p.copyOf, one)
		}
	}
}

func confirmBy(about string) locales.Text {
	zh, en := diag.Argument(about, "=一句说明"), diag.Argument(about, "=a sentence")
	return locales.Text{ZH: "--confirm " + zh, EN: "--confirm " + en}
}

var topKey = regexp.MustCompile(`^([a-z_]+):`)

// keyFlags are the flags that are not called as their keys.
var keyFlags = map[string]string{"articles": "--area", "definitions": "--definition", "figure": "FIGURE-ID"}

// byFlag names the flag that a new file's key comes from, because there are no lines to look at in a file that was not
// written.
func (d *authorCmd) byFlag(files map[string][]byte, found []diag.Finding) []diag.Finding {
	for i, f := range found {
		if _, err := os.Lstat(d.path(f.File)); err == nil || files[f.File] == nil {
			continue
		}
		lines := strings.Split(string(files[f.File]), "\n")
		for n := min(f.Line, len(lines)); n > 0; n-- {
			if m := topKey.FindStringSubmatch(lines[n-1]); m != nil {
				flag := keyFlags[m[1]]
				if flag == "" {
					flag = "--" + strings.ReplaceAll(m[1], "_", "-")
				}
				found[i].Place = diag.Place{File: flag}
				break
			}
		}
	}
	return found
}
