package narrative

import (
	"net/url"
	"strings"
	"testing"

	"five-areas/generator/locales"
)

// What a mail program reads of the link is the letter: its words, its lines, and nothing that an address, a value or a
// name has slipped in.
func TestMailtoIsTheLetter(t *testing.T) {
	m := Mistake{
		ID: "2025-08-08-paper/green-loans-share.printed.990000.<=2025-06", Name: locales.Pair("绿色贷款占比", "Green & grey"),
		Address: locales.Same("https://alpha.example/en/?a=1&b=2#x%2Fy"),
		Value:   locales.Pair("不低于26.5%", "26.5 % or more&bcc=evil@example.org\r\nBcc: evil@example.org"),
	}
	letter := PointOut(m)
	for _, l := range []locales.Lang{locales.ZH, locales.EN} {
		link := letter.Mailto("a+b.c@alpha.example", l)
		if strings.ContainsAny(link, " +\"<>\r\n") || strings.Count(link, "&") != 1 || strings.Count(link, "?") != 1 {
			t.Errorf("not encoded: %s", link)
		}
		u, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if to, err := url.PathUnescape(u.Opaque); err != nil || to != "a+b.c@alpha.example" {
			t.Errorf("to %q: %v", to, err)
		}
		q, err := url.ParseQuery(u.RawQuery)
		if err != nil || len(q) != 2 {
			t.Fatalf("%v: %v", q, err)
		}
		if q.Get("subject") != letter.Subject.In(l) || !strings.Contains(q.Get("subject"), m.ID) {
			t.Errorf("subject %q", q.Get("subject"))
		}
		body := q.Get("body")
		if strings.Count(body, "\n") != strings.Count(body, "\r\n") {
			t.Errorf("lines do not end with CRLF: %q", body)
		}
		for _, want := range []string{m.ID, m.Name.In(l), m.Address.In(l)} {
			if !strings.Contains(body, want) || !strings.Contains(letter.Text(l), want) {
				t.Errorf("%q is not in %q", want, body)
			}
		}
	}
}

func TestALetterAboutAPageHasNoEmptyLines(t *testing.T) {
	letter := PointOut(Mistake{Name: locales.Same("x"), Address: locales.Same("https://alpha.example/")})
	if zh := letter.Body.ZH; strings.Contains(zh, "\n\n") || strings.HasPrefix(zh, "\n") ||
		!strings.HasPrefix(zh, "网址：https://alpha.example/\n") {
		t.Errorf("%q", zh)
	}
}
