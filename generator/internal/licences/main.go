// Licences brings the list of the modules that the built program contains up to date:
//
//	go run ./generator/internal/licences
//
// It needs the network, for a tool that finds licences. What that finds sometimes errs, so a line that is there stays.
package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// list is a table of modules with their licences by SPDX.
const list = ".github/third-party.csv"

// tools is the module of the tools, one of which writes a CycloneDX document of the program, as .ci/sbom does.
const tools = "-modfile=.ci/tools/go.mod"

func main() {
	if err := renew("."); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// renew takes modules out of the list that have left the program and adds those that are new.
func renew(root string) error {
	modules, err := built(root)
	if err != nil {
		return err
	}
	listed, err := read(root)
	if err != nil {
		return err
	}
	said, err := run(root, "go", "tool", tools, "cyclonedx-gomod", "app", "-json", "-licenses", "-main", "generator")
	if err != nil {
		return err
	}
	var found struct {
		Components []struct {
			Name     string
			Evidence struct {
				Licenses []struct{ License struct{ ID string } }
			}
		}
	}
	if err := json.Unmarshal(said, &found); err != nil {
		return err
	}
	for _, c := range found.Components {
		for _, l := range c.Evidence.Licenses {
			listed[c.Name] = cmp.Or(listed[c.Name], l.License.ID)
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{{"module", "licence"}}
	for _, m := range modules {
		rows = append(rows, []string{m, cmp.Or(listed[m], "unknown")})
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, list), b.Bytes(), 0o644)
}

// built are the modules in the program, in order.
func built(root string) ([]string, error) {
	const path = "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}"
	said, err := run(root, "go", "list", "-deps", "-f", path, "./generator")
	modules := strings.Fields(string(said))
	slices.Sort(modules)
	return slices.Compact(modules), err
}

// read is the current list, licences by module.
func read(root string) (map[string]string, error) {
	body, err := os.ReadFile(filepath.Join(root, list))
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
	listed := map[string]string{}
	for _, row := range rows {
		listed[row[0]] = row[1]
	}
	delete(listed, "module") // the heading
	return listed, err
}

// run runs a command in the repository, for the machines that the program is published from.
func run(root, name string, args ...string) ([]byte, error) {
	c := exec.Command(name, args...)
	c.Dir, c.Env, c.Stderr = root, append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0"), os.Stderr
	return c.Output()
}
