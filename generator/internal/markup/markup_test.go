package markup

import (
	"reflect"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// hostile texts try to leave the place that they are given.
var hostile = []string{
	`<script>alert(1)</script>`, `" onmouseover="alert(1)`, `'><img src=x onerror=alert(1)>`, `</td></tr></script>`,
	`]]>--><!--`, `&lt;b&gt;`, `&#60;b`, "a\"b'c<d>e&f",
}

// texts are the ways in which a page is told a text: each method that takes one, by its name.
var texts = map[string]func(w *Writer, s string){
	"Attr":    func(w *Writer, s string) { w.Open("p").Attr("title", s).Close() },
	"Text":    func(w *Writer, s string) { w.Open("p").Text(s).Close() },
	"Element": func(w *Writer, s string) { w.Element("p", "small", s) },
	"Data":    func(w *Writer, s string) { w.Data("application/ld+json", map[string]string{s: s}) },
}

// Whatever a text holds, a browser reads that text back and finds one element.
func TestNoTextLeavesItsPlace(t *testing.T) {
	for name, write := range texts {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			s := rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringOf(rapid.RuneFrom([]rune(`<>"'&;/=-!x `)))).
				Draw(t, "text")
			var w Writer
			write(&w, s)
			root, err := html.Parse(strings.NewReader("<!doctype html><body>" + string(w.Bytes())))
			if err != nil {
				t.Fatal(err)
			}
			var elements []*html.Node
			for n := range root.Descendants() {
				if n.Type == html.ElementNode && n.Data != "html" && n.Data != "head" && n.Data != "body" {
					elements = append(elements, n)
				}
			}
			if len(elements) != 1 || len(elements[0].Attr) > 1 {
				t.Fatalf("%s makes %d elements", w.Bytes(), len(elements))
			}
			var read string
			switch n := elements[0]; {
			case name == "Attr":
				read = n.Attr[0].Val
			case n.FirstChild != nil:
				read = n.FirstChild.Data
			}
			if name != "Data" && read != s || name == "Data" && strings.ContainsAny(read, "<>&") {
				t.Fatalf("%q reads back as %q", s, read)
			}
		}))
	}
}

// A method that takes a text and is not tried above would escape nobody's notice: only words of the program, drawings
// and values that JSON writes may be given otherwise.
func TestEveryTextIsTried(t *testing.T) {
	writer := reflect.TypeFor[*Writer]()
	for i := range writer.NumMethod() {
		m := writer.Method(i)
		for p := range m.Type.NumIn() - 1 {
			switch in := m.Type.In(p + 1); in {
			case reflect.TypeFor[constant](), reflect.TypeFor[Drawing]():
			default:
				if texts[m.Name] == nil {
					t.Errorf("%s takes a %v, and no test gives it a hostile one", m.Name, in)
				}
			}
		}
	}
}

type drawing string

func (d drawing) SVG() []byte { return []byte(d) }

func TestWriter(t *testing.T) {
	var w Writer
	w.Open("tr").Attr("id", "a/b").Text("\n  ")
	w.Open("td").Attr("class", "n").Attr("data-l", "数值").Element("span", "q", "1 < 2").Text(" ").Element("b", "",
		"是").Close()
	w.Open("td").Draw(drawing("")).Close().Open("td").Draw(drawing("<svg/>")).Close().Close().Text("\n")
	const want = `<tr id="a/b">` + "\n  " + `<td class="n" data-l="数值"><span class="q">1 &lt; 2</span> <b>是</b></td>` +
		`<td></td><td><svg/></td></tr>` + "\n"
	if got := string(w.Bytes()); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	for name, mistake := range map[string]func(w *Writer){
		"late attribute": func(w *Writer) { w.Open("p").Text("").Attr("id", "x") },
		"close nothing":  func(w *Writer) { w.Close() },
		"left open":      func(w *Writer) { w.Open("p").Bytes() },
		"no JSON":        func(w *Writer) { w.Data("application/json", func() {}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: nothing happens", name)
				}
			}()
			mistake(new(Writer))
		}()
	}
}
