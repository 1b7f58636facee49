// Package importer reads a publisher's table into the figures of a publication. It never guesses: anything a table
// does not say is a finding that names the flag to supply it.
package importer
