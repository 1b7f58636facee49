package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"five-articles/generator/internal/finding"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxDepth bounds the nesting of a file; ours need five levels.
const maxDepth = 32

// yamlReader turns a syntax tree into the JSON value that the schema judges. A scalar is its source text, so that 29.40,
// 007 and 630000 survive; only where the Go type wants a bool or an int does it become one.
type yamlReader struct {
	spots
	findings []finding.Finding
}

func (r *yamlReader) report(n ast.Node, p *finding.Problem) {
	r.findings = append(r.findings, p.At(r.begin(n)))
}

// begin is where a value begins; a block mapping begins at its first key, not at the colon that makes it one.
func (r *yamlReader) begin(n ast.Node) finding.Place {
	switch n := n.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 && !n.IsFlowStyle {
			return r.placeOf(n.Values[0].Key.GetToken())
		}
	case *ast.MappingValueNode:
		return r.placeOf(n.Key.GetToken())
	}
	return r.placeOf(n.GetToken())
}

func (r *yamlReader) placeOf(t *token.Token) finding.Place {
	if t == nil || t.Position == nil {
		return finding.Place{File: r.file}
	}
	return finding.Place{File: r.file, Line: t.Position.Line, Column: t.Position.Column}
}

// parse reads the file's one document. A damaged file may make the parser panic; that, too, is a finding.
func (r *yamlReader) parse(src []byte, t reflect.Type) (value any) {
	defer func() {
		if p := recover(); p != nil {
			r.findings = r.syntax(src, finding.Place{File: r.file, Line: 1, Column: 1})
		}
	}()
	file, err := parser.ParseBytes(src, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		at := finding.Place{File: r.file, Line: 1, Column: 1}
		var se *yaml.SyntaxError
		if errors.As(err, &se) {
			at = r.placeOf(se.Token)
		}
		r.findings = r.syntax(src, at)
		return nil
	}
	var bodies []ast.Node
	for _, d := range file.Docs {
		if d.Body != nil {
			bodies = append(bodies, d.Body)
		}
	}
	if len(bodies) == 0 {
		r.findings = append(r.findings, fileEmpty.Found("文件是空的", "the file is empty").
			Mend("照同一文件夹里的文件写，或删除此文件", "start from another file of the same folder, or delete the file").
			At(finding.Place{File: r.file, Line: 1, Column: 1}))
		return nil
	}
	if len(bodies) > 1 {
		r.report(bodies[1], yamlDocuments.Found("文件里有不止一个 YAML 文档", "the file holds more than one YAML document").
			Mend("删去多余的 ---，一个文件只写一份", "remove the extra --- : one file holds one document"))
		return nil
	}
	return r.value(bodies[0], t, "", 0)
}

// syntax says why a file cannot be read. The parser's own words are for programmers, and it notices a quote that is not
// closed only where the next one stands; so the usual mistakes are looked for by themselves.
func (r *yamlReader) syntax(src []byte, at finding.Place) []finding.Finding {
	if found := r.colons(src); found != nil {
		return found
	}
	for i, line := range strings.Split(string(src), "\n") {
		here := finding.Place{File: r.file, Line: i + 1, Column: 1}
		indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if tab := strings.IndexByte(indent, '\t'); tab >= 0 {
			here.Column += tab
			return []finding.Finding{yamlSyntax.Found("缩进里有制表符（Tab）", "a tab stands in the indent").
				Mend("改成空格，每层两个", "write blanks, two for each level").At(here)}
		}
		if open := strings.IndexByte(line, '"'); open >= 0 && strings.Count(strings.ReplaceAll(line, `\"`, ""), `"`)%2 == 1 {
			here.Column += utf8.RuneCountInString(line[:open])
			return []finding.Finding{yamlSyntax.Found("这一行的引号不成对", "a quote in this line has no partner").
				Mend("补上或删去一个引号", "add or remove a quote").At(here)}
		}
		if i+1 >= at.Line {
			break
		}
	}
	return []finding.Finding{yamlSyntax.Found("YAML 语法有误，从这里起读不下去", "the YAML cannot be read from here on").
		Mend("检查缩进（两个空格）、冒号后的空格、成对的引号和括号，以及标点是否半角",
			"check the indent (two spaces), the blank after each colon, that quotes and brackets come in pairs, and that punctuation is not full-width").At(at)}
}

var fullColon = regexp.MustCompile(`(?m)^[ -]*[a-z_]+：`)

// colons finds keys with a full-width colon, the usual reason why a file typed with a Chinese keyboard is no YAML.
func (r *yamlReader) colons(src []byte) []finding.Finding {
	var found []finding.Finding
	for _, m := range fullColon.FindAllIndex(src, -1) {
		line, key := 1+bytes.Count(src[:m[0]], []byte("\n")), string(src[m[0]:m[1]])
		at := finding.Place{File: r.file, Line: line, Column: utf8.RuneCountInString(key)}
		found = append(found, colon(strings.TrimLeft(strings.TrimSuffix(key, "："), " -")).At(at))
	}
	return found
}

func colon(key string) *finding.Problem {
	return yamlColon.Found("键 %s 后面是全角冒号“：”", "a full-width colon ： follows the key %s", key).
		Mend("改成半角冒号加一个空格：%s: …", "write a plain colon and a blank: %s: …", key)
}

func (r *yamlReader) value(n ast.Node, t reflect.Type, ptr string, depth int) any {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	sp, p := r.at[ptr], r.begin(n)
	if sp.value = (position{p.Line, p.Column}); n.Type() == ast.NullType {
		sp.value = sp.key // what is not there has no place of its own
	}
	r.at[ptr] = sp
	if depth > maxDepth {
		r.report(n, yamlDepth.Found("嵌套太深", "nested too deeply").Mend("删去多余的方括号、花括号或缩进", "remove the brackets, braces or indents that are too many"))
		return nil
	}
	switch n := n.(type) {
	case *ast.MappingNode:
		return r.mapping(n.Values, t, ptr, depth)
	case *ast.MappingValueNode:
		return r.mapping([]*ast.MappingValueNode{n}, t, ptr, depth)
	case *ast.SequenceNode:
		list := make([]any, 0, len(n.Values))
		for i, item := range n.Values {
			list = append(list, r.value(item, elem(t), ptr+"/"+fmt.Sprint(i), depth+1))
		}
		return list
	case *ast.NullNode:
		return nil
	case *ast.StringNode:
		r.prose(n, n.Value, t)
		return scalar(n.Value, t)
	case *ast.LiteralNode:
		r.prose(n, strings.TrimRight(n.Value.Value, "\n"), t)
		return scalar(n.Value.Value, t)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return scalar(n.GetToken().Value, t)
	default:
		r.report(n, yamlFeature.Found("这里用了锚点、别名或标签（& * ! <<）", "an anchor, alias or tag (& * ! <<) stands here").
			Expect("普通的键和值", "plain keys and values").
			Mend("把值直接写出来；以 & * ! 开头的文字要加引号", "write the value out; text that begins with & * ! needs quotes"))
		return nil
	}
}

// prose holds free text, which has a plain string as its type, to the rules of text.
func (r *yamlReader) prose(n ast.Node, s string, t reflect.Type) {
	if t == reflect.TypeFor[string]() {
		if p := CheckText(s); p != nil {
			r.report(n, p)
		}
	}
}

func (r *yamlReader) mapping(values []*ast.MappingValueNode, t reflect.Type, ptr string, depth int) any {
	m := make(map[string]any, len(values))
	for _, v := range values {
		key, ok := v.Key.(ast.ScalarNode)
		if !ok || v.Key.Type() == ast.MergeKeyType {
			r.report(v.Key, yamlFeature.Found("这里的键不是普通文字", "the key here is not plain text").
				Mend("把键写成普通文字", "write the key as plain text"))
			continue
		}
		name := key.GetToken().Value
		at := r.placeOf(key.GetToken())
		child := ptr + pointer(name)
		if first, twice := r.at[child]; twice {
			r.report(v.Key, yamlDuplicateKey.Found("键 %s 写了两次，第一次在第 %d 行", "the key %s stands here twice, first in line %d", name, first.key.line).
				Mend("删去其中一个", "remove one of the two"))
			continue
		}
		r.at[child] = spot{key: position{at.Line, at.Column}}
		m[name] = r.value(v.Value, field(t, name), child, depth+1)
	}
	return m
}

func scalar(s string, t reflect.Type) any {
	if t == nil {
		return s
	}
	switch t.Kind() {
	case reflect.Bool:
		if s == "true" || s == "false" {
			return s == "true"
		}
	case reflect.Int:
		if integer.MatchString(s) {
			return json.Number(s)
		}
	}
	return s
}

var integer = regexp.MustCompile(`^(0|-?[1-9][0-9]{0,17})$`)

func elem(t reflect.Type) reflect.Type {
	if t != nil && (t.Kind() == reflect.Slice || t.Kind() == reflect.Array) {
		return t.Elem()
	}
	return nil
}

func field(t reflect.Type, name string) reflect.Type {
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	for f := range t.Fields() {
		if f.Anonymous {
			if inner := field(f.Type, name); inner != nil {
				return inner
			}
		}
		if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key == name {
			return f.Type
		}
	}
	return nil
}
