// Package locales holds what the site and its tools say, apart from the code that says it. Words live in catalogues,
// one file for each language: terms/zh.yaml and terms/en.yaml say the words of closed lists, such as a status or the
// nature of a figure; fields/zh.yaml and fields/en.yaml explain each key of a record once, for schemas, API and tables;
// narrative, site and export hold sentences: those of records, judgements and changes, those that only pages say, and
// what downloads and the API are called.
// To add a term, add its line to its list in every language's file; to add a field, add the entry <record>.<key>, the
// record being the name of its Go type; tests name what is missing and what nobody uses. A translator copies the
// English files, translates what stands behind the colons, and leaves keys, their order and words of the data such as
// url or null as they are.
//
// A language is registered by one Go file (zh.go, en.go), which says its tags and what no catalogue can: dates,
// quantities, ordinals, citations. From the list of languages follow Hugo's languages and mounts, the folders of
// content/, addresses, --lang, columns and texts in documents. Two kinds of text are kept apart. What the site says is
// said by every language that is published. What data/ says stands in the first two languages always and in others
// where somebody translated it; what is not there is said in the language that stands for the one that is wanted
// (Text.Said says which, so that a page can mark it). The rules and messages for maintainers are no catalogue: they
// are next to the code that checks, in Chinese and English (Pair, Say), and a further language says them in the one
// that stands for it: each catalogue would need some five hundred sentences that only maintainers read.
//
// Code asks for words by what they are about, never by a key that it spells: Label(term) and Meaning(term) for a term,
// FieldOf for a field, a Reflector for a JSON Schema with all its words, and a function or type for each sentence,
// which the command accessors writes. Words of the interface, for which templates ask by their keys, are those of UI.
//
// Catalogues are embedded and read when first asked for. The first language is complete; a word that another lacks is
// said in the first, and a test refuses to let that happen in a language that is published.
package locales
