package importer

import "five-areas/generator/internal/diag"

// The rules of a table's file.
var (
	importFile = diag.NewRule("import-file",
		"读不出的表不能猜里面有什么。", "What a table holds that cannot be read must not be guessed.",
		"贷款.xls", "贷款.xlsx")
	importLimit = diag.NewRule("import-limit",
		"统计表很少有这么大的，多半选错了文件；表要是真的很大，先说清其中的名称是什么。",
		"Statistical tables are rarely that large: most likely it is another file. Else say what its names mean.",
		"（两百列以上的表） (a table of more than two hundred columns)", "（只有要收的行和列） (the rows and columns that are wanted)")
	importSheet = diag.NewRule("import-sheet",
		"一次读一张工作表，读哪一张由人决定。", "One sheet is read at a time, and a person decides which.",
		"generator import 贷款.xlsx --into 2025-08-08-paper",
		"generator import 贷款.xlsx --into 2025-08-08-paper --sheet 一季度")
	importHidden = diag.NewRule("import-hidden",
		"隐藏的行、列和工作表不是公布出来给人看的；不收，但要让人知道。",
		"Hidden rows, columns and sheets were not published for readers: they are left out, and that is said.",
		"（C 列隐藏） (column C is hidden)", "（要收就在副本里取消隐藏） (to take it, unhide it in a copy)")
	importRow = diag.NewRule("import-row",
		"比表头长的一行，多半是数字里的逗号把一格分成了两格，后面的格就都错位了。",
		"In a row that is longer than its head a comma most likely split a number, and all cells after it have moved.",
		"绿色贷款余额,2,131.1,12.3", `绿色贷款余额,"2,131.1",12.3`)
)

// The rules of the words around a cell: without all of them its number has no meaning.
var (
	importLayout = diag.NewRule("import-layout",
		"没有表头，就不知道每一列说的是什么。", "Without a head nobody knows what a column is about.",
		"绿色贷款余额,2131.1", "项目,2025年6月末\n绿色贷款余额,2131.1")
	importLabel = diag.NewRule("import-label",
		"只收名称与本站指标完全相同的数；相近的名称往往是另一个口径。",
		"Only figures whose name is exactly an indicator's are taken; a similar name is often another definition.",
		"绿色信贷", "绿色贷款余额")
	importClash = diag.NewRule("import-clash",
		"标题说的不是一回事，就不知道信哪一个。", "Where headings disagree nobody knows which to trust.",
		"（行是 2025年3月末，列是 2025年6月末） (the row says 2025年3月末, the column 2025年6月末)", "（只留一个时期） (one period)")
	importCell = diag.NewRule("import-cell",
		"数值照表里显示的抄写；显示不全、出错或不是数的格没有可抄的。",
		"A value is copied as the table shows it; a cell that shows it in part, an error or something else has none.",
		"1.28E+05", "128,700")
	importPeriod = diag.NewRule("import-period",
		"没有时期的数没有意义；月份是当月还是从年初累计，表里要说清。",
		"A figure without a period says nothing; and a month may be that month or all since January.",
		"项目,余额", "项目,2025年3月末余额")
	importRegion = diag.NewRule("import-region",
		"不写地区，全国的数可能被当成本省的。", "Without its region a national figure might pass for the province's.",
		"generator import 贷款.csv --into 2025-08-08-paper",
		"generator import 贷款.csv --into 2025-08-08-paper --region 全国")
	importDefinition = diag.NewRule("import-definition",
		"口径不同的数不能相比，用哪一个由人决定。", "Figures of different definitions do not compare, and a person decides which it is.",
		"generator import loans.csv --into 2025-08-08-paper --region 甲省",
		"generator import loans.csv --into 2025-08-08-paper --region 甲省 --definition new")
	importBasis = diag.NewRule("import-basis",
		"增减要说清与什么时候比：本站记同比和比年初；环比没有地方放，“增减”可能是任何一种。",
		"A change is from a year before or the start of the year; there is no place for 环比, and 增减 may be any.",
		"项目,2025年6月末余额（亿元）,增减（%）", "项目,2025年6月末余额（亿元）,同比增减（%）")
	importUnit = diag.NewRule("import-unit",
		"亿元当成万元，就差一万倍。", "亿元 taken for 万元 is wrong ten thousand times over.",
		"项目,2025年3月末", "项目,2025年3月末（亿元）")
)

// The rules of what a publication has already.
var (
	importTwice = diag.NewRule("import-twice",
		"同一个数在表里出现两次，不知道收哪一个。", "A figure that stands twice in a table leaves open which to take.",
		"（两行都是绿色贷款余额） (two rows for 绿色贷款余额)", "（只留一行） (one row)")
	importDiffers = diag.NewRule("import-differs",
		"来源文件只增不改；数不一样，要么当时抄错了，要么来源改了。",
		"A source's file is only added to; another value means that it was copied wrongly, or that the source changed.",
		"（文件里 120.5亿元，表里 125亿元） (120.5亿元 in the file, 125亿元 in the table)", "generator new correction …")
	// BadFlag is broken by words of a command that cannot be read.
	BadFlag = diag.NewRule("author-flag",
		"命令里的词读不懂，就不知道要写什么。", "What a flag says must be understood before anything is written.",
		"--reporters 第一银号", "--reporters 第一银行")
)
