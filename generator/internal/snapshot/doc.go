// Package snapshot reads and writes frozen editions: folders of a few text files with a manifest that lists the hash of
// every file and of the previous manifest. It treats the frozen facts as lines and knows nothing of what they mean.
package snapshot
