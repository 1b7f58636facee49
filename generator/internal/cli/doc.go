// Package cli is the command line, one file for each command. It connects the other packages and is, with publish, the
// only one that touches the machine: files, processes, ports and streams.
package cli
