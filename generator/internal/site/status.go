package site

import (
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// statusView is a status as it is shown: an icon, and a class for its colour, with the word.
type statusView struct {
	ID    string `json:"id"`
	Word  string `json:"word"`
	Icon  string `json:"icon"`
	Class string `json:"class"`
	// Short is why there is no status, in few words; "" where there is one, or no such words.
	Short string `json:"short"`
}

// looks are the icon and the colour class of each status.
var looks = map[progress.Status]struct{ icon, class string }{
	progress.Achieved:      {"reached", "good"},
	progress.Met:           {"reached", "good"},
	progress.OnTrack:       {"up", "track"},
	progress.Turning:       {"turn-up", "track"},
	progress.Flat:          {"level", "watch"},
	progress.Weakening:     {"turn-down", "watch"},
	progress.Behind:        {"slow", "bad"},
	progress.FarBehind:     {"slow", "bad"},
	progress.MovingAway:    {"down", "bad"},
	progress.NotMet:        {"missed", "bad"},
	progress.NotAssessable: {"unknown", "none"},
}

func newStatusView(loc locale, st progress.Status) statusView {
	return statusView{string(st), loc.text(locales.Label(st)), looks[st].icon, looks[st].class, ""}
}

// notAssessed is a status with the short reason beside it.
func newShortStatus(loc locale, st progress.Status, why progress.ShortReason) statusView {
	v := newStatusView(loc, st)
	v.Short = loc.text(loc.named.ShortReason(why))
	return v
}
