// Package fields is the registry of what is published of a record, such as a figure or a source: one Go type a record,
// whose fields are the keys of its JSON, with their order, their types and whether they may be null. A table is a
// choice of these keys (see Table); documents, schemas, CSV, workbooks, Parquet, CSVW, the Data Package and the
// dictionary are walks over the same types, and the words that explain a key stand in the catalogues of package
// locales.
//
// To publish one more key, add a field here, with its value and its tags, and name it in the choice of its table; the
// entry that explains it goes into each language. The tags of a field are
//
//	json    its key in documents; "-" for what only tables have
//	column  the name by which tables alone know it; "-" for a key that has no column
//	kind    what may change it once a snapshot holds it (see Freezing)
package fields
