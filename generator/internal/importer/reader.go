package importer

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// reader knows the words that tables are made of: names of indicators and regions from the data, and of --map.
type reader struct {
	units      *quantity.Units
	indicators map[string][]target
	regions    map[string][]*model.Region
	regionList []string // longest first, so that 海北州 is found before 海北
	latin      []latinName
	mapped     map[string]heading
	unitOf     map[string]*quantity.Unit
	read1      map[string]heading // what was read before
	work       *work
}

// maxRead bounds the memory for headings that hardly repeat.
const maxRead = 1 << 16

// latinName is an English name of a region, in lower case.
type latinName struct {
	name   string
	region *model.Region
}

func newReader(o Options) (*reader, []diag.Finding) {
	r := &reader{
		units: o.Data.Units, indicators: map[string][]target{}, regions: map[string][]*model.Region{},
		mapped: map[string]heading{}, unitOf: map[string]*quantity.Unit{}, read1: map[string]heading{}, work: &work{},
	}
	for _, i := range o.Data.Indicators {
		for _, name := range []string{string(i.ID), i.Name.First(), i.Name.In(locales.EN)} {
			if key := squeeze(name); !slices.Contains(r.indicators[key], target{indicator: i}) {
				r.indicators[key] = append(r.indicators[key], target{indicator: i})
			}
		}
	}
	for k := range o.Data.Regions {
		region := &o.Data.Regions[k]
		for _, name := range region.Names() {
			if ascii.MatchString(name) && !ordinal.MatchString(name[:1]) {
				r.latin = append(r.latin, latinName{strings.ToLower(name), region})
			}
			if key := squeeze(name); !slices.Contains(r.regions[key], region) {
				r.regions[key] = append(r.regions[key], region)
				r.regionList = append(r.regionList, key)
			}
		}
	}
	slices.SortFunc(r.regionList, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	var findings []diag.Finding
	for _, m := range o.Map {
		if p := r.mapName(o.Data, m); p != nil {
			findings = append(findings, p.At(flagged("--map", m)))
		}
	}
	for _, u := range o.Units {
		name, unit, of := strings.Cut(u, "=")
		if !of {
			unit = name
		}
		parsed, ok := r.unit(unit)
		switch {
		case !ok:
			findings = append(findings, BadFlag.Found("不认识单位“%s”", "the unit %q is not known", unit).
				Expect("数量级加 data/unit-measures.yaml 里的单位，如 亿元、%%",
					"a scale and a unit of data/unit-measures.yaml, such as 亿元 or %%").At(flagged("--unit", u)))
		case of:
			r.unitOf[squeeze(name)] = &parsed
		}
	}
	return r, findings
}

func flagged(name, value string) diag.Place {
	return diag.Place{File: strings.TrimSpace(name + " " + value)}
}

// bases are what --map calls the basis of a change.
var bases = map[string]quantity.Basis{
	"同比": quantity.YearOnYear, string(quantity.YearOnYear): quantity.YearOnYear,
	"比年初": quantity.SinceYearStart, string(quantity.SinceYearStart): quantity.SinceYearStart,
}

// mapName reads NAME=indicator[.definition[.reporters]], NAME=region, or NAME=basis.
func (r *reader) mapName(d *dataset.Dataset, s string) *diag.Problem {
	name, to, ok := strings.Cut(s, "=")
	if !ok || squeeze(name) == "" {
		return BadFlag.Found("没有等号", "there is no equals sign").
			Expect("表中名称=指标[.口径[.机构]]、表中名称=地区，或 表中名称=同比",
				"the table's name=indicator[.definition[.reporters]], =region, or =year-on-year")
	}
	if basis, ok := bases[squeeze(to)]; ok {
		r.mapped[squeeze(name)] = heading{basis: basis}
		return nil
	}
	if region, problem := r.regionNamed(to); problem == nil {
		r.mapped[squeeze(name)] = heading{region: region}
		return nil
	}
	t, problem := r.target(d, to)
	if problem != nil {
		return problem
	}
	r.mapped[squeeze(name)] = heading{target: t}
	return nil
}

// target reads indicator[.definition[.reporters]].
func (r *reader) target(d *dataset.Dataset, s string) (target, *diag.Problem) {
	parts := strings.SplitN(s, ".", 3)
	found := r.indicators[squeeze(parts[0])]
	if len(found) != 1 {
		p := BadFlag.Found("没有指标“%s”", "there is no indicator %q", parts[0])
		var known []string
		for _, i := range d.Indicators {
			known = append(known, string(i.ID), i.Name.First())
		}
		if near := diag.Nearest(parts[0], known); near != "" {
			p.FixBy("是否想写 %s？", "did you mean %s?", near)
		}
		return target{}, p
	}
	t := found[0]
	if len(parts) > 1 {
		if t.definition = sourcefile.ID(parts[1]); t.indicator.Definition(t.definition) == nil {
			return t, noDefinition(t.indicator, parts[1])
		}
	}
	if len(parts) > 2 {
		id, problem := body(d, parts[2])
		t.reporters = id
		return t, problem
	}
	return t, nil
}

// body finds a unit or organisation by its id or Chinese name.
func body(d *dataset.Dataset, name string) (sourcefile.ID, *diag.Problem) {
	var known []string
	for _, u := range d.Plan.Units {
		if known = append(known, string(u.ID), u.ZH); name == string(u.ID) || name == u.ZH {
			return u.ID, nil
		}
	}
	for _, o := range d.Organisations {
		if known = append(known, string(o.ID), o.ZH); name == string(o.ID) || name == o.ZH {
			return o.ID, nil
		}
	}
	p := BadFlag.Found("没有单位或机构“%s”", "there is no unit or organisation %q", name)
	if near := diag.Nearest(name, known); near != "" {
		p.FixBy("是否想写 %s？", "did you mean %s?", near)
	}
	return "", p
}

func noDefinition(i *model.Indicator, asked string) *diag.Problem {
	var known []string
	for _, def := range i.Definitions {
		known = append(known, string(def.ID))
	}
	return BadFlag.Found("指标 %s 没有口径 %s", "the indicator %s has no definition %s", i.ID, asked).
		Expect("其中之一：%s", "one of: %s", strings.Join(known, " "))
}

// regionNamed finds a region by code or name.
func (r *reader) regionNamed(name string) (sourcefile.RegionCode, *diag.Problem) {
	switch found := r.regions[squeeze(name)]; len(found) {
	case 0:
		p := importRegion.Found("没有地区“%s”", "there is no region %q", name)
		if near := diag.Nearest(squeeze(name), r.regionList); near != "" {
			p.FixBy("是否想写 %s？", "did you mean %s?", near)
		}
		return "", p
	case 1:
		return found[0].Code, nil
	default:
		return "", ambiguousRegion(name, found)
	}
}

func ambiguousRegion(name string, found []*model.Region) *diag.Problem {
	var all []string
	for _, f := range found {
		all = append(all, string(f.Code)+" "+f.ZH)
	}
	return importRegion.Found("“%s”可能是不止一个地区", "%q may be more than one region", name).
		Expect("其中之一：%s", "one of: %s", strings.Join(all, "、")).
		FixBy("在表的副本里写全称，或加 --map %s，等号后面写其中一个代码",
			"write the full name in a copy of the table, or add --map %s with one of the codes",
			diag.Argument(name, "="+string(found[0].Code)))
}
