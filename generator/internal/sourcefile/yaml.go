package sourcefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// maxDepth bounds the nesting of a file; ours need five levels.
const maxDepth = 32

// yamlReader turns a syntax tree into the JSON value that the schema judges. A scalar is its source text, so that
// 29.40, 007 and 630000 survive; only where the Go type wants a bool or an int does it become one.
type yamlReader struct {
	positions
	// findings keep the file from being read; values are those of single values beside which the schema can still judge
	// the others.
	findings, values []diag.Finding
}

func (r *yamlReader) report(n ast.Node, p *diag.Problem) {
	r.findings = append(r.findings, p.At(r.begin(n)))
}

// begin is where a value begins; a block mapping begins at its first key, not at the colon that makes it one.
func (r *yamlReader) begin(n ast.Node) diag.Place {
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

func (r *yamlReader) placeOf(t *token.Token) diag.Place {
	if t == nil || t.Position == nil {
		return diag.Place{File: r.file}
	}
	return diag.Place{File: r.file, Line: t.Position.Line, Column: t.Position.Column}
}

// parse reads the file's one document. A damaged file may make the parser panic; that, too, is a finding.
func (r *yamlReader) parse(src []byte, t reflect.Type) (value any) {
	defer func() {
		if p := recover(); p != nil {
			r.findings = r.syntax(src, []diag.Finding{broken().At(diag.Place{File: r.file, Line: 1, Column: 1})})
		}
	}()
	tokens := lexer.Tokenize(string(src))
	if found := r.preflight(tokens, src); found != nil {
		r.findings = r.syntax(src, found)
		return nil
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		at := diag.Place{File: r.file, Line: 1, Column: 1}
		var se *yaml.SyntaxError
		if errors.As(err, &se) {
			at = r.placeOf(se.Token)
		}
		r.findings = r.syntax(src, []diag.Finding{broken().At(at)})
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
			FixBy("照同一文件夹里的文件写，或删除此文件", "start from another file of the same folder, or delete the file").
			At(diag.Place{File: r.file, Line: 1, Column: 1}))
		return nil
	}
	if len(bodies) > 1 {
		r.report(bodies[1], yamlDocuments.Found("文件里有不止一个 YAML 文档", "the file holds more than one YAML document").
			FixBy("删去多余的 ---，一个文件只写一份", "remove the extra --- : one file holds one document"))
		return nil
	}
	return r.value(bodies[0], t, "", 0)
}

// syntax says why a file cannot be read, given what was noticed. A quote that is not closed is noticed only where the
// next one stands, and a full-width colon anywhere; so these are looked for by themselves.
func (r *yamlReader) syntax(src []byte, noticed []diag.Finding) []diag.Finding {
	if found := r.colons(src); found != nil {
		return found
	}
	if noticed[0].Rule != yamlSyntax.ID {
		return noticed
	}
	for i, line := range strings.SplitN(string(src), "\n", noticed[0].Line+1)[:noticed[0].Line] {
		if open := strings.IndexByte(line, '"'); open >= 0 &&
			strings.Count(strings.ReplaceAll(line, `\"`, ""), `"`)%2 == 1 {
			return []diag.Finding{unpaired().At(diag.Place{
				File: r.file, Line: i + 1,
				Column: 1 + utf8.RuneCountInString(line[:open]),
			})}
		}
	}
	return noticed
}

var fullColon = regexp.MustCompile(`(?m)^[ -]*[a-z_]+：`)

// colons finds keys with a full-width colon, the usual reason why a file typed with a Chinese keyboard is not YAML.
func (r *yamlReader) colons(src []byte) []diag.Finding {
	var found []diag.Finding
	for _, m := range fullColon.FindAllIndex(src, -1) {
		line, key := 1+bytes.Count(src[:m[0]], []byte("\n")), string(src[m[0]:m[1]])
		at := diag.Place{File: r.file, Line: line, Column: utf8.RuneCountInString(key)}
		found = append(found, colon(strings.TrimLeft(strings.TrimSuffix(key, "："), " -")).At(at))
	}
	return found
}

func colon(key string) *diag.Problem {
	return yamlColon.Found("键 %s 后面是全角冒号“：”", "a full-width colon ： follows the key %s", key).
		FixBy("改成半角冒号加一个空格：%s: …", "write a plain colon and a blank: %s: …", key)
}

func (r *yamlReader) value(n ast.Node, t reflect.Type, ptr string, depth int) any {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	sp, p := r.at[ptr], r.begin(n)
	if sp.value = (position{p.Line, p.Column}); n.Type() == ast.NullType && ptr != "" {
		sp.value = sp.key // what is not there has no place of its own
	}
	r.at[ptr] = sp
	if depth > maxDepth {
		r.report(n, tooDeep())
		return nil
	}
	switch n := n.(type) {
	case *ast.MappingNode:
		return r.mapping(n.Values, t, ptr, depth)
	case *ast.MappingValueNode:
		return r.mapping([]*ast.MappingValueNode{n}, t, ptr, depth)
	case *ast.SequenceNode:
		list, seen := make([]any, 0, len(n.Values)), map[string]int{}
		for i, item := range n.Values {
			v := r.value(item, elem(t), ptr+"/"+fmt.Sprint(i), depth+1)
			if text, ok := v.(string); ok && seen[text] > 0 && len(r.values) < MaxTableFindings {
				r.values = append(r.values, listRepeats.Found("“%s”在这个列表里写了两次，第一次是第 %d 项",
					"%q stands in this list twice, first as item %d", text, seen[text]).
					FixBy("删去一个；原想写别的，就改成那一个", "remove one; if another was meant, write that").At(r.begin(item)))
			} else if ok {
				seen[text] = i + 1
			}
			list = append(list, v)
		}
		return list
	case *ast.NullNode:
		return nil
	case *ast.StringNode:
		r.check(n, n.Value, t)
		return scalar(n.Value, t)
	case *ast.LiteralNode:
		s := strings.TrimRight(n.Value.Value, "\n")
		r.check(n, s, t)
		return scalar(s, t)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return scalar(n.GetToken().Value, t)
	default:
		r.report(n, feature())
		return nil
	}
}

// check holds a scalar to the rules of text; escapes in quotes can write what was not seen in the file itself.
func (r *yamlReader) check(n ast.Node, s string, t reflect.Type) {
	free := t == reflect.TypeFor[string]()
	for _, c := range s {
		if locales.Hidden(c) && !(free && (c == '\n' || c == '\t')) {
			r.report(n, invisible(c))
			return
		}
	}
	if p := checkValue(s, t); p != nil {
		r.values = append(r.values, p.At(r.begin(n)))
	}
}

// swallowed is a key behind a full-width comma, which makes it a part of the value before.
var swallowed = regexp.MustCompile(`[，；、]\s*([a-z_]+)\s*[:：]`)

func (r *yamlReader) swallows(n ast.Node, t reflect.Type) bool {
	s, ok := n.(*ast.StringNode)
	if !ok || s.Token.Type != token.StringType {
		return false
	}
	for _, m := range swallowed.FindAllStringSubmatchIndex(s.Value, -1) {
		if key := s.Value[m[2]:m[3]]; field(t, key) != nil {
			at := r.placeOf(s.Token)
			at.Column += utf8.RuneCountInString(s.Value[:m[0]])
			r.findings = append(r.findings, comma(key).At(at))
			return true
		}
	}
	return false
}

func (r *yamlReader) mapping(values []*ast.MappingValueNode, t reflect.Type, ptr string, depth int) any {
	m := make(map[string]any, len(values))
	for _, v := range values {
		key, ok := v.Key.(ast.ScalarNode)
		if !ok || v.Key.Type() == ast.MergeKeyType {
			r.report(v.Key, yamlFeature.Found("这里的键不是普通文字", "the key here is not plain text").
				FixBy("把键写成普通文字", "write the key as plain text"))
			continue
		}
		name := key.GetToken().Value
		at := r.placeOf(key.GetToken())
		child := ptr + pointer(name)
		if first, twice := r.at[child]; twice {
			r.report(v.Key, yamlDuplicateKey.Found("键 %s 写了两次，第一次在第 %d 行",
				"the key %s stands here twice, first in line %d",
				name, first.key.line).
				FixBy("删去其中一个", "remove one of the two"))
			continue
		}
		r.at[child] = span{key: position{at.Line, at.Column}}
		if !r.swallows(v.Value, t) {
			of := field(t, name)
			if added(t, name) {
				of = reflect.TypeFor[string]()
			}
			m[name] = r.value(v.Value, of, child, depth+1)
		}
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
