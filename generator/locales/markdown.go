package locales

import "strings"

// apart is a character without width. GitHub looks for mentions and references in what it shows, after entities are
// decoded and backslashes gone, so only a character in between keeps them from being found.
const apart = "&#8203;"

var inMarkdown = strings.NewReplacer(
	"@", "@"+apart, "#", "#"+apart,
	"<", "&#60;", ">", "&#62;", "&", "&#38;", "]:", `\]&#58;`, ": ", ": ", ":", "&#58;",
	"www.", "www&#46;", "WWW.", "WWW&#46;",
	"\n", " ", "\r", " ", "\t", " ",
	"\\", `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "{", `\{`, "}", `\}`, "[", `\[`, "]", `\]`, "(", `\(`, ")", `\)`,
	"!", `\!`, "|", `\|`, "~", `\~`, "$", `\$`,
)

// Markdown writes words on one line that nothing reads as Markdown, HTML, a link, a mention or a reference.
func Markdown(s string) string { return inMarkdown.Replace(s) }
