package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/fields"
	"five-articles/generator/locales"
)

// The exit codes.
const (
	exitFine     = 0
	exitFindings = 1 // the data has something to fix
	exitFailed   = 2 // wrong usage, or the machine failed
)

// flags are the verbs with their flags.
type flags struct {
	Build    build       `cmd:"" help:"核对 data/，写出整个网站和接口。 Validate data/ and write the whole site and API."`
	Validate validate    `cmd:"" help:"只核对，说明哪里要改。 Check data/ and say what to fix."`
	Serve    serve       `cmd:"" help:"在本机预览，文件一改就重建。 Show the site on a local port and rebuild it when a file changes."`
	Schema   schema      `cmd:"" help:"写出数据文件和接口文件的 JSON Schema。 Write the JSON Schemas of data files and API documents."`
	Citation citation    `cmd:"" help:"由 data/site.yaml 重写 CITATION.cff。 Write CITATION.cff anew from data/site.yaml."`
	New      create      `cmd:"" help:"新建来源、指标或更正的文件。 Write a valid file for a publication, indicator or correction."`
	Snapshot freeze      `cmd:"" help:"把某一天已知的内容冻结成快照。 Create a snapshot of what is known on a day."`
	Verify   verify      `cmd:"" help:"核对快照，或认出一份公布过的文件。 Check the snapshots, or say which published file a copy is."`
	Diff     difference  `cmd:"" help:"把读者将看到的变化写成句子。 Say in sentences what readers will see change."`
	Sample   sample      `cmd:"" help:"生成一个示例省，多大都行。 Generate a made-up province of any size."`
	Import   importTable `cmd:"" help:"把公布的表格变成来源里的数。 Turn a publisher's table into figures of a publication."`
}

// machine is where a verb prints.
type machine struct{ out, err io.Writer }

// Run executes one command and returns its exit code.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	err := execute(ctx, args, machine{stdout, stderr})
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

func execute(ctx context.Context, args []string, m machine) error {
	parser, err := kong.New(&flags{}, kong.Name("generator"), kong.Writers(m.out, m.err),
		kong.Description("核对一省为金融“五篇大文章”方案公布的统计数据，生成开放数据网站和接口。 Validates a province's published "+
			"statistics on its plan for the five major areas of finance and builds the open-data site and API."),
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
	if _, own := parsed.Selected().Target.Interface().(serve); own {
		return parsed.Run() // it ends by itself, and its build with it
	}
	return interruptible(ctx, func() error { return parsed.Run() })
}

// findings is the error of a run that stopped because the data has something to fix; they are printed already.
type findings []diag.Finding

func (f findings) Error() string { return fmt.Sprintf("%d findings", len(f)) }

// checkout is the folder that a verb works on.
type checkout struct {
	Root string `default:"." help:"有 data/、content/ 和 site/ 的目录。 The checkout: a folder with data/, content/ and site/." placeholder:"DIR"`
}

// summary is the last line that a run with findings prints.
func summary(n int) locales.Text {
	if n == 1 {
		return locales.Text{ZH: "发现1处要改的地方，什么都没有写出。", EN: "1 problem found; nothing was written."}
	}
	return locales.Say("发现%d处要改的地方，什么都没有写出。", "%d problems found; nothing was written.", n)
}
