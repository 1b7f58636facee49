package locales

import "testing"

func TestSayPutsTextsInByLanguage(t *testing.T) {
	got := Format("%[2]s没有%[1]s", "there is no %[1]s of %[2]s", Text{ZH: "数据", EN: "figure"},
		Text{ZH: "青海", EN: "Qinghai"})
	if want := (Text{ZH: "青海没有数据", EN: "there is no figure of Qinghai"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestNoteFallsBackToChinese(t *testing.T) {
	for _, c := range []struct {
		note  Note
		ask   Lang
		words string
		lang  Lang
	}{
		{Note{ZH: "下限", EN: "a lower bound"}, EN, "a lower bound", EN},
		{Note{ZH: "下限"}, EN, "下限", ZH},
		{Note{ZH: "下限", EN: "a lower bound"}, ZH, "下限", ZH},
	} {
		if words, lang := c.note.In(c.ask); words != c.words || lang != c.lang {
			t.Errorf("%+v in %s: got %q (%s)", c.note, c.ask, words, lang)
		}
	}
}

func TestNumbersAreGrouped(t *testing.T) {
	for digits, want := range map[string]string{
		"123": "123", "-1234": "-1,234", "1234567.8912": "1,234,567.8912", "-123.45": "-123.45", "0": "0",
	} {
		if got := EN.Of().Number(digits); got != want {
			t.Errorf("%s: %s, want %s", digits, got, want)
		}
		if got := ZH.Of().Number(digits); got != digits {
			t.Errorf("%s: %s in Chinese", digits, got)
		}
	}
}
