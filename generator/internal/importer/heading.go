package importer

import (
	"cmp"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// heading is what the words above a cell or next to it say.
type heading struct {
	target
	when
	// words are the rest that was not understood; they may be half of an indicator's name.
	words  string
	region sourcefile.RegionCode
	// definition and reporter are those of columns 口径 and 机构, by id or name.
	defined, reporter string
	basis             quantity.Basis
	how               change
	// bare are words of a change that do not say from when: 增减.
	bare string
	// foreign are words of a comparison that the data have no place for: 环比.
	foreign string
	nature  model.Nature
	// value is a word such as 余额 or 数值 and which; it may be the other half of an indicator's name.
	value string
	unit  *quantity.Unit
	role  role
	// clash says what contradicts what.
	clash *diag.Problem
}

// target is an indicator with what --map says of it.
type target struct {
	indicator             *model.Indicator
	definition, reporters sourcefile.ID
}

// change is whether a growth is a rate or an increase an amount.
type change string

const (
	rate   change = "rate"
	amount change = "amount"
)

// role is what the cells below the head of a column of labels are.
type role string

const (
	none        role = ""
	names       role = "names"
	definitions role = "definitions"
	reporters   role = "reporters"
	units       role = "units"
	periods     role = "periods"
	regions     role = "regions"
	remarks     role = "remarks"
	ignored     role = "ignored"
)

// data reports a heading that may have figures under it.
func (h heading) data() bool {
	return h.known() || h.indicator != nil || h.region != "" || h.changes() || h.value != ""
}

// changes reports a heading of growth or increase, whatever it is measured from.
func (h heading) changes() bool { return h.basis != "" || h.bare != "" || h.foreign != "" }

// join combines what two headings say.
func (h heading) join(o heading) heading {
	out := h
	out.clash = cmp.Or(h.clash, o.clash)
	differ := func(a, b string) {
		if a != "" && b != "" && a != b && out.clash == nil {
			out.clash = clash(a + " ≠ " + b)
		}
	}
	var ok bool
	if out.when, ok = h.when.join(o.when); !ok {
		differ(h.said, o.said)
	}
	switch {
	case h.indicator == nil:
		out.target = o.target
	case o.indicator != nil:
		differ(string(h.indicator.ID)+"."+string(h.definition), string(o.indicator.ID)+"."+string(o.definition))
	}
	differ(string(h.region), string(o.region))
	differ(h.defined, o.defined)
	differ(h.reporter, o.reporter)
	differ(string(h.basis), string(o.basis))
	differ(string(h.nature), string(o.nature))
	if h.unit != nil && o.unit != nil && *h.unit != *o.unit {
		differ(h.unit.Name().First(), o.unit.Name().First())
	}
	out.words = h.words + o.words
	out.region, out.basis, out.how = cmp.Or(h.region, o.region), cmp.Or(h.basis, o.basis), cmp.Or(h.how, o.how)
	out.bare, out.foreign, out.nature = cmp.Or(h.bare, o.bare), cmp.Or(h.foreign, o.foreign), cmp.Or(h.nature, o.nature)
	out.defined, out.reporter = cmp.Or(h.defined, o.defined), cmp.Or(h.reporter, o.reporter)
	out.unit, out.role = cmp.Or(h.unit, o.unit), cmp.Or(o.role, h.role)
	if out.value = cmp.Or(o.value, h.value); general[out.value] {
		out.value = cmp.Or(h.value, o.value)
	}
	return out
}

func clash(what string) *diag.Problem {
	return importClash.Found("标题互相矛盾：%s", "the headings contradict each other: %s", what).
		FixBy("在表的副本里改正其中一个", "correct one of them in a copy of the table")
}
