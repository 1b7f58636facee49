package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/publish"
	"five-areas/generator/internal/site"
)

// served is a checkout that the command serves, in a process of its own.
type served struct {
	root, at string // at is the address of the site
	command  *exec.Cmd
	said     *record // what was printed, errors too
}

// record is output that may be read while it grows.
type record struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.b.Write(p)
}

func (r *record) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.b.String()
}

// patience is how long a test waits for what takes less than a second on a machine that has nothing else to do.
const patience = time.Minute

func newServed(t testing.TB, program, root string) *served {
	t.Helper()
	s := &served{root: root, command: exec.Command(program, "serve", "--root", root, "--port", "0"), said: &record{}}
	out, err := s.command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	s.command.Stderr = s.said
	if err := s.command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { // with the build at work, which would go on to write
		_ = s.command.Process.Signal(os.Interrupt)
		_ = s.command.Wait()
	})
	first, err := bufio.NewReader(out).ReadString('\n')
	if _, err := fmt.Sscanf(first, "Serving %s", &s.at); err != nil {
		t.Fatalf("%q: %v", first, err)
	}
	if err != nil {
		t.Fatal(err)
	}
	go io.Copy(s.said, out)
	return s
}

// get is the answer to a request that names a host.
func (s *served) get(t testing.TB, page, host string) (status int, body string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, s.at+page, nil)
	if err != nil {
		t.Fatal(err)
	}
	if host != "" {
		r.Host = host
	}
	answer, err := (&http.Client{Timeout: patience}).Do(r)
	if err != nil {
		t.Fatalf("%v\n%s", err, s.said)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(b)
}

// shows waits until a page holds some words.
func (s *served) shows(t testing.TB, page, words string) {
	t.Helper()
	s.until(t, page+" shows "+words, func() bool {
		_, body := s.get(t, page, "")
		return strings.Contains(body, words)
	})
}

func (s *served) until(t testing.TB, what string, is func() bool) {
	t.Helper()
	for start := time.Now(); !is(); time.Sleep(2 * time.Millisecond) {
		if time.Since(start) > patience {
			t.Fatalf("still not so: %s\n%s", what, s.said)
		}
	}
}

// published is a page of the whole site.
func (s *served) published(t testing.TB, page string) string {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(s.root, "public", filepath.FromSlash(page), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// follows waits until the whole site has followed: a page of it holds some words.
func (s *served) follows(t testing.TB, page, words string) {
	t.Helper()
	s.until(t, "the whole site has "+words, func() bool { return strings.Contains(s.published(t, page), words) })
}

// replace puts words in the place of others in a file of the checkout.
func (s *served) replace(t testing.TB, file, old, fresh string) {
	t.Helper()
	file = filepath.Join(s.root, filepath.FromSlash(file))
	body, err := os.ReadFile(file)
	if err != nil || strings.Count(string(body), old) != 1 {
		t.Fatalf("%s does not hold %q once: %v", file, old, err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(body), old, fresh, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// copyFolders copies folders of the repository to a checkout, without what pages say of data that the checkout has not.
func copyFolders(t testing.TB, root string, folders ...string) {
	t.Helper()
	for _, dir := range folders {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join(repository, dir))); err != nil {
			t.Fatal(err)
		}
	}
	if err := updateCheckout(root); err != nil {
		t.Fatal(err)
	}
}

// Pages that are made ahead are byte for byte those that are published then, whatever has changed.
func TestPreview(t *testing.T) {
	root := smallProvince(t)
	copyFolders(t, root, "site", "content")
	data := filepath.Join(root, "data/publications")
	replaced := func(from, to string, words ...string) func() {
		return func() {
			body, err := os.ReadFile(filepath.Join(data, from))
			if err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(data, to), []byte(strings.NewReplacer(words...).Replace(string(body))))
		}
	}
	p := publish.NewPreview(root)
	m := env{io.Discard, os.Stderr}
	for _, change := range []struct {
		what string
		make func()
	}{
		{"nothing", func() {}},
		{"a figure", replaced("2025-08-08-paper.yaml", "2025-08-08-paper.yaml", "120.5亿元", "121.5亿元")},
		{"a new publication", replaced("2025-08-09-other-paper.yaml", "2025-08-09-third-paper.yaml", "乙报", "三报",
			"other.example", "third.example")},
		{"a title", replaced("2025-08-08-paper.yaml", "2025-08-08-paper.yaml", "上半年绿色贷款", "半年绿色贷款")},
		{"a publication that is gone", func() { _ = os.Remove(filepath.Join(data, "2025-08-09-third-paper.yaml")) }},
	} {
		change.make()
		to := target{checkout: checkout{root}}
		e, err := to.edition(m)
		if err != nil {
			t.Fatal(err)
		}
		var pages []string
		for _, page := range site.Pages(e) {
			pages = append(pages, "/"+page)
		}
		ahead, err := p.Make(e, pages)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := to.run(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		for _, page := range pages {
			file := strings.TrimPrefix(page, "/") + "index.html"
			if got, want := contents(t, ahead, file), contents(t, os.DirFS(to.output()), file); got != want {
				t.Errorf("%s: %s that was made ahead is not what is published", change.what, file)
			}
		}
	}
}

func contents(t *testing.T, dir fs.FS, file string) string {
	t.Helper()
	body, err := fs.ReadFile(dir, file)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestServe(t *testing.T) {
	root := smallProvince(t)
	copyFolders(t, root, "site", "content")
	s := newServed(t, "generator", root)
	const paper, indicator = "data/publications/2025-08-08-paper.yaml", "indicators/green-loans-balance/"
	s.shows(t, indicator, "120.5")
	s.replace(t, paper, "120.5亿元", "121.5亿元")
	s.shows(t, indicator, "121.5")
	s.until(t, "the page was made ahead of the whole site", func() bool {
		return strings.Contains(s.said.String(), "Made the pages")
	})
	s.get(t, "api/v1/index.json", "") // waits for the whole
	if !strings.Contains(s.published(t, indicator), "121.5") {
		t.Error("a document was shown before the whole site had followed")
	}

	// What is wrong is said, and the last good pages stay.
	for _, broken := range []struct{ file, was, is, says string }{
		{paper, "value: 121.5亿元", "value: 121.5光年", paper + ":"},
		{
			"site/layouts/indicators/page.html", `{{ define "main" }}`, `{{ define "main" }}{{ .Missing }}`,
			"site/layouts/indicators/page.html:",
		},
		// not looked at
		{
			"site/layouts/units/page.html", `{{ define "main" }}`, `{{ define "main" }}{{ .Missing }}`,
			"site/layouts/units/page.html:",
		},
	} {
		before := len(s.said.String())
		s.replace(t, broken.file, broken.was, broken.is)
		s.until(t, broken.says+" is said", func() bool {
			return strings.Contains(s.said.String()[before:], broken.says)
		})
		s.shows(t, indicator, "121.5")
		s.replace(t, broken.file, broken.is, broken.was)
	}

	// A change while the whole site is being built overtakes it.
	for n := range 5 {
		words := [2]string{"121.5亿元", "122.5亿元"}
		s.replace(t, paper, words[n%2], words[1-n%2])
		s.shows(t, indicator, strings.TrimSuffix(words[1-n%2], "亿元"))
		time.Sleep(time.Duration(n) * 100 * time.Millisecond)
	}
	s.follows(t, indicator, "122.5")
	s.replace(t, paper, "122.5亿元", "123.5亿元")
	s.shows(t, indicator, "123.5")
	s.replace(t, paper, "123.5亿元", "123.5光年") // this stops a build, and no other one begins

	if err := s.command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := s.command.Wait(); err != nil {
		t.Errorf("%v\n%s", err, s.said)
	}
	left, err := filepath.Glob(filepath.Join(root, ".*"))
	if err != nil || left != nil {
		t.Errorf("%s is left over: %v", left, err)
	}
}

// Where the first build finds something to fix there is no good site to show.
func TestServeBeforeThereIsASite(t *testing.T) {
	root := smallProvince(t)
	copyFolders(t, root, "site", "content")
	const paper = "data/publications/2025-08-08-paper.yaml"
	s := &served{root: root}
	s.replace(t, paper, "120.5亿元", "120.5光年")
	s = newServed(t, "generator", root)
	if status, body := s.get(t, "", ""); status != http.StatusServiceUnavailable ||
		!strings.Contains(body, "Nothing has been built yet") {
		t.Errorf("%d %s", status, body)
	}
	s.replace(t, paper, "120.5光年", "120.5亿元")
	s.shows(t, "indicators/green-loans-balance/", "120.5")
}

// What a link in the site's folder leads to is not served, unless it lies there, too.
func TestServeFollowsNoLinkOut(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "public")
	write(t, filepath.Join(dir, "index.html"), []byte("home"))
	write(t, filepath.Join(dir, "about/index.html"), []byte("about"))
	write(t, filepath.Join(top, "secret/index.html"), []byte("secret"))
	for from, to := range map[string]string{
		"inside": "about", "outside": "../secret", "absolute": filepath.Join(top, "secret"),
		"secret.html": "../secret/index.html", "nowhere": "gone",
	} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Skip(err)
		}
	}
	show := newPreviewHandler(dir)
	show.setPhase(settled, nil)
	for address, want := range map[string]int{
		"/": http.StatusOK, "/about/": http.StatusOK, "/inside/": http.StatusOK, "/outside/": http.StatusNotFound,
		"/absolute/":   http.StatusNotFound,
		"/secret.html": http.StatusNotFound, "/nowhere": http.StatusNotFound, "/../secret/": http.StatusNotFound,
		"/outside/index.html": http.StatusMovedPermanently,
	} {
		answer := httptest.NewRecorder()
		show.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, address, nil))
		if answer.Code != want || strings.Contains(answer.Body.String(), "secret") {
			t.Errorf("%s: %d %s, want %d", address, answer.Code, answer.Body, want)
		}
	}
}

// A page elsewhere cannot read the preview, by no address of this machine and by no name that points to it.
func TestServeIsLocal(t *testing.T) {
	root := smallProvince(t)
	copyFolders(t, root, "site", "content")
	s := newServed(t, "generator", root)
	address := strings.Trim(s.at, "htp:/")
	host, port, err := net.SplitHostPort(address)
	if err != nil || !net.ParseIP(host).IsLoopback() {
		t.Fatalf("it listens at %s: %v", address, err)
	}
	others, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range others {
		if ip := a.(*net.IPNet).IP; !ip.IsLoopback() {
			if c, err := net.DialTimeout("tcp", net.JoinHostPort(ip.String(), port), time.Second); err == nil {
				c.Close()
				t.Errorf("it listens at %s", ip)
			}
		}
	}
	for host, want := range map[string]int{
		address: http.StatusOK, "localhost:" + port: http.StatusOK, "localhost": http.StatusOK, "[::1]:" +
			port: http.StatusOK,
		"rebound.example": http.StatusForbidden, "rebound.example:" + port: http.StatusForbidden, "192.0.2.1:" +
			port: http.StatusForbidden,
		"localhost.rebound.example": http.StatusForbidden, "127.0.0.1.rebound.example:" + port: http.StatusForbidden,
	} {
		if status, _ := s.get(t, "", host); status != want {
			t.Errorf("a request to %s is answered with %d, want %d", host, status, want)
		}
	}
}

// How long it takes from the writing of a data file until the page has the figure, on the real data:
// go test -run '^$' -bench Serve -benchtime 20x ./generator/internal/cli
func BenchmarkServe(b *testing.B) {
	root := b.TempDir()
	copyFolders(b, root, "data", "site", "content")
	data, found := checked(os.DirFS(root), dataset.Load)
	if found != nil {
		b.Fatal(found)
	}
	day := data.Newest().Time().AddDate(0, 0, 1).Format(time.DateOnly) // no snapshot holds what is published then
	paper := filepath.Join(root, "data/publications", day+"-figure.yaml")
	const indicator = "indicators/agri-loans-balance/"
	changes := 0
	change := func() (figure string) {
		changes++
		figure = fmt.Sprintf("%d.%d", 1400+changes/10, changes%10)
		err := os.WriteFile(paper, fmt.Appendf(nil, `outlet: 试验
subject: {zh: 试验, en: A trial}
no_link: mirror-site
published: %[1]s
recorded: %[1]s
grade: B
seen: [original]
figures:
  - {indicator: agri-loans-balance, definition: printed, region: "540000", period: 2026-03-31, value: %[2]s亿元}
`, day, figure), 0o644)
		if err != nil {
			b.Fatal(err)
		}
		return figure
	}
	last := change()
	program := filepath.Join(b.TempDir(), "generator")
	if out, err := exec.Command("go", "build", "-o", program, "five-areas/generator").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	s := newServed(b, program, root)
	s.shows(b, indicator, last)
	for _, of := range []struct {
		name string
		rest func() // before a change
	}{
		{"at-rest", func() { s.follows(b, indicator, last); time.Sleep(1500 * time.Millisecond) }},
		{"during-the-build", func() { time.Sleep(700 * time.Millisecond) }},
	} {
		b.Run(of.name, func(b *testing.B) {
			var took []float64
			for b.Loop() {
				b.StopTimer()
				of.rest()
				b.StartTimer()
				start := time.Now()
				last = change()
				s.shows(b, indicator, last)
				took = append(took, float64(time.Since(start).Milliseconds()))
			}
			slices.Sort(took)
			b.ReportMetric(took[len(took)/2], "ms-median")
			b.ReportMetric(took[len(took)-1], "ms-longest")
		})
	}
}
