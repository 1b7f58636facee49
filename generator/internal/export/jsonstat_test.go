package export

import (
	"encoding/json"
	"slices"
	"strconv"
	"testing"

	"five-areas/generator/internal/urls"
)

// Each figure that is shown first is found in its indicator's cube by its categories, and nothing else is there.
func TestCubesHoldTheFiguresShownFirst(t *testing.T) {
	e, files := realFiles(t)
	for _, i := range e.Indicators {
		var c cube
		if err := json.Unmarshal(files[urls.Indicators.Download(string(i.ID), "jsonstat.json")], &c); err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, f := range i.Figures {
			if f.Relation != "" || f.Value == nil {
				continue
			}
			shown++
			reporters := "_T"
			if f.Reporters != nil {
				reporters = string(f.Reporters.ID)
			}
			at, width := 0, 1
			ids := []string{
				string(i.ID), string(f.Definition.ID), string(f.Region.Code), reporters, f.Period.Text,
			}
			for n, id := range slices.Backward(ids) {
				index := c.Dimension[c.ID[n]].Category.Index
				at, width = at+width*slices.Index(index, id), width*len(index)
			}
			if cell := strconv.Itoa(at); c.Value[cell].String() != f.Value.Number.String() ||
				c.Extension.Figures[cell] != f.ID() {
				t.Errorf("%s at %s: %s of %s", f.ID(), cell, c.Value[cell], c.Extension.Figures[cell])
			}
		}
		if len(c.Value) != shown {
			t.Errorf("%s: %d values of %d figures", i.ID, len(c.Value), shown)
		}
	}
}
