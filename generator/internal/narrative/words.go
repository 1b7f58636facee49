package narrative

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// Of returns the words for a term of a closed list, such as a kind, a nature or a relation. Every term of the schemas has
// words; a term without is a mistake of the program.
func Of[T ~string](term T) locales.Text {
	t, ok := terms[fmt.Sprintf("%T.%s", term, term)]
	if !ok {
		panic(fmt.Sprintf("no words for %T %q", term, term))
	}
	return t
}

// Terms lists the terms of a closed list, by the alphabet.
func Terms[T ~string]() (all []T) {
	prefix := fmt.Sprintf("%T.", T(""))
	for _, key := range slices.Sorted(maps.Keys(terms)) {
		if term, ok := strings.CutPrefix(key, prefix); ok {
			all = append(all, T(term))
		}
	}
	return all
}

// terms by Go type and term, because one term may mean different things in different lists.
var terms = union(dataTerms, progressTerms)

func union(all ...map[string]locales.Text) map[string]locales.Text {
	sum := map[string]locales.Text{}
	for _, m := range all {
		maps.Copy(sum, m)
	}
	return sum
}

// dataTerms are those of the schemas.
var dataTerms = map[string]locales.Text{
	"model.Kind.stock":           {ZH: "时点数", EN: "stock"},
	"model.Kind.flow":            {ZH: "时期数", EN: "flow"},
	"model.Kind.cumulative-flow": {ZH: "累计数", EN: "cumulative flow"},
	"model.Kind.share":           {ZH: "占比", EN: "share"},
	"model.Kind.rate":            {ZH: "率", EN: "rate"},
	"model.Kind.count":           {ZH: "个数", EN: "count"},
	"model.Kind.rank":            {ZH: "位次", EN: "rank"},

	"model.Nature.actual":      {ZH: "实际数", EN: "actual"},
	"model.Nature.preliminary": {ZH: "初步数", EN: "preliminary"},
	"model.Nature.estimated":   {ZH: "估计数", EN: "estimated"},
	"model.Nature.planned":     {ZH: "计划数", EN: "planned"},
	"model.Nature.allocated":   {ZH: "分配数", EN: "allocated"},

	"model.Currency.rmb":        {ZH: "人民币", EN: "renminbi"},
	"model.Currency.rmb-and-fx": {ZH: "本外币", EN: "renminbi and foreign currency"},
	"model.Currency.fx":         {ZH: "外币", EN: "foreign currency"},
	"model.Currency.none":       {ZH: "不涉及", EN: "not an amount"},
	"model.Currency.not-stated": {ZH: "来源未说明", EN: "not stated by the source"},

	"model.Aggregation.end-of-period": {ZH: "期末", EN: "end of period"},
	"model.Aggregation.over-period":   {ZH: "期间", EN: "over the period"},
	"model.Aggregation.cumulative":    {ZH: "累计", EN: "cumulative"},
	"model.Aggregation.point":         {ZH: "某一时点", EN: "at a point in time"},

	"model.Relation.confirms":    {ZH: "另一来源，相符", EN: "another source, in agreement"},
	"model.Relation.superseded":  {ZH: "后来被编制者修订", EN: "later revised by its compiler"},
	"model.Relation.disagrees":   {ZH: "另一来源，不一致", EN: "another source, in disagreement"},
	"model.Relation.change_only": {ZH: "另一来源，只印了增速", EN: "another source, growth only"},

	"model.Part.value":            {ZH: "数值", EN: "value"},
	"model.Part.nature":           {ZH: "数的性质", EN: "nature"},
	"model.Part.year-on-year":     {ZH: "同比增减", EN: "change year on year"},
	"model.Part.since-year-start": {ZH: "比年初增减", EN: "change since the start of the year"},

	"edition.GoneKind.figure":      {ZH: "数", EN: "figure"},
	"edition.GoneKind.publication": {ZH: "来源", EN: "source"},
	"edition.GoneKind.indicator":   {ZH: "指标", EN: "indicator"},
	"edition.GoneKind.definition":  {ZH: "口径", EN: "definition"},

	"edition.StatusCause.method":     {ZH: "方法变了", EN: "the method changed"},
	"edition.StatusCause.time":       {ZH: "数没有变，时间过去了", EN: "time went by without other figures"},
	"edition.StatusCause.correction": {ZH: "本站更正了数", EN: "a figure was corrected here"},
	"edition.StatusCause.revision":   {ZH: "编制者修订了数", EN: "a figure was revised by its compiler"},
	"edition.StatusCause.figure":     {ZH: "有了新的数或证据", EN: "there are new figures or evidence"},

	"edition.Cause.recorded":  {ZH: "收录", EN: "recorded"},
	"edition.Cause.preferred": {ZH: "改用另一来源", EN: "another source goes before"},
	"edition.Cause.revised":   {ZH: "编制者修订", EN: "revised by its compiler"},
	"edition.Cause.corrected": {ZH: "本站更正", EN: "corrected here"},
	"edition.Cause.withdrawn": {ZH: "本站撤回", EN: "withdrawn here"},

	"model.Grade.A": {ZH: "A：媒体或政府自己的网站", EN: "A: the outlet's or government's own site"},
	"model.Grade.B": {ZH: "B：具名媒体的转载或镜像", EN: "B: a reprint or mirror of a named outlet"},

	"model.NoLink.mirror-site": {ZH: "只找到镜像站，不链接", EN: "only a mirror site was found; not linked"},
	"model.NoLink.no-address":  {ZH: "没有网址", EN: "no address known"},

	"model.Direction.up":   {ZH: "上升为好", EN: "up is good"},
	"model.Direction.down": {ZH: "下降为好", EN: "down is good"},
	"model.Direction.none": {ZH: "不分好坏", EN: "neither way is good as such"},

	"model.Method.level":     {ZH: "水平", EN: "level"},
	"model.Method.share":     {ZH: "占比", EN: "share"},
	"model.Method.direction": {ZH: "方向", EN: "direction"},
	"model.Method.rate":      {ZH: "利率", EN: "rate"},
	"model.Method.rank":      {ZH: "位次", EN: "rank"},
	"model.Method.coverage":  {ZH: "覆盖", EN: "coverage"},
	"model.Method.milestone": {ZH: "里程碑", EN: "milestone"},

	"model.MeasureKind.statistic": {ZH: "可用统计数反映", EN: "a figure could show it"},
	"model.MeasureKind.milestone": {ZH: "可用文件或事件证明", EN: "a dated document or event could show it"},
	"model.MeasureKind.mixed":     {ZH: "可用统计数、文件或事件反映", EN: "a figure, document or event could show it"},
	"model.MeasureKind.framing":   {ZH: "总体表述，不单独核对", EN: "a general statement, not checked by itself"},

	"model.UnitKind.central-bank-branch":   {ZH: "中央银行分支机构", EN: "central-bank branch"},
	"model.UnitKind.regulator":             {ZH: "金融监管派出机构", EN: "financial regulator"},
	"model.UnitKind.party-body":            {ZH: "省委机构", EN: "party body"},
	"model.UnitKind.provincial-department": {ZH: "省级部门", EN: "provincial department"},
	"model.UnitKind.mass-organisation":     {ZH: "群团组织", EN: "mass organisation"},
	"model.UnitKind.customs":               {ZH: "海关", EN: "customs"},
	"model.UnitKind.collective":            {ZH: "一类单位", EN: "a group of bodies"},
	"model.UnitKind.issuer":                {ZH: "印发单位", EN: "issuer of the plan"},
	"model.UnitKind.approver":              {ZH: "审议单位", EN: "approver of the plan"},
	"model.UnitKind.higher-authority":      {ZH: "上级机关", EN: "higher authority"},
	"model.UnitKind.national-ministry":     {ZH: "国家部委", EN: "national ministry"},

	"model.EntityKind.platform":    {ZH: "平台", EN: "platform"},
	"model.EntityKind.market":      {ZH: "市场", EN: "market"},
	"model.EntityKind.fund":        {ZH: "基金", EN: "fund"},
	"model.EntityKind.product":     {ZH: "产品", EN: "product"},
	"model.EntityKind.scheme":      {ZH: "制度", EN: "scheme"},
	"model.EntityKind.pilot":       {ZH: "试点", EN: "pilot"},
	"model.EntityKind.standard":    {ZH: "标准", EN: "standard"},
	"model.EntityKind.policy-tool": {ZH: "政策工具", EN: "policy tool"},
	"model.EntityKind.programme":   {ZH: "工程或行动", EN: "programme"},
	"model.EntityKind.strategy":    {ZH: "战略", EN: "strategy"},
	"model.EntityKind.mechanism":   {ZH: "机制", EN: "mechanism"},
}

// Shown says what evidence shows; at step 0 its source says that it is not done.
func Shown(step int) locales.Text {
	if step == 0 {
		return Of(progress.NotDone)
	}
	return Level(step)
}

// Level says a step of the evidence ladder.
func Level(step int) locales.Text {
	return []locales.Text{
		{ZH: "未找到", EN: "none found"},
		{ZH: "已宣布", EN: "announced"},
		{ZH: "已印发或启动", EN: "issued or launched"},
		{ZH: "已运行", EN: "operating"},
		{ZH: "已完成或已评估", EN: "completed or evaluated"},
	}[step]
}
