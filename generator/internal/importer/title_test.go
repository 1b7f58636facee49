package importer

import (
	"slices"
	"testing"
)

// Titles name regions that the data have, others, and what only looks like one.
func TestPlacesInTitles(t *testing.T) {
	d := data(t)
	r, _ := newReader(Options{Data: d})
	for title, want := range map[string][]string{
		"东宁市金融数据": {"东宁市"}, "甲省东宁市2026年6月末金融数据": {"东宁市"}, "甲省金融": {"甲省"}, "2026年6月末东宁贷款": {"东宁"},
		"海南州存款": {"海南州"}, "海南省存款": {"海南省"}, "海南存款": {"海南"}, "全国及甲省贷款": {"甲省"}, "甲省与海南省贷款": {"海南省", "甲省"},
		"格尔木市贷款": {"格尔木市"}, "甲省格尔木市贷款": {"格尔木市"}, "关于2025年兰州市贷款的统计": {"兰州市"}, "海西蒙古族藏族自治州存贷款": {"海西蒙古族藏族自治州"},
		"互助土族自治县存款": {"互助土族自治县"}, "全市主要指标": {"全市"}, "我省贷款": {"我省"}, "甲省全省贷款": {"甲省"}, "Loans of Dongning City": {
			"Dongning",
		},
		"金融市场运行情况": nil, "资本市场情况": nil, "各市州主要指标": nil, "市州贷款": nil, "八州市贷款": nil, "绿色城市建设贷款": nil, "县域贷款": nil,
		"高新区贷款": nil, "农牧区贷款": nil, "乡村振兴重点帮扶县贷款": nil, "自贸区贷款": nil, "民族地区贷款": nil, "健全市场体系": nil,
		"2025年一季度金融机构贷款投向统计": nil, "中国人民银行甲省分行统计": nil, "甲省统计局月报": nil, "海南航空贷款": nil, "Bank of China": nil,
	} {
		var got []string
		for _, p := range r.narrowest(r.places(title)) {
			got = append(got, p.said)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s names %q, want %q", title, got, want)
		}
	}
}

// Times in titles: those with a year, and no day.
func TestTimesInTitles(t *testing.T) {
	for title, want := range map[string][]string{
		"甲省2026年6月末金融数据": {"2026年6月末"}, "2026年上半年": {"2026年上半年"}, "2021-2025年规划": {"2021-", "2025年"},
		"填于2026年7月10日": nil, "甲省2026年1-6月累计": {"2026年1-6月"}, "编号12026年": nil, "6月末": nil,
	} {
		var got []string
		for _, w := range timesIn(title) {
			got = append(got, w.said)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s names %q, want %q", title, got, want)
		}
	}
}
