// Package sourcefile reads a maintainer's YAML or CSV file into the Go type whose JSON Schema it keeps, and remembers
// where each value stands, so that a finding can point at it.
package sourcefile
