package narrative_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/locales"
)

func alpha(t *testing.T, replaced ...string) *edition.Edition {
	t.Helper()
	files := provincetest.Files(nil)
	for name, f := range files {
		files[name].Data = []byte(strings.NewReplacer(replaced...).Replace(string(f.Data)))
	}
	d, found := dataset.Load(files)
	for _, f := range found {
		t.Fatal(f.Place, f.What.EN)
	}
	return edition.Build(d, "2026-11-23")
}

func figuresAsked(e *edition.Edition, indicator string) *narrative.Request {
	t := e.Targets[0]
	for _, i := range t.Facets[0].Indicators {
		if string(i.ID) == indicator {
			return narrative.RequestFigures(e, t, t.Facets[0], i)
		}
	}
	return nil
}

func TestRequestFigures(t *testing.T) {
	e := alpha(t)
	r := figuresAsked(e, "green-loans-balance")
	want := `甲省甲局：
依据《中华人民共和国政府信息公开条例》，申请公开与《甲省方案》（甲政〔2025〕1号）有关的下列政府信息：
1. 指标：绿色贷款余额，单位：亿元。
2. 口径：新口径；本外币。
3. 地区：甲省。
4. 时间：2024年一季度至2026年三季度，每季度末（2024年二季度、2025年二季度的已经公开，不必提供）。
5. 提供方式：电子文档，最好是可编辑的表格，并注明统计口径和截止日。
已经主动公开的，请告知在哪里获取；不由贵单位负责公开的，请告知负责的单位。`
	if diff := cmp.Diff(want, r.Text.In(locales.ZH)); diff != "" || !r.Application || r.Guessed {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if s := r.Asked.In(locales.EN); !strings.HasPrefix(s, "1. Indicator: Green loans outstanding; unit: ") ||
		strings.Count(s, "\n") != 4 {
		t.Error(s)
	}
	if r := figuresAsked(e, "green-borrowers"); !r.Guessed || r.To.ID != "alpha" {
		t.Errorf("of what nobody is known to publish, %v is asked", r.To)
	}
}

// TestRequestsAndBodies: only bodies that must answer an application get one.
func TestRequestsAndBodies(t *testing.T) {
	unit := "full_name: 甲省甲局, kind: provincial-department"
	party := "full_name: 甲省甲局, kind: party-body"
	for _, c := range []struct {
		name, from, to string
		application    bool
		asked          string
	}{
		{"a department", unit, unit, true, "甲省甲局"},
		{"a party body", unit, party, false, "甲省甲局"},
		{"an organisation of no known kind", "usual_publisher: alpha", "usual_publisher: first-bank", false, "第一银行"},
	} {
		r := figuresAsked(alpha(t, c.from, c.to), "green-loans-balance")
		text := r.Text.In(locales.ZH)
		if r.Application != c.application || strings.Contains(text, "条例") != c.application ||
			!strings.HasPrefix(text, c.asked+"：\n") {
			t.Errorf("%s: application %v:\n%s", c.name, r.Application, text)
		}
	}
	// Of the units of a safeguard the one that is bound is asked, and the other is named.
	e := alpha(t, unit, party, "104], units: [alpha]", "104], units: [alpha, beta]")
	target := e.Targets[1]
	all := narrative.RequestsOfItems(e, target, target.Facets[0].Items)
	if len(all) != 1 || all[0].To.ID != "beta" || len(all[0].Leads) != 1 || all[0].Leads[0].ID != "alpha" {
		t.Errorf("asked: %+v", all)
	}
	if s := all[0].Text.In(locales.ZH); !strings.Contains(s, "1. 事项：建立机制；规则。\n") {
		t.Error(s)
	}
}

// TestSettles: an agency is asked for what it usually publishes, for what nobody is known to publish where it leads,
// and for the lines of a checklist that it answers for; others are not.
func TestSettles(t *testing.T) {
	said := func(e *edition.Edition, agency string) (lines []string) {
		for _, u := range e.Units {
			if string(u.ID) != agency {
				continue
			}
			for _, s := range narrative.NamesOf(e).Settles(e, u) {
				for _, enough := range s.Enough {
					for _, r := range enough.Requests {
						if name := u.FullName + "：\n"; !strings.HasPrefix(r.Request.Text.In(locales.ZH), name) {
							t.Errorf("%s does not begin with %s", r.Request.Text.In(locales.ZH), name)
						}
						line := string(s.Target.ID)
						if r.Indicator != nil {
							line += " " + string(r.Indicator.ID)
						}
						lines = append(lines, line)
					}
				}
			}
		}
		return lines
	}
	e := alpha(t)
	for agency, want := range map[string][]string{
		"alpha": {"g1 green-loans-balance", "g1 green-borrowers", "g2"}, "beta": {"g2"},
	} {
		if diff := cmp.Diff(want, said(e, agency)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", agency, diff)
		}
	}
	e = alpha(t, "usual_publisher: alpha", "usual_publisher: first-bank")
	if diff := cmp.Diff([]string{"g1 green-borrowers", "g2"}, said(e, "alpha")); diff != "" {
		t.Errorf("with another publisher (-want +got)\n%s", diff)
	}
}
