package cli

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"five-areas/generator/internal/site"
	"five-areas/generator/internal/urls"
)

// workbenchCmd makes the program of the workbench, for `build` to take along.
type workbenchCmd struct{ checkout }

// programs is the folder of the source.
const programs = "generator/workbench"

// wasmExec is the part of Go's distribution that runs a program in browsers; it fits that version only.
const wasmExec = "lib/wasm/wasm_exec.js"

// Run compiles both modules and puts them in their place together with what runs them.
func (w workbenchCmd) Run(ctx context.Context, m env) error {
	work, err := os.MkdirTemp("", "workbench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	made := workbenchFiles{}
	manifest := site.WorkbenchManifest{Worker: "worker.js", Source: "../" + urls.Source}
	if manifest.Module, err = w.compile(ctx, work, made, "workbench"); err != nil {
		return err
	}
	if manifest.Workbook, err = w.compile(ctx, work, made, "workbook", "-tags", "workbook"); err != nil {
		return err
	}
	root, err := w.run(ctx, "env", "GOROOT")
	if err != nil {
		return err
	}
	runner, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), filepath.FromSlash(wasmExec)))
	if err != nil {
		return err
	}
	manifest.Exec = made.add("wasm_exec", ".js", runner)
	if made["worker.js"], err = os.ReadFile(filepath.Join(w.Root, filepath.FromSlash(programs), "worker.js")); err != nil {
		return err
	}
	body, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return err
	}
	made["manifest.json"] = append(body, '\n')
	if err := made.write(filepath.Join(w.Root, filepath.FromSlash(site.WorkbenchFolder)), filepath.Join(w.Root, site.WorkFolder)); err != nil {
		return err
	}
	fmt.Fprintf(m.out, "Wrote %s: %d kB to load, %d kB more for workbooks.\n", site.WorkbenchFolder,
		manifest.Module.Gzip/1000, manifest.Workbook.Gzip/1000)
	return nil
}

// compile makes a module, as it is and compressed.
func (w workbenchCmd) compile(ctx context.Context, work string, made workbenchFiles, name string, flags ...string) (
	of site.WorkbenchModule, err error,
) {
	file := filepath.Join(work, name+".wasm")
	// without inlining it is an eighth smaller
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=all=-l", "-o", file}, flags...)
	if _, err := w.run(ctx, append(args, "./"+programs)...); err != nil {
		return of, err
	}
	body, err := os.ReadFile(file)
	if err != nil {
		return of, err
	}
	packed, err := compressed(body)
	if err != nil {
		return of, err
	}
	of = site.WorkbenchModule{File: made.add(name, ".wasm", body), Bytes: len(body), Gzip: len(packed)}
	made[of.File+".gz"] = packed
	return of, nil
}

// run runs Go for browsers in the checkout.
func (w workbenchCmd) run(ctx context.Context, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, "go", args...)
	var failed bytes.Buffer
	c.Dir, c.Stderr = w.Root, &failed
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=", "GOEXPERIMENT=", "GOWASM=")
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, failed.String())
	}
	return out, nil
}

func compressed(body []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(body); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}

// workbenchFiles are what is made, by name.
type workbenchFiles map[string][]byte

// add names a file by its content, so that it never changes under its name.
func (made workbenchFiles) add(name, ext string, body []byte) string {
	file := fmt.Sprintf("%s.%.8x%s", name, sha256.Sum256(body), ext)
	made[file] = body
	return file
}

// write puts the files into a folder, in the place of what is there; work is a folder on the same disk.
func (made workbenchFiles) write(folder, work string) error {
	if err := os.MkdirAll(filepath.Dir(folder), 0o755); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(work, "workbench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh)
	for name, body := range made {
		if err := os.WriteFile(filepath.Join(fresh, path.Base(name)), body, 0o644); err != nil {
			return err
		}
	}
	unbroken.RLock()
	defer unbroken.RUnlock()
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(fresh, folder)
}
