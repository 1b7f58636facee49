package scaffold

import (
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
)

var authorFrozen = diag.NewRule("author-frozen",
	"快照公布过的数，口径不能悄悄换掉；别人引用的还是原来的。",
	"The definition of a figure that a snapshot has published is not exchanged in silence: others cite it as it was.",
	"generator new definition green-loans-balance wide --from 2025-06-01",
	"generator new definition green-loans-balance wide --from 2026-01-01")

// Definition says how a series goes on by a new definition.
type Definition struct {
	Indicator sourcefile.ID
	// New is the definition with what is known of it; what it leaves out is that of the former one.
	New model.Definition
	// Former is the definition that it takes the place of; "" for the only one in use.
	Former sourcefile.ID
}

// Defined is what a new definition changes.
type Defined struct {
	// Files are the files to write.
	Files map[string][]byte
	// Former is the definition that ends, and Moved the number of figures that now have the new one.
	Former sourcefile.ID
	Moved  int
	// Ratios are the definitions of shares that divide by the former one, as indicator.definition.
	Ratios []string
}

// Define adds a definition to an indicator's file, ends the former one on the day before, and gives the new one to the
// figures of later days. A figure that a snapshot holds is a finding, and so is anything that is not certain.
func Define(fsys fs.FS, d Definition) (*Defined, []diag.Finding) {
	file, problem := dataset.IndicatorFile(d.Indicator)
	at := diag.Place{File: file}
	if problem != nil {
		return nil, []diag.Finding{problem.At(at)}
	}
	ind, found := sourcefile.Read[model.Indicator](fsys, file, nil)
	if found != nil {
		return nil, found
	}
	i, problem := former(&ind.Value, d)
	if problem != nil {
		return nil, []diag.Finding{problem.At(ind.At("definitions"))}
	}
	was := ind.Value.Definitions[i]
	src, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, []diag.Finding{sourcefile.Unreadable(err).At(at)}
	}
	fresh, found := define(ind, i, src, follow(was, d.New))
	if found != nil {
		return nil, found
	}
	m := mover{fsys: fsys, d: d, indicator: &ind.Value, out: &Defined{
		Files:  map[string][]byte{file: fresh},
		Former: was.ID,
	}}
	m.frozen = frozenFigures(fsys)
	m.publications()
	m.ratios()
	if m.found != nil {
		return nil, m.found
	}
	return m.out, nil
}

// former is the place of the definition that a new one takes the place of.
func former(ind *model.Indicator, d Definition) (int, *diag.Problem) {
	if ind.Definition(d.New.ID) != nil {
		return 0, authorExists.Found("指标 %s 已有口径 %s", "the indicator %s has a definition %s already", d.Indicator,
			d.New.ID).
			FixBy("换一个 id", "choose another id")
	}
	var open []int
	var ids []string
	for i, def := range ind.Definitions {
		ids = append(ids, string(def.ID))
		if def.ID == d.Former || d.Former == "" && def.ValidTo == "" && def.Reporters == "" {
			open = append(open, i)
		}
	}
	if len(open) != 1 {
		return 0, importer.BadFlag.Found("不知道它接替哪一个口径", "it is not clear which definition it takes the place of").
			Expect("--former 和其中之一：%s", "--former and one of: %s", strings.Join(ids, " "))
	}
	was := ind.Definitions[open[0]]
	if was.ValidTo != "" || was.ValidFrom >= d.New.ValidFrom {
		return 0, importer.BadFlag.Found("口径 %s 从 %s 到 %s 适用，%s 不能接在它后面",
			"definition %s holds from %s to %s, and %s does not follow it",
			was.ID, orEver(was.ValidFrom), orEver(was.ValidTo), d.New.ValidFrom).
			FixBy("核对 --from 和 --former", "check --from and --former")
	}
	return open[0], nil
}

func orEver(day sourcefile.Date) string {
	if day == "" {
		return "…"
	}
	return string(day)
}

// follow is a new definition with what it has from the former one.
func follow(was, fresh model.Definition) model.Definition {
	next := was
	next.ID, next.Name, next.Version, next.Note = fresh.ID, fresh.Name, fresh.Version, nil
	next.ValidFrom, next.BreakNote = fresh.ValidFrom, fresh.BreakNote
	if fresh.Owner != "" {
		next.Owner = fresh.Owner
	}
	if fresh.Currency != "" {
		next.Currency = fresh.Currency
	}
	if fresh.Aggregation != "" {
		next.Aggregation = fresh.Aggregation
	}
	return next
}

// define writes a definition before the one that it follows, which ends the day before, and changes nothing else of the
// text.
func define(
	ind *sourcefile.Document[model.Indicator], i int, src []byte, fresh model.Definition,
) ([]byte, []diag.Finding) {
	ending := "\n"
	if strings.Contains(string(src), "\r\n") {
		ending = "\r\n"
	}
	last := sourcefile.Date(fresh.ValidFrom.Time().AddDate(0, 0, -1).Format(time.DateOnly))
	lines := strings.SplitAfter(string(src), "\n")
	first, key := ind.At("definitions", i), ind.KeyAt("definitions", i, "aggregation")
	if ind.Value.Definitions[i].ValidFrom != "" {
		key = ind.KeyAt("definitions", i, "valid_from")
	}
	dash := []rune(lines[first.Line-1])[:first.Column-1]
	switch line := strings.TrimRight(lines[key.Line-1], "\r\n"); {
	case key.Line == first.Line && strings.HasSuffix(line, "}"):
		lines[key.Line-1] = strings.TrimSuffix(line, "}") + ", valid_to: " + string(last) + "}" + ending
	default:
		lines[key.Line-1] = line + ending + strings.Repeat(" ", key.Column-1) + "valid_to: " + string(last) + ending
	}
	w := &fileWriter{}
	w.object(reflect.ValueOf(fresh), string(dash), false)
	item := strings.ReplaceAll(w.String(), "\n", ending)
	out := []byte(strings.Join(lines[:first.Line-1], "") + item + strings.Join(lines[first.Line-1:], ""))

	// The text was edited as text: make sure that it says what it should.
	wanted := ind.Value
	wanted.Definitions = slices.Insert(slices.Clone(ind.Value.Definitions), i, fresh)
	wanted.Definitions[i+1].ValidTo = last
	got, found := sourcefile.Parse[model.Indicator](first.File, []byte(strings.TrimPrefix(string(out), "\ufeff")))
	if found != nil || !reflect.DeepEqual(got.Value, wanted) {
		return nil, []diag.Finding{importInto.Found("definitions 的写法不便改动",
			"definitions is written in a way that cannot be changed").
			FixBy("每个口径另起一行，以 “- id:” 开头", "begin each definition on a line of its own with - id:").At(first)}
	}
	return out, nil
}

// mover gives the figures of later days the new definition.
type mover struct {
	fsys      fs.FS
	d         Definition
	indicator *model.Indicator
	frozen    snapshot.Table
	out       *Defined
	found     []diag.Finding
}

// frozenFigures are those of the newest snapshot.
func frozenFigures(fsys fs.FS) (none snapshot.Table) {
	chain, _ := snapshot.Chain(fsys) // what is wrong with it is found by validate
	if len(chain) == 0 {
		return none
	}
	body, err := fs.ReadFile(fsys, path.Join(chain[len(chain)-1].Dir(), snapshot.FiguresFile))
	if err != nil {
		return none
	}
	return snapshot.ReadTable(body)
}

// publications goes through all of them; one that cannot be read has findings of its own.
func (m *mover) publications() {
	files, _ := fs.Glob(m.fsys, "data/publications/*.yaml") // the only error is a bad pattern
	for _, file := range files {
		p, found := sourcefile.Read[model.Publication](m.fsys, file, nil)
		if found != nil {
			continue
		}
		id := strings.TrimSuffix(path.Base(file), ".yaml")
		for i := range p.Value.Figures {
			m.figure(id, &p.Value.Figures[i], func() diag.Place { return p.At("figures", i, "definition") })
		}
		var rows []model.Figure
		table, found := sourcefile.ReadTable(m.fsys, strings.TrimSuffix(file, ".yaml")+".csv", nil, func(int) {},
			func(r *model.Row) {
				rows = append(rows, model.Figure{})
				r.Fill(&rows[len(rows)-1])
			})
		if found != nil {
			continue
		}
		for i := range rows {
			m.figure(id, &rows[i], func() diag.Place { return table.At(i, "definition") })
		}
	}
}

func (m *mover) figure(publication string, f *model.Figure, place func() diag.Place) {
	if f.Definition != m.out.Former || string(f.Indicator) != string(m.d.Indicator) &&
		string(f.Indicator) != m.indicator.Name.First() {
		return
	}
	period, problem := model.ParsePeriodOf(f.Period, m.indicator.Kind)
	if problem != nil || period.AsOf() < m.d.New.ValidFrom {
		return
	}
	at := place()
	key := model.SeriesKey{Indicator: m.d.Indicator, Definition: f.Definition, Region: f.Region, Reporters: f.Reporters}
	if id := publication + "/" + key.String() + "." + period.Text; m.frozen.Has(id) {
		m.found = append(m.found, authorFrozen.Found("快照里有 %s，它的口径不能直接换",
			"a snapshot holds %s, whose definition is not simply exchanged", id).
			FixBy("先看原文。口径一直是新的，先用 new correction 更正这个数；否则把 --from 定在它以后",
				"look at the source first. If it always was by the new definition, correct the figure by new "+
					"correction; else let --from be later").At(at))
		return
	}
	m.retype(at, string(f.Definition), string(m.d.New.ID))
}

// retype writes another id in the place of one.
func (m *mover) retype(at diag.Place, was, is string) {
	src, changed := m.out.Files[at.File]
	if !changed {
		src, _ = fs.ReadFile(m.fsys, at.File) // just read
	}
	lines := strings.SplitAfter(string(src), "\n")
	line := []rune(lines[at.Line-1])
	column := at.Column - 1
	if at.Line == 1 && line[0] == '\ufeff' {
		column++
	}
	before, rest := string(line[:column]), string(line[column:])
	for _, quote := range []string{"", `"`, "'"} {
		if after, ok := strings.CutPrefix(rest, quote+was+quote); ok {
			lines[at.Line-1] = before + quote + is + quote + after
			m.out.Files[at.File] = []byte(strings.Join(lines, ""))
			m.out.Moved++
			return
		}
	}
	m.found = append(m.found, importInto.Found("definition 的写法不便改动",
		"definition is written in a way that cannot be changed").
		FixBy("手工改成 %s", "change it to %s by hand", is).At(at))
}

// ratios finds the shares that divide by the former definition: whether they go on by the new one only a person knows.
func (m *mover) ratios() {
	files, _ := fs.Glob(m.fsys, "data/indicators/*.yaml")
	was := model.Term{Indicator: m.d.Indicator, Definition: m.out.Former}
	for _, file := range files {
		ind, found := sourcefile.Read[model.Indicator](m.fsys, file, nil)
		if found != nil {
			continue
		}
		for _, def := range ind.Value.Definitions {
			if r := def.Ratio; r != nil && (r.Numerator == was || r.Denominator == was) {
				id := strings.TrimSuffix(path.Base(file), ".yaml")
				m.out.Ratios = append(m.out.Ratios, id+"."+string(def.ID))
			}
		}
	}
}
