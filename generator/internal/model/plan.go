package model

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Plan is the whole document: what was issued, its targets, its tasks and whom and what it names.
type Plan struct {
	// Text is the official text, with blanks inside words removed; spans count its characters.
	Text       string
	Document   Issue
	Articles   []Article
	Cross      locales.Text
	Goal       Clause
	Targets    []Target
	Tasks      []Task
	Safeguards Safeguards
	Units      []Unit
	Entities   []Entity
}

// Issue is how the plan was issued: its number, dates, publisher and the words around its body.
type Issue struct {
	IndexNo        string          `json:"index_no"`
	DocumentNo     string          `json:"document_no"`
	Publisher      sourcefile.ID   `json:"publisher"`
	Written        sourcefile.Date `json:"written"`
	Signed         sourcefile.Date `json:"signed"`
	Validity       locales.Text    `json:"validity"`
	Subject        locales.Text    `json:"subject"`
	Publicity      locales.Text    `json:"publicity"`
	Title          locales.Text    `json:"title"`
	TitleNotice    locales.Text    `json:"title_notice"`
	Approval       locales.Text    `json:"approval"`
	Addressees     locales.Text    `json:"addressees"`
	Preamble       locales.Text    `json:"preamble"`
	Deadline       locales.Text    `json:"deadline"`
	BasedOn        Basis           `json:"based_on"`
	Attachments    []locales.Text  `json:"attachments"`
	Normalisations []Normalisation `json:"normalisations"`
	RawTextSHA256  string          `json:"raw_text_sha256"`
}

// JSONSchemaExtend explains the keys.
func (Issue) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("方案本身", "The plan itself",
		"data/plan/document.yaml：方案是怎样印发的，逐项照政府网站的公文页和正文抄写。", "data/plan/document.yaml: how the plan was issued, item by item as on the government's page and in the text."), schema.Keys{
		"index_no":       schema.Say("索引号", "Index number", "照公文页表头抄写。", "As in the table at the head of the document's page.", "015000185/2025-00017", "000014349/2025-00021"),
		"document_no":    schema.Say("发文字号", "Document number", "照文件抄写，用六角括号〔〕。", "As on the document, with the brackets 〔〕.", "青政办〔2025〕8号", "国办发〔2025〕8号"),
		"publisher":      schema.Say("发布机构", "Publisher", "印发方案的单位，写它在 units.yaml 里的 id。", "The body that issued the plan: its id in units.yaml.", "qh-gov-office", "qh-gov"),
		"written":        schema.Say("成文日期", "Date of writing", "公文页表头的成文日期。", "The date of writing in the table at the head of the page.", "2025-05-16", "2025-02-27"),
		"signed":         schema.Say("落款日期", "Date signed", "正文末尾落款处的日期。", "The date below the signature at the end of the text.", "2025-05-16", "2025-02-27"),
		"validity":       schema.Say("公文时效", "Validity", "公文页表头所写的时效，如“有效”。", "Whether the document is in force, as the page says."),
		"subject":        schema.Say("主题分类", "Subject", "公文页表头所写的主题分类。", "The subject class that the page gives."),
		"publicity":      schema.Say("公开方式", "Publicity", "文件所写的公开方式，括号照抄。", "How far it may be made public, as printed, with its brackets."),
		"title":          schema.Say("标题", "Title", "方案的标题，不加书名号。", "The plan's title, without title marks."),
		"title_notice":   schema.Say("通知标题", "Title of the notice", "印发通知的标题。", "The title of the notice that issued the plan."),
		"approval":       schema.Say("审议情况", "Approval", "通知正文：由哪次会议审议通过。", "The body of the notice: which meeting adopted the plan."),
		"addressees":     schema.Say("主送", "Addressees", "通知抬头所写的单位。", "Whom the notice is addressed to."),
		"preamble":       schema.Say("引言", "Preamble", "方案正文第一段。", "The first paragraph of the plan."),
		"deadline":       schema.Say("期限的原文", "The deadline as worded", "方案怎样说期限；读成哪一天写在 data/assessment.yaml。", "How the plan words its horizon; the day that we read it as is in data/assessment.yaml."),
		"based_on":       schema.Say("上位文件", "What it implements", "方案所贯彻落实的上级文件。", "The document of a higher authority that the plan implements."),
		"attachments":    schema.Say("附件", "Attachments", "公文页所列的图解、解读等；没有就写 []。", "Infographics and interpretations that the page lists; [] where there are none."),
		"normalisations": schema.Say("文本整理", "Normalisations of the text", "网页文本与 text.txt 不同的每一处：去掉的词中空格；没有就写 []。", "Each place where text.txt differs from the web text: a blank inside a word left out; [] where there is none."),
		"raw_text_sha256": schema.Say("整理前文本的 SHA-256", "SHA-256 of the text before normalisation", "整理之前的网页文本的 SHA-256，64 位十六进制。", "SHA-256 of the web text before it was normalised, 64 hexadecimal digits.",
			"e82247e4c349fd3a4128f0d74b382dcebdc4cd6e2df4e71a2cba37972ed91918", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
	})
}

// Basis is the document of a higher authority that the plan implements.
type Basis struct {
	ZH         string        `json:"zh"`
	EN         string        `json:"en"`
	DocumentNo string        `json:"document_no"`
	Issuer     sourcefile.ID `json:"issuer"`
}

// JSONSchemaExtend explains the keys.
func (Basis) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("上位文件", "What it implements",
		"上级机关的文件：名称、文号和发文机关。", "A document of a higher authority: its title, number and issuer."), schema.Keys{
		"zh":          schema.Say("中文标题", "Title in Chinese", "照方案所引，带书名号。", "As the plan quotes it, with title marks.", "《国务院办公厅关于做好金融“五篇大文章”的指导意见》", "《推进普惠金融高质量发展的实施意见》"),
		"en":          schema.Say("英文标题", "Title in English", "没有官方译名时由本站翻译。", "Translated by us where there is no official title.", "Guiding Opinions of the General Office of the State Council on the \"Five Major Areas\" of Finance", "Implementing Opinions on High-quality Development of Inclusive Finance"),
		"document_no": schema.Say("发文字号", "Document number", "照方案所引抄写。", "As the plan quotes it.", "国办发〔2025〕8号", "国发〔2023〕15号"),
		"issuer":      schema.Say("发文机关", "Issuer", "写它在 units.yaml 里的 id。", "Its id in units.yaml.", "state-council-office", "qh-gov"),
	})
}

// Normalisation is a blank inside a word of the published web text that text.txt leaves out.
type Normalisation struct {
	Raw  string `json:"raw"`
	Text string `json:"text"`
}

// JSONSchemaExtend explains the keys.
func (Normalisation) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("一处文本整理", "One normalisation",
		"网页上的一处文字，和它在 text.txt 里的写法。", "Words of the web page, and as they stand in text.txt."), schema.Keys{
		"raw":  schema.Say("网页原样", "As on the page", "网页上的文字；词中的空格写作 ␠。", "The words on the page; a blank that would not be seen is written ␠.", "发挥保险的民生保␠障作用", "探索␠扩充农村资产"),
		"text": schema.Say("整理后", "As in text.txt", "text.txt 里的同一处文字。", "The same words in text.txt.", "发挥保险的民生保障作用", "探索扩充农村资产"),
	})
}

// Article is one of the areas of finance (篇).
type Article struct {
	ID sourcefile.ID `json:"id"`
	ZH string        `json:"zh"`
	EN string        `json:"en"`
}

// JSONSchemaExtend explains the keys.
func (Article) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("领域", "Area",
		"“五篇大文章”中的一篇。", "One of the five areas of finance."), schema.Keys{
		"id": schema.Say("编号", "Id", "自定，一经公布不再改；cross 留给综合。", "Of our own choosing and never changed once published; cross is kept for all areas.", "green", "inclusive"),
		"zh": schema.Say("中文名称", "Name in Chinese", "照方案用名。", "As the plan calls it.", "绿色金融", "普惠金融"),
		"en": schema.Say("英文名称", "Name in English", "英文译名，首字母大写。", "Its English name, beginning with a capital.", "Green finance", "Inclusive finance"),
	})
}

// Name returns the article's name in both languages.
func (a Article) Name() locales.Text { return locales.Text{ZH: a.ZH, EN: a.EN} }

// Clause is words of the plan and where they stand in its text.
type Clause struct {
	ZH   string          `json:"zh"`
	EN   string          `json:"en"`
	Span sourcefile.Span `json:"span"`
}

// JSONSchemaExtend explains the keys.
func (Clause) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("方案原文", "Clause",
		"方案里的一句话和它在正式文本里的位置。", "Words of the plan and where they stand in its text."), schema.Keys{
		"zh":   schema.Say("原文", "Verbatim", "从 text.txt 逐字抄写，一字不多，一字不少。", "Copied from text.txt, not a character more or less.", "绿色金融实现广覆盖、多层次", "普惠金融提质增效扩面"),
		"en":   schema.Say("译文", "Translation", "本站的英文翻译。", "Our translation into English.", "Green finance achieves broad coverage and multiple tiers", "Inclusive finance improves in quality, efficiency and reach"),
		"span": schema.Say("位置", "Span", "原文在 text.txt 中的字符范围 [起, 止)，从 0 数起；写错时程序会告诉正确的数。", "Where the words stand in text.txt: characters [from, to), counted from 0; the program tells the right numbers if these are wrong."),
	})
}

// Target is one clause of the overall goal (总体目标).
type Target struct {
	ID      sourcefile.ID `json:"id"`
	Article sourcefile.ID `json:"article"`
	Clause
}

// JSONSchemaExtend explains the keys.
func (t Target) JSONSchemaExtend(s *jsonschema.Schema) {
	t.Clause.JSONSchemaExtend(s)
	schema.Object(s, schema.Say("目标", "Target",
		"总体目标中的一句。", "One clause of the overall goal."), schema.Keys{
		"id":      schema.Say("编号", "Id", "g 加序号，从 g0 起。", "g and a number, from g0 on.", "g4", "g10"),
		"article": schema.Say("领域", "Area", "所属领域的 id；属于全部领域时写 cross。", "The id of the area it belongs to; cross for all.", "green", "cross"),
	})
}

// Name returns the target's words in both languages.
func (c Clause) Name() locales.Text { return locales.Text{ZH: c.ZH, EN: c.EN} }

// Task is one of the key tasks (重点任务). Its id is the name of its file.
type Task struct {
	ID               sourcefile.ID   `json:"-"`
	Label            string          `json:"label"`
	Title            locales.Text    `json:"title"`
	Articles         []sourcefile.ID `json:"articles" jsonschema:"minItems=1"`
	Text             string          `json:"text"`
	Span             sourcefile.Span `json:"span"`
	UnitsText        string          `json:"units_text"`
	LeadUnits        []sourcefile.ID `json:"lead_units" jsonschema:"minItems=1"`
	CooperatingUnits []sourcefile.ID `json:"cooperating_units"`
	Measures         []Measure       `json:"measures" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (Task) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("重点任务", "Key task",
		"data/plan/tasks/ 下的一个文件：一项重点任务，文件名（如 t01）即编号。", "A file of data/plan/tasks/: one key task; the file's name, such as t01, is its id."), schema.Keys{
		"label":             schema.Say("序号", "Label", "方案所印的序号，连同括号。", "The number that the plan prints, with its brackets.", "(一)", "(二)"),
		"title":             schema.Say("标题", "Title", "任务的标题，不带序号。", "The task's heading without its number."),
		"articles":          schema.Say("领域", "Areas", "所属领域的 id，可以有几个；属于全部领域时写 cross。", "The ids of the areas it belongs to; cross for all.", "green", "cross"),
		"text":              schema.Say("原文", "Verbatim", "任务的全文，从 text.txt 逐字抄写，不含责任单位。", "The whole task, copied from text.txt, without the units in brackets.", "强化企业创新主体地位，引导金融机构统筹运用信贷、股权、债券、保险等手段。", "扩大绿色贷款。完善制度。"),
		"span":              schema.Say("位置", "Span", "全文在 text.txt 中的字符范围 [起, 止)。", "Where the text stands in text.txt: characters [from, to)."),
		"units_text":        schema.Say("责任单位原文", "Units as printed", "紧接全文的括号，逐字抄写。", "The brackets that follow the text, copied with all marks.", "(牵头单位：人行青海省分行、省委金融办；配合单位：省财政厅)", "(牵头单位：青海证监局；配合单位：各金融机构)"),
		"lead_units":        schema.Say("牵头单位", "Lead units", "牵头单位的 id，按所印的次序。", "The ids of the units that lead, as printed and in that order.", "pbc-qinghai", "nfra-qinghai"),
		"cooperating_units": schema.Say("配合单位", "Cooperating units", "配合单位的 id，按所印的次序；没有就写 []。", "The ids of the units that cooperate, in the printed order; [] where there are none.", "qh-dof", "financial-institutions"),
		"measures":          schema.Say("举措", "Measures", "任务中的每一句，合起来就是全文。", "Each clause of the task; together they make up its text."),
	})
}

// Measure is one clause of a task.
type Measure struct {
	ID sourcefile.ID `json:"id"`
	Clause
	Entities []sourcefile.ID `json:"entities,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (m Measure) JSONSchemaExtend(s *jsonschema.Schema) {
	m.Clause.JSONSchemaExtend(s)
	schema.Object(s, schema.Say("举措", "Measure",
		"任务中的一句。", "One clause of a task."), schema.Keys{
		"id":       schema.Say("编号", "Id", "任务的编号加 -m 和两位序号。", "The task's id, -m and two digits.", "t01-m07", "t12-m05"),
		"entities": schema.Say("点名的平台和产品", "Platforms and products named", "这一句点名的平台、产品等在 entities.yaml 里的 id；没有就不写。", "The ids in entities.yaml of the platforms and products that it names; left out where it names none.", "qingxinrong", "goji-loan"),
	})
}

// Safeguards is the plan's last part (组织保障).
type Safeguards struct {
	Title      locales.Text    `json:"title"`
	Text       string          `json:"text"`
	Span       sourcefile.Span `json:"span"`
	Safeguards []Safeguard     `json:"safeguards" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (Safeguards) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("组织保障", "Safeguards",
		"data/plan/safeguards.yaml：方案的最后一部分。", "data/plan/safeguards.yaml: the plan's last part."), schema.Keys{
		"title":      schema.Say("标题", "Title", "这一部分的标题，不带序号。", "The heading of this part without its number."),
		"text":       schema.Say("原文", "Verbatim", "这一部分的全文，从 text.txt 逐字抄写。", "The whole part, copied from text.txt.", "加强政策宣传和解读，为做好金融“五篇大文章”营造良好氛围。", "建立机制。"),
		"span":       schema.Say("位置", "Span", "全文在 text.txt 中的字符范围 [起, 止)。", "Where the text stands in text.txt: characters [from, to)."),
		"safeguards": schema.Say("保障措施", "Safeguards", "其中的每一句。", "Each clause of it."),
	})
}

// Safeguard is one commitment of the safeguards.
type Safeguard struct {
	ID sourcefile.ID `json:"id"`
	Clause
	Units []sourcefile.ID `json:"units,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (g Safeguard) JSONSchemaExtend(s *jsonschema.Schema) {
	g.Clause.JSONSchemaExtend(s)
	schema.Object(s, schema.Say("保障措施", "Safeguard",
		"组织保障中的一句。", "One clause of the safeguards."), schema.Keys{
		"id":    schema.Say("编号", "Id", "s 加序号，从 s1 起。", "s and a number, from s1 on.", "s3", "s8"),
		"units": schema.Say("责任单位", "Units", "这一句所说的单位的 id；没有指明就不写。", "The ids of the units that it speaks of; left out where it names none.", "pbc-qinghai", "financial-institutions"),
	})
}

// Unit is a body that the plan names: one that leads or supports tasks, issued the plan or is mentioned in it.
type Unit struct {
	ID       sourcefile.ID `json:"id"`
	ZH       string        `json:"zh"`
	EN       string        `json:"en"`
	FullName string        `json:"full_name"`
	Kind     UnitKind      `json:"kind"`
}

// JSONSchemaExtend explains the keys.
func (Unit) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("单位", "Unit",
		"方案提到的一个单位；方案没有提到的机构写在 data/organisations.yaml。", "A body that the plan names; others are in data/organisations.yaml."), schema.Keys{
		"id":        schema.Say("编号", "Id", "自定，一经公布不再改。", "Of our own choosing and never changed once published.", "pbc-qinghai", "financial-institutions"),
		"zh":        schema.Say("方案用名", "Name as printed", "方案所用的名称，多为简称。", "The name that the plan uses, most often a short one.", "人行青海省分行", "各金融机构"),
		"en":        schema.Say("英文名称", "Name in English", "官方英文名；没有就由本站翻译。", "The official English name, or ours where there is none.", "People's Bank of China Qinghai Branch", "All financial institutions"),
		"full_name": schema.Say("全称", "Full name", "单位的中文全称；与方案用名相同也写。", "The full name in Chinese, even if it is the same.", "中国人民银行青海省分行", "各金融机构"),
		"kind":      schema.Say("类别", "Kind", "单位是哪一类，页面按它分组。", "What sort of body it is; pages group units by it."),
	})
}

// Name returns the unit's short name in both languages.
func (u Unit) Name() locales.Text { return locales.Text{ZH: u.ZH, EN: u.EN} }

// UnitKind says what sort of body a unit is.
type UnitKind string

// JSONSchema lists the kinds.
func (UnitKind) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("单位类别", "Kind of body", "单位的类别。", "The kinds of bodies."),
		schema.Means("central-bank-branch", "中央银行分支机构", "a branch of the central bank"),
		schema.Means("regulator", "金融监管部门的派出机构", "a local office of a financial regulator"),
		schema.Means("party-body", "省委机构", "a body of the provincial Party committee"),
		schema.Means("provincial-department", "省级政府部门", "a department of the provincial government"),
		schema.Means("mass-organisation", "群团组织，如工商联", "a mass organisation, such as a federation of industry and commerce"),
		schema.Means("customs", "海关", "a customs office"),
		schema.Means("collective", "一类单位，如“各金融机构”", "a group of bodies, such as all financial institutions"),
		schema.Means("issuer", "印发方案的单位", "who issued the plan"),
		schema.Means("approver", "审议通过方案的单位", "who adopted the plan"),
		schema.Means("higher-authority", "上级机关", "a higher authority"),
		schema.Means("national-ministry", "国家部委", "a ministry of the national government"))
}

// Entity is a platform, product, fund, tool or mechanism that the plan names.
type Entity struct {
	ID   sourcefile.ID `json:"id"`
	ZH   string        `json:"zh"`
	EN   string        `json:"en"`
	Kind EntityKind    `json:"kind"`
	Note *locales.Note `json:"note,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Entity) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("平台、产品等", "Platform, product or tool",
		"方案点名的平台、产品、基金、政策工具或机制。", "A platform, product, fund, policy tool or mechanism that the plan names."), schema.Keys{
		"id":   schema.Say("编号", "Id", "自定，一经公布不再改。", "Of our own choosing and never changed once published.", "qingxinrong", "goji-loan"),
		"zh":   schema.Say("方案用名", "Name as printed", "照方案抄写，引号照旧。", "As the plan prints it, with its quotation marks.", "青信融", "枸杞贷"),
		"en":   schema.Say("英文名称", "Name in English", "官方英文名；没有就由本站翻译。", "The official English name, or ours where there is none.", "Qingxinrong (Qinghai credit-financing service platform)", "Goji loan"),
		"kind": schema.Say("类别", "Kind", "是哪一类，页面按它分组。", "What sort of thing it is; pages group by it."),
		"note": schema.Say("说明", "Note", "读者需要知道的，如译名是本站所加；没有就不写。", "What readers need to know, such as that the English name is ours; left out where there is nothing."),
	})
}

// Name returns the entity's name in both languages.
func (e Entity) Name() locales.Text { return locales.Text{ZH: e.ZH, EN: e.EN} }

// EntityKind says what sort of thing an entity is.
type EntityKind string

// JSONSchema lists the kinds.
func (EntityKind) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("类别", "Kind", "平台、产品等的类别。", "The kinds of platforms, products and tools."),
		schema.Means("platform", "平台、系统", "a platform or system"),
		schema.Means("market", "市场、交易场所", "a market or trading venue"),
		schema.Means("fund", "基金、资金池", "a fund or pool"),
		schema.Means("product", "贷款、保险、债券等产品", "a product, such as a loan, insurance or bond"),
		schema.Means("scheme", "长期的制度安排，如个人养老金", "a standing scheme, such as personal pensions"),
		schema.Means("pilot", "试点", "a pilot"),
		schema.Means("standard", "标准", "a standard"),
		schema.Means("policy-tool", "政策工具，如再贷款", "a policy tool, such as relending"),
		schema.Means("programme", "工程、计划或行动", "a programme or campaign"),
		schema.Means("strategy", "战略", "a strategy"),
		schema.Means("mechanism", "机制", "a mechanism"))
}
