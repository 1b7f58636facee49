package export

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// listed is a table with everything: a CSV file for people and one for programs, and a sheet of the workbook.
type listed struct {
	*fields.Table
	// about says what is in its file.
	about func() locales.Text
	// rows are those of an edition as text, with the table's head, in order of time where they have one.
	rows func(*writer) [][]string
}

// tables are all of them, the figures first. To publish one more is to add a line.
var tables = []listed{
	{fields.Figures, locales.CSVOfAll, func(w *writer) [][]string { return w.rows(w.figures) }},
	{fields.Indicators, locales.CSVOfIndicators, func(w *writer) [][]string {
		return table(fields.Indicators, w.Indicators, fields.IndicatorOf)
	}},
	{fields.Statuses, locales.CSVOfStatuses, func(w *writer) [][]string {
		return table(fields.Statuses, fields.StatusRows(w.Edition), same)
	}},
	{fields.Gaps, locales.CSVOfGaps, func(w *writer) [][]string {
		return table(fields.Gaps, fields.GapRows(w.Edition), same)
	}},
	{fields.Availability, locales.CSVOfAvailability, func(w *writer) [][]string {
		return table(fields.Availability, fields.AvailabilityRows(w.Edition), same)
	}},
	{fields.Measures, locales.CSVOfMeasures, func(w *writer) [][]string {
		return table(fields.Measures, w.Checked(), fields.MeasureRowOf)
	}},
	{fields.TaskUnits, locales.CSVOfTaskUnits, func(w *writer) [][]string {
		return table(fields.TaskUnits, fields.TaskUnitRows(w.Edition), same)
	}},
	{fields.Entities, locales.CSVOfEntities, func(w *writer) [][]string {
		return table(fields.Entities, w.Entities, fields.EntityRowOf)
	}},
	{fields.EvidenceTable, locales.CSVOfEvidence, func(w *writer) [][]string {
		return table(fields.EvidenceTable, fields.EvidenceRows(w.Edition), same)
	}},
	{fields.Searches, locales.CSVOfSearches, func(w *writer) [][]string {
		return table(fields.Searches, fields.SearchRows(w.Edition), same)
	}},
	{fields.PeerTargets, locales.CSVOfPeerTargets, func(w *writer) [][]string {
		return table(fields.PeerTargets, fields.PeerTargetRows(w.Edition), same)
	}},
	{fields.ComputedShares, locales.CSVOfComputed, func(w *writer) [][]string {
		return table(fields.ComputedShares, fields.ComputedRows(w.Edition), same)
	}},
	{fields.Publications, locales.CSVOfPublications, func(w *writer) [][]string {
		return table(fields.Publications, w.Publications, fields.PublicationOf)
	}},
	{fields.Corrections, locales.CSVOfCorrections, func(w *writer) [][]string {
		inTime := slices.SortedStableFunc(slices.Values(w.Corrections), func(a, b *edition.Correction) int {
			return cmp.Compare(a.Recorded, b.Recorded)
		})
		return table(fields.Corrections, inTime, fields.CorrectionOf)
	}},
	{fields.Responses, locales.CSVOfResponses, func(w *writer) [][]string {
		return table(fields.Responses, fields.ResponseRows(w.Edition), same)
	}},
	{fields.Dictionary, locales.CSVOfDictionary, func(w *writer) [][]string {
		return table(fields.Dictionary, fields.WordsOf(w.explained...), same)
	}},
}

// explained are the tables that the dictionary explains: all but itself.
func explained() []*fields.Table {
	return slices.DeleteFunc(listedTables(), func(t *fields.Table) bool { return t == fields.Dictionary })
}

// listedTables are all tables that have CSV files for programs.
func listedTables() (all []*fields.Table) {
	for _, t := range tables {
		all = append(all, t.Table)
	}
	return append(all, sdmxTable)
}

// tabular are the CSV files of the tables: those for people, but for the figures, whose file is a format's, and then
// those for programs.
func tabular() (people, programs []Download) {
	for _, t := range tables {
		d := Download{urls.Downloads + t.Name + ".csv", "CSV", urls.MediaCSV, t.about, true, false, ""}
		if t.Table != fields.Figures {
			people = append(people, d)
		}
		d.Address, d.ForPrograms = urls.Data+t.Name+".csv", true
		d.Name = func() locales.Text { return locales.CSVForPrograms(t.Title()) }
		programs = append(programs, d)
	}
	return people, programs
}

// inTime orders figures as series, each in order of time; of one period the figure that is shown first comes first.
func inTime(figures []*edition.Figure) []*edition.Figure {
	return slices.SortedStableFunc(slices.Values(figures), func(a, b *edition.Figure) int {
		return cmp.Or(
			cmp.Compare(a.Indicator.ID, b.Indicator.ID),
			cmp.Compare(a.Definition.ID, b.Definition.ID),
			cmp.Compare(a.Region.Code, b.Region.Code),
			cmp.Compare(a.SeriesKey.Reporters, b.SeriesKey.Reporters),
			cmp.Compare(a.Period.End, b.Period.End),
			cmp.Compare(a.Period.Text, b.Period.Text),
			cmp.Compare(a.Relation, b.Relation),
			cmp.Compare(a.ID(), b.ID()),
		)
	})
}
