package importer

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"five-areas/generator/internal/diag"
)

// A workbook is a compressed archive of XML, and a few kilobytes of it may unpack to more than a machine has. So
// nothing of it is unpacked as a whole, whatever it is called: the parts that hold the table are found by their
// relations, read as streams and not retained, and every byte and element that passes is counted against these limits.
const (
	maxParts    = 4096      // in the archive
	maxUnpacked = 64 << 20  // bytes of all parts together, as often as they are read
	maxElements = 4_000_000 // XML elements in them
	maxToken    = 256 << 10 // bytes of one tag, comment or piece of text
	maxText     = 32 << 20  // bytes of text that is kept
	maxTexts    = 1_000_000 // texts that cells share
	maxSheets   = 256
	maxStyles   = 65_536 // the most that spreadsheets allow
	maxFormats  = 256    // number formats in use on one sheet
	maxFormat   = 255    // characters of a number format
	maxName     = 100    // characters of a sheet's name
)

// work is what reading a table has cost so far. Tests hold it against the limits, because time depends on the machine.
type work struct {
	unpacked int // bytes
	elements int // of XML
	text     int // bytes of the texts that cells share
	cells    int // of the grid, with the blanks before them
	chars    int // bytes of text in them
	words    int // bytes of headings and labels that were looked through
}

// errDamaged is a workbook that is not what it should be.
var errDamaged = errors.New("damaged")

// limitError is a workbook that is too much.
type limitError struct{ *diag.Problem }

func (limitError) Error() string { return "too large" }

func unpacksTooLarge() error {
	return limitError{importLimit.Found("解压后超过 %d MB，或内容过于零碎",
		"it unpacks to more than %d MB, or to too many pieces", maxUnpacked>>20).
		FixBy("只把要收的工作表复制到新文件里", "copy only the sheet that is wanted into a new file")}
}

// archive is a workbook's parts by name.
type archive struct {
	parts map[string]*zip.File
	*work
}

func openArchive(src []byte, w *work) (*archive, error) {
	if bytes.Count(src, []byte("PK\x01\x02")) > maxParts { // the directory is read as a whole
		return nil, unpacksTooLarge()
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, errDamaged
	}
	a := &archive{parts: map[string]*zip.File{}, work: w}
	for _, f := range z.File {
		a.parts[partName(f.Name)] = f
	}
	return a, nil
}

// partName is the name by which a part is found; names differ in case and slashes.
func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(s, `\`, "/")), "/"))
}

// relations are what a part refers to: by id, the kind of thing and the name of its part.
func (a *archive) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	all := map[string]relation{}
	err := a.walk(dir+"_rels/"+base+".rels", func(_ *stream, e xml.StartElement) error {
		if e.Name.Local != "Relationship" || strings.EqualFold(attribute(e, "TargetMode"), "external") {
			return nil
		}
		target := attribute(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = dir + target
		}
		all[attribute(e, "Id")] = relation{path.Base(attribute(e, "Type")), partName(target)}
		if len(all) > maxParts {
			return unpacksTooLarge()
		}
		return nil
	})
	return all, err
}

// relation is a reference from one part to another.
type relation struct{ kind, part string }

// walk reads a part and calls do with each element as it begins; io.EOF from do ends it.
func (a *archive) walk(part string, do func(*stream, xml.StartElement) error) error {
	f := a.parts[part]
	if f == nil {
		return errDamaged
	}
	r, err := f.Open()
	if err != nil {
		return errDamaged
	}
	defer r.Close()
	in := &meter{r: bufio.NewReader(r), work: a.work}
	s := &stream{xml.NewDecoder(in), in}
	for {
		token, err := s.next()
		if e, ok := token.(xml.StartElement); ok && err == nil {
			err = do(s, e)
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// meter counts what a decoder takes.
type meter struct {
	r *bufio.Reader
	*work
	since int // bytes since the last token
}

// ReadByte lets the decoder read no further than its token.
func (m *meter) ReadByte() (byte, error) {
	if m.unpacked++; m.unpacked > maxUnpacked {
		return 0, unpacksTooLarge()
	}
	if m.since++; m.since > maxToken {
		return 0, unpacksTooLarge()
	}
	return m.r.ReadByte()
}

// Read is not used where there is ReadByte.
func (m *meter) Read(p []byte) (int, error) {
	b, err := m.ReadByte()
	if err != nil || len(p) == 0 {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// stream is a part's XML, token by token.
type stream struct {
	*xml.Decoder
	in *meter
}

// next is the next token; prefixes of names are not looked at.
func (s *stream) next() (xml.Token, error) {
	s.in.since = 0
	token, err := s.RawToken()
	var limit limitError
	switch {
	case err == nil, errors.Is(err, io.EOF), errors.As(err, &limit):
	default:
		return nil, errDamaged
	}
	if _, ok := token.(xml.StartElement); ok {
		if s.in.elements++; s.in.elements > maxElements {
			return nil, unpacksTooLarge()
		}
	}
	return token, err
}

// keep counts a text that stays in memory; what is too long for a cell is cut off.
func (w *work) keep(text string) (string, error) {
	if len(text) > maxLength {
		if all := []rune(text); len(all) > maxLength {
			text = string(all[:maxLength+1])
		}
	}
	if w.text += len(text); w.text > maxText {
		return "", unpacksTooLarge()
	}
	return text, nil
}

// content is the text inside an element that has begun: that of all <t> in it, or of the element itself where it is
// text. Raised runs are footnote marks: 2131.1 with a raised 1 is not 2131.11. Phonetic readings are no part of it.
func (s *stream) content(of string) (string, error) {
	var text, whole strings.Builder
	depth, phonetic, raised, inText := 1, 0, false, of == "v" || of == "t"
	for {
		token, err := s.next()
		if errors.Is(err, io.EOF) {
			err = errDamaged // it has no end
		}
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			switch e.Name.Local {
			case "rPh":
				phonetic = depth
			case "r":
				raised = false
			case "vertAlign":
				raised = attribute(e, "val") == "superscript"
			case "t":
				inText = phonetic == 0
			}
		case xml.EndElement:
			if depth--; depth == 0 {
				if text.Len() == 0 { // all of it is raised
					return s.in.keep(unescape(whole.String()))
				}
				return s.in.keep(unescape(text.String()))
			}
			if phonetic > depth {
				phonetic = 0
			}
			inText = inText && e.Name.Local != "t"
		case xml.CharData:
			if !inText {
				continue
			}
			whole.Write(e)
			if !raised {
				text.Write(e)
			}
			if whole.Len() > maxToken {
				return "", unpacksTooLarge()
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape reads characters that XML cannot hold, such as _x000D_.
func unescape(s string) string {
	return escaped.ReplaceAllStringFunc(s, func(code string) string {
		n, _ := strconv.ParseUint(code[2:6], 16, 32)
		return string(rune(n))
	})
}

// isTrue reads a boolean attribute.
func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }
