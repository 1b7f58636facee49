package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// milestone counts the items of a checklist that are confirmed, and gives a word only where the unknown ones make no
// difference. See MILESTONE in the method.
func (c *Case) milestone(j *Judgement) {
	n := len(c.Checklist)
	if n == 0 {
		j.Reasons = append(j.Reasons, NoChecklist)
		j.Wanted = c.wanted(j.Reasons)
		return
	}
	confirmed, notDone := 0, 0
	for _, line := range c.Checklist {
		item := c.item(line)
		j.Items = append(j.Items, item)
		switch item.State {
		case Confirmed:
			confirmed++
		case NotDone:
			notDone++
		}
		if item.Old && !slices.Contains(j.Flags, OldEvidence) {
			j.Flags = append(j.Flags, OldEvidence)
		}
	}
	low := quantity.Int(int64(confirmed)).Quo(quantity.Int(int64(n)))
	high := quantity.Int(int64(n - notDone)).Quo(quantity.Int(int64(n)))
	j.add(SymbolUnits, Number, whole(n), "%d", n)
	j.add(SymbolConfirmed, Number, whole(confirmed), "%d", confirmed)
	j.add(SymbolNotDone, Number, whole(notDone), "%d", notDone)
	j.add(SymbolUnknown, Number, whole(n-confirmed-notDone), "%d − %d − %d", n, confirmed, notDone)
	j.add(SymbolLow, Fraction, quantity.At(low), "%d/%d", confirmed, n)
	j.add(SymbolHigh, Fraction, quantity.At(high), "(%d + %d)/%d", confirmed, n-confirmed-notDone, n)
	word := c.share
	if c.Date > c.Deadline {
		j.Flags = append(j.Flags, DeadlinePassed)
		word = func(share quantity.Decimal) Status {
			if share.Cmp(one) == 0 {
				return Met
			}
			return NotMet
		}
	}
	if word(low) != word(high) {
		j.Branch, j.Reasons = MilestoneUnknown, append(j.Reasons, NoPublicEvidence)
		j.Wanted = c.wanted(j.Reasons)
		for _, item := range j.Items {
			if item.State == Unknown {
				j.Wanted.Items = append(j.Wanted.Items, item.ID)
			}
		}
		return
	}
	j.Branch, j.Status, j.Firm = MilestoneAgreed, word(low), true
	if c.Date > c.Deadline {
		j.Branch = map[Status]Branch{Met: DeadlineReached, NotMet: DeadlineMissed}[j.Status]
	}
}

// share is the word for the share of items that are confirmed: checked against the share of the time that has elapsed.
func (c *Case) share(p quantity.Decimal) Status {
	_, _, gone := Elapsed(c.Start, c.Date, c.Deadline)
	switch {
	case p.Cmp(gone) >= 0:
		return OnTrack
	case settled(p).Cmp(settled(gone.Mul(c.parameter(model.PaceBehind)))) >= 0:
		return Behind
	}
	return FarBehind
}

// item is how far one line has come. What is older than the plan, about a place below the province or one institution,
// or of a source that is not named confirms nothing; a statement without a level shows nothing. An item is not done
// where a source says so, at level 0, and an announcement, which shows no more, is not younger; else it is unknown.
func (c *Case) item(line ChecklistItem) Item {
	item := Item{ID: line.ID, State: Unknown}
	var by *Evidence
	for i, e := range line.Evidence {
		if e.Level == nil || e.Baseline || e.Region != "" || e.Reporters != "" || !e.Grade.Counts() {
			continue
		}
		switch {
		case by == nil, rung(e) > rung(*by), rung(e) == rung(*by) && e.Last > by.Last, e.Last == by.Last &&
			*e.Level < *by.Level && *by.Level < Confirming:
			by = &line.Evidence[i]
		}
	}
	if by == nil {
		return item
	}
	item.Level = *by.Level
	switch {
	case item.Level >= Confirming:
		item.State = Confirmed
	case item.Level == 0:
		item.State = NotDone
	default:
		return item
	}
	item.Evidence = by.ID
	age := quantity.Int(int64(MonthsBetween(by.Last, c.Date)))
	item.Old = age.Cmp(c.parameter(model.EvidenceRecent)) > 0
	return item
}

// rung is the level of evidence that confirms; of what does not, none stands above another, and the youngest counts.
func rung(e Evidence) int {
	if *e.Level < Confirming {
		return 0
	}
	return *e.Level
}
