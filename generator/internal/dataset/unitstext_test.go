package dataset

import (
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// Plans name their units in one of a few forms; which provinces' words these are does not matter.
func TestUnitsNamed(t *testing.T) {
	register := []model.Agency{
		{ID: "a", ZH: "甲局", FullName: "子省甲事务局"},
		{ID: "b", ZH: "省乙和丙厅", FullName: "子省乙和丙厅"},
		{ID: "c", ZH: "乙和丙厅下属中心", FullName: "省乙和丙厅下属中心"},
		{ID: "d", ZH: "各市人民政府", FullName: "各市人民政府"},
	}
	for _, c := range []struct{ text, lead, supporting, unknown string }{
		{"(牵头单位：甲局、省乙和丙厅；配合单位：各市人民政府，省乙和丙厅下属中心)", "a b", "d c", ""},
		{"（责任单位：甲局、各市人民政府）", "a d", "", ""},
		{"（牵头单位:甲局,省乙和丙厅。配合单位:各市人民政府）", "a b", "d", ""},
		{"（甲局牵头，省乙和丙厅、各市人民政府等配合）", "a", "b d", ""},
		{"（由甲局会同省乙和丙厅牵头，各市人民政府按职责分工负责）", "a b", "d", ""},
		{"（甲局和省乙和丙厅，按职责分工负责）", "a b", "", ""},
		{"（子省甲事务局；各市人民政府）", "a", "d", ""},
		{"(牵头单位：甲局、丁局；配合单位：各市人民政府)", "a", "d", "丁局"},
		{"(牵头单位：甲局、甲局；配合单位：甲局)", "a", "a", ""},
		{"各有关方面", "", "", "各有关方面"},
	} {
		lead, supporting, unknown := unitsNamed(c.text, register)
		if spaced(lead) != c.lead || spaced(supporting) != c.supporting || strings.Join(unknown, " ") != c.unknown {
			t.Errorf("%s: %v, %v, unknown %v", c.text, lead, supporting, unknown)
		}
	}
}

func spaced(ids []sourcefile.ID) string {
	var all []string
	for _, id := range ids {
		all = append(all, string(id))
	}
	return strings.Join(all, " ")
}
