package cli

import (
	"fmt"
	"os"

	"five-articles/generator/internal/archive"
	"five-articles/generator/internal/diag"
	"five-articles/generator/locales"
)

// verify checks every snapshot against itself, the chain and the data of today, or tells what a copy of a file is.
type verify struct {
	checkout
	printer
	File string `arg:"" optional:"" help:"A copy of a published file: say which one it is." placeholder:"FILE"`
}

// Run checks all snapshots, or one file.
func (v verify) Run(m machine) error {
	d, err := v.load(m, v.printer)
	if err != nil {
		return err
	}
	fsys := os.DirFS(v.Root)
	if v.File == "" {
		found, figures, err := archive.Verify(fsys, d)
		if err != nil {
			return err
		}
		if err := v.report(m, v.printer, found, differ); err != nil {
			return err
		}
		fmt.Fprintf(m.out, "Verified: %d snapshots, %d figures derived again from their sources.\n", len(d.Snapshots), figures)
		return nil
	}
	if v.Lang == "" {
		v.Lang = locales.Lang(d.Site.Language)
	}
	body, err := os.ReadFile(v.File)
	if err != nil {
		return err
	}
	said, problem, err := archive.Recognise(fsys, issue(d, d.Newest()), v.File, body)
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

// differ is the last line of a run that found what does not agree.
func differ(n int) locales.Text {
	if n == 1 {
		return locales.Text{ZH: "有1处不符。", EN: "1 mismatch."}
	}
	return locales.Say("有%d处不符。", "%d mismatches.", n)
}
