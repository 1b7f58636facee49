package workbench

import (
	"strings"
	"unicode/utf16"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// ReadText proposes the figures of a press text.
func (d *Desk) ReadText(t TextToRead) *Reading {
	if len(t.Text) > MaxText {
		return unread([]diag.Finding{sourcefile.Larger(MaxText).At(diag.Place{})})
	}
	read, found := importer.ReadText(t.Text, importer.TextOptions{
		Data: d.data, Published: t.Published, Region: t.Region,
	})
	if found != nil {
		return unread(found)
	}
	out := unread(nil)
	unit := units(t.Text)
	for _, p := range read.Proposals {
		q := Proposal{Figure: p.Figure, Words: []Words{}, Questions: []Question{}}
		for _, w := range p.Read {
			q.Words = append(q.Words, Words{Key: w.Key, Text: w.Text, Start: unit(w.Start), End: unit(w.End)})
		}
		for _, open := range p.Questions {
			choices := []QuestionChoice{}
			for _, c := range open.Choices {
				choices = append(choices, QuestionChoice(c))
			}
			q.Questions = append(q.Questions, Question{open.Key, open.Why, choices})
		}
		out.Proposals = append(out.Proposals, q)
	}
	for _, l := range read.Left {
		out.Left = append(out.Left, Leftover{
			Text: l.Text, Start: unit(l.Start), End: unit(l.End), Why: l.Why.What, Fix: l.Why.Fix,
		})
	}
	return out
}

// unread is a reading without figures.
func unread(found []diag.Finding) *Reading {
	return &Reading{Proposals: []Proposal{}, Left: []Leftover{}, Findings: locators(nil).findings(found)}
}

// units turns offsets in bytes into those in UTF-16, by which browsers count. They are asked for in any order.
func units(text string) func(offset int) int {
	at := make([]int, len(text)+1)
	n := 0
	for i, c := range text {
		at[i] = n
		n += utf16.RuneLen(c)
	}
	at[len(text)] = n
	return func(offset int) int { return at[offset] }
}

// ReadTable proposes the figures of a table of text: comma-separated, or cells as they are copied from a spreadsheet.
func (d *Desk) ReadTable(t TableToRead) *Reading {
	if len(t.Text) > MaxText {
		return unread([]diag.Finding{sourcefile.Larger(MaxText).At(diag.Place{})})
	}
	if t.Name == "" {
		t.Name = "cells.tsv"
	}
	table, found := importer.ReadCells(t.Name, t.Text, len(t.Options.Map) > 0)
	return d.figures(t, table, found)
}

// figures are those of a table that was read, or why it was not.
func (d *Desk) figures(t TableToRead, table *importer.Table, found []diag.Finding) *Reading {
	if found != nil {
		return unread(found)
	}
	var existing []model.Figure
	if p := d.publication(t.Into); p != nil {
		existing = p.Figures
	}
	o := t.Options
	read, found := table.Read(importer.Options{
		Data: d.data, Map: o.Map, Indicator: o.Indicator, Definitions: o.Definitions, Region: o.Region,
		Reporters: o.Reporters, Period: o.Period, Units: o.Units, Cumulative: o.Cumulative,
	}, existing)
	if found != nil {
		return unread(found)
	}
	out := unread(nil)
	out.Present = read.Present
	for i, f := range read.Figures {
		p := Proposal{Figure: f, Words: []Words{}, Questions: []Question{}}
		if f.Value != "" {
			p.Words = append(p.Words, Words{Key: "value", Text: string(f.Value), Cell: read.From(i, "value")})
		}
		for _, c := range f.Changes {
			p.Words = append(p.Words, Words{Key: "changes", Text: string(c.Value), Cell: read.From(i, "changes")})
		}
		out.Proposals = append(out.Proposals, p)
	}
	for _, l := range append(table.Hidden, read.Left...) {
		cell := l.File
		if strings.HasPrefix(cell, "--") {
			cell = ""
		}
		out.Left = append(out.Left, Leftover{Cell: cell, Why: l.What, Fix: l.Fix})
	}
	return out
}
