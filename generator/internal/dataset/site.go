package dataset

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/text"
)

// Site is data/site.yaml: what differs between one province's site and another's, apart from the data.
type Site struct {
	Title      text.Text           `json:"title" jsonschema:"title=网站名称 Title"`
	Tagline    text.Text           `json:"tagline" jsonschema:"title=副标题 Tagline"`
	Operator   text.Text           `json:"operator" jsonschema:"title=运营者 Operator"`
	Contact    string              `json:"contact,omitempty" jsonschema_description:"联系方式；没有就不写。 How to reach the operator; left out where there is none."`
	Official   bool                `json:"official" jsonschema_description:"是否政府官方网站；不是时每页都会说明。 Whether this is an official site; if not, every page says so."`
	Region     document.RegionCode `json:"region" jsonschema_description:"本站所记录的地区。 The region that this site is about."`
	BaseURL    document.URL        `json:"base_url" jsonschema_description:"网站地址，以 / 结尾；发布前为 https://example.org/。 Where the site is served; https://example.org/ until it is."`
	Repository string              `json:"repository,omitempty" jsonschema_description:"代码仓库网址；有它才出现“编辑”和“报错”链接。 The repository's address; edit and report links appear only with it."`
	TimeZone   string              `json:"time_zone" jsonschema_description:"“今天”按哪个时区。 The time zone of today."`
	Language   Language            `json:"language" jsonschema_description:"维护者看到的提示用哪种语言。 The language of messages to maintainers."`
	Licences   Licences            `json:"licences"`
	Footer     Footer              `json:"footer"`
}

// Language is zh or en.
type Language string

// Licences are SPDX identifiers and where their texts are.
type Licences struct {
	Data    string       `json:"data" jsonschema_description:"数据许可的 SPDX 标识。 SPDX identifier of the data's licence."`
	DataURL document.URL `json:"data_url"`
	Code    string       `json:"code" jsonschema_description:"代码许可的 SPDX 标识。 SPDX identifier of the code's licence."`
}

// Footer holds the numbers that public sites in China must show; absent where empty.
type Footer struct {
	ICP            string `json:"icp,omitempty" jsonschema_description:"ICP备案号。 ICP filing number."`
	PublicSecurity string `json:"public_security,omitempty" jsonschema_description:"公安备案号。 Public security filing number."`
	SiteID         string `json:"site_id,omitempty" jsonschema_description:"政府网站标识码。 Identification code of government sites."`
}

// JSONSchema lists the languages.
func (Language) JSONSchema() *jsonschema.Schema {
	return document.Enum("中文或英文。 Chinese or English.", "zh", "en")
}
