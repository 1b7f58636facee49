package narrative

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Why is a record of why in sentences. A text that does not apply is empty, a list that does not apply has nothing in
// it.
type Why struct {
	// Status is the word alone.
	Status locales.Text
	// Verdict is one sentence: the word and what it rests on, or the first reason why there is none.
	Verdict locales.Text
	// Grounds are the verdict without the word, for a place where that stands already.
	Grounds locales.Text
	// Known is what is known: the latest figure with its value, unit and date, or that nothing was found.
	Known locales.Text
	// Missing is the single publication that would give a status, and who usually publishes it.
	Missing locales.Text
	// Reasons are all that stand against a status, with numbers and dates; the first is the headline.
	Reasons []locales.Text
	// Past is the last word that could be given, marked as past, where only the age of the figures stands against one.
	Past locales.Text
	// Branch is the rule that decided.
	Branch locales.Text
	// Firmness reports whether the word holds for every number that the printed figures may stand for.
	Firmness locales.Text
	// Counterfactual is the nearest figure that would read otherwise.
	Counterfactual locales.Text
	// Flags are cautions that do not change the status, and Facts what is worth knowing besides.
	Flags, Facts []locales.Text
	Inputs       []Input
	Steps        []Step
	Unused       []Unused
	Items        []Item
	Parameters   []Parameter
}

// Input is a figure that was used.
type Input struct {
	// Figure is its id, for a link; "" in an example.
	Figure string
	// For is what it was used for, with the region where that is another.
	For locales.Text
	// Value is as printed, When the time that it is about.
	Value, When locales.Text
	// Indicator and Definition name it; they are empty where they are not known.
	Indicator, Definition locales.Text
}

// Unused is a figure that is available and was not used.
type Unused struct {
	Figure string
	// Said is the figure, its time and the reason.
	Said locales.Text
}

// Item is how far an item of a checklist has come. Its name is the caller's to give.
type Item struct {
	ID   model.ItemID
	Said locales.Text
}

// Parameter is a number of the method that was used.
type Parameter struct {
	Said locales.Text
	// Source is where it was taken from; "" for a choice of this project, which Said mentions.
	Source sourcefile.URL
}

// Why says a record.
func (n Names) Why(r *progress.Record) Why {
	t := explainer{n: n, r: r}
	w := Why{
		Status: locales.Label(r.Status), Verdict: sentence(t.verdict()), Grounds: sentence(t.grounds()),
		Known: t.known(), Missing: t.missing(), Past: t.past(), Branch: t.branch(),
		Firmness: t.firmness(), Counterfactual: t.counterfactual(), Flags: t.flags(), Facts: t.facts(),
		Inputs: t.inputs(), Steps: t.steps(), Unused: t.unused(), Items: t.items(), Parameters: t.parameters(),
		Reasons: []locales.Text{},
	}
	for _, reason := range r.Reasons {
		w.Reasons = append(w.Reasons, sentence(t.reason(reason)))
	}
	return w
}

// past is the last word that could be given.
func (t explainer) past() locales.Text {
	last := t.r.LastWord
	if last == nil {
		return locales.Text{}
	}
	if !last.Firm {
		return sentence(locales.PastBorderline{Day: asOf(last.AsOf), Status: word(last.Status)}.Text())
	}
	return sentence(locales.Past{Day: asOf(last.AsOf), Status: word(last.Status)}.Text())
}
