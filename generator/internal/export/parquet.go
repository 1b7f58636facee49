package export

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"unicode"

	"github.com/parquet-go/parquet-go"

	"five-articles/generator/internal/sourcefile"
)

// rowGroup is how many rows stand together in a Parquet file: readers skip whole groups.
const rowGroup = 100_000

// parquetFile writes typed columns: numbers as DOUBLE with the exact digits beside them in a column name_text, whole numbers
// as INT64, days as DATE, everything else as text; what is not there is null. about is what the file says of itself.
func parquetFile[T any](columns []column[T], rows []T, about map[string]string) ([]byte, error) {
	type cell struct {
		of   column[T]
		text bool // the exact digits of a number
	}
	var fields []reflect.StructField
	var cells []cell
	add := func(name string, t reflect.Type, tag string, c cell) {
		field := []rune(name)
		field[0] = unicode.ToUpper(field[0])
		fields = append(fields, reflect.StructField{Name: string(field), Type: t, Tag: reflect.StructTag(fmt.Sprintf(`parquet:"%s%s"`, name, tag))})
		cells = append(cells, c)
	}
	for _, c := range columns {
		t, tag := reflect.TypeFor[string](), ""
		switch c.kind {
		case number:
			t = reflect.TypeFor[float64]()
		case integer:
			t = reflect.TypeFor[int64]()
		case boolean:
			t = reflect.TypeFor[bool]()
		case day:
			t, tag = reflect.TypeFor[int32](), ",date"
		}
		if !c.always {
			t, tag = reflect.PointerTo(t), ",optional"+tag
		}
		add(c.name, t, tag, cell{of: c})
		if c.kind == number {
			add(c.name+"_text", reflect.PointerTo(reflect.TypeFor[string]()), ",optional", cell{of: c, text: true})
		}
	}
	row := reflect.New(reflect.StructOf(fields)).Elem()
	var b bytes.Buffer
	options := []parquet.WriterOption{
		parquet.SchemaOf(row.Interface()), parquet.Compression(&parquet.Snappy),
		parquet.CreatedBy("five-articles", "1", ""), parquet.MaxRowsPerRowGroup(rowGroup),
	}
	for key, value := range about { // the library sorts them
		options = append(options, parquet.KeyValueMetadata(key, value))
	}
	w := parquet.NewWriter(&b, options...)
	for _, r := range rows {
		for i, c := range cells {
			s := c.of.get(r)
			field := row.Field(i)
			field.SetZero()
			if s == "" {
				continue
			}
			if field.Kind() == reflect.Pointer {
				field.Set(reflect.New(field.Type().Elem()))
				field = field.Elem()
			}
			if err := set(field, s, c.of.kind, c.text); err != nil {
				return nil, fmt.Errorf("column %s: %w", c.of.name, err)
			}
		}
		if err := w.Write(row.Interface()); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func daysSince1970(s string) int64 { return sourcefile.Date(s).Time().Unix() / (24 * 60 * 60) }

func set(field reflect.Value, s string, k kind, exact bool) error {
	switch {
	case exact || k == textual:
		field.SetString(s)
	case k == number:
		x, err := strconv.ParseFloat(s, 64)
		field.SetFloat(x)
		return err
	case k == integer:
		x, err := strconv.ParseInt(s, 10, 64)
		field.SetInt(x)
		return err
	case k == boolean:
		field.SetBool(s == "true")
	case k == day:
		field.SetInt(daysSince1970(s))
	}
	return nil
}
