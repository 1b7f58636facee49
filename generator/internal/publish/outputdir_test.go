package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/urls"
)

// siteAt writes a folder that take knows as a site, with a word in it.
func siteAt(t *testing.T, dir, word string) {
	t.Helper()
	const sum = "0000000000000000000000000000000000000000000000000000000000000000  "
	for file, body := range map[string]string{
		"api/v1/index.json": word, "word": word,
		urls.Sums: sum + "api/v1/index.json\n" + sum + "word\n" + sum + "gone/away.html\n",
	} {
		put(t, filepath.Join(dir, file), body)
	}
}

func put(t *testing.T, file, body string) {
	t.Helper()
	if err := writeFile(file, []byte(body)); err != nil {
		t.Fatal(err)
	}
}

func word(t *testing.T, dir string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, "word"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

// A file system that cannot exchange two folders has a moment between two steps; a build that is killed there loses
// nothing.
func TestTwoSteps(t *testing.T) {
	before := exchange
	t.Cleanup(func() { exchange = before })
	for _, able := range []bool{true, false} {
		if exchange = before; !able {
			exchange = func(a, b string) error { return errors.ErrUnsupported }
		}
		root := t.TempDir()
		output := filepath.Join(root, "public")
		for _, said := range []string{"first", "second"} {
			p, err := acquire(root, output)
			if err != nil {
				t.Fatal(err)
			}
			siteAt(t, p.fresh, said)
			if err := p.commit(); err != nil {
				t.Fatal(err)
			}
			p.release()
			if got := word(t, output); got != said {
				t.Errorf("able to exchange: %t: %q is published, not %q", able, got, said)
			}
		}
		if got := names(t, root); got != "build public" {
			t.Errorf("able to exchange: %t: left %s", able, got)
		}
	}
	root := t.TempDir()
	output := filepath.Join(root, "public")
	put(t, filepath.Join(root, ".public-lock"), "") // by which what is left is known for ours
	siteAt(t, filepath.Join(root, ".public-old"), "last")
	siteAt(t, filepath.Join(root, ".public-new"), "half")
	p, err := acquire(root, output)
	if err != nil {
		t.Fatal(err)
	}
	if got := word(t, output); got != "last" {
		t.Errorf("%q was put back", got)
	}
	p.release()
	if got := names(t, root); got != "build public" {
		t.Errorf("left %s", got)
	}
}

// One build at a time holds a place, and the next one can have it.
func TestPlaceIsHeld(t *testing.T) {
	root := t.TempDir()
	elsewhere := filepath.Join(t.TempDir(), "public")
	p, err := acquire(root, elsewhere)
	if err != nil {
		t.Fatal(err)
	}
	for _, second := range []struct{ root, output string }{
		{root, elsewhere},
		{root, filepath.Join(root, "public")},
		{t.TempDir(), elsewhere},
	} {
		if _, err := acquire(second.root, second.output); err == nil || !strings.Contains(err.Error(),
			"another build is at work") {
			t.Errorf("%s of %s: %v", second.output, second.root, err)
		}
	}
	p.release()
	if p, err = acquire(root, elsewhere); err != nil {
		t.Fatal(err)
	}
	p.release()
}

// An output replaces a site, and nothing else.
func TestOutputsThatAreRefused(t *testing.T) {
	root := filepath.Join(t.TempDir(), "checkout")
	for _, dir := range []string{"data/plan", "site", "public", "notes"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	siteAt(t, filepath.Join(root, "public"), "last")
	put(t, filepath.Join(root, "notes/mine.txt"), "")
	for from, to := range map[string]string{"link": "public", "data-link": "data"} {
		if err := os.Symlink(to, filepath.Join(root, from)); err != nil {
			t.Skip(err)
		}
	}
	t.Chdir(root)
	for _, c := range []struct{ output, want string }{
		{".", "holds the checkout itself"},
		{"..", "holds the checkout itself"},
		{filepath.Dir(root), "holds the checkout itself"},
		{"data/public", "lies in data/"},
		{"data", "lies in data/"},
		{"site/public", "lies in site/"},
		{"build/public", "lies in build/"},
		{"data-link/public", "lies in data/"},
		{"link", "is a link"},
		{"notes", "notes holds mine.txt, which this program did not make"},
		{"public", ""},
		{"new", ""},
		{"../elsewhere", ""},
	} {
		p, err := acquire(".", c.output)
		if err == nil {
			p.release()
		}
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.output, err)
		}
	}
	if got := word(t, "public"); got != "last" {
		t.Errorf("the site was touched: %q", got)
	}
}

// Of a folder that is not empty only what a site of ours lists is replaced, whatever those files hold by now. Of
// anything else the first is named, and nothing is touched.
func TestForeignFiles(t *testing.T) {
	for name, c := range map[string]struct{ add, want string }{
		"untouched":   {},
		"altered":     {add: "word"},
		"gone before": {add: "gone/away.html"},
		"domain":      {add: "CNAME", want: "public holds CNAME,"},
		"clone":       {add: ".git/HEAD", want: "public holds .git,"},
		"in a folder": {
			add:  "api/v1/mine.json",
			want: "public holds " + filepath.FromSlash("api/v1/mine.json") + ",",
		},
		"in its own":      {add: "gone/mine.html", want: "public holds " + filepath.FromSlash("gone/mine.html") + ","},
		"no sums":         {add: urls.Sums, want: "public holds SHA256SUMS,"},
		"beside, half":    {add: "../.public-new/mine.txt", want: ".public-new is in the way"},
		"beside, as last": {add: "../.public-old/mine.txt", want: ".public-old is in the way"},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			output := filepath.Join(root, "public")
			siteAt(t, output, "last")
			if c.add != "" {
				put(t, filepath.Join(output, c.add), "mine")
			}
			for range 2 { // to be refused changes nothing
				p, err := acquire(root, output)
				if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
					t.Fatal(err)
				}
				if err == nil {
					p.release()
				}
			}
			if body, err := os.ReadFile(filepath.Join(output, c.add)); c.add != "" && (err != nil ||
				string(body) != "mine") {
				t.Errorf("%q, %v", body, err)
			}
			if exists(filepath.Join(root, ".public-lock")) {
				t.Error("the lock was left")
			}
		})
	}
}

// Other folders have lists of sums, too.
func TestForeignSums(t *testing.T) {
	root := t.TempDir()
	output := filepath.Join(root, "release")
	put(t, filepath.Join(output, "disk.iso"), "mine")
	put(t, filepath.Join(output, urls.Sums), strings.Repeat("0", 64)+"  disk.iso\n")
	if _, err := acquire(root, output); err == nil || !strings.Contains(err.Error(), "release holds SHA256SUMS,") {
		t.Error(err)
	}
}

// What comes into the folder while the next site is built is not deleted by it.
func TestForeignFileMeanwhile(t *testing.T) {
	root := t.TempDir()
	output := filepath.Join(root, "public")
	siteAt(t, output, "last")
	p, err := acquire(root, output)
	if err != nil {
		t.Fatal(err)
	}
	siteAt(t, p.fresh, "next")
	put(t, filepath.Join(output, "CNAME"), "mine")
	if err := p.commit(); err == nil || !strings.Contains(err.Error(), "public holds CNAME,") {
		t.Error(err)
	}
	p.release()
	if got := word(t, output) + " " + names(t, root); got != "last build public" {
		t.Error(got)
	}
}
