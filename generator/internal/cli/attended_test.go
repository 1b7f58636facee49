package cli

import (
	"strings"
	"testing"
)

// What a process prints before it breaks is passed on as it comes, and of its death one line is kept.
func TestCrash(t *testing.T) {
	for _, c := range []struct{ printed, passed, said string }{
		{"generator: no room\n", "generator: no room\n", ""},
		{
			"one\npanic: assignment to entry in nil map\n\ngoroutine 7 [running]:\nmain.f()\n", "one\n",
			"assignment to entry in nil map",
		},
		{"fatal error: concurrent map writes\nmore", "", "concurrent map writes"},
		{
			"runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n", "",
			"goroutine stack exceeds 1000000000-byte limit",
		},
		{"a panic: is a word\n", "a panic: is a word\n", ""},
		{"no end", "no end", ""},
	} {
		for _, size := range []int{1, 7, 1000} {
			var passed strings.Builder
			heard := crash{to: &passed}
			for rest := c.printed; rest != ""; rest = rest[min(size, len(rest)):] {
				if n, err := heard.Write([]byte(rest[:min(size, len(rest))])); err != nil || n != min(size, len(rest)) {
					t.Fatal(n, err)
				}
			}
			heard.end()
			if passed.String() != c.passed || heard.said != c.said {
				t.Errorf("%q: passed %q, said %q", c.printed, passed.String(), heard.said)
			}
		}
	}
}
