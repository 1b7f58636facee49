// The generator validates a province's published statistics and builds its open-data site and API.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"five-areas/generator/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(cli.Run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
