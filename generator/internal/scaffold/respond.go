package scaffold

import (
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// ResponseFile writes a response's file like PublicationFile.
func ResponseFile(r model.Response) []byte {
	return newFile("response",
		"照录原话，不删节；没有得到同意、又没有公开发布的，不写。 Their own words, unabridged; what is neither public nor agreed "+
			"to is not recorded.",
		r)
}

// Responder is who responds, as a response names it: an organisation of the data by its id or Chinese name, else by its
// name in both languages.
func Responder(d *dataset.Dataset, r *model.Response, who, english string) {
	for _, u := range d.Plan.Units {
		if who == string(u.ID) || who == u.Name().First() || who == u.FullName {
			r.Organisation = u.ID
			return
		}
	}
	for _, o := range d.Organisations {
		if who == string(o.ID) || who == o.Name().First() {
			r.Organisation = o.ID
			return
		}
	}
	if english == "" && wordsOnly.ReplaceAllString(who, "") == strings.ReplaceAll(who, "-", "") { // meant as an id
		r.Organisation = sourcefile.ID(who)
		return
	}
	r.Name = &locales.Text{ZH: who, EN: english}
}

// ResponseID makes an id of the day and of who responded; of a name in English its words.
func ResponseID(r *model.Response) sourcefile.ID {
	who := string(r.Organisation)
	if r.Name != nil {
		who = strings.Trim(wordsOnly.ReplaceAllString(strings.ToLower(r.Name.EN), "-"), "-")
	}
	return sourcefile.ID(string(r.Received) + "-" + who)
}
