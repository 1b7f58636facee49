package dataset

import (
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Site is data/site.yaml: what differs between one province's site and another's, apart from the data.
type Site struct {
	Title      locales.Text          `json:"title"`
	Tagline    locales.Text          `json:"tagline"`
	Operator   locales.Text          `json:"operator"`
	Contact    string                `json:"contact,omitempty"`
	Official   bool                  `json:"official"`
	Sample     bool                  `json:"sample,omitempty"`
	Region     sourcefile.RegionCode `json:"region"`
	BaseURL    sourcefile.URL        `json:"base_url"`
	Repository string                `json:"repository,omitempty"`
	TimeZone   string                `json:"time_zone"`
	Language   Language              `json:"language"`
	Licences   Licences              `json:"licences"`
	Footer     Footer                `json:"footer"`
}

// JSONSchemaExtend explains the keys.
func (Site) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("网站", "Site",
		"data/site.yaml：换一个省要改的网站信息，数据除外。", "data/site.yaml: what differs between one province's site and another's, apart from the data."), schema.Keys{
		"title":      schema.Say("网站名称", "Title", "页眉和浏览器标签上的名称。", "The name at the head of each page and in the browser's tab."),
		"tagline":    schema.Say("副标题", "Tagline", "名称下面的一句话。", "The line below the title."),
		"operator":   schema.Say("运营者", "Operator", "谁维护本站，页脚可见。", "Who keeps the site; shown in the footer."),
		"contact":    schema.Say("联系方式", "Contact", "怎样找到运营者：信箱或电话；没有就不写。", "How to reach the operator, by mail or telephone; left out where there is none.", "jinrong@example.org", "0971-0000000"),
		"official":   schema.Say("官方网站", "Official site", "是否政府官方网站；写 false 时每页都会说明。", "Whether this is an official site; if false, every page says so."),
		"sample":     schema.Say("示例数据", "Sample", "数据是程序生成的示例时写 true，每一页、每个接口文件都会说明；真实数据不写。", "true if the data was made up by the sample command; every page and document says so. Left out for real data."),
		"region":     schema.Say("地区", "Region", "本站所记录的地区的代码，写引号。", "The code of the region that the site is about, in quotes.", "630000", "620000"),
		"base_url":   schema.Say("网站地址", "Base URL", "网站的完整地址；发布前写 https://example.org/。", "Where the site is served; https://example.org/ until it is.", "https://example.org/", "https://example.org/finance/"),
		"repository": schema.Say("代码仓库", "Repository", "仓库网址；有它才出现“编辑”和“报错”链接，没有就不写。", "The repository's address; edit and report links appear only with it. Left out where there is none.", "https://github.com/example/five-articles", "https://gitee.com/example/five-articles"),
		"time_zone":  schema.Say("时区", "Time zone", "“今天”按哪个时区，用 IANA 名称。", "The time zone of today, by its IANA name.", "Asia/Shanghai", "Asia/Urumqi"),
		"language":   schema.Say("提示语言", "Language of messages", "维护者看到的提示用哪种语言。", "The language of messages to maintainers."),
		"licences":   schema.Say("许可", "Licences", "数据和代码的许可。", "The licences of data and code."),
		"footer":     schema.Say("页脚编号", "Footer numbers", "公开网站要显示的备案号；没有就写 {}。", "Filing numbers that public sites must show; {} where there are none."),
	})
}

// Address is where the site is served; "" until it is published: example.org belongs to nobody.
func (s Site) Address() sourcefile.URL {
	if strings.HasPrefix(string(s.BaseURL), "https://example.org/") {
		return ""
	}
	return s.BaseURL
}

// Name is the site's title with its tagline.
func (s Site) Name() locales.Text { return locales.Say("%s：%s", "%s: %s", s.Title, s.Tagline) }

// Language is zh or en.
type Language string

// Licences are SPDX identifiers and where their texts are.
type Licences struct {
	Data    string         `json:"data"`
	DataURL sourcefile.URL `json:"data_url"`
	Code    string         `json:"code"`
}

// JSONSchemaExtend explains the keys.
func (Licences) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("许可", "Licences",
		"数据和代码的许可，用 SPDX 标识。", "The licences of data and code, as SPDX identifiers."), schema.Keys{
		"data":     schema.Say("数据许可", "Licence of the data", "数据许可的 SPDX 标识。", "SPDX identifier of the data's licence.", "CC-BY-4.0", "CC0-1.0"),
		"data_url": schema.Say("数据许可全文", "Text of the data's licence", "数据许可全文的网址。", "The address of the licence's text.", "https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/publicdomain/zero/1.0/"),
		"code":     schema.Say("代码许可", "Licence of the code", "代码许可的 SPDX 标识。", "SPDX identifier of the code's licence.", "Apache-2.0", "MIT"),
	})
}

// Footer holds the numbers that public sites in China must show; absent where empty.
type Footer struct {
	ICP            string `json:"icp,omitempty"`
	PublicSecurity string `json:"public_security,omitempty"`
	SiteID         string `json:"site_id,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Footer) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("页脚编号", "Footer numbers",
		"中国境内公开网站要显示的编号。", "Numbers that public sites in China must show."), schema.Keys{
		"icp":             schema.Say("ICP备案号", "ICP filing number", "工业和信息化部备案号；没有备案就不写。", "The number of the ICP filing; left out where there is none.", "青ICP备00000000号", "青ICP备00000000号-1"),
		"public_security": schema.Say("公安备案号", "Public security filing number", "公安机关备案号；没有备案就不写。", "The number of the public security filing; left out where there is none.", "青公网安备00000000000000号", "京公网安备00000000000000号"),
		"site_id":         schema.Say("政府网站标识码", "Government site code", "政府网站的十位标识码；不是政府网站就不写。", "The ten digits of a government site; left out for other sites.", "0000000000", "6300000000"),
	})
	schema.DigitsToo(s.Properties.Value("site_id"))
}

// JSONSchema lists the languages.
func (Language) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("语言", "Language", "提示的语言。", "The language of messages."),
		schema.Means("zh", "中文", "Chinese"),
		schema.Means("en", "英文", "English"))
}
