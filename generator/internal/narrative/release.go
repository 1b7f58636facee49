package narrative

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/locales"
)

// StatedRelease says who has stated that what will come out, and when.
func StatedRelease(r *edition.Release) locales.Text {
	said := locales.StatedFor{Publisher: r.Publisher.Name, What: r.What(), Day: Date(r.First)}.Text()
	if r.Last != "" {
		said = locales.StatedBetween{
			Publisher: r.Publisher.Name, What: r.What(), First: Date(r.First), Last: Date(r.Last),
		}.Text()
	}
	return sentence(said)
}
