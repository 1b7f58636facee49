package cli

import (
	"encoding/csv"
	"maps"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/urls"
)

// These tests know the method and the files of data/, and nothing of the code that they check: they read the files
// themselves, read values and periods themselves, and compare with what is published.

type written map[string]any

func (r written) text(key string) string {
	switch v := r[key].(type) {
	case nil:
		return ""
	case string:
		return v
	case uint64:
		return strconv.FormatUint(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

func (r written) list(key string) (all []written) {
	items, _ := r[key].([]any)
	for _, i := range items {
		m, _ := i.(map[string]any)
		all = append(all, m)
	}
	return all
}

func (r written) words(key string) (all []string) {
	items, _ := r[key].([]any)
	for _, i := range items {
		all = append(all, i.(string))
	}
	return all
}

func (r written) of(key string) written { m, _ := r[key].(map[string]any); return m }

func readWritten(t *testing.T, path string) (r written) {
	t.Helper()
	body, err := os.ReadFile(path)
	if err == nil {
		err = yaml.Unmarshal(body, &r)
	}
	if err != nil {
		t.Fatal(path, err)
	}
	return r
}

// raw is the data as files.
type raw struct {
	site, assessment written
	regions          []written
	tasks            []written
	indicators       map[string]written
	publications     map[string]written
	searched         []string
}

func readRaw(t *testing.T) *raw {
	t.Helper()
	data := filepath.Join("..", "..", "..", "data")
	d := &raw{
		site:       readWritten(t, filepath.Join(data, "site.yaml")),
		indicators: map[string]written{}, publications: map[string]written{},
		assessment: readWritten(t, filepath.Join(data, "assessment.yaml")),
	}
	d.regions = readWritten(t, filepath.Join(data, "regions.yaml")).list("regions")
	each := func(pattern string, with func(id string, r written)) {
		paths, _ := filepath.Glob(filepath.Join(data, filepath.FromSlash(pattern)))
		for _, path := range paths {
			with(strings.TrimSuffix(filepath.Base(path), ".yaml"), readWritten(t, path))
		}
	}
	each("plan/tasks/*.yaml", func(_ string, r written) { d.tasks = append(d.tasks, r) })
	each("indicators/*.yaml", func(id string, r written) { d.indicators[id] = r })
	each("publications/*.yaml", func(id string, r written) { d.publications[id] = r })
	if f, err := os.Open(filepath.Join(data, "searches.csv")); err == nil {
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows[1:] {
			d.searched = append(d.searched, row[slices.Index(rows[0], "subject")])
		}
	}
	return d
}

// indicatorOf is the id of a figure's indicator, which may be written by its name.
func (d *raw) indicatorOf(f written) string {
	id := f.text("indicator")
	if d.indicators[id] != nil {
		return id
	}
	for other, ind := range d.indicators {
		if ind.of("name").text("zh") == id {
			return other
		}
	}
	return id
}

func (d *raw) inside(code string) bool {
	for code != "" && code != d.site.text("region") {
		parent := ""
		for _, r := range d.regions {
			if r.text("code") == code {
				parent = r.text("parent")
			}
		}
		code = parent
	}
	return code != ""
}

// days are the first and the last day of a period or a partial date; first is "" where it is not known.
func days(s string) (first, last string, bound bool) {
	whole := func(s string) (string, string) {
		year, months := s[:4], [2]int{1, 12}
		switch {
		case len(s) == 10:
			return s, s
		case strings.Contains(s, "-Q"):
			q := int(s[6] - '0')
			months = [2]int{3*q - 2, 3 * q}
		case strings.Contains(s, "-S"):
			h := int(s[6] - '0')
			months = [2]int{6*h - 5, 6 * h}
		case len(s) == 7:
			m, _ := strconv.Atoi(s[5:])
			months = [2]int{m, m}
		}
		y, _ := strconv.Atoi(year)
		day := func(m, d int) string {
			return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		return day(months[0], 1), day(months[1]+1, 0)
	}
	start, end, ranged := strings.Cut(s, "..")
	if !ranged {
		start, end = s, s
	}
	bound = strings.HasPrefix(end, "<=")
	_, last = whole(strings.TrimPrefix(end, "<="))
	if start != "" && !strings.HasPrefix(start, "<=") {
		first, _ = whole(start)
	}
	return first, last, bound
}

// TestSincePlanIsRecomputed puts every measure into its part again.
func TestSincePlanIsRecomputed(t *testing.T) {
	d, p := readRaw(t), built(t)
	var doc api.Envelope[[]api.TracedDocument]
	p.document(t, urls.Measures, &doc)
	got := map[string]string{}
	for _, m := range doc.Result {
		got[string(m.ID)] = string(m.Part.ID)
	}
	want := map[string]string{}
	framing := map[string]bool{}
	for _, m := range d.assessment.list("measures") {
		framing[m.text("id")] = m.text("kind") == "framing"
	}
	for _, task := range d.tasks {
		for _, m := range task.list("measures") {
			if id := m.text("id"); !framing[id] {
				want[id] = d.partOf(id)
			}
		}
	}
	if !maps.Equal(got, want) {
		for id := range want {
			if got[id] != want[id] {
				t.Errorf("%s: published %q, recomputed %q", id, got[id], want[id])
			}
		}
		t.Errorf("%d measures published, %d recomputed", len(got), len(want))
	}
}

func (d *raw) partOf(measure string) string {
	plan, home := d.assessment.text("start"), d.site.text("region")
	informs := map[string]bool{}
	searched := false
	for id, ind := range d.indicators {
		informs[id] = slices.Contains(ind.words("informs"), measure)
		searched = searched || informs[id] && slices.Contains(d.searched, id)
	}
	belongs := func(ref string) bool { return ref == measure || strings.HasPrefix(ref, measure+"/") }
	searched = searched || slices.ContainsFunc(d.searched, belongs)
	traces := false
	for _, pub := range d.publications {
		named := pub.text("grade") != "C"
		for _, f := range pub.list("figures") {
			if !informs[d.indicatorOf(f)] || !d.inside(f.text("region")) {
				continue
			}
			traces = true
			first, _, bound := days(f.text("period"))
			nature := f.text("nature")
			if named && f.text("region") == home && f.text("reporters") == "" && nature != "planned" &&
				nature != "allocated" && !bound && first > plan {
				return "since-the-plan"
			}
		}
		for _, e := range pub.list("evidence") {
			if !slices.ContainsFunc(e.words("refs"), belongs) {
				continue
			}
			traces = true
			level, _ := e["level"].(uint64)
			before, _ := e["baseline"].(bool)
			if region := e.text("region"); region != "" && region != home || !named || before || level < 2 ||
				e.text("reporters") != "" || e.text("date") == "" {
				continue
			}
			if first, _, _ := days(e.text("date")); first > plan {
				return "since-the-plan"
			}
		}
	}
	switch {
	case traces:
		return "other-traces"
	case searched:
		return "none-found"
	}
	return "not-yet-searched"
}

var printedValue = regexp.MustCompile(
	`^(突破|超过|超|逾|近|不足|不到|约|达|高达)?([0-9]+(?:\.([0-9]+))?)(.*?)(以上|余|多|左右)?$`)

// ends are those of the numbers that print like a value; nil where the value is open there.
func ends(t *testing.T, printed, unit string) (low, high *big.Rat) {
	t.Helper()
	m := printedValue.FindStringSubmatch(strings.ReplaceAll(printed, ",", ""))
	if m == nil {
		t.Fatalf("cannot read %q", printed)
	}
	v, _ := new(big.Rat).SetString(m[2])
	half := big.NewRat(1, 2)
	for range len(m[3]) {
		half.Mul(half, big.NewRat(1, 10))
	}
	scale := int64(1)
	for word, by := range map[string]int64{
		"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "trillion": 1e12, "billion": 1e9, "million": 1e6,
	} {
		if strings.Contains(m[4]+unit, word) {
			scale *= by
		}
	}
	by := big.NewRat(scale, 1)
	low, high = new(big.Rat).Sub(v, half), new(big.Rat).Add(v, half)
	switch m[1] + m[5] {
	case "突破", "超过", "超", "逾", "以上", "余", "多":
		low, high = v, nil
	case "近", "不足", "不到":
		low, high = nil, v
	case "约", "左右":
		t.Fatalf("%q: about is not read here", printed)
	}
	for _, x := range []*big.Rat{low, high} {
		if x != nil {
			x.Mul(x, by)
		}
	}
	return low, high
}

// have are the months in which a region has a value of an indicator by a definition at a known day: printed, or a ratio
// of two figures of one day, or bounded by a part of the denominator.
func (d *raw) have(indicator, definition, region string) map[string]bool {
	months := map[string]bool{}
	for _, day := range d.daysOf(indicator, definition, region) {
		months[day[:7]] = true
	}
	for _, def := range d.indicators[indicator].list("definitions") {
		ratio := def.of("ratio")
		if def.text("id") != definition || ratio == nil {
			continue
		}
		below := ratio.of("denominator")
		whole := [2]string{below.text("indicator"), below.text("definition")}
		denominators := d.daysOf(whole[0], whole[1], region)
		for id, ind := range d.indicators {
			for _, part := range ind.list("definitions") {
				of := part.of("part_of")
				if ind.text("kind") == d.indicators[whole[0]].text("kind") && of.text("indicator") == whole[0] &&
					of.text("definition") == whole[1] {
					denominators = append(denominators, d.daysOf(id, part.text("id"), region)...)
				}
			}
		}
		above := ratio.of("numerator")
		for _, day := range d.daysOf(above.text("indicator"), above.text("definition"), region) {
			if slices.Contains(denominators, day) {
				months[day[:7]] = true
			}
		}
	}
	return months
}

func (d *raw) daysOf(indicator, definition, region string) (all []string) {
	for _, pub := range d.publications {
		for _, f := range pub.list("figures") {
			_, last, bound := days(f.text("period"))
			if d.indicatorOf(f) == indicator && f.text("definition") == definition && f.text("region") == region &&
				f.text("reporters") == "" && f.text("value") != "" && !bound && pub.text("grade") != "C" &&
				f.text("nature") != "planned" && f.text("nature") != "allocated" &&
				!strings.Contains(f.text("period"), "..") {
				all = append(all, last)
			}
		}
	}
	return all
}

// TestCountryFactIsRecomputed looks in the files for the newest month in which province and nation have a share or a
// rate of a target by one definition, reads the figures that the published fact names, and finds its word again.
func TestCountryFactIsRecomputed(t *testing.T) {
	d, p := readRaw(t), built(t)
	country := ""
	for _, r := range d.regions {
		if r.text("kind") == "country" {
			country = r.text("code")
		}
	}
	for _, reading := range d.assessment.list("targets") {
		var doc api.Envelope[api.TargetDocument]
		p.document(t, urls.Targets.Document(reading.text("id")), &doc)
		for _, facet := range reading.list("facets") {
			for _, id := range facet.words("indicators") {
				newest := ""
				for _, def := range d.indicators[id].list("definitions") {
					theirs := d.have(id, def.text("id"), country)
					for m := range d.have(id, def.text("id"), d.site.text("region")) {
						if theirs[m] {
							newest = max(newest, m)
						}
					}
				}
				if kind := d.indicators[id].text("kind"); kind != "share" && kind != "rate" {
					newest = ""
				}
				d.checkCountry(t, doc.Result.Facts, facet.text("id"), id, newest)
			}
		}
	}
}

func (d *raw) checkCountry(t *testing.T, facts []api.PlainFactDocument, facet, indicator, newest string) {
	t.Helper()
	month := ""
	for _, f := range facts {
		if f.Kind != "country" || string(*f.Facet) != facet || string(f.Indicator.ID) != indicator {
			continue
		}
		ours, theirs := f.Sides[0], f.Sides[1]
		if ours.AsOf[:7] != theirs.AsOf[:7] {
			if f.Word != nil {
				t.Errorf("%s: a word across months", indicator)
			}
			continue
		}
		month = string(ours.AsOf[:7])
		ol, oh := d.side(t, ours)
		tl, th := d.side(t, theirs)
		want := ""
		switch {
		case ol != nil && th != nil && ol.Cmp(th) > 0:
			want = "above-country"
		case tl != nil && oh != nil && tl.Cmp(oh) > 0:
			want = "below-country"
		case ol != nil && oh != nil && tl != nil && th != nil:
			want = "about-country"
		}
		got := ""
		if f.Word != nil {
			got = string(f.Word.ID)
		}
		if got != want {
			t.Errorf("%s: published %q, recomputed %q", indicator, got, want)
		}
	}
	if month != newest {
		t.Errorf("%s: compared in %q, the newest month of both is %q", indicator, month, newest)
	}
}

// side computes the ends of one value from the files.
func (d *raw) side(t *testing.T, s api.FactSideDocument) (low, high *big.Rat) {
	t.Helper()
	var l, h [2]*big.Rat
	for i, in := range s.Inputs {
		id, _, _ := strings.Cut(string(in.Figure), "/")
		found := false
		for _, f := range d.publications[id].list("figures") {
			name := d.indicatorOf(f) + "." + f.text("definition") + "." + f.text("region") + "." + f.text("period")
			if id+"/"+name != string(in.Figure) {
				continue
			}
			unit := f.text("unit")
			l[i], h[i] = ends(t, f.text("value"), unit)
			found = d.publications[id].text("grade") != "C" && f.text("region") == string(s.Region)
		}
		if !found {
			t.Fatalf("%s is no figure of grade A or B of %s", in.Figure, s.Region)
		}
	}
	if len(s.Inputs) == 1 {
		return l[0], h[0]
	}
	hundred := big.NewRat(100, 1)
	if s.Bound {
		return nil, hundred.Mul(hundred, new(big.Rat).Quo(h[0], l[1]))
	}
	low = new(big.Rat).Mul(hundred, new(big.Rat).Quo(l[0], h[1]))
	return low, new(big.Rat).Mul(hundred, new(big.Rat).Quo(h[0], l[1]))
}

// TestFoundCountsAreRecomputed counts the parts of every task, of every platform and of the whole again.
func TestFoundCountsAreRecomputed(t *testing.T) {
	d, p := readRaw(t), built(t)
	framing := map[string]bool{}
	for _, m := range d.assessment.list("measures") {
		framing[m.text("id")] = m.text("kind") == "framing"
	}
	want := map[string]map[string]int{"": {}}
	for _, task := range d.tasks {
		for _, m := range task.list("measures") {
			of := append([]string{"", m.text("id")[:3]}, m.words("entities")...)
			for _, id := range of {
				if want[id] == nil {
					want[id] = map[string]int{}
				}
				if !framing[m.text("id")] {
					want[id][d.partOf(m.text("id"))]++
				}
			}
		}
	}
	check := func(id string, got []api.TraceCountDocument) {
		for _, c := range got {
			if want[id][string(c.Part.ID)] != c.Measures {
				t.Errorf("%q: %d measures %s, recomputed %d", id, c.Measures, c.Part.ID, want[id][string(c.Part.ID)])
			}
		}
		if len(got) != 4 {
			t.Errorf("%q has %d parts", id, len(got))
		}
	}
	var progress api.Envelope[api.ProgressDocument]
	p.document(t, urls.Progress, &progress)
	check("", progress.Result.Found)
	var tasks api.Envelope[[]api.TaskDocument]
	p.document(t, urls.Tasks.List(), &tasks)
	for _, task := range tasks.Result {
		check(string(task.ID), task.Found)
	}
	var entities api.Envelope[[]api.EntityDocument]
	p.document(t, urls.Entities.List(), &entities)
	for _, e := range entities.Result {
		check(string(e.ID), e.Found)
	}
	if len(tasks.Result) == 0 {
		t.Error("no tasks")
	}
}

// growths are the months for which a growth on the year is printed of an indicator by a definition in a region.
func (d *raw) growths(indicator, definition, region string) map[string]bool {
	months := map[string]bool{}
	for _, pub := range d.publications {
		for _, f := range pub.list("figures") {
			_, last, bound := days(f.text("period"))
			if d.indicatorOf(f) != indicator || f.text("definition") != definition || f.text("region") != region ||
				!d.usable(pub, f) || bound {
				continue
			}
			for _, c := range f.list("changes") {
				if c.text("basis") == "year-on-year" && strings.HasSuffix(c.text("value"), "%") {
					months[f.text("period")+" "+last] = true
				}
			}
		}
	}
	return months
}

// usable tells a figure of everybody that a source of grade A or B prints as a fact.
func (d *raw) usable(pub, f written) bool {
	return pub.text("grade") != "C" && f.text("reporters") == "" && f.text("nature") != "planned" &&
		f.text("nature") != "allocated"
}

// TestAreaLinesAreRecomputed picks the line of each area again.
func TestAreaLinesAreRecomputed(t *testing.T) {
	d, p := readRaw(t), built(t)
	home, country := d.site.text("region"), ""
	for _, r := range d.regions {
		if r.text("kind") == "country" {
			country = r.text("code")
		}
	}
	areaOf := map[string]string{}
	for _, target := range readWritten(t, filepath.Join("..", "..", "..", "data", "plan", "targets.yaml")).list(
		"targets") {
		areaOf[target.text("id")] = target.text("article")
	}
	var doc api.Envelope[api.ProgressDocument]
	p.document(t, urls.Progress, &doc)
	for _, line := range doc.Result.Areas {
		area, compared := string(line.Area.ID), ""
		for _, reading := range d.assessment.list("targets") {
			for _, facet := range reading.list("facets") {
				for _, id := range facet.words("indicators") {
					if areaOf[reading.text("id")] == area {
						compared = max(compared, d.compared(id, home, country))
					}
				}
			}
		}
		newest, begun := d.newestOf(area)
		switch f := line.Fact; {
		case compared != "":
			if f == nil || f.Word == nil || string(f.Sides[0].AsOf[:7]) != compared {
				t.Errorf("%s: %+v, recomputed a comparison in %s", area, f, compared)
			}
		case newest == "" != (f == nil):
			t.Errorf("%s: %+v, the newest recomputed is of %q", area, f, newest)
		case f != nil && (f.Kind != "newest" || string(f.Sides[0].AsOf) != newest || line.Begun != begun):
			t.Errorf("%s: %s of %s, begun %v, recomputed %s, %v", area, f.Kind, f.Sides[0].AsOf, line.Begun, newest,
				begun)
		}
	}
	if b := doc.Result.Background; b != nil {
		key := string(b.Sides[0].Period) + " " + string(b.Sides[0].AsOf)
		for _, region := range []string{home, country} {
			if !d.growths(string(b.Indicator.ID), string(*b.Definition), region)[key] {
				t.Errorf("the background compares %s of %s, which %s does not print", b.Indicator.ID, key, region)
			}
		}
	}
}

// compared is the newest month in which an indicator's share or rate, or its growth, can be checked against the
// country's.
func (d *raw) compared(indicator, home, country string) (newest string) {
	kind := d.indicators[indicator].text("kind")
	for _, def := range d.indicators[indicator].list("definitions") {
		ours, theirs := d.growths(indicator, def.text("id"), home), d.growths(indicator, def.text("id"), country)
		if kind == "share" || kind == "rate" {
			ours, theirs = d.have(indicator, def.text("id"), home), d.have(indicator, def.text("id"), country)
		}
		for at := range ours {
			if theirs[at] {
				_, day, growth := strings.Cut(at, " ")
				if !growth {
					day = at
				}
				newest = max(newest, day[:7])
			}
		}
	}
	return newest
}

// newestOf is the day of the newest figure since the plan of an area's indicators, and whether every one of that day is
// over a span that began before it.
func (d *raw) newestOf(area string) (newest string, begun bool) {
	plan := d.assessment.text("start")
	for _, pub := range d.publications {
		for _, f := range pub.list("figures") {
			ind := d.indicators[d.indicatorOf(f)]
			first, last, bound := days(f.text("period"))
			printed := f.text("value") != "" || slices.ContainsFunc(f.list("changes"), func(c written) bool {
				return c.text("basis") == "year-on-year" && strings.HasSuffix(c.text("value"), "%")
			})
			if !slices.Contains(ind.words("articles"), area) || ind.text("direction") == "none" || bound || !printed ||
				f.text("region") != d.site.text("region") || !d.usable(pub, f) || f.text("nature") == "estimated" ||
				last <= plan || last < newest {
				continue
			}
			early := first != last && first <= plan
			begun = early && (begun || last > newest)
			newest = last
		}
	}
	return newest, begun
}

// TestDistanceIsRecomputed computes how far it is to a number that a plan gives, and the pace that it takes.
func TestDistanceIsRecomputed(t *testing.T) {
	root := siteOfSmallProvince(t)
	file := func(name string) string { return filepath.Join(root, "data", filepath.FromSlash(name)) }
	edited(t, file("assessment.yaml"), "  - {id: pace-behind",
		"  - {id: pace-on-track, value: 0.95, unit: {zh: 比值, en: ratio}}\n  - {id: pace-behind")
	edited(t, file("assessment.yaml"),
		"method: direction, direction: up, indicators: [green-loans-balance, green-borrowers]",
		"method: level, direction: up, given: {value: 450亿元, words: 达到450亿元}, indicators: [green-loans-balance]")
	edited(t, file("plan/text.txt"), "三、保障。建立机制。", "三、保障。建立机制。绿色贷款达到450亿元。")
	edited(t, file("plan/targets.yaml"), "zh: 绿色贷款稳步提升, en: Green loans rise steadily, span: [12, 20]",
		"zh: 绿色贷款达到450亿元, en: Green loans reach 45 billion yuan, span: [105, 116]")
	if code, said := run("build", "--root", root, "--output", filepath.Join(root, "public")); code != 0 {
		t.Fatal(said)
	}
	var doc api.Envelope[api.TargetDocument]
	published{dir: filepath.Join(root, "public")}.document(t, urls.Targets.Document("g1"), &doc)
	for _, f := range doc.Result.Facts {
		if f.Kind != "distance" {
			continue
		}
		latest, given := 120.5, 450.0 // as the files print them, the latest as of the end of June 2025
		months := 12*(2027-2025) + 12 - 6
		pace := 100 * (math.Pow(given/latest, 12/float64(months)) - 1)
		near := func(got *quantity.Decimal, want float64) bool {
			if got == nil {
				return false
			}
			x, err := strconv.ParseFloat(got.String(), 64)
			return err == nil && math.Abs(x-want) < 1e-9
		}
		if g := f.Distance; !near(&g.Left, given-latest) || !near(g.LeftLow, given-latest-0.05) ||
			!near(g.LeftHigh, given-latest+0.05) || g.Months != months || !near(g.Pace, pace) ||
			*g.PaceUnit != "percent_per_year" {
			t.Errorf("published %+v, recomputed %v left and %v a year for %d months", g, given-latest, pace, months)
		}
		for _, want := range []string{"120.5亿元", "450亿元", "还差329.5亿元", "30个月"} {
			if !strings.Contains(f.Said.ZH, want) {
				t.Errorf("%s does not say %s", f.Said.ZH, want)
			}
		}
		return
	}
	t.Error("no distance")
}
