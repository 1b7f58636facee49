package narrative

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/locales"
)

// List is a list of names.
func List(all ...locales.Text) locales.Text { return listed(all...) }

// Distance says the number that the plan gives for what a record judges, and how far from it the latest figure is; ""
// where the plan gives none. It is no judgement: it looks at the latest figure alone, however old.
func (n Names) Distance(r *progress.Record) locales.Text {
	t := teller{n, r}
	switch {
	case r.Given == nil:
		return locales.Text{}
	case r.Method == model.MethodRank:
		return sentence(t.distanceOfPlace())
	}
	given := locales.Say("方案给出的数是%s", "The plan gives %s", t.given())
	latest := t.part(progress.Latest, progress.Whole)
	if latest == nil && t.value(progress.Latest) == (locales.Text{}) {
		return sentence(joined("；", "; ", given, locales.Text{
			ZH: "没有找到公布的数，不知道还差多少",
			EN: "no published figure was found, so nobody can say how far away it is",
		}))
	}
	is := locales.Say("最近的数是%s", "the latest figure is %s", t.point(progress.Latest))
	return sentence(joined("；", "; ", given, joined("，", ", ", is, t.away(latest))))
}

func (t teller) distanceOfPlace() locales.Text {
	given := locales.Say("方案给出的是前%d位", "The plan gives the first %d places", t.r.Given.Value.Int())
	if _, known := t.step(progress.SymbolBest); !known {
		return joined("；", "; ", given, locales.Text{ZH: "没有找到能排名次的数", EN: "no figures were found to tell the place"})
	}
	return joined("；", "; ", given, t.placeBetween())
}

// away is how far a latest figure is from the number given; nil is one that is made of two.
func (t teller) away(latest *progress.Input) locales.Text {
	x, exact, bound := t.latest(latest)
	left := t.r.Given.Value.Sub(x)
	if t.r.Direction == model.Down {
		left = left.Neg()
	}
	amount := t.apart(left.Abs(), exact)
	if left.Sign() == 0 {
		return map[quantity.Qualifier]locales.Text{
			quantity.Exact:   {ZH: "正好达到", EN: "just that"},
			quantity.About:   {ZH: "与它相近", EN: "about that"},
			quantity.AtLeast: {ZH: "已达到", EN: "which reaches it"},
			quantity.AtMost:  {ZH: "离它不远", EN: "not quite that"},
		}[bound]
	}
	beyond, short := locales.Text{ZH: "高出", EN: "above it"}, "short of it"
	if t.r.Direction == model.Down {
		beyond, short = locales.Text{ZH: "低", EN: "below it"}, "above it"
	}
	if left.Sign() < 0 {
		return locales.Say("已达到，%[2]s%[1]s", "which reaches it, %[1]s %[2]s", amount, beyond)
	}
	form := map[quantity.Qualifier]locales.Text{
		quantity.Exact:   {ZH: "还差%[1]s", EN: "%s %s"},
		quantity.About:   {ZH: "约差%[1]s", EN: "about %s %s"},
		quantity.AtLeast: {ZH: "至多还差%[1]s", EN: "at most %s %s"},
		quantity.AtMost:  {ZH: "至少还差%[1]s", EN: "at least %s %s"},
	}[bound]
	return locales.Say(form.ZH, form.EN, amount, short)
}

// latest is the number of the latest figure in the record's unit, whether it is printed, and what it bounds on the way
// to the number given.
func (t teller) latest(in *progress.Input) (x quantity.Decimal, printed bool, bound quantity.Qualifier) {
	if in == nil {
		n, d := t.part(progress.Latest, progress.Numerator), t.part(progress.Latest, progress.Denominator)
		if n != nil && d != nil {
			return n.Value.Shift(n.Scale).Quo(d.Value.Shift(d.Scale)).Shift(2), false, quantity.About
		}
		more, less := t.part(progress.Latest, progress.Minuend), t.part(progress.Latest, progress.Subtrahend)
		return more.Value.Sub(less.Value), true, quantity.Exact
	}
	bound = quantity.Exact
	if o := t.n.observation(in.Figure); o != nil && o.Value != nil {
		bound = o.Value.Qualifier
	}
	if t.r.Direction == model.Down { // what is at least so much is at least so far from less
		switch bound {
		case quantity.AtLeast:
			bound = quantity.AtMost
		case quantity.AtMost:
			bound = quantity.AtLeast
		}
	}
	return in.Value.Shift(in.Scale - t.r.Scale), true, bound
}

// apart says a difference: of percentages in points, and what is worked out here to two digits.
func (t teller) apart(x quantity.Decimal, exact bool) locales.Text {
	if !exact {
		x = x.Fixed(2)
	}
	if u, ok := t.unit(t.r.Unit); ok && u.Measure.Kind == "percent" {
		return locales.Say("%s个百分点", "%s percentage points", x.String())
	}
	return t.said(x, t.r.Unit)
}
