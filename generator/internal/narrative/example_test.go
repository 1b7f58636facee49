package narrative_test

import (
	"fmt"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/provincetest"
)

// small is the small province as of 20 November 2026.
func small() *edition.Edition {
	data, findings := dataset.Load(provincetest.Files(nil))
	if findings != nil {
		panic(findings[0].What.EN)
	}
	return edition.Build(data, "2026-11-20")
}

// What the data can say of a target, in each language, whether or not the target has a status.
func ExampleNames_PlainFact() {
	e := small()
	names := narrative.NamesOf(e)
	for i := range e.Targets[0].Facts {
		said := names.PlainFact(&e.Targets[0].Facts[i])
		fmt.Println(said.ZH)
		fmt.Println(said.EN)
	}
	// Output:
	// 绿色贷款余额：找到的来源中，甲省最新的刊载数据是120.5亿元（2025年6月末）。
	// “Green loans outstanding”: the newest printed figure of Alpha that we found is CNY 12.05 billion (end of June 2025).
}

// What would be enough to give a target a status that has none.
func ExampleNames_Why() {
	e := small()
	why := narrative.NamesOf(e).Why(e.Targets[0].Progress.Facets[0].Decided())
	fmt.Println(why.Status.EN)
	fmt.Println(why.Missing.ZH)
	// Output:
	// cannot be assessed yet
	// 如公布截至2026年6月1日或以后的绿色贷款余额（口径：“新口径”），即可作出判断。通常由甲局公布。
}
