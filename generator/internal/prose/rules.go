package prose

import "five-areas/generator/internal/diag"

// The rules of pages as files: which there are, and where they are.
var (
	proseFile = diag.NewRule("prose-file",
		"content/ 里只有中英文的页面和页面用的图；别的文件要么没人读，要么会原样公布出去，要么让网站建不成。",
		"content/ holds the pages in both languages and their pictures; any other file is read by nobody, published "+
			"as it is, or ends the build.",
		"content/zh/About.md", "content/zh/about.md")
	proseAddress = diag.NewRule("prose-address",
		"一个网址只能有一个页面；后写的会盖掉先写的，而且没有提示。",
		"An address has one page; one of two would replace the other, and nobody would be told.",
		"content/zh/gaps.md", "content/zh/gaps/_index.md")
	proseLanguage = diag.NewRule("prose-language",
		"每一页中英文都要有；缺一种，那种语言的读者就看不到它，页脚里的链接也没有了。",
		"Every page exists in both languages; without one its readers do not see the page, and its link at the foot "+
			"of every page is gone.",
		"（只有 content/zh/news.md） (only content/zh/news.md)", "（再加上 content/en/news.md） (and content/en/news.md)")
)

// The rules of front matter.
var (
	proseFront = diag.NewRule("prose-front",
		"页首两行 --- 之间写标题；读不出来，页面就没有标题，或者整个网站建不成。",
		"Between two lines of --- a page begins with its title; where that cannot be read the page has none, or "+
			"there is no site.",
		"———\ntitle: 关于\n———", "---\ntitle: 关于\n---")
	proseKey = diag.NewRule("prose-key",
		"Hugo 认得这些键，却会悄悄藏起页面、换掉它的网址或样子；网址由文件名决定，要不要公布由合并请求决定。",
		"Hugo knows these keys, and would hide the page, move it or change its form without a word; the file's name "+
			"decides the address, and a pull request what is published.",
		"draft: true", "title: 关于")
)

// The rules of shortcodes, which insert data into a page.
var proseShortcode = diag.NewRule("prose-shortcode",
	"短代码从数据里取内容；写坏一个，整个网站就建不成，或者原样露在页面上。",
	"A shortcode takes something from the data; a broken one ends the build, or stands on the page as it is.",
	`{{< figure "green-loans-balance"`, `{{< figure "green-loans-balance" >}}`)

// The rules of what Markdown makes of a text.
var (
	proseHTML = diag.NewRule("prose-html",
		"页面不用 HTML 标记：Hugo 会丢掉它，连同里面的内容。", "Pages hold no HTML: Hugo drops it, with what is in it.",
		"第一行<br>第二行", "第一行\n\n第二行")
	proseHeading = diag.NewRule("prose-heading",
		"读屏软件靠标题的级别找内容：一级标题是页名，正文从二级开始，不跳级。",
		"Screen readers find their way by the levels of headings: the first is the page's title, the text begins "+
			"with the second, and none is left out.",
		"# 由谁编制", "## 由谁编制")
	proseTable = diag.NewRule("prose-table",
		"列数对不上的表会丢格子，或者整个变成一行文字；没有说明的表，读屏软件不知道它是什么。",
		"A table whose columns do not agree loses cells or becomes a line of text; without a caption a screen "+
			"reader cannot say what it is.",
		"| 甲 | 乙 | 丙 |", "| 甲 | 乙 |")
	proseMarkup = diag.NewRule("prose-markup",
		"写坏的 Markdown 记号会原样露在页面上，或者把后面的文字吃掉。",
		"Broken Markdown shows its signs on the page, or swallows the text behind it.",
		"**普惠（小微）**贷款", "**普惠**（小微）贷款")
	proseFigure = diag.NewRule("prose-figure",
		"文字里手写的数，数据一更新就错了。", "A figure typed into prose goes wrong when the data change.",
		"绿色贷款余额为2131.1亿元。", `绿色贷款余额为{{< figure "green-loans-balance" >}}。`)
)

// The rules of links and pictures.
var (
	proseLink = diag.NewRule("prose-link",
		"断掉的链接让读者白跑一趟，也让人怀疑别的内容。", "A dead link sends readers nowhere, and makes them doubt the rest.",
		"[尚未找到的数据](../gap/)", "[尚未找到的数据](../gaps/)")
	proseScheme = diag.NewRule("prose-scheme",
		"javascript:、data: 一类的网址能在读者的浏览器里运行程序；Hugo 把它们换成打不开的链接。",
		"Addresses such as javascript: and data: run programs in a reader's browser; Hugo turns them into links "+
			"that lead nowhere.",
		"[打印](javascript:print())", "[打印](../about/)")
	proseImage = diag.NewRule("prose-image",
		"网站不向别处取图：别处的图会泄露谁在看，浏览器也会拦下；图还要有文字说明。",
		"The site fetches no picture from elsewhere: that would tell others who reads, and browsers stop it; and a "+
			"picture needs words.",
		"![图](https://paper.example/chart.png)", "![图](../chart.png)")
)
