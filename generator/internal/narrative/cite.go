package narrative

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/internal/urls"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Cited is a work as citations name it. What is not known is empty and is left out of every form: nothing is made up to
// fill a style's gap.
type Cited struct {
	// Key names the work in a bibliography.
	Key     string
	Authors []locales.Text
	Title   locales.Text
	// Lang is the title's language as a BCP 47 tag; "" where the title is said in the reader's.
	Lang string
	// Supplied tells that the title is our description, which styles put in brackets.
	Supplied bool
	// Container is the site or paper that the work is part of.
	Container locales.Text
	Issued    sourcefile.PartialDate
	Accessed  sourcefile.Date
	// Version is that of a data set; "" for what is none.
	Version string
	URL     locales.Text
	// Found says where in this site's record the work's figure is; empty for a work as a whole.
	Found locales.Text
	// Unplaced tells that nobody knows where the work can be had.
	Unplaced bool
}

// CitePublication cites the source itself, not our record of it. Where nobody is named as its author, the outlet is. It
// was accessed on the day that was noted, or on that of recording at the latest.
func CitePublication(p *edition.Publication) Cited {
	c := Cited{
		Key: string(p.ID), Issued: p.Published, Accessed: cmp.Or(p.Accessed, p.Recorded),
		URL: locales.Same(string(p.URL)), Unplaced: p.NoLink == model.NoAddress,
	}
	for _, a := range p.Authors {
		c.Authors = append(c.Authors, locales.Same(a))
	}
	if c.Authors == nil {
		c.Authors = []locales.Text{p.OutletSaid()}
	} else {
		c.Container = p.OutletSaid()
	}
	if p.Title != nil {
		c.Title, c.Lang = locales.Same(p.Title.Text), string(p.Title.Lang)
	} else {
		c.Title, c.Supplied = *p.Subject, true
	}
	return c
}

// CiteFigure cites a figure: its source, with the figure's id in this site's record and, once the site has one, its
// address.
func CiteFigure(e *edition.Edition, f *edition.Figure) Cited {
	c := CitePublication(f.Publication)
	c.Key = figureKey.Replace(f.ID())
	id, site := locales.Same(f.ID()), e.Site.Name()
	c.Found = locales.CitedFigure{ID: id, Site: site}.Text()
	if address := e.Site.Address(); address != "" {
		c.Found = locales.CitedFigureAt{
			Address: locales.Each(func(l locales.Lang) string {
				return string(address) + PageOfFigure(l, f)
			}),
			ID: id, Site: site,
		}.Text()
	}
	return c
}

// figureKey makes a figure's id a key that bibliographies take.
var figureKey = strings.NewReplacer("/", ":", "<=", "le-")

// CiteSite cites the site as a whole, as it was last changed on a day. A site that is not published yet has no address.
func CiteSite(s dataset.Site, updated sourcefile.Date) Cited {
	return Cited{
		Key: "five-areas-" + string(s.Region), Authors: []locales.Text{s.Compiler()}, Title: s.Name(),
		Issued: sourcefile.PartialDate(updated), Accessed: updated, Version: string(updated),
		URL: locales.Same(string(s.Address())),
	}
}

// CiteIndicator cites this site's figures of an indicator, at the address of its page below the site's.
func CiteIndicator(e *edition.Edition, i *edition.Indicator) Cited {
	return citePage(e.Site, edition.Updated(e, i), urls.Indicators, i.ID, i.Name)
}

// CiteTarget cites this site's page of a target, which changes from day to day as it is judged.
func CiteTarget(e *edition.Edition, t *edition.Target) Cited {
	return citePage(e.Site, e.AsOf, urls.Targets, t.ID, t.Name())
}

// CiteEntity cites this site's page of what the plan names, with what was found of its measures.
func CiteEntity(e *edition.Edition, x *edition.Entity) Cited {
	return citePage(e.Site, edition.Updated(e, x), urls.Entities, x.ID, x.Name())
}

// citePage cites a page of the site, as it was last changed on a day.
func citePage(s dataset.Site, day sourcefile.Date, of urls.Collection, id sourcefile.ID, title locales.Text) Cited {
	c := CiteSite(s, day)
	c.Key, c.Title, c.Container = string(id), title, c.Title
	c.URL = c.URL.MapIn(func(l *locales.Language, site string) string { return site + of.Page(l.Key, string(id)) })
	return c
}

// PageOfEvidence is the address of evidence: the page of its publication, at its place there.
func PageOfEvidence(l locales.Lang, e *edition.Evidence) string {
	return urls.Publications.Page(l, string(e.Publication.ID)) + urls.EvidenceFragment(e.Key())
}

// PageOfFigure is the address of a figure: the page of its publication, at its place there.
func PageOfFigure(l locales.Lang, f *edition.Figure) string {
	return urls.Publications.Page(l, string(f.Publication.ID)) + urls.FigureFragment(f.ID())
}

// Sentence cites the work in running text.
func (c Cited) Sentence() locales.Text {
	return locales.Each(func(l locales.Lang) string { return localizedWork{c, l}.sentence() })
}

// Citation is a work cited in the forms that people use.
type Citation struct {
	Sentence locales.Text
	// GBT7714 follows GB/T 7714—2025, APA the seventh edition.
	GBT7714 locales.Text
	APA     locales.Text
	BibTeX  locales.Text
	// CSL is CSL-JSON, a list of one item.
	CSL locales.Text
}

// Citation cites the work in every form.
func (c Cited) Citation() Citation {
	each := func(form func(localizedWork) string) locales.Text {
		return locales.Each(func(l locales.Lang) string { return form(localizedWork{c, l}) })
	}
	inWords := func(form func(localizedWork) string) locales.Text {
		return each(func(s localizedWork) string { return strings.TrimSpace(form(s) + " " + s.Found.In(s.lang)) })
	}
	return Citation{
		inWords(localizedWork.sentence), inWords(localizedWork.gbt7714), inWords(localizedWork.apa),
		each(localizedWork.bibTeX),
		each(func(s localizedWork) string { return CSL(s.lang, c) }),
	}
}

// localizedWork is a cited work in one language.
type localizedWork struct {
	Cited
	lang locales.Lang
}

func (s localizedWork) authors() []string {
	var all []string
	for _, a := range s.Authors {
		all = append(all, a.In(s.lang))
	}
	return all
}

func (s localizedWork) title() string { return s.Title.In(s.lang) }

// bracketed is the title as styles want it: a description in brackets.
func (s localizedWork) bracketed() string {
	if s.Supplied {
		return "[" + s.title() + "]"
	}
	return s.title()
}

// sentence is a citation in running text: 西宁晚报：《标题》，2025年8月8日。
func (s localizedWork) sentence() string {
	when := locales.Text{}
	if s.Issued != "" {
		when = Partial(s.Issued)
		if s.Version != "" {
			when = locales.CitedUpdated(when)
		}
	}
	return s.lang.Of().Cited(locales.Work{
		Authors: s.authors(), Title: s.title(), Supplied: s.Supplied, Container: s.Container.In(s.lang),
		When: when.In(s.lang), URL: s.URL.In(s.lang),
	})
}

// gbt7714 marks what sort of work it is: a data set or a page, both online; [Z] where nobody knows where it is. A page
// that is part of a paper or site follows its title after two strokes, and the site that publishes a data set its mark.
// Only what is online has a day of access. Names in a Chinese work are set apart in Chinese.
func (s localizedWork) gbt7714() string {
	mark := "[EB/OL]"
	switch {
	case s.Version != "":
		mark = "[DS/OL]"
	case s.Unplaced:
		mark = "[Z]"
	}
	names := s.authors()
	if len(names) > 3 {
		names = append(names[:3:3], locales.OtherAuthors().In(s.lang))
	}
	between := ", "
	if cmp.Or(s.Lang, string(s.lang)) == string(locales.ZH) {
		between = "，"
	}
	b := closed(locales.Capital(strings.Join(names, between))) + " " + s.bracketed() + mark
	container := s.Container.In(s.lang)
	switch {
	case container == "":
		b = closed(b) + " "
	case s.Version != "":
		b = closed(b) + " " + container
	default:
		b = closed(b+"//"+container) + " "
	}
	if s.Issued != "" {
		b += "(" + string(s.Issued) + ")"
	}
	if !s.Unplaced {
		b += "[" + string(s.Accessed) + "]"
	}
	b = closed(strings.TrimSpace(b))
	if address := s.URL.In(s.lang); address != "" {
		b += " " + address + "."
	}
	return b
}

// apa writes names as they are printed: their parts, and how a Chinese name is spelt in Latin letters, are not known.
func (s localizedWork) apa() string {
	names := s.authors()
	if last := len(names) - 1; last > 0 {
		names = append(slices.Clone(names[:last]), "& "+names[last])
	}
	date := "n.d."
	if t := s.Issued.First().Time(); s.Issued != "" {
		date = t.Format(map[int]string{4: "2006", 7: "2006, January", 10: "2006, January 2"}[len(s.Issued)])
	}
	title := s.bracketed()
	if s.Version != "" {
		title += " (Version " + s.Version + ") [Data set]"
	}
	b := closed(locales.Capital(strings.Join(names, ", "))) + " (" + date + "). " + closed(title)
	if container := s.Container.In(s.lang); container != "" {
		b += " " + closed(container)
	}
	return strings.TrimSpace(b + " " + s.URL.In(s.lang))
}

// closed ends a part of a citation with a full stop, unless it has an end.
func closed(s string) string {
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "?") ||
		strings.HasSuffix(s, "？") ||
		strings.HasSuffix(s, "!") || strings.HasSuffix(s, "！") {
		return s
	}
	return s + "."
}

// BibTeX cites works as a bibliography for LaTeX, in one language.
func BibTeX(l locales.Lang, all ...Cited) string {
	entries := make([]string, len(all))
	for i, c := range all {
		entries[i] = localizedWork{c, l}.bibTeX()
	}
	return strings.Join(entries, "\n")
}

// bibTeX is an entry that every style knows. Names and titles stand in a second pair of braces, so that no style takes
// a body's name apart or changes the case of a letter.
func (s localizedWork) bibTeX() string {
	var b strings.Builder
	fmt.Fprintf(&b, "@misc{%s", s.Key)
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, ",\n  %-12s = {%s}", name, value)
		}
	}
	var names []string
	for _, name := range s.authors() {
		names = append(names, "{"+tex(name)+"}")
	}
	field("author", strings.Join(names, " and "))
	field("title", "{"+tex(s.bracketed())+"}")
	field("howpublished", tex(s.Container.In(s.lang)))
	if len(s.Issued) >= 4 {
		field("year", string(s.Issued[:4]))
	}
	if len(s.Issued) >= 7 {
		fmt.Fprintf(&b, ",\n  %-12s = %s", "month", strings.ToLower(s.Issued.First().Time().Format("Jan")))
	}
	if len(s.Issued) == 10 {
		field("day", strconv.Itoa(s.Issued.First().Time().Day()))
	}
	if s.Version != "" {
		field("note", "Data set, version "+s.Version)
	}
	field("note", tex(s.Found.In(s.lang)))
	if address := s.URL.In(s.lang); address != "" {
		// An address is taken as it stands, but braces would end it.
		field("url", strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(address))
		field("urldate", string(s.Accessed))
	}
	b.WriteString("\n}\n")
	return b.String()
}

// tex writes what TeX takes for commands so that it prints them. BibTeX counts braces even behind a stroke.
var tex = strings.NewReplacer(`\`, `{\textbackslash}`, "{", `{\textbraceleft}`, "}", `{\textbraceright}`, "#", `\#`,
	"$", `\$`, "%", `\%`,
	"&", `\&`, "_", `\_`, "~", `{\textasciitilde}`, "^", `{\textasciicircum}`).Replace

// cslItem is an item of CSL-JSON, whose keys are left out where nothing is known.
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Author    []cslName `json:"author,omitempty"`
	Title     string    `json:"title"`
	Container string    `json:"container-title,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	Accessed  *cslDate  `json:"accessed,omitempty"`
	Version   string    `json:"version,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Language  string    `json:"language"`
	Note      string    `json:"note,omitempty"`
}

// cslName is a name that is not taken apart.
type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

// CSL cites works as CSL-JSON, which reference managers read, in one language: a list with each work in a line.
func CSL(l locales.Lang, all ...Cited) string {
	lines := make([]string, len(all))
	for i, c := range all {
		var line strings.Builder
		enc := json.NewEncoder(&line)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(localizedWork{c, l}.csl()) // strings and numbers only, into memory
		lines[i] = strings.TrimSpace(line.String())
	}
	return "[\n" + strings.Join(lines, ",\n") + "\n]\n"
}

func (s localizedWork) csl() cslItem {
	item := cslItem{
		ID: s.Key, Type: "webpage", Title: s.bracketed(), Container: s.Container.In(s.lang),
		Issued:  dateParts(string(s.Issued)),
		Version: s.Version, URL: s.URL.In(s.lang), Language: s.Lang, Note: s.Found.In(s.lang),
	}
	switch {
	case s.Version != "":
		item.Type = "dataset"
	case s.Unplaced:
		item.Type = "document"
	}
	if item.Language == "" {
		item.Language = string(s.lang)
	}
	if item.URL != "" {
		item.Accessed = dateParts(string(s.Accessed))
	}
	for _, name := range s.authors() {
		item.Author = append(item.Author, cslName{name})
	}
	return item
}

// dateParts are the year, month and day of a date as far as they are known.
func dateParts(date string) *cslDate {
	if date == "" {
		return nil
	}
	var parts []int
	for part := range strings.SplitSeq(date, "-") {
		n, _ := strconv.Atoi(part)
		parts = append(parts, n)
	}
	return &cslDate{[][]int{parts}}
}
