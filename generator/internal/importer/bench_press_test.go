package importer

import (
	"os"
	"testing"
)

func BenchmarkReadText(b *testing.B) {
	d := real(b)
	src, _ := os.ReadFile("testdata/press/half-year.txt")
	for b.Loop() {
		ReadText(string(src), TextOptions{Data: d, Published: "2025-08-08"})
	}
}
