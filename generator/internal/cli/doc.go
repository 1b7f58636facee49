// Package cli is the command line: one file for each verb. It wires the other packages and, beside publish, is the only
// one that touches the machine: files, processes, ports and streams.
package cli
