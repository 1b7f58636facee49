package main

import (
	"bytes"
	"os"
	"testing"

	"five-areas/generator/locales"
)

func TestAccessorsAreThoseOfTheCatalogues(t *testing.T) {
	for _, catalogue := range locales.SentenceCatalogues {
		want, err := written(catalogue)
		if err != nil {
			t.Fatal(err)
		}
		file := "../../locales/" + catalogue + ".go"
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs from %s/%s.yaml (%v); run: go run ./generator/internal/accessors", file, catalogue,
				locales.Langs[0], err)
		}
	}
}
