package locales

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Files holds the catalogues, a folder each with a file <lang>.yaml. A test that puts a pseudo-language in the place
// of English sets it in a process of its own, before anything is said.
var Files fs.FS = embedded

// entry is what a catalogue says of one thing, in all languages. Which of the texts it may have depends on the
// catalogue.
type entry struct {
	label, meaning    Text // of a term
	title, page       Text // of a field
	about, write, row Text // of a field; about also of a term
	examples          []any
}

func (e *entry) text(variant string) *Text {
	switch variant {
	case "label":
		return &e.label
	case "meaning":
		return &e.meaning
	case "title":
		return &e.title
	case "page":
		return &e.page
	case "about":
		return &e.about
	case "write":
		return &e.write
	case "row":
		return &e.row
	}
	return nil
}

// read gives the entries of one language's file to take, in their order.
func read(catalogue string, l Lang) (yaml.MapSlice, error) {
	file := catalogue + "/" + string(l) + ".yaml"
	src, err := fs.ReadFile(Files, file)
	if err != nil {
		return nil, err
	}
	tree, err := parser.ParseBytes(src, 0)
	if err != nil || len(tree.Docs) != 1 {
		return nil, fmt.Errorf("%s: %w", file, cmp.Or(err, errDocuments))
	}
	value, err := valueOf(tree.Docs[0].Body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	all, ok := value.(yaml.MapSlice)
	if !ok {
		return nil, fmt.Errorf("%s: %w", file, errDocuments)
	}
	return all, nil
}

var errDocuments = errors.New("it holds no list of entries")

// valueOf is what a node says. The library's own decoder is not used: it would bring its encoder, and this that of
// another library, which together are a tenth of a program for browsers.
func valueOf(n ast.Node) (any, error) {
	switch n := n.(type) {
	case *ast.MappingNode:
		all := yaml.MapSlice{}
		for _, v := range n.Values {
			one, err := valueOf(v)
			if err != nil {
				return nil, err
			}
			all = append(all, one.(yaml.MapSlice)...)
		}
		return all, nil
	case *ast.MappingValueNode:
		key, ok := n.Key.(ast.ScalarNode)
		value, err := valueOf(n.Value)
		if !ok || err != nil {
			return nil, cmp.Or(err, errDocuments)
		}
		return yaml.MapSlice{{Key: key.GetValue(), Value: value}}, nil
	case *ast.SequenceNode:
		all := []any{}
		for _, item := range n.Values {
			one, err := valueOf(item)
			if err != nil {
				return nil, err
			}
			all = append(all, one)
		}
		return all, nil
	case *ast.LiteralNode:
		return n.Value.Value, nil
	case ast.ScalarNode:
		return n.GetValue(), nil
	}
	return nil, fmt.Errorf("line %d: %s is not understood", n.GetToken().Position.Line, n.Type())
}

// addLanguage adds what one language says: a text, or texts by variant. one is the variant of a text that stands alone.
func (e *entry) addLanguage(l Lang, one string, said any) error {
	if s, ok := said.(string); ok {
		return e.set(l, one, s)
	}
	texts, ok := said.(yaml.MapSlice)
	if !ok {
		return fmt.Errorf("%v is no text; put it in quotes", said)
	}
	for _, v := range texts {
		variant := fmt.Sprint(v.Key)
		if list, ok := v.Value.([]any); ok && variant == "examples" && l == Langs[0] {
			e.examples = list
		} else if s, ok := v.Value.(string); !ok {
			return fmt.Errorf("%s: %v is no text; put it in quotes", variant, v.Value)
		} else if err := e.set(l, variant, s); err != nil {
			return err
		}
	}
	return nil
}

// set says a text in one language. What the first language says stands for the others until they say it.
func (e *entry) set(l Lang, variant, s string) error {
	t := e.text(variant)
	switch {
	case t == nil:
		return fmt.Errorf("there is no variant %s", variant)
	case l == Langs[0]:
		*t = Same(s)
	default:
		t.Set(l, s)
		for _, other := range Languages {
			if other.Instead == l {
				t.Set(other.Key, s)
			}
		}
	}
	return nil
}
