package publish

import (
	"bytes"
	"crypto/sha256"
	"debug/elf"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"five-areas/generator/internal/site"
	"five-areas/generator/internal/urls"
)

// A stamp in build/ says from what the published site was made. Where nothing of that has changed, and the site is what
// it was, building it again would write the same bytes.

// inputFolders are what a site is made of, besides this program and its flags.
var inputFolders = []string{"data", "content", "site", site.StaticFolder}

// InputDigest is a digest of everything that decides the bytes of a site: the checkout's files, this program, and the
// flags.
func InputDigest(root string, flags ...string) (string, error) {
	h := sha256.New()
	if err := program(h); err != nil {
		return "", err
	}
	for _, flag := range flags {
		fmt.Fprintf(h, "%q\n", flag)
	}
	for _, dir := range inputFolders {
		err := filepath.WalkDir(filepath.Join(root, dir), func(path string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) && path == filepath.Join(root, site.StaticFolder) {
				return nil // a site may go without
			}
			if err != nil || d.IsDir() {
				return err
			}
			if !d.Type().IsRegular() {
				return fmt.Errorf("%s is not a regular file", path) // what it leads to could change unseen
			}
			name, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			body, err := os.ReadFile(path)
			fmt.Fprintf(h, "%q %d\n", filepath.ToSlash(name), len(body))
			h.Write(body)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// program writes what this program is told apart by: the linker's digest of it where that can be read, else all of it.
func program(h hash.Hash) error {
	path, err := os.Executable()
	if err != nil {
		return err
	}
	if f, err := elf.Open(path); err == nil {
		defer f.Close()
		if section := f.Section(".note.go.buildid"); section != nil {
			note, err := section.Data()
			h.Write(note)
			return err
		}
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(h, f)
	return err
}

func digestFile(root string) string { return filepath.Join(root, site.WorkFolder, "stamp") }

// writeStamp is what the file says for a digest of inputs and a list of sums.
func writeStamp(output, inputs string, sums []byte) ([]byte, error) {
	output, err := filepath.Abs(output)
	return fmt.Appendf(nil, "%s\n%x\n%s\n", inputs, sha256.Sum256(sums), output), err
}

// UpToDate reports whether the site at output was made of these inputs and is still complete and unaltered; files
// counts what was looked at.
func UpToDate(root, output, inputs string) (files int, same bool) {
	was, err := os.ReadFile(digestFile(root))
	if err != nil || newOutputDir(output).hasLeftovers() {
		return 0, false
	}
	sums, err := os.ReadFile(filepath.Join(output, urls.Sums))
	if err != nil {
		return 0, false
	}
	if now, err := writeStamp(output, inputs, sums); err != nil || !bytes.Equal(was, now) {
		return 0, false
	}
	listed := map[string]string{}
	for line := range strings.Lines(string(sums)) {
		sum, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		listed[file] = sum
	}
	var found atomic.Int64
	err = eachFile(output, func(file string, sum [sha256.Size]byte) error {
		if file == urls.Sums {
			return nil
		}
		found.Add(1)
		if listed[file] != hex.EncodeToString(sum[:]) {
			return errors.New("altered")
		}
		return nil
	})
	return len(listed), err == nil && int(found.Load()) == len(listed)
}

// eachFile hashes the files of a folder, several at a time.
func eachFile(dir string, visit func(file string, sum [sha256.Size]byte) error) error {
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			g.Go(func() error {
				body, err := fs.ReadFile(fsys, file)
				if err != nil {
					return err
				}
				return visit(file, sha256.Sum256(body))
			})
		}
		return err
	})
	return errors.Join(err, g.Wait())
}
