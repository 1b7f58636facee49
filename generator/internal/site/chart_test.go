package site

import (
	"os"
	"regexp"
	"testing"
)

// A chart has the same colour as a file and on its page: the first value in the stylesheet is that on white.
func TestAreaColoursAreTheStylesheets(t *testing.T) {
	css, err := os.ReadFile("../../../site/assets/css/site.css")
	if err != nil {
		t.Fatal(err)
	}
	for area, colour := range areaColours {
		found := regexp.MustCompile(`--` + area + `: (#[0-9a-f]{6});`).FindSubmatch(css)
		if found == nil || string(found[1]) != colour {
			t.Errorf("%s is %s in a file and %s on a page", area, colour, found)
		}
	}
}
