package cli

import (
	"os"
	"os/exec"
)

// background is a build in a process of its own: Hugo cannot be stopped, a process can, and a build that is killed leaves
// the last site in its place. nil is one that has ended.
type background struct {
	process *os.Process
	ended   chan struct{}
}

// start begins a build of the target; how it ends it says itself.
func (t target) start(m machine) (*background, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := []string{"generator", "build", "--root", t.Root, "--output", t.output()}
	if t.BaseURL != "" {
		args = append(args, "--base-url", string(t.BaseURL))
	}
	if t.AsOf != "" {
		args = append(args, "--as-of", string(t.AsOf))
	}
	c := &exec.Cmd{Path: program, Args: args, Stdout: m.out, Stderr: m.err}
	if err := c.Start(); err != nil {
		return nil, err
	}
	b := &background{c.Process, make(chan struct{})}
	go func() {
		_ = c.Wait()
		close(b.ended)
	}()
	return b, nil
}

func (b *background) done() <-chan struct{} {
	if b == nil {
		return nil
	}
	return b.ended
}

func (b *background) wait() {
	if b != nil {
		<-b.ended
	}
}

func (b *background) kill() {
	if b != nil {
		_ = b.process.Kill() // or it has ended just now
		b.wait()
	}
}
