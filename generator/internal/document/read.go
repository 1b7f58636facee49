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
	whole := finding.Place{File: file}
	f, err := fsys.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, []finding.Finding{finding.New("file-missing", "缺少这个文件", "this file is missing").
			Mend("加上这个文件", "add the file").At(whole)}
	}
	var src []byte
	if err == nil {
		src, err = io.ReadAll(io.LimitReader(f, limit+1))
		f.Close()
	}
	if err != nil {
		return nil, []finding.Finding{finding.New("file-unreadable", "读不出这个文件：%v", "the file cannot be read: %v", err).At(whole)}
	}
	if int64(len(src)) > limit {
		return nil, []finding.Finding{finding.New("file-size", "文件超过 %d MB", "the file is larger than %d MB", limit>>20).
			Mend("拆成几个文件", "split it into several files").At(whole)}
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	return src, characters(file, src)
}

func characters(file string, src []byte) []finding.Finding {
	var findings []finding.Finding
	for i, line := range bytes.Split(src, []byte("\n")) {
		column := 0
		for rest := bytes.TrimSuffix(line, []byte("\r")); len(rest) > 0; {
			c, size := utf8.DecodeRune(rest)
			rest = rest[size:]
			column++
			at := finding.Place{File: file, Line: i + 1, Column: column}
			switch {
			case c == utf8.RuneError && size == 1:
				return append(findings, finding.New("file-encoding", "文件不是 UTF-8 编码（可能是 GBK 或 UTF-16）", "the file is not UTF-8 (perhaps GBK or UTF-16)").
					Mend("在编辑器里“另存为 UTF-8”", "save it as UTF-8 in the editor").At(at))
			case c < ' ' && c != '\t' || c == 0x7f || hidden(c):
				findings = append(findings, finding.New("text-hidden", "这里有一个看不见的字符 U+%04X", "an invisible character U+%04X stands here", c).
					Mend("删去它", "delete it").At(at))
			}
		}
	}
	return findings
}

// hidden tells characters that change how text reads without being seen: bidirectional controls, zero-width
// characters and a byte order mark inside the text.
func hidden(c rune) bool {
	return c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x2069 || c == 0xfeff || c >= 0x80 && c < 0xa0
}
