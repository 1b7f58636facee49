package sourcefile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told lists findings in one line each: place, rule and what is wrong.
func told(src string) string {
	_, findings := Parse[paper]("p.yaml", []byte(src))
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%d:%d %s: %s\n", f.Line, f.Column, f.Rule, f.What.EN)
	}
	return b.String()
}

// The usual mistakes of people are named where they stand, and each of them once.
func TestSyntaxMistakesAreNamed(t *testing.T) {
	const end = "as_of: 2025-06-30\n"
	for _, c := range []struct{ src, want string }{
		{"value:甲\n" + end, "1:1 yaml-syntax: no blank follows the colon\n"},
		{"value 甲\n" + end, "1:1 yaml-syntax: this line has no key and colon\n"},
		{end + "甲\n", "2:1 yaml-syntax: this line has no key and colon\n"},
		{end + "value:甲\n", "2:1 yaml-syntax: no blank follows the colon\n"},
		{"children:\n  -id: a\n    span: [0, 1]\n", "2:3 yaml-syntax: no blank follows the -\n"},
		{
			"children:\n  - id: a\n     span: [0, 1]\n",
			"3:6 yaml-syntax: this line is indented so far that it is a part of the one before\n",
		},
		{
			"children:\n  - id: a\n   span: [0, 1]\n",
			"3:4 yaml-syntax: the indent of this line is that of no key above\n",
		},
		{
			"children:\n    id: a\n  - id: b\n",
			"3:3 yaml-syntax: no item of a list stands above this - in the same column\n",
		},
		{
			"children:\n  - id: a\n　　span: [0, 1]\n",
			"3:1 yaml-syntax: the U+3000 here is full-width, and no sign to YAML\n",
		},
		{"children:\n  － id: a\n", "2:3 yaml-syntax: the － here is full-width, and no sign to YAML\n"},
		{"children: [｛id: a｝]\n", "1:12 yaml-syntax: the ｛ here is full-width, and no sign to YAML\n"},
		{"value: 甲: 乙\n" + end, "1:8 yaml-syntax: this text holds a colon and a blank, which make a key of it\n"},
		{
			"name: {zh: 甲: 乙, en: a}\n",
			"1:12 yaml-syntax: this text holds a colon and a blank, which make a key of it\n",
		},
		{"value: '甲\n" + end, "1:8 yaml-syntax: a quote in this line has no partner\n"},
		{"value: \"甲\"乙\n" + end, "1:11 yaml-syntax: text follows behind a quote or bracket\n"},
		{"value: \"甲\\乙\"\n", "1:11 yaml-syntax: the backslash in these double quotes does not escape what follows\n"},
		{"name: {zh: 甲, en: a\n" + end, "1:7 yaml-syntax: this bracket is not closed, or a comma is missing within\n"},
		{end + "name: {zh: 甲, en: a", "2:7 yaml-syntax: this bracket is not closed, or a comma is missing within\n"},
		{"name: {zh: 甲, en: a}}\n", "1:21 yaml-syntax: there is a bracket } too many\n"},
		{"children: [{id: a]\n", "1:18 yaml-syntax: the bracket ] does not match the one before\n"},
		{
			"value: @甲\nday: `2025`\n",
			"1:8 yaml-syntax: the value begins with @, which is a sign of YAML\n" +
				"2:6 yaml-syntax: the value begins with `, which is a sign of YAML\n",
		},
		{"value: - 5%\n", "1:8 yaml-syntax: the value begins with -, which is a sign of YAML\n"},
		{"value: > 5%\n" + end, "1:8 yaml-syntax: the value begins with >, which is a sign of YAML\n"},
		{
			"name:\n\tzh: 甲\n\ten: a\n",
			"2:1 yaml-syntax: a tab stands in the indent\n3:1 yaml-syntax: a tab stands in the indent\n",
		},
		{"%YAML 1.2\n---\n" + end, "1:1 yaml-feature: an anchor, alias, tag or directive (& * ! << ? %) stands here\n"},
		{"? day\n: x\n", "1:1 yaml-feature: an anchor, alias, tag or directive (& * ! << ? %) stands here\n"},
		{
			"value: *甲\nday: &乙 2025\n",
			"1:8 yaml-feature: an anchor, alias, tag or directive (& * ! << ? %) stands here\n" +
				"2:6 yaml-feature: an anchor, alias, tag or directive (& * ! << ? %) stands here\n",
		},
		{
			"name: {zh: 甲，en: a}\n",
			"1:13 yaml-colon: a full-width comma stands before the key en, which is a part of the value before\n",
		},
		{
			"name: {zh: 甲，en：a}\n",
			"1:13 yaml-colon: a full-width comma stands before the key en, which is a part of the value before\n",
		},
		{"name: {zh: 甲， 见 http：//a，b：c, en: a}\n" + end, ""},
	} {
		if diff := cmp.Diff(c.want, told(c.src)); diff != "" {
			t.Errorf("%q: %s", c.src, diff)
		}
	}
}

// Escapes write what does not stand in the file itself, and only free text may have more than one line.
func TestScalarsHideNothing(t *testing.T) {
	const rest = "name: {zh: 甲, en: a}\n"
	for _, c := range []struct{ src, want string }{
		{`value: "甲\u202e乙"`, "1:8 text-hidden: an invisible character U+202E stands here\n"},
		{`value: "甲\e[31m"`, "1:8 text-hidden: an invisible character U+001B stands here\n"},
		{`value: "甲\n乙"` + "\n" + rest + "as_of: 2025-06-30\n", ""},
		{`day: "2025-06-30\n"`, "1:6 text-hidden: an invisible character U+000A stands here\n"},
		{`as_of: "2025-06-30 "` + "\n" + rest, "1:8 text-blank: \"2025-06-30 \" begins or ends with a blank\n"},
		{
			"value: " + strings.Repeat("甲", maxText+1) + "\n" + rest + "as_of: 2025-06-30\n",
			"1:8 schema-length: this text has 10001 characters\n",
		},
	} {
		if diff := cmp.Diff(c.want, told(c.src)); diff != "" {
			t.Errorf("%.40q: %s", c.src, diff)
		}
	}
	d, findings := Parse[paper]("p.yaml", []byte(rest+"as_of: |\n  2025-06-30\nvalue: >\n  甲\n  乙\n"))
	if findings != nil || d.Value.Day != "2025-06-30" || d.Value.Value != "甲 乙" {
		t.Errorf("%+v", findings)
	}
}

// The parser takes minutes for these.
func TestNothingTakesForEver(t *testing.T) {
	var keys strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&keys, "k%d: 1\n", i)
	}
	for rule, src := range map[string]string{
		"yaml-depth":   strings.Repeat("[", 200_000),
		"yaml-depth ":  strings.Repeat("{a: ", 100_000),
		"yaml-depth  ": strings.Repeat("- ", 200_000),
		"yaml-feature": strings.Repeat("*a ", 100_000),
		"yaml-syntax":  strings.Repeat(`"`, 200_000),
		"yaml-syntax ": strings.Repeat("a: ", 100_000),
		"file-size":    keys.String(),
		"file-size ":   "value: [" + strings.Repeat("a,", maxTokens) + "]",
	} {
		_, findings := Parse[paper]("p.yaml", []byte(src))
		if len(findings) == 0 || findings[0].Rule != strings.TrimSpace(rule) || len(findings) > MaxTableFindings {
			t.Errorf("%.20q: %d findings, %+v", src, len(findings), findings[:min(1, len(findings))])
		}
	}
}

// A long list of groups is not one group with many keys.
func TestManyFiguresAreRead(t *testing.T) {
	src := good[:strings.Index(good, "  - id")] + strings.Repeat("  - id: a\n    span: [0, 1]\n", 2*maxKeys)
	if d, findings := Parse[paper]("p.yaml", []byte(src)); findings != nil || len(d.Value.Children) != 2*maxKeys {
		t.Errorf("%+v", findings)
	}
}
