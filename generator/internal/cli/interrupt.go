package cli

import (
	"context"
	"errors"
	"sync"
)

// unbroken is held, for reading, by what must not be cut off in the middle: writing files that belong together. A
// process that is asked to stop waits for it, and then starts nothing more.
var unbroken sync.RWMutex

var errInterrupted = errors.New("interrupted; nothing was left half-written")

// interruptible runs a verb until it ends or the context does, whatever it is at: Hugo, for one, cannot be stopped. A
// verb that has not ended is left to the end of the process, which must follow.
func interruptible(ctx context.Context, verb func() error) error {
	if ctx.Err() != nil {
		return errInterrupted
	}
	ended := make(chan error, 1)
	go func() { ended <- verb() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		unbroken.Lock()
		return errInterrupted
	}
}
