package quantity

import "testing"

// What follows a number is a unit only as a whole word; a time and a longer word are none.
func TestLeading(t *testing.T) {
	u := testUnits()
	for text, want := range map[string]struct {
		said  string
		whole bool
	}{
		"亿元。":              {"亿元", false},
		"％以上":              {"％", false},
		" ":                {"", false},
		"万户经营主体":           {"万户", false},
		"户":                {"户", true},
		"billion yuan and": {"billion yuan", false},
		"trillion.":        {"trillion", false},
		"yuanlike":         {"", false},
		"millions":         {"", false},
		"个月":               {"", false},
		"年":                {"", false},
		"":                 {"", false},
	} {
		if said, whole := u.Leading(text); said != want.said || whole != want.whole {
			t.Errorf("%q begins with %q, %t; want %q, %t", text, said, whole, want.said, want.whole)
		}
	}
}
