package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"five-areas/generator/locales"
)

// Whatever is said, the texts stand within the card and beside each other, and the file is small and the same again.
func TestTextsHaveRoom(t *testing.T) {
	text := rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom([]rune("绿色贷款占各项比重，。、（）“”2025年%—")), 0, 120, -1),
		rapid.StringOfN(rapid.SampledFrom([]rune("share of green loans (2025), “all” W")), 0, 160, -1),
	)
	rapid.Check(t, func(t *rapid.T) {
		c := Card{
			Site: text.Draw(t, "site"), Mark: text.Draw(t, "mark"), Area: text.Draw(t, "area"),
			Title: text.Draw(t, "title"), Label: text.Draw(t, "label"), Value: text.Draw(t, "value"),
			Time: text.Draw(t, "time"), Said: text.Draw(t, "said"), Source: text.Draw(t, "source"),
			Colour:  color.RGBA{0, 0x80, 0x35, 255},
			Address: "https://example.org/" + strings.Repeat("a", rapid.IntRange(0, 80).Draw(t, "address")),
		}
		c.Shown = strings.TrimPrefix(c.Address, "https://")
		p := NewPNG(rapid.Bool().Draw(t, "latin"))
		code, err := encode(c.Address)
		if err != nil {
			t.Fatal(err)
		}
		s := newSheet(p.glyphs, c.Colour)
		p.lay(s, c)
		boxes := append(s.boxes, s.code(code, image.Pt(Width-margin, Height-margin+12)))
		for i, box := range boxes {
			if !box.In(image.Rect(margin/2, 0, Width-margin/2, Height)) {
				t.Errorf("a text stands at %v", box)
			}
			for _, other := range boxes[:i] {
				if box.Overlaps(other) {
					t.Errorf("%v lies upon %v", box, other)
				}
			}
		}
	})
}

func TestCard(t *testing.T) {
	c := Card{
		Site: "甲省金融", Title: "绿色贷款占各项贷款比重", Label: "比重", Value: "26.5%", Time: "2025年3月末", Source: "来源：甲报。",
		Colour: color.RGBA{0, 0x80, 0x35, 255}, Address: "https://alpha.example/targets/g4/",
		Shown: "alpha.example/targets/g4",
	}
	var was []byte
	for range 2 {
		body, err := NewPNG(false).Draw(c)
		if err != nil {
			t.Fatal(err)
		}
		if was != nil && !bytes.Equal(was, body) {
			t.Error("the same card gives other bytes")
		}
		was = body
	}
	if len(was) > 60_000 {
		t.Errorf("a card has %d bytes", len(was))
	}
	config, err := png.DecodeConfig(bytes.NewReader(was))
	if _, paletted := config.ColorModel.(color.Palette); err != nil || !paletted || config.Width != Width ||
		config.Height != Height {
		t.Errorf("a card is %d × %d, with a palette: %v (%v)", config.Width, config.Height, paletted, err)
	}
}

// No line begins with a sign that belongs to what is before it, and a number stays with what it counts.
func TestLines(t *testing.T) {
	g := newGlyphs(false)
	for text, want := range map[string][]string{
		"方案提出了到2027年，均未设定":              {"方案提出了到", "2027年，均未设", "定"},
		"绿色贷款比重" + SoftBreak + "保持全国前列": {"绿色贷款比重", "保持全国前列"},
		"广覆盖、多层次（本站推算）":                 {"广覆盖、多层次", "（本站推算）"},
		"share of loans in all loans":   {"share of loans", "in all loans"},
	} {
		b := g.fit(text, 290, 9, false, 40)
		if diff := cmp.Diff(want, b.lines); diff != "" {
			t.Errorf("%s breaks otherwise (- wanted, + got):\n%s", text, diff)
		}
	}
}

// The font has every character of the words that are said in languages that it can show.
func TestCatalogues(t *testing.T) {
	for _, l := range locales.Languages {
		for _, kind := range append([]string{"terms"}, locales.SentenceCatalogues...) {
			words, err := fs.ReadFile(locales.Files, kind+"/"+string(l.Key)+".yaml")
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range Missing(string(words)) {
				if !l.Undrawn && unicode.IsPrint(c) {
					t.Errorf("%s/%s.yaml: the font has no %q; run %s", kind, l.Key, c, Command)
				}
			}
		}
	}
	if got := string(Missing("甲𠮷乙𠮷" + SoftBreak)); got != "𠮷" {
		t.Errorf("missing are %q", got)
	}
}
