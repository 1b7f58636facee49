package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// The size of a card in px.
const (
	Width  = 1200
	Height = 630
)

// The measures of a card, in px.
const (
	margin    = 64
	bandSize  = 92  // the height of the band at the top
	edge      = 8   // the width of the line in the area's colour
	codeSize  = 210 // at most
	codeLeft  = Width - margin - codeSize
	footTop   = Height - 84 // of the last lines: the source and the address
	textWidth = Width - 2*margin
)

// Card is what a page says, to be shared: what it is about, what is known of that with its time and source, and where
// more is. Each text but Site, Title and Address may be empty. A text may have a SoftBreak where its lines are best
// broken.
type Card struct {
	Site   string // the site's name
	Mark   string // who the site is not
	Area   string // what the page belongs to
	Colour color.RGBA
	Title  string
	// Label, Value and Time are a figure: 绿色贷款占各项贷款比重, 26.5%, 2025年3月末.
	Label, Value, Time string
	// Said is a sentence in its place.
	Said   string
	Source string
	// Address is that of the page, and what the QR code leads to.
	Address string
	// Shown is the address as people read it.
	Shown string
}

// PNG draws cards one after the other; the same card gives the same bytes. It is not for concurrent use.
type PNG struct {
	glyphs  *glyphs
	buffers buffers
}

// NewPNG begins a set of cards; latin tells that their language is written in Latin letters.
func NewPNG(latin bool) *PNG { return &PNG{glyphs: newGlyphs(latin)} }

// Draw draws a card as PNG.
func (p *PNG) Draw(c Card) ([]byte, error) {
	code, err := encode(c.Address)
	if err != nil {
		return nil, err
	}
	s := newSheet(p.glyphs, c.Colour)
	p.lay(s, c)
	s.code(code, image.Pt(Width-margin, Height-margin+12))
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.DefaultCompression, BufferPool: &p.buffers}
	if err := enc.Encode(&b, s.Paletted); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// lay sets the texts of a card.
func (p *PNG) lay(s *sheet, c Card) {
	s.fill(image.Rect(0, 0, Width, bandSize), navy)
	s.fill(image.Rect(0, bandSize, Width, bandSize+edge), accent.full())
	mark := p.glyphs.fit(c.Mark, textWidth/2, 1, false, 30, 26, 22)
	name := p.glyphs.fit(c.Site, textWidth-p.glyphs.widest(mark)-40, 1, true, 38, 34, 30, 26)
	s.put(name, margin, (bandSize-name.height())/2, onNavy)
	s.put(mark, Width-margin-p.glyphs.widest(mark), (bandSize-mark.height())/2+2, onNavy)

	top := bandSize + edge + 30
	if c.Area != "" {
		top = s.put(p.glyphs.fit(c.Area, textWidth, 1, true, 32), margin, top, accent) + 6
	}
	top = s.put(p.glyphs.fit(c.Title, textWidth, 2, true, 62, 56, 50, 44, 40), margin, top, ink) + 18
	beside := codeLeft - margin - 40
	foot := p.glyphs.fit(c.Source, beside, 1, false, 26, 23, 20)
	end := footTop - foot.leading()
	s.put(foot, margin, end, soft)
	switch {
	case c.Value != "":
		label, value, time := p.figure(c, beside, end-top)
		top = s.put(value, margin, s.put(label, margin, top, soft), accent)
		s.put(time, margin, top, ink)
	case c.Said != "":
		s.put(p.sentence(c.Said, beside, end-10-top), margin, top, ink)
	}
	s.put(p.glyphs.fit(c.Shown, beside, 1, false, 26, 22, 18), margin, footTop+4, soft)
}

// figure sets a figure as large as some height has room for it, with what it is of over it and its time below.
func (p *PNG) figure(c Card, width, height int) (label, value, time block) {
	for _, size := range []int{80, 72, 64, 56, 48} {
		small := 20 + size/5
		label = p.glyphs.fit(c.Label, width, 2, false, small)
		value = p.glyphs.fit(c.Value, width, 1, true, size)
		time = p.glyphs.fit(c.Time, width, 1, false, small, 26)
		if label.height()+value.height()+time.height() <= height && !label.cut && !value.cut {
			return label, value, time
		}
	}
	return p.glyphs.fit(c.Label, width, 1, false, 30, 26, 22), p.glyphs.fit(c.Value, width, 1, true, 44, 36, 28), time
}

// sentence sets a sentence as large as some height has room for it.
func (p *PNG) sentence(text string, width, height int) (b block) {
	for _, size := range []int{40, 36, 32, 28, 24} {
		if b = p.glyphs.fit(text, width, max(1, height/(size*13/10)), false, size); !b.cut {
			break
		}
	}
	return b
}

// buffers keep what the encoder of PNG works with from one card to the next.
type buffers struct{ kept *png.EncoderBuffer }

// Get is of png.EncoderBufferPool.
func (b *buffers) Get() *png.EncoderBuffer { return b.kept }

// Put is of png.EncoderBufferPool.
func (b *buffers) Put(used *png.EncoderBuffer) { b.kept = used }
