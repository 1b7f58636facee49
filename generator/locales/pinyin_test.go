package locales

import (
	"strings"
	"testing"
)

func TestPinyin(t *testing.T) {
	for in, want := range map[string]string{
		"青信融":        "qing xin rong",
		"绿色贷款余额":     "lv se dai kuan yu e",
		"中国银行青海省分行":  "zhong guo yin hang qing hai sheng fen hang",
		"重庆、重点领域":    "chong qing zhong dian ling yu",
		"无还本续贷（中长期）": "wu huan ben xu dai zhong chang qi",
		"LPR 5年期报价":  "lpr 5 nian qi bao jia",
		"":           "",
	} {
		if got := strings.Join(Pinyin(in), " "); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
