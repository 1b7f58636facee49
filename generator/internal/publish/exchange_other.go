//go:build !linux

package publish

import "errors"

// exchange is for systems that can swap two folders in one step.
var exchange = func(a, b string) error { return errors.ErrUnsupported }
