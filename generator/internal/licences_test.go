package internal

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "add what the built program contains to the list of licences")

// The modules that the built program contains, with their licences by SPDX. What finds licences sometimes errs, so a line that
// is there stays as it is.
const licences = "../../.github/third-party.csv"

// Licences under which a program may be given away whole, with notices and nothing else.
var allowed = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "Unlicense"}

// sbom writes a CycloneDX document of the program; the publish workflow makes one with each site.
const sbom = "github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.9.0"

func TestLicences(t *testing.T) {
	if publish, err := os.ReadFile("../../.github/workflows/publish.yml"); err != nil || !bytes.Contains(publish, []byte(sbom)) {
		t.Errorf("the site is published without %s: %v", sbom, err)
	}
	var modules []string
	for line := range strings.Lines(run(t, "go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "./generator")) {
		if name := strings.TrimSpace(line); name != "" && !slices.Contains(modules, name) {
			modules = append(modules, name)
		}
	}
	listed := map[string]string{}
	if body, err := os.ReadFile(licences); err == nil {
		rows, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows[1:] {
			listed[row[0]] = row[1]
		}
	}
	if *update {
		list(t, modules, listed)
	}
	const mend = "; run: go test ./generator/internal -run Licences -update"
	for _, m := range modules {
		if licence, there := listed[m]; !there {
			t.Errorf("%s is in the program and not in %s%s", m, filepath.Base(licences), mend)
		} else if !slices.Contains(allowed, licence) {
			t.Errorf("%s has the licence %q; look at its LICENSE, write the SPDX id into %s, or do without the module", m, licence, filepath.Base(licences))
		}
	}
	for m := range listed {
		if !slices.Contains(modules, m) {
			t.Errorf("%s is in %s and not in the program%s", m, filepath.Base(licences), mend)
		}
	}
}

// list brings the list up to date.
func list(t *testing.T, modules []string, listed map[string]string) {
	maps.DeleteFunc(listed, func(m, _ string) bool { return !slices.Contains(modules, m) })
	var found struct {
		Components []struct {
			Name     string
			Evidence struct {
				Licenses []struct{ License struct{ ID string } }
			}
		}
	}
	if err := json.Unmarshal([]byte(run(t, "go", "run", sbom, "app", "-json", "-licenses", "-main", "generator")), &found); err != nil {
		t.Fatal(err)
	}
	for _, c := range found.Components {
		if _, there := listed[c.Name]; !there && slices.Contains(modules, c.Name) {
			listed[c.Name] = "unknown"
			for _, l := range c.Evidence.Licenses {
				listed[c.Name] = l.License.ID
			}
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{{"module", "licence"}}
	for _, m := range slices.Sorted(maps.Keys(listed)) {
		rows = append(rows, []string{m, listed[m]})
	}
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(licences, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// run runs a command in the repository, for the machines that the program is published from.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	c := exec.Command(name, args...)
	c.Dir = filepath.Join("..", "..")
	c.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0")
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said.Bytes())
	}
	return string(out)
}
