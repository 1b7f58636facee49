// Package markup writes HTML in which no text can be taken for a tag. What it is told in text and attributes it always
// escapes, the names of elements and attributes can only be words of the program, and it takes no HTML from elsewhere.
package markup

import (
	"encoding/json"
	"html"
)

// constant is a word of the program: other packages have no value of this type but their constants, so that no data can
// become the name of an element.
type constant string

// Writer writes elements one after the other and in one another. The zero value is ready. To close what is not open, to
// give an attribute behind an element's text and to end with an element open are mistakes of the program, at which it
// panics.
type Writer struct {
	out  []byte
	open []constant
	tag  bool // the innermost element's start tag still takes attributes
}

// Open begins an element.
func (w *Writer) Open(element constant) *Writer {
	w.begun()
	w.out = append(append(w.out, '<'), element...)
	w.open, w.tag = append(w.open, element), true
	return w
}

// Attr gives the element that was just begun an attribute.
func (w *Writer) Attr(name constant, value string) *Writer {
	if !w.tag {
		panic("markup: no element was just begun to have the attribute " + name)
	}
	w.out = append(append(w.out, ' '), name...)
	w.out = append(w.out, `="`...)
	w.out = append(append(w.out, html.EscapeString(value)...), '"')
	return w
}

// Text says something in the innermost element.
func (w *Writer) Text(s string) *Writer {
	w.begun()
	w.out = append(w.out, html.EscapeString(s)...)
	return w
}

// Close ends the innermost element.
func (w *Writer) Close() *Writer {
	w.begun()
	last := len(w.open) - 1
	w.out = append(append(append(w.out, "</"...), w.open[last]...), '>')
	w.open = w.open[:last]
	return w
}

// Element writes an element with a text and nothing else; class is "" for none.
func (w *Writer) Element(element, class constant, text string) *Writer {
	w.Open(element)
	if class != "" {
		w.Attr("class", string(class))
	}
	return w.Text(text).Close()
}

// Drawing is a picture that writes itself.
type Drawing interface{ SVG() []byte }

// Draw puts a picture into the innermost element; one without anything to show leaves no trace.
func (w *Writer) Draw(d Drawing) *Writer {
	w.begun()
	w.out = append(w.out, d.SVG()...)
	return w
}

// Data puts a block of data for programs into the page. A value that JSON cannot hold is a programmer error.
func (w *Writer) Data(mediaType constant, v any) *Writer {
	b, err := json.Marshal(v) // which escapes the signs that could end the block
	if err != nil {
		panic("markup: " + err.Error())
	}
	w.Open("script").Attr("type", string(mediaType)).begun()
	w.out = append(w.out, b...)
	return w.Close()
}

func (w *Writer) begun() {
	if w.tag {
		w.out, w.tag = append(w.out, '>'), false
	}
}

// Bytes is what was written; nothing is left open.
func (w *Writer) Bytes() []byte {
	if len(w.open) > 0 {
		panic("markup: " + w.open[len(w.open)-1] + " is left open")
	}
	return w.out
}
