package cli

import (
	"errors"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// previewHandler answers from the published site. From a change until the whole site has followed, nothing is shown
// that the change may have made old: a request waits, for its page among those made ahead, or else for the whole.
type previewHandler struct {
	site http.FileSystem

	mu           sync.Mutex
	recent       []string // pages, the last one last
	now          phase
	ahead        http.FileSystem // pages made ahead
	phaseChanged chan struct{}   // closed when the phase changes
}

// phase is how far the site has followed the last change.
type phase int

const (
	changed   phase = iota // not at all
	rendering              // pages are made ahead
	settled                // all of it; or it cannot be built, and the last good site stays
)

func newPreviewHandler(dir string) *previewHandler {
	return &previewHandler{site: folder(dir), phaseChanged: make(chan struct{})}
}

// folder is what lies in a folder, whichever one has its name at the moment. What a link leads to outside is not there.
type folder string

// Open opens a file or folder in it.
func (f folder) Open(name string) (http.File, error) {
	file, err := os.OpenInRoot(string(f), filepath.FromSlash(path.Join(".", name)))
	if err != nil && !errors.Is(err, fs.ErrPermission) {
		return nil, fs.ErrNotExist
	}
	return file, err
}

func (s *previewHandler) setPhase(to phase, ahead http.FileSystem) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now, s.ahead = to, ahead
	close(s.phaseChanged)
	s.phaseChanged = make(chan struct{})
}

func (s *previewHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file := path.Clean("/" + r.URL.Path)
	if strings.HasSuffix(r.URL.Path, "/") {
		s.remember(r.URL.Path)
		file = path.Join(file, "index.html")
	}
	for {
		from, turned := s.source(file)
		if from == s.site && !holds(s.site, "/index.html") {
			http.Error(w, "还没有建成过网站；终端里说了要改什么。 Nothing has been built yet; the terminal says what to fix.",
				http.StatusServiceUnavailable)
			return
		}
		if from != nil {
			http.FileServer(from).ServeHTTP(w, r)
			return
		}
		select {
		case <-turned:
		case <-r.Context().Done():
			return
		}
	}
}

// source is what a file may be taken from now; while that is nothing, turned says when to ask again.
func (s *previewHandler) source(file string) (from http.FileSystem, turned <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.now == settled:
		from = s.site
	case s.now == rendering && holds(s.ahead, file):
		from = s.ahead
	}
	return from, s.phaseChanged
}

// maxRecent is how many pages are made ahead; each costs some milliseconds.
const maxRecent = 10

// remember remembers that a page is being looked at.
func (s *previewHandler) remember(page string) {
	if !holds(s.site, page+"index.html") {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.recent = append(slices.DeleteFunc(s.recent, func(a string) bool { return a == page }), page)
	s.recent = s.recent[max(0, len(s.recent)-maxRecent):]
}

func (s *previewHandler) recentPages() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.recent)
}

func holds(dir http.FileSystem, file string) bool {
	f, err := dir.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular()
}

// local answers only requests that name this machine, so that a page elsewhere cannot read the preview through a name
// of its own that points here.
func local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
			http.Error(w, "this preview answers on localhost only", http.StatusForbidden)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}
