package importer

import (
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// TextOptions say what a press text does not. The zero value of each but Data says nothing.
type TextOptions struct {
	Data *dataset.Dataset
	// Published is the day of the source: a text that prints no time speaks of one that is not later.
	Published sourcefile.PartialDate
	// Region, by code or name, is that of a text that names none; "" is the province of the site.
	Region sourcefile.RegionCode
	// Period, as in Options, is that of figures for which the text prints none.
	Period string
	// Map gives names their meaning, as in Options: 文中名称=indicator[.definition[.reporters]].
	Map []string
	// Definitions are used by every indicator that has one of them.
	Definitions []sourcefile.ID
}

// TextReading is what was read from a press text.
type TextReading struct {
	// Proposals are in the order of the text.
	Proposals []Proposal
	// Left holds every number that stands in no proposal, in the order of the text.
	Left []Leftover
}

// Proposal is a figure that a text prints.
type Proposal struct {
	// Figure is as it would be recorded; keys in question are empty.
	Figure model.Figure
	// Read are the words that each key was read from, in the order of the text.
	Read []Words
	// Questions are what the text leaves open; nil where it leaves nothing.
	Questions []Question
}

// Words are a part of a text, by byte offsets, and the key of the figure that was read from it.
type Words struct {
	Key, Text  string
	Start, End int
}

// Question is a key of a figure that has more than one possible value.
type Question struct {
	Key     string
	Why     locales.Text
	Choices []Choice
}

// Choice is an answer: values of the figure's keys, and what they mean.
type Choice struct {
	Set  map[string]string
	Name locales.Text
}

// Leftover is a number that was not taken, and why.
type Leftover struct {
	Words
	Why *diag.Problem
}
