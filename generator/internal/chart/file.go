package chart

import (
	"strconv"
	"strings"
)

// File is a chart as a standalone file: with its own colours on white, its title, what must be known to read it, and
// where it comes from. Unlike the drawing on a page it has one size.
type File struct {
	Chart
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

// FileStyle is what the stylesheet of the site says of charts on a broad screen, in plain words that every
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
.grid,.guide{stroke:#e8edf0}.name,.figure,.step,.number,.key text{fill:#14202b}.row.main text{font-weight:bold}
.row .end,.item .end,.key .end{stroke:none}.main .end{fill:currentColor}.main .open{stroke:currentColor}
.row.other .end,.other .end{fill:#4a5763}.other .open,.unused,.span,.head{stroke:#4a5763}.unused{fill:#fff;stroke-width:1.5;stroke-dasharray:2 2}
.span{stroke-width:1.5}.head{fill:none;stroke-width:1.5}.main .span,.main .head{stroke:currentColor;stroke-width:2.5}
.rung{fill:#d5dce2}.stem{stroke:currentColor;stroke-width:3}.aside{stroke:#4a5763;stroke-width:1.5;stroke-dasharray:3 3}
.cross{fill:none;stroke:#14202b;stroke-width:2.5}.ring{fill:#fff;stroke:#14202b;stroke-width:1.5}
`

// SVG draws the file, or returns nil if there is nothing to draw. The same File gives the same bytes.
func (f File) SVG() []byte {
	if f.Chart == nil {
		return nil
	}
	d := f.plot()
	if d == nil {
		return nil
	}
	id, named, description := f.head()
	title := wrap(named, (fileWidth-2*fileMargin)*textSize/fileTitle, 3)
	top := fileMargin + 26*len(title)
	var notes []string
	for _, n := range f.Notes {
		notes = append(notes, wrap(n, fileWidth-2*fileMargin, 6)...)
	}
	foot := top + d.height + 24
	height := foot + 20*len(notes) + fileMargin - 12

	var w writer
	id = escape(strings.Join(strings.Fields(id), "-"))
	w.f(`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" width="%d" height="%d" viewBox="0 0 %[2]d %[3]d" color="%[5]s" role="img" aria-labelledby="%[4]s-title %[4]s-desc">`+"\n",
		escape(f.Lang), fileWidth, height, id, escape(f.Colour))
	w.f(`<title id="%s-title">%s</title><desc id="%[1]s-desc">%[3]s</desc>`+"\n", id, escape(named),
		escape(description))
	w.f("<style>%s</style>\n", FileStyle)
	w.f(`<rect width="100%%" height="100%%" fill="#fff"/>` + "\n")
	w.lines("title", title, strconv.Itoa(fileMargin), "start", fileMargin+fileTitle, 26)
	w.f(`<svg x="%s" y="%d" width="%s" height="%d" overflow="visible">`+"\n",
		number(fileMargin+d.gutter), top, number(fileWidth-2*fileMargin-d.gutter-marginRight), d.height)
	d.write(&w)
	w.f("</svg>\n")
	w.lines("note", notes, strconv.Itoa(fileMargin), "start", foot, 20)
	w.f("</svg>\n")
	return w.Bytes()
}
