package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// ShortReason is why there is no status, in the few words that are next to it in lists.
type ShortReason string

// The short reasons. "" stands where the first reason has none, and where there is a status.
const (
	NoHomeData     ShortReason = "no-home-data"     // none of the province, but of the nation or of another province
	NothingFound   ShortReason = "no-data"          // none of either
	TooOld         ShortReason = "too-old"          // STALE
	OnlyBefore     ShortReason = "only-before"      // what was found is of the time before the plan
	TooBrief       ShortReason = "too-short"        // no two figures far enough apart in one segment
	NoneCounts     ShortReason = "no-evidence"      // of what was found for a checklist, too little counts
	RankNotCertain ShortReason = "rank-not-certain" // neither place nor margin is known
)

// shorten gives the short reason of a record by its first reason; elsewhere tells that the nation or another province
// has a figure of what is judged.
func (r *Record) shorten(elsewhere bool) ShortReason {
	if r.Status != NotAssessable || len(r.Reasons) == 0 {
		return ""
	}
	switch r.Reasons[0] {
	case NoData:
		if elsewhere {
			return NoHomeData
		}
		return NothingFound
	case Stale:
		return TooOld
	case MissingInput:
		if r.onlyBefore() {
			return OnlyBefore
		}
	case TooShort, Break:
		return TooBrief
	case NoPublicEvidence:
		return NoneCounts
	case RankUnproven:
		return RankNotCertain
	}
	return ""
}

// onlyBefore reports whether everything that was found of the province is of a day before the plan.
func (r *Record) onlyBefore() bool {
	found := false
	for _, in := range r.Inputs {
		if in.Region == r.Region {
			found = true
			if in.AsOf > r.Start {
				return false
			}
		}
	}
	for _, u := range r.Unused {
		found = true
		if u.AsOf > r.Start {
			return false
		}
	}
	return found
}

// elsewhere reports whether the nation or another province has a figure of an indicator that could be used.
func (s *selector) elsewhere(indicator sourcefile.ID) bool {
	return slices.ContainsFunc(s.Observations, func(o *model.Observation) bool {
		return o.Indicator == indicator && (o.Region == s.country || o.Region != s.Home && s.isProvince(o.Region)) &&
			o.KnownFrom() <= s.Date && s.excluded(o) == ""
	})
}

// shorten gives the short reason of a target that cannot be assessed: that of its deciding facet. Where no figure of
// the province was found, one of anything that it is judged by from elsewhere is enough to say so.
func (t *Target) shorten() ShortReason {
	if t.Status != NotAssessable {
		return ""
	}
	short := ShortReason("")
	for _, f := range t.Facets {
		if f.ID == t.Deciding {
			short = f.Short
		}
	}
	if short == NothingFound &&
		slices.ContainsFunc(t.Facets, func(f *Facet) bool { return f.Short == NoHomeData }) {
		return NoHomeData
	}
	return short
}
