package importer

import (
	"regexp"

	"five-areas/generator/internal/model"
)

// grammar is how a language says figures. Another language is another of these.
type grammar struct {
	// time takes a time off the front of a text; triggers are the characters that one may begin with, besides digits.
	time     func(string) (pressTime, int)
	triggers string
	key      func(string) string
	// idle are words at the end of a phrase that say nothing of what is measured: before a name, and before a number.
	idle, verb *regexp.Regexp
	// basis and direction make a change: the words for what it is measured from and for where it goes, which may stand
	// between them or behind the number. speed are words for a growth rate, whose own change is no change of the
	// figure.
	yearOnYear, sinceYearStart, foreign *regexp.Regexp
	up, down, more, speed               *regexp.Regexp
	// increase is an amount that came since a time; grown is the key of the increase of what a key names.
	increase *regexp.Regexp
	// old are the words before what a figure was before, and to those before what it became.
	old, to *regexp.Regexp
	// compare are words of a comparison with something else.
	compare *regexp.Regexp
	// listed is the word for lists whose items belong to each other in order, and between stands between the items.
	listed, between *regexp.Regexp
	// partOf begins a clause about a part of what stands before; total is what everything is a part of.
	partOf, total *regexp.Regexp
	// versus are the words before a time that is only compared with.
	versus *regexp.Regexp
	// same begins a clause about the time of before.
	same *regexp.Regexp
	// remark begins a clause that says more of the same; news are words of a clause about the report itself.
	remark, news *regexp.Regexp
	qualifier    *regexp.Regexp
	natures      []impliedNature
	currency     map[string]model.Currency
}

// impliedNature are words for figures that are not actual.
type impliedNature struct {
	words  *regexp.Regexp
	nature model.Nature
}

// Marks stand for what a phrase had in their place: a time, a region, an agency, a bank or firm.
const (
	timeMark   = '\x01'
	regionMark = '\x02'
	agencyMark = '\x03'
	bodyMark   = '\x04'
)

const (
	zhUp   = `增长|增加|新增|净增|上升|提高|提升|扩大|增|升|多|高`
	zhDown = `下降|减少|降低|回落|下滑|下跌|收窄|减|降|少|低`
	zhSlow = `(?:分别|依次|净|大幅|小幅|名义|实际|均|再|略|就|相比|快速|稳步|逆势|同步|按?可比口径|又|已|还|持续|进一步|明显|显著|,|，)*`
)

var chinese1 = &grammar{
	time: chineseTime, triggers: zhTriggers, key: chineseKey,
	idle: regexp.MustCompile(`(?:[\x01\x03]的?|其中：?|此外|另外|同时|总体|总量|据(?:统计|了解|介绍|悉)|统计显示|数据显示|显示|介绍|表示|透露|了解到|获悉|` +
		`实现|推动|带动|促进|拉动|使|使得|引导|撬动|共计?|已|累计|建?设立?|获得|取得|争取|落实|办理|运用|使用|投入|拥有|建成|有|截至|截止|` +
		`金融机构|银行业金融机构|银行业机构|银行业|银行机构|各(?:银行)?机构|各类|存款类|并|且|而|其|：|，|的|由|将|预计|约|每年|可|为|下达|分配|安排|拟|计划|力争|目标|` +
		`[一二三四五六七八九十]是|首先|其次|再次|最后|第[一二三四五]|方面|领域方面|至|末|以来|期间|内|时|市州|州市|全年|当年|年|` +
		`(?:普惠|科技|绿色|养老|数字)(?:金融)?(?:领域)?方面)$`),
	verb: regexp.MustCompile(`(?:分别|依次|均|已|又|再|共计?|合计|总计|累计|实现|保持在?|维持在|稳定在|到|在|` +
		`达到?了?|为|是|有|计|即|：|“|升至|增至|降至|提升?至|(?:提高|扩大|增长|上升|下降|增加|提升|下调|上调|调整|攀升|降低)(?:至|到|为)|约?占?至|仅|` +
		`[\x01])$`),
	yearOnYear: regexp.MustCompile(`(?:同比|(?:较|比|与)(?:去年|上年)?同[期月季](?:相比)?)`),
	sinceYearStart: regexp.MustCompile(
		`(?:较|比|与|自)(?:今年初|年初|上年年?[末底]|去年年?[末底])(?:相比)?`),
	foreign: regexp.MustCompile(`环比|(?:较|比)(?:上个?(?:月|季度?|周)|前一|某时)`),
	up:      regexp.MustCompile(`^` + zhSlow + `(?:` + zhUp + `)(?:了|至|为|达|达到)?$`),
	down:    regexp.MustCompile(`^` + zhSlow + `(?:` + zhDown + `)(?:了|为|达|达到)?$`),
	more:    regexp.MustCompile(`多增|少增|多减|少减|多发放|少发放|多投放|少投放`),
	speed:   regexp.MustCompile(`增速|增幅|增长率`),

	increase: regexp.MustCompile(`(?:新增|净增|增加|净增加)$`),
	old:      regexp.MustCompile(`(?:由|从)(?:[\x01\x02]|年初|上年末|去年末|原来|此前|之前|的|时|末)*$`),
	to:       regexp.MustCompile(`^.{0,12}?(?:至|到|为)\x01?的?$|^(?:增|升|降|提高|增长|增加|扩大|上升|下降|减少)\x01的?$`),
	compare: regexp.MustCompile(`(?:高于|低于|高出|低出|超出|超过|快于|慢于|好于|优于|较|(?:^|[^占对])比(?:[^重例]|$)|领先).*$` +
		`|(?:降低|下降|提高|下调|上调|节约|优惠|便宜|降|低|高|快|慢)$`),
	listed: regexp.MustCompile(`分别|依次`), between: regexp.MustCompile(`^(?:、|和|与|以及|及|，|;|；)$`),
	partOf: regexp.MustCompile(`^[，：]*其中`), total: regexp.MustCompile(`各项|全部|五篇大文章|全社会`),
	versus: zhVersus, same: regexp.MustCompile(`^同期`),
	remark: regexp.MustCompile(`^[\x01\x02]*(?:为|是|保持|位居|位列|居|创|较|比|高于|低于|增速|增幅|连续|实现|同比|环比|排名|均|继续|` +
		`呈|不断|持续|稳步|有效|切实|且|并|其中|在|占|达到|超过|快于|创下|突破)`),
	news:      regexp.MustCompile(`记者|获悉|讯|电$|召开|举行|举办|发布会|座谈会|通气会|会上|会议|印发|出台|签署|启动|发布了|公布了|介绍`),
	qualifier: regexp.MustCompile(`(?:不低于|不少于|不超过|突破|超过|超出|约为|大约|接近|将近|至少|高达|不足|不到|超|逾|约|近)$`),
	natures: []impliedNature{
		{regexp.MustCompile(`预计|预估|预测|估计|估算|估`), model.Estimated},
		{regexp.MustCompile(`计划|拟|力争|目标|将`), model.Planned},
		{regexp.MustCompile(`下达|分配`), model.Allocated},
		{regexp.MustCompile(`初步(?:统计|核算|测算)?|快报`), model.Preliminary},
	},
	currency: map[string]model.Currency{"本外币": "rmb-and-fx", "人民币": "rmb"},
}
