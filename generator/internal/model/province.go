package model

import (
	"slices"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Province is a provincial unit of the mainland by GB/T 2260.
type Province struct {
	Region
	// Bare is the Chinese name without the level: 青海 of 青海省.
	Bare string
	// Mark is the character that stands for it in numbers of documents: 青 in 青政办〔2025〕8号.
	Mark string
}

// Provinces are the 31 provincial units of the mainland, in the order of their codes.
func Provinces() []Province { return slices.Clone(provinces) }

// ProvinceOf is the provincial unit with a code. For any other code the name says what is known.
func ProvinceOf(code sourcefile.RegionCode, name locales.Text) Province {
	if i := slices.IndexFunc(provinces, func(p Province) bool { return p.Code == code }); i >= 0 {
		return provinces[i]
	}
	p := Province{Region: Region{Code: code, ZH: name.ZH, EN: name.EN, Kind: "province", Parent: Nation}, Bare: name.ZH}
	for _, level := range []string{"省", "市", "自治区"} {
		p.Bare = strings.TrimSuffix(p.Bare, level)
	}
	return p
}

// Nation is the code of the country as a whole.
const Nation sourcefile.RegionCode = "100000"

var provinces = func() (all []Province) {
	for _, f := range [][5]string{
		{"110000", "北京市", "北京", "京", "Beijing"},
		{"120000", "天津市", "天津", "津", "Tianjin"},
		{"130000", "河北省", "河北", "冀", "Hebei"},
		{"140000", "山西省", "山西", "晋", "Shanxi"},
		{"150000", "内蒙古自治区", "内蒙古", "内", "Inner Mongolia"},
		{"210000", "辽宁省", "辽宁", "辽", "Liaoning"},
		{"220000", "吉林省", "吉林", "吉", "Jilin"},
		{"230000", "黑龙江省", "黑龙江", "黑", "Heilongjiang"},
		{"310000", "上海市", "上海", "沪", "Shanghai"},
		{"320000", "江苏省", "江苏", "苏", "Jiangsu"},
		{"330000", "浙江省", "浙江", "浙", "Zhejiang"},
		{"340000", "安徽省", "安徽", "皖", "Anhui"},
		{"350000", "福建省", "福建", "闽", "Fujian"},
		{"360000", "江西省", "江西", "赣", "Jiangxi"},
		{"370000", "山东省", "山东", "鲁", "Shandong"},
		{"410000", "河南省", "河南", "豫", "Henan"},
		{"420000", "湖北省", "湖北", "鄂", "Hubei"},
		{"430000", "湖南省", "湖南", "湘", "Hunan"},
		{"440000", "广东省", "广东", "粤", "Guangdong"},
		{"450000", "广西壮族自治区", "广西", "桂", "Guangxi"},
		{"460000", "海南省", "海南", "琼", "Hainan"},
		{"500000", "重庆市", "重庆", "渝", "Chongqing"},
		{"510000", "四川省", "四川", "川", "Sichuan"},
		{"520000", "贵州省", "贵州", "黔", "Guizhou"},
		{"530000", "云南省", "云南", "云", "Yunnan"},
		{"540000", "西藏自治区", "西藏", "藏", "Tibet"},
		{"610000", "陕西省", "陕西", "陕", "Shaanxi"},
		{"620000", "甘肃省", "甘肃", "甘", "Gansu"},
		{"630000", "青海省", "青海", "青", "Qinghai"},
		{"640000", "宁夏回族自治区", "宁夏", "宁", "Ningxia"},
		{"650000", "新疆维吾尔自治区", "新疆", "新", "Xinjiang"},
	} {
		p := Province{Region: Region{
			Code: sourcefile.RegionCode(f[0]), ZH: f[1], EN: f[4], Kind: "province",
			Parent: Nation,
		}, Bare: f[2], Mark: f[3]}
		if utf8.RuneCountInString(p.ZH) > utf8.RuneCountInString(p.Bare)+1 {
			p.ShortZH = p.Bare
		}
		all = append(all, p)
	}
	return all
}()
