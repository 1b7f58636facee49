// Package importer reads a publisher's table or a press report into the figures of a publication. It never guesses:
// anything that the table or text does not say is a finding or question that names the flag to supply it.
package importer
