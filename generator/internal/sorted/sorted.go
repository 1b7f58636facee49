// Package sorted sorts lists of structs by one function for all types. Those of package slices are compiled anew for
// each, which for a program that browsers load is a fortieth of its size.
package sorted

import "sort"

// Func is slices.SortFunc.
func Func[T any](s []T, cmp func(a, b T) int) { sort.Sort(by[T]{s, cmp}) }

// StableFunc is slices.SortStableFunc.
func StableFunc[T any](s []T, cmp func(a, b T) int) { sort.Stable(by[T]{s, cmp}) }

type by[T any] struct {
	s   []T
	cmp func(a, b T) int
}

func (b by[T]) Len() int           { return len(b.s) }
func (b by[T]) Less(i, j int) bool { return b.cmp(b.s[i], b.s[j]) < 0 }
func (b by[T]) Swap(i, j int)      { b.s[i], b.s[j] = b.s[j], b.s[i] }
