package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"five-areas/generator/internal/publish"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/urls"
)

// twoEditions is a checkout that is built, and whose data can be switched so that its site is one of two.
type twoEditions struct {
	root string
	sums [2]string       // of the two sites
	took time.Duration   // by a build
	now  int             // which of them the data make
	left map[string]bool // what the checkout's folder may hold
}

func newTwoEditions(t *testing.T) *twoEditions {
	t.Helper()
	e := &twoEditions{root: t.TempDir(), left: map[string]bool{
		"build": true, "content": true, "data": true,
		"public": true, "schemas": true, "site": true,
	}}
	m := env{io.Discard, os.Stderr}
	if err := (sampleCmd{checkout{repository}, e.root, scaffold.Sample{Indicators: 5, Periods: 3, Regions: 2}}).Run(
		context.Background(), m); err != nil {
		t.Fatal(err)
	}
	for i := range e.sums {
		e.change(t)
		start := time.Now()
		if out, err := e.generator("build").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		e.took = time.Since(start)
		e.sums[i] = e.whole(t)
	}
	if e.sums[0] == e.sums[1] {
		t.Fatal("the two sites are the same")
	}
	return e
}

// generator is the command on this checkout, in a process of its own.
func (e *twoEditions) generator(verb string) *exec.Cmd {
	return exec.Command("generator", verb, "--root", e.root)
}

// change makes the data those of the other site.
func (e *twoEditions) change(t *testing.T) {
	t.Helper()
	file := filepath.Join(e.root, "data/site.yaml")
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"made by a program, no statistics", "made by a program; no statistics"}
	fresh := bytes.Replace(body, []byte(words[e.now]), []byte(words[1-e.now]), 1)
	if bytes.Equal(body, fresh) {
		t.Fatal("nothing was changed")
	}
	if err := os.WriteFile(file, fresh, 0o644); err != nil {
		t.Fatal(err)
	}
	e.now = 1 - e.now
}

// whole checks that the published site is complete and unaltered, and returns its list of sums.
func (e *twoEditions) whole(t *testing.T) string {
	t.Helper()
	sums, err := os.ReadFile(filepath.Join(e.root, "public", urls.Sums))
	if err != nil {
		t.Fatal(err)
	}
	listed := 0
	for line := range strings.Lines(string(sums)) {
		listed++
		sum, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		body, err := os.ReadFile(filepath.Join(e.root, "public", filepath.FromSlash(file)))
		if err != nil || fmt.Sprintf("%x", sha256.Sum256(body)) != sum {
			t.Fatalf("%s is not what was published: %v", file, err)
		}
	}
	there := 0
	err = filepath.WalkDir(filepath.Join(e.root, "public"), func(_ string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			there++
		}
		return err
	})
	if err != nil || there != listed+1 {
		t.Fatalf("%d files are published, %d are listed: %v", there, listed, err)
	}
	return string(sums)
}

// good checks that what is published is one of the two sites.
func (e *twoEditions) good(t *testing.T, after string) {
	t.Helper()
	if got := e.whole(t); got != e.sums[0] && got != e.sums[1] {
		t.Fatalf("%s: what is published is neither of the two sites", after)
	}
}

// mended checks that a build works as if nothing had happened, and that nothing is left over.
func (e *twoEditions) mended(t *testing.T) {
	t.Helper()
	if out, err := e.generator("build").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if e.whole(t) != e.sums[1-e.now] {
		t.Error("the next build did not publish what the data say")
	}
	entries, err := os.ReadDir(e.root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !e.left[entry.Name()] {
			t.Errorf("%s is left over", entry.Name())
		}
	}
	if _, err := os.Stat(filepath.Join(e.root, "build/lock")); err == nil {
		t.Error("build/lock is left over")
	}
}

// A build that is killed at any moment leaves the last site, or the new one.
func TestKilled(t *testing.T) {
	e := newTwoEditions(t)
	times := 50
	if testing.Short() {
		times = 5
	}
	finished := 0
	for range times {
		e.change(t)
		c := e.generator("build")
		c.Stdout = &bytes.Buffer{} // the end of which is that of the process with Hugo, too
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		moment := rand.N(e.took + e.took/10)
		time.Sleep(moment)
		_ = c.Process.Kill()
		if c.Wait() == nil {
			finished++
		}
		e.good(t, fmt.Sprintf("killed after %v of %v", moment, e.took))
	}
	t.Logf("%d of %d builds were done before they were killed", finished, times)
	if finished == times {
		t.Error("no build was killed")
	}
	e.mended(t)
}

// Two builds at once: the second says so and does nothing.
func TestTwoAtOnce(t *testing.T) {
	e := newTwoEditions(t)
	e.change(t)
	first := e.generator("build")
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		if _, err := os.Stat(filepath.Join(e.root, ".public-new")); err == nil {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the first build does not begin")
		}
	}
	out, err := e.generator("build").CombinedOutput()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != exitFailed ||
		!strings.Contains(string(out), "another build is at work") {
		t.Errorf("the second build: %v\n%s", err, out)
	}
	if err := first.Wait(); err != nil {
		t.Error(err)
	}
	e.good(t, "two at once")
	e.mended(t)
}

// A disk that is full, or a limit on the size of files, is told, and the last site stays.
func TestNoRoom(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no ulimit")
	}
	e := newTwoEditions(t)
	e.change(t)
	for _, blocks := range []int{0, 4, 8, 16, 32, 64} { // of 512 bytes or 1 kB: the larger, the later it fails
		c := exec.Command("sh", "-c", fmt.Sprintf("ulimit -f %d; exec generator build --root '%s'", blocks, e.root))
		out, err := c.CombinedOutput()
		exit := new(exec.ExitError)
		if errors.As(err, &exit); err == nil || exit.ExitCode() != exitFailed ||
			!strings.Contains(string(out), syscall.EFBIG.Error()) {
			t.Errorf("files of %d blocks: %v\n%s", blocks, err, out)
		}
		e.good(t, fmt.Sprintf("no file may be larger than %d blocks", blocks))
	}
	e.mended(t)
}

// Files that vanish while they are read are told, and the last site stays.
func TestFilesVanish(t *testing.T) {
	e := newTwoEditions(t)
	for _, name := range []string{
		"data/plan/targets.yaml", "data/indicators/sample-00003.yaml", "content/zh/about.md",
		"content/pages/_content.gotmpl",
		"site/layouts/_partials/head.html", "site/layouts/_partials/footer.html", "site/assets/css/site.css",
	} {
		e.change(t)
		last := e.whole(t)
		file := filepath.Join(e.root, name)
		c := e.generator("build")
		var said bytes.Buffer
		c.Stderr = &said
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		moment := rand.N(e.took / 2)
		time.Sleep(moment)
		if err := os.Rename(file, file+".away"); err != nil {
			t.Fatal(err)
		}
		err := c.Wait()
		if err != nil && said.Len() == 0 {
			t.Errorf("%s vanished after %v, and nothing was said", name, moment)
		}
		if err := os.Rename(file+".away", file); err != nil {
			t.Fatal(err)
		}
		if got := e.whole(t); err != nil && got != last {
			t.Errorf("%s vanished after %v, the build failed, and the site changed", name, moment)
		}
	}
	e.change(t)
	e.mended(t)
}

// Nothing is built again that is there already, and whatever is changed is built.
func TestUnchanged(t *testing.T) {
	e := newTwoEditions(t)
	output := filepath.Join(e.root, "public")
	said := func(args ...string) string {
		t.Helper()
		var out bytes.Buffer
		if code := Run(context.Background(), append([]string{"build", "--root", e.root}, args...), &out,
			os.Stderr); code != exitFine {
			t.Fatalf("exit code %d", code)
		}
		return out.String()
	}
	built := func(why string, args ...string) {
		t.Helper()
		if got := said(args...); !strings.HasPrefix(got, "Wrote ") {
			t.Errorf("%s: %s", why, got)
		}
		if got := said(args...); !strings.HasPrefix(got, "Nothing changed: the ") {
			t.Errorf("%s, once more: %s", why, got)
		}
	}
	e.change(t)
	built("other data")
	built("another date", "--as-of", "2026-06-01")
	built("another address", "--base-url", "https://elsewhere.example/")
	built("another folder", "--output", filepath.Join(t.TempDir(), "public"))
	built("the folder before")
	for name, damage := range map[string]func(string) error{
		"en/index.html": func(file string) error { return os.WriteFile(file, []byte("altered"), 0o644) },
		"index.html":    os.Remove,
		"downloads":     os.RemoveAll,
		"../content/zh/about.md": func(file string) error {
			body, err := os.ReadFile(file)
			return errors.Join(err, os.WriteFile(file, append(body, '\n'), 0o644))
		},
		"../site/layouts/_partials/new.html": func(file string) error { return os.WriteFile(file, nil, 0o644) },
		"../data/.gitkeep":                   func(file string) error { return os.WriteFile(file, nil, 0o644) },
		"../build/stamp":                     os.Remove,
	} {
		if err := damage(filepath.Join(output, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
		built(name + " was damaged or changed")
	}
	// What is not ours is neither taken for unchanged nor replaced.
	for _, name := range []string{"api/v1/new.json", urls.Sums} {
		if err := os.WriteFile(filepath.Join(output, filepath.FromSlash(name)), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if code, got := run("build", "--root", e.root); code != exitFailed ||
			!strings.Contains(got, "which this program did not make") {
			t.Errorf("%s: exit code %d: %s", name, code, got)
		}
		if err := os.Remove(filepath.Join(output, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
	// What cannot be looked through is never taken for unchanged.
	if err := os.Symlink(t.TempDir(), filepath.Join(e.root, "content/zh/elsewhere")); err == nil {
		if _, err := publish.InputDigest(e.root); err == nil {
			t.Error("a link to a folder is a known input")
		}
	}
}
