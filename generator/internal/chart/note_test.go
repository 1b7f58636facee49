package chart

import (
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		most  int
		want  string
	}{
		{"", 100, 3, ""},
		{" \t\n ", 100, 3, ""},
		{"已印发或启动", 100, 3, "已印发或启动"},
		{"已印发或启动", 52, 3, "已印发或|启动"},
		{"已印发，或启动", 39, 3, "已印|发，或|启动"},
		{"completed or  evaluated", 65, 3, "completed|or|evaluated"},
		{"completed or evaluated", 95, 3, "completed or|evaluated"},
		{"另有29个省区市", 52, 3, "另有29|个省区市"},
		{"one two three four", 40, 2, "one|two t…"},
		{"incomprehensibility", 60, 2, "incompr…"},
		{"incomprehensibility of most things", 60, 2, "incompr…|of most …"},
	} {
		if got := strings.Join(wrap(c.text, c.width, c.most), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}
