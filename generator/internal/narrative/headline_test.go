package narrative

import (
	"cmp"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// A headline counts the facets that can be assessed, names the one that decides, and says why none can be.
func TestHeadline(t *testing.T) {
	as := func(f model.Facet, id sourcefile.ID, zh, en string) model.Facet {
		f.ID, f.ZH, f.EN = id, zh, en
		return f
	}
	quality, reach := as(trendOf, "a", "提质", "quality"), as(countOf, "b", "扩面", "reach")
	cost := as(rateOf, "c", "成本", "cost")
	rising := []string{"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-12-31 110.0亿元"}
	falling := []string{"firms.new.630000 2024-12-31 100户", "firms.new.630000 2025-12-31 90户"}
	for _, c := range []struct {
		name    string
		facets  []model.Facet
		figures []string
		zh, en  string
		beside  string // in English; as en where it is "", nothing where it is -
	}{
		{"one facet", []model.Facet{quality}, rising, "朝目标方向。", "Moving toward the target.", "-"},
		{
			"the worst decides",
			[]model.Facet{quality, reach},
			append(rising, falling...), "偏离目标，由最差的一个方面决定：扩面。",
			"Moving away, as its worst facet does: reach.", "Its worst facet decides: reach.",
		},
		{
			"a part only",
			[]model.Facet{quality, reach, cost},
			falling,
			"部分可判断 (1/3)：偏离目标（扩面）。", "Partly assessable (1/3): moving away (reach).", "",
		},
		{
			"a part of which the worst decides",
			[]model.Facet{quality, reach, cost},
			append(rising, falling...),
			"部分可判断 (2/3)：偏离目标，由最差的一个方面决定：扩面。", "Partly assessable (2/3): moving away, as its worst facet does: reach.",
			"",
		},
		{
			"nothing, of one facet",
			[]model.Facet{quality},
			nil, "暂不能判断：没有找到青海省的相应公开数据。",
			"Cannot be assessed yet: no published figure of Qinghai found.", "No published figure of Qinghai found.",
		},
		{
			"nothing, of two facets",
			[]model.Facet{quality, reach},
			nil,
			"暂不能判断：没有找到青海省的相应公开数据（两个方面都是如此）。",
			"Cannot be assessed yet: no published figure of Qinghai found (for both facets).",
			"No published figure of Qinghai found (for both facets).",
		},
		{
			"nothing, of three facets",
			[]model.Facet{quality, reach, cost},
			nil,
			"暂不能判断：没有找到青海省的相应公开数据（3个方面都是如此）。",
			"Cannot be assessed yet: no published figure of Qinghai found (for all 3 facets).",
			"No published figure of Qinghai found (for all 3 facets).",
		},
		{
			"different reasons",
			[]model.Facet{quality, reach, cost},
			rising[:1],
			"暂不能判断：时间跨度太短（提质）；没有找到青海省的相应公开数据（扩面和成本）。",
			"Cannot be assessed yet: the figures span too short a time (quality); no published figure of Qinghai " +
				"found (reach and cost).",
			"The figures span too short a time (quality); no published figure of Qinghai found (reach and cost).",
		},
	} {
		target, n := tell(t, "2026-01-31", c.facets, c.figures...)
		if said := n.Headline(target); said.ZH != c.zh || said.EN != c.en {
			t.Errorf("%s: got\n%s\n%s", c.name, said.ZH, said.EN)
		}
		if said := n.Beside(target).EN; said != strings.TrimPrefix(cmp.Or(c.beside, c.en), "-") {
			t.Errorf("%s: beside the status is said %q", c.name, said)
		}
	}
}
