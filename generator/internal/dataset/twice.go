package dataset

import (
	"cmp"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var (
	sourceTwice = diag.NewRule("source-twice",
		"同一个网页收录两次，同一个数就像有两个来源。", "A page that is recorded twice makes one figure look as if it had two sources.",
		"url: http://www.paper.example/2025/?utm_source=weixin", "url: https://other.example/2025")
	sameFigures = diag.NewRule(string(model.SameFigures),
		"两篇报道出自同一场发布会，只算一次观测；同一篇换个名字收两次，就多算了。", "Two reports of one press conference are one observation; one "+
			"report under two names would count twice.",
		"（另一个文件里同样的几个数，没有 event） (the same figures in another file, without event)", "event: 2025-08-07-press")
)

// tracking are parameters that say where a reader came from and nothing of the page.
var tracking = regexp.MustCompile(
	`^(?:utm_.*|spm|from|isappinstalled|share.*|scene|clicktime|enterid|fbclid|gclid|wfr|bd_vid|nsukey)$`)

var archived = regexp.MustCompile(`^/web/\d+[a-z_]*/https?:/+(.+)$`)

// page is what addresses of one page have in common: scheme, www., marks for tracking and the like are left out, and a
// copy in traditional characters or in the web archive is the page itself. "" if it cannot be determined.
func page(address sourcefile.URL) string {
	u, err := url.Parse(string(address))
	if err != nil || u.Host == "" {
		return ""
	}
	host, at := strings.TrimSuffix(strings.ToLower(u.Hostname()), "."), u.Path
	if m := archived.FindStringSubmatch(at); m != nil && host == "web.archive.org" {
		return page(sourcefile.URL("http://" + m[1] + "?" + u.RawQuery))
	}
	if inner, ok := strings.CutPrefix(at, "/gate/big5/"); ok {
		host, at, _ = strings.Cut(inner, "/")
	}
	at = strings.TrimPrefix(path.Clean("/"+at), "/BIG5")
	if base := path.Base(at); strings.HasPrefix(base, "index.") || strings.HasPrefix(base, "default.") {
		at = path.Dir(at)
	}
	query := u.Query()
	for key := range query {
		if tracking.MatchString(strings.ToLower(key)) {
			query.Del(key)
		}
	}
	for _, door := range []string{"www.", "m.", "wap.", "mobile."} { // the same pages, for another device
		host = strings.TrimPrefix(host, door)
	}
	key := host + strings.TrimSuffix(at, "/")
	if len(query) > 0 {
		key += "?" + query.Encode()
	}
	if strings.HasPrefix(u.Fragment, "/") || strings.HasPrefix(u.Fragment, "!") { // a page that a script puts together
		key += "#" + u.Fragment
	}
	return key
}

// sourcesOnce: no page and no title is recorded twice.
func (f *files) sourcesOnce() {
	all := make([]*source, 0, len(f.publications))
	for i := range f.publications {
		if f.publications[i].Document != nil {
			all = append(all, &f.publications[i])
		}
	}
	slices.SortFunc(all, older)
	pages, titles := map[string]*source{}, map[model.Title]*source{}
	for _, p := range all {
		v := &p.Value
		if key := page(v.URL); key != "" {
			if first := pages[key]; first != nil {
				f.report(p.At("url"), twice(first, first.At("url"), locales.Text{ZH: "网址", EN: "address"}))
				continue
			}
			pages[key] = p
		}
		if v.Title == nil {
			continue
		}
		if first := titles[*v.Title]; first == nil {
			titles[*v.Title] = p
		} else if o := &first.Value; o.Outlet == v.Outlet || o.Published == v.Published && o.Published != "" &&
			(v.Event == "" || v.Event != o.Event) {
			f.report(p.At("title"), twice(first, first.At("title"), locales.Text{ZH: "标题", EN: "title"}))
		}
	}
}

// older compares what was recorded first; the newer of two sources is the one to look at.
func older(a, b *source) int {
	return cmp.Or(cmp.Compare(a.Value.Recorded, b.Value.Recorded), cmp.Compare(a.id, b.id))
}

func twice(first *source, at diag.Place, what locales.Text) *diag.Problem {
	return sourceTwice.Found("%s 第 %d 行已有这个%s：%s", "%s line %d has this %s already: %s", at.File, at.Line, what,
		first.Value.Outlet).
		FixBy("先看原文。同一篇里新找到的数和证据，加进那个文件，各写自己的 recorded；是另一家的报道，就改正%[1]s，同一场发布会的两个文件写同一个 event",
			"look at the source first. What is found later on one page goes into that file, each item with its own "+
				"recorded; if it is another outlet's report, correct the %[1]s, and let both files name the "+
				"same event where they report one press conference", what)
}

// pair is two sources, the older first.
type pair struct{ older, newer *source }

// shared are the figures that two sources print alike, those of the newer one.
type shared map[pair][]*reading

// add notes the figures of a series that are the same in two sources; the list is in order of time.
func (s shared) add(list []*reading, alike func(a, b *reading) bool) {
	for i, r := range list {
		for _, o := range list[i+1:] {
			if o.Period.AsOf() != r.Period.AsOf() {
				break
			}
			if o.source == r.source || o.Period != r.Period || !alike(r, o) {
				continue
			}
			first, second := r, o
			if older(first.source, second.source) > 0 {
				first, second = second, first
			}
			p := pair{first.source, second.source}
			s[p] = append(s[p], second)
		}
	}
}

// alikeValues reports whether two figures print one value.
func alikeValues(a, b *reading) bool { return same(a.Value, b.Value) }

// alikeGrowths reports whether two figures of which one has no value print one growth.
func alikeGrowths(a, b *reading) bool {
	return (a.Value == nil || b.Value == nil) && slices.ContainsFunc(a.Changes, func(c model.PrintedChange) bool {
		return slices.ContainsFunc(b.Changes, func(o model.PrintedChange) bool {
			return c.Basis == o.Basis && c.Value.Unit.Measure == o.Value.Unit.Measure && same(c.Value, o.Value)
		})
	})
}

func same(a, b *quantity.Value) bool {
	return a.Qualifier == b.Qualifier && a.Number.Cmp(b.Number) == 0
}

// nearDays is within how many days two reports of a single figure are most likely of one occasion.
const nearDays = 7

// same reports sources that print the same figures: most of those that the shorter one has, or its only one about the
// same day.
func (f *files) same(all shared) {
	for p, figures := range all {
		a, b := &p.older.Value, &p.newer.Value
		if a.Event != "" && a.Event == b.Event && a.Outlet != b.Outlet || page(a.URL) != "" &&
			page(a.URL) == page(b.URL) {
			continue
		}
		few := min(len(a.Figures), len(b.Figures))
		apart := days(a.Published.First(), b.Published.First())
		near := a.Published != "" && b.Published != "" && max(apart, -apart) <= nearDays
		if len(figures) < 2 && !(few == 1 && (near || a.Outlet == b.Outlet)) || 2*len(figures) < few {
			continue
		}
		at := slices.MinFunc(figures, func(a, b *reading) int { return cmp.Compare(a.n, b.n) })
		key := "value"
		if at.Value == nil {
			key = "changes"
		}
		problem := sameFigures.Found("%[1]d个数与 %[2]s（%[3]s）的相同", "%[1]d figures are those of %[2]s (%[3]s)",
			len(figures), p.older.file, a.Outlet)
		if len(figures) == 1 {
			problem = sameFigures.Found("这个数与 %[1]s（%[2]s）的相同", "this figure is that of %[1]s (%[2]s)", p.older.file,
				a.Outlet)
		}
		if slices.ContainsFunc(figures, func(r *reading) bool { return r.Figure.Confirms(model.SameFigures) }) {
			continue
		}
		f.report(at.at(key),
			problem.FixBy("先看原文。报道的是同一场发布会，两个文件写同一个 event；是同一篇，删去这个文件，新找到的加进那个文件，各写自己的 recorded；各自得来的，在一个数下加 "+
				"confirmed: [{rule: %[1]s, zh: 一句说明}]，读者会看到",
				"look at the source first. If both report one press conference, both files name the "+
					"same event; if they "+
					"are one report, remove this file and add what is new to that one, each item with its own "+
					"recorded; if each has its figures from elsewhere, add confirmed: [{rule: %[1]s, zh: a "+
					"sentence}] to one of them, which readers see", sameFigures.ID))
	}
}
