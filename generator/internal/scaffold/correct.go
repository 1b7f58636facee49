package scaffold

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// CorrectionFile writes a correction's file like PublicationFile.
func CorrectionFile(c model.Correction) []byte {
	return newFile("correction",
		"我们抄错了才写更正；来源自己改了，就新建一个来源。 A correction is for what we mis-recorded; where the source itself changed, "+
			"add a new publication.", c)
}

// Correct completes a correction of a record and returns the files to change, by their names: that of the record,
// unless the correction says what it was or that it was overlooked, because then it is changed already, or withdraws
// the whole record.
func Correct(fsys fs.FS, record *dataset.Record, c *model.Correction, overlooked bool) (map[string][]byte,
	[]diag.Finding,
) {
	files := map[string][]byte{}
	now := model.FactOf(record.Value, string(c.Key)).Text()
	f, _ := record.Value.(*model.Figure)
	if f != nil && c.Key == "value" {
		c.Was, c.Is = whole(c.Was, f), whole(c.Is, f)
	}
	at := record.Place(fsys, string(c.Key))
	switch {
	case c.Removes():
	case overlooked || c.Was != "" && c.Is == "" && !c.Withdrawn:
		c.Is = now
	case c.Was != "":
	case c.Withdrawn:
		return nil, []diag.Finding{importInto.Found("撤回一项，要从文件里删去它", "to withdraw a key it is taken from the file").
			FixBy("先删去它，再加 --was %s", "delete it first and add --was %s", diag.Argument(now)).At(at)}
	case c.Is == "":
		return nil, []diag.Finding{importer.BadFlag.Found("没有写改成什么", "it does not say what is corrected").
			FixBy("写 --is 和来源所印的内容；文件已经改好的写 --was 和原来的内容；来源里没有的写 --withdraw",
				"give --is with what the source prints; --was with what it said before where the file is changed "+
					"already; --withdraw where the source has no such thing").At(at)}
	case now == "":
		return nil, []diag.Finding{importInto.Found("文件里没有这一项", "the file has no such key").
			FixBy("先写进文件，再用 --overlooked 代替 --is", "add it to the file first and give --overlooked instead of --is").At(
			at)}
	default:
		c.Was = now
		was, is := c.Was, c.Is
		if f != nil && c.Key == "value" { // the unit may stand elsewhere
			was, is = bare(was, f.Unit), bare(is, f.Unit)
		}
		fresh, found := Replace(fsys, at, was, is)
		if found != nil {
			return nil, found
		}
		files[at.File] = fresh
	}
	return files, nil
}

// Replace changes the text at a place of a file, a value in YAML or a cell of a table, and nothing else. It returns the
// whole file.
func Replace(fsys fs.FS, at diag.Place, was, is string) ([]byte, []diag.Finding) {
	byHand := []diag.Finding{importInto.Found("这一项的写法不便改动", "it is written in a way that cannot be changed").
		FixBy("手工改成 %s，再加 --was %s", "change it to %s by hand and add --was %s", diag.Argument(is),
			diag.Argument(was)).At(at)}
	src, err := fs.ReadFile(fsys, at.File)
	if err != nil {
		return nil, []diag.Finding{sourcefile.Unreadable(err).At(diag.Place{File: at.File})}
	}
	lines := strings.SplitAfter(string(src), "\n")
	if at.Line == 0 || was == "" {
		return nil, byHand
	}
	line := []rune(lines[at.Line-1])
	column := at.Column - 1
	if at.Line == 1 && bytes.HasPrefix(src, []byte("\ufeff")) {
		column++
	}
	plain := func(s string) string {
		if !strings.ContainsAny(s, ",[]{}") { // an address has a colon, which is safe without a blank
			return scalar(s)
		}
		return inFlow(scalar(s))
	}
	if path.Ext(at.File) == ".csv" {
		plain = csvCell
	}
	before, rest := string(line[:column]), string(line[column:])
	for _, form := range []struct {
		written string
		write   func(string) string
	}{{quoted(was), quoted}, {"'" + was + "'", quoted}, {csvCell(was), plain}, {was, plain}} {
		if after, ok := strings.CutPrefix(rest, form.written); ok {
			lines[at.Line-1] = before + form.write(is) + after
			return []byte(strings.Join(lines, "")), nil
		}
	}
	return nil, byHand
}

func csvCell(s string) string {
	if !strings.ContainsAny(s, "\",\r\n") {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// whole is a value with the unit that the figure's file keeps apart, whether it was typed with it or not.
func whole(value string, f *model.Figure) string {
	if value == "" {
		return ""
	}
	return bare(value, f.Unit) + f.Unit
}

func bare(value, unit string) string { return strings.TrimSpace(strings.TrimSuffix(value, unit)) }

var wordsOnly = regexp.MustCompile(`[^a-z0-9]+`)

// CorrectionID makes an id of the day and of what is corrected.
func CorrectionID(c *model.Correction) sourcefile.ID {
	_, of, within := strings.Cut(string(c.Record), "/")
	if !within { // a publication, whose id begins with a day
		of = string(c.Record)[min(len(c.Record), len("2006-01-02-")):]
	}
	if c.Record.Figure() != "" {
		of, _, _ = strings.Cut(of, ".")
	}
	if c.Key != "value" {
		of += "-" + string(c.Key)
	}
	return sourcefile.ID(string(c.Recorded) + "-" + strings.Trim(wordsOnly.ReplaceAllString(of, "-"), "-"))
}
