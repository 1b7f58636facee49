package main

import (
	"bytes"
	"os"
	"slices"
	"testing"
)

const root = "../../.."

// Licences under which a program may be given away whole, with notices and nothing else.
var allowed = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "Unlicense"}

func TestLicences(t *testing.T) {
	publish, err := os.ReadFile(root + "/.github/workflows/publish.yml")
	if err != nil || !bytes.Contains(publish, []byte(".ci/sbom")) {
		t.Errorf("the site is published without a list of its modules: %v", err)
	}
	modules, err := built(root)
	if err != nil {
		t.Fatal(err)
	}
	listed, err := read(root)
	if err != nil {
		t.Fatal(err)
	}
	const fix = "; run: go run ./generator/internal/licences"
	for _, m := range modules {
		if licence, there := listed[m]; !there {
			t.Errorf("%s is in the program and not in %s%s", m, list, fix)
		} else if !slices.Contains(allowed, licence) {
			t.Errorf("%s has the licence %q; look at its LICENSE, write the SPDX id into %s, or do without the module",
				m, licence, list)
		}
	}
	for m := range listed {
		if !slices.Contains(modules, m) {
			t.Errorf("%s is in %s and not in the program%s", m, list, fix)
		}
	}
}
