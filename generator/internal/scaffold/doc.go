// Package scaffold writes files of data/: new ones in which every key is explained, figures at the end of one that
// people write, and the data of a sample province of any size.
package scaffold
