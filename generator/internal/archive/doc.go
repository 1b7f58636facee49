// Package archive freezes what is known on a day as a snapshot, verifies that every snapshot can still be derived from
// the data, and identifies copies of published files. Its rules are the same on the command line and in CI.
package archive
