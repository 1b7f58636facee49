package workbench

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// MaxText is the largest text that is taken, in bytes: more would keep the reader of YAML busy for seconds.
const MaxText = 256 << 10

// Desk is the published files with a draft over them. It is for one caller at a time.
type Desk struct {
	base, tree *sourcefile.Tree
	reader     *dataset.Reader
	// data are those of base, and drafted those with the draft; nil where it has findings.
	data, drafted *dataset.Dataset
	named         locators // of the last draft
}

// Open reads the data of an archive of source files; its pages are no part of a draft, and to look at them took three
// quarters of the time. What is wrong with the files themselves is an error: they were checked when
// they were published.
func Open(archive []byte) (*Desk, *Opened, error) {
	files, err := unpack(archive)
	if err != nil {
		return nil, nil, err
	}
	d := &Desk{base: sourcefile.NewTree(nil, files), reader: dataset.NewReader()}
	d.tree = sourcefile.NewTree(d.base, nil)
	data, found := d.reader.Load(d.base)
	if found != nil {
		return nil, nil, fmt.Errorf("%s:%d: %s", found[0].File, found[0].Line, found[0].What.In(locales.EN))
	}
	d.data, d.drafted = data, data
	sum := sha256.Sum256(archive)
	return d, &Opened{
		SHA256: hex.EncodeToString(sum[:]), Files: len(files), Publications: len(data.Publications),
		Indicators: len(data.Indicators), Figures: len(data.Observations), Newest: data.Newest(), Region: data.Site.Region,
		Language: locales.Lang(data.Site.Language), Forms: forms(), Lists: lists(data, edition.Build(data, data.Newest())),
	}, nil
}

// maxUnpacked bounds the files of an archive together, in bytes.
const maxUnpacked = 256 << 20

func unpack(archive []byte) (map[string][]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, err
	}
	files, left := map[string][]byte{}, int64(maxUnpacked)
	for _, f := range z.File {
		if f.FileInfo().IsDir() || !strings.HasPrefix(f.Name, "data/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(io.LimitReader(r, left))
		if err != nil {
			return nil, err
		}
		if left -= int64(len(body)); left <= 0 {
			return nil, fmt.Errorf("the archive unpacks to more than %d MB", maxUnpacked>>20)
		}
		files[f.Name] = body
	}
	return files, nil
}

// Reset takes the draft away.
func (d *Desk) Reset() *Drafted {
	d.tree, d.drafted, d.named = sourcefile.NewTree(d.base, nil), d.data, nil
	return &Drafted{Files: []WrittenFile{}, Findings: []Finding{}}
}

// publication is a recorded publication, nil where there is none.
func (d *Desk) publication(id sourcefile.ID) *model.Publication {
	for _, p := range d.data.Publications {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// findings are rows with the place in the draft, in the order of the command.
func (l locators) findings(found []diag.Finding) []Finding {
	rows := []Finding{}
	for _, f := range found {
		rows = append(rows, Finding{diag.RowOf(f), l.path(f)})
	}
	return rows
}
