package sourcefile

import (
	"bytes"
	"io/fs"
	"reflect"
	"slices"

	"five-areas/generator/internal/diag"
)

// Cache keeps what was read last of each file that had no findings, so that the same bytes are not parsed twice. It is
// for one reader at a time. A nil one keeps nothing.
type Cache struct{ kept map[kindOfFile]any }

// kindOfFile is a file, as it is read for a type.
type kindOfFile struct {
	kind reflect.Type
	file string
}

// keptDocument is a document with the bytes that it was read from.
type keptDocument[T any] struct {
	src []byte
	doc Document[T]
}

// keptTable is a table with its rows and the bytes that they were read from.
type keptTable[T any] struct {
	src   []byte
	table Table
	rows  []T
}

// keep remembers something of a file.
func (c *Cache) keep(kind reflect.Type, file string, what any) {
	if c.kept == nil {
		c.kept = map[kindOfFile]any{}
	}
	c.kept[kindOfFile{kind, file}] = what
}

// ReadKept is Read with a cache. Each caller has a document of its own, whose keys it may set; what these hold is
// shared and is not to be changed.
func ReadKept[T any](c *Cache, fsys fs.FS, file string, hint Hint) (*Document[T], []diag.Finding) {
	if c == nil {
		return Read[T](fsys, file, hint)
	}
	src, findings := raw(fsys, file, MaxSize)
	if findings != nil {
		return nil, findings
	}
	kind := reflect.TypeFor[T]()
	if k, ok := c.kept[kindOfFile{kind, file}].(*keptDocument[T]); ok && bytes.Equal(k.src, src) {
		doc := k.doc
		return &doc, nil
	}
	text, findings := Text(file, src)
	if findings != nil {
		return nil, findings
	}
	doc, findings := parse[T](file, text, hint)
	if findings != nil {
		return nil, findings
	}
	c.keep(kind, file, &keptDocument[T]{src, *doc})
	return doc, nil
}

// ReadTableKept is ReadTable with a cache, for tables that are not large. Rows are copies, as those of ReadTable.
func ReadTableKept[T any](
	c *Cache, fsys fs.FS, file string, hint Hint, grow func(int), row func(*T),
) (*Table, []diag.Finding) {
	info, err := fs.Lstat(fsys, file)
	if c == nil || err != nil || info.Size() > MaxSize {
		return ReadTable(fsys, file, hint, grow, row)
	}
	src, findings := raw(fsys, file, MaxSize)
	if findings != nil {
		return nil, findings
	}
	kind := reflect.TypeFor[T]()
	if k, ok := c.kept[kindOfFile{kind, file}].(*keptTable[T]); ok && bytes.Equal(k.src, src) {
		grow(len(k.rows))
		for i := range k.rows {
			one := k.rows[i]
			row(&one)
		}
		table := k.table
		table.fsys = fsys
		return &table, nil
	}
	k := &keptTable[T]{src: src}
	table, findings := ReadTable(fsys, file, hint, grow, func(r *T) {
		k.rows = append(k.rows, *r)
		row(r)
	})
	if findings != nil {
		return nil, findings
	}
	k.table, k.rows = *table, slices.Clip(k.rows)
	c.keep(kind, file, k)
	return table, nil
}
