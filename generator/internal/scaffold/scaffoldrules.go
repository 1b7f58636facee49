package scaffold

import "five-areas/generator/internal/diag"

// The rules of files that are written or added to.
var (
	importInto = diag.NewRule("import-into",
		"数要加进人写的文件里，又不能动别的内容。", "Figures are added to a file that people write, and nothing else of it may change.",
		"figures: [{indicator: green-borrowers", "figures:\n  - indicator: …")
	authorExists = diag.NewRule("author-exists",
		"新文件不能盖掉别人写好的文件。", "A new file must not take the place of one that somebody wrote.",
		"generator new indicator green-borrowers", "generator new indicator green-lenders")
)
