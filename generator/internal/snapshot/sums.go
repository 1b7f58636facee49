package snapshot

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Sums is a list of files in the form that sha256sum reads. A snapshot keeps one of the files that were published with
// it. What a later program makes of the same facts may have other bytes, so nothing is derived from the list again: by
// it copies are recognised, and the manifest holds it unchanged.
type Sums []byte

// SumsOf lists files in the order of their paths.
func SumsOf(files []Entry) Sums {
	var b strings.Builder
	byPath := func(x, y Entry) int { return cmp.Compare(x.Path, y.Path) }
	for _, e := range slices.SortedFunc(slices.Values(files), byPath) {
		fmt.Fprintf(&b, "%s  %s\n", e.SHA256, e.Path)
	}
	return Sums(b.String())
}

// PathOf is the path of a file with a hash; "" where the list has none.
func (s Sums) PathOf(hash string) string {
	for line := range strings.Lines(string(s)) {
		if sum, file, ok := strings.Cut(strings.TrimSpace(line), " "); ok && strings.EqualFold(sum, hash) {
			return path.Clean(strings.TrimLeft(file, " *"))
		}
	}
	return ""
}
