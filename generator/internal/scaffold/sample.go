package scaffold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Sample says how large a synthetic province is: each indicator has a figure for every region at every end of a month.
// The same numbers make the same files.
type Sample struct {
	Indicators int `default:"1000" help:"指标数。 Number of indicators." placeholder:"N"`
	Periods    int `default:"40" help:"月末数。 Number of month ends." placeholder:"M"`
	Regions    int `default:"1" help:"地区数，第一个是本省。 Number of regions; the first is the province." placeholder:"R"`
}

// What can be named: regions have codes of six digits, and months have years that periods know.
const (
	maxIndicators = 99_999
	maxPeriods    = 600
	prefectures   = 50
	counties      = 99
	maxRegions    = 1 + prefectures*(1+counties)
)

// Validate refuses numbers for which there are no names.
func (s Sample) Validate() error {
	for _, n := range []struct {
		flag    string
		n, most int
	}{
		{"--indicators", s.Indicators, maxIndicators},
		{"--periods", s.Periods, maxPeriods},
		{"--regions", s.Regions, maxRegions},
	} {
		if n.n < 1 || n.n > n.most {
			return fmt.Errorf("%s is %d; it can be 1 to %d", n.flag, n.n, n.most)
		}
	}
	return nil
}

// sampleNote is the note of everything in a sample that needs one.
var sampleNote = locales.Note{ZH: "程序生成的示例，不是任何地方的统计。", EN: "A sample made by a program, not a statistic of any place."}

// Files are the files of data/. All names and numbers are made up, and the site says so on every page.
func (s Sample) Files() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, f := range append(s.registers(), samplePlan(s)...) {
			if !yield("data/"+f.name, f.body()) {
				return
			}
		}
		for i := range s.Indicators {
			name, _ := dataset.IndicatorFile(sampleIndicator(i))
			if !yield(name, sampleFile{"", s.indicator(i)}.body()) {
				return
			}
		}
		for t := range s.Periods {
			name, _ := dataset.PublicationFile(sourcefile.ID(s.published(t)) + "-sample")
			if !yield(name, sampleFile{"", s.publication(t)}.body()) ||
				!yield(strings.TrimSuffix(name, ".yaml")+".csv", s.table(t)) {
				return
			}
		}
	}
}

// sampleFile is a file with what it says: text as it is, or a value of the file's type.
type sampleFile struct {
	name  string
	value any
}

func (f sampleFile) body() []byte {
	if words, ok := f.value.(string); ok {
		return []byte(words)
	}
	src, err := json.Marshal(f.value)
	if err == nil {
		src, err = yaml.JSONToYAML(src)
	}
	if err != nil {
		panic(fmt.Sprintf("write %T: %v", f.value, err)) // our own types
	}
	return src
}

// samplePair is a made-up name in both languages, with a number where one is given.
func samplePair(zh, en string, n ...int) locales.Text {
	t := locales.Text{ZH: "示例" + zh, EN: "Sample " + en}
	for _, n := range n {
		t.ZH, t.EN = t.ZH+strconv.Itoa(n), t.EN+" "+strconv.Itoa(n)
	}
	return t
}

func (s Sample) registers() []sampleFile {
	regions := []model.Region{{Code: "100000", ZH: "全国", EN: "China", Kind: "country"}}
	for r := range s.Regions {
		regions = append(regions, sampleRegion(r))
	}
	return []sampleFile{
		{"site.yaml", dataset.Site{
			Title: samplePair("省金融“五篇大文章”", "Province's five major areas of finance"), Sample: true,
			Tagline:  locales.Text{ZH: "程序生成，不是统计", EN: "made by a program, no statistics"},
			Operator: new(samplePair("程序", "program")),
			Region:   sampleRegion(0).Code, BaseURL: "https://example.org/", TimeZone: "Asia/Shanghai", Language: "zh",
			Licences: dataset.Licences{
				Data: "CC0-1.0", DataURL: "https://creativecommons.org/publicdomain/zero/1.0/",
				Code: "Apache-2.0",
			},
		}},
		{"regions.yaml", model.RegionsFile{Regions: regions}},
		{"organisations.yaml", model.OrganisationsFile{Organisations: []model.Organisation{}}},
		{"no-link-hosts.yaml", model.NoLinkHostsFile{Hosts: []model.NoLinkHost{}}},
		{"unit-measures.yaml", quantity.UnitMeasuresFile{UnitMeasures: []quantity.UnitMeasure{
			{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY", Printed: []string{"元"}},
			{ID: "percent", ZH: "%", EN: "%", Kind: "percent", Printed: []string{"%"}},
			{ID: "household", ZH: "户", EN: "households", Kind: "count", Printed: []string{"户"}},
		}}},
	}
}

// sampleRegion is a region by its number: the province, its prefectures, then their counties. No real code begins with
// 99.
func sampleRegion(r int) model.Region {
	name := func(zh, en string) (string, string) {
		t := samplePair(zh, en, r)
		return t.ZH, t.EN
	}
	region := model.Region{Code: "990000", Kind: "province", Parent: "100000"}
	switch {
	case r == 0:
		region.ZH, region.EN = "示例省", "Sample Province"
	case r <= prefectures:
		region.ZH, region.EN = name("市", "City")
		region.Code, region.Kind, region.Parent = sourcefile.RegionCode(fmt.Sprintf("99%02d00", r)), "prefecture",
			"990000"
	default:
		region.ZH, region.EN = name("县", "County")
		of, n := 1+(r-prefectures-1)/counties, 1+(r-prefectures-1)%counties
		region.Code, region.Kind = sourcefile.RegionCode(fmt.Sprintf("99%02d%02d", of, n)), "county"
		region.Parent = sourcefile.RegionCode(fmt.Sprintf("99%02d00", of))
	}
	return region
}

func sampleIndicator(i int) sourcefile.ID { return sourcefile.ID(fmt.Sprintf("sample-%05d", i+1)) }

// sampleKinds are the sorts of indicators in turn: what they are printed with, and how many digits after the point.
var sampleKinds = []struct {
	kind     model.Kind
	unit     string
	printed  string
	digits   int
	currency model.Currency
	base     [2]int // the first figure, in units of the last digit: the smallest and the largest
}{
	{model.Stock, "亿元", "亿元", 2, "rmb-and-fx", [2]int{5_000, 500_000}},
	{model.Count, "户", "户", 0, "none", [2]int{1_000, 900_000}},
	{model.Share, "%", "%", 2, "none", [2]int{1_000, 6_000}},
	{model.Rate, "%", "%", 2, "none", [2]int{200, 700}},
}

func (s Sample) indicator(i int) model.Indicator {
	kind := sampleKinds[i%len(sampleKinds)]
	area := i % len(sampleAreas)
	ind := model.Indicator{
		Name: samplePair("指标", "indicator", i+1), Articles: []sourcefile.ID{sampleAreas[area]}, Unit: kind.unit,
		Kind:      kind.kind,
		Direction: model.Up, UsualPublisher: sampleUnits[0].ID, Note: &sampleNote,
		Definitions: []model.Definition{{
			ID: "sample", Name: samplePair("口径", "definition"), Owner: sampleUnits[0].ID, Currency: kind.currency,
			Aggregation: model.EndOfPeriod,
		}},
	}
	if i < sampleInformed*len(sampleAreas) {
		ind.Informs = []sourcefile.ID{sampleMeasure(area, i/len(sampleAreas)%sampleMeasures)}
	}
	return ind
}

// sampleEnd is the newest end of a month.
var sampleEnd = time.Date(2026, time.June, 30, 0, 0, 0, 0, time.UTC)

// end is the last day of a month by its number; the last of them is sampleEnd.
func (s Sample) end(t int) string {
	return sampleEnd.AddDate(0, 0, 1).AddDate(0, t-s.Periods+1, -1).Format(time.DateOnly)
}

// published is the day on which the figures of a month come out.
func (s Sample) published(t int) string {
	return sampleEnd.AddDate(0, 0, 1).AddDate(0, t-s.Periods+1, 9).Format(time.DateOnly)
}

func (s Sample) publication(t int) model.Publication {
	day := s.published(t)
	p := model.Publication{
		Outlet: "示例程序 Sample program", AttributedTo: sampleUnits[0].ID,
		Subject: &locales.Text{ZH: "示例：" + s.end(t) + " 的数", EN: "Sample: figures of " + s.end(t)},
		NoLink:  "no-address", Published: sourcefile.PartialDate(day), Recorded: sourcefile.Date(day), Grade: "A",
		Seen: model.SeenAs("A"),
		Note: &sampleNote,
	}
	if t == s.Periods-1 {
		level := model.Level(2)
		p.Evidence = []model.Evidence{{
			ID: "mechanism", Refs: []model.ItemID{"s1"}, Level: &level, Date: sourcefile.PartialDate(s.end(t)),
			Event: samplePair("机制建立", "mechanism is set up"), NamedAs: []string{"机制"}, Note: &sampleNote,
		}}
	}
	return p
}

// table is the figures of one month. Amounts and counts have the growth from a year before, where there is one.
func (s Sample) table(t int) []byte {
	var b bytes.Buffer
	b.WriteString("indicator,definition,region,period,value,year_on_year\n")
	end := s.end(t)
	for i := range s.Indicators {
		kind := sampleKinds[i%len(sampleKinds)]
		for r := range s.Regions {
			v := sampleValue(i, r, t)
			fmt.Fprintf(&b, "%s,sample,%s,%s,%s%s,", sampleIndicator(i), sampleRegion(r).Code, end,
				decimal(v, kind.digits),
				kind.printed)
			if t >= 12 && kind.printed != "%" {
				was := sampleValue(i, r, t-12)
				b.WriteString(decimal((2000*v+was)/(2*was)-1000, 1) + "%") // rounded to tenths of a percent
			}
			b.WriteByte('\n')
		}
	}
	return b.Bytes()
}

// sampleValue is a figure in units of its last digit: a start that differs from series to series, a slow rise, and a
// ripple.
func sampleValue(i, r, t int) int {
	base := sampleBase(i, r)
	return base + base*t*(scatter(r, i)%6)/10_000 + base*(scatter(i+r, t)%11)/2_000
}

// sampleBase is where a series starts. What adds up over regions is in all regions of one together a half of it, so
// that none ever has more than there is.
func sampleBase(i, r int) int {
	kind := sampleKinds[i%len(sampleKinds)]
	if kind.printed == "%" || r == 0 {
		return kind.base[0] + scatter(i, r)%(kind.base[1]-kind.base[0])
	}
	whole, siblings := 0, prefectures
	if r > prefectures {
		whole, siblings = 1+(r-prefectures-1)/counties, counties
	}
	return max(1, sampleBase(i, whole)*(25+scatter(i, r)%25)/(100*siblings))
}

// scatter is a number that looks like chance and is the same everywhere.
func scatter(a, b int) int {
	x := uint64(a)*0x9e3779b97f4a7c15 + uint64(b)*0xbf58476d1ce4e5b9
	x ^= x >> 29
	x *= 0x94d049bb133111eb
	return int(x >> 33)
}

// decimal writes a number whose last digits are decimals.
func decimal(v, digits int) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	if digits == 0 {
		return sign + strconv.Itoa(v)
	}
	all := fmt.Sprintf("%0*d", digits+1, v)
	return sign + all[:len(all)-digits] + "." + all[len(all)-digits:]
}
