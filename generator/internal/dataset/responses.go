package dataset

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

const responseFolder = "data/responses"

var (
	responseOrganisation = diag.NewRule("response-organisation",
		"读者要知道是谁说的：名录里有的写编号，没有的写名称，只写一个。",
		"Readers need to know who speaks: by its id where the data has it, else by its name, and by "+
			"one of the two only.",
		"organisation_name: {zh: 甲局, en: Alpha Bureau}", "organisation: alpha")
	responseAgreed = diag.NewRule("response-agreed",
		"别人发来的话，本人同意才公布；自己公开的，写上网址，读者可以核对。",
		"What somebody wrote to us is published only where they agreed; what they published themselves has an "+
			"address, so that readers can check it.",
		"channel: email", "channel: email\npublication_agreed: 2026-11-20")
	responseOrder = diag.NewRule("response-order",
		"先有事，后有人说；先问，后答；先收到，后收录。日期反了，就看不出是谁先知道、因为什么改的。",
		"Something is published, then spoken about; asked, then answered; received, then recorded. With another order "+
			"nobody could tell what came of what.",
		"received: 2025-08-01", "received: 2026-11-18")
	responseLanguage = diag.NewRule("response-language",
		"原话是哪种语言写清楚，译文是我们的；本站第一种语言的读者也要看得懂。",
		"Their own words and our translation are kept apart; readers of the site's first language "+
			"must understand them, "+
			"too.",
		"words: {text: We have no such figures, lang: en}",
		"words: {text: We have no such figures, lang: en}\ntranslation: {zh: 没有这样的数}")
	responseOutcome = diag.NewRule("response-outcome",
		"说“据此更正”，要让读者看到改了哪一条。", "Where it says that something was corrected, readers can see which correction that is.",
		"outcome: corrected", "outcome: other")
	responseTwice = diag.NewRule("response-twice",
		"同一单位同一天的同一句话，只收一次；说的不止一件事，都写在 about 里。",
		"What an organisation says on one day is recorded once; all that it is about stands in about.",
		"（两个文件说同一件事） (two files say the same)", "（合成一个，about 写两项） (one of them, with both in about)")
)

// ResponseFile is the path of a response's file, or what is wrong with its id.
func ResponseFile(id sourcefile.ID) (string, *diag.Problem) {
	return responseFolder + "/" + string(id) + ".yaml",
		checkName(locales.Text{ZH: "回应", EN: "response"}, id, datedForm)
}

// readResponses reads every response.
func (f *files) readResponses(fsys fs.FS, expected map[string]bool) {
	f.responses = folder[model.Response](f, fsys, expected, responseFolder)
	for _, r := range f.responses {
		_, problem := ResponseFile(r.id)
		f.report(diag.Place{File: r.file}, problem)
		if r.Document == nil {
			continue
		}
		r.Value.ID = r.id
		if problem == nil {
			f.report(r.At("received"), misdated(r.id, "received", r.Value.Received, locales.Text{ZH: "回应", EN: "response"}))
		}
	}
}

// responded: who responds is named once and may be published, and every language can read it.
func (f *files) responded() {
	type key struct {
		from, words string
		day         sourcefile.Date
	}
	first := map[key]string{}
	for _, r := range f.responses {
		if r.Document == nil {
			continue
		}
		v := &r.Value
		f.report(r.KeyAt("organisation"), f.responder(v))
		f.refer(f.index.bodies, string(v.Organisation), r.At("organisation"))
		f.report(r.KeyAt("channel"), publishable(v))
		if v.URL != "" {
			problem := otherPort(v.URL)
			if f.noLinkHosts != nil {
				problem = cmp.Or(NoLink(f.noLinkHosts.Value.Hosts, string(v.URL)), problem)
			}
			f.report(r.At("url"), problem)
		}
		f.report(r.KeyAt("translation"), translated(v))
		corrections := func(id model.RecordID) bool { return id.Kind() == "correction" }
		if v.Outcome == model.PointedOut && !slices.ContainsFunc(v.Changed, corrections) {
			f.report(r.At("outcome"), responseOutcome.Found("写着据此更正，changed 里却没有更正",
				"it says that something was corrected, but changed names no correction").
				FixBy("在 changed 里写上更正，如 correction/2026-11-20-green；没有改，outcome 写 other",
					"name it in changed, such as correction/2026-11-20-green; where nothing was, the outcome is other"))
		}
		from := string(v.Organisation)
		if v.Name != nil {
			from = v.Name.First()
		}
		k := key{from, v.Words.Text, v.Received}
		if other, twice := first[k]; twice {
			f.report(r.KeyAt("words"), responseTwice.Found("%s 已有同一单位同一天的同一句话",
				"%s has the same words of that organisation on that day already", other).
				FixBy("合成一个，about 里写上两边的各项", "make one of the two, with all that they are about in about"))
			continue
		}
		first[k] = r.file
	}
}

// responder says that it is not clear who responded; nil where it is.
func (f *files) responder(v *model.Response) *diag.Problem {
	if (v.Organisation == "") == (v.Name == nil) {
		return responseOrganisation.Found("organisation 和 organisation_name 要写一个，只写一个",
			"exactly one of organisation and organisation_name is needed").
			FixBy("名录里有的写 organisation 和它的编号；没有的写 organisation_name",
				"give organisation with its id where the data has it, else organisation_name")
	}
	if v.Name == nil {
		return nil
	}
	known := func(id string, names ...string) *diag.Problem {
		if !slices.Contains(names, v.Name.First()) {
			return nil
		}
		return responseOrganisation.Found("“%s”在名录里，编号是 %s", "%q is in the data, as %s", v.Name.First(), id).
			FixBy("改写 organisation: %s", "write organisation: %s instead", id)
	}
	if f.units != nil {
		for _, u := range f.units.Value.Units {
			if p := known(string(u.ID), u.Name().First(), u.FullName); p != nil {
				return p
			}
		}
	}
	if f.organisations != nil {
		for _, o := range f.organisations.Value.Organisations {
			if p := known(string(o.ID), o.Name().First()); p != nil {
				return p
			}
		}
	}
	return nil
}

// publishable says that a response may not be published; nil where it may.
func publishable(v *model.Response) *diag.Problem {
	switch {
	case v.Channel == model.ChannelPublic && v.URL == "":
		return responseAgreed.Found("写着公开发布，却没有网址", "it is said to be public, but has no address").
			FixBy("写上 url；是发给我们的，改 channel", "give url; where it was sent to us, change channel")
	case v.URL == "" && v.Agreed == "":
		return responseAgreed.Found("没有网址，也没有写对方同意公布",
			"it has no address, and nothing says that they agreed to publication").
			FixBy("先问对方；同意了，在 publication_agreed 写同意的日期；没有同意，删去这个文件",
				"ask them first; if they agree, give the day in publication_agreed; if not, delete this file")
	}
	return nil
}

// translated says that a translation is missing, or is into the language of the words; nil where all is well.
func translated(v *model.Response) *diag.Problem {
	own, first := v.Words.In(), locales.Langs[0]
	switch said := v.Translation.Text(); {
	case own != "" && said.Own(own) != "":
		return responseLanguage.Found("原话就是%s，不用译成%[1]s", "the words are in %s already and need no translation into it",
			own.Name()).
			FixBy("删去 translation 里的 %s；那才是原话的，写进 words", "delete %s of translation; if those are the words, put "+
				"them into words", own)
	case own != first && said.Own(first) == "":
		return responseLanguage.Found("原话不是%s，没有%[1]s译文",
			"the words are not in %s, and there is no translation into it",
			first.Name()).
			FixBy("加上 translation: {%s: …}", "add translation: {%s: …}", first)
	}
	return nil
}

// answered holds what responses are about, and what changed because of them, against what there is. figures are all
// that were recorded, withdrawn ones among them.
func (f *files) answered(figures []*model.Observation) {
	if len(f.responses) == 0 {
		return
	}
	t := &things{f, len(f.findings) == 0, map[model.RecordID]sourcefile.Date{}}
	for _, o := range figures {
		t.since[model.RecordID(o.ID())] = o.Publication.Published.First()
	}
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		t.since[model.RecordID(p.id)] = p.Value.Published.First()
		for _, e := range p.Value.Evidence {
			t.since[model.RecordID(string(p.id)+"/"+string(e.ID))] = p.Value.Published.First()
		}
	}
	for _, s := range f.searches {
		t.since[model.SearchID(s)] = s.SearchedOn
	}
	for _, r := range f.responses {
		if r.Document != nil {
			f.report(f.responseOrder(r))
			for i, id := range r.Value.About {
				f.report(r.At("about", i), t.about(&r.Value, id))
			}
			for i, id := range r.Value.Changed {
				f.report(r.At("changed", i), t.changed(&r.Value, id))
			}
		}
	}
}

// responseOrder holds the days that a response names against each other.
func (f *files) responseOrder(r named[model.Response]) (diag.Place, *diag.Problem) {
	v := &r.Value
	switch {
	case v.Received > v.Recorded:
		return r.At("recorded"), responseOrder.Found("收录日期 %s 早于收到的日期 %s",
			"it was recorded on %s, before it was received on %s", v.Recorded, v.Received).
			FixBy("recorded 写加入这个文件的日期", "give the day on which this file is added")
	case v.Agreed > v.Recorded:
		return r.At("publication_agreed"), responseOrder.Found("同意公布的日期 %s 晚于收录日期 %s",
			"they agreed to publication on %s, after it was recorded on %s", v.Agreed, v.Recorded).
			FixBy("核对两个日期", "check both days")
	case v.Question != nil && v.Question.Asked > v.Received:
		return r.At("question", "asked"), responseOrder.Found("提问的日期 %s 晚于收到回应的日期 %s",
			"it was asked on %s, after the response came on %s", v.Question.Asked, v.Received).
			FixBy("核对两个日期", "check both days")
	}
	return diag.Place{}, nil
}

// things are what a response can be about, with the day since when each is public; "" where that is not known.
type things struct {
	*files
	complete bool // else a figure may be one that has a finding itself
	since    map[model.RecordID]sourcefile.Date
}

// kinds are the sets of ids behind the kinds of record that a response can be about by its kind and id.
func (t *things) kinds() map[string]ids {
	x := t.index
	return map[string]ids{
		"target": x.targets, "task": x.tasks, "measure": x.clauses, "safeguard": x.safeguards, "item": x.items,
		"unit": x.units, "entity": x.entities, "indicator": x.indicators,
	}
}

// about says that a thing does not exist, or did not when the response came; nil where all is well.
func (t *things) about(v *model.Response, id model.RecordID) *diag.Problem {
	if set, ofKind := t.kinds()[id.Kind()]; ofKind {
		if p := set.refer(id.Within()); p != nil {
			return p
		}
		if t.issue != nil && id.Kind() != "indicator" && id.Kind() != "unit" {
			return early(v, id, t.issue.Value.Signed)
		}
		return nil
	}
	day, known := t.since[id]
	switch {
	case known && id.Kind() == "search":
		return cmp.Or(early(v, id, day), t.asked(v, id))
	case known:
		return early(v, id, day)
	case !t.complete && id.Kind() != "search":
		return nil
	}
	return referenceUnknown.Found("没有 %s", "there is no %s", id).
		Expect("target/g1、task/t01、measure/t01-m07、safeguard/s1、item/s3/green、indicator/…、unit/…、entity/…；"+
			"来源、来源/证据、数据的编号；search/日期/查什么",
			"target/g1, task/t01, measure/t01-m07, safeguard/s1, item/s3/green, indicator/…, unit/…, entity/…; a "+
				"publication, publication/evidence, the id of a figure; search/day/subject")
}

func early(v *model.Response, id model.RecordID, since sourcefile.Date) *diag.Problem {
	if v.Received >= since {
		return nil
	}
	return responseOrder.Found("收到的日期 %s 早于 %s 的日期 %s", "it was received on %s, before %s of %s",
		v.Received, id, since).
		FixBy("核对 received 和 about", "check received and about")
}

// asked says that a response answers a request that was made of another body; nil where it does not.
func (t *things) asked(v *model.Response, id model.RecordID) *diag.Problem {
	var bodies []string
	for _, s := range t.searches {
		if model.SearchID(s) != id {
			continue
		}
		if !s.IsRequest() || s.Agency == v.Organisation {
			return nil
		}
		bodies = append(bodies, string(s.Agency))
	}
	return searchRequest.Found("%s 是向 %s 申请的，回应的不是它", "%s was asked of %s, which is not who responded", id,
		strings.Join(bodies, "、")).
		FixBy("核对 organisation；转给别的单位答复的，在 searches.csv 里加一行向它的申请",
			"check organisation; where another body was passed the request, add a row for it to searches.csv")
}

// changed says that what is said to have changed because of a response does not exist, or was there before; nil where
// all is well.
func (t *things) changed(v *model.Response, id model.RecordID) *diag.Problem {
	var recorded sourcefile.Date
	switch {
	case id.Kind() == "correction":
		for _, c := range t.corrections {
			if c.id == sourcefile.ID(id.Within()) && c.Document != nil {
				recorded = c.Value.Recorded
			}
		}
	case id.Publication() != "" && id.Within() == "":
		for _, p := range t.publications {
			if p.id == id.Publication() && p.Document != nil {
				recorded = p.Value.Recorded
			}
		}
	}
	switch {
	case recorded == "":
		return referenceUnknown.Found("没有来源或更正 %s", "there is no publication or correction %s", id).
			Expect("来源的编号，或 correction/更正的编号", "the id of a publication, or correction/ and the id of a correction")
	case recorded < v.Received:
		return responseOrder.Found("%s 在 %s 收录，早于收到回应的日期 %s", "%s was recorded on %s, before the response came on %s",
			id,
			recorded, v.Received).
			FixBy("核对两个日期；以前就收录的，写进 about", "check both days; what was there before belongs into about")
	}
	return nil
}
