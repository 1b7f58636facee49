package sorted

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Both sort as package slices does, equal items included.
func TestSortsAsSlicesDoes(t *testing.T) {
	type item struct{ key, at int }
	by := func(a, b item) int { return cmp.Compare(a.key, b.key) }
	rapid.Check(t, func(t *rapid.T) {
		var all []item
		for i, key := range rapid.SliceOf(rapid.IntRange(0, 20)).Draw(t, "keys") {
			all = append(all, item{key, i})
		}
		for _, both := range [][2]func([]item, func(a, b item) int){
			{Func[item], slices.SortFunc[[]item, item]}, {StableFunc[item], slices.SortStableFunc[[]item, item]},
		} {
			is, want := slices.Clone(all), slices.Clone(all)
			both[0](is, by)
			if both[1](want, by); !slices.Equal(is, want) {
				t.Fatalf("%v, not %v", is, want)
			}
		}
	})
}
