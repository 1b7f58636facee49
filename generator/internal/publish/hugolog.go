package publish

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/herrors"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/site"
)

// hugoLog is what Hugo says while it works.
type hugoLog struct {
	source  string // the checkout
	stepped func() // called when Hugo has done a step of a build; nil where nobody waits for it
	mu      sync.Mutex
	said    []string
}

// note remembers a warning or an error.
func (h *hugoLog) note(e *logg.Entry) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.said = append(h.said, e.Message)
}

// panicked makes a finding of a panic of Hugo.
func (h *hugoLog) panicked(err *error) {
	if p := recover(); p != nil {
		*err = site.Unbuilt{HugoFailed(fmt.Sprint(p)).At(diag.Place{File: "site"})}
	}
}

// findings are all logged problems and the error that Hugo ended with; nil if there are none.
func (h *hugoLog) findings(err error) error {
	var all []diag.Finding
	if broke := site.Unbuilt(nil); errors.As(err, &broke) {
		return err
	}
	for _, s := range h.said {
		if err == nil || !strings.Contains(err.Error(), s) { // else the error says the same with its place
			all = append(all, h.finding(diag.Place{}, s))
		}
	}
	if chain := herrors.UnwrapFileErrors(err); len(chain) > 0 { // the place that is nearest to the mistake
		last := chain[len(chain)-1]
		at := last.Position()
		all = append(all, h.finding(diag.Place{File: at.Filename, Line: at.LineNumber, Column: max(1, at.ColumnNumber)},
			errors.Unwrap(last).Error()))
	} else if err != nil && len(all) == 0 {
		all = append(all, h.finding(diag.Place{}, err.Error()))
	}
	if all = diag.Sort(all); len(all) == 0 {
		return nil
	}
	return site.Unbuilt(all)
}

var (
	placed   = regexp.MustCompile(`"?([^\s":]+):(\d+):(\d+)"?:? ?`)
	template = regexp.MustCompile(`(?s)^.*template: ([^\s:]+):(\d+)(?::(\d+))?: (?:executing "[^"]*" at <(.*?)>: )?`)
	calling  = regexp.MustCompile(`^(?:error calling [^\s:]+: )+`)
	untold   = regexp.MustCompile(`^i18n\|MISSING_TRANSLATION\|(\w+)\|(.+)$`)
	inType   = regexp.MustCompile(` in type [^\s:;]+$`)
)

// finding words a message of Hugo. The position is either in its text or comes with it.
func (h *hugoLog) finding(at diag.Place, said string) diag.Finding {
	if m := placed.FindStringSubmatch(said); m != nil && at.File == "" && filepath.IsAbs(m[1]) {
		at.File = m[1]
		at.Line, _ = strconv.Atoi(m[2])
		at.Column, _ = strconv.Atoi(m[3])
		said = strings.Replace(said, m[0], "", 1)
	}
	if file, err := filepath.Rel(h.source, at.File); err == nil && filepath.IsLocal(file) {
		at.File = filepath.ToSlash(file)
	} else {
		at = diag.Place{File: "site"}
	}
	said = strings.ReplaceAll(said, h.source+string(filepath.Separator), "")
	code := ""
	if m := template.FindStringSubmatch(said); m != nil {
		h.nearer(&at, m)
		code, said = m[4], said[len(m[0]):]
	}
	said, _, _ = strings.Cut(calling.ReplaceAllString(said, ""), "\n")
	said = strings.TrimSpace(inType.ReplaceAllString(said, ""))
	if m := untold.FindStringSubmatch(said); m != nil {
		return site.NoWords(m[1], m[2])
	}
	problem := site.BuildRule.Found("网页生成不了，Hugo 说：%s", "the pages cannot be made; Hugo says: %s", said)
	if code != "" {
		problem = site.BuildRule.Found("模板里的 %s 求不出值，Hugo 说：%s", "the template's %s has no value; Hugo says: %s",
			code, said)
	}
	return problem.FixBy("看不明白时，退回 site/ 或 content/ 里上一处改动",
		"if it is not clear what is meant, take back the last change in site/ or content/").At(at)
}

// nearer is the place that the message of a template names: where a page is put together from several, Hugo itself
// names the outermost.
func (h *hugoLog) nearer(at *diag.Place, m []string) {
	file := path.Join("site/layouts", m[1])
	if _, err := os.Stat(filepath.Join(h.source, filepath.FromSlash(file))); err != nil || file == at.File {
		return
	}
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	*at = diag.Place{File: file, Line: line, Column: max(1, column)}
}

// HugoFailed reports that Hugo itself broke, with the first line of its message.
func HugoFailed(said string) *diag.Problem {
	said, _, _ = strings.Cut(said, "\n")
	return site.BuildRule.Found("生成网页的程序 Hugo 自己出错了：%s", "Hugo, which makes the pages, broke: %s", said).
		FixBy("先运行 generator validate；没有要改的，就退回 site/ 或 content/ 里上一处改动，并报告这句话",
			"run generator validate; if it finds nothing, take back the last change in site/ or content/, "+
				"and report this message")
}
