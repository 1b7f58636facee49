package cli

import (
	"fmt"
	"os"

	"five-areas/generator/internal/archive"
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/locales"
)

// verifyCmd checks every snapshot against itself, the chain and the data of today, or says which copies files are.
type verifyCmd struct {
	checkout
	printer
	Files   []string `arg:"" optional:"" help:"公布过的文件：说出各是哪一个。 Copies of published files to identify." name:"file"`
	Sums    string   `help:"按这份 SHA256SUMS 辨认文件。 Identify files by this list of checksums." placeholder:"SHA256SUMS"`
	Against string   `help:"改动之前的目录：它的快照一个字节也不能变。 Base checkout; its snapshots must be byte-identical." placeholder:"DIR"`
	Expect  string   `help:"最近一个快照应有的摘要。 Expected digest of the newest snapshot." placeholder:"DIGEST"`
}

// Run checks all snapshots, or the files that it is given.
func (v verifyCmd) Run(m env) error {
	if v.Sums != "" {
		return v.bySums(m)
	}
	if v.Against != "" && len(v.Files) == 0 { // first of all: with a snapshot gone the data may not even load
		if info, err := os.Stat(v.Against); err != nil || !info.IsDir() {
			return fmt.Errorf("--against %s is not a folder", v.Against)
		}
		found := snapshot.Against(os.DirFS(v.Root), os.DirFS(v.Against))
		if err := v.report(m, v.printer, found, compareSides); err != nil {
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
	if len(v.Files) > 0 {
		return v.recognise(m, d)
	}
	found, on := archive.Verify(os.DirFS(v.Root), d)
	if v.Expect != "" {
		found = append(found, archive.Expected(d.Snapshots, v.Expect)...)
	}
	if err := v.report(m, v.printer, found, compareSides); err != nil {
		return err
	}
	fmt.Fprintln(m.out, locales.Format("核对了%d个快照，从来源重新算出%d个数，全部相符。",
		"Verified. Snapshots: %d; figures recomputed from their sources: %d.", len(d.Snapshots), on.Figures).In(
		v.Lang))
	for _, s := range on.Older {
		fmt.Fprintln(m.out, locales.Format("快照 %s 的状态是按方法第%d版判断的，现在是第%d版，不能重新判断；它们由清单的哈希和后面的快照保证没有改动。",
			"The statuses of snapshot %s were assessed with version %d of the method; this is version %d, so they "+
				"are not recomputed: the manifest's hashes and later snapshots protect them.",
			s.ID, s.Method, d.Assessment.MethodVersion).In(v.Lang))
	}
	return nil
}

// recognise says which published files the copies are.
func (v verifyCmd) recognise(m env, d *dataset.Dataset) error {
	e := issue(d, d.Newest())
	e.Sources = os.DirFS(v.Root)
	copies, err := archive.NewCopies(e.Sources, e)
	if err != nil {
		return err
	}
	return v.each(m, copies.Recognise)
}

// bySums looks copies up in a list of sums, for which no data is needed.
func (v verifyCmd) bySums(m env) error {
	if len(v.Files) == 0 {
		return fmt.Errorf("--sums needs a FILE to identify")
	}
	if v.Lang == "" {
		v.Lang = language(os.DirFS(v.Root))
	}
	sums, err := os.ReadFile(v.Sums)
	if err != nil {
		return err
	}
	return v.each(m, func(name string, body []byte) ([]locales.Text, *diag.Problem) {
		return archive.RecogniseBy(v.Sums, sums, name, body)
	})
}

// each identifies each file; problems with some of them are reported last.
func (v verifyCmd) each(m env, recognise func(name string, body []byte) ([]locales.Text, *diag.Problem)) error {
	var found []diag.Finding
	for _, file := range v.Files {
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		said, problem := recognise(file, body)
		if problem != nil {
			found = append(found, problem.At(diag.Place{File: file}))
		}
		for _, line := range said {
			fmt.Fprintln(m.out, line.In(v.Lang))
		}
	}
	return v.report(m, v.printer, found, compareSides)
}

// compareSides is the last line of a run that found what does not agree.
func compareSides(n int) locales.Text {
	if n == 1 {
		return locales.Text{ZH: "有1处不符。", EN: "1 mismatch."}
	}
	return locales.Format("有%d处不符。", "%d mismatches.", n)
}
