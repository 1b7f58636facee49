package importer

import (
	"regexp"
	"strconv"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

const (
	enMonths = `(january|february|march|april|may|june|july|august|september|october|november|december|` +
		`jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?`
	enUp = `up|rose|rising|rise|grew|growing|growth|increased|increasing|increase|gained|climbed|climbing|` +
		`jumped|expanded|higher|surged|surging`
	enDown = `down|fell|falling|fall|declined|declining|decline|decreased|decreasing|decrease|dropped|dropping|` +
		`drop|lower`
)

var (
	enLead = `^(?:(?:by|as of|at|until|till|up to|through|in|for|during|over|from|since|on|to) )?(?:the )?`
	enYear = `(?:(?:,)? ?(?:of |in )?(?:the )?(?:(\d{4})|(this year|the year)|(last year)))?`
	enTime = []struct {
		form *regexp.Regexp
		read func(t *pressTime, m []string)
	}{
		{
			regexp.MustCompile(enLead + `(?:end of|end-|close of|year-end )(?: ?` + enMonths + `)?` + enYear),
			func(t *pressTime, m []string) {
				t.end, t.until = true, true
				t.form, t.n = quantity.Year, 0
				if m[1] != "" {
					t.form, t.n = quantity.Month, enMonth(m[1])
				}
			},
		},
		{
			regexp.MustCompile(enLead + `end of (?:the )?(first|second|third|fourth) quarter` + enYear),
			func(t *pressTime, m []string) {
				t.end, t.form, t.n = true, quantity.Quarter, enOrdinals[m[1]]
			},
		},
		{regexp.MustCompile(enLead + `(first|second|third|fourth) quarter` + enYear), func(t *pressTime, m []string) {
			t.form, t.n = quantity.Quarter, enOrdinals[m[1]]
		}},
		{regexp.MustCompile(enLead + `(first|second) half` + enYear), func(t *pressTime, m []string) {
			t.form, t.n = quantity.Half, enOrdinals[m[1]]
		}},
		{
			regexp.MustCompile(enLead + `first (two|three|four|five|six|seven|eight|nine|ten|eleven) (?:months|` +
				`quarters)` +
				enYear),
			func(t *pressTime, m []string) {
				t.form, t.from, t.n = quantity.Range, 1, enCounts[m[1]]
				if strings.Contains(m[0], "quarters") {
					t.n *= 3
				}
			},
		},
		{
			regexp.MustCompile(enLead + enMonths + `(?: to | through |-)` + enMonths + enYear),
			func(t *pressTime, m []string) {
				t.form, t.from, t.n = quantity.Range, enMonth(m[1]), enMonth(m[2])
				m[1] = ""
				copy(m[1:], m[2:])
			},
		},
		{
			regexp.MustCompile(enLead + enMonths + ` (\d{1,2})(?:st|nd|rd|th)?\b` + enYear),
			func(t *pressTime, m []string) {
				t.form, t.n = quantity.Day, enMonth(m[1])
				t.day, _ = strconv.Atoi(m[2])
				t.until = regexp.MustCompile(`^(?:by|as of|until|up to)`).MatchString(m[0])
			},
		},
		{regexp.MustCompile(enLead + enMonths + enYear), func(t *pressTime, m []string) {
			t.form, t.n = quantity.Month, enMonth(m[1])
		}},
		{
			regexp.MustCompile(`^(?:in|for|during|since) (?:the (?:whole )?year )?(\d{4})\b`),
			func(t *pressTime, m []string) {
				t.year, _ = strconv.Atoi(m[1])
				if t.form = quantity.Year; strings.HasPrefix(m[0], "since") {
					*t = pressTime{since: t.year}
				}
			},
		},
	}
	enNow    = regexp.MustCompile(`^(?:so far|currently|at present|to date|by now|until now)`)
	enToDate = regexp.MustCompile(`^(?:so far this year|this year to date|year to date)`)

	enOrdinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}
	enCounts   = map[string]int{
		"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11,
	}
)

func enMonth(s string) int {
	all := "janfebmaraprmayjunjulaugsepoctnovdec"
	return strings.Index(all, strings.TrimSuffix(s, ".")[:3])/3 + 1
}

// englishTime takes a time off the front of a text; n is its length, 0 where there is none.
func englishTime(s string) (t pressTime, n int) {
	if m := enToDate.FindString(s); m != "" {
		return pressTime{yearToDate: true, relates: true}, len(m)
	}
	if m := enNow.FindString(s); m != "" {
		return pressTime{current: true}, len(m)
	}
	for _, e := range enTime {
		m := e.form.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		e.read(&t, m)
		if len(m) > 3 && t.since == 0 {
			years := m[len(m)-3:]
			t.year, _ = strconv.Atoi(years[0])
			t.relates = years[1] != "" || years[2] != ""
			if years[2] != "" {
				t.relative = -1
			}
		}
		if t.form == quantity.Year && t.end && t.year == 0 && !t.relates || t.form == quantity.Day &&
			(t.day < 1 || t.day > 31) {
			return pressTime{}, 0
		}
		t.said = m[0]
		return t, len(m[0])
	}
	return t, 0
}

// englishMove is what goes before a number that is a change: up, an increase of.
var englishMove = regexp.MustCompile(`(?:\b(?:` + enUp + `|` + enDown +
	`)(?: by| of)?|\b(?:an?|the) (?:[a-z-]+ )?(?:increase|growth|rise|decrease|decline|drop) of) ?$`)

var english1 = &grammar{
	time: englishTime, triggers: "abcdefghijlmnostuwy", key: englishKey,
	idle: regexp.MustCompile(`(?:[\x01\x03 ]|\b(?:of which|of them|among them|meanwhile|in addition|the|a|an|` +
		`and|while|with|saw|its|their|in|that|` +
		`said|showed|data|banks|financial institutions|institutions|outstanding|balance|of|total|value|number|by))$`),
	verb: regexp.MustCompile(`(?:[\x01\x02 ]|\b(?:stood at|standing at|stands at|stood|reached|reaching|reach|` +
		`was|were|is|are|totall?ed|totall?ing|` +
		`amounted to|amounting to|came to|came in at|hit|hitting|rose to|grew to|climbed to|increased to|` +
		`fell to|expanded to|had|has|have|a total of|in|across|for|` +
		`at|of|to|some|respectively|topped|surpassed|accounted for|accounting for|accounts for|making up|made up))$`),
	yearOnYear: regexp.MustCompile(
		`year[- ]on[- ]year|from (?:a|the) year (?:earlier|ago|before)|than a year (?:earlier|ago|before)|` +
			`(?:from|compared with|over|than) the same period (?:of )?(?:last year|a year (?:earlier|ago)|` +
			`the previous year)|\byoy\b`),
	sinceYearStart: regexp.MustCompile(
		`(?:from|since|than|compared with|over) (?:at )?(?:the )?(?:beginning|start) of (?:the|this) year|` +
			`(?:from|than|since|compared with) the end of last year`),
	foreign: regexp.MustCompile(
		`month[- ]on[- ]month|quarter[- ]on[- ]quarter|from (?:the|a) (?:previous|month|quarter)`),
	up: regexp.MustCompile(`^(?:an?|the)?(?:` + enUp +
		`)?(?: by| of)?$|^(?:an?|the) .*(?:increase|growth|rise) of$`),
	down:     regexp.MustCompile(`^(?:` + enDown + `)(?: by| of)?$|^(?:an?|the) .*(?:decrease|decline|drop) of$`),
	more:     regexp.MustCompile(`^faster$`),
	speed:    regexp.MustCompile(`growth rate|pace`),
	increase: regexp.MustCompile(`new increase of$`),
	old:      regexp.MustCompile(`\bfrom$`), to: regexp.MustCompile(`^to$`),
	compare: regexp.MustCompile(`(?:higher|lower|faster|more|less) than|above|below|average`),
	listed:  regexp.MustCompile(`respectively`), between: regexp.MustCompile(`^(?:，| and |，and |， and )$`),
	partOf: regexp.MustCompile(`^of which`), total: regexp.MustCompile(`\ball\b`),
	same:   regexp.MustCompile(`^(?:at|in|over) the same (?:time|period)`),
	versus: regexp.MustCompile(`(?:than|from|since|with|against|over) ?(?:at )?$`),
	remark: regexp.MustCompile(
		`^[\x01\x02 ]*(?:up|down|rising|growing|accounting|the highest|ranking|and|with|which|an? )`),
	news: regexp.MustCompile(`press conference|reporters|briefing|issued|released|launched|announced`),
	qualifier: regexp.MustCompile(
		`(?:more than|over|about|around|approximately|nearly|almost|exceeding|at least|less than|at most) $`),
	natures: []impliedNature{
		{regexp.MustCompile(`\b(?:estimated|expected|forecast)\b`), model.Estimated},
		{regexp.MustCompile(`\b(?:planned|plans? to|target)\b`), model.Planned},
		{regexp.MustCompile(`\bpreliminary\b`), model.Preliminary},
	},
	currency: map[string]model.Currency{
		"foreign currenc": "rmb-and-fx", "rmb l": "rmb", "rmb d": "rmb",
		"yuan-denominated": "rmb",
	},
}

// followed finds a name that an English sentence has behind its number: 26.5 percent of all loans, 2,131 billion in
// green loans.
func (p *press) followed(ph phrase, after string, m *quantity.UnitMeasure) (found []target, key string) {
	after = strings.TrimSpace(after)
	for _, word := range []string{"of the ", "of ", "in the ", "in ", "worth of "} {
		of, ok := strings.CutPrefix(after, word)
		if !ok {
			continue
		}
		of, _, _ = strings.Cut(of, "，")
		own := p.trimmed(ph.s)
		if own == "" || strings.HasPrefix(ph.s, "account") {
			own = strings.TrimPrefix(p.key, "share ")
			own, _, _ = strings.Cut(own, " in ")
		}
		for of != "" {
			if m != nil && m.Kind == "percent" {
				key = p.keyOf("share of " + own + " in " + of)
			} else {
				key = p.keyOf(of)
			}
			if found = p.index.find(key, p.o.Data.Units, m); found != nil {
				return found, key
			}
			at := strings.LastIndex(of, " ")
			if at < 0 {
				break
			}
			of = of[:at]
		}
	}
	return nil, ""
}
