package sourcefile

import "five-areas/generator/internal/diag"

// TooLarge is the rule of files that are too large.
const TooLarge = "file-size"

// The rules of files: what can be read at all.
var (
	fileMissing = diag.NewRule("file-missing",
		"网站由 data/ 里的固定几个文件组成，缺一个就建不成。",
		"The site is made from a fixed set of files in data/; without one of them it cannot be built.",
		"（data/regions.yaml 不见了） (data/regions.yaml is gone)", "（从上一个版本恢复） (restored from the version before)")
	fileUnreadable = diag.NewRule("file-unreadable",
		"读不出的文件不能当作没有。", "A file that cannot be read must not count as absent.",
		"（文件名是一个文件夹） (a folder has the file's name)", "（普通文件） (a regular file)")
	fileLink = diag.NewRule("file-link",
		"符号链接可以指到仓库以外；别人拿到的文件就和这里的不一样。",
		"A symbolic link can point outside the repository, and what others get is not what stands here.",
		"（publications/a.yaml -> ../../elsewhere.yaml） (publications/a.yaml -> ../../elsewhere.yaml)",
		"（文件本身） (the file itself)")
	fileSize = diag.NewRule(TooLarge,
		"一个来源的文件只有几千字；几十兆的多半放错了，编辑器和浏览器也打不开。",
		"A source takes a few thousand characters; many megabytes are most likely a file in the wrong place, which "+
			"no web editor opens.",
		"（50 MB 的 .yaml） (a .yaml of 50 MB)", "（很多行的数放进同名的 .csv） (many rows go into the .csv of the same name)")
	fileEncoding = diag.NewRule("file-encoding",
		"只有 UTF-8 在所有电脑上读出来都一样。", "Only UTF-8 reads the same on every machine.",
		"（用 GBK 或 UTF-16 保存的文件） (a file saved as GBK or UTF-16)",
		"（另存为 UTF-8；有没有 BOM 都可以） (saved as UTF-8, with or without a byte order mark)")
	mergeConflict = diag.NewRule("merge-conflict",
		"Git 合并没有做完，两个版本都留在文件里；只有人知道该留哪一个。", "A merge of Git was not finished and both versions are in the file; "+
			"only a person knows which is right.",
		"<<<<<<< HEAD", "（只留对的一个版本） (the version that is right, alone)")
	fileEmpty = diag.NewRule("file-empty",
		"空文件多半是没有存上。", "An empty file was most likely not saved.",
		"（空文件） (an empty file)", "outlet: 甲省日报")
)

// The rules of text: what a reader would not see, or a program would run.
var (
	textHidden = diag.NewRule("text-hidden",
		"看不见的字符让两个看起来一样的词不一样，也能把文字倒过来显示。",
		"Invisible characters make two words differ that look the same, and can show text backwards.",
		"（outlet: 甲省 后面有一个零宽空格） (a zero-width space after outlet: 甲省)", "outlet: 甲省日报")
	textBlank = diag.NewRule("text-blank",
		"首尾的空格没有人看得见，却让名称对不上。", "Nobody sees blanks at either end, yet they keep names from matching.",
		`outlet: "甲省日报 "`, `outlet: 甲省日报`)
	textHTML = diag.NewRule("text-html",
		"文字原样显示给读者，标记会露出来。", "Text is shown to readers as it stands; markup would show.",
		"locator: <b>第2页</b>", "locator: 第2页")
	textReserved = diag.NewRule("text-reserved",
		"生成网站的程序把这些记号当作自己的，写进文字里网站就建不成。",
		"The program that makes the site takes these marks for its own; with one in a text there is no site.",
		"outlet: 甲省日报HAHAHUGOSHORTCODE", "outlet: 甲省日报")
	textFormula = diag.NewRule("text-formula",
		"以 = + - @ 开头的文字，在电子表格里会被当作公式运行。", "A spreadsheet runs text that begins with = + - or @ as a formula.",
		"locator: =第2页", "locator: 第2页")
)

// The rules of YAML.
var (
	yamlSyntax = diag.NewRule("yaml-syntax",
		"从有错的地方起，后面的内容都读不出来。", "From a mistake in the syntax on, nothing can be read.",
		"outlet: \"甲省日报", "outlet: 甲省日报")
	yamlColon = diag.NewRule("yaml-colon",
		"中文输入法的冒号“：”和逗号“，”不是 YAML 的标点，键和值就分不开。",
		"The full-width colon and comma of a Chinese keyboard are none to YAML, so key and value run together.",
		"outlet：甲省日报", "outlet: 甲省日报")
	yamlDocuments = diag.NewRule("yaml-documents",
		"一个文件只写一份；后面的会被漏掉。", "One file holds one document; a second would be lost.",
		"---\noutlet: 乙报", "outlet: 甲省日报")
	yamlDepth = diag.NewRule("yaml-depth",
		"这里的文件只有几层；几十层是写坏了。", "These files have a few levels; dozens are damage.",
		"（几十层的方括号） (dozens of nested brackets)", "outlet: 甲省日报")
	yamlFeature = diag.NewRule("yaml-feature",
		"锚点、别名和标签让读到的值和写着的不同。",
		"Anchors, aliases and tags make the value that is read differ from the one that is seen.",
		"outlet: &name 甲省日报", "outlet: 甲省日报")
	yamlDuplicateKey = diag.NewRule("yaml-duplicate-key",
		"一个键写两次，只有一个会算，别人看不出是哪一个。", "Of a key that is written twice only one counts, and nobody sees which.",
		"outlet: 甲省日报\noutlet: 乙报", "outlet: 甲省日报")
)

// The rules of the schema: the keys and values that a kind of file has. See schemas/.
var (
	schemaMissing = diag.NewRule("schema-missing",
		"没有这一项，别人就查不到出处，或者看不懂这个数。", "Without this key nobody can trace the figure or understand it.",
		"（没有 grade） (no grade)", "grade: A")
	schemaUnknownKey = diag.NewRule("schema-unknown-key",
		"写错的键会被忽略，你以为写上了的内容就没有了。", "A misspelt key would be ignored, and what you meant to say would be lost.",
		"recordedd: 2026-11-01", "recorded: 2026-11-01")
	schemaType = diag.NewRule("schema-type",
		"该是一段文字的地方写成了列表，或者反过来。", "A list stands where a text belongs, or the other way round.",
		"outlet: [甲省日报]", "outlet: 甲省日报")
	schemaEnum = diag.NewRule("schema-enum",
		"这一项只能从固定的几个词里选，读者看到的译名由它决定。", "This key takes one of a few fixed words, which decide what readers see.",
		"grade: b", "grade: B")
	schemaEmpty = diag.NewRule("schema-empty",
		"写了键没写值，分不清是忘了还是没有。", "A key without a value does not tell whether it was forgotten or there is none.",
		"outlet:\n", "outlet: 甲省日报\n")
	schemaItems = diag.NewRule("schema-items",
		"列表的项数有要求：例如证据至少指明一项举措。",
		"A list needs a certain number of items: evidence, for one, names at least one measure.",
		"refs: []", "refs: [s1]")
	listRepeats = diag.NewRule("list-repeats",
		"同一项写两次没有用处；多半是其中一个抄错了，该写的就漏了。", "The same item twice says nothing more; most likely one of them is a slip, "+
			"and what was meant is missing.",
		"refs: [s1, s1]", "refs: [s1]")
	schemaLength = diag.NewRule("schema-length",
		"id 是网址的一部分，太长了抄不准。", "An id is part of an address; too long a one cannot be copied.",
		"id: mechanism-that-was-announced-at-the-press-conference-of-the-first-half-of-the-year", "id: mechanism")
	schemaForm = diag.NewRule("schema-form",
		"日期、编号和网址有固定的写法，程序和读者才会读成同一个意思。",
		"Dates, ids and addresses have one way of being written, so that programs and readers take them alike.",
		"published: 2025年8月8日", "published: 2025-08-08")
)

// The rules of tables (CSV).
var (
	tableSyntax = diag.NewRule("table-syntax",
		"引号不成对，后面的格子就全错位了。", "With a quote that has no partner all cells after it are out of place.",
		"green-borrowers,printed,990000,2025-03-31,\"12户", "green-borrowers,printed,990000,2025-03-31,12户")
	tableRagged = diag.NewRule("table-ragged",
		"格数和表头不同，就不知道哪个数是哪一列的。",
		"A row with more or fewer cells than the header does not tell which cell belongs where.",
		"green-borrowers,printed,990000,2025-03-31", "green-borrowers,printed,990000,2025-03-31,12户")
	tableColumn = diag.NewRule("table-column",
		"列名说明每一格是什么；写错的列会被漏掉。", "Column names say what each cell is; a misspelt column would be lost.",
		"indicator,definition,region,region,valeu", "indicator,definition,region,period,value")
	tableStopped = diag.NewRule("table-stopped",
		"一张表有上百处错，多半是同一个原因，例如列的次序。",
		"A hundred findings in one table most likely have one cause, such as the order of columns.",
		"（每一行的地区都写错） (a bad region in every row)", "（先改前面的） (mend the first ones)")
)
