package importer

import (
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// baseRegion is what a text is about where it names nothing: the province of the site, unless it names only others.
func (p *press) baseRegion(all []piece) *model.Region {
	if p.o.Region != "" {
		for k := range p.o.Data.Regions {
			if r := &p.o.Data.Regions[k]; r.Code == p.o.Region {
				return r
			}
		}
	}
	var first *model.Region
	p.surveying = true
	for _, pc := range all {
		if pc.kind != wordsPiece {
			continue
		}
		var ph phrase
		p.base = p.places.home
		p.addWords(&ph, pc.start, pc.end)
	}
	home := false
	for _, m := range p.mentions {
		if len(m.regions) != 1 || m.kind == bodyMark || zhAll.MatchString(m.said) && m.said != "全国" && m.said != "我国" {
			continue
		}
		r := m.regions[0]
		switch {
		case p.places.home != nil && (r == p.places.home || r.Parent == p.places.home.Code):
			home = true
		case first == nil && (r.Kind == "province" || r.Kind == "country") && m.said != "全国":
			first = r
		}
	}
	if first == nil && !home {
		for _, m := range p.mentions {
			if m.said == "全国" || m.said == "我国" {
				first = p.places.country
			}
		}
		if slices.ContainsFunc(p.mentions, func(m scene) bool {
			return strings.HasSuffix(m.said, "省") || m.said == "辖内"
		}) {
			first = nil
		}
	}
	p.context = context{}
	if home || first == nil {
		return p.places.home
	}
	return first
}

var without = regexp.MustCompile(`^(?:不含|不包括|不包含|剔除|扣除|仅含|只含|excluding|not including)`)

// place gives a figure its region and reporters, or says whose it is if not a region's.
func (p *press) place(d *pressDraft, adjacent int, whole phrase) *diag.Problem {
	var strong, weak *scene
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.kind == agencyMark {
			continue
		}
		if adjacent >= 0 && m.at[0] == adjacent {
			strong, weak = m, nil
			break
		}
		if m.leads {
			strong, weak = m, nil
		} else if len(whole.pos) > 0 && m.at[0] >= whole.pos[0] {
			weak = m
		}
	}
	switch {
	case p.narrow != "":
		return pressPlace.Found("“%s”，不是全部", "%q: this is not all", p.narrow)
	case strong != nil && strong.kind == bodyMark:
		return p.single(d, strong)
	case p.actor(strong) != nil: // a bank in a city is not the city
		return p.single(d, p.actor(strong))
	case weak != nil && weak.kind == bodyMark:
		return p.single(d, weak)
	case strong != nil && !p.inList && p.several(strong):
		return pressPlace.Found("是几个地区的数", "this is of several regions")
	case strong != nil:
		return p.of(d, strong)
	case weak != nil && (len(weak.regions) != 1 || weak.regions[0] != p.base):
		p.askRegion(d, append(slices.Clone(weak.regions), p.base))
		return nil
	case p.body != nil:
		p.askRegion(d, []*model.Region{p.base})
		return nil
	case p.region != nil && (len(p.region.regions) != 1 || p.region.regions[0] != p.base):
		p.askRegion(d, append(slices.Clone(p.region.regions), p.base))
		return nil
	}
	if p.base != nil {
		d.Figure.Region = p.base.Code
	}
	return nil
}

// actor is the body that a clause is about where the place comes after it.
func (p *press) actor(place *scene) *scene {
	if place == nil {
		return nil
	}
	for i, m := range p.mentions {
		if m.kind == bodyMark && m.leads && m.at[0] >= p.clauseAt && m.at[0] < place.at[0] {
			return &p.mentions[i]
		}
	}
	return nil
}

// several reports a place that is one of a list: 甲市、乙市.
func (p *press) several(m *scene) bool {
	for _, o := range p.mentions {
		if o.kind == regionMark && o.at[1] < m.at[0] &&
			p.g.between.MatchString(strings.TrimSpace(p.f.s[o.at[1]:m.at[0]])) {
			return true
		}
	}
	return false
}

// of gives a figure the region that is mentioned.
func (p *press) of(d *pressDraft, m *scene) *diag.Problem {
	switch len(m.regions) {
	case 0:
		return pressPlace.Found("“%s”不是本站的地区", "%q is no region of the data", m.said).
			FixBy("要收就先在 data/regions.yaml 里加上它", "to take it add the region to data/regions.yaml first")
	case 1:
		d.Figure.Region = m.regions[0].Code
		d.Read = append(d.Read, p.f.words(p.text, "region", m.at[0], m.at[1]))
		return nil
	}
	p.askRegion(d, m.regions)
	return nil
}

func (p *press) askRegion(d *pressDraft, all []*model.Region) {
	if p.o.Region != "" {
		d.Figure.Region = p.o.Region
		return
	}
	q := Question{
		Key: "region",
		Why: locales.Pair("文中没有说清是哪个地区的", "the text does not say clearly of which region it is"),
	}
	for i, r := range all {
		if r != nil && !slices.Contains(all[:i], r) {
			q.Choices = append(q.Choices, Choice{Set: map[string]string{"region": string(r.Code)}, Name: r.Name()})
		}
	}
	d.Questions = append(d.Questions, q)
}

// single gives a figure of one organisation its reporters and the region that its figures have in the data.
func (p *press) single(d *pressDraft, m *scene) *diag.Problem {
	if m.body == "" {
		return oneBody(m)
	}
	d.Figure.Reporters = m.body
	d.Read = append(d.Read, p.f.words(p.text, "reporters", m.at[0], m.at[1]))
	regions := map[sourcefile.RegionCode]bool{}
	for _, o := range p.o.Data.Observations {
		if o.SeriesKey.Reporters == m.body {
			regions[o.SeriesKey.Region] = true
		}
	}
	for _, r := range p.mentions {
		if r.kind == regionMark && r.leads && len(r.regions) == 1 {
			d.Figure.Region = r.regions[0].Code
			return nil
		}
	}
	if len(regions) == 1 {
		for code := range regions {
			d.Figure.Region = code
		}
		return nil
	}
	p.askRegion(d, append(slices.Clone(m.regions), p.base))
	return nil
}

func oneBody(m *scene) *diag.Problem {
	return pressPlace.Found("是“%s”一家的数", "this is of %q alone", m.said).
		FixBy("要收就先在 data/organisations.yaml 里加上它，并用单一机构的口径",
			"to take it add the body to data/organisations.yaml and use the definition of a single body")
}
