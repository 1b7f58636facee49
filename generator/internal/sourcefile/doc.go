// Package sourcefile reads a maintainer's YAML or CSV file into the Go type whose JSON Schema it follows, with
// the position of each value, so that a finding can point at it.
package sourcefile
