package export

import (
	"bytes"
	"encoding/json"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// CitationFile is CITATION.cff, by which code hosts and reference managers cite the data. updated is "" in the
// checkout, which is of no day.
func CitationFile(s dataset.Site, updated sourcefile.Date) []byte {
	var b strings.Builder
	line := func(key, value string) {
		if value != "" {
			quoted, _ := json.Marshal(value) // a string of JSON is one of YAML
			b.WriteString(key + ": " + string(quoted) + "\n")
		}
	}
	name := s.Name()
	line("cff-version", "1.2.0")
	line("message", "引用时请同时引用原来源。 Please cite the original source of a figure as well.")
	line("type", "dataset")
	line("title", both(name))
	b.WriteString("authors:\n")
	line("  - name", both(s.Compiler()))
	line("license", s.Licences.Data)
	line("url", narrative.CiteSite(s, updated).URL.First())
	line("repository-code", string(s.Repository))
	line("version", string(updated))
	line("date-released", string(updated))
	return []byte(b.String())
}

// ZenodoFile is .zenodo.json, which describes each release of the repository to Zenodo.
func ZenodoFile(s dataset.Site) []byte {
	type creator struct {
		Name string `json:"name"`
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	_ = enc.Encode(struct { // a struct of strings always encodes
		Title       string    `json:"title"`
		Type        string    `json:"upload_type"`
		Description string    `json:"description"`
		Creators    []creator `json:"creators"`
		Licence     string    `json:"license"`
		Access      string    `json:"access_right"`
	}{
		both(s.Name()), "dataset", both(locales.Text{
			ZH: "各快照的数据，附来源、口径和校验值。",
			EN: "The data of each snapshot, with sources, definitions and checksums.",
		}),
		[]creator{{both(s.Compiler())}},
		s.Licences.Data, "open",
	})
	return b.Bytes()
}
