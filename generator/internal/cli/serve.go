package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/publish"
)

// serveCmd shows the site on a local port and builds it again when a file changes: first the pages that were asked for
// last, which takes a fraction of a second, then the whole.
type serveCmd struct {
	target
	Port int `default:"1313" help:"本机的端口，0为任意空闲端口。 Local port; 0 picks a free one." placeholder:"N"`
}

// settle is how long files must be quiet before a rebuild: editors save in several steps.
const settle = 30 * time.Millisecond

// Run serves until it is interrupted. A change that cannot be built is reported; the last good site stays.
func (s serveCmd) Run(ctx context.Context, m env) error {
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
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)))
	if err != nil {
		return err
	}
	show := newPreviewHandler(s.output())
	server := &http.Server{
		Handler: local(show), ReadHeaderTimeout: 5 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx }, // a request waits no longer than we serve
	}
	fmt.Fprintf(m.out, "Serving http://%s/ ; press Ctrl+C to stop.\n", listener.Addr())
	s.reader = dataset.NewReader()
	f := siteWatcher{target: s.target, m: m, show: show, preview: publish.NewPreview(s.Root)}
	go f.run(ctx, watcher)
	defer context.AfterFunc(ctx, func() { _ = server.Close() })()
	err = server.Serve(listener)
	f.whole.end()
	// while pages are made ahead, which ends with the process, it is left to the next build
	_ = publish.Tidy(s.Root, s.output())
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// siteWatcher builds the site at first and after each change: the pages that were asked for last in this process,
// within half a second; then the whole in another, which the next change may end.
type siteWatcher struct {
	target
	m       env
	show    *previewHandler
	preview *publish.Preview
	whole   background // the build at work
	warm    sync.Once
}

func (f *siteWatcher) run(ctx context.Context, watcher *fsnotify.Watcher) {
	quiet := time.NewTimer(0)
	for {
		select {
		case <-ctx.Done():
			return
		case err := <-watcher.Errors:
			fmt.Fprintln(f.m.err, "generator:", err)
		case e := <-watcher.Events:
			if e.Has(fsnotify.Create) {
				_ = watch(watcher, e.Name) // a new folder; for a file this does nothing
			}
			if !e.Has(fsnotify.Chmod) {
				f.cancelBuild(e.Name)
				quiet.Reset(settle)
			}
		case <-quiet.C:
			f.rebuild()
		case <-f.whole.done():
			f.whole.kill()
			f.show.setPhase(settled, nil)
			f.warm.Do(f.renderAhead)
		}
	}
}

// cancelBuild stops the running build, because a file has changed.
func (f *siteWatcher) cancelBuild(file string) {
	f.show.setPhase(changed, nil)
	f.whole.kill()
	if in, err := filepath.Rel(filepath.Join(f.Root, "data"), file); err != nil || !filepath.IsLocal(in) {
		f.preview.Forget()
	}
}

// rebuild makes the pages that were asked for last, and begins the whole site.
func (f *siteWatcher) rebuild() {
	if asked := f.show.recentPages(); len(asked) > 0 {
		start := time.Now()
		e, err := f.edition(f.m)
		if err != nil {
			f.report(err)
			f.show.setPhase(settled, nil)
			return
		}
		if ahead, err := f.preview.Make(e, asked); err == nil { // else the whole says what is wrong
			f.show.setPhase(rendering, http.FS(ahead))
			fmt.Fprintf(f.m.out, "Made the pages that were looked at last in %d ms; the whole site follows.\n",
				time.Since(start).Milliseconds())
		}
	}
	if err := f.whole.start(f.command(f.m)); err != nil {
		f.report(err)
		f.show.setPhase(settled, nil)
	}
}

// renderAhead renders a page before it is requested: the first takes three times as long as those after it.
func (f *siteWatcher) renderAhead() {
	if e, err := f.edition(env{io.Discard, io.Discard}); err == nil { // what is wrong has been said
		_, _ = f.preview.Make(e, append(f.show.recentPages(), "/"))
	}
}

// report reports an error, except findings, which are printed already.
func (f *siteWatcher) report(err error) {
	var found findings
	if err != nil && !errors.As(err, &found) {
		fmt.Fprintf(f.m.err, "generator: %v; %s stays as it was\n", err, f.output())
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
