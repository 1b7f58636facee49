//go:build unix

package cli

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// pipe makes a file whose reader waits for ever; entered gives its other end once somebody reads.
func pipe(t *testing.T, file string) (entered <-chan *os.File) {
	t.Helper()
	if err := syscall.Mkfifo(file, 0o600); err != nil {
		t.Skip(err)
	}
	opened := make(chan *os.File, 1)
	go func() { // to open it waits for a reader
		if f, err := os.OpenFile(file, os.O_WRONLY, 0); err == nil {
			opened <- f
		}
	}()
	return opened
}

// stuck is a pipe in a folder of which Hugo reads every file.
func (e *twoEditions) stuck(t *testing.T) (entered <-chan *os.File, unstick func()) {
	t.Helper()
	file := filepath.Join(e.root, "site/layouts/_partials/stuck.html")
	return pipe(t, file), func() {
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
}

// waiting begins a command and returns once it waits for what never comes, with the other end of that and what it says.
func waiting(t *testing.T, c *exec.Cmd, entered <-chan *os.File) (end *os.File, ended <-chan error, said *record) {
	t.Helper()
	said = &record{}
	c.Stdout, c.Stderr = said, said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- c.Wait() }()
	select {
	case end = <-entered:
	case err := <-over:
		t.Fatalf("it ended before it was told to: %v\n%s", err, said)
	case <-time.After(patience):
		_ = c.Process.Kill()
		t.Fatalf("it never came so far\n%s", said)
	}
	t.Cleanup(func() { _ = end.Close() })
	return end, over, said
}

// A build that is told to stop does not wait for Hugo, which here would never end. The last site stays, and the next
// build finds nothing in its way.
func TestTerminated(t *testing.T) {
	e := newTwoEditions(t)
	for _, signal := range []os.Signal{syscall.SIGTERM, os.Interrupt} {
		e.change(t)
		entered, unstick := e.stuck(t)
		c := e.generator("build")
		_, ended, said := waiting(t, c, entered)
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-ended:
			if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != exitFailed ||
				!strings.Contains(said.String(), "interrupted; nothing was left half-written") {
				t.Errorf("%v: %v\n%s", signal, err, said)
			}
		case <-time.After(patience):
			_ = c.Process.Kill()
			t.Fatalf("%v: it still waits for Hugo", signal)
		}
		e.good(t, signal.String())
		unstick()
		e.change(t)
		e.mended(t)
	}
}

// What serves the site ends with its build, even if that waits for what never comes.
func TestServeTerminated(t *testing.T) {
	e := newTwoEditions(t)
	e.change(t)
	entered, unstick := e.stuck(t)
	c := exec.Command("generator", "serve", "--root", e.root, "--port", "0")
	end, ended, said := waiting(t, c, entered)
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("%v\n%s", err, said)
		}
	case <-time.After(patience):
		_ = c.Process.Kill()
		t.Fatal("it still waits for its build")
	}
	if _, err := end.WriteString("a: b"); !errors.Is(err, syscall.EPIPE) {
		t.Errorf("its build still reads: %v", err)
	}
	e.good(t, "serve was told to stop")
	unstick()
	e.change(t)
	e.mended(t)
}

// So does any other verb.
func TestOtherVerbsTerminated(t *testing.T) {
	file := filepath.Join(t.TempDir(), "copy.csv")
	entered := pipe(t, file)
	c := exec.Command("generator", "verify", file, "--root", smallProvince(t))
	_, ended, said := waiting(t, c, entered)
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case <-ended:
		if c.ProcessState.ExitCode() != exitFailed {
			t.Errorf("%v\n%s", c.ProcessState, said)
		}
	case <-time.After(patience):
		_ = c.Process.Kill()
		t.Fatal("it still waits")
	}
}

// Files that belong together are all written before a process that is told to stop does.
func TestInterruptedWhileWriting(t *testing.T) {
	t.Cleanup(unbroken.Unlock)
	ctx, stop := context.WithCancel(context.Background())
	begun, halfWay := make(chan struct{}), make(chan struct{})
	written := 0
	said := make(chan error)
	go func() {
		said <- interruptible(ctx, func() error {
			unbroken.RLock()
			written++
			close(begun)
			<-halfWay
			written++
			unbroken.RUnlock()
			unbroken.RLock() // the next files, which are never begun
			written++
			return nil
		})
	}()
	<-begun
	stop()
	for unbroken.TryRLock() { // until the end waits
		unbroken.RUnlock()
		runtime.Gosched()
	}
	select {
	case err := <-said:
		t.Errorf("it ended while files were written: %v", err)
	default:
	}
	close(halfWay)
	if err := <-said; !errors.Is(err, errInterrupted) || written != 2 {
		t.Errorf("%v after %d writes", err, written)
	}
}
