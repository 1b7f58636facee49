package addedtest

import "testing"

func TestAccentedKeepsPlaceholders(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"Data as of":                          "⟦Đàţà àš öƒ⟧",
		"All {{ . }} rules":                   "⟦Àļļ {{ . }} ŕûļéš⟧",
		"“{name}” is the file {file_no}.":     "⟦“{name}” îš ţĥé ƒîļé {file_no}.⟧",
		"{#n} more":                           "⟦{#n} ɱöŕé⟧",
		"%[2]s of %s, 5% of it":               "⟦%[2]s öƒ %s, 5% öƒ îţ⟧",
		`<a href="x">See</a> A&amp;B &#8203;`: `⟦<a href="x">Šéé</a> À&amp;Ɓ &#8203;⟧`,
	} {
		if got := Accented("", text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestStackedHasNoBlanksBetweenWords(t *testing.T) {
	if got, want := Stacked("", "all {#n} of it"), "རྐྱེན་{#n} རྐྱེན་རྐྱེན་"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
