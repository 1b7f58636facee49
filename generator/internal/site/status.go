package site

import (
	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// statusView is a status as it is shown: an icon and a class for its colour beside the word.
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

func (s speaker) status(st progress.Status) statusView {
	return statusView{string(st), s.say(locales.Label(st)), looks[st].icon, looks[st].class, ""}
}

// notAssessed is a status with the short reason beside it.
func (s speaker) notAssessed(st progress.Status, why progress.ShortReason) statusView {
	v := s.status(st)
	v.Short = s.say(s.named.ShortReason(why))
	return v
}
