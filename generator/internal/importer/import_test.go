package importer

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/numfmt"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/workbooktest"
	"five-areas/generator/locales"
)

var update = flag.Bool("update", false, "rewrite the expected figures in testdata")

// data is the small province with the indicators of the central bank's tables.
func data(t testing.TB) *dataset.Dataset {
	t.Helper()
	fsys := provincetest.Files(nil)
	a, err := txtar.ParseFile("testdata/indicators.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	d, findings := dataset.Load(fsys)
	if findings != nil {
		var b bytes.Buffer
		_ = diag.Print(&b, diag.Text, locales.EN, findings)
		t.Fatal(b.String())
	}
	return d
}

// Each file of testdata/tables holds a table, the flags, and what is read from it: one figure a line, then what is
// left.
func TestTables(t *testing.T) {
	d := data(t)
	files, err := filepath.Glob("testdata/tables/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			fsys, o, name := fstest.MapFS{}, Options{Data: d}, ""
			sheet := ""
			var want []byte
			for _, f := range a.Files {
				switch f.Name {
				case "flags":
					sheet = flags(t, &o, string(f.Data))
				case "want":
					want = f.Data
				case "loans.xlsx":
					src, err := workbooktest.Workbook(string(f.Data))
					if err != nil {
						t.Fatal(err)
					}
					name, fsys[f.Name] = f.Name, &fstest.MapFile{Data: src}
				default: // gbk/loans.csv is the text in that encoding
					folder, base := path.Split(f.Name)
					name, fsys[base] = base, &fstest.MapFile{Data: encoded(t, folder, f.Data)}
				}
			}
			got := readable(fsys, name, sheet, o)
			if got == string(want) {
				return
			}
			if !*update {
				t.Fatalf("got:\n%s\nwant:\n%s", got, want)
			}
			for i := range a.Files {
				if a.Files[i].Name == "want" {
					a.Files[i].Data = []byte(got)
				}
			}
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func encoded(t *testing.T, as string, text []byte) []byte {
	t.Helper()
	with := map[string]encoding.Encoding{
		"": encoding.Nop, "gbk/": simplifiedchinese.GBK, "gb18030/": simplifiedchinese.GB18030,
		"utf16/": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	}[as]
	b, err := with.NewEncoder().Bytes(text)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func flags(t *testing.T, o *Options, lines string) (sheet string) {
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		switch name, value, _ := strings.Cut(line, " "); name {
		case "--region":
			o.Region = value
		case "--period":
			o.Period = value
		case "--definition":
			o.Definitions = append(o.Definitions, sourcefile.ID(value))
		case "--indicator":
			o.Indicator = value
		case "--reporters":
			o.Reporters = value
		case "--map":
			o.Map = append(o.Map, value)
		case "--unit":
			o.Units = append(o.Units, value)
		case "--cumulative":
			o.Cumulative = true
		case "--sheet":
			sheet = value
		case "":
		default:
			t.Fatalf("no flag %s", name)
		}
	}
	return sheet
}

// readAny reads a table or workbook, whichever a file is.
func readAny(fsys fs.FS, name, sheet string, isMapped bool) (*Table, []diag.Finding) {
	if IsWorkbook(name) {
		return ReadWorkbook(fsys, name, sheet, isMapped, &numfmt.Numbers{})
	}
	return ReadTable(fsys, name, isMapped)
}

func readable(fsys fstest.MapFS, name, sheet string, o Options) string {
	var b bytes.Buffer
	table, findings := readAny(fsys, name, sheet, o.Map != nil)
	if findings == nil {
		var reading *Reading
		if reading, findings = table.Read(o, nil); findings == nil {
			for _, f := range reading.Figures {
				b.WriteString(line(f))
			}
			findings = append(table.Hidden, reading.Left...)
			fmt.Fprintf(&b, "%d figures, %d cells unread\n", len(reading.Figures), reading.Unread)
		}
	}
	_ = diag.Print(&b, diag.Text, locales.EN, findings)
	return b.String()
}

func line(f model.Figure) string {
	s := fmt.Sprintf("%s: %s.%s %s %s = %s", strings.TrimPrefix(f.Locator, "表 "), f.Indicator, f.Definition, f.Region,
		f.Period, strings.TrimSpace(string(f.Value)+" "+f.Unit))
	if f.Nature != "" {
		s += " (" + string(f.Nature) + ")"
	}
	if f.Reporters != "" {
		s += " of " + string(f.Reporters)
	}
	for _, c := range f.Changes {
		s += fmt.Sprintf(", %s %s", c.Basis, c.Value)
	}
	return s + "\n"
}
