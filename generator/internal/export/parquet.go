package export

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"unicode"

	"github.com/parquet-go/parquet-go"

	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var _ = register(Format{
	Rank: 4, Label: "Parquet", Media: urls.MediaParquet, PerIndicator: urls.Partition, Whole: urls.Downloads +
		"figures.parquet",
	NameOfOne: locales.ParquetOfOne,
	NameOfAll: locales.ParquetOfAll,
	Write: func(s *selection) ([]byte, error) {
		if s.parquet == nil {
			s.parquet = newParquetWriter(fields.Figures)
		}
		return s.parquet.file(s.rows()[1:], s.about())
	},
})

// rowGroup is the number of rows in a group of a Parquet file: readers skip whole groups.
const rowGroup = 100_000

// parquetWriter writes files of a table. Its library's writer cannot be used again: v0.32 forgets the paths of the
// columns, by which readers find them, when it is reset.
type parquetWriter struct {
	*fields.Table
	cells  []parquetCell
	schema *parquet.Schema
}

// parquetCell is a column of the file.
type parquetCell struct {
	column   int // of the table
	digits   bool
	optional int // 1 where it may be null
}

// newParquetWriter writes typed columns: numbers as DOUBLE with the exact digits in a second column name_text, whole
// numbers as INT64, days as DATE, everything else as text; what is not there is null.
func newParquetWriter(t *fields.Table) *parquetWriter {
	p := &parquetWriter{Table: t}
	var members []reflect.StructField
	add := func(name string, t reflect.Type, tag string, c parquetCell) {
		field := []rune(name)
		field[0] = unicode.ToUpper(field[0])
		members = append(members, reflect.StructField{
			Name: string(field), Type: t, Tag: reflect.StructTag(fmt.Sprintf(`parquet:"%s%s"`, name, tag)),
		})
		p.cells = append(p.cells, c)
	}
	for n, c := range t.Columns {
		in, tag, optional := reflect.TypeFor[string](), "", 0
		switch c.Type {
		case fields.Number:
			in = reflect.TypeFor[float64]()
		case fields.Integer:
			in = reflect.TypeFor[int64]()
		case fields.Boolean:
			in = reflect.TypeFor[bool]()
		case fields.Day:
			in, tag = reflect.TypeFor[int32](), ",date"
		}
		if !c.Always {
			in, tag, optional = reflect.PointerTo(in), ",optional"+tag, 1
		}
		add(c.Name, in, tag, parquetCell{n, false, optional})
		if c.Type == fields.Number {
			add(c.Name+"_text", reflect.PointerTo(reflect.TypeFor[string]()), ",optional", parquetCell{n, true, 1})
		}
	}
	p.schema = parquet.SchemaOf(reflect.New(reflect.StructOf(members)).Elem().Interface())
	return p
}

// file writes rows. about is what the file says of itself.
func (p *parquetWriter) file(rows [][]string, about map[string]string) ([]byte, error) {
	var b bytes.Buffer
	options := []parquet.WriterOption{
		p.schema, parquet.Compression(&parquet.Snappy), parquet.CreatedBy("five-areas", "1", ""),
		parquet.MaxRowsPerRowGroup(rowGroup),
	}
	for key, value := range about { // the library sorts them
		options = append(options, parquet.KeyValueMetadata(key, value))
	}
	w := parquet.NewWriter(&b, options...)
	row := make(parquet.Row, len(p.cells))
	for _, r := range rows {
		for i, c := range p.cells {
			column := p.Columns[c.column]
			value, err := parquetValue(r[c.column], column.Type, c)
			if err != nil {
				return nil, fmt.Errorf("column %s: %w", column.Name, err)
			}
			row[i] = value.Level(0, c.optional, i)
			if r[c.column] == "" && c.optional > 0 {
				row[i] = parquet.NullValue().Level(0, 0, i)
			}
		}
		if _, err := w.WriteRows([]parquet.Row{row}); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func daysSince1970(s string) int64 { return sourcefile.Date(s).Time().Unix() / (24 * 60 * 60) }

// parquetValue is a cell as its type; that of an empty one is zero.
func parquetValue(s string, t fields.Type, c parquetCell) (v parquet.Value, err error) {
	var whole int64
	var number float64
	switch {
	case c.digits || t == fields.String:
		return parquet.ByteArrayValue([]byte(s)), nil
	case t == fields.Number:
		if s != "" {
			number, err = strconv.ParseFloat(s, 64)
		}
		return parquet.DoubleValue(number), err
	case t == fields.Integer:
		if s != "" {
			whole, err = strconv.ParseInt(s, 10, 64)
		}
		return parquet.Int64Value(whole), err
	case t == fields.Boolean:
		return parquet.BooleanValue(s == "true"), nil
	}
	if s != "" {
		whole = daysSince1970(s)
	}
	return parquet.Int32Value(int32(whole)), nil
}
