package scaffold

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

const source = `# 第一行的话
outlet: 甲省日报 # 报名
subject: {zh: 报道, en: Report}
no_link: no-address
recorded: 2026-11-01
grade: A
seen: [original]
`

var added = []model.Figure{{
	Indicator: "green-loans-balance", Definition: "new", Region: "990000", Period: "2025-06-30",
	Value: "2,131.1", Unit: "亿元",
	Changes: []model.Change{{Basis: quantity.YearOnYear, Value: "12%"}}, Locator: "表 一季度!C7",
}}

// Figures are added where the list ends, in its own indent, and all that people wrote stays.
func TestAppendKeepsTheText(t *testing.T) {
	const item = `- indicator: green-loans-balance
  definition: new
  region: "990000"
  period: 2025-06-30
  value: "2,131.1"
  unit: 亿元
  changes:
    - {basis: year-on-year, value: 12%}
  locator: 表 一季度!C7
`
	indented := "  " + strings.ReplaceAll(strings.TrimSuffix(item, "\n"), "\n", "\n  ") + "\n"
	const one = "indicator: green-loans-balance, definition: new, region: \"990000\", period: 2025-03-31, value: 1亿元}"
	evidence := "\n# 证据\nevidence:\n  - {id: a, refs: [g1], event: {zh: 甲, en: a}}\n"
	for name, c := range map[string]struct{ before, want string }{
		"no list":       {source, source + "figures:\n" + indented},
		"an empty list": {source + "figures: []\n", source + "figures:\n" + indented},
		"at the end": {source + "figures:\n  - {" + one + "\n", source + "figures:\n  - {" + one + "\n" +
			indented},
		"no line break": {source + "figures:\n  - {" + one, source + "figures:\n  - {" + one + "\n" + indented},
		"not indented":  {source + "figures:\n- {" + one + "\n", source + "figures:\n- {" + one + "\n" + item},
		"before evidence": {source + "figures:\n  - {" + one + " # 一月\n" + evidence, source + "figures:\n  - {" + one +
			" # 一月\n" + indented + evidence},
		"of Windows": {
			strings.ReplaceAll(source+"figures:\n  - {"+one+"\n", "\n", "\r\n"),
			strings.ReplaceAll(source+"figures:\n  - {"+one+"\n"+indented, "\n", "\r\n"),
		},
	} {
		got, findings := Append("a.yaml", []byte(c.before), added, nil)
		if diff := cmp.Diff(c.want, string(got)); findings != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, findings, diff)
		}
	}
	_, findings := Append("a.yaml", []byte(source+"figures: [{"+one+"]\n"), added, nil)
	if len(findings) != 1 || findings[0].Rule != "import-into" || findings[0].Line != 8 {
		t.Errorf("a list on one line: %v", findings)
	}
}

func TestAppendTable(t *testing.T) {
	const row = "green-loans-balance,new,990000,,2025-06-30,\"2,131.1\",亿元,,12%,,,表 一季度!C7,,,,,\n"
	head := strings.Join(bulkColumns(), ",") + "\n"
	for name, c := range map[string]struct{ before, want string }{
		"new":  {"", head + row},
		"more": {head + row, head + row + row},
		"other columns": {
			"period,indicator,definition,region,value,unit,year_on_year,locator\n",
			"period,indicator,definition,region,value,unit,year_on_year,locator\n2025-06-30,green-loans-balance,new,990000,\"2,131.1\",亿元,12%,表 一季度!C7\n",
		},
	} {
		if got, findings := AppendTable("a.csv", []byte(c.before), added); findings != nil || string(got) != c.want {
			t.Errorf("%s: %v\n%s", name, findings, got)
		}
	}
	if _, findings := AppendTable("a.csv", []byte("indicator,definition,region,period,value\n"), added); len(
		findings) != 1 {
		t.Errorf("a table without the column unit: %v", findings)
	}
}
