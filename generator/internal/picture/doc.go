// Package picture draws what is shared and printed of a page: a card of 1200 × 630 px with what is known in a few
// words, and the QR code of an address. Its input is finished strings; it knows nothing of the data model, of languages
// or of files.
//
// The font is a part of Noto Sans CJK SC that stands in font/ with its licence; .ci/font makes it anew. It has the
// characters of GB 2312 and of European languages and what else the data had when it was made; Missing says which
// characters of a text it lacks. Nothing is shaped: a script whose letters join or stack cannot be drawn.
package picture
