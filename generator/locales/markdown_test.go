package locales

import (
	"strings"
	"testing"
)

func TestMarkdownIsShownAsItIs(t *testing.T) {
	for s, want := range map[string]string{
		"绿色贷款余额，2025年6月末：2291亿元（同比14.7%）":      "绿色贷款余额，2025年6月末：2291亿元（同比14.7%）",
		"<script>alert(1)</script>\n# heading": `&#60;script&#62;alert\(1\)&#60;/script&#62; #&#8203; heading`,
		"it read “x”: :tada:":                  `it read “x”: &#58;tada&#58;`,
		"@everyone see #1":                     "@&#8203;everyone see #&#8203;1",
		"![x](https://e.example/a.png)":        `\!\[x\]\(https&#58;//e.example/a.png\)`,
		"[a]: www.e.example":                   `\[a\]&#58; www&#46;e.example`,
		"`a` | b & $x$ \\":                     "\\`a\\` \\| b &#38; \\$x\\$ \\\\",
	} {
		if got := Markdown(s); got != want {
			t.Errorf("Markdown(%q) = %q, want %q", s, got, want)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add("-->\r\n</details>@a #1 https://www.example <img src=x> ![a](b) [a]: b ```")
	f.Fuzz(func(t *testing.T, s string) {
		got := Markdown(s)
		for _, no := range []string{"\n", "\r", "<", ">", "](", "]:", "://", "www."} {
			if strings.Contains(got, no) {
				t.Errorf("Markdown(%q) = %q holds %q", s, got, no)
			}
		}
		for _, mark := range []string{"@", "#"} {
			if strings.Count(strings.ReplaceAll(got, "&#", ""), mark) != strings.Count(got, mark+apart) {
				t.Errorf("Markdown(%q) = %q has a bare %s", s, got, mark)
			}
		}
	})
}
