package scaffold

import (
	"bytes"
	"io/fs"
	"strings"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
)

// CorrectionFile writes a correction's file like PublicationFile.
func CorrectionFile(c model.Correction) []byte {
	return newFile("correction", "我们抄错了才写更正；来源自己改了数，就新建一个来源。 A correction is for what we mis-recorded; where the source changed its figure, add a new publication.", c)
}

// Correct changes the value of a publication's figure and nothing else of the text; file is the publication's. It returns
// the file to write, which is the table beside it where the figure stands there.
func Correct(fsys fs.FS, file string, figure int, was, is quantity.Printed) (string, []byte, []diag.Finding) {
	publication, findings := sourcefile.Read[model.Publication](fsys, file, nil)
	if findings != nil {
		return "", nil, findings
	}
	at, quote := publication.At("figures", figure, "value"), func(s string) string { return inFlow(scalar(s)) }
	if inline := len(publication.Value.Figures); figure >= inline {
		table, findings := sourcefile.ReadTable(fsys, strings.TrimSuffix(file, ".yaml")+".csv", nil, func(int) {},
			func(*model.Row) {})
		if findings != nil {
			return "", nil, findings
		}
		at, quote = table.At(figure-inline, "value"), csvCell
	}
	src, err := fs.ReadFile(fsys, at.File)
	if err != nil {
		return "", nil, []diag.Finding{sourcefile.Unreadable(err).At(diag.Place{File: at.File})}
	}
	lines := strings.SplitAfter(string(src), "\n")
	line := []rune(lines[at.Line-1])
	column := at.Column - 1
	if at.Line == 1 && bytes.HasPrefix(src, []byte("\ufeff")) {
		column++
	}
	before, rest := string(line[:column]), string(line[column:])
	for _, written := range []string{string(was), quote(string(was)), quoted(string(was)), "'" + string(was) + "'"} {
		if after, ok := strings.CutPrefix(rest, written); ok {
			lines[at.Line-1] = before + quote(string(is)) + after
			return at.File, []byte(strings.Join(lines, "")), nil
		}
	}
	return "", nil, []diag.Finding{importInto.Found("value 的写法不便改动", "value is written in a way that cannot be changed").
		Mend("手工改成 %s，再加 --was %s", "change it to %s by hand and add --was %s", is, was).At(at)}
}

func csvCell(s string) string {
	if !strings.ContainsAny(s, "\",\r\n") {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// SplitUnit takes the unit off a value that the figure's file keeps apart; the value may be typed with or without it.
func SplitUnit(value quantity.Printed, f *model.Figure) (bare, whole quantity.Printed) {
	bare = quantity.Printed(strings.TrimSpace(strings.TrimSuffix(string(value), f.Unit)))
	return bare, bare + quantity.Printed(f.Unit)
}
