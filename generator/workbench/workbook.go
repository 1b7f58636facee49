//go:build js && wasm && workbook

package main

import (
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/numfmt"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/workbench"
)

// workbook reads a sheet of a workbook.
func workbook(t workbench.TableToRead, book []byte) (*importer.Table, []diag.Finding) {
	files := sourcefile.NewTree(nil, map[string][]byte{t.Name: book})
	return importer.ReadWorkbook(files, t.Name, t.Sheet, len(t.Options.Map) > 0, &numfmt.Numbers{})
}
