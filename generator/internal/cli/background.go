package cli

import (
	"os"
	"os/exec"
	"strconv"
	"sync"
)

// background is a build in a process of its own, if one is at work: Hugo cannot be stopped, a process can, and a build
// that is killed leaves the last site in its place. How it ends it says itself.
type background struct {
	mu      sync.Mutex
	process *os.Process   // nil where none is at work
	ended   chan struct{} // closed when it has ended
	over    bool          // no other is begun
}

// command is a build of the target by this same program.
func (t target) command(m env) *exec.Cmd {
	program, err := os.Executable()
	return &exec.Cmd{Path: program, Args: t.arguments(), Stdout: m.out, Stderr: &crash{to: m.err}, Err: err}
}

// arguments are those of a build of the target by this same program in a process that this one attends.
func (t target) arguments() []string {
	args := []string{"generator", "build", "--attended-by", strconv.Itoa(os.Getpid())}
	args = append(args, "--root", t.Root, "--output", t.output())
	if t.BaseURL != "" {
		args = append(args, "--base-url", string(t.BaseURL))
	}
	if t.AsOf != "" {
		args = append(args, "--as-of", string(t.AsOf))
	}
	return args
}

// start begins a build unless it is all over.
func (b *background) start(c *exec.Cmd) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return nil
	}
	if err := c.Start(); err != nil {
		return err
	}
	ended := make(chan struct{})
	b.process, b.ended = c.Process, ended
	go func() {
		_ = c.Wait()
		close(ended)
	}()
	return nil
}

// done is closed when the build at work has ended; nil where none is.
func (b *background) done() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.ended
}

// kill ends the build at work, or lets go of one that has ended.
func (b *background) kill() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.process != nil {
		_ = b.process.Kill() // or it has ended just now
		<-b.ended
		b.process, b.ended = nil, nil
	}
}

// end ends the build at work, and no other begins.
func (b *background) end() {
	b.mu.Lock()
	b.over = true
	b.mu.Unlock()
	b.kill()
}
