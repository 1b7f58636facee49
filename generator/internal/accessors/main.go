// Accessors writes the Go functions and types that say the sentences of generator/locales, from what the first language
// has of each:
//
//	go run ./generator/internal/accessors
//
// A sentence is a function of its arguments, or a type with a field for each where two of them might be swapped;
// {first} and {second} are in order by their names.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"five-areas/generator/locales"
)

func main() {
	for _, catalogue := range locales.SentenceCatalogues {
		src, err := written(catalogue)
		if err == nil {
			err = os.WriteFile(filepath.Join("generator/locales", catalogue+".go"), src, 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "accessors:", err)
			os.Exit(1)
		}
	}
}

// written is the Go file of a catalogue.
func written(catalogue string) ([]byte, error) {
	all, err := locales.ReadSentences(catalogue)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated from %[1]s/%s.yaml by generator/internal/accessors. DO NOT EDIT.\n\n"+
		"package locales\n\nvar %[1]s = formatter(%[1]q)\n", catalogue, locales.Langs[0])
	for _, s := range all {
		write(&b, catalogue, s)
	}
	return format.Source(b.Bytes())
}

func write(b *bytes.Buffer, catalogue string, s *locales.Sentence) {
	name, receiver, from := exported(s.Key), "", unexported
	var texts, numbers, parameters []string
	for _, a := range s.Arguments {
		if a.Count {
			numbers, parameters = append(numbers, a.Name), append(parameters, unexported(a.Name)+" int")
		} else {
			texts, parameters = append(texts, a.Name), append(parameters, unexported(a.Name)+" Text")
		}
	}
	fmt.Fprintf(b, "\n// %s says %s\n", name, s.Said)
	inOrder := slices.Equal(texts, []string{"first", "second"}) // as their names say
	if len(texts) > 1 && !inOrder || len(numbers) > 1 {
		fmt.Fprintf(b, "type %s struct {\n%s\n%s\n}\n\n", name, declared(texts, "Text"), declared(numbers, "int"))
		receiver, name, parameters = "(s "+name+") ", "Text", nil
		from = func(name string) string { return "s." + exported(name) }
	}
	passed := []string{strconv.Quote(s.Key), "nil"}
	if numbers != nil {
		passed[1] = "[]int{" + strings.Join(each(numbers, from), ", ") + "}"
	}
	passed = append(passed, each(texts, from)...)
	body := fmt.Sprintf("func %s%s(%s) Text { return %s(%s) }\n", receiver, name, strings.Join(parameters, ", "),
		catalogue, strings.Join(passed, ", "))
	if utf8.RuneCountInString(body) > width {
		body = strings.Replace(strings.Replace(body, "{ return", "{\nreturn", 1), ") }\n", ")\n}\n", 1)
	}
	b.WriteString(body)
}

// width is how long a line may be.
const width = 120

// declared are fields of one type.
func declared(names []string, typ string) string {
	if names == nil {
		return ""
	}
	return strings.Join(each(names, exported), ", ") + " " + typ
}

func each(names []string, spelt func(string) string) (all []string) {
	for _, name := range names {
		all = append(all, spelt(name))
	}
	return all
}

// initials are words that Go writes in capitals.
var initials = []string{"apa", "api", "csl", "csv", "csvw", "id", "json", "ndjson", "sdmx", "xlsx"}

// exported is the Go name of place-between or last_place.
func exported(key string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(key, func(c rune) bool { return c == '-' || c == '_' }) {
		if slices.Contains(initials, word) {
			b.WriteString(strings.ToUpper(word))
			continue
		}
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

func unexported(name string) string {
	first, rest, more := strings.Cut(name, "_")
	if !more {
		return name
	}
	return first + exported(rest)
}
