package archive

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/snapshot"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

var fileUnknown = diag.NewRule("copy-unknown",
	"一个字节不同，就不是本站公布的文件。", "With one byte different it is not a file that this site published.",
	"（改过一格的 figures.csv） (figures.csv with one cell edited)", "（重新下载） (downloaded again)")

// Recognise says which published file a copy is, byte for byte, and what has been corrected since; or what is wrong
// with it. now is what is published, name what the copy is called.
func Recognise(checkout fs.FS, now *edition.Edition, name string, body []byte) (said []locales.Text, _ *diag.Problem, _ error) {
	hash := snapshot.Of("", body).SHA256
	is := func(zh, en string, args ...any) { said = append(said, locales.Say(zh, en, args...)) }
	for _, s := range now.Snapshots {
		files := append([]snapshot.Entry{{Path: snapshot.ManifestFile, SHA256: s.SHA256}}, s.Files...)
		for _, e := range files {
			if e.SHA256 != hash {
				continue
			}
			is("%s 是快照 %s（截至%s）的 %s，一字不差。", "%s is %[4]s of snapshot %[2]s (as of %[3]s), byte for byte.", name, s.ID, s.AsOf, e.Path)
			for _, c := range s.Corrected {
				if c.Removes() {
					is("此后撤回：%s（%s）。", "Withdrawn since: %s (%s).", c.Record, c.Recorded)
					continue
				}
				is("此后更正：%s 的 %s（%s → %s，%s）。", "Corrected since: %[2]s of %[1]s (%[3]s → %[4]s, %[5]s).", c.Record, c.Key, orNone(c.Was), orNone(c.Is), c.Recorded)
			}
			if len(s.Corrected) == 0 {
				is("此后没有更正。", "Nothing has been corrected since.")
			}
		}
	}
	// Documents and downloads; pages are only there once the site is built.
	compare := func(f urls.File) error {
		if snapshot.Of("", f.Body).SHA256 == hash {
			is("%s 是现在公布的 %s，一字不差。", "%s is %s as published now, byte for byte.", name, f.Path)
		}
		return nil
	}
	if err := errors.Join(api.Write(now, compare), export.Write(now, compare)); err != nil {
		return nil, nil, err
	}
	if address := inLastBuild(checkout, hash); said == nil && address != "" {
		is("%s 是 public/ 里的 %s，一字不差。", "%s is %s of public/, byte for byte.", name, address)
	}
	if said != nil {
		return said, nil, nil
	}
	return nil, fileUnknown.Found("不是现在公布的文件，也不是任何快照的文件", "it is neither a file of the current edition nor of any snapshot").
		Expect("SHA-256 与公布的一致；这个文件是 %s", "the SHA-256 of a published file; this one has %s", hash).
		Mend("文件可能出自以前的版本，或被改过；重新下载再比较", "it may be of an earlier edition, or altered: download it again and compare"), nil
}

// RecogniseBy says which file of a list of SHA-256 sums a copy is, or that it is none; list is what the list is called.
func RecogniseBy(list string, sums []byte, name string, body []byte) (locales.Text, *diag.Problem) {
	hash := snapshot.Of("", body).SHA256
	if address := addressOf(sums, hash); address != "" {
		return locales.Say("%s 是 %s 所列的 %s，一字不差。", "%s is %[3]s of %[2]s, byte for byte.", name, list, address), nil
	}
	return locales.Text{}, fileUnknown.Found("%s 没有列出这个文件", "%s does not list this file", list).
		Expect("SHA-256 在那份清单里的文件；这个文件是 %s", "a file whose SHA-256 is in that list; this one has %s", hash).
		Mend("文件可能出自另一次发布，或被改过；找那次发布的 SHA256SUMS，或重新下载再比较", "it may be of another publication, or altered: find the SHA256SUMS of that one, or download it again and compare")
}

// inLastBuild is the address of a file with a hash in the site as last built; "" where there is none.
func inLastBuild(checkout fs.FS, hash string) string {
	sums, err := fs.ReadFile(checkout, "public/"+urls.Sums)
	if err != nil {
		return ""
	}
	return addressOf(sums, hash)
}

// addressOf is the address of a file with a hash in a list of sums; "" where there is none.
func addressOf(sums []byte, hash string) string {
	for line := range strings.Lines(string(sums)) {
		if sum, address, ok := strings.Cut(strings.TrimSpace(line), " "); ok && strings.EqualFold(sum, hash) {
			return path.Clean(strings.TrimLeft(address, " *"))
		}
	}
	return ""
}

func orNone[S ~string](s S) string {
	if s == "" {
		return "—"
	}
	return string(s)
}
