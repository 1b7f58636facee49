package picture

import (
	"image"
	"image/color"

	"golang.org/x/image/math/fixed"
	"rsc.io/qr"
)

// sheet is a card that is being drawn. Its palette has a few ramps of shades.
type sheet struct {
	*image.Paletted
	glyphs *glyphs
	boxes  []image.Rectangle // of the texts
}

// ramp is a colour of text: the place in the palette of its ground, behind which come the shades of smooth edges, the
// last of which is the colour itself.
type ramp uint8

const shades = 12

// The ramps: the first three are on white.
const (
	ink ramp = iota * shades
	soft
	accent
	onNavy
)

// The grounds.
const (
	white = uint8(ink)
	navy  = uint8(onNavy)
)

// full is the colour itself.
func (r ramp) full() uint8 { return uint8(r) + shades - 1 }

func newSheet(g *glyphs, area color.RGBA) *sheet {
	paper, dark := color.RGBA{255, 255, 255, 255}, color.RGBA{0x10, 0x32, 0x4f, 255}
	var palette color.Palette
	for _, r := range []struct{ from, to color.RGBA }{
		{paper, color.RGBA{0x14, 0x20, 0x2b, 255}},
		{paper, color.RGBA{0x4a, 0x57, 0x63, 255}},
		{paper, area},
		{dark, paper},
	} {
		for i := range shades {
			mix := func(a, b uint8) uint8 { return uint8((int(a)*(shades-1-i) + int(b)*i) / (shades - 1)) }
			palette = append(palette, color.RGBA{
				mix(r.from.R, r.to.R), mix(r.from.G, r.to.G), mix(r.from.B, r.to.B),
				255,
			})
		}
	}
	return &sheet{Paletted: image.NewPaletted(image.Rect(0, 0, Width, Height), palette), glyphs: g}
}

func (s *sheet) fill(area image.Rectangle, colour uint8) {
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := s.Pix[s.PixOffset(area.Min.X, y):s.PixOffset(area.Max.X, y)]
		for i := range row {
			row[i] = colour
		}
	}
}

// put writes the lines of a text below each other and returns where the next may begin.
func (s *sheet) put(b block, left, top int, colour ramp) (bottom int) {
	if len(b.lines) > 0 {
		s.boxes = append(s.boxes, image.Rect(left, top, left+s.glyphs.widest(b), top+b.height()))
	}
	for _, line := range b.lines {
		at := fixed.I(left)
		for _, c := range line {
			if c == softBreak {
				continue
			}
			g := s.glyphs.get(b.style, c)
			if g.mask != nil {
				s.ink(g.mask, at.Round(), top+b.size*21/20, colour)
			}
			at += g.advance
		}
		top += b.leading()
	}
	return top
}

// ink puts a glyph at a place on its line. Where two meet the darker one shows.
func (s *sheet) ink(mask *image.Alpha, x, y int, colour ramp) {
	box := mask.Rect.Add(image.Pt(x, y)).Intersect(s.Rect)
	for row := box.Min.Y; row < box.Max.Y; row++ {
		to := s.Pix[s.PixOffset(box.Min.X, row):s.PixOffset(box.Max.X, row)]
		from := mask.Pix[mask.PixOffset(box.Min.X-x, row-y):]
		for i := range to {
			if shade := (int(from[i])*(shades-1) + 127) / 255; shade > 0 {
				to[i] = max(to[i], uint8(colour)+uint8(shade))
			}
		}
	}
}

// code draws a QR code above and left of a corner, where it has the white margin that readers need.
func (s *sheet) code(c *qr.Code, corner image.Point) image.Rectangle {
	scale := max(1, codeSize/c.Size)
	left, top := corner.X-scale*c.Size, corner.Y-scale*c.Size
	for y := range c.Size {
		for x := range c.Size {
			if c.Black(x, y) {
				at := image.Pt(left+scale*x, top+scale*y)
				s.fill(image.Rectangle{at, at.Add(image.Pt(scale, scale))}, ink.full())
			}
		}
	}
	return image.Rectangle{image.Pt(left, top), corner}
}
