package model

import (
	"cmp"
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Region is an administrative division, or the country as a whole.
type Region struct {
	Code    sourcefile.RegionCode `json:"code"`
	ZH      string                `json:"zh"`
	EN      string                `json:"en"`
	ShortZH string                `json:"short_zh,omitempty"`
	ShortEN string                `json:"short_en,omitempty"`
	Kind    RegionKind            `json:"kind"`
	Parent  sourcefile.RegionCode `json:"parent,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Region) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("地区", "Region",
		"一个行政区划，或全国。", "An administrative division, or the country as a whole."), schema.Keys{
		"code":     schema.Say("代码", "Code", "GB/T 2260 的六位代码，写引号；全国写 \"100000\"。", "The six digits of GB/T 2260, in quotes; \"100000\" is the country.", "630000", "100000"),
		"zh":       schema.Say("中文全称", "Name in Chinese", "照民政部公布的行政区划名称。", "The official name of the division.", "内蒙古自治区", "青海省"),
		"en":       schema.Say("英文名称", "Name in English", "通用的英文名。", "The usual English name.", "Inner Mongolia", "Qinghai"),
		"short_zh": schema.Say("中文简称", "Short name in Chinese", "全称较长时的简称；全称够短时不写。", "A short name where the full one is long; left out otherwise.", "内蒙古", "海西州"),
		"short_en": schema.Say("英文简称", "Short name in English", "英文名较长时的简称；够短时不写。", "A short English name where the full one is long; left out otherwise.", "Haibei", "Haixi"),
		"kind":     schema.Say("级别", "Level", "行政级别。", "The administrative level."),
		"parent":   schema.Say("上级", "Parent", "上一级地区的代码，写引号；全国没有上级，不写。", "The code of the region it lies in, in quotes; left out for the country.", "100000", "630000"),
	})
}

// Name returns the region's full name.
func (r Region) Name() locales.Text { return locales.Text{ZH: r.ZH, EN: r.EN} }

// Short returns the region's short name, or the full one where there is none.
func (r Region) Short() locales.Text {
	return locales.Text{ZH: cmp.Or(r.ShortZH, r.ZH), EN: cmp.Or(r.ShortEN, r.EN)}
}

// Names are the ways in which people write the region: its code, its names in full and short, and these without 省 or 州.
func (r Region) Names() []string {
	short := r.Short()
	names := []string{string(r.Code), r.ZH, short.ZH, r.EN, short.EN}
	for _, suffix := range []string{"省", "市", "州", "县", "区"} {
		if bare, ok := strings.CutSuffix(short.ZH, suffix); ok && len([]rune(bare)) > 1 {
			names = append(names, bare)
		}
	}
	return names
}

// RegionKind is the level of a region.
type RegionKind string

// JSONSchema lists the levels.
func (RegionKind) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("级别", "Level", "行政级别。", "The administrative level."),
		schema.Means("country", "全国", "the country"),
		schema.Means("province", "省级", "a province"),
		schema.Means("prefecture", "地级：市、州", "a prefecture"),
		schema.Means("county", "县级", "a county"))
}

// RegionsFile is data/regions.yaml.
type RegionsFile struct {
	Regions []Region `json:"regions" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (RegionsFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("地区", "Regions",
		"data/regions.yaml：数据和证据可以说到的地区。", "data/regions.yaml: the regions that figures and evidence may be about."), schema.Keys{
		"regions": schema.Say("地区", "Regions", "每个地区一项，上级在前。", "One item for each region, parents first."),
	})
}

// Organisation is a body that compiles figures or reports its own, beside the units that the plan names.
type Organisation struct {
	ID sourcefile.ID `json:"id"`
	ZH string        `json:"zh"`
	EN string        `json:"en"`
}

// JSONSchemaExtend explains the keys.
func (Organisation) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("机构", "Organisation",
		"编制数据或公布自身数据的机构；方案中的单位不写在这里。", "A body that compiles figures or reports its own; the plan's units do not belong here."), schema.Keys{
		"id": schema.Say("编号", "Id", "自定，一经公布不再改；不能与方案单位的 id 相同。", "Of our own choosing and never changed once published; not the id of a unit of the plan.", "pboc", "abc-qinghai"),
		"zh": schema.Say("中文全称", "Name in Chinese", "数据公布时的全称；改过名的机构各写一项。", "Its full name when the figures were published; one item for each name it has had.", "中国人民银行", "中国农业银行青海省分行"),
		"en": schema.Say("英文名称", "Name in English", "官方英文名；没有就由本站翻译。", "The official English name, or ours where there is none.", "People's Bank of China", "Agricultural Bank of China Qinghai Branch"),
	})
}

// Name returns the organisation's name.
func (o Organisation) Name() locales.Text { return locales.Text{ZH: o.ZH, EN: o.EN} }

// OrganisationsFile is data/organisations.yaml.
type OrganisationsFile struct {
	Organisations []Organisation `json:"organisations"`
}

// JSONSchemaExtend explains the keys.
func (OrganisationsFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("机构", "Organisations",
		"data/organisations.yaml：方案没有提到、但编制或公布数据的机构。", "data/organisations.yaml: bodies that the plan does not name but that compile or publish figures."), schema.Keys{
		"organisations": schema.Say("机构", "Organisations", "每个机构一项。", "One item for each body."),
	})
}

// NoLinkHost is a host whose pages are named as sources but never linked, because it copies other outlets.
type NoLinkHost struct {
	Host   Host         `json:"host"`
	Reason locales.Text `json:"reason"`
}

// JSONSchemaExtend explains the keys.
func (NoLinkHost) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("不链接的网站", "Host without links",
		"转载别人内容的网站：来源里可以提到，但不链接。", "A site that copies other outlets: named as a source but never linked."), schema.Keys{
		"host":   schema.Say("主机名", "Host", "网址里 // 和下一个 / 之间的部分；也包括它下面的主机。", "What stands between // and the next / of an address; the hosts below it are meant, too.", "mirror.example", "news.mirror.example"),
		"reason": schema.Say("原因", "Reason", "为什么不链接。", "Why it is not linked."),
	})
}

// Host is a host name without scheme or path; it stands for the hosts below it, too.
type Host string

// JSONSchema gives the grammar of a Host.
func (Host) JSONSchema() *jsonschema.Schema {
	const form = `^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$`
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: form}, schema.Say("主机名", "Host",
		"主机名，不带 http:// 和路径；也包括它下面的主机。", "A host name without http:// or path; it stands for the hosts below it, too.",
		"mirror.example", "news.mirror.example"))
}

// Holds tells whether a host is this one or below it.
func (h Host) Holds(host string) bool {
	return host == string(h) || strings.HasSuffix(host, "."+string(h))
}

// NoLinkHostsFile is data/no-link-hosts.yaml.
type NoLinkHostsFile struct {
	Hosts []NoLinkHost `json:"hosts"`
}

// JSONSchemaExtend explains the keys.
func (NoLinkHostsFile) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("不链接的网站", "Hosts without links",
		"data/no-link-hosts.yaml：来源的网址不能指向的网站。", "data/no-link-hosts.yaml: hosts that no source may link to."), schema.Keys{
		"hosts": schema.Say("网站", "Hosts", "每个网站一项；没有就写 []。", "One item for each host; [] where there are none."),
	})
}
