// Package export writes an edition as files that people open, with machine-readable descriptions of them. Each format,
// such as CSV, is a value registered by one file of this package (see Format); indexes, pages and catalogues list the
// registered ones.
package export
