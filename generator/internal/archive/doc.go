// Package archive freezes what is known on a day as a snapshot, verifies that every snapshot can still be derived from
// the data, and recognises which published file a copy is. Its rules are the same wherever they run: on the command
// line and in checks.
package archive
