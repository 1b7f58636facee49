package publish

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
	"github.com/gohugoio/hugo/common/types"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/site"
	"five-areas/generator/locales"
)

// Preview makes some pages of an edition, in a small part of the time that all take: it keeps Hugo in memory, which has
// read layouts and prose, and renders only what is asked for.
type Preview struct {
	root string
	hugo *hugolib.HugoSites // nil until it is wanted and after it has failed
	last []string           // pages that it has rendered
	made afero.Fs
}

// NewPreview is of a checkout.
func NewPreview(root string) *Preview { return &Preview{root: root} }

// Make makes the pages at some addresses, with what they load. They are byte for byte what Publish would write. An
// error need not be shown to anybody: Publish meets what is wrong, too, and says it better.
func (p *Preview) Make(e *edition.Edition, addresses []string) (made fs.FS, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			p.hugo, err = nil, fmt.Errorf("the program Hugo broke: %v", broken)
		}
	}()
	s := stage{root: p.root, build: filepath.Join(p.root, site.WorkFolder), edition: e}
	lock := newOutputDir(s.build)
	defer lock.release()
	if err := lock.lock(filepath.Join(s.build, "lock")); err != nil {
		return nil, err
	}
	if err := s.renewData(); err != nil {
		return nil, err
	}
	if err := p.open(); err != nil {
		return nil, err
	}
	if err := p.render(filepath.Join(s.build, "data"), addresses); err != nil {
		p.Forget()
		return nil, err
	}
	return afero.NewIOFS(afero.NewBasePathFs(p.made, "/")), nil
}

// render re-renders pages, as Hugo's own server does with those viewed last; all data is new.
func (p *Preview) render(data string, addresses []string) error {
	data, err := filepath.Abs(data)
	if err != nil {
		return err
	}
	for _, a := range p.last {
		_ = p.made.Remove(path.Join(a, "index.html"))
	}
	p.last = addresses
	wanted := types.NewEvictingQueue[string](len(addresses) + 1)
	for _, a := range addresses {
		wanted.Add(a)
	}
	defer workers(len(addresses) + 1)()
	// it stands for all
	changed := fsnotify.Event{Name: filepath.Join(data, string(locales.Langs[0]), "site.json"), Op: fsnotify.Write}
	return p.hugo.Build(hugolib.BuildCfg{NoBuildLock: true, RecentlyTouched: wanted}, changed)
}

// open lets Hugo read layouts and prose, unless it has them.
func (p *Preview) open() error {
	if p.hugo != nil {
		return nil
	}
	// Hugo v0.165 lets the content adapters of two languages take pages that are gone out of one list at the same time.
	// With one worker they take turns.
	defer workers(1)()
	p.last, p.made = nil, afero.NewMemMapFs()
	to := &pageFs{Fs: p.made, root: p.root, written: func(string, []byte) {}}
	var err error
	if p.hugo, err = openHugo(p.root, to, &hugoLog{}, true); err != nil {
		p.hugo = nil
		return err
	}
	if err := p.hugo.Build(hugolib.BuildCfg{NoBuildLock: true, SkipRender: true}); err != nil {
		p.Forget()
		return err
	}
	return nil
}

// Forget makes Hugo read everything again, because layouts or prose have changed.
func (p *Preview) Forget() {
	if p.hugo != nil {
		_ = p.hugo.Close()
		p.hugo = nil
	}
}

// Tidy removes what a build that was killed has left.
func Tidy(root, output string) error {
	p, err := acquire(root, output)
	if err == nil {
		p.release()
	}
	return err
}
