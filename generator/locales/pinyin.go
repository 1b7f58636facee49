package locales

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// readings are words in which a character does not sound as it does by itself. go-pinyin knows single characters only;
// these are the words of public finance and place names in which that goes wrong.
var readings = map[string][2]string{
	"银行": {"yin", "hang"}, "分行": {"fen", "hang"}, "支行": {"zhi", "hang"}, "总行": {"zong", "hang"}, "人行": {"ren", "hang"},
	"央行": {"yang", "hang"}, "工行": {"gong", "hang"}, "农行": {"nong", "hang"}, "中行": {"zhong", "hang"},
	"建行": {"jian", "hang"},
	"商行": {"shang", "hang"}, "行业": {"hang", "ye"}, "行长": {"hang", "zhang"}, "会计": {"kuai", "ji"}, "还本": {"huan", "ben"},
	"还贷": {"huan", "dai"}, "还款": {"huan", "kuan"}, "还息": {"huan", "xi"}, "偿还": {"chang", "huan"}, "归还": {"gui", "huan"},
	"长期": {"chang", "qi"}, "长效": {"chang", "xiao"}, "长远": {"chang", "yuan"}, "长江": {"chang", "jiang"},
	"长春": {"chang", "chun"},
	"长沙": {"chang", "sha"}, "调节": {"tiao", "jie"}, "调整": {"tiao", "zheng"}, "调解": {"tiao", "jie"},
	"协调": {"xie", "tiao"},
	"重庆": {"chong", "qing"}, "重组": {"chong", "zu"}, "重新": {"chong", "xin"}, "西藏": {"xi", "zang"}, "涉藏": {"she", "zang"},
	"畜牧": {"xu", "mu"}, "首都": {"shou", "du"}, "成都": {"cheng", "du"}, "厦门": {"xia", "men"}, "东莞": {"dong", "guan"},
	"丽水": {"li", "shui"},
}

// Pinyin spells Chinese words without tones, one syllable for each character; what is not Chinese stays, in small
// letters: 青信融5年 is [qing xin rong 5 nian]. Punctuation separates and is dropped.
func Pinyin(s string) []string {
	plain := pinyin.NewArgs()
	var out []string
	runes := []rune(s)
	within := false // the word before goes on
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if i+1 < len(runes) {
			if two, ok := readings[string(runes[i:i+2])]; ok {
				out, within = append(out, two[:]...), false
				i++
				continue
			}
		}
		switch said := pinyin.SinglePinyin(r, plain); {
		case len(said) > 0:
			out, within = append(out, said[0]), false
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			within = false
		case within:
			out[len(out)-1] += strings.ToLower(string(r))
		default:
			out, within = append(out, strings.ToLower(string(r))), true
		}
	}
	return out
}
