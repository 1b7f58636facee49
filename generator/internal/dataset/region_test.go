package dataset

import (
	"strings"
	"testing"

	"five-areas/generator/internal/provincetest"
	"five-areas/generator/locales"
)

// Files hold the codes of regions; whoever writes a name is told the code, or the codes of all regions that it may
// mean.
func TestNamesOfRegionsAreAnsweredWithCodes(t *testing.T) {
	regions := `regions:
  - {code: "100000", zh: 全国, en: China, kind: country}
  - {code: "460000", zh: 海南省, en: Hainan, kind: province, parent: "100000"}
  - {code: "990000", zh: 甲省, en: Alpha, kind: province, parent: "100000"}
  - {code: "990200", zh: 海南藏族自治州, en: Hainan Prefecture, short_zh: 海南州, kind: prefecture, parent: "990000"}
`
	for name, want := range map[string]locales.Text{
		"甲省":    {ZH: `是否想写 "990000"（甲省）？`, EN: `did you mean "990000" (Alpha)?`},
		"alpha": {ZH: `是否想写 "990000"（甲省）？`, EN: `did you mean "990000" (Alpha)?`},
		"海南州":   {ZH: `是否想写 "990200"（海南藏族自治州）？`, EN: `did you mean "990200" (Hainan Prefecture)?`},
		"海南": {
			ZH: `是否想写 "460000"（海南省）或"990200"（海南藏族自治州）？`,
			EN: `did you mean "460000" (Hainan) or "990200" (Hainan Prefecture)?`,
		},
		"兰州市": {},
	} {
		_, findings := Load(provincetest.Files(map[string]string{
			"data/regions.yaml": regions,
			"data/publications/2025-10-20-a.yaml": strings.ReplaceAll(tableSource, "2026-10", "2025-10-20") +
				"figures:\n  - {indicator: green-borrowers, definition: printed, region: " + name +
				", period: 2025-03-31, value: 1户}\n",
		}))
		if len(findings) != 1 || findings[0].Rule != "schema-form" || findings[0].Fix != want {
			t.Errorf("%s: %+v", name, findings)
		}
	}
}
