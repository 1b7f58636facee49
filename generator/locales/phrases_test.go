package locales

import (
	"strings"
	"testing"
)

func TestPhrased(t *testing.T) {
	for said, want := range map[string]string{
		"绿色贷款占各项贷款比重保持全国前列": "绿色贷款|占各项贷款比重|保持全国前列",
		"绿色金融实现广覆盖、多层次":     "绿色|金融|实现广覆盖、|多层次",
		"“科技—产业—金融”良性循环":    "|“科技—产业—|金融”||良性循环",
		"任务(二)加强保障":         "任务(二)|加强保障",
		"碳中和投融资规模":          "|碳中和|投融资|规模",
	} {
		if got := strings.ReplaceAll(ZH.Of().Phrased(said), "\u200b", "|"); got != want {
			t.Errorf("%s has the phrases %s, not %s", said, got, want)
		}
	}
	if said := "Green loans"; EN.Of().Phrased(said) != said {
		t.Error("English needs no marks")
	}
}
