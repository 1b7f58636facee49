package importer

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// printedFigure is a recorded figure with its indicator and definition.
type printedFigure struct {
	*model.Observation
	Indicator  *model.Indicator
	Definition *model.Definition
}

// manner is a manner of writing a figure as a sentence.
type manner struct {
	name string
	lang locales.Lang
	// sentence writes a figure; fresh reports that time and region differ from those of the sentence before.
	sentence func(d *dataset.Dataset, o *printedFigure, n int, fresh bool) string
}

var (
	longAside = regexp.MustCompile(`（[^（）]{2,}）`)
	countWord = regexp.MustCompile(`(?:家|户|笔|个)?数$`)
	amounts   = regexp.MustCompile(`(?:金额|资金)$`)
	issuedEnd = regexp.MustCompile(`^(.+?)(累计)?(新?发放|投放|发行)额$`)
	shareOf   = regexp.MustCompile(`^(.+)占(.+?)(?:余额)?比重$`)
	gapOf     = regexp.MustCompile(`^(.+)增速与(.+)增速之差$`)
)

// zhNames are how people write an indicator's name.
func zhNames(o *printedFigure, n int) string {
	i := o.Indicator
	names := append([]string{longAside.ReplaceAllString(i.Name.ZH, "")}, i.OtherNames(locales.ZH)...)
	if strings.Contains(o.Definition.Name.ZH, "币种未注明") {
		return strings.TrimPrefix(names[0], "本外币")
	}
	var fit []string
	for _, name := range names {
		fx, rmb := strings.Contains(names[0], "本外币"), strings.Contains(name, "人民币")
		switch c := o.Definition.Currency; {
		case rmb && c != "rmb", !rmb && c == "rmb" && len(i.Definitions) > 1 &&
			strings.Contains(strings.Join(names, ""), "人民币"),
			c == "rmb-and-fx" && fx && !strings.Contains(name, "本外币"), c != "rmb-and-fx" &&
				strings.Contains(name, "本外币"):
			continue
		}
		fit = append(fit, name)
	}
	if fit == nil {
		fit = names
	}
	return fit[n%len(fit)]
}

// zhSaid writes a name and its value as a sentence does.
func zhSaid(o *printedFigure, n int) string {
	name := zhNames(o, n)
	value := string(o.Figure.Value) + o.Figure.Unit
	verb := []string{"", "为", "达到", "达", "是"}[n%5]
	if nature := natureSaid(o); nature != "" {
		name, verb = nature+name, ""
	}
	if o.Figure.Value == "" {
		return name
	}
	if strings.HasPrefix(value, "约為") {
		verb = ""
	}
	if m := gapOf.FindStringSubmatch(name); m != nil {
		return m[1] + []string{"增速高于" + m[2] + "增速", "增速比" + m[2] + "高", "增速比" + m[2] + "增速高出"}[n%3] + value
	}
	if m := shareOf.FindStringSubmatch(name); m != nil {
		return m[1] + []string{"占" + m[2] + "的", "占" + m[2] + "的比重" + verb, "占" + m[2] + "余额的比重为", "占" + m[2]}[n%4] +
			value
	}
	if m := issuedEnd.FindStringSubmatch(name); m != nil && n%2 == 0 {
		return m[2] + m[3] + m[1] + value
	}
	if n%3 == 1 {
		name = countWord.ReplaceAllString(name, "")
	}
	if n%3 == 2 {
		name = amounts.ReplaceAllString(name, "")
	}
	return name + verb + value
}

// zhWhen writes a period.
func zhWhen(p *quantity.Period, kind model.Kind, n int) string {
	end := p.End.Time()
	month := fmt.Sprintf("%d年%d月", end.Year(), int(end.Month()))
	monthEnd := end.AddDate(0, 0, 1).Day() == 1
	day := fmt.Sprintf("%s%d日", month, end.Day())
	switch p.Form {
	case quantity.NotLater:
		return []string{"截至目前，", "目前，", "当前"}[n%3]
	case quantity.Day:
		if !monthEnd {
			return "截至" + day + "，"
		}
		all := []string{"截至" + month + "末，", month + "末", "截至" + month + "底", "到" + month + "末，"}
		if end.Month() == 6 {
			all = append(all, fmt.Sprintf("%d年上半年末", end.Year()), fmt.Sprintf("截至%d年二季度末，", end.Year()))
		}
		if end.Month() == 12 {
			all = append(all, fmt.Sprintf("%d年末，", end.Year()), fmt.Sprintf("截至%d年底", end.Year()))
		}
		return all[n%len(all)]
	case quantity.Year:
		return fmt.Sprintf("%d年", end.Year()) + []string{"，", "全年", ""}[n%3]
	case quantity.Half:
		return fmt.Sprintf("%d年%s半年，", end.Year(), map[bool]string{true: "上", false: "下"}[end.Month() == 6])
	case quantity.Quarter:
		return fmt.Sprintf("%d年%s季度，", end.Year(), []string{"一", "二", "三", "四"}[(int(end.Month())-1)/3])
	case quantity.Month:
		return month + []string{"，", "份"}[n%2]
	}
	start := p.Start
	switch {
	case p.NotLater && start == "":
		return "截至目前，累计"
	case p.NotLater:
		return fmt.Sprintf("%d年以来，", start.Time().Year())
	case start == "":
		return "截至" + month + "末，累计"
	case start.Time().Year() < end.Year():
		return fmt.Sprintf("%d年以来，截至%s末，", start.Time().Year(), month)
	case end.Month() == 12:
		return fmt.Sprintf("%d年", end.Year())
	case end.Month() == 6:
		return fmt.Sprintf([]string{"%d年上半年", "%d年1至6月，", "%d年1-6月", "%d年前6个月，"}[n%4], end.Year())
	case end.Month() == 9:
		return fmt.Sprintf([]string{"%d年前三季度", "%d年1—9月"}[n%2], end.Year())
	case end.Month() == 3:
		return fmt.Sprintf("%d年一季度", end.Year())
	}
	return fmt.Sprintf("%d年前%d个月，", end.Year(), int(end.Month()))
}

func zhWhere(d *dataset.Dataset, o *printedFigure, n int) string {
	if strings.HasPrefix(zhNames(o, n), "国开行") {
		return ""
	}
	if o.SeriesKey.Reporters != "" {
		for _, org := range d.Organisations {
			if org.ID == o.SeriesKey.Reporters {
				if o.SeriesKey.Reporters == "cdb" {
					return org.ZH + "在" + zhRegion(d, o, n)
				}
				return org.ZH
			}
		}
	}
	return zhRegion(d, o, n)
}

func zhRegion(d *dataset.Dataset, o *printedFigure, n int) string {
	for _, r := range d.Regions {
		if r.Code != o.SeriesKey.Region {
			continue
		}
		if r.Code == d.Site.Region {
			return []string{"全省", "我省", r.ZH, r.ZH + "金融机构", "全省银行业金融机构"}[n%5]
		}
		if r.Kind == "country" {
			return []string{"全国", "我国"}[n%2]
		}
		return []string{r.ZH, r.Short().ZH}[n%2]
	}
	return ""
}

func zhChanges(o *printedFigure, n int) string {
	s := ""
	for _, c := range o.Figure.Changes {
		basis := []string{"同比", "比上年同期", "较去年同期"}[n%3]
		if c.Basis == quantity.SinceYearStart {
			basis = []string{"较年初", "比年初", "较上年末"}[n%3]
		}
		if fell, ok := strings.CutPrefix(string(c.Value), "-"); ok {
			s += "，" + basis + "下降" + fell
		} else {
			s += "，" + basis + "增长" + string(c.Value)
		}
	}
	if o.Figure.Value == "" {
		s = strings.TrimPrefix(s, "，")
	}
	return s
}

var styles = []manner{
	{"zh", locales.ZH, func(d *dataset.Dataset, o *printedFigure, n int, fresh bool) string {
		return zhWhen(o.Period, o.Indicator.Kind, n) + zhWhere(d, o, n) + zhSaid(o, n) + zhChanges(o, n) + "。"
	}},
	{"zh-inherit", locales.ZH, func(d *dataset.Dataset, o *printedFigure, n int, fresh bool) string {
		lead := []string{"其中，", "", "此外，", "同时，"}[n%4]
		if fresh {
			lead = []string{"据介绍，", "会上介绍，", ""}[n%3] + zhWhen(o.Period, o.Indicator.Kind, n+1) + zhWhere(d, o, n+1)
		} else if o.SeriesKey.Reporters != "" {
			lead = zhWhere(d, o, n)
		}
		return lead + zhSaid(o, n+1) + zhChanges(o, n+1) + "。"
	}},
	{"en", locales.EN, func(d *dataset.Dataset, o *printedFigure, n int, fresh bool) string {
		return enSaid(d, o, n)
	}},
}

var enMonthNames = []string{
	"", "January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October",
	"November", "December",
}

// enWhen writes a period in English; "" for what has no plain words.
func enWhen(p *quantity.Period) string {
	end := p.End.Time()
	month := enMonthNames[int(end.Month())]
	switch {
	case p.Form == quantity.Day && end.AddDate(0, 0, 1).Day() == 1:
		return fmt.Sprintf("at the end of %s %d", month, end.Year())
	case p.Form == quantity.Year:
		return fmt.Sprintf("in %d", end.Year())
	case p.Form == quantity.Half && end.Month() == 6:
		return fmt.Sprintf("in the first half of %d", end.Year())
	case p.Form == quantity.Quarter:
		return fmt.Sprintf("in the %s quarter of %d",
			[]string{"first", "second", "third", "fourth"}[(int(end.Month())-1)/3], end.Year())
	case p.Form == quantity.Month:
		return fmt.Sprintf("in %s %d", month, end.Year())
	}
	return ""
}

// enSaid writes a figure in English; "" where that takes more than a simple sentence.
func enSaid(d *dataset.Dataset, o *printedFigure, n int) string {
	when, value := enWhen(o.Period), string(o.Figure.Value)
	if o.Figure.Unit != "" {
		value += " " + o.Figure.Unit
	}
	u, ok := d.Units.Parse(o.Indicator.Unit)
	if when == "" || o.Figure.Value == "" || o.SeriesKey.Reporters != "" || !ok || han.MatchString(value) &&
		!inYuan.MatchString(value) ||
		u.Measure.Kind != "currency" && u.Measure.Kind != "percent" || u.Measure.Code == "USD" {
		return ""
	}
	if inYuan.MatchString(value) {
		value = o.Value.Number.Shift(o.Value.Scale()-9).String() + " billion yuan"
	}
	value = strings.ReplaceAll(value, "%", " percent")
	where := ""
	for _, r := range d.Regions {
		if r.Code == o.SeriesKey.Region {
			where = r.Short().EN
		}
	}
	name := strings.ToLower(longAside.ReplaceAllString(o.Indicator.Name.EN, ""))
	name = strings.TrimSuffix(name, ", regulator's definition")
	if fx := inFront(name); fx != name && o.Definition.Currency != "not-stated" {
		name = "outstanding " + fx
	} else {
		name, _, _ = strings.Cut(name, ", rmb")
	}
	verb := []string{"stood at", "reached", "was", "totaled"}[n%4]
	change := ""
	for _, c := range o.Figure.Changes {
		basis := []string{"year on year", "from a year earlier"}[n%2]
		if c.Basis == quantity.SinceYearStart {
			basis = "from the beginning of the year"
		}
		if !inPercent.MatchString(string(c.Value)) {
			return ""
		}
		change += fmt.Sprintf(", %s %s percent %s", []string{"up", "an increase of"}[n%2],
			strings.TrimSuffix(string(c.Value), "%"), basis)
	}
	return fmt.Sprintf("%s's %s %s %s %s%s. ", where, name, verb, value, when, change)
}

var (
	inYuan    = regexp.MustCompile(`^[\d.]+(?:万亿|亿)元$`)
	inPercent = regexp.MustCompile(`^[\d.]+%$`)
)

// owner is a sentence that names the body of a definition.
func owner(d *dataset.Dataset, o *printedFigure) string {
	for _, org := range d.Organisations {
		if org.ID == o.Definition.Owner {
			return org.ZH + "发布了有关统计。"
		}
	}
	return ""
}

type score struct{ figures, right, asked, wrong, missed int }

// TestWritten writes the recorded figures as press reports do and reads them back: none may come back as another, and
// few may be missed or asked for. What is in question is so in the sentence, too, such as a balance without its
// currency.
func TestWritten(t *testing.T) {
	d := recorded(t)
	reader := NewTextReader(d)
	verbose := os.Getenv("VERBOSE") != "" // lists each figure that was not read as it is
	for _, s := range styles {
		var sum score
		for shift := range 3 {
			for _, p := range d.Publications {
				var list []*printedFigure
				for _, o := range d.Observations {
					if o.Publication == p {
						english := strings.Contains(string(o.Figure.Value)+o.Figure.Unit, "yuan")
						day := o.Period.Form == quantity.Range && o.Period.Start != "" && o.Period.Start == o.Period.End
						if english && s.lang == locales.ZH || day {
							continue
						}
						for _, i := range d.Indicators {
							if i.ID == o.SeriesKey.Indicator {
								list = append(list, &printedFigure{o, i, i.Definition(o.SeriesKey.Definition)})
							}
						}
					}
				}
				if len(list) == 0 {
					continue
				}
				sum.add(readBack(t, reader, d, s, list, shift, verbose))
			}
		}
		t.Logf("%s: %+v", s.name, sum)
		if sum.wrong > 0 {
			t.Errorf("%s: %d figures were read as others", s.name, sum.wrong)
		}
		if sum.figures > 200 && (100*(sum.right+sum.asked) < 90*sum.figures || 100*sum.asked > 16*sum.figures) {
			t.Errorf("%s: too many were missed or asked for", s.name)
		}
	}
}

func (s *score) add(o score) {
	s.figures += o.figures
	s.right += o.right
	s.asked += o.asked
	s.wrong += o.wrong
	s.missed += o.missed
}

// readBack writes the figures of a publication, reads them and compares.
func readBack(t *testing.T, reader *TextReader, d *dataset.Dataset, s manner, list []*printedFigure, shift int,
	verbose bool,
) (sum score) {
	text := owner(d, list[0])
	last := ""
	home := false
	list = slices.DeleteFunc(slices.Clone(list), func(o *printedFigure) bool {
		return s.sentence(d, o, shift, true) == ""
	})
	if len(list) == 0 {
		return sum
	}
	if s.lang == locales.EN {
		text = strings.NewReplacer("发布了有关统计。", "").Replace(text)
		for _, org := range d.Organisations {
			text = strings.ReplaceAll(text, org.ZH, org.EN+" published statistics. ")
		}
	}
	for n, o := range list {
		home = home || o.SeriesKey.Region == d.Site.Region
		key := o.Period.Text + string(o.SeriesKey.Region) + string(o.SeriesKey.Reporters)
		text += s.sentence(d, o, n+shift, key != last || n == 0)
		last = key
	}
	published := list[0].Publication.Published
	if published == "" {
		published = sourcefile.PartialDate(list[0].Publication.Recorded)
	}
	for _, o := range list {
		if o.Period.NotLater {
			published = sourcefile.PartialDate(o.Period.End)
		}
	}
	r, found := reader.Read(text, TextOptions{Published: published})
	if found != nil {
		t.Fatal(found)
	}
	used := map[int]bool{}
	note := func(what string, o *printedFigure, p *Proposal) {
		if !verbose {
			return
		}
		fmt.Println(what, o.ID(), o.Figure.Value, o.Figure.Unit, "published", published)
		if p != nil {
			fmt.Println("   GOT", p.Figure.Indicator, p.Figure.Definition, p.Figure.Region, p.Figure.Reporters,
				p.Figure.Period, p.Figure.Value, p.Figure.Unit, p.Questions)
		}
	}
	for _, o := range list {
		sum.figures++
		status := "missed"
		var got *Proposal
		for k := range r.Proposals {
			p := &r.Proposals[k]
			if used[k] || !agrees(d, p, o) {
				continue
			}
			used[k] = true
			status = "right"
			if p.Questions != nil {
				status = "asked"
				got = p
			}
			break
		}
		switch status {
		case "right":
			sum.right++
		case "asked":
			sum.asked++
			note("ASKED", o, got)
		default:
			sum.missed++
			note("MISSED", o, nil)
		}
	}
	for k := range r.Proposals {
		if !used[k] && r.Proposals[k].Questions == nil {
			sum.wrong++
			note("WRONG", list[0], &r.Proposals[k])
		}
	}
	if verbose && (sum.missed > 0 || sum.wrong > 0 || sum.asked > 0) {
		fmt.Println("TEXT", text)
		for _, l := range r.Left {
			fmt.Println("   LEFT", l.Text, l.Why.What.ZH)
		}
	}
	return sum
}

func natureSaid(o *printedFigure) string {
	switch o.Figure.Nature {
	case model.Planned:
		return "计划"
	case model.Estimated:
		return "预计"
	case model.Allocated:
		return "下达"
	}
	return ""
}

// agrees reports whether a proposal is a figure: keys in question are free.
func agrees(d *dataset.Dataset, p *Proposal, o *printedFigure) bool {
	f := p.Figure
	same := func(a, b string) bool { return a == b || p.Questions != nil && a == "" }
	if !han.MatchString(string(f.Value)) && p.Figure.Value != o.Figure.Value && o.Value != nil {
		u, _ := d.Units.Parse(o.Indicator.Unit)
		v, _ := d.Units.ParseValue(string(f.Value), nil, u)
		return v != nil && v.Number.Cmp(o.Value.Number) == 0 && same(string(f.Indicator), string(o.Indicator.ID)) &&
			same(string(f.Definition), string(o.Definition.ID)) && same(string(f.Region), string(o.SeriesKey.Region)) &&
			same(f.Period, o.Period.Text) && len(f.Changes) == len(o.Figure.Changes)
	}
	want := strings.ReplaceAll(string(o.Figure.Value)+o.Figure.Unit, " ", "")
	got := strings.ReplaceAll(string(f.Value)+f.Unit, " ", "")
	return same(string(f.Indicator), string(o.Indicator.ID)) && same(string(f.Definition), string(o.Definition.ID)) &&
		same(string(f.Region), string(o.SeriesKey.Region)) && string(f.Reporters) == string(o.SeriesKey.Reporters) &&
		same(f.Period, o.Period.Text) && got == want && len(f.Changes) == len(o.Figure.Changes)
}
