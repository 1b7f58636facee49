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
	Write:     func(s *selection) ([]byte, error) { return parquetFile(fields.Figures, s.rows()[1:], s.about()) },
})

// rowGroup is the number of rows in a group of a Parquet file: readers skip whole groups.
const rowGroup = 100_000

// parquetFile writes typed columns: numbers as DOUBLE with the exact digits in a second column name_text, whole
// numbers as INT64, days as DATE, everything else as text; what is not there is null. about is what the file says of
// itself.
func parquetFile(t *fields.Table, rows [][]string, about map[string]string) ([]byte, error) {
	type cell struct {
		column int
		text   bool // the exact digits of a number
	}
	var members []reflect.StructField
	var cells []cell
	add := func(name string, t reflect.Type, tag string, c cell) {
		field := []rune(name)
		field[0] = unicode.ToUpper(field[0])
		members = append(members, reflect.StructField{
			Name: string(field), Type: t, Tag: reflect.StructTag(fmt.Sprintf(`parquet:"%s%s"`, name, tag)),
		})
		cells = append(cells, c)
	}
	for n, c := range t.Columns {
		in, tag := reflect.TypeFor[string](), ""
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
			in, tag = reflect.PointerTo(in), ",optional"+tag
		}
		add(c.Name, in, tag, cell{column: n})
		if c.Type == fields.Number {
			add(c.Name+"_text", reflect.PointerTo(reflect.TypeFor[string]()), ",optional", cell{n, true})
		}
	}
	row := reflect.New(reflect.StructOf(members)).Elem()
	var b bytes.Buffer
	options := []parquet.WriterOption{
		parquet.SchemaOf(row.Interface()), parquet.Compression(&parquet.Snappy),
		parquet.CreatedBy("five-areas", "1", ""), parquet.MaxRowsPerRowGroup(rowGroup),
	}
	for key, value := range about { // the library sorts them
		options = append(options, parquet.KeyValueMetadata(key, value))
	}
	w := parquet.NewWriter(&b, options...)
	for _, r := range rows {
		for i, c := range cells {
			s := r[c.column]
			field := row.Field(i)
			field.SetZero()
			if s == "" {
				continue
			}
			if field.Kind() == reflect.Pointer {
				field.Set(reflect.New(field.Type().Elem()))
				field = field.Elem()
			}
			if err := set(field, s, t.Columns[c.column].Type, c.text); err != nil {
				return nil, fmt.Errorf("column %s: %w", t.Columns[c.column].Name, err)
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

func set(field reflect.Value, s string, k fields.Type, exact bool) error {
	switch {
	case exact || k == fields.String:
		field.SetString(s)
	case k == fields.Number:
		x, err := strconv.ParseFloat(s, 64)
		field.SetFloat(x)
		return err
	case k == fields.Integer:
		x, err := strconv.ParseInt(s, 10, 64)
		field.SetInt(x)
		return err
	case k == fields.Boolean:
		field.SetBool(s == "true")
	case k == fields.Day:
		field.SetInt(daysSince1970(s))
	}
	return nil
}
