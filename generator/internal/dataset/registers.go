package dataset

import (
	_ "embed"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
)

var unitUnknown = diag.NewRule("unit-unknown",
	"不认识的单位不能换算，也没有译名。", "A unit that is not known converts to nothing and has no translation.",
	"unit: 戸", "unit: 户")

var timeZone = diag.NewRule("time-zone",
	"“今天”按时区算；不认识的时区，电脑悄悄用世界时，早八小时里日期就错一天。", "Today depends on the time zone; for one that it does not know a "+
		"machine silently takes universal time, and for hours the date is wrong.",
	"time_zone: Asia/Beijing", "time_zone: Asia/Shanghai")

// zones are the names of the IANA time zone database, one a line.
//
//go:embed zones.txt
var zones string

// knownZone says that a time zone has no such name; nil where it has.
func knownZone(name string) *diag.Problem {
	known := strings.Fields(zones)
	if slices.Contains(known, name) {
		return nil
	}
	p := timeZone.Found("没有叫“%s”的时区", "there is no time zone %q", name).
		Expect("IANA 时区名称，如 Asia/Shanghai", "the IANA name of a time zone, such as Asia/Shanghai")
	lower := strings.ToLower(name)
	// the database names the zone by its largest city
	for _, word := range []string{"beijing", "peking", "北京", "中国", "+8", "+08"} {
		if strings.Contains(lower, word) {
			return p.FixBy("北京时间写 Asia/Shanghai", "Beijing time is Asia/Shanghai")
		}
	}
	if near := diag.Nearest(name, known); near != "" {
		p.FixBy("是否想写 %s？", "did you mean %s?", near)
	}
	return p
}

// regionParents: a region lies in one that is listed.
func (f *files) regionParents() {
	if d := f.regions; d != nil {
		for i, r := range d.Value.Regions {
			f.refer(f.index.regions, string(r.Parent), d.At("regions", i, "parent"))
		}
	}
}

// siteRegion: the site is about a region that is listed, in a time zone that there is.
func (f *files) siteRegion() {
	if d := f.site; d != nil {
		f.refer(f.index.regions, string(d.Value.Region), d.At("region"))
		f.report(d.At("time_zone"), knownZone(d.Value.TimeZone))
	}
}

// indicatorReferences: an indicator's areas, publisher, measures and scheme owners exist, and its unit can be read.
func (f *files) indicatorReferences() {
	f.aliases()
	x := f.index
	clauses := either(x.clauses, x.safeguards)
	for _, ind := range f.indicators {
		if ind.Document == nil {
			continue
		}
		for i, a := range ind.Value.Articles {
			f.refer(x.articles, string(a), ind.At("articles", i))
		}
		f.refer(f.index.bodies, string(ind.Value.UsualPublisher), ind.At("usual_publisher"))
		for i, m := range ind.Value.Informs {
			f.refer(clauses, string(m), ind.At("informs", i))
		}
		if c := ind.Value.Calendar; c != nil {
			f.report(ind.At("calendar", "source"), otherPort(c.Source))
		}
		defined := newIDs("口径", "definition")
		for i, def := range ind.Value.Definitions {
			f.add(defined, string(def.ID), ind.At("definitions", i, "id"))
			f.refer(f.index.bodies, string(def.Owner), ind.At("definitions", i, "owner"))
			if def.ValidTo != "" && def.ValidTo < def.ValidFrom {
				f.report(ind.At("definitions", i, "valid_to"), definitionInvalid.Found("停用日 %s 早于起用日 %s",
					"it is valid to %s, before it is valid from %s", def.ValidTo, def.ValidFrom).
					FixBy("改正其中一个", "correct one of them"))
			}
			f.report(ind.At("definitions", i, "name"), ofNamedBanks(&def))
			if def.PartOf != nil {
				f.term(*def.PartOf, ind.At("definitions", i, "part_of"))
			}
			if r := def.Ratio; r != nil {
				f.term(r.Numerator, ind.At("definitions", i, "ratio", "numerator"))
				f.term(r.Denominator, ind.At("definitions", i, "ratio", "denominator"))
			}
		}
		if x.measures != nil {
			if _, ok := x.measures.Parse(ind.Value.Unit); !ok {
				f.report(ind.At("unit"), unknownUnit(ind.Value.Unit))
			}
		}
	}
}

// term: a ratio is made of figures by definitions that exist.
func (f *files) term(t model.Term, at diag.Place) {
	f.refer(f.index.indicators, string(t.Indicator), at)
	if ind := f.index.indicator[t.Indicator]; ind != nil {
		f.report(at, knownDefinition(ind.Indicator, t.Definition))
	}
}

func unknownUnit(unit string) *diag.Problem {
	return unitUnknown.Found("不认识单位“%s”", "the unit %q is not known", unit).
		Expect("数量级（百 千 万 亿 万亿）加 data/unit-measures.yaml 里的单位",
			"a scale (百 千 万 亿 万亿) and a unit of data/unit-measures.yaml").
		FixBy("改正单位，或在 data/unit-measures.yaml 里加上它", "correct the unit, or add it to data/unit-measures.yaml")
}
