package chart

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

func on(day string) time.Time {
	t, _ := time.Parse(time.DateOnly, day)
	return t
}

// Today is a point at its place; nothing is filled up to it.
func TestTimelineShowsAPointInTime(t *testing.T) {
	l := Timeline{
		Title: "a <b>", From: on("2025-01-01"), To: on("2025-01-11"), Now: on("2025-01-04"), First: "from", Last: "to",
		Today: "now",
	}
	got := string(l.SVG())
	if !strings.Contains(got, `<circle class="dot" cx="30%"`) || !strings.Contains(got, "<title>a &lt;b&gt;</title>") {
		t.Error(got)
	}
	if strings.Contains(got, "<rect") || strings.Count(got, "<circle") != 1 {
		t.Errorf("more than a point: %s", got)
	}
	l.Now = on("2025-01-21") // after the end the line goes on, and the end keeps its place
	if got = string(l.SVG()); !strings.Contains(got, `cx="100%"`) || !strings.Contains(got, `x1="50%" x2="50%"`) {
		t.Error(got)
	}
	l.Now = on("2024-12-22")
	if got = string(l.SVG()); !strings.Contains(got, `cx="0%"`) || !strings.Contains(got, `x1="50%" x2="50%"`) {
		t.Error(got)
	}
	l.To = l.From
	if l.SVG() != nil {
		t.Error("a line without length is drawn")
	}
}

var anyCell = regexp.MustCompile(`[Mm][0-9.]+ [0-9.]+`)

// Each thing has its cell, and a cell that is half full its outline.
func TestPartsDrawACellForEachThing(t *testing.T) {
	p := Parts{Title: "words", Counts: [4]int{2, 3, 0, 1}}
	got := string(p.SVG())
	if cells := len(anyCell.FindAllString(got, -1)); cells != 2+3+3+1 {
		t.Errorf("%d cells: %s", cells, got)
	}
	if !strings.Contains(got, `width="48"`) || !strings.Contains(got, `role="img"><title>words</title>`) {
		t.Error(got)
	}
	for _, at := range []string{`class="half" transform="translate(16)"`, `class="blank" transform="translate(40)"`} {
		if !strings.Contains(got, at) {
			t.Errorf("%s is not in %s", at, got)
		}
	}
	p.Title = ""
	if got = string(p.SVG()); !strings.Contains(got, `aria-hidden="true"`) || strings.Contains(got, "<title>") {
		t.Error(got)
	}
	if (Parts{Title: "none"}).SVG() != nil {
		t.Error("nothing is drawn as something")
	}
}
