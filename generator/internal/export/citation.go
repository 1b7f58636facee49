package export

import (
	"encoding/json"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
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
