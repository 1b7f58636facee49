package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// isText reports whether the file is a press text and no table.
func (i importCmd) isText() bool { return strings.EqualFold(filepath.Ext(i.File), ".txt") }

// readText reads a press text; was is the publication that its figures go to, nil for a new one.
func (i importCmd) readText(m env, data *dataset.Dataset, was *model.Publication) (*imported, []diag.Finding, error) {
	if found := i.ofTables(); found != nil {
		return nil, found, nil
	}
	dir, name := filepath.Split(i.File)
	if _, err := os.Stat(i.File); err != nil {
		return nil, nil, err
	}
	text, found := importer.TextFile(os.DirFS(cmp.Or(dir, ".")), name)
	if found != nil {
		return nil, found, nil
	}
	o := importer.TextOptions{
		Data: data, Published: i.Published, Region: sourcefile.RegionCode(i.Region), Period: i.Period, Map: i.Map,
		Definitions: i.Definition,
	}
	var existing []model.Figure
	if was != nil {
		o.Published, existing = was.Published, was.Figures
	}
	reading, found := importer.ReadText(text, o)
	if found != nil {
		return nil, found, nil
	}
	taken := reading.Take(data, name, text, existing)
	out := &imported{
		figures: taken.Figures, from: taken.From, present: taken.Present, left: taken.Left, open: taken.Open,
		unread: len(taken.Left) + len(taken.Open), copyOf: locales.Pair("文字", "text"),
	}
	for n, f := range taken.Figures {
		fmt.Fprintln(m.out, strings.TrimRight(fmt.Sprintf("%s: %s %s %s %s", taken.From(n, ""), i.called(data, f),
			f.Region, f.Period,
			f.Whole()), " "))
	}
	return out, nil, nil
}

// called is the name of a figure's indicator in the language of the messages.
func (i importCmd) called(data *dataset.Dataset, f model.Figure) string {
	for _, in := range data.Indicators {
		if string(in.ID) == string(f.Indicator) {
			return in.Name.In(i.Lang)
		}
	}
	return string(f.Indicator)
}

// ofTables finds flags that say something of a table only.
func (i importCmd) ofTables() (found []diag.Finding) {
	for flag, set := range map[string]bool{
		"--sheet": i.Sheet != "", "--unit": i.Unit != nil, "--indicator": i.Indicator != "",
		"--cumulative": i.Cumulative,
		"--reporters":  i.Reporters != "",
	} {
		if set {
			found = append(found, importer.BadFlag.Found("文字用不上这个选项", "a text has no use for this flag").
				FixBy("删去它", "remove it").At(diag.Place{File: flag}))
		}
	}
	diag.Sort(found)
	return found
}
