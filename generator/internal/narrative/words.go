package narrative

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// Shown says what evidence shows; at step 0 its source says that it is not done.
func Shown(step int) locales.Text {
	if step == 0 {
		return locales.Label(progress.NotDone)
	}
	return locales.Label(model.Level(step))
}
