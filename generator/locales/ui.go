package locales

import (
	"fmt"
	"sync"
)

// interfaceWords are those of the catalogue ui, which templates ask for through Hugo's i18n.
var interfaceWords = sync.OnceValue(func() map[string]Text {
	all := map[string]Text{}
	for _, l := range Langs {
		entries, err := read("ui", l)
		if err != nil {
			panic(fmt.Sprintf("locales: %v", err)) // the catalogues are part of the program; a test reads them
		}
		for _, e := range entries {
			if words, ok := e.Value.(string); ok { // else plural forms, which only Hugo reads
				t := all[fmt.Sprint(e.Key)]
				t.Set(l, words)
				all[fmt.Sprint(e.Key)] = t
			}
		}
	}
	return all
})

// UI are words of the interface that hold nothing else's. Words that are not there are a programmer error; it panics.
func UI(key string) Text {
	if t, ok := interfaceWords()[key]; ok {
		return t
	}
	panic("locales: no words ui." + key)
}
