package chart

import "strconv"

// File is a line chart as a standalone file: with its own colours on white, its title, what must be known to
// read it, and where it comes from. Unlike the drawing on a page it has one size.
type File struct {
	Line
	Lang   string // BCP 47 tag of the texts
	Colour string // of the main series, such as #048035
	Notes  []string
}

// The measures of a file, in px.
const (
	fileWidth  = 720
	fileMargin = 24
	fileTitle  = 18 // size of the title
)

// FileStyle is what the stylesheet of the site says of a line chart on a broad screen, in plain words that every
// program that shows SVG knows. It is the same in all files, so that a security policy can name it by its hash; the
// main series has the colour of the file.
const FileStyle = `text{font:13px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",Arial,sans-serif;fill:#4a5763}
.title{font-size:18px;font-weight:bold;fill:#14202b}.year{fill:#14202b}
.y line{stroke:#e8edf0}.y .zero{stroke:#4a5763}.axis{stroke:#14202b}.tick{stroke:#d5dce2}
.break{stroke:#4a5763;stroke-dasharray:1 4;stroke-linecap:round}
.line{fill:none;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}.main .line{stroke-width:2.5}
.benchmark .line{stroke-dasharray:6 4;stroke-linecap:butt}
.end,.until{stroke:#fff;stroke-width:3;paint-order:stroke}.open{fill:#fff;stroke-width:2}
.label{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}.label.main{font-weight:bold}
.narrow{display:none}
.main .line,.main .open{stroke:currentColor}.main .dot,.main .end,.main .until,.label.main{fill:currentColor}
.other .line,.other .open{stroke:#14202b}.other .dot,.other .end,.other .until,.label.other{fill:#14202b}
.benchmark .line,.benchmark .open{stroke:#4a5763}.benchmark .dot,.benchmark .end,.benchmark .until,.label.benchmark{fill:#4a5763}
`

// SVG draws the file, or returns nil if there is nothing to draw. The same File gives the same bytes.
func (f File) SVG() []byte {
	d := f.draw()
	if d == nil {
		return nil
	}
	title := wrap(f.Title, (fileWidth-2*fileMargin)*textSize/fileTitle, 3)
	top := fileMargin + 26*len(title)
	var notes []string
	for _, n := range f.Notes {
		notes = append(notes, wrap(n, fileWidth-2*fileMargin, 6)...)
	}
	foot := top + d.height() + 24
	height := foot + 20*len(notes) + fileMargin - 12

	var w writer
	id := escape(f.ID)
	w.f(`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" width="%d" height="%d" viewBox="0 0 %[2]d %[3]d" color="%[5]s" role="img" aria-labelledby="%[4]s-title %[4]s-desc">`+"\n",
		escape(f.Lang), fileWidth, height, id, escape(f.Colour))
	w.f(`<title id="%s-title">%s</title><desc id="%[1]s-desc">%[3]s</desc>`+"\n", id, escape(f.Title),
		escape(f.Description))
	w.f("<style>%s</style>\n", FileStyle)
	w.f(`<rect width="100%%" height="100%%" fill="#fff"/>` + "\n")
	w.lines("title", title, strconv.Itoa(fileMargin), "start", fileMargin+fileTitle, 26)
	gutter := d.values.gutter()
	w.f(`<svg x="%s" y="%d" width="%s" height="%d" overflow="visible">`+"\n",
		number(fileMargin+gutter), top, number(fileWidth-2*fileMargin-gutter-marginRight), d.height())
	d.writeBody(&w)
	w.f("</svg>\n")
	w.lines("note", notes, strconv.Itoa(fileMargin), "start", foot, 20)
	w.f("</svg>\n")
	return w.Bytes()
}
