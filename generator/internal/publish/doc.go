// Package publish builds and replaces a site: it writes the input of Hugo, runs it, checks that every page is
// there, lists the checksums and replaces the last site in one step, or not at all. It also renders single pages for
// the preview.
package publish
