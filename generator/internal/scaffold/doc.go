// Package scaffold writes files in data/: new ones that explain every key, figures appended to hand-written ones, and
// the data of a sample province of any size.
package scaffold
