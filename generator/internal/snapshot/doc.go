// Package snapshot keeps frozen editions: folders of a few text files whose manifest names every file by its hash and
// the manifest before by its own. It reads and writes the facts that are frozen, line by line, and knows nothing of
// what they mean.
package snapshot
