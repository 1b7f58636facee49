// Package prose checks the pages that people write, the Markdown in content/, the way Hugo will read them but without
// running Hugo: with Hugo's own lexer of front matter and shortcodes and with the Markdown parser that Hugo uses. What
// would stop the build, vanish from the page in silence, lead nowhere or take another page's address is a finding with
// its place.
//
// It comes after site because it must know every address that will be published, and apart from dataset because a
// program that only reads data, such as one for browsers, should not carry Hugo's lexer (two megabytes) with it.
package prose
