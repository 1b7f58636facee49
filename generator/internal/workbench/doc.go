// Package workbench is the generator for somebody with a browser: it holds the published files in memory, proposes
// figures from press texts and tables, writes the files of a draft as the command line does, finds what is wrong with
// them in the same words, and says what readers would see change. It is plain Go; generator/workbench makes WebAssembly
// of it.
package workbench
