package quantity_test

import (
	"fmt"

	"five-areas/generator/internal/quantity"
)

var units = quantity.NewUnits([]quantity.UnitMeasure{
	{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
	{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
})

func read(printed, unit string) *quantity.Value {
	to, _ := units.Parse(unit)
	v, problem := units.ParseValue(printed, nil, to)
	if problem != nil {
		panic(problem.What.EN)
	}
	return v
}

// Every value stands for the numbers that would be printed like it.
func ExampleValue_Interval() {
	for _, printed := range []string{"1.77万亿元", "2131.1亿元", "约500亿元", "突破2291亿元", "近1000亿元"} {
		i := read(printed, "亿元").Interval()
		fmt.Println(printed, "is from", i.Low, "to", i.High)
	}
	// Output:
	// 1.77万亿元 is from 17650 to 17750
	// 2131.1亿元 is from 2131.05 to 2131.15
	// 约500亿元 is from 400 to 600
	// 突破2291亿元 is from 2291 to ∞
	// 近1000亿元 is from −∞ to 1000
}

// A more precise figure inside a less precise one confirms it.
func ExampleInterval_Within() {
	precise, round := read("2131.1亿元", "亿元").Interval(), read("2131亿元", "亿元").Interval()
	fmt.Println(precise.Within(round), round.Within(precise))
	// Output: true false
}

// Of two figures one is above the other only where no number that prints like them says otherwise.
func ExampleInterval_Above() {
	here, there, elsewhere := read("26.5%", "%").Interval(), read("29.41%", "%").Interval(),
		read("超26%", "%").Interval()
	fmt.Println(there.Above(here), elsewhere.Above(here), elsewhere.MaybeAbove(here))
	// Output: true false true
}

// A share is computed with as many digits as its two figures allow.
func ExampleInterval_PercentOf() {
	share, ok := read("2131.1亿元", "亿元").Base().PercentOf(read("0.79454万亿元", "万亿元").Base())
	fmt.Println(share.Rounded(), ok)
	// Output: 26.82 true
}

// The growth per year between two figures three years apart.
func ExampleBound_Growth() {
	growth := quantity.At(quantity.Int(480)).Growth(quantity.At(quantity.Int(400)), 36)
	fmt.Println(growth.Round(3))
	// Output: 6.27
}
