// Package fields is the registry of what is published of a record, such as a figure or a source: one Go type a record, whose
// fields are the keys of its JSON, with their order, their types and whether they may be null. A table is a choice of these keys
// (see Table); documents, schemas, CSV, workbooks, Parquet, CSVW, the Data Package, the dictionary and the lists of facts on
// pages are walks over the same types, and the words that explain a key stand in the catalogues of package locales.
//
// To publish one more key, add a field here with its json tag, its kind and its value. What it means is an entry in each language.
package fields
