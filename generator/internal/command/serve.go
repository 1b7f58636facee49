package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"path/filepath"
	"strconv"
	"time"

	"github.com/fsnotify/fsnotify"
)

// serve shows the site on a local port and rebuilds it when a file changes.
type serve struct {
	target
	Port int `default:"1313" help:"The port on this machine; 0 takes a free one." placeholder:"N"`
}

// settle is how long files must be quiet before a rebuild: editors save in several steps.
const settle = 100 * time.Millisecond

// Run serves until it is interrupted. A change that cannot be built is reported; the last good site stays.
func (s serve) Run(m machine) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer watcher.Close()
	for _, dir := range []string{"data", "content", "site"} {
		if err := watch(watcher, filepath.Join(s.Root, dir)); err != nil {
			return err
		}
	}
	s.rebuild(m)
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)))
	if err != nil {
		return err
	}
	server := &http.Server{Handler: local(http.FileServer(http.Dir(s.output()))), ReadHeaderTimeout: 5 * time.Second}
	fmt.Fprintf(m.out, "Serving http://%s/ ; press Ctrl+C to stop.\n", listener.Addr())
	go s.watch(m, watcher)
	go func() {
		<-m.Done()
		_ = server.Shutdown(context.WithoutCancel(m))
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func (s serve) rebuild(m machine) {
	if _, same := s.unchanged(); same {
		fmt.Fprintf(m.out, "Nothing changed: %s is what would be built.\n", s.output())
		return
	}
	start := time.Now()
	_, result, err := s.run(m)
	var found findings
	switch {
	case errors.As(err, &found): // printed already
	case err != nil:
		fmt.Fprintln(m.err, "generator:", err)
	default:
		fmt.Fprintf(m.out, "Built %d pages in %d ms.\n", result.Pages, time.Since(start).Milliseconds())
	}
}

func (s serve) watch(m machine, watcher *fsnotify.Watcher) {
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	for {
		select {
		case <-m.Done():
			return
		case e := <-watcher.Events:
			if e.Has(fsnotify.Create) {
				_ = watch(watcher, e.Name) // a new folder; for a file this does nothing
			}
			if !e.Has(fsnotify.Chmod) {
				timer.Reset(settle)
			}
		case err := <-watcher.Errors:
			fmt.Fprintln(m.err, "generator:", err)
		case <-timer.C:
			s.rebuild(m)
		}
	}
}

// watch adds a folder and all below it.
func watch(watcher *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = watcher.Add(path)
		}
		return err
	})
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
