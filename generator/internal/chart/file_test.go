package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func file(l Line, lang string, notes ...string) File {
	return File{Chart: l, Lang: lang, Colour: "#048035", Notes: notes}
}

func TestFileGolden(t *testing.T) {
	long := national()
	long.Title = strings.Repeat("绿色贷款余额和占各项贷款的比重", 6)
	for name, f := range map[string]File{
		"file": file(national(), "zh-Hans", "竖虚线：口径改变，两边不相连。空心点：时间只知道不晚于这一天。", "来源：人民网，2025年8月8日",
			"某网站，数据截至2026年11月23日。CC-BY-4.0"),
		"file-english": file(english(compared()), "en", "Source: an outlet, 8 August 2025"),
		"file-long":    file(long, "zh-Hans", strings.Repeat("来源：一个很长的名称，", 30)),
	} {
		got := f.SVG()
		wellFormed(t, got)
		golden(t, name, got)
	}
	if got := (File{}).SVG(); got != nil {
		t.Errorf("nothing to draw gives %s", got)
	}
}

// Texts of a source stay texts, in the style sheet too.
func TestFileHostileText(t *testing.T) {
	for _, s := range hostile {
		f := file(compared(), s, s, s)
		l := compared()
		l.ID, l.Title, l.Description = s, s, s
		f.Chart, f.Colour = l, s
		got := f.SVG()
		wellFormed(t, got)
		if bytes.Contains(got, []byte("<script")) || bytes.Contains(got, []byte("<img")) {
			t.Errorf("%q got through:\n%s", s, got)
		}
	}
}

func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
	}
}
