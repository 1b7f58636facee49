package model

import (
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// StatedRelease is a day, or days, for which a publisher has said that something will come out: a row of
// data/releases.csv. Nothing is late by it.
type StatedRelease struct {
	Publisher sourcefile.ID `json:"publisher"`
	// Indicators are those of which figures are to come; "" where the publisher does not say.
	Indicators IDList `json:"indicators,omitempty"`
	WhatZH     string `json:"what_zh"`
	WhatEN     string `json:"what_en"`
	// First and Last bound the days; without Last it is the one day.
	First sourcefile.Date `json:"first"`
	Last  sourcefile.Date `json:"last,omitempty"`
	// Words are the publisher's own about it.
	Words    string          `json:"words"`
	Outlet   string          `json:"outlet"`
	URL      sourcefile.URL  `json:"url"`
	Recorded sourcefile.Date `json:"recorded"`
}

// What is what is to come out.
func (r *StatedRelease) What() locales.Text { return locales.Text{ZH: r.WhatZH, EN: r.WhatEN} }
