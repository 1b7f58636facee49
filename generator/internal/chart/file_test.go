package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

func file(l Line, lang string, notes ...string) File {
	return File{Line: l, Lang: lang, Colour: "#048035", Notes: notes}
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
		f.ID, f.Title, f.Description, f.Colour = s, s, s, s
		got := f.SVG()
		wellFormed(t, got)
		if bytes.Contains(got, []byte("<script")) || bytes.Contains(got, []byte("<img")) {
			t.Errorf("%q got through:\n%s", s, got)
		}
	}
}

// A strip has a mark for each day, hollow where the day is not known, and one arrow head for all that was before it.
func TestStrip(t *testing.T) {
	date := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	s := Strip{
		Title: "5期", From: date("2022-01-01"), To: date("2026-12-31"), Since: date("2025-05-16"),
		Points: points("2025-03-31 1", "2019-12-31 1", "2020-12-31 1", "<=2023-11-15 1", "2024-12-31 1",
			"2024-12-31 2").Points,
	}
	got := s.SVG()
	check(t, got)
	golden(t, "strip", got)
	s.Points = nil
	if got := s.SVG(); got != nil {
		t.Errorf("nothing is drawn as %s", got)
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
