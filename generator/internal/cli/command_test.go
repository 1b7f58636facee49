package cli

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/workbench"
	"five-areas/generator/internal/workbooktest"
	"five-areas/generator/locales"
)

const repository = "../../.."

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){
		"generator": generate,
		"qps":       inThisProcess,
		"bo":        inThisProcess,
		"placed":    speaking(place),
		"workbook":  workbook,
	})
}

// tidy removes what was made once for several tests.
type tidy struct{ *testing.M }

func (m tidy) Run() int {
	code := m.M.Run()
	for _, dir := range madeOnce {
		_ = os.RemoveAll(dir)
	}
	return code
}

var madeOnce []string

// onceFolder makes a folder for several tests.
func onceFolder() (string, error) {
	dir, err := os.MkdirTemp("", "once-*")
	madeOnce = append(madeOnce, dir)
	return dir, err
}

func generate() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(Run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// workbook SPEC FILE makes an .xlsx; see workbooktest.
func workbook() {
	spec, err := os.ReadFile(os.Args[1])
	if err == nil {
		var book []byte
		if book, err = workbooktest.Workbook(string(spec)); err == nil {
			err = os.WriteFile(os.Args[2], book, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Each script works in a checkout of its own: the small province with the real site/ and
// content/. It is at the same time the proof that another province needs no more than its own data.
func TestScripts(t *testing.T) {
	testscript.Run(t, params("testdata/script", "site", "content"))
}

// Each script opens a pull request and runs what the workflows run.
func TestWorkflows(t *testing.T) {
	testscript.Run(t, params("testdata/workflows", "site", "content", ".ci"))
}

// Each rule has a script that breaks it and shows what a maintainer is told, word for word in both languages.
func TestRules(t *testing.T) {
	all := params("testdata/rules")
	all.Cmds["exits"] = func(ts *testscript.TestScript, neg bool, args []string) {
		exits(ts, neg, args)
		if slices.Equal(args[1:], []string{"generator", "validate"}) {
			sameAtTheDesk(ts)
		}
	}
	t.Cleanup(func() {
		if one := strings.Contains(flag.Lookup("test.run").Value.String(), "/"); !one && atTheDesk.Load() < 80 {
			t.Errorf("only %d examples were held against the workbench", atTheDesk.Load())
		}
	})
	testscript.Run(t, all)
}

// ofProse are findings of pages, which a workbench does not judge.
var ofProse = regexp.MustCompile(`(?m)^content/.*\n(?:    .*\n)*`)

// elsewhere are rules of what a browser does not see: pages, fonts, and files of the machine that are none of text.
var elsewhere = regexp.MustCompile(`^(prose-|copy-|picture-|snapshot-|contact-|file-(link|unreadable)|title-glyph)`)

// sameAtTheDesk holds what validate has just printed against what the workbench finds, where a draft has the files that
// differ from the small province: the same findings in the same order and words.
func sameAtTheDesk(ts *testscript.TestScript) {
	var base bytes.Buffer
	z := zip.NewWriter(&base)
	ts.Check(z.AddFS(provincetest.Files(nil)))
	ts.Check(z.Close())
	desk, _, err := workbench.Open(base.Bytes())
	ts.Check(err)
	draft, is := workbench.Draft{}, provincetest.Files(nil)
	ts.Check(fs.WalkDir(os.DirFS(ts.MkAbs("data")), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !d.Type().IsRegular() {
			return err
		}
		name := "data/" + file
		body, err := os.ReadFile(ts.MkAbs(name))
		if was := is[name]; err == nil && (was == nil || !bytes.Equal(was.Data, body)) {
			draft.Files = append(draft.Files, workbench.DraftFile{Path: name, Text: string(body)})
		}
		delete(is, name)
		return err
	}))
	gone := false // a draft removes nothing
	for name := range is {
		gone = gone || strings.HasPrefix(name, "data/")
	}
	large := slices.ContainsFunc(draft.Files, func(f workbench.DraftFile) bool { return len(f.Text) > workbench.MaxText })
	printed := ofProse.ReplaceAllString(ts.ReadFile("stderr"), "")
	if gone || large || rulesPrinted(printed, elsewhere) {
		return
	}
	var said strings.Builder
	for _, f := range desk.Draft(draft).Findings {
		ts.Check(diag.Print(&said, diag.Text, locales.ZH, []diag.Finding{{
			Place:   diag.Place{File: f.File, Line: f.Line, Column: f.Column},
			Problem: diag.Problem{Rule: f.Rule, What: f.What, Expected: f.Expected, Fix: f.Fix},
		}}))
	}
	lines := strings.SplitAfter(strings.TrimSuffix(printed, "\n"), "\n")
	if want := strings.Join(lines[:len(lines)-1], ""); want != said.String() {
		ts.Fatalf("the workbench finds\n%s\nand validate\n%s", said.String(), want)
	}
	atTheDesk.Add(1)
}

// atTheDesk counts the examples that were compared.
var atTheDesk atomic.Int64

// rulesPrinted reports whether a rule of a kind is among those that were printed.
func rulesPrinted(printed string, kind *regexp.Regexp) bool {
	for _, m := range regexp.MustCompile(`(?m) \[([a-z-]+)\]$`).FindAllStringSubmatch(printed, -1) {
		if kind.MatchString(m[1]) {
			return true
		}
	}
	return false
}

func TestEveryRuleHasAScript(t *testing.T) {
	scripts, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, file := range scripts {
		have[strings.TrimSuffix(filepath.Base(file), ".txtar")] = true
	}
	for _, rule := range diag.Rules() {
		if !have[rule.ID] {
			t.Errorf("the rule %s has no script testdata/rules/%[1]s.txtar", rule.ID)
			continue
		}
		delete(have, rule.ID)
		script, err := txtar.ParseFile("testdata/rules/" + rule.ID + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, f := range script.Files {
			if (f.Name == "zh" || f.Name == "en") && strings.Contains(string(f.Data), " ["+rule.ID+"]\n") {
				shown++
			}
		}
		if shown != 2 {
			t.Errorf("the script of %s does not show its message in both languages", rule.ID)
		}
		if rule.Why.ZH == "" || rule.Why.EN == "" || rule.Bad == "" || rule.Good == "" || rule.Bad == rule.Good {
			t.Errorf("the rule %s is not explained: %+v", rule.ID, rule)
		}
		// The example on the page of rules is the one that the script tries.
		whole := string(txtar.Format(script))
		for line := range strings.Lines(rule.Bad) {
			if line = strings.TrimSpace(line); !strings.HasPrefix(line, "（") && !strings.Contains(whole, line) {
				t.Errorf("the script of %s does not try its bad example %q", rule.ID, line)
			}
		}
	}
	for id := range have {
		t.Errorf("testdata/rules/%s.txtar is about no rule", id)
	}
}

// params runs the scripts of a folder, each with the small province and copies of some of the repository's folders.
func params(dir string, folders ...string) testscript.Params {
	return testscript.Params{
		Dir:           dir,
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			if err := os.CopyFS(env.WorkDir, provincetest.Files(nil)); err != nil {
				return err
			}
			workflows, err := filepath.Abs(workflowFolder)
			if err != nil {
				return err
			}
			env.Setenv("WORKFLOWS", workflows)
			for _, dir := range folders {
				if err := os.CopyFS(filepath.Join(env.WorkDir, dir),
					os.DirFS(filepath.Join(repository, dir))); err != nil {
					return err
				}
			}
			if slices.Contains(folders, "content") {
				_ = updateCheckout(env.WorkDir) // data that are wrong from the start are what a script is about
			}
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "browser" {
				return false, fmt.Errorf("unknown condition %s", name)
			}
			return chromium() != "", nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edit": edit, "encode": encode, "exits": exits, "facet": facet, "grow": grow, "hidden": hidden,
			"pages":     pages,
			"prefilled": prefilled, "prose": ownProse, "rechain": rechain, "rows": rows, "sametree": sametree,
			"steps": steps,
		},
	}
}

// edit FILE OLD NEW replaces the one occurrence of OLD; \n in either is a line break.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	lines := strings.NewReplacer(`\n`, "\n", `\t`, "\t")
	old, fresh := lines.Replace(args[1]), lines.Replace(args[2])
	src := ts.ReadFile(args[0])
	if n := strings.Count(src, old); n != 1 {
		ts.Fatalf("%s holds %q %d times", args[0], old, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(src, old, fresh, 1)), 0o644))
}

// exits CODE COMMAND… runs a command that must end with the code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// sametree A B fails unless both folders hold the same files with the same bytes.
func sametree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sametree A B")
	}
	a, b := tree(ts, args[0]), tree(ts, args[1])
	for path, body := range a {
		if other, ok := b[path]; !ok || other != body {
			ts.Fatalf("%s differs", path)
		}
		delete(b, path)
	}
	for path := range b {
		ts.Fatalf("%s is in %s only", path, args[1])
	}
}

func tree(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	fsys := os.DirFS(ts.MkAbs(dir))
	ts.Check(fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(fsys, path)
		files[path] = string(body)
		return err
	}))
	if len(files) == 0 {
		ts.Fatalf("%s is empty", dir)
	}
	return files
}

// encode ENCODING FILE writes a UTF-8 file anew as gb18030, utf-16 or utf-8-bom.
func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: encode gb18030|utf-16|utf-8-bom FILE")
	}
	encodings := map[string]encoding.Encoding{
		"gb18030": simplifiedchinese.GB18030, "utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-8-bom": unicode.UTF8BOM,
	}
	body, err := encodings[args[0]].NewEncoder().String(ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(body), 0o644))
}

// facet PAGE ID WORD fails unless the facet of a target's page reads so.
func facet(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: facet PAGE ID WORD")
	}
	_, page, found := strings.Cut(ts.ReadFile(args[0]), `<h3 id="facet-`+args[1]+`">`)
	heading, _, _ := strings.Cut(page, "</h3>")
	_, word, _ := strings.Cut(heading, "</svg>")
	word, _, _ = strings.Cut(word, "</span>")
	if !found || word != args[2] {
		ts.Fatalf("%s: the facet %s reads %q, not %q", args[0], args[1], word, args[2])
	}
}

// grow FILE N appends a comment of N million bytes.
func grow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: grow FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+"#"+strings.Repeat(" ", n*1_000_000)), 0o644))
}

// hidden FILE TEXT puts a zero-width space and a character that reverses the reading direction behind the text.
func hidden(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: hidden FILE TEXT")
	}
	body := strings.Replace(ts.ReadFile(args[0]), args[1], args[1]+"\u200b\u202e", 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(body), 0o644))
}

// rows FILE N HEAD ROW writes a table with N times the same row.
func rows(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: rows FILE N HEAD ROW")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(args[2]+"\n"+strings.Repeat(args[3]+"\n", n)), 0o644))
}

// prefilled PAGE FILE writes the file that GitHub's editor would hold after the page's first link to it.
func prefilled(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: prefilled PAGE FILE")
	}
	link := regexp.MustCompile(`href="(https://[^"]+/new/main\?[^"]*)"`).FindStringSubmatch(ts.ReadFile(args[0]))
	if link == nil {
		ts.Fatalf("%s has no link to a new file", args[0])
	}
	address, err := url.Parse(html.UnescapeString(link[1]))
	ts.Check(err)
	if got := address.Query().Get("filename"); got != "data/publications/YYYY-MM-DD-name.yaml" || len(link[1]) > 4000 {
		ts.Fatalf("the file is called %q, and the link has %d characters", got, len(link[1]))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(address.Query().Get("value")), 0o644))
}

// pages adds the repository's site/, and pages of the names that it has with a title and nothing else.
func pages(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: pages")
	}
	ts.Check(os.CopyFS(ts.MkAbs("site"), os.DirFS(filepath.Join(repository, "site"))))
	content := os.DirFS(filepath.Join(repository, "content"))
	ts.Check(fs.WalkDir(content, ".", func(file string, d fs.DirEntry, err error) error {
		to := ts.MkAbs("content/" + file)
		if err != nil || d.IsDir() {
			return errors.Join(err, os.MkdirAll(to, 0o755))
		}
		body := []byte("---\ntitle: 页\n---\n")
		if !strings.HasSuffix(file, ".md") {
			if body, err = fs.ReadFile(content, file); err != nil {
				return err
			}
		}
		return os.WriteFile(to, body, 0o644)
	}))
}

var titled = regexp.MustCompile(`(?m)^(title|description): .*$`)

// ownProse WORDS puts words in place of what every page of content/ says.
func ownProse(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: prose WORDS")
	}
	ts.Check(putProse(ts.MkAbs("content"), args[0]))
}

// putProse puts words, and what shortcodes say, in place of what the pages below a folder of content/ say.
func putProse(content, words string, shortcodes ...string) error {
	body := words
	for _, s := range shortcodes {
		body += "\n\n{{< " + s + " >}}"
	}
	return filepath.WalkDir(content, func(file string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".md" {
			return err
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		parts := strings.SplitN(string(src), "---\n", 3)
		parts[1] = titled.ReplaceAllString(parts[1], "$1: "+words)
		if strings.TrimSpace(parts[2]) != "" { // others show no text
			parts[2] = "\n" + body + "\n"
		}
		return os.WriteFile(file, []byte(strings.Join(parts, "---\n")), 0o644)
	})
}
