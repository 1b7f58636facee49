package export

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// sdmxColumns are those of SDMX-CSV 2.0: what names the structure, then its dimensions, its measure and its attributes.
//
// The publication is a dimension, because several print a figure for one period and none of them is left out. There is no FREQ:
// figures are recorded as they are published, and no series of them has a frequency. Everybody together is _T, SDMX's code
// of a total.
var sdmxColumns = []column[*edition.Figure]{
	{"STRUCTURE", textual, locales.Text{ZH: "固定为datastructure：结构在本表说明，没有登记在别处", EN: "Always datastructure; the structure is described here and registered nowhere else"}, true, func(*edition.Figure) string { return "datastructure" }},
	{"STRUCTURE_ID", textual, locales.Text{ZH: "结构的编号和版本", EN: "The structure's id and version"}, true, func(*edition.Figure) string { return "FIVE_ARTICLES:FIGURES(1.0.0)" }},
	{"ACTION", textual, locales.Text{ZH: "固定为I：供参考", EN: "Always I: for information"}, true, func(*edition.Figure) string { return "I" }},
	{"REF_AREA", textual, locales.Text{ZH: "维度：地区的行政区划代码（GB/T 2260）；100000为全国", EN: "Dimension: the region's code (GB/T 2260); 100000 is the country"}, true, func(f *edition.Figure) string { return string(f.Region.Code) }},
	{"INDICATOR", textual, locales.Text{ZH: "维度：指标的编号", EN: "Dimension: the indicator's id"}, true, func(f *edition.Figure) string { return string(f.Indicator.ID) }},
	{"DEFINITION", textual, locales.Text{ZH: "维度：口径的编号", EN: "Dimension: the definition's id"}, true, func(f *edition.Figure) string { return string(f.Definition.ID) }},
	{"REPORTERS", textual, locales.Text{ZH: "维度：只是一家机构的数时，该机构的编号；_T即全部机构", EN: "Dimension: the id of the one institution whose figure it is; _T where it covers all"}, true, func(f *edition.Figure) string { return cmp.Or(string(f.SeriesKey.Reporters), "_T") }},
	{"PUBLICATION", textual, locales.Text{ZH: "维度：来源的编号", EN: "Dimension: the publication's id"}, true, func(f *edition.Figure) string { return string(f.Publication.ID) }},
	{"TIME_PERIOD", textual, locales.Text{ZH: "时间维度：日、月、季、半年或年；累计为ISO 8601的起始日和时长，如2025-01-01/P6M；起点未印的为截止日，见PERIOD", EN: "Time dimension: a day, month, quarter, half or year; a cumulation is its first day and length as ISO 8601 has it, 2025-01-01/P6M; where the start is not printed, the last day: see PERIOD"}, true, func(f *edition.Figure) string { return timePeriod(f.Period) }},
	{"OBS_VALUE", number, locales.Text{ZH: "数值，以UNIT_MULT和UNIT_MEASURE为单位；来源只印了增速时为空", EN: "Measure: the value, in UNIT_MULT and UNIT_MEASURE; empty where the source prints only a change"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return f.Value.Number.String()
	}},
	{"OBS_STATUS", textual, locales.Text{ZH: "属性：数的状态（CL_OBS_STATUS）", EN: "Attribute: the status (CL_OBS_STATUS)"}, true, func(f *edition.Figure) string { return string(api.StatusOf(f.Observation)) }},
	{"UNIT_MEASURE", textual, locales.Text{ZH: "属性：基本单位", EN: "Attribute: the base unit"}, true, func(f *edition.Figure) string { return string(f.Indicator.Unit.Measure.ID) }},
	{"UNIT_MULT", integer, locales.Text{ZH: "属性：单位的10的幂", EN: "Attribute: the unit's power of ten"}, true, func(f *edition.Figure) string { return strconv.Itoa(f.Indicator.Unit.Scale) }},
	{"DECIMALS", integer, locales.Text{ZH: "属性：OBS_VALUE的小数位数", EN: "Attribute: the digits behind the point of OBS_VALUE"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		_, decimals, _ := strings.Cut(f.Value.Number.String(), ".")
		return strconv.Itoa(len(decimals))
	}},
	{"PERIOD", textual, locales.Text{ZH: "属性：本站所写的时期，分得出起点未印（..2025-03）和不晚于（<=2025-08-07）", EN: "Attribute: the period as this site writes it, which tells a start that is not printed (..2025-03) and a day not later than (<=2025-08-07)"}, true, func(f *edition.Figure) string { return f.Period.Text }},
	{"NOT_LATER", boolean, locales.Text{ZH: "属性：截止日未印，时期的末日只是最晚可能的一天", EN: "Attribute: no as-of is printed, and the period's last day is only the latest possible"}, true, func(f *edition.Figure) string { return strconv.FormatBool(f.Period.NotLater) }},
	{"QUALIFIER", textual, locales.Text{ZH: "属性：exact准确，about约，at_least不少于，at_most不多于", EN: "Attribute: exact, about, at_least or at_most"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return string(f.Value.Qualifier)
	}},
	{"NATURE", textual, locales.Text{ZH: "属性：数的性质", EN: "Attribute: actual, preliminary, estimated, planned or allocated"}, true, func(f *edition.Figure) string { return string(f.Nature) }},
	{"VALUE_PRINTED", textual, locales.Text{ZH: "属性：来源所印的数值", EN: "Attribute: the value as the source prints it"}, false, func(f *edition.Figure) string { return string(f.Figure.Value) }},
	{"TITLE_ZH", textual, locales.Text{ZH: "属性：指标的中文名称", EN: "Attribute: the indicator's name in Chinese"}, true, func(f *edition.Figure) string { return f.Indicator.Name.ZH }},
	{"TITLE_EN", textual, locales.Text{ZH: "属性：指标的英文名称", EN: "Attribute: the indicator's name in English"}, true, func(f *edition.Figure) string { return f.Indicator.Name.EN }},
	{"KNOWN_FROM", day, locales.Text{ZH: "属性：收入本站的日期", EN: "Attribute: the day on which it was recorded here"}, true, func(f *edition.Figure) string { return string(f.KnownFrom()) }},
	{"FIGURE", textual, locales.Text{ZH: "属性：数据在本站的编号", EN: "Attribute: the figure's id on this site"}, true, func(f *edition.Figure) string { return f.ID() }},
}

// timePeriod is a period as SDMX writes it. What SDMX has no form for is a period whose start is not printed and a day that is only
// bounded: for these it is the last day.
func timePeriod(p *quantity.Period) string {
	switch p.Form {
	case quantity.Year, quantity.Half, quantity.Quarter, quantity.Month:
		return p.Text
	}
	if p.Start == "" {
		return string(p.End)
	}
	return string(p.Start) + "/" + duration(p.Start, p.End)
}

// duration is how long two days span, both included: in months where these are whole.
func duration(first, last sourcefile.Date) string {
	start, end := first.Time(), last.Time().AddDate(0, 0, 1)
	if start.Day() == 1 && end.Day() == 1 {
		return fmt.Sprintf("P%dM", 12*(end.Year()-start.Year())+int(end.Month()-start.Month()))
	}
	return fmt.Sprintf("P%dD", int(end.Sub(start).Hours())/24)
}
