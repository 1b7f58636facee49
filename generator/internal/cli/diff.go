package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// diffCmd says what readers will see change.
type diffCmd struct {
	checkout
	Base   string `arg:"" help:"与哪个目录或快照相比。 Compare with this checkout folder or snapshot id." placeholder:"BASE"`
	Head   string `arg:"" optional:"" help:"读者将看到的：目录或快照；默认是本仓库。 What readers will see: a folder or snapshot id. Default: this checkout." placeholder:"HEAD"`
	Format string `enum:"markdown,json" default:"markdown" help:"输出格式。 Output format: ${enum}."`
}

// side is one of the two that are compared.
type side struct {
	data  *dataset.Dataset
	asOf  sourcefile.Date
	files fs.FS
	// dir is the checkout's folder; "" for a snapshot, which has no prose or schemas.
	dir string
}

// Run compares what is known on both sides, assessed on the day of the head: time alone changes nothing.
func (d diffCmd) Run(m env) error {
	head, err := d.side(m, d.Head)
	if err != nil {
		return err
	}
	base, err := d.side(m, d.Base)
	if err != nil {
		return err
	}
	was, now, c, err := edition.Between(base.records(), head.records(), base.asOf, head.asOf)
	if err != nil {
		return err
	}
	r := report{c, narrative.NamesOf(now), addresses(was, now), shape{}}
	if base.dir != "" && head.dir != "" {
		r.shape.Breaking, r.shape.Added = api.Shape(schemasOf(base.dir), schemasOf(head.dir))
	}
	if d.Format == "json" {
		enc := json.NewEncoder(m.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(r.document())
	}
	_, err = fmt.Fprint(m.out, r.markdown())
	return err
}

// side finds what an argument names.
func (d diffCmd) side(m env, name string) (side, error) {
	root := d.checkout
	if snapshot.Form.MatchString(name) {
		data, err := root.read(m, printer{Format: diag.Text}, dataset.Load)
		if err != nil {
			return side{}, err
		}
		for i, s := range data.Snapshots {
			if s.ID == name {
				data.Snapshots = data.Snapshots[:i+1]
				return side{data, s.AsOf, os.DirFS(root.Root), ""}, nil
			}
		}
		if _, err := os.Stat(name); err != nil {
			return side{}, fmt.Errorf("there is no snapshot %s and no folder of that name", name)
		}
	}
	if name != "" {
		root.Root = name
	}
	data, err := root.read(m, printer{Format: diag.Text}, dataset.Load)
	if err != nil {
		return side{}, err
	}
	return side{data, data.Newest(), os.DirFS(root.Root), root.Root}, nil
}

// records are all that the side has.
func (s side) records() edition.Side {
	return edition.Side{Data: s.data, Files: s.files, Checkout: s.dir != ""}
}

// moved are addresses that come and go.
type moved struct {
	Added []string `json:"added"`
	Gone  []string `json:"gone"`
}

// shape is how the form of the API's documents changes.
type shape struct {
	Breaking []string `json:"breaking"`
	Added    []string `json:"added"`
}

func addresses(was, now *edition.Edition) moved {
	all := func(e *edition.Edition) map[string]bool {
		set := map[string]bool{}
		_ = api.Write(e, func(f urls.File) error {
			set[f.Path] = true
			return nil
		})
		for _, p := range append(site.Pages(e), export.Of(e)...) {
			set[p] = true
		}
		return set
	}
	return move(all(was), all(now))
}

func move(was, now map[string]bool) moved {
	m := moved{[]string{}, []string{}}
	for p := range now {
		if !was[p] {
			m.Added = append(m.Added, p)
		}
	}
	for p := range was {
		if !now[p] {
			m.Gone = append(m.Gone, p)
		}
	}
	slices.Sort(m.Added)
	slices.Sort(m.Gone)
	return m
}

// schemasOf are the schemas of the API's documents in a checkout.
func schemasOf(dir string) map[string][]byte {
	all := map[string][]byte{}
	pattern := filepath.Join(dir, urls.Schemas, urls.Root, "*.schema.json")
	files, _ := filepath.Glob(pattern) // the only error is a bad pattern
	for _, file := range files {
		if body, err := os.ReadFile(file); err == nil {
			all[path.Base(filepath.ToSlash(file))] = body
		}
	}
	return all
}

// report is what changes, ready to be written.
type report struct {
	*edition.Changes
	named narrative.Names
	moved moved
	shape shape
}

// reportDocument is a report for programs: the document of the API, with what only a comparison knows.
type reportDocument struct {
	api.ChangesDocument
	Edits     []editDocument `json:"edits"`
	Addresses moved          `json:"addresses"`
	API       shape          `json:"api"`
}

// editDocument is a record added or removed, or one of its keys with old and new values.
type editDocument struct {
	Record model.RecordID   `json:"record"`
	Change edition.EditKind `json:"change"`
	Key    *string          `json:"key"` // null where it is the whole record
	Was    []string         `json:"was"`
	Is     []string         `json:"is"`
}

func (r report) document() reportDocument {
	return reportDocument{
		api.Changes(r.named, r.Changes),
		fields.Each(r.Edits, func(e edition.Edit) editDocument {
			was, is := append([]string{}, e.Was.Values...), append([]string{}, e.Now.Values...)
			return editDocument{e.Record, e.Change, fields.Null(e.Entry().Key), was, is}
		}),
		r.moved,
		shape{append([]string{}, r.shape.Breaking...), append([]string{}, r.shape.Added...)},
	}
}
