package site

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/picture"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// sharedPages is the picture that a page shares: of the home page, an area or a target.
type shared struct {
	path string // by which Hugo knows the page
	file string
	picture.Card
}

// pictureView is the picture of a page, for those who link to it.
type pictureView struct {
	Href string `json:"href"`
	Alt  string `json:"alt"`
}

// WritePictures draws the pictures of all pages in one language. They say nothing that depends on the day.
func WritePictures(e *edition.Edition, l locales.Lang, put func(urls.File) error) error {
	if l.Of().Undrawn {
		return nil
	}
	draw := picture.NewPNG(!l.Of().Unspaced)
	for _, s := range newLocale(e, l).sharedPages() {
		body, err := draw.Draw(s.Card)
		if err == nil {
			err = put(urls.File{Path: s.file, Body: body})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// newPictureViews are the pictures by the paths of their pages. Other pages share that of the home page.
func newPictureViews(loc locale) map[string]pictureView {
	all := map[string]pictureView{}
	for _, s := range loc.sharedPages() {
		said := cmp.Or(s.Said, strings.TrimSpace(s.Label+" "+s.Value+" "+s.Time))
		all[s.path] = pictureView{s.file, loc.text(locales.Labelled{
			Label: locales.Same(plain(s.Title)), Said: locales.Same(said),
		}.Text())}
	}
	return all
}

func plain(s string) string { return strings.ReplaceAll(s, picture.SoftBreak, "") }

// sharedPages are the pages that have a picture.
func (loc locale) sharedPages() []shared {
	all := []shared{loc.sharedHome()}
	for i, a := range loc.Areas {
		var line *edition.AreaLine
		if i < len(loc.Lines) {
			line = &loc.Lines[i]
		}
		all = append(all, loc.sharedArea(a, line))
	}
	for _, t := range loc.Targets {
		all = append(all, loc.sharedTarget(t))
	}
	return all
}

// newShared is what the pictures of all pages have.
func (loc locale) newShared(path, file, page string, area sourcefile.ID) shared {
	s := shared{path: path, file: file, Card: picture.Card{
		Site:    loc.text(loc.Site.Title),
		Colour:  rgb(cmp.Or(areaColours[string(area)], areaColours[string(model.CrossID)])),
		Address: string(loc.Site.BaseURL) + page,
	}}
	_, s.Shown, _ = strings.Cut(s.Address, "://")
	s.Shown = strings.TrimSuffix(s.Shown, "/")
	if !loc.Site.Official {
		s.Mark = loc.text(locales.NotGovernment())
	}
	return s
}

// rgb reads a colour as the stylesheet writes it.
func rgb(css string) (c color.RGBA) {
	if _, err := fmt.Sscanf(css, "#%02x%02x%02x", &c.R, &c.G, &c.B); err != nil {
		panic("site: no colour: " + css) // one of the program
	}
	c.A = 255
	return c
}

// sharedHome says how far the targets can be assessed, and the first comparison that can be made.
func (loc locale) sharedHome() shared {
	s := loc.newShared("/", urls.HomePicture(loc.lang.Of().Drawn()), urls.Prefix(loc.lang), model.CrossID)
	s.Title = loc.lang.Of().Phrased(loc.text(loc.Site.Tagline))
	said := []string{assessed(loc, targetStatuses(loc))}
	if i := slices.IndexFunc(loc.Lines, func(l edition.AreaLine) bool { return l.Fact != nil }); i >= 0 {
		said = append(said, loc.text(loc.named.AreaLine(loc.Lines[i])))
		s.Source = loc.sourceOf(loc.Lines[i].Fact)
	}
	s.Said = loc.joined(locales.Sentences, said)
	return s
}

// sharedArea has the one fact that is shown of an area.
func (loc locale) sharedArea(a *edition.Area, line *edition.AreaLine) shared {
	id := string(a.ID)
	s := loc.newShared("/"+string(urls.Areas)+"/"+id, urls.Areas.Picture(loc.lang.Of().Drawn(), id),
		loc.href(urls.Areas, a.ID), a.ID)
	s.Title = loc.lang.Of().Phrased(loc.text(a.Name))
	if line == nil {
		s.Said = newAreaCard(loc, a).Known
		return s
	}
	s.Said, s.Source = loc.text(loc.named.AreaLine(*line)), loc.sourceOf(line.Fact)
	return s
}

// sharedTarget has the newest figure of a target, or why there is none.
func (loc locale) sharedTarget(t *edition.Target) shared {
	id := string(t.ID)
	s := loc.newShared("/"+string(urls.Targets)+"/"+id, urls.Targets.Picture(loc.lang.Of().Drawn(), id),
		loc.href(urls.Targets, t.ID), t.Area.ID)
	card := newTargetCard(loc, t)
	s.Area, s.Title = loc.text(t.Area.Name), loc.lang.Of().Phrased(card.Text.Text)
	var newest *indicatorCard
	for i := range card.Known {
		if k := &card.Known[i]; newest == nil || k.Latest.AsOf > newest.Latest.AsOf {
			newest = k
		}
	}
	if newest == nil {
		s.Said = card.Headline
		return s
	}
	s.Label, s.Value, s.Time = newest.Name, newest.Latest.Quantity, newest.Latest.Period
	s.Source = loc.sources(newest.Latest.Source.named())
	return s
}

// named is the outlet in the page's language where that is known.
func (s source) named() string { return cmp.Or(s.Name, s.Outlet) }

// sourceOf names the outlets of the figures that a fact is made of; "" for none.
func (loc locale) sourceOf(f *edition.Fact) string {
	if f == nil {
		return ""
	}
	var all []string
	for _, part := range loc.named.FactParts(f) {
		if x := loc.Edition.Figure(part.Figure); x != nil {
			if name := newSource(loc, x.Publication).named(); !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	return loc.sources(all...)
}

func (loc locale) sources(outlets ...string) string {
	if len(outlets) == 0 {
		return ""
	}
	return loc.text(locales.ChartSources(locales.Same(loc.joined(locales.Names, outlets))))
}
