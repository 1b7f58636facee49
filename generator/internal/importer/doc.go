// Package importer reads a publisher's table into the figures of a publication. It never guesses: what a table does not
// say is a finding that names the flag that settles it.
package importer
