package picture

import (
	_ "embed"
	"image"
	"image/draw"
	"math"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

//go:embed font/NotoSansCJKsc.otf
var fontFile []byte

// Command makes the font anew, with all characters that the data then have.
const Command = "bash .ci/font"

// parsed is the font. It stands in the program, so that it can be read.
var parsed = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(fontFile)
	if err != nil {
		panic("picture: " + err.Error())
	}
	return f
})

// Missing are the characters of a text that the font lacks, each once.
func Missing(text string) (all []rune) {
	var buffer sfnt.Buffer
	known := map[rune]bool{softBreak: true, '\n': true}
	for _, c := range text {
		if !known[c] {
			known[c] = true
			if index, err := parsed().GlyphIndex(&buffer, c); err != nil || index == 0 {
				all = append(all, c)
			}
		}
	}
	return all
}

// style is a size in px, and whether the strokes are thickened: the font has one weight.
type style struct {
	size int
	bold bool
	// latin tells that signs which Chinese and other scripts share, such as quotation marks, are as narrow as in Latin
	// text: the font has them as wide as a Chinese character.
	latin bool
}

// sharedSigns are narrow in Latin text.
const sharedSigns = "‘’“”·…—"

// glyph is a character as it is drawn in a style: how far the next one is, in 1/64 px, and how much of each pixel it
// covers, from its place on the line.
type glyph struct {
	advance fixed.Int26_6
	mask    *image.Alpha
}

// glyphs are those that were drawn before: a set of pictures uses a few hundred again and again.
type glyphs struct {
	latin  bool
	buffer sfnt.Buffer
	made   map[style]map[rune]*glyph
}

func newGlyphs(latin bool) *glyphs { return &glyphs{latin: latin, made: map[style]map[rune]*glyph{}} }

func (g *glyphs) get(s style, c rune) *glyph {
	of := g.made[s]
	if of == nil {
		of = map[rune]*glyph{}
		g.made[s] = of
	}
	if of[c] == nil {
		of[c] = g.make(s, c)
	}
	return of[c]
}

// make draws a character; one that the font lacks is the sign for that.
func (g *glyphs) make(s style, c rune) *glyph {
	ppem := fixed.I(s.size)
	index, _ := parsed().GlyphIndex(&g.buffer, c)
	advance, err := parsed().GlyphAdvance(&g.buffer, index, ppem, font.HintingNone)
	if err != nil {
		panic("picture: " + err.Error()) // of the font that stands in the program
	}
	outline, err := parsed().LoadGlyph(&g.buffer, index, ppem, nil)
	if err != nil {
		panic("picture: " + err.Error())
	}
	made := &glyph{advance: advance}
	if len(outline) > 0 {
		made.mask = g.fill(s, outline)
		if s.latin && strings.ContainsRune(sharedSigns, c) {
			side := s.size / 12
			made.mask.Rect = made.mask.Rect.Add(image.Pt(side-made.mask.Rect.Min.X, 0))
			made.advance = fixed.I(made.mask.Rect.Max.X + side)
		}
	}
	return made
}

// fill covers an outline, and once more a little to the right where it is bold.
func (g *glyphs) fill(s style, outline sfnt.Segments) *image.Alpha {
	passes := []float32{0}
	if s.bold {
		passes = append(passes, float32(s.size)/36)
	}
	bounds := outline.Bounds()
	box := image.Rect(bounds.Min.X.Floor()-1, bounds.Min.Y.Floor()-1,
		bounds.Max.X.Ceil()+1+int(math.Ceil(float64(passes[len(passes)-1]))), bounds.Max.Y.Ceil()+1)
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for _, right := range passes {
		at := func(p fixed.Point26_6) (x, y float32) {
			return float32(p.X)/64 - float32(box.Min.X) + right, float32(p.Y)/64 - float32(box.Min.Y)
		}
		for _, segment := range outline {
			x, y := at(segment.Args[0])
			switch segment.Op {
			case sfnt.SegmentOpMoveTo:
				r.ClosePath()
				r.MoveTo(x, y)
			case sfnt.SegmentOpLineTo:
				r.LineTo(x, y)
			case sfnt.SegmentOpQuadTo:
				x2, y2 := at(segment.Args[1])
				r.QuadTo(x, y, x2, y2)
			case sfnt.SegmentOpCubeTo:
				x2, y2 := at(segment.Args[1])
				x3, y3 := at(segment.Args[2])
				r.CubeTo(x, y, x2, y2, x3, y3)
			}
		}
		r.ClosePath()
	}
	mask := image.NewAlpha(box)
	r.DrawOp = draw.Src
	r.Draw(mask, box, image.Opaque, image.Point{})
	return mask
}

// width is how wide a text is, in px.
func (g *glyphs) width(s style, text string) int {
	total := fixed.Int26_6(0)
	for _, c := range text {
		if c != softBreak {
			total += g.get(s, c).advance
		}
	}
	return total.Ceil()
}
