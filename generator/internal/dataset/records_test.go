package dataset

import (
	"os"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
)

// Each record has an id of its own, and each of its keys a place in its file: findings and corrections point at it.
func TestRecords(t *testing.T) {
	fsys := os.DirFS("../../..")
	d, found := Load(fsys)
	if found != nil {
		t.Fatal(found)
	}
	seen := map[model.RecordID]bool{}
	looked := map[string]int{} // two of each kind, because each look reads a file
	for _, r := range d.Records() {
		if seen[r.ID] {
			t.Errorf("%s is the id of two records", r.ID)
		}
		seen[r.ID] = true
		kind, _, _ := strings.Cut(string(r.ID), "/")
		if r.ID.Publication() != "" {
			kind = "publication"
		}
		if looked[kind]++; looked[kind] > 2 || r.ID == "plan/text" {
			continue
		}
		for _, f := range model.Facts(r.Value) {
			if f.Value == nil || f.Key == "nature" { // which is mostly left out
				continue
			}
			if at := r.Place(fsys, f.Key); at.Line == 0 {
				t.Errorf("%s of %s has no place: %+v", f.Key, r.ID, at)
			}
		}
	}
	if facts := d.Facts(); len(facts) != len(seen) {
		t.Errorf("%d lines of %d records", len(facts), len(seen))
	}
}
