// Package provincetest is what tests of several packages try things on: the data of a small made-up province, and
// figures of another one that are written a line each.
package provincetest
