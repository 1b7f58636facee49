package publish

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/hmaps"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"five-areas/generator/internal/site"
)

// runHugo builds the pages into a folder, in this process. Every warning of Hugo is an error: a missing translation or
// two pages at one address would otherwise be published in silence.
func (s stage) runHugo(fresh *siteDir) error {
	err := s.tryHugo(fresh, fewWorkers)
	if errors.Is(err, errStuck) {
		return s.tryHugo(fresh, len(site.Pages(s.edition))+1000) // a place for each page, prose included
	}
	return err
}

// tryHugo builds the pages with a number of workers.
func (s stage) tryHugo(fresh *siteDir, n int) (err error) {
	source, err := filepath.Abs(s.root)
	if err != nil {
		return err
	}
	said := &hugoLog{source: source}
	defer said.panicked(&err)
	defer workers(n)()
	to := &pageFs{Fs: afero.NewBasePathFs(hugofs.Os, fresh.path), root: source, written: func(name string, body []byte) {
		fresh.note(strings.TrimPrefix(name, "/"), body)
	}}
	h, err := openHugo(s.root, to, said, false)
	if err == nil {
		if err = said.build(h); errors.Is(err, errStuck) {
			to.fail(err)
			return err
		}
		defer h.Close()
	}
	if err := to.failed(); err != nil {
		return err
	}
	if err := said.findings(err); err != nil {
		return err
	}
	for _, static := range h.BaseFs.Static { // which Hugo's command copies, not the library
		if err := fresh.copyFS("", afero.NewIOFS(static.Fs)); err != nil {
			return err
		}
	}
	return nil
}

// errStuck is that of a build that will never end.
var errStuck = errors.New("the program Hugo waits for workers that have gone home")

// build lets Hugo build all pages.
//
// Hugo v0.165 feeds pages to its workers through a channel that has room for as many pages as there are workers, and
// when ten pages have failed the workers go home: then the feeder waits for ever and the errors are never reported.
// Such a build is left alone, to be tried with a place for each page, which takes twice the time and memory.
func (h *hugoLog) build(sites *hugolib.HugoSites) error {
	failing := make(chan (<-chan bool), 1)
	h.stepped = sync.OnceFunc(func() { failing <- sites.Done() })
	built := make(chan error, 1)
	go func() {
		var err error
		defer func() { built <- err }()
		defer h.panicked(&err)
		err = sites.Build(hugolib.BuildCfg{NoBuildLock: true})
	}()
	select {
	case err := <-built:
		return err
	case tenFailed := <-failing:
		select {
		case err := <-built:
			return err
		case <-tenFailed:
		}
	}
	select {
	case err := <-built: // fewer were left than there is room for
		return err
	case <-time.After(time.Second):
		return errStuck
	}
}

// openHugo lets Hugo read the configuration of a checkout whose pages go to some file system. It reads no variables of
// the environment but the number of workers. With watch it can render single pages again.
func openHugo(root string, to afero.Fs, said *hugoLog, watch bool) (*hugolib.HugoSites, error) {
	source, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	log := loggers.New(loggers.Options{
		Level: logg.LevelInfo, DistinctLevel: logg.LevelWarn, StdOut: io.Discard, StdErr: io.Discard,
		HandlerPost: said.hear,
	})
	loggers.SetGlobalLogger(log) // which tells what is deprecated
	flags := config.New()
	flags.Set("workingDir", source)
	flags.Set("cacheDir", filepath.Join(source, site.WorkFolder, "cache"))
	flags.Set("publishDir", "/")
	flags.Set("printI18nWarnings", true)
	flags.Set("printPathWarnings", true)
	flags.Set("internal", hmaps.Params{"watch": watch, "fastRenderMode": watch})
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: hugofs.Os, Logger: log, Flags: flags, Filename: filepath.Join(source, "site", "hugo.yaml") + "," +
			filepath.Join(source, filepath.FromSlash(site.Configuration)),
		Environment: "production", Environ: []string{"HUGO="}, // none would be that of the process
	})
	if err != nil {
		return nil, err
	}
	fs := hugofs.NewFromSourceAndDestination(hugofs.Os, to, flags)
	if !watch {
		fs.PublishDir = hugofs.NewCreateCountingFs(fs.PublishDir) // finds two pages at one address
	}
	return hugolib.NewHugoSites(deps.DepsCfg{Configs: configs, Fs: fs, TestLogger: log})
}

// hear makes a warning in a template an error there, which Hugo reports with its place; elsewhere it would be lost.
func (h *hugoLog) hear(e *logg.Entry) error {
	if e.Level < logg.LevelWarn {
		if h.stepped != nil && slices.ContainsFunc(e.Fields, func(f logg.Field) bool { return f.Name == "step" }) {
			h.stepped()
		}
		return nil
	}
	h.note(e)
	if e.Level == logg.LevelWarn && inTemplate() {
		panic(e.Message)
	}
	return nil
}

// inTemplate reports whether a template has called what calls this.
func inTemplate() bool {
	callers := make([]uintptr, 100)
	frames := runtime.CallersFrames(callers[:runtime.Callers(0, callers)])
	for {
		frame, more := frames.Next()
		if strings.HasSuffix(frame.Function, "texttemplate.safeCall") {
			return true
		}
		if !more {
			return false
		}
	}
}

// fewWorkers is how many pages Hugo renders at a time: with more it is hardly faster, and takes much more memory.
const fewWorkers = 8

// workers sets how many workers Hugo takes until it is undone. Only a variable of the environment says so, therefore
// nothing that starts a process may run concurrently.
func workers(n int) (undo func()) {
	const variable = "HUGO_NUMWORKERMULTIPLIER"
	os.Setenv(variable, strconv.Itoa(n))
	return func() { os.Unsetenv(variable) }
}
