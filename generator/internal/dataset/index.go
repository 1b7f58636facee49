package dataset

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// index holds every id of the data, whatever file it is in.
type index struct {
	articles, targets, tasks, clauses, safeguards, units, entities, organisations, indicators, publications, items ids
	regions                                                                                                        ids
	// bodies are units and organisations.
	bodies    ids
	measures  *quantity.Units
	cross     locales.Text
	indicator map[sourcefile.ID]*indicator
	// byName holds the ids of the indicators with a Chinese name.
	byName map[string][]sourcefile.ID
}

// ids is a set of ids of one kind with the Chinese and English name of the kind.
type ids struct {
	kind locales.Text
	at   map[string]diag.Place
	// damaged reports that the file with the ids could not be read: then no reference to them is judged.
	damaged bool
}

func newIDs(zh, en string) ids {
	return ids{kind: locales.Text{ZH: zh, EN: en}, at: map[string]diag.Place{}}
}

func (s ids) has(id string) bool { _, ok := s.at[id]; return ok }

// either is the union of two kinds, for references that may mean either.
func either(a, b ids) ids {
	u := ids{locales.Format("%s或%s", "%s or %s", a.kind, b.kind), maps.Clone(a.at), a.damaged || b.damaged}
	maps.Copy(u.at, b.at)
	return u
}

// add enters an id and reports it if it is in the data already.
func (f *files) add(s ids, id string, at diag.Place) {
	if first, twice := s.at[id]; twice {
		f.report(at, idDuplicate.Found("%s %s 已在 %s 第 %d 行", "%s %s stands already in %s line %d", s.kind, id,
			first.File, first.Line).
			FixBy("换一个 id，或删去其中一个", "choose another id, or remove one of the two"))
		return
	}
	s.at[id] = at
}

// refer says that an id does not exist; nil where it does.
func (s ids) refer(id string) *diag.Problem {
	if id == "" || s.damaged || s.has(id) {
		return nil
	}
	return Unknown(s.kind, id, slices.Sorted(maps.Keys(s.at)))
}

// Unknown says that nothing of a kind has an id, and which of the known ones may be meant. kind is the kind's name.
func Unknown(kind locales.Text, id string, known []string) *diag.Problem {
	p := referenceUnknown.Found("没有 id 为 %[2]s 的%[1]s", "there is no %s with the id %s", kind, id)
	if near := diag.Nearest(id, known); near != "" {
		p.FixBy("是否想写 %s？", "did you mean %s?", near)
	} else if len(known) > 0 && len(known) <= 40 {
		p.Expect("其中之一：%s", "one of: %s", strings.Join(known, " "))
	}
	return p
}

// refer reports a reference to an id that does not exist.
func (f *files) refer(s ids, id string, at diag.Place) { f.report(at, s.refer(id)) }

// The rules of ids and of references to them.
var (
	idDuplicate = diag.NewRule("id-duplicate",
		"一个 id 只能指一样东西，网址才不会错。", "An id means one thing, or addresses would go wrong.",
		"（id: alpha 已是单位） (alpha is the id of a unit already)", "id: first-bank")
	referenceUnknown = diag.NewRule("reference-unknown",
		"指向不存在的 id，页面上就是断掉的链接。", "A reference to an id that does not exist would be a broken link.",
		"usual_publisher: alhpa", "usual_publisher: alpha")
	fileName = diag.NewRule("file-name",
		"文件名就是 id，也是网址的一部分；公布以后不再改变。",
		"A file's name is its id and a part of addresses; once published it never changes.",
		"data/publications/August.yaml", "data/publications/2025-08-08-paper.yaml")
)

// indicator is an indicator with its unit, read.
type indicator struct {
	*model.Indicator
	unit      quantity.Unit
	unitKnown bool
}

// indicatorNamed finds an indicator by its id or by its exact Chinese name; nil where it is unknown or its file
// damaged.
func (x *index) indicatorNamed(name model.IndicatorName) (*indicator, *diag.Problem) {
	if ind := x.indicator[sourcefile.ID(name)]; ind != nil {
		return ind, nil
	}
	switch named := x.byName[string(name)]; len(named) {
	case 0:
	case 1:
		return x.indicator[named[0]], nil
	default:
		return nil, referenceUnknown.Found("有 %d 个指标都叫“%s”", "%d indicators are called %q", len(named), name).
			Expect("其中一个的 id：%v", "the id of one of them: %v", named)
	}
	if !x.indicators.has(string(name)) {
		if near := diag.Nearest(string(name), slices.Sorted(maps.Keys(x.byName))); near != "" {
			return nil, referenceUnknown.Found("没有叫“%s”的指标", "there is no indicator called %q", name).
				FixBy("是否想写 %s（%s）？", "did you mean %s (%s)?", near, x.byName[near][0])
		}
	}
	return nil, x.indicators.refer(string(name))
}

var (
	idForm    = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	datedForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*$`)
)

func newIndex(f *files) *index {
	x := &index{
		articles: newIDs("领域", "area"), targets: newIDs("目标", "target"), tasks: newIDs("任务", "task"),
		clauses: newIDs("举措", "measure"), safeguards: newIDs("保障措施", "safeguard"), units: newIDs("单位", "unit"),
		entities: newIDs("平台或产品", "platform or product"), organisations: newIDs("机构", "organisation"),
		indicators: newIDs("指标", "indicator"), publications: newIDs("来源", "publication"),
		items:     newIDs("清单项", "checklist item"),
		regions:   newIDs("地区", "region"),
		indicator: map[sourcefile.ID]*indicator{}, byName: map[string][]sourcefile.ID{},
	}
	x.plan(f)
	x.register(f)
	x.statistics(f)
	return x
}

// enter puts the ids of the things that a file lists into their set, which is damaged where the file could not be read.
func enter[F, T any, ID ~string](f *files, s *ids, d *sourcefile.Document[F], list, key string, things func(F) []T,
	id func(T) ID,
) {
	s.damaged = d == nil
	if d == nil {
		return
	}
	for i, thing := range things(d.Value) {
		f.add(*s, string(id(thing)), d.At(list, i, key))
	}
}

// plan enters what the plan has, and the items that its targets are judged by.
func (x *index) plan(f *files) {
	if d := f.articles; d != nil {
		x.cross = d.Value.Cross.Name()
		x.articles.at["cross"] = d.At("cross")
	}
	enter(f, &x.articles, f.articles, "articles", "id", func(d model.ArticlesFile) []model.Area {
		return d.Articles
	},
		func(a model.Area) sourcefile.ID { return a.ID })
	enter(f, &x.targets, f.targets, "targets", "id", func(d model.TargetsFile) []model.Target { return d.Targets },
		func(t model.Target) sourcefile.ID { return t.ID })
	for _, t := range f.tasks {
		f.name(x.tasks, t.id, t.file, idForm)
		if t.Document == nil {
			x.clauses.damaged = true
			continue
		}
		t.Value.ID = t.id
		for i, m := range t.Value.Measures {
			f.add(x.clauses, string(m.ID), t.At("measures", i, "id"))
		}
	}
	enter(f, &x.safeguards, f.safeguards, "safeguards", "id",
		func(d model.Safeguards) []model.Safeguard { return d.Safeguards },
		func(s model.Safeguard) sourcefile.ID { return s.ID })
	x.items.damaged = f.assessment == nil
	if d := f.assessment; d != nil {
		for _, t := range d.Value.Targets {
			for _, facet := range t.Facets {
				for _, item := range facet.Items {
					x.items.at[string(item.ID)] = d.At("targets")
				}
			}
		}
	}
}

// register enters bodies, what they made, and regions. An organisation is no unit of the plan.
func (x *index) register(f *files) {
	enter(f, &x.units, f.units, "units", "id", func(d model.UnitsFile) []model.Agency { return d.Units },
		func(u model.Agency) sourcefile.ID { return u.ID })
	enter(f, &x.entities, f.entities, "entities", "id", func(d model.EntitiesFile) []model.Entity { return d.Entities },
		func(e model.Entity) sourcefile.ID { return e.ID })
	enter(f, &x.organisations, f.organisations, "organisations", "id",
		func(d model.OrganisationsFile) []model.Organisation { return d.Organisations },
		func(o model.Organisation) sourcefile.ID { return o.ID })
	if d := f.organisations; d != nil {
		for i, o := range d.Value.Organisations {
			if first, twice := x.units.at[string(o.ID)]; twice {
				f.report(d.At("organisations", i, "id"),
					idDuplicate.Found("%s 已是方案中的单位（%s）", "%s is a unit of the plan already (%s)", o.ID, first.File).
						FixBy("删去这一项，直接引用单位的 id", "remove this item and refer to the unit's id"))
			}
		}
		f.outlets(d)
	}
	x.bodies = either(x.units, x.organisations)
	enter(f, &x.regions, f.regions, "regions", "code", func(d model.RegionsFile) []model.Region { return d.Regions },
		func(r model.Region) string { return string(r.Code) })
}

// statistics enters indicators, their measures, and publications.
func (x *index) statistics(f *files) {
	if d := f.unitMeasures; d != nil {
		x.measures = quantity.NewUnits(d.Value.UnitMeasures)
	}
	for _, i := range f.indicators {
		f.name(x.indicators, i.id, i.file, idForm)
		if i.Document != nil {
			i.Value.ID = i.id
			x.indicator[i.id] = &indicator{Indicator: &i.Value}
			if x.measures != nil {
				x.indicator[i.id].unit, x.indicator[i.id].unitKnown = x.measures.Parse(i.Value.Unit)
			}
			x.byName[i.Value.Name.First()] = append(x.byName[i.Value.Name.First()], i.id)
		}
	}
	for _, p := range f.publications {
		f.name(x.publications, p.id, p.file, datedForm)
		if p.Document != nil {
			p.Value.ID = p.id
		}
	}
}

// name enters the id that a file's name is.
func (f *files) name(s ids, id sourcefile.ID, file string, form *regexp.Regexp) {
	at := diag.Place{File: file}
	f.report(at, checkName(s.kind, id, form))
	s.at[string(id)] = at
}

func checkName(kind locales.Text, id sourcefile.ID, form *regexp.Regexp) *diag.Problem {
	if form.MatchString(string(id)) && len(id) <= 64 {
		if day := string(id[:min(len(id), len(time.DateOnly))]); form == datedForm &&
			sourcefile.Date(day).Time().IsZero() {
			return fileName.Found("文件名里的日期 %s 不存在", "the date %s in the file name does not exist", day).
				FixBy("改成发布日期", "give the date of publication")
		}
		return nil
	}
	example := "green-loans-share.yaml"
	if form == datedForm {
		example = "2025-08-08-xining-evening-news.yaml"
	}
	return fileName.Found("文件名 %q 不能作%s的 id", "the file name %q cannot be the id of the %s", fmt.Sprint(id), kind).
		Expect("小写字母、数字和连字符，最多 64 个字符，如 %s",
			"lower-case letters, digits and hyphens, at most 64 characters, such as %s", example)
}

// PublicationFile is the path of a publication's file, or what is wrong with its id.
func PublicationFile(id sourcefile.ID) (string, *diag.Problem) {
	return publicationFiles + "/" + string(id) + ".yaml",
		checkName(locales.Text{ZH: "来源", EN: "publication"}, id, datedForm)
}

// IndicatorFile is the path of an indicator's file, or what is wrong with its id.
func IndicatorFile(id sourcefile.ID) (string, *diag.Problem) {
	return indicatorFolder + "/" + string(id) + ".yaml", checkName(locales.Text{ZH: "指标", EN: "indicator"}, id, idForm)
}
