package diag

import (
	"os/exec"
	"strings"
	"testing"
)

// A shell that is given the word reads the same text and runs nothing.
func TestArgumentIsOneWordToAShell(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell")
	}
	for _, word := range []string{
		"绿色贷款", "一季度 (2)", "$(touch x)", "`touch x`", "a'b", `a"b\`, "a;b", "a\nb", "", "~", "#a", "!x", "*",
		"a&b", "a|b", "<=2025-08-07", "{a,b}", "''", "全宽；（）",
	} {
		out, err := exec.Command(sh, "-c", "printf '%s|' "+Argument(word)).Output()
		if err != nil || string(out) != word+"|" {
			t.Errorf("%q became %s: %q %v", word, Argument(word), out, err)
		}
	}
	got := Argument(strings.Repeat("'", 5000), "=b")
	if len([]rune(got)) > maxQuoted || !strings.HasSuffix(got, "=b'") {
		t.Errorf("a long word is %d characters: %.20s…", len([]rune(got)), got)
	}
	for _, c := range []struct{ word, want string }{
		{"绿色贷款", "绿色贷款"}, {"绿色=630000", "'绿色=630000'"}, {"a’;calc", "'a?;calc'"},
	} {
		if got := Argument(c.word); got != c.want {
			t.Errorf("%s became %s, want %s", c.word, got, c.want)
		}
	}
}
