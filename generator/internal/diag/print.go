package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"five-areas/generator/locales"
)

// Format is a way to print findings.
type Format string

// The formats of `generator validate --format`.
const (
	Text   Format = "text"
	GitHub Format = "github"
	JSON   Format = "json"
)

// Print writes findings in one format and language.
func Print(w io.Writer, format Format, lang locales.Lang, fs []Finding) error {
	switch format {
	case JSON:
		return printJSON(w, fs)
	case GitHub:
		return printGitHub(w, lang, fs)
	default:
		return printText(w, lang, fs)
	}
}

var (
	expectedLabel = locales.Pair("应为：", "expected: ")
	fixLabel      = locales.Pair("改法：", "fix: ")
)

func printText(w io.Writer, lang locales.Lang, fs []Finding) error {
	for _, f := range fs {
		place := printable(f.File)
		if f.Line > 0 {
			place = fmt.Sprintf("%s:%d:%d", place, f.Line, f.Column)
		}
		if _, err := fmt.Fprintf(w, "%s: %s [%s]\n", place, visible(f.What.In(lang)), f.Rule); err != nil {
			return err
		}
		if s := f.Expected.In(lang); s != "" {
			fmt.Fprintf(w, "    %s%s\n", expectedLabel.In(lang), visible(s))
		}
		if s := f.Fix.In(lang); s != "" {
			fmt.Fprintf(w, "    %s%s\n", fixLabel.In(lang), visible(s))
		}
	}
	return nil
}

// printable writes a file's name on one line: a name may hold line breaks and codes that a terminal obeys.
func printable(name string) string {
	if quoted := strconv.QuoteToGraphic(name); quoted[1:len(quoted)-1] != name {
		return quoted
	}
	return name
}

// visible escapes control and invisible characters, because messages repeat the contents of files.
func visible(s string) string {
	if !strings.ContainsFunc(s, locales.Hidden) {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if locales.Hidden(c) {
			fmt.Fprintf(&b, "\\u%04x", c)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// printGitHub writes workflow commands, which GitHub shows as annotations on the lines of a pull request
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
func printGitHub(w io.Writer, lang locales.Lang, fs []Finding) error {
	for _, f := range fs {
		message := visible(f.What.In(lang))
		if s := f.Expected.In(lang); s != "" {
			message += "\n" + expectedLabel.In(lang) + visible(s)
		}
		if s := f.Fix.In(lang); s != "" {
			message += "\n" + fixLabel.In(lang) + visible(s)
		}
		at := ""
		if f.Line > 0 {
			at = fmt.Sprintf(",line=%d,col=%d", f.Line, f.Column)
		}
		if _, err := fmt.Fprintf(w, "::error file=%s%s,title=%s::%s\n", property(visible(f.File)), at, property(f.Rule),
			data(message)); err != nil {
			return err
		}
	}
	return nil
}

func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// Row is a finding as programs read it.
type Row struct {
	File     string       `json:"file"`
	Line     int          `json:"line"`
	Column   int          `json:"column"`
	Rule     string       `json:"rule"`
	What     locales.Text `json:"what"`
	Expected locales.Text `json:"expected"`
	Fix      locales.Text `json:"fix"`
}

// RowOf is a finding as a row.
func RowOf(f Finding) Row { return Row{f.File, f.Line, f.Column, f.Rule, f.What, f.Expected, f.Fix} }

func printJSON(w io.Writer, fs []Finding) error {
	rows := make([]Row, len(fs))
	for i, f := range fs {
		rows[i] = RowOf(f)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(rows)
}
