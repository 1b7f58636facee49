package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/publish"
)

// attended builds in a process of its own. Hugo works in many goroutines, and a panic in one of them, which nothing can
// catch, ends the process: this one is left to say so in plain words and to clear away what it left.
func (b buildCmd) attended(ctx context.Context, m env) error {
	unbroken.RLock() // until that process is gone
	defer unbroken.RUnlock()
	program, err := os.Executable()
	if err != nil {
		return err
	}
	out, heard := m.out, &crash{to: m.err}
	if _, file := out.(*os.File); !file {
		out = struct{ io.Writer }{out} // a buffer would be filled from its inside while errors may go to the same one
	}
	c := exec.CommandContext(ctx, program)
	c.Args, c.Stdout, c.Stderr = b.arguments(), out, heard
	err = c.Run()
	heard.end()
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return errors.Join(errInterrupted, publish.Tidy(b.Root, b.output()))
	case !errors.As(err, &exit):
		return err
	case heard.said == "" && exit.Exited():
		return ended(exit.ExitCode())
	case heard.said == "":
		heard.said = exit.Error() // killed, as where memory is short
	}
	if err := publish.Tidy(b.Root, b.output()); err != nil {
		return err
	}
	broke := publish.HugoFailed(heard.said).At(diag.Place{File: "site"})
	return b.report(m, printer{Format: diag.Text}, []diag.Finding{broke}, summary)
}

// endWith ends this process when the one that attends it is gone: its result would be lost.
func endWith(attendant int) {
	for os.Getppid() == attendant {
		time.Sleep(50 * time.Millisecond)
	}
	os.Exit(exitFailed)
}

// ended is the error of a run that has printed what is wrong: its exit code.
type ended int

func (e ended) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// crash passes on what a process prints until it breaks; of the many lines that follow it keeps the first.
type crash struct {
	to   io.Writer
	line []byte
	said string
}

// Write takes a part of what the process prints.
func (c *crash) Write(p []byte) (int, error) {
	c.line = append(c.line, p...)
	for c.said == "" {
		line, rest, whole := bytes.Cut(c.line, []byte("\n"))
		if !whole {
			return len(p), nil
		}
		for _, begins := range []string{"panic: ", "fatal error: ", "runtime: "} {
			if said, broken := strings.CutPrefix(string(line), begins); broken {
				c.said = said
				return len(p), nil
			}
		}
		c.line = rest
		if _, err := fmt.Fprintf(c.to, "%s\n", line); err != nil {
			return 0, err
		}
	}
	c.line = nil
	return len(p), nil
}

// end passes on what follows the last line.
func (c *crash) end() {
	if c.said == "" && len(c.line) > 0 {
		_, _ = c.to.Write(c.line)
	}
}
