package chart

import (
	"bytes"
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"

	"pgregory.net/rapid"
)

// checkTexts wants every text within the chart and none over another, on the narrowest screen and on a broad one.
func checkTexts(t rapid.TB, svg []byte) {
	t.Helper()
	for _, screen := range []struct {
		width  float64
		hidden string
	}{{narrowest, "wide"}, {broad, "narrow"}} {
		boxes := texts(t, svg, screen.width, screen.hidden)
		for i, b := range boxes {
			if b.left < -0.01 || b.right > screen.width+0.01 || b.y < textSize {
				t.Errorf("on %v px: %q leaves the chart, %v to %v at %v", screen.width, b.text, b.left, b.right, b.y)
			}
			for _, o := range boxes[:i] {
				if b.left < o.right && o.left < b.right && math.Abs(b.y-o.y) < textSize {
					t.Errorf("on %v px: %q is over %q at %v", screen.width, b.text, o.text, b.y)
				}
			}
		}
	}
}

// textBox is a text's ends from the chart's left and its baseline, in px.
type textBox struct {
	text           string
	left, right, y float64
}

// texts are the texts of a chart that is so many px wide, apart from those that are hidden there.
func texts(t rapid.TB, svg []byte, width float64, hidden string) (boxes []textBox) {
	m := regexp.MustCompile(` gutter-(\d)`).FindSubmatch(svg[:bytes.IndexByte(svg, '>')])
	gutter := 16*float64(m[1][0]-'0') + 16
	plot := width - gutter - marginRight
	var shown []bool // for each open element
	var box *textBox
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if err != nil {
			return boxes // check has seen whether it is well-formed
		}
		switch e := token.(type) {
		case xml.StartElement:
			a := map[string]string{}
			for _, attr := range e.Attr {
				a[attr.Name.Local] = attr.Value
			}
			visible := (len(shown) == 0 || shown[len(shown)-1]) && !strings.Contains(" "+a["class"]+" ", " "+hidden+" ")
			shown, box = append(shown, visible), nil
			if e.Name.Local == "text" && visible {
				x, inPercent := strings.CutSuffix(a["x"], "%")
				left := parse(x)
				if inPercent {
					left *= plot / 100
				}
				y := parse(a["y"])
				if a["dy"] == ".35em" {
					y += 0.35 * textSize
				}
				box = &textBox{a["text-anchor"], left + parse(a["dx"]) + gutter, 0, y}
			}
		case xml.CharData:
			if box != nil && len(e) > 0 {
				box.left, box.right = extent(box.left, string(e), box.text)
				box.text = string(e)
				boxes, box = append(boxes, *box), nil
			}
		case xml.EndElement:
			shown, box = shown[:len(shown)-1], nil
		}
	}
}

func parse(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64) // check has seen that it is a number
	return v
}
