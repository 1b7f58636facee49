package locales

import (
	"strconv"
	"strings"
	"time"
)

func init() {
	Register(Language{
		Key: ZH, Tag: "zh-Hans", Locale: "zh-Hans-CN", Code: "ZHO", Name: "中文", Weight: 1, Unspaced: true,
		Phrases: `([、，；：。”》）)]+|的)|(“|《|（|投融资|碳中和|` + phraseWords + `)`, Grammar: chinese{},
	})
}

// phraseWords often begin a new phrase in the headings of plans and statistics. The signs and words before them keep
// what looks like one together.
const phraseWords = `现代化|保持|实现|逐步|逐渐|不断|持续|稳步|稳中|提质|良性|占|和|政策|框架|成熟|分担|体系|建设|产品|渠道|规模|` +
	`融资|服务|能力|水平|高质量|数字化|转型|金融|组织|管理|配套|便利化|加权|平均|余额|新增|新发放|累计|覆盖率|完成率|` +
	`支出|资金|合作|企业|需求|名单|带动|撬动|节约|发放`

type chinese struct{}

// ScaleWords are the Chinese words for powers of ten.
var ScaleWords = map[int]string{
	2: "百", 3: "千", 4: "万", 6: "百万", 7: "千万", 8: "亿", 9: "十亿", 10: "百亿", 11: "千亿", 12: "万亿",
}

func (chinese) Day(t time.Time) string        { return t.Format("2006年1月2日") }
func (chinese) Month(t time.Time) string      { return t.Format("2006年1月") }
func (chinese) Year(t time.Time) string       { return t.Format("2006年") }
func (chinese) EndOfMonth(t time.Time) string { return t.Format("2006年1月末") }
func (chinese) EndOfYear(t time.Time) string  { return t.Format("2006年末") }

func (chinese) Half(t time.Time, half int) string {
	return t.Format("2006年") + []string{"上半年", "下半年"}[half-1]
}

func (chinese) Quarter(t time.Time, quarter int) string {
	return t.Format("2006年") + []string{"一", "二", "三", "四"}[quarter-1] + "季度"
}

func (chinese) Months(from, to time.Time) string {
	return from.Format("2006年1—") + to.Format("1月")
}
func (chinese) Within(date string) string      { return date }
func (chinese) ShortMonth(m time.Month) string { return strconv.Itoa(int(m)) + "月" }
func (chinese) Plural(int) string              { return "other" }
func (chinese) Place(n int) string             { return "第" + strconv.Itoa(n) }

// Comma is none: Chinese sources print no comma between groups of digits.
func (chinese) Comma() string { return "" }

// Amount keeps the scale of the source; a billion is no Chinese scale.
func (chinese) Amount(a Amount) (number, unit string) {
	power := a.Scale
	if power == 9 {
		power = 8
	}
	return a.Digits(power), ScaleWords[power] + a.Unit
}

func (chinese) Unit(a Amount) string { return ScaleWords[a.Scale] + a.Unit }

// ShownUnit is 亿元: amounts keep the scale that statistics print.
func (c chinese) ShownUnit(a Amount) string { return c.Unit(a) }

func (chinese) Joined(number, unit, _ string) string { return number + unit }

func (chinese) Capital(s string) string   { return s }
func (chinese) Uncapital(s string) string { return s }

func (chinese) Ended(s string) string {
	if strings.HasSuffix(s, "。") {
		return s
	}
	return s + "。"
}

// Cited is 西宁晚报：《标题》，2025年8月8日。
func (chinese) Cited(w Work) string {
	title := w.Title
	if !w.Supplied {
		title = "《" + strings.NewReplacer("《", "〈", "》", "〉").Replace(title) + "》"
	}
	return join("，", strings.Join(w.Authors, "、")+"："+title, w.Container, w.When) + "。" + w.URL
}

func (chinese) Explained(about string, words []string) string {
	return strings.TrimSuffix(about, "。") + "：" + strings.Join(words, "；") + "。"
}
