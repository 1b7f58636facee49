package sourcefile

import (
	"bytes"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
)

var (
	escape   = strings.NewReplacer("~", "~0", "/", "~1")
	unescape = strings.NewReplacer("~1", "/", "~0", "~")
)

// pointer joins keys and indices into a JSON pointer (RFC 6901).
func pointer(path ...any) string {
	var b strings.Builder
	for _, p := range path {
		b.WriteByte('/')
		b.WriteString(escape.Replace(fmt.Sprint(p)))
	}
	return b.String()
}

// split takes a JSON pointer apart; the validator's pointers are percent-encoded besides.
func split(pointer string) []string {
	if pointer == "" || pointer == "/" {
		return nil
	}
	parts := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i, p := range parts {
		if u, err := url.PathUnescape(p); err == nil {
			p = u
		}
		parts[i] = unescape.Replace(p)
	}
	return parts
}

// span is where a value and, inside a mapping, its key begin.
type span struct{ key, value position }

type position struct{ line, column int }

// positions remembers the place of every value of a file by its JSON pointer.
type positions struct {
	file string
	at   map[string]span
	hint Hint
}

// place is the position of the value at a pointer or, where it does not exist, of its nearest parent's key.
func (s *positions) place(pointer string) diag.Place {
	for p, up := pointer, false; ; up = true {
		if sp, ok := s.at[p]; ok {
			at := sp.value
			if up && sp.key.line > 0 {
				at = sp.key
			}
			return diag.Place{File: s.file, Line: at.line, Column: at.column}
		}
		i := strings.LastIndexByte(p, '/')
		if i < 0 {
			return diag.Place{File: s.file}
		}
		p = p[:i]
	}
}

func (s *positions) keyPlace(pointer string) diag.Place {
	if sp, ok := s.at[pointer]; ok && sp.key.line > 0 {
		return diag.Place{File: s.file, Line: sp.key.line, Column: sp.key.column}
	}
	return s.place(pointer)
}

// Pointers finds what stands at a place of a YAML file, whether or not the file follows its schema: the JSON pointer of
// the value or key that begins there, or else of the last one before.
func Pointers[T any](src []byte) func(line, column int) string {
	r := yamlReader{positions: positions{at: map[string]span{}}}
	r.parse(bytes.TrimPrefix(src, []byte("\ufeff")), reflect.TypeFor[T]())
	values, keys := map[position]string{}, map[position]string{}
	for _, p := range slices.Sorted(maps.Keys(r.at)) { // a parent comes before what it holds
		sp := r.at[p]
		if _, taken := values[sp.value]; !taken {
			values[sp.value] = p
		}
		keys[sp.key] = p
	}
	return func(line, column int) string {
		at, found := position{line, column}, position{}
		if p, ok := values[at]; ok {
			return p
		}
		for _, all := range []map[position]string{values, keys} {
			for p := range all {
				if !at.before(p) && found.before(p) {
					found = p
				}
			}
		}
		if p, ok := values[found]; ok && found != at {
			return p
		}
		return keys[found]
	}
}

// before reports whether a position is before another.
func (p position) before(q position) bool {
	return p.line < q.line || p.line == q.line && p.column < q.column
}
