package site

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"path"

	"five-areas/generator/locales"
)

// Configuration is Hugo's configuration of the languages, beside site/hugo.yaml: its path in the checkout.
const Configuration = WorkFolder + "/hugo.json"

// language is a language as Hugo wants it.
type language struct {
	Locale string         `json:"locale"`
	Label  string         `json:"label"`
	Weight int            `json:"weight"`
	CJK    bool           `json:"hasCJKLanguage"`
	Params languageParams `json:"params"`
}

type languageParams struct {
	// Tag names the language in HTML.
	Tag string `json:"tag"`
	// Space stands between two sentences.
	Space string `json:"space"`
	// Instead is the language of what is not said in this one.
	Instead locales.Lang `json:"instead"`
	// Source names the language of the data and the sources, on pages in another.
	Source string `json:"source,omitempty"`
	// Phrases is where headings are best broken (locales.Language).
	Phrases string `json:"phrases,omitempty"`
}

type mount struct {
	Source string `json:"source"`
	Target string `json:"target"`
	Sites  any    `json:"sites,omitempty"`
}

// WriteConfiguration writes what Hugo must know of the languages, and the words that templates ask for.
func WriteConfiguration(out Output) error {
	languages := map[locales.Lang]language{}
	var mounts []mount
	for i, l := range locales.Languages {
		h := language{l.Locale, l.Name, i + 1, l.Unspaced, languageParams{
			Tag: l.Tag, Space: " ", Instead: cmp.Or(l.Instead, locales.Langs[0]), Phrases: l.Phrases,
		}}
		if l.Unspaced {
			h.Params.Space = ""
		}
		if !l.Key.First() {
			h.Params.Source = sourceTag()
		}
		languages[l.Key] = h
		only := map[string]any{"matrix": map[string]any{"languages": []locales.Lang{l.Key}}}
		mounts = append(mounts, mount{"content/" + string(l.Key), "content", only})
		words, err := fs.ReadFile(locales.Files, "ui/"+string(l.Key)+".yaml")
		if err == nil {
			err = out.Put(path.Join(WorkFolder, "i18n", string(l.Key)+".yaml"), words)
		}
		if err != nil {
			return err
		}
	}
	for _, m := range [][2]string{
		{"content/pages", "content"},
		{WorkFolder + "/data", "data"},
		{WorkFolder + "/i18n", "i18n"},
		{"site/layouts", "layouts"},
		{"site/assets", "assets"},
		{"site/static", "static"},
	} {
		mounts = append(mounts, mount{Source: m[0], Target: m[1]})
	}
	all, err := json.MarshalIndent(map[string]any{
		"defaultContentLanguage": locales.Langs[0],
		"languages":              languages,
		"module":                 map[string]any{"mounts": mounts},
	}, "", "  ")
	if err != nil {
		return err
	}
	return out.Put(Configuration, all)
}
