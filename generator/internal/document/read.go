package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"unicode/utf8"

	"five-articles/generator/internal/finding"
)

// MaxSize is the largest YAML file that is read, in bytes. Larger tables belong into a CSV file beside it.
const MaxSize = 4 << 20

// Document is one maintainer's file, read and found to follow the schema of T.
type Document[T any] struct {
	Value T
	spots
}

// At is the place of the value at a path of keys and list indices or, where it does not exist, of its nearest parent.
func (d *Document[T]) At(path ...any) finding.Place { return d.place(pointer(path...)) }

// KeyAt is the place of the key at a path.
func (d *Document[T]) KeyAt(path ...any) finding.Place { return d.keyPlace(pointer(path...)) }

// Read reads a YAML file and checks it against the schema of T. It returns either the document or findings.
func Read[T any](fsys fs.FS, file string) (*Document[T], []finding.Finding) {
	src, findings := Bytes(fsys, file, MaxSize)
	if findings != nil {
		return nil, findings
	}
	return Parse[T](file, src)
}

// Parse is Read for bytes that are at hand.
func Parse[T any](file string, src []byte) (*Document[T], []finding.Finding) {
	t := reflect.TypeFor[T]()
	r := yamlReader{spots: spots{file: file, at: map[string]spot{}}}
	instance := r.parse(src, t)
	if len(r.findings) > 0 {
		return nil, r.findings
	}
	if findings := schemaOf(t).check(instance, &r.spots); findings != nil {
		return nil, findings
	}
	d := &Document[T]{spots: r.spots}
	b, err := json.Marshal(instance)
	if err == nil {
		err = json.Unmarshal(b, &d.Value)
	}
	if err != nil {
		panic(fmt.Sprintf("%s follows its schema but not its Go type: %v", file, err))
	}
	return d, nil
}

// Bytes reads a text file of at most limit bytes and checks that it is UTF-8 without control characters. A byte order
// mark is dropped.
func Bytes(fsys fs.FS, file string, limit int64) ([]byte, []finding.Finding) {
	fail := func(p *finding.Problem) ([]byte, []finding.Finding) {
		return nil, []finding.Finding{p.At(finding.Place{File: file})}
	}
	switch info, err := fs.Lstat(fsys, file); {
	case errors.Is(err, fs.ErrNotExist):
		return fail(fileMissing.Found("缺少这个文件", "this file is missing").Mend("加上这个文件", "add the file"))
	case err != nil:
		return fail(Unreadable(err))
	case info.Mode()&fs.ModeSymlink != 0:
		return fail(Link())
	case !info.Mode().IsRegular(): // reading a pipe would wait for ever
		return fail(fileUnreadable.Found("这不是一个普通文件", "this is not a regular file").Mend("换成普通文件，或删去", "put a regular file here, or remove it"))
	case info.Size() > limit:
		return fail(tooLarge(limit))
	}
	f, err := fsys.Open(file)
	if err != nil {
		return fail(Unreadable(err))
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return fail(Unreadable(err))
	}
	if int64(len(src)) > limit { // it has grown meanwhile
		return fail(tooLarge(limit))
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	return src, characters(file, src)
}

// Unreadable says that the machine could not read a file or folder.
func Unreadable(err error) *finding.Problem {
	return fileUnreadable.Found("读不出来：%v", "it cannot be read: %v", err)
}

// Link says that a symbolic link stands where a file should.
func Link() *finding.Problem {
	return fileLink.Found("这是一个符号链接", "this is a symbolic link").
		Mend("换成文件本身", "put the file itself here")
}

func tooLarge(limit int64) *finding.Problem {
	return fileSize.Found("文件超过 %d MB", "the file is larger than %d MB", limit>>20).
		Mend("拆成几个文件；很多行的数放进同名的 .csv", "split it into several files; many rows of figures go into the .csv of the same name")
}

func characters(file string, src []byte) []finding.Finding {
	if bytes.HasPrefix(src, []byte{0xff, 0xfe}) || bytes.HasPrefix(src, []byte{0xfe, 0xff}) {
		return []finding.Finding{notUTF8("UTF-16").At(finding.Place{File: file, Line: 1, Column: 1})}
	}
	var findings []finding.Finding
	at := finding.Place{File: file, Line: 1}
	for i := 0; i < len(src); {
		c, size := rune(src[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRune(src[i:])
		}
		i += size
		at.Column++
		switch {
		case c >= ' ' && c < 0x7f || c == '\t' || c == '\r' && i < len(src) && src[i] == '\n':
		case c == '\n':
			at.Line, at.Column = at.Line+1, 0
		case c == utf8.RuneError && size == 1:
			return append(findings, notUTF8("GBK").At(at))
		case c < ' ' || c == 0x7f || hidden(c):
			findings = append(findings, textHidden.Found("这里有一个看不见的字符 U+%04X", "an invisible character U+%04X stands here", c).
				Mend("删去它", "delete it").At(at))
		}
	}
	return findings
}

func notUTF8(guess string) *finding.Problem {
	return fileEncoding.Found("文件不是 UTF-8 编码（看来是 %s）", "the file is not UTF-8 (it looks like %s)", guess).
		Mend("在编辑器里“另存为 UTF-8”", "save it as UTF-8 in the editor")
}

// hidden tells characters that change how text reads without being seen: bidirectional controls, zero-width
// characters and a byte order mark inside the text.
func hidden(c rune) bool {
	return c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x2069 || c == 0xfeff || c >= 0x80 && c < 0xa0
}
