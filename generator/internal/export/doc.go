// Package export writes an edition as files that people open, and describes these files to programs. A format, such as
// CSV, is a value that one file of this package offers (see Format); indexes, pages and catalogues list what is
// offered.
package export
