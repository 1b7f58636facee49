// Package publish puts a site where it is served: it writes the input of Hugo, runs it, checks that every page is
// there, lists the checksums and replaces the last site in one step, or not at all. It also renders single pages for
// the preview.
package publish
