package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/publish"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/urls"
)

// The stages of a build, on the real data and on a sample: go test -run '^$' -bench Stages ./generator/internal/cli
func BenchmarkStages(b *testing.B) {
	forget := func(urls.File) error { return nil }
	m := env{io.Discard, os.Stderr}
	sampled := b.TempDir()
	if err := (sampleCmd{checkout{repository}, sampled, scaffold.Sample{Indicators: 200, Periods: 40, Regions: 1}}).Run(
		context.Background(), m); err != nil {
		b.Fatal(err)
	}
	for _, of := range []struct{ name, root string }{{"real", repository}, {"sample-200x40", sampled}} {
		data, found := checked(os.DirFS(of.root), dataset.Load)
		if found != nil {
			b.Fatal(found)
		}
		e := issue(data, data.Newest())
		output := filepath.Join(b.TempDir(), "public")
		for _, stage := range []struct {
			name string
			run  func() error
		}{
			{"validate", func() error { checked(os.DirFS(of.root), dataset.Load); return nil }},
			{"edition", func() error { issue(data, data.Newest()); return nil }},
			{"api", func() error { return api.Write(e, forget) }},
			{"export", func() error { return export.Write(e, forget) }},
			// with api and export
			{"publish", func() error {
				_, err := publish.Publish(context.Background(), of.root, output, "", e)
				return err
			}},
			{"unchanged", func() error {
				inputs, err := publish.InputDigest(of.root)
				publish.UpToDate(of.root, output, inputs)
				return err
			}},
		} {
			b.Run(of.name+"/"+stage.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := stage.run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
