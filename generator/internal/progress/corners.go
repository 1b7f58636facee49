package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
)

// corners applies the rule with every uncertain value at either end, and notes whether all read the same. See "Printed
// precision" in the method.
func (c *Case) corners(j *Judgement, judge rule, known map[Role]*quantity.Interval, central Status) {
	var roles []Role
	for r, i := range known {
		if !i.Certain() && c.matters(j.Branch, r) {
			roles = append(roles, r)
		}
	}
	sorted.Func(roles, func(a, b Role) int {
		return cmp.Compare(slices.Index(cornerRoles, a), slices.Index(cornerRoles, b))
	})
	// Two roles of one figure are one unknown.
	var free []Role
	twin := map[Role]Role{}
	for _, r := range roles {
		k := slices.IndexFunc(free, func(f Role) bool { return c.input(f).Figure != "" && c.sameFigure(f, r) })
		if k < 0 {
			free = append(free, r)
		} else {
			twin[r] = free[k]
		}
	}
	j.Firm = true
	if len(free) == 0 {
		return
	}
	for mask := range 1 << len(free) {
		v := middle(known)
		corner := Corner{}
		for k, r := range free {
			end := End{Role: r, High: mask>>k&1 == 1}
			v[r] = known[r].Low
			if end.High {
				v[r] = known[r].High
			}
			end.Value = pointer(v[r])
			corner.At = append(corner.At, end)
		}
		for r, f := range twin {
			v[r] = v[f]
		}
		corner.Status = judge(c, v).status
		j.Corners = append(j.Corners, corner)
		if corner.Status != central {
			j.Firm = false
			if !slices.Contains(j.Alternatives, corner.Status) {
				j.Alternatives = append(j.Alternatives, corner.Status)
			}
		}
	}
	sorted.Func(j.Alternatives, compare)
}

var cornerRoles = []Role{Baseline, YearAgo, LatestChange, Latest, NationYearAgo, Nation}

// matters reports whether a role had a part in the branch that was taken. A rank that is decided by its bounds took
// every interval whole.
func (c *Case) matters(b Branch, r Role) bool {
	switch b {
	case RankWithin, RankBeyond, RankBeyondFalling:
		return false
	case DeadlineReached, DeadlineMissed:
		return c.Method != "rank" && (r == Latest || r == Baseline)
	}
	return true
}

// compare puts the worse status first.
func compare(a, b Status) int {
	return cmp.Compare(slices.Index(Statuses, a), slices.Index(Statuses, b))
}
