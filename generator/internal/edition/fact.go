package edition

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// Fact is a fact about a target: a comparison of figures, or what was looked for and not found.
type Fact struct {
	progress.PlainFact
	// Searches are those of silence, the newest of each thing that was not found; none of other kinds.
	Searches []*Search
}

// facts are those of the figures, and then silence where searches did not find what the target is judged by.
func (t *Target) facts(compared []progress.PlainFact) []Fact {
	all := make([]Fact, 0, len(compared)+1)
	for _, f := range compared {
		all = append(all, Fact{f, nil})
	}
	silent := slices.DeleteFunc(t.Searches(), func(s *Search) bool { return s.Result == model.SearchFound })
	if len(silent) > 0 {
		all = append(all, Fact{progress.PlainFact{Kind: progress.OfSilence}, silent})
	}
	return all
}

// AreaLine is the one fact that is shown of an area.
type AreaLine struct {
	Article *Area
	Fact    *Fact // nil where nothing was found since the plan
	// Begun tells that the span of the figure began before the plan.
	Begun bool
}

// addLines picks the line of each area, and the background.
func (b *builder) addLines(k progress.Known, said map[sourcefile.ID][]progress.PlainFact) {
	var areas []sourcefile.ID
	for _, a := range b.Areas {
		areas = append(areas, a.ID)
	}
	lines, background := progress.AreaFacts(k, areas, said)
	for i, l := range lines {
		line := AreaLine{Article: b.Areas[i], Begun: l.Begun}
		if l.Fact != nil {
			line.Fact = &Fact{PlainFact: *l.Fact}
		}
		b.Lines = append(b.Lines, line)
	}
	if background != nil {
		b.Background = &Fact{PlainFact: *background}
	}
}
