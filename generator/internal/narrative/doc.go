// Package narrative turns records into sentences and citations, in each language: what a target reads and why, what
// changed, how a source is cited. It computes nothing.
package narrative
