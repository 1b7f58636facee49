//go:build js && wasm && !workbook

package main

import (
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/workbench"
)

// workbook is nil: the module that reads workbooks is another.
var workbook func(workbench.TableToRead, []byte) (*importer.Table, []diag.Finding)
