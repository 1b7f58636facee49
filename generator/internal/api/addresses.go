// Package api writes the edition as static JSON documents and says at which addresses everything is.
package api

import "five-articles/generator/internal/text"

// Root is the folder of version 1 of the API, below the site's root. Addresses are relative to the site's root, without
// a leading slash, so that any host and any sub-path can serve them. Once published they never change.
const Root = "api/v1/"

// Downloads is the folder of the files with everything.
const Downloads = "downloads/"

// Sums is the list of the SHA-256 of every published file.
const Sums = "SHA256SUMS"

// Collection is a kind of thing that has pages and documents of its own.
type Collection string

// The collections.
const (
	Articles     Collection = "articles"
	Targets      Collection = "targets"
	Tasks        Collection = "tasks"
	Units        Collection = "units"
	Entities     Collection = "entities"
	Indicators   Collection = "indicators"
	Publications Collection = "publications"
)

// The documents that stand for themselves.
const (
	Index    = Root + "index.json"
	Plan     = Root + "plan.json"
	Figures  = Root + "figures.json"
	Progress = Root + "progress.json"
	Gaps     = Root + "gaps.json"
)

// Sheet is a page that stands for itself.
type Sheet string

// The sheets.
const (
	PlanPage Sheet = "plan"
	GapsPage Sheet = "gaps"
	Method   Sheet = "method"
	Rules    Sheet = "rules"
)

// Page is the sheet's address.
func (s Sheet) Page(l text.Lang) string { return Prefix(l) + string(s) + "/" }

// List is the address of a collection's document.
func (c Collection) List() string { return Root + string(c) + ".json" }

// Document is the address of one item's document.
func (c Collection) Document(id string) string { return Root + string(c) + "/" + id + ".json" }

// Download is the address of one item's figures as a file.
func (c Collection) Download(id, ext string) string { return string(c) + "/" + id + "." + ext }

// Page is the address of one item's page, or with id "" of the collection's page.
func (c Collection) Page(l text.Lang, id string) string {
	page := Prefix(l) + string(c) + "/"
	if id != "" {
		page += id + "/"
	}
	return page
}

// Prefix is the folder of a language's pages: Chinese pages stand at the root.
func Prefix(l text.Lang) string {
	if l == text.EN {
		return "en/"
	}
	return ""
}
