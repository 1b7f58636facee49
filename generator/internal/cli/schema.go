package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/urls"
)

// schemaCmd writes the JSON Schemas that editors and other programs use, from the Go types.
type schemaCmd struct {
	checkout
	Check bool `help:"只核对，不写。 Write nothing; fail if schemas differ from the Go types."`
}

// Run writes schemas/, or with --check fails where it differs from the Go types.
func (s schemaCmd) Run(m env) error {
	drifted := []string{}
	wanted := map[string]bool{}
	for _, f := range api.SchemaFiles() {
		wanted[f.Path] = true
		file := filepath.Join(s.Root, filepath.FromSlash(f.Path))
		old, err := os.ReadFile(file)
		if err == nil && bytes.Equal(old, f.Body) {
			continue
		}
		drifted = append(drifted, strings.TrimPrefix(f.Path, urls.Schemas))
		if s.Check {
			continue
		}
		if err := replace(file, f.Body); err != nil {
			return err
		}
	}
	extra, err := s.extra(wanted)
	if err != nil {
		return err
	}
	drifted = append(drifted, extra...)
	if s.Check && len(drifted) > 0 {
		return fmt.Errorf("%s differs from the Go types in %s; run: go run ./generator schema", urls.Schemas,
			strings.Join(drifted, ", "))
	}
	fmt.Fprintf(m.out, "%s matches the Go types: %d schemas, %d changed.\n", urls.Schemas, len(wanted), len(drifted))
	return nil
}

// extra finds schemas of types that are gone and, unless only checking, removes them.
func (s schemaCmd) extra(wanted map[string]bool) (gone []string, err error) {
	err = fs.WalkDir(os.DirFS(s.Root), strings.TrimSuffix(urls.Schemas, "/"),
		func(file string, _ fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err != nil || !strings.HasSuffix(file, ".schema.json") || wanted[file] {
				return err
			}
			gone = append(gone, strings.TrimPrefix(file, urls.Schemas))
			if s.Check {
				return nil
			}
			return os.Remove(filepath.Join(s.Root, filepath.FromSlash(file)))
		})
	return gone, err
}
