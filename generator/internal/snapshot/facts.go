package snapshot

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// Facts are what each record says, by its id and key: texts, numbers, booleans and lists of texts, as compact JSON.
type Facts map[string]map[string]string

// idKey is the key of a line that holds the record's id.
const idKey = "id"

// Add adds a record with the values of its keys.
func (f Facts) Add(id string, keys map[string]any) {
	record := make(map[string]string, len(keys))
	for key, value := range keys {
		record[key] = compact(value)
	}
	f[id] = record
}

func compact(value any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(value) // texts, numbers and lists of texts, into memory
	return strings.TrimSuffix(b.String(), "\n")
}

// Encode writes the records in their canonical form: a line for each, sorted by id, of JSON with sorted keys and no
// blanks.
func (f Facts) Encode() []byte {
	var b bytes.Buffer
	for _, id := range slices.Sorted(maps.Keys(f)) {
		record := map[string]json.RawMessage{idKey: json.RawMessage(compact(id))}
		for key, value := range f[id] {
			record[key] = json.RawMessage(value)
		}
		b.WriteString(compact(record) + "\n")
	}
	return b.Bytes()
}

// DecodeFacts reads what Encode wrote; ok reports whether it did.
func DecodeFacts(body []byte) (_ Facts, ok bool) {
	all := Facts{}
	for line := range bytes.Lines(body) {
		var record map[string]json.RawMessage
		var id string
		if json.Unmarshal(line, &record) != nil || json.Unmarshal(record[idKey], &id) != nil || all[id] != nil {
			return nil, false
		}
		all[id] = map[string]string{}
		for key, value := range record {
			if key != idKey {
				all[id][key] = string(value)
			}
		}
	}
	return all, bytes.Equal(all.Encode(), body)
}

// Readable is a value of a record as people write it: a text without quotes, a list with a mark between its items.
func Readable(value string) string {
	var text string
	var list []string
	switch {
	case json.Unmarshal([]byte(value), &text) == nil:
		return text
	case json.Unmarshal([]byte(value), &list) == nil:
		return strings.Join(list, "；")
	}
	return value
}

// Grew reports whether a list holds what it held before, and in that order.
func Grew(was, is string) bool {
	var before, now []string
	if was != "" && json.Unmarshal([]byte(was), &before) != nil || json.Unmarshal([]byte(is), &now) != nil {
		return false
	}
	for _, item := range now {
		if len(before) > 0 && item == before[0] {
			before = before[1:]
		}
	}
	return len(before) == 0
}
