package chart

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// checklist is the eight items of a target: one is shown only by what a prefecture did, which does not count.
func checklist() Ladder {
	return Ladder{
		ID: "ladder", Title: "制度机制清单的公开证据", Description: "8项中4项已证实。",
		Steps:     [5]string{"未找到公开证据", "已宣布", "已印发或启动", "已运行", "已完成或评估"},
		Threshold: 2,
		Items: []Item{
			{Name: "建立协同推进机制", Step: 3},
			{Name: "科技金融具体工作方案", Step: 0, Uncounted: 3},
			{Name: "绿色金融具体工作方案", Step: 1},
			{Name: "普惠金融具体工作方案，由人行青海省分行会同省委金融办、青海金融监管局、青海证监局等部门制定并推动落实到各市州", Step: 2, Old: true},
			{Name: "养老金融具体工作方案", Step: 4},
			{Name: "数字金融具体工作方案", NotDone: true},
			{Name: "统计制度落地"},
			{Name: "评估评价工作落地", Step: 1, Old: true},
		},
		Key: Key{
			None: "未找到", Found: "已找到，尚不足以证实", Confirmed: "已证实", NotDone: "官方称未完成", Old: "证据超过12个月",
			Uncounted: "市州的证据，不计入",
		},
	}
}

func englishChecklist() Ladder {
	l := checklist()
	l.Steps = [5]string{"none found", "announced", "issued or launched", "operating", "completed or evaluated"}
	l.Key = Key{
		None: "none found", Found: "found, not enough to confirm", Confirmed: "confirmed",
		NotDone: "officially said not done",
		Old:     "older than 12 months", Uncounted: "of a prefecture, does not count",
	}
	for i := range l.Items {
		l.Items[i].Name = "Work plan for technology finance, no. " + strconv.Itoa(i)
	}
	return l
}

func nothingFound() Ladder {
	l := checklist()
	for i := range l.Items {
		l.Items[i] = Item{Name: l.Items[i].Name, Uncounted: l.Items[i].Uncounted}
	}
	return l
}

func TestGoldenLadder(t *testing.T) {
	for name, l := range map[string]Ladder{
		"ladder": checklist(), "ladder-english": englishChecklist(),
		"ladder-nothing": nothingFound(),
	} {
		t.Run(name, func(t *testing.T) {
			got := l.SVG()
			checkWithin(t, got, -ladderSide, 2000)
			checkTexts(t, got)
			golden(t, name, got)
		})
	}
}

func TestNoItemToDraw(t *testing.T) {
	l := checklist()
	if l.Items = nil; l.SVG() != nil {
		t.Error("a chart")
	}
}

// The shape of a mark tells what an item is, without its colour.
func TestMarksOfAnItem(t *testing.T) {
	for _, c := range []struct {
		name string
		item Item
		want string
	}{
		{"nothing found", Item{}, `<circle class="open" cx="10%"`},
		{"below nothing", Item{Step: -7}, `<circle class="open" cx="10%"`},
		{"found", Item{Step: 1}, `<circle class="end" cx="30%"`},
		{"confirmed", Item{Step: 2}, `x="50%" y="42" overflow="visible"><path class="end" d="` + square},
		{"beyond the last step", Item{Step: 9}, `x="90%" y="42" overflow="visible"><path class="end" d="` + square},
		{"not done", Item{NotDone: true}, `x="10%" y="42" overflow="visible"><path class="cross" d="` + cross},
		{
			"not done, though announced",
			Item{Step: 1, NotDone: true},
			`x="30%" y="42" overflow="visible"><path class="cross"`,
		},
		{"old", Item{Step: 2, Old: true}, `<circle class="ring"`},
		{"not counted", Item{Uncounted: 3}, `x="70%" y="42" overflow="visible"><path class="open" d="` + diamond},
	} {
		got := string(Ladder{Threshold: 2, Items: []Item{c.item}}.SVG())
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: no %s in\n%s", c.name, c.want, got)
		}
		for _, mark := range []string{`class="end"`, `class="cross"`, `class="ring"`} {
			if strings.Contains(got, mark) && !strings.Contains(c.want, mark) && !c.item.Old {
				t.Errorf("%s: %s in\n%s", c.name, mark, got)
			}
		}
	}
	if got := string(Ladder{Threshold: 2, Items: []Item{{Step: 3, Uncounted: 3}}}.SVG()); strings.Contains(
		got, diamond) {
		t.Errorf("what does not count is beside what does:\n%s", got)
	}
	if got := string(Ladder{Items: []Item{{Step: 4}}}.SVG()); strings.Contains(got, square) ||
		strings.Contains(got, `class="break"`) {
		t.Errorf("confirmed without a threshold:\n%s", got)
	}
}

// The key explains the marks that occur, and no others.
func TestKey(t *testing.T) {
	l := checklist()
	l.Items = []Item{{Step: 3}, {}}
	got := string(l.SVG())
	for text, want := range map[string]bool{
		l.Key.Confirmed: true, l.Key.None: true, l.Key.Found: false, l.Key.NotDone: false, l.Key.Old: false,
		l.Key.Uncounted: false,
	} {
		if strings.Contains(got, ">"+text+"<") != want {
			t.Errorf("%s: %v, want %v", text, !want, want)
		}
	}
}

func TestHostileTextOfALadder(t *testing.T) {
	for _, s := range hostile {
		l := checklist()
		l.ID, l.Title, l.Description, l.Steps, l.Key = s, s, s, [5]string{s, s, s, s, s}, Key{s, s, s, s, s, s}
		for i := range l.Items {
			l.Items[i].Name = s
		}
		checkWithin(t, l.SVG(), -ladderSide, 2000)
		checkTexts(t, l.SVG())
	}
}

func TestAnyLadder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func() string { return anyText.Draw(t, "text") }
		step := func() int { return rapid.OneOf(rapid.IntRange(-1, 5), rapid.Int()).Draw(t, "step") }
		l := Ladder{ID: text(), Title: text(), Description: text(), Threshold: step()}
		l.Key = Key{text(), text(), text(), text(), text(), text()}
		for i := range l.Steps {
			l.Steps[i] = text()
		}
		for range rapid.IntRange(1, 20).Draw(t, "items") {
			l.Items = append(l.Items,
				Item{text(), step(), rapid.Bool().Draw(t, "not done"), rapid.Bool().Draw(t, "old"), step()})
		}
		got := l.SVG()
		checkWithin(t, got, -ladderSide, 2000)
		checkTexts(t, got)
		if !bytes.Equal(got, l.SVG()) {
			t.Fatal("not the same again")
		}
	})
}
