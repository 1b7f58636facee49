package workbench

import (
	"fmt"
	"os"
	"testing"
)

// BenchmarkDraft is what happens at each key: a draft over the real data.
func BenchmarkDraft(b *testing.B) {
	archive := zipped(b, os.DirFS("../../.."), "data")
	w := &Worker{}
	if _, err := w.Call("open", nil, archive); err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		args := fmt.Sprintf(`{"id": "2025-08-20-paper", %s, "figures": [{"value": "%d亿元"}]}`, head, i)
		if _, err := w.Call("draft", []byte(args), nil); err != nil {
			b.Fatal(err)
		}
	}
}
