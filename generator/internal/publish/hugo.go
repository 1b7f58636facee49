package publish

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gohugoio/hugo/commands"
	"github.com/gohugoio/hugo/common/herrors"

	"five-articles/generator/internal/site"
)

// runHugo builds the pages into a folder, in this process. Every warning of Hugo is an error: a missing translation or two pages
// at one address would otherwise be published in silence.
func (s stage) runHugo(destination string) error {
	source, err := filepath.Abs(s.root)
	if err != nil {
		return err
	}
	destination, err = filepath.Abs(destination)
	if err != nil {
		return err
	}
	cache, err := filepath.Abs(filepath.Join(s.build, "cache"))
	if err != nil {
		return err
	}
	defer quietly()()
	// Hugo v0.165 feeds pages to its workers through a channel as long as there are workers, and when ten pages have failed the
	// workers go home: then the feeder waits for ever and nobody learns what was wrong. With a place for each page,
	// prose included, it never waits.
	os.Setenv(workersVariable, strconv.Itoa(len(site.Pages(s.edition))+1000))
	defer os.Unsetenv(workersVariable)
	err = commands.Execute([]string{
		"--source", source, "--config", filepath.Join(source, "site", "hugo.yaml"), "--destination", destination, "--cacheDir", cache,
		"--environment", "production", "--logLevel", "warn", "--noBuildLock",
		"--printI18nWarnings", "--printPathWarnings", "--panicOnWarning",
	})
	return explain(err)
}

const workersVariable = "HUGO_NUMWORKERMULTIPLIER"

// explain keeps of Hugo's chain of errors the place that is nearest to the mistake.
func explain(err error) error {
	if err == nil {
		return nil
	}
	if chain := herrors.UnwrapFileErrors(err); len(chain) > 0 {
		last := chain[len(chain)-1]
		return fmt.Errorf("%s: %w", last.Position(), errors.Unwrap(last))
	}
	return err
}

// quietly keeps Hugo's environment variables out of the build and restores what Hugo changes in the process. Hugo prints its
// summary to standard output, which is not ours to give away.
func quietly() (restore func()) {
	saved := map[string]string{}
	for _, kv := range os.Environ() {
		if name, value, _ := strings.Cut(kv, "="); strings.HasPrefix(name, "HUGO") {
			saved[name] = value
			os.Unsetenv(name)
		}
	}
	writer, stdout := log.Writer(), os.Stdout
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		os.Stdout = null
	}
	return func() {
		if os.Stdout != stdout {
			os.Stdout.Close()
		}
		os.Stdout = stdout
		log.SetOutput(writer)
		for name, value := range saved {
			os.Setenv(name, value)
		}
	}
}
