package edition

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
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
