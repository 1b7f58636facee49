package narrative

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Every form of citation, for works of which much or little is known and whose titles hold what a form uses itself.
func TestCitations(t *testing.T) {
	page := func(id string, change func(*model.Publication)) Cited {
		p := &model.Publication{
			ID: sourcefile.ID(id), Outlet: "西宁晚报", Title: &model.Title{Text: "青海绿色贷款余额突破2000亿元", Lang: "zh"},
			Authors: []string{"张国静", "刘哲"}, URL: "http://www.xnwbw.com/html/2025-08/08/content_335767.htm",
			Published: "2025-08-08",
			Recorded:  "2026-11-23", Grade: "A",
		}
		change(p)
		return CitePublication(&edition.Publication{Publication: p})
	}
	site := dataset.Site{
		Title:    locales.Text{ZH: "某省金融", EN: "Finance of a province"},
		Tagline:  locales.Text{ZH: "公开记录", EN: "An open record"},
		Operator: &locales.Text{ZH: "维护者", EN: "the maintainers"}, Region: "990000", BaseURL: "https://example.org/",
	}
	published := site
	published.BaseURL = "https://jinrong.example.cn/"
	indicator := func(s dataset.Site) Cited {
		e := &edition.Edition{Site: s, Began: "2026-11-23"}
		i := &edition.Indicator{
			Indicator: &model.Indicator{ID: "loans", Name: locales.Text{ZH: "贷款余额", EN: "Loans outstanding"}},
		}
		return CiteIndicator(e, i)
	}
	figure := func(s dataset.Site) Cited {
		p := &model.Publication{
			ID: "2025-08-08-paper", Outlet: "西宁晚报", Title: &model.Title{Text: "青海绿色贷款余额突破2000亿元", Lang: "zh"},
			URL: "http://www.xnwbw.com/content_335767.htm", Published: "2025-08-08", Recorded: "2026-11-23", Grade: "A",
		}
		period, problem := quantity.ParsePeriod("..<=2025-08-07")
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		o := &model.Observation{
			SeriesKey: &model.SeriesKey{Indicator: "green-loans", Definition: "new", Region: "990000"}, Period: period,
			Publication: p,
		}
		return CiteFigure(&edition.Edition{Site: s},
			&edition.Figure{Observation: o, Publication: &edition.Publication{Publication: p}})
	}
	var b strings.Builder
	for _, c := range []Cited{
		figure(site),
		figure(published),
		page("all-known", func(p *model.Publication) { p.Accessed = "2026-11-20" }),
		page("four-authors", func(p *model.Publication) { p.Authors = append(p.Authors, "甲", "乙") }),
		page("no-author-only-a-month", func(p *model.Publication) { p.Authors, p.Published = nil, "2021-07" }),
		page("no-title-no-date-a-mirror", func(p *model.Publication) {
			p.Authors, p.Title, p.Published, p.URL, p.NoLink = nil, nil, "", "", model.MirrorSite
			p.Subject = &locales.Text{ZH: "一次发布会的报道", EN: "Report on a press conference"}
		}),
		page("no-address", func(p *model.Publication) { p.URL, p.NoLink, p.Published = "", model.NoAddress, "2024" }),
		page("specials", func(p *model.Publication) {
			p.Authors, p.Outlet = nil, `R&D_News "A"`
			p.Title = &model.Title{Text: `100% of “loans” {#1} ~ 50$ \ a^b 《报告》?`, Lang: "en"}
			p.URL = `https://example.com/a%20b?x={1}&y=\_#z`
		}),
		CiteSite(site, "2026-11-23"),
		indicator(site),
		indicator(published),
	} {
		said := c.Citation()
		fmt.Fprintf(&b, "== %s\n", c.Key)
		write(&b, "sentence", said.Sentence)
		write(&b, "GB/T 7714", said.GBT7714)
		write(&b, "APA", said.APA)
		fmt.Fprintf(&b, "%s%s%s", said.BibTeX.ZH, said.BibTeX.EN, said.CSL.ZH)
	}
	golden(t, "citations.txt", b.String())
}

// What is really cited has no gap in it and can be read by programs.
func TestRealCitations(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	e := edition.Build(d, d.Newest())
	all := []Cited{CiteSite(e.Site, e.Updated())}
	for _, p := range e.Publications {
		all = append(all, CitePublication(p))
	}
	for _, i := range e.Indicators {
		all = append(all, CiteIndicator(e, i))
	}
	for _, f := range e.Figures {
		c := CiteFigure(e, f)
		if said := c.Citation(); !strings.Contains(said.GBT7714.ZH, f.ID()) || !strings.Contains(said.CSL.EN, f.ID()) {
			t.Errorf("%s is not named: %s", f.ID(), said.GBT7714.ZH)
		}
		c.Found = locales.Text{} // an id may have two points in a row
		all = append(all, c)
	}
	for _, c := range all {
		said := c.Citation()
		for _, s := range []locales.Text{said.Sentence, said.GBT7714, said.APA} {
			for _, l := range locales.Langs {
				if s := s.In(l); strings.Contains(s, "[]") || strings.Contains(s, "()") || strings.Contains(s, "《》") ||
					strings.Contains(s, "..") ||
					strings.Contains(s, "  ") || strings.Contains(s, "example.org") || s != strings.TrimSpace(s) {
					t.Errorf("%s: %q", c.Key, s)
				}
			}
		}
		for _, l := range locales.Langs {
			if bib := said.BibTeX.In(l); strings.Count(bib, "{") != strings.Count(bib, "}") ||
				strings.Contains(bib, "{}") {
				t.Errorf("%s is no entry: %s", c.Key, bib)
			}
			var items []struct{ ID, Type, Title string }
			if err := json.Unmarshal([]byte(said.CSL.In(l)), &items); err != nil || len(items) != 1 ||
				items[0].ID != c.Key || items[0].Title == "" {
				t.Errorf("%s: %v: %s", c.Key, err, said.CSL.In(l))
			}
		}
	}
}
