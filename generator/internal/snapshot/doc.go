// Package snapshot keeps frozen editions: folders of a few text files whose manifest names every file by its hash, the
// hash of each source that was known, and the hash of the manifest before. It knows nothing of what the files say.
package snapshot
