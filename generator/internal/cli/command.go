package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/fields"
	"five-areas/generator/locales"
)

// The exit codes.
const (
	exitFine     = 0
	exitFindings = 1 // the data has something to fix
	exitFailed   = 2 // wrong usage, or the machine failed
)

// flags are the verbs with their flags.
type flags struct {
	Build     buildCmd     `cmd:"" help:"核对 data/，生成整个网站和接口。 Validate data/ and build the site and API."`
	Validate  validateCmd  `cmd:"" help:"只核对，指出哪里要改。 Validate data/ and content/ only."`
	Serve     serveCmd     `cmd:"" help:"在本机预览，文件有改动就重新生成。 Preview the site locally and rebuild on changes."`
	Schema    schemaCmd    `cmd:"" help:"生成数据文件和接口文件的 JSON Schema。 Generate the JSON Schemas of data files and API documents."`
	Citation  citationCmd  `cmd:"" help:"由 data/site.yaml 生成 CITATION.cff 和 .zenodo.json。 Generate CITATION.cff and .zenodo.json from data/site.yaml."`
	New       create       `cmd:"" help:"新建来源、指标、口径、更正，或另一个省。 Create a publication, indicator, definition, correction or site."`
	Snapshot  snapshotCmd  `cmd:"" help:"把某一日期的内容冻结为快照。 Create a snapshot as of a date."`
	Verify    verifyCmd    `cmd:"" help:"核对快照，或辨认公布过的文件。 Verify the snapshots, or identify copies of published files."`
	Diff      diffCmd      `cmd:"" help:"列出读者将看到的变化。 Describe what readers will see change."`
	Sample    sampleCmd    `cmd:"" help:"生成任意规模的示例省。 Generate synthetic data of any size."`
	Workbench workbenchCmd `cmd:"" help:"生成“数据录入”页的程序，build 会带上。 Compile the workbench for browsers; build takes it along."`
	Assess    assessCmd    `cmd:"" help:"试算一个文件会让哪些目标的判断改变。 Try what a file would settle, target by target."`
	Import    importCmd    `cmd:"" help:"把公布的表格或新闻稿录入来源。 Import a publisher's table or a press report into a publication."`
}

// env is where a verb prints.
type env struct{ out, err io.Writer }

// Run executes one command and returns its exit code.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	err := execute(ctx, args, env{stdout, stderr})
	var found findings
	var code ended
	switch {
	case err == nil, errors.Is(err, errHelp):
		return exitFine
	case errors.As(err, &found):
		return exitFindings
	case errors.As(err, &code):
		return int(code)
	}
	fmt.Fprintln(stderr, "generator:", err)
	return exitFailed
}

// languages are the words of --lang.
func languages() kong.Vars {
	all := fields.Each(locales.Langs, func(l locales.Lang) string { return string(l) })
	return kong.Vars{"languages": strings.Join(all, ",")}
}

// errHelp is the error of a command line that asks for help, which is printed already; without it kong would end the
// process.
var errHelp = errors.New("help")

func execute(ctx context.Context, args []string, m env) error {
	if len(args) == 1 && args[0] == "--version" { // not a flag, because new definition has one of that name
		return printVersions(m)
	}
	parser, err := kong.New(&flags{}, kong.Name("generator"), kong.Writers(m.out, m.err),
		kong.Description("核对一省为金融“五篇大文章”方案公布的统计数据，生成开放数据网站和接口。 Validates a province's published "+
			"statistics on its plan for the five major areas of finance and builds the open-data site and API.\n\n"+
			"generator --version: 程序、接口、快照格式和判断方法的版本。 Versions of the program, API, snapshots and method."),
		kong.Help(func(o kong.HelpOptions, c *kong.Context) error {
			return cmp.Or(kong.DefaultHelpPrinter(o, c), errHelp)
		}),
		languages(), kong.Bind(m), kong.BindTo(ctx, (*context.Context)(nil)))
	if err != nil {
		return err
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return err
	}
	if _, own := parsed.Selected().Target.Interface().(serveCmd); own {
		return parsed.Run() // it ends by itself, and its build with it
	}
	return interruptible(ctx, func() error { return parsed.Run() })
}

// findings is the error of a run that stopped because the data has something to fix; they are printed already.
type findings []diag.Finding

func (f findings) Error() string { return fmt.Sprintf("%d findings", len(f)) }

// checkout is the folder that a verb works on.
type checkout struct {
	Root string `default:"." help:"有 data/、content/ 和 site/ 的目录。 The checkout: the folder with data/, content/ and site/." placeholder:"DIR"`
}

// summary is the last line that a run with findings prints.
func summary(n int) locales.Text {
	if n == 1 {
		return locales.Text{ZH: "发现1处要改的地方，什么都没有写出。", EN: "1 problem found; nothing was written."}
	}
	return locales.Format("发现%d处要改的地方，什么都没有写出。", "%d problems found; nothing was written.", n)
}
