package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// figure is the figure without its value: indicator, definition, region, reporters and period. A problem comes with its
// address where it is not the cell's row or column that is to blame.
func (im *importer) figure(b *block, h heading) (f model.Figure, at string, problem *diag.Problem) {
	w, at, problem := im.periodOf(b, h.when)
	switch {
	case problem != nil:
		return f, at, problem
	case !w.known():
		return f, "", importPeriod.Found("没有时期", "there is no period").
			FixBy("加 --period，如 --period 2025年6月末", "add --period, such as --period 2025-06-30")
	case w.canonical == "" && w.year == 0:
		return f, "", importPeriod.Found("时期“%s”没有年份", "the period %q has no year", w.said).
			FixBy("加 --period 和年份，如 --period 2025", "add --period with the year, such as --period 2025")
	case w.lossy:
		return f, "", importPeriod.Found("“%s”可能是 1 月，也可能是 10 月", "%q may be January or October", w.said).
			FixBy("在表的副本里写成 2025.01、2025.10 或 2025年1月", "write 2025.01, 2025.10 or 2025年1月 in a copy of the table")
	}
	f = model.Figure{Indicator: model.IndicatorName(h.indicator.ID), Region: h.region}
	if f.Nature = cmp.Or(h.nature, b.title.nature); f.Nature == model.Actual {
		f.Nature = "" // which says so
	}
	if f.Region == "" {
		if f.Region, at, problem = im.regionOf(b); problem != nil {
			return f, at, problem
		}
	}
	f.Reporters = cmp.Or(h.reporters, im.reporters)
	if h.reporter != "" {
		if f.Reporters, problem = body(im.o.Data, h.reporter); problem != nil {
			return f, "", problem
		}
	}
	def, problem := im.definition(h, w.asOf())
	if problem != nil {
		return f, "", problem
	}
	period, problem := w.period(h.indicator, def.Aggregation, im.o.Cumulative)
	f.Definition, f.Period = def.ID, period.Text
	return f, "", problem
}

// definition is the one that is asked for, else the only one that holds on the day.
func (im *importer) definition(h heading, day sourcefile.Date) (*model.Definition, *diag.Problem) {
	if asked := cmp.Or(h.defined, string(h.definition)); asked != "" {
		return namedDefinition(h.indicator, asked)
	}
	return pickDefinition(h.indicator, im.o.Definitions, day, cmp.Or(h.reporter, string(h.reporters), string(im.reporters)))
}

// namedDefinition finds a definition by its id or Chinese name. Whether it holds is checked with the rest of the data.
func namedDefinition(i *model.Indicator, asked string) (*model.Definition, *diag.Problem) {
	for k := range i.Definitions {
		if def := &i.Definitions[k]; string(def.ID) == asked || def.Name.First() == asked {
			return def, nil
		}
	}
	return nil, noDefinition(i, asked)
}

// pickDefinition finds the only definition that holds on a day, among preferred ones if the indicator has any. What is
// counted by one organisation is not asked after where none is named, unless there is nothing else.
func pickDefinition(i *model.Indicator, preferred []sourcefile.ID, day sourcefile.Date, reporters string) (
	*model.Definition, *diag.Problem,
) {
	var valid, asked []*model.Definition
	for k := range i.Definitions {
		def := &i.Definitions[k]
		if def.ValidFrom != "" && day < def.ValidFrom || def.ValidTo != "" && day > def.ValidTo {
			continue
		}
		valid = append(valid, def)
		if slices.Contains(preferred, def.ID) {
			asked = append(asked, def)
		}
	}
	ofAll := slices.DeleteFunc(slices.Clone(valid), func(def *model.Definition) bool {
		return def.Reporters == model.ReportersRequired
	})
	if reporters == "" && len(ofAll) > 0 {
		valid = ofAll
	}
	var ids []string
	for _, def := range valid {
		ids = append(ids, string(def.ID))
	}
	if len(asked) == 1 {
		return asked[0], nil
	}
	if len(valid) == 1 {
		return valid[0], nil
	}
	if valid == nil {
		return nil, importDefinition.Found("%s（%s）没有适用于 %s 的口径",
			"%s (%s) has no definition that holds for %s", i.Name, i.ID, day).
			FixBy("核对时期，或在指标文件里加一项口径", "check the period, or add a definition to the indicator's file")
	}
	return nil, importDefinition.Found("%s（%s）适用于 %s 的口径有 %d 个",
		"%s (%s): for %s there are %d definitions that hold", i.Name, i.ID, day, len(valid)).
		Expect("其中之一：%s", "one of: %s", strings.Join(ids, " ")).
		FixBy("在指标后面写明：%[1]s.口径；导表时也可以加 --definition 口径",
			"name it behind the indicator: %[1]s.definition; for a table --definition will do", i.ID)
}

func (im *importer) twice(d *draft) *diag.Problem {
	return importTwice.Found("与 %s 是同一指标、口径、地区和时期",
		"%s has the same indicator, definition, region and period", im.address(d.value[0], d.value[1])).
		FixBy("在表的副本里删去一个，或用 --map 分开", "delete one in a copy of the table, or tell them apart with --map")
}

var scaled = regexp.MustCompile(`[百千万亿a-z]`)

// printed is the text of a cell without footnote marks.
func printed(s string) string { return strings.TrimSpace(footnote.ReplaceAllString(s, "")) }

// value takes a value as printed; a unit that the cell does not print is that of its heading or of the table.
func (im *importer) value(b *block, d *draft, h heading, shown string) *diag.Problem {
	if d.Value != "" {
		return im.twice(d)
	}
	s := minus(printed(shown))
	if inBrackets.MatchString(quantity.Fold(s)) {
		return importCell.Found("“%s”可能是负数，也可能是加了括号的数", "%q may be a negative number, or one in parentheses", s).
			FixBy("在表的副本里去掉括号，负数写负号",
				"remove the parentheses in a copy of the table, and write a negative number with a minus sign")
	}
	_, problem := im.units.ParseValue(s, nil, d.to)
	if problem == nil {
		if v, _ := im.units.ParseValue(s, nil, d.to); h.unit != nil && *h.unit != v.Unit {
			return clash(h.unit.Name().First() + " ≠ " + v.Unit.Name().First())
		}
		d.Value = quantity.Printed(s)
		return nil
	}
	unit := h.unit
	if unit == nil {
		unit = im.tableUnit(b, d.to)
	}
	switch plain := plainNumber.MatchString(quantity.Fold(s)); {
	case scaled.MatchString(quantity.Fold(s)): // 12万 under 单位：亿元 may be either
		return problem
	case unit == nil && plain:
		return im.noUnit(b, d.to, s)
	case unit == nil:
		return problem
	}
	if _, problem := im.units.ParseValue(s, unit, d.to); problem != nil {
		return problem
	}
	d.Value, d.Unit = quantity.Printed(s), unit.Name().First()
	return nil
}

func noUnit(s string) *diag.Problem {
	return importUnit.Found("不能确定“%s”的单位", "the unit of %q is not certain", s).
		FixBy("表里没有印单位时加 --unit 亿元；只是一个标题的单位写 --unit '同比=%%'",
			"add --unit 亿元 where the table prints none, or --unit '同比=%%' for one heading")
}

// noUnit says why a number has no unit.
func (im *importer) noUnit(b *block, to quantity.Unit, s string) *diag.Problem {
	asked, printed := fitting(im.listed(b), to), fitting(b.units, to)
	if len(asked) == 1 && printed != nil {
		return importClash.Found("表里印的单位是%s，--unit 是%s",
			"the table prints the unit %s, and --unit is %s", printed[0].Name().First(), asked[0].Name().First()).
			FixBy("表里印得对，就删去 --unit；印错了，就在表的副本里改正",
				"if the table is right, leave out --unit; if not, correct it in a copy of the table")
	}
	return noUnit(s)
}

// tableUnit is the one unit of the line 单位： that can be the indicator's, or what --unit says; nil where the two differ.
func (im *importer) tableUnit(b *block, to quantity.Unit) *quantity.Unit {
	asked, printed := fitting(im.listed(b), to), fitting(b.units, to)
	if len(asked) != 1 || printed != nil && !slices.Contains(printed, asked[0]) {
		return nil
	}
	return &asked[0]
}

// fitting are the units of a measure.
func fitting(all []quantity.Unit, to quantity.Unit) (some []quantity.Unit) {
	for _, u := range all {
		if u.Measure == to.Measure {
			some = append(some, u)
		}
	}
	return some
}

func (im *importer) listed(b *block) []quantity.Unit {
	var asked []quantity.Unit
	for _, s := range im.o.Units {
		if u, ok := im.unit(s); ok {
			asked = append(asked, u)
		}
	}
	if asked != nil {
		return asked
	}
	return b.units
}

// change takes a growth or increase beside a figure. Its unit is written behind it, because a change has no key for
// one.
func (im *importer) change(b *block, d *draft, h heading, shown string) *diag.Problem {
	s := signed(printed(shown))
	v, problem := im.units.ParseChange(quantity.Printed(s))
	if problem != nil {
		if !plainNumber.MatchString(quantity.Fold(s)) {
			return problem
		}
		unit := im.changeUnit(b, d.to, h)
		if unit == nil {
			return im.noUnit(b, d.to, s)
		}
		s += unit.Name().First()
		if v, problem = im.units.ParseChange(quantity.Printed(s)); problem != nil {
			return problem
		}
	}
	for _, c := range d.Changes {
		if other, _ := im.units.ParseChange(c.Value); c.Basis == h.basis && other != nil &&
			other.Unit.Measure == v.Unit.Measure {
			return im.twice(d)
		}
	}
	d.Changes = append(d.Changes, model.Change{Basis: h.basis, Value: quantity.Printed(s)})
	return nil
}

// changeUnit is what the heading says; 增速 is a percentage, 增加额 has the unit of the figure, and a bare 同比 is a
// percentage where the unit line lists % and the figures themselves are none.
func (im *importer) changeUnit(b *block, to quantity.Unit, h heading) *quantity.Unit {
	percent, ok := im.units.Parse("%")
	switch {
	case h.unit != nil:
		return h.unit
	case h.how == rate && ok:
		return &percent
	case h.how == amount:
		return im.tableUnit(b, to)
	case ok && h.basis == quantity.YearOnYear && to.Measure != percent.Measure &&
		slices.Contains(im.listed(b), percent):
		return &percent
	}
	return nil
}
