package prose

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// layoutFolder is where the checkout has its templates.
const layoutFolder = "site/layouts"

// layouts are what the templates of a checkout offer to pages: prose may use what they have and nothing else.
type layouts struct {
	fsys       fs.FS
	shortcodes map[string]*shortcode
	// folders are those of sections and of other layouts.
	folders map[string]bool
}

// shortcode is what a template takes from who calls it.
type shortcode struct {
	// args is how many values it reads by their place; names are those it reads by name.
	args  int
	names []string
	// free reports that it looks at its values in a way that cannot be foreseen.
	free bool
	// inner reports that it wants a text, between it and a closing call.
	inner bool
	// html reports that it makes elements, and block that these cannot be within a line.
	html, block bool
	// ids reports that the elements have ids.
	ids bool
}

var (
	comment     = regexp.MustCompile(`(?s)\{\{-?\s*/\*.*?\*/\s*-?\}\}`)
	getPlace    = regexp.MustCompile(`\.Get\s+(\d+)`)
	getName     = regexp.MustCompile("\\.Get\\s+[\"`]([^\"`]+)[\"`]")
	getFreely   = regexp.MustCompile(`(?:^|[\s($])\.Params\b|\.Get\s+[$(.]`)
	anyElement  = regexp.MustCompile(`<[a-z]`)
	anyBlock    = regexp.MustCompile(`<(?:ul|ol|dl|div|p|table|section|aside|figure|pre|blockquote|form|h[1-6])\b`)
	partialCall = regexp.MustCompile(`\bpartial(?:Cached)?\s+"([^"]+)"`)
	elementID   = regexp.MustCompile(`\sid="([^"]*)`)
)

func readLayouts(fsys fs.FS) *layouts {
	l := &layouts{fsys: fsys, shortcodes: map[string]*shortcode{}, folders: map[string]bool{}}
	entries, _ := fs.ReadDir(fsys, layoutFolder) // without them every call is one of an unknown shortcode
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), "_") {
			l.folders[e.Name()] = true
		}
	}
	const folder = layoutFolder + "/_shortcodes"
	_ = fs.WalkDir(fsys, folder, func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _, _ := strings.Cut(path.Base(file), ".")
			l.shortcodes[path.Join(strings.TrimPrefix(path.Dir(file), folder), "/", name)[1:]] = signature(l.text(file))
		}
		return nil
	})
	return l
}

// text is that of a template, without comments; "" where there is none.
func (l *layouts) text(file string) string {
	src, err := fs.ReadFile(l.fsys, file)
	if err != nil {
		return ""
	}
	return comment.ReplaceAllString(string(src), "")
}

func signature(template string) *shortcode {
	s := &shortcode{
		free: getFreely.MatchString(template), inner: strings.Contains(template, ".Inner"),
		html: anyElement.MatchString(template), block: anyBlock.MatchString(template),
		ids: elementID.MatchString(template),
	}
	for _, m := range getPlace.FindAllStringSubmatch(template, -1) {
		n, _ := strconv.Atoi(m[1])
		s.args = max(s.args, n+1)
	}
	for _, m := range getName.FindAllStringSubmatch(template, -1) {
		s.names = append(s.names, m[1])
	}
	return s
}

// has reports whether there is a template.
func (l *layouts) has(name string) bool {
	_, err := fs.Stat(l.fsys, path.Join(layoutFolder, name))
	return err == nil
}

// of is the template that a page is made with.
func (l *layouts) of(p *page) string {
	switch {
	case p.path == "":
		return "home.html"
	case p.section:
		return p.path + "/section.html"
	}
	return "page.html" // the folders of pages that have their own make them from data
}

// sections are the folders that may hold pages: those with a page of their own and none that is made from data.
func (l *layouts) sections() []string {
	var all []string
	for name := range l.folders {
		if l.has(name+"/section.html") && !l.has(name+"/page.html") {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// anchors are the ids of elements that a template and its partials write; false where some of them depend on data.
func (l *layouts) anchors(template string) (ids map[string]bool, all bool) {
	ids, all = map[string]bool{}, true
	seen := map[string]bool{}
	for next := []string{"baseof.html", template}; len(next) > 0; next = next[1:] {
		if seen[next[0]] {
			continue
		}
		seen[next[0]] = true
		text := l.text(path.Join(layoutFolder, next[0]))
		for _, m := range elementID.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "{{") {
				all = false
			}
			ids[m[1]] = true
		}
		for _, m := range partialCall.FindAllStringSubmatch(text, -1) {
			next = append(next, "_partials/"+m[1])
		}
	}
	return ids, all
}

// brings reports whether a shortcode may write elements with ids of their own.
func (l *layouts) brings(name string) bool {
	s := l.shortcodes[name]
	return s == nil || s.ids
}
