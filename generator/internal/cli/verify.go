package cli

import (
	"fmt"
	"os"

	"five-articles/generator/internal/archive"
	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/snapshot"
	"five-articles/generator/locales"
)

// verify checks every snapshot against itself, the chain and the data of today, or tells what a copy of a file is.
type verify struct {
	checkout
	printer
	File    string `arg:"" optional:"" help:"一份公布过的文件：说出它是哪一个。 A copy of a published file: say which one it is." placeholder:"FILE"`
	Sums    string `help:"按这份 SHA256SUMS 认文件。 Recognise the file by this list of sums." placeholder:"SHA256SUMS"`
	Against string `help:"改动之前的目录：它的快照一个字节也不能变。 What stood before a change: none of its snapshots may differ by a byte." placeholder:"DIR"`
	Expect  string `help:"最近一个快照应有的摘要。 The digest that the newest snapshot should have." placeholder:"DIGEST"`
}

// Run checks all snapshots, or one file.
func (v verify) Run(m machine) error {
	if v.Sums != "" {
		return v.bySums(m)
	}
	if v.Against != "" && v.File == "" { // first of all: with a snapshot gone the data may not even load
		if info, err := os.Stat(v.Against); err != nil || !info.IsDir() {
			return fmt.Errorf("--against %s is no folder", v.Against)
		}
		found := snapshot.Against(os.DirFS(v.Root), os.DirFS(v.Against))
		if err := v.report(m, v.printer, found, differ); err != nil {
			return err
		}
	}
	d, err := v.load(m, v.printer)
	if err != nil {
		return err
	}
	if v.Lang == "" {
		v.Lang = locales.Lang(d.Site.Language)
	}
	if v.File != "" {
		return v.recognise(m, d)
	}
	found, on := archive.Verify(os.DirFS(v.Root), d)
	if v.Expect != "" {
		found = append(found, archive.Expected(d.Snapshots, v.Expect)...)
	}
	if err := v.report(m, v.printer, found, differ); err != nil {
		return err
	}
	fmt.Fprintln(m.out, locales.Say("核对了%d个快照，从来源重新算出%d个数，全部相符。", "Verified: %d snapshots, %d figures derived again from their sources.", len(d.Snapshots), on.Figures).In(v.Lang))
	for _, s := range on.Older {
		fmt.Fprintln(m.out, locales.Say("快照 %s 的状态是按方法第%d版判断的，现在是第%d版，不能重新判断；它们由清单的哈希和后面的快照保证没有改动。",
			"The statuses of snapshot %s were given by version %d of the method; now it is version %d, so they are not judged again: the manifest's hashes and the snapshots after it hold them.",
			s.ID, s.Method, d.Assessment.MethodVersion).In(v.Lang))
	}
	return nil
}

// recognise says which published file a copy is.
func (v verify) recognise(m machine, d *dataset.Dataset) error {
	body, err := os.ReadFile(v.File)
	if err != nil {
		return err
	}
	said, problem, err := archive.Recognise(os.DirFS(v.Root), issue(d, d.Newest()), v.File, body)
	if err != nil {
		return err
	}
	if problem != nil {
		return v.report(m, v.printer, []diag.Finding{problem.At(diag.Place{File: v.File})}, differ)
	}
	for _, line := range said {
		fmt.Fprintln(m.out, line.In(v.Lang))
	}
	return nil
}

// bySums looks a copy up in a list of sums, for which no data is needed.
func (v verify) bySums(m machine) error {
	if v.File == "" {
		return fmt.Errorf("--sums needs a FILE to look up")
	}
	if v.Lang == "" {
		v.Lang = language(os.DirFS(v.Root))
	}
	body, err := os.ReadFile(v.File)
	if err != nil {
		return err
	}
	sums, err := os.ReadFile(v.Sums)
	if err != nil {
		return err
	}
	said, problem := archive.RecogniseBy(v.Sums, sums, v.File, body)
	if problem != nil {
		return v.report(m, v.printer, []diag.Finding{problem.At(diag.Place{File: v.File})}, differ)
	}
	fmt.Fprintln(m.out, said.In(v.Lang))
	return nil
}

// differ is the last line of a run that found what does not agree.
func differ(n int) locales.Text {
	if n == 1 {
		return locales.Text{ZH: "有1处不符。", EN: "1 mismatch."}
	}
	return locales.Say("有%d处不符。", "%d mismatches.", n)
}
