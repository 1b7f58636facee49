package narrative

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// Shown says what evidence shows; at step 0 its source says that it is not done.
func Shown(step int) locales.Text {
	if step == 0 {
		return locales.Label(progress.NotDone)
	}
	return locales.Label(model.Level(step))
}
