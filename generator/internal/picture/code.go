package picture

import (
	"bytes"
	"fmt"

	"rsc.io/qr"
)

// quiet is the white margin that a QR code needs, in modules.
const quiet = 4

// encode makes the QR code of an address. A tenth of it may be hidden or soiled.
func encode(address string) (*qr.Code, error) { return qr.Encode(address, qr.M) }

// Code is the QR code of an address as a drawing.
type Code struct{ Address string }

// SVG draws the code in one path, a line for each run of dark modules; the stylesheet gives its size and strokes it. It
// is nil for an address that is too long for any code.
func (c Code) SVG() []byte {
	code, err := encode(c.Address)
	if err != nil {
		return nil
	}
	var b bytes.Buffer
	size := code.Size + 2*quiet
	fmt.Fprintf(&b, `<svg class="qr" aria-hidden="true" viewBox="0 0 %d %[1]d"><path d="`, size)
	for y := range code.Size {
		at := 0
		for x := 0; x < code.Size; x++ {
			if !code.Black(x, y) {
				continue
			}
			from := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if at == 0 {
				fmt.Fprintf(&b, "M%d %d.5", from+quiet, y+quiet)
			} else {
				fmt.Fprintf(&b, "m%d 0", from-at)
			}
			fmt.Fprintf(&b, "h%d", x-from)
			at = x
		}
	}
	b.WriteString(`"/></svg>`)
	return b.Bytes()
}
