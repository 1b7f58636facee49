package archive

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var fileUnknown = diag.NewRule("copy-unknown",
	"一个字节不同，就不是本站公布的文件。", "With one byte different it is not a file that this site published.",
	"（改过一格的 figures.csv） (figures.csv with one cell edited)", "（重新下载） (downloaded again)")

// Copies indexes every published file by its SHA-256: those of snapshots, of the current edition and of the last build.
type Copies struct {
	snapshots []*edition.Snapshot
	sums      []snapshot.Sums   // those of the snapshots, in their order
	now       map[string]string // address by sum
	built     snapshot.Sums     // SHA256SUMS of public/, nil where nothing was built
}

// NewCopies takes the sums of all documents and downloads of now; pages are known from public/ of the checkout once the
// site is built.
func NewCopies(checkout fs.FS, now *edition.Edition) (*Copies, error) {
	c := &Copies{snapshots: now.Snapshots, now: map[string]string{}}
	take := func(f urls.File) error {
		c.now[snapshot.Of("", f.Body).SHA256] = f.Path
		return nil
	}
	for _, s := range now.Snapshots {
		sums, err := fs.ReadFile(checkout, path.Join(s.Dir(), snapshot.SumsFile))
		if err != nil {
			return nil, err
		}
		c.sums = append(c.sums, sums)
	}
	built, err := fs.ReadFile(checkout, "public/"+urls.Sums)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	c.built = built
	return c, errors.Join(err, api.Write(now, take), export.Write(now, take))
}

// Recognise says which published files a copy is, byte for byte, and what has been corrected since; or what is wrong
// with it. name is what the copy is called.
func (c *Copies) Recognise(name string, body []byte) (said []locales.Text, _ *diag.Problem) {
	hash := snapshot.Of("", body).SHA256
	for _, s := range c.snapshots {
		for _, e := range append([]snapshot.Entry{{Path: snapshot.ManifestFile, SHA256: s.SHA256}}, s.Files...) {
			if e.SHA256 == hash {
				said = append(append(said, locales.Format("%s 是快照 %s（截至%s）的 %s，一字不差。",
					"%s is %[4]s of snapshot %[2]s (as of %[3]s), byte for byte.", name, s.ID, s.AsOf, e.Path)),
					since(s)...)
			}
		}
	}
	said = append(said, c.frozen(name, hash)...)
	if address := c.now[hash]; address != "" {
		said = append(said, locales.Format("%s 是现在公布的 %s，一字不差。", "%s is %s as published now, byte for byte.", name,
			address))
	}
	if address := addressOf(c.built, hash); said == nil && address != "" {
		said = append(said, locales.Format("%s 是 public/ 里的 %s，一字不差。", "%s is %s of public/, byte for byte.", name,
			address))
	}
	if said != nil {
		return said, nil
	}
	return nil, fileUnknown.Found("不是现在公布的文件，也不是任何快照的文件",
		"it is neither a file of the current edition nor of any snapshot").
		Expect("SHA-256 与公布的一致；这个文件是 %s", "the SHA-256 of a published file; this one has %s", hash).
		FixBy("文件可能出自以前的版本，或被改过；重新下载再比较",
			"it may be of an earlier edition, or altered: download it again and compare")
}

// frozen says with which snapshot, the newest of several, a file was published.
func (c *Copies) frozen(name, hash string) []locales.Text {
	for n, s := range slices.Backward(c.snapshots) {
		if address := c.sums[n].PathOf(hash); address != "" {
			return append([]locales.Text{locales.Format("%s 是随快照 %s（截至%s）公布的 %s，一字不差。",
				"%s is %[4]s as published with snapshot %[2]s (as of %[3]s), byte for byte.", name, s.ID, s.AsOf,
				address)}, since(s)...)
		}
	}
	return nil
}

// since says what has been corrected or withdrawn of a snapshot since.
func since(s *edition.Snapshot) (said []locales.Text) {
	for _, c := range s.Corrected {
		if c.Removes() {
			said = append(said, locales.Format("此后撤回：%s（%s）。", "Withdrawn since: %s (%s).", c.Record, c.Recorded))
			continue
		}
		said = append(said, locales.Format("此后更正：%s 的 %s（%s → %s，%s）。",
			"Corrected since: %[2]s of %[1]s (%[3]s → %[4]s, %[5]s).", c.Record, c.Key, orNone(c.Was), orNone(c.Is),
			c.Recorded))
	}
	if said == nil {
		said = []locales.Text{{ZH: "此后没有更正。", EN: "Nothing has been corrected since."}}
	}
	return said
}

// RecogniseBy says which file of a list of SHA-256 sums a copy is, or that it is none; list is what the list is called.
func RecogniseBy(list string, sums []byte, name string, body []byte) ([]locales.Text, *diag.Problem) {
	hash := snapshot.Of("", body).SHA256
	if address := addressOf(sums, hash); address != "" {
		return []locales.Text{locales.Format("%s 是 %s 所列的 %s，一字不差。", "%s is %[3]s of %[2]s, byte for byte.", name, list,
			address)}, nil
	}
	return nil, fileUnknown.Found("%s 没有列出这个文件", "%s does not list this file", list).
		Expect("SHA-256 在那份清单里的文件；这个文件是 %s", "a file whose SHA-256 is in that list; this one has %s", hash).
		FixBy("文件可能出自另一次发布，或被改过；找那次发布的 SHA256SUMS，或重新下载再比较",
			"it may be of another publication, or altered: find the SHA256SUMS of that one, or download "+
				"it again and compare")
}

// addressOf is the address of a file with a hash in a list of sums, or the list's own; "" where there is none.
func addressOf(sums snapshot.Sums, hash string) string {
	if len(sums) > 0 && snapshot.Of("", sums).SHA256 == hash {
		return urls.Sums
	}
	return sums.PathOf(hash)
}

func orNone[S ~string](s S) string {
	if s == "" {
		return "—"
	}
	return string(s)
}
