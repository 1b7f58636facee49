package cli

import (
	"regexp"
	"testing"

	"github.com/alecthomas/kong"
)

// The help of every verb, argument and flag is in Chinese, then in English.
func TestHelpIsInBothLanguages(t *testing.T) {
	parser, err := kong.New(&flags{}, languages())
	if err != nil {
		t.Fatal(err)
	}
	both := regexp.MustCompile(`\p{Han}.*[a-z]{2}`)
	seen := 0
	check := func(where, help string) {
		seen++
		if !both.MatchString(help) {
			t.Errorf("%s: %q", where, help)
		}
	}
	var walk func(*kong.Node)
	walk = func(n *kong.Node) {
		if n.Type == kong.CommandNode {
			check(n.FullPath(), n.Help)
		}
		for _, f := range n.Flags {
			if !f.Hidden && f.Name != "help" {
				check(n.FullPath()+" --"+f.Name, f.Help)
			}
		}
		for _, a := range n.Positional {
			check(n.FullPath()+" "+a.Name, a.Help)
		}
		for _, child := range n.Children {
			walk(child)
		}
	}
	walk(parser.Model.Node)
	if seen < 60 {
		t.Errorf("%d texts of help", seen)
	}
}
