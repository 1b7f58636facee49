package sourcefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// MaxSize is the largest YAML file that is read, in bytes. Larger tables belong in a CSV file next to it.
const MaxSize = 4 << 20

// Document is one maintainer's file, read and found to follow the schema of T.
type Document[T any] struct {
	Value T
	positions
}

// At is the place of the value at a path of keys and list indices or, where it does not exist, of its nearest parent.
func (d *Document[T]) At(path ...any) diag.Place { return d.place(pointer(path...)) }

// KeyAt is the place of the key at a path.
func (d *Document[T]) KeyAt(path ...any) diag.Place { return d.keyPlace(pointer(path...)) }

// Hint guesses the values that a word of another spelling means, such as the code of a region that is written by its
// name. A guess is proposed only where it has the form that is wanted; nil never guesses.
type Hint func(word string) []Guess

// Guess is a value with the name of what it stands for.
type Guess struct {
	Value string
	Name  locales.Text
}

// Read reads a YAML file and checks it against the schema of T. It returns either the document or findings.
func Read[T any](fsys fs.FS, file string, hint Hint) (*Document[T], []diag.Finding) {
	src, findings := Bytes(fsys, file, MaxSize)
	if findings != nil {
		return nil, findings
	}
	return parse[T](file, src, hint)
}

// Parse is Read for bytes that are at hand.
func Parse[T any](file string, src []byte) (*Document[T], []diag.Finding) {
	return parse[T](file, src, nil)
}

func parse[T any](file string, src []byte, hint Hint) (*Document[T], []diag.Finding) {
	d := &Document[T]{positions: positions{file: file, at: map[string]span{}, hint: hint}}
	if findings := d.fill(src, reflect.TypeFor[T](), &d.Value); findings != nil {
		return nil, findings
	}
	d.hint = nil // what it knows is not to be kept
	return d, nil
}

// fill reads a file into a value of a type.
func (s *positions) fill(src []byte, t reflect.Type, into any) []diag.Finding {
	r := yamlReader{positions: *s}
	instance := r.parse(src, t)
	if len(r.findings) > 0 {
		return r.findings
	}
	if findings := also(r.values, schemaOf(t).check(instance, &r.positions)); findings != nil {
		return findings
	}
	if len(locales.Langs) > 2 {
		aside(instance, t)
	}
	b, err := json.Marshal(instance)
	if err == nil {
		err = json.Unmarshal(b, into)
	}
	if err != nil {
		panic(fmt.Sprintf("%s follows its schema but not its Go type: %v", s.file, err))
	}
	return nil
}

// aside puts texts in languages after the first two where their Go type has them.
func aside(v any, t reflect.Type) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			aside(item, elem(t))
		}
	case map[string]any:
		more := map[string]any{}
		for key, of := range v {
			if aside(of, field(t, key)); added(t, key) {
				more[key] = of
				delete(v, key)
			}
		}
		if len(more) > 0 {
			v["more"] = more
		}
	}
}

// added reports whether a key of a type is that of a language after the first two.
func added(t reflect.Type, key string) bool {
	return locales.Known(key) && !slices.Contains(locales.Langs[:2], locales.Lang(key)) &&
		field(t, "more") == reflect.TypeFor[locales.More]()
}

// also adds findings to others, one for a place: what has a finding already needs no second one.
func also(findings, more []diag.Finding) []diag.Finding {
	blamed := map[diag.Place]bool{}
	for _, f := range findings {
		blamed[f.Place] = true
	}
	for _, f := range more {
		if !blamed[f.Place] {
			findings = append(findings, f)
		}
	}
	return findings
}

// Bytes reads a text file of at most limit bytes and checks that it is UTF-8 without control characters. A byte order
// mark is dropped.
func Bytes(fsys fs.FS, file string, limit int64) ([]byte, []diag.Finding) {
	src, findings := raw(fsys, file, limit)
	if findings != nil {
		return nil, findings
	}
	return Text(file, src)
}

// raw reads a file of at most limit bytes.
func raw(fsys fs.FS, file string, limit int64) ([]byte, []diag.Finding) {
	fail := func(p *diag.Problem) ([]byte, []diag.Finding) {
		return nil, []diag.Finding{p.At(diag.Place{File: file})}
	}
	info, err := fs.Lstat(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail(fileMissing.Found("缺少这个文件", "this file is missing").FixBy("加上这个文件", "add the file"))
	case err != nil:
		return fail(Unreadable(err))
	case info.Mode()&fs.ModeSymlink != 0:
		return fail(Link())
	case !info.Mode().IsRegular(): // reading a pipe would wait for ever
		return fail(fileUnreadable.Found("这不是一个普通文件", "this is not a regular file").FixBy("换成普通文件，或删去",
			"put a regular file here, or remove it"))
	case info.Size() > limit:
		return fail(Larger(limit))
	}
	f, err := fsys.Open(file)
	if err != nil {
		return fail(Unreadable(err))
	}
	defer f.Close()
	// room for the whole file, so that it is not copied
	all := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	if _, err := all.ReadFrom(io.LimitReader(f, limit+1)); err != nil {
		return fail(Unreadable(err))
	}
	if int64(all.Len()) > limit { // it has grown meanwhile
		return fail(Larger(limit))
	}
	return all.Bytes(), nil
}

// Text checks that a text is UTF-8 without control characters. A byte order mark is dropped.
func Text(file string, src []byte) ([]byte, []diag.Finding) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	return src, characters(file, src)
}

// Unreadable says that the machine could not read a file or folder.
func Unreadable(err error) *diag.Problem {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // the finding names the file
	}
	p := fileUnreadable.Found("电脑读不出它（%v）", "the machine cannot read it (%v)", err)
	if errors.Is(err, fs.ErrPermission) {
		p = fileUnreadable.Found("没有读它的权限", "there is no permission to read it")
	}
	return p.FixBy("换成能读的文件，或从版本库恢复", "put a file here that can be read, or restore it from version control")
}

// Link reports a symbolic link in place of a file.
func Link() *diag.Problem {
	return fileLink.Found("这是一个符号链接", "this is a symbolic link").
		FixBy("换成文件本身", "put the file itself here")
}

// Larger says that a file has more than a number of bytes.
func Larger(limit int64) *diag.Problem {
	size := fmt.Sprintf("%d MB", limit>>20)
	if limit < 1<<20 {
		size = fmt.Sprintf("%d KB", limit>>10)
	}
	return fileSize.Found("文件超过 %s", "the file is larger than %s", size).
		FixBy("拆成几个文件；很多行的数放进同名的 .csv",
			"split it into several files; many rows of figures go into the .csv of the same name")
}

// characters looks for unreadable text. Where the whole file is of another kind, it says so once.
func characters(file string, src []byte) []diag.Finding {
	if p := otherKind(src); p != nil {
		return []diag.Finding{p.At(diag.Place{File: file, Line: 1, Column: 1})}
	}
	if found := conflicts(file, src); found != nil {
		return found
	}
	var findings []diag.Finding
	at := diag.Place{File: file, Line: 1}
	for i := 0; i < len(src) && len(findings) < MaxTableFindings; {
		c, size := rune(src[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRune(src[i:])
		}
		i += size
		at.Column++
		switch {
		case c == '_' || c == 'H' || c == '{':
			if mark := reserved(src[i-1:]); mark != "" {
				findings = append(findings, textReserved.Found("“%s”是网站生成程序 Hugo 自己用的记号",
					"%q is a mark that Hugo, the site generator, uses itself", mark).
					FixBy("换个写法", "word it otherwise").At(at))
			}
		case c >= ' ' && c < 0x7f || c == '\t' || c == '\r' && i < len(src) && src[i] == '\n':
		case c == '\n':
			at.Line, at.Column = at.Line+1, 0
		case c == utf8.RuneError && size == 1:
			return append(findings, notUTF8("GBK").At(at))
		case c == utf8.RuneError:
			findings = append(findings, fileEncoding.Found("这里有一个乱码字符 U+FFFD，是转换编码时丢掉的字",
				"a character was lost here when the encoding was converted (U+FFFD)").
				FixBy("照来源重新抄写", "copy it from the source again").At(at))
		case locales.Hidden(c):
			findings = append(findings, invisible(c).At(at))
		}
	}
	if len(findings) == MaxTableFindings {
		findings = append(findings, Stopped().At(at))
	}
	return findings
}

func otherKind(src []byte) *diag.Problem {
	switch {
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}), bytes.HasPrefix(src, []byte{0xfe, 0xff}),
		len(src) > 3 && (src[0] == 0 && src[2] == 0 || src[1] == 0 && src[3] == 0) && src[0] != src[1]:
		return notUTF8("UTF-16")
	case bytes.HasPrefix(src, []byte("PK\x03\x04")), bytes.HasPrefix(src, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		return fileEncoding.Found("这不是文本，是电子表格或压缩文件", "this is no text but a workbook or archive").
			FixBy("在电子表格里“另存为 CSV UTF-8”", "save it as CSV UTF-8 in the spreadsheet")
	case bytes.IndexByte(src, '\n') < 0 && bytes.IndexByte(src, '\r') >= 0:
		return fileEncoding.Found("行尾只有回车（CR），没有换行", "lines end with a carriage return (CR) alone").
			FixBy("在编辑器里把行尾改为 LF", "set the line ends to LF in the editor")
	}
	return nil
}

// conflicts finds the marks with which Git leaves both versions of a line that it could not merge: what stands around
// them is no mistake of its own. One of them alone is left where somebody deleted the others.
func conflicts(file string, src []byte) (found []diag.Finding) {
	for _, mark := range []string{"<<<<<<<", ">>>>>>>", "|||||||", "======="} {
		if mark == "=======" && path.Ext(file) == ".md" {
			continue // a heading in Markdown
		}
		for from := 0; len(found) < MaxTableFindings; {
			i := bytes.Index(src[from:], []byte(mark))
			if i < 0 {
				break
			}
			start := from + i
			from = start + len(mark)
			if rest := src[from:]; (start == 0 || src[start-1] == '\n') && (len(rest) == 0 || rest[0] == '\n' ||
				rest[0] == '\r' || rest[0] == ' ') {
				at := diag.Place{File: file, Line: 1 + bytes.Count(src[:start], []byte("\n")), Column: 1}
				found = append(found, mergeConflict.Found("这里有 Git 合并冲突的记号 %s，两个版本都还在文件里",
					"Git left the mark %s of a merge conflict here, with both versions", mark).
					FixBy("对照来源留下对的一个版本，删去 <<<<<<<、=======、>>>>>>> 这三行",
						"check the source and keep the right version; delete the lines <<<<<<<, ======= and >>>>>>>").At(at))
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// marks are what Hugo puts into pages while it works and looks for afterwards. A text that holds one is replaced,
// vanishes, or ends the build in the middle.
var marks = []string{"__hdeferred/", "HAHAHUGOSHORTCODE", "{{__hugo_ctx"}

// reserved is the mark that a text begins with, or "".
func reserved(src []byte) string {
	for _, m := range marks {
		if bytes.HasPrefix(src, []byte(m)) {
			return m
		}
	}
	return ""
}

func invisible(c rune) *diag.Problem {
	return textHidden.Found("这里有一个看不见的字符 U+%04X", "an invisible character U+%04X stands here", c).
		FixBy("删去它", "delete it")
}

func notUTF8(guess string) *diag.Problem {
	return fileEncoding.Found("文件不是 UTF-8 编码（看来是 %s）", "the file is not UTF-8 (it looks like %s)", guess).
		FixBy("在编辑器里“另存为 UTF-8”", "save it as UTF-8 in the editor")
}
