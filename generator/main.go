// The generator validates a province's published statistics and builds its open-data site and API.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"five-articles/generator/internal/cli"
)

func main() {
	// Memory that is never touched and so takes no room: the collector waits until the heap is twice as large as this, and
	// works a quarter less in a build of usual size.
	ballast := make([]byte, 64<<20)
	defer runtime.KeepAlive(ballast)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(cli.Run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
