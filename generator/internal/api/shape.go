package api

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// Shape compares two sets of schemas of the API's documents, by the name of their files. Breaking is what a client may
// rely on and no longer finds; added is what is new. Both are in order.
func Shape(was, now map[string][]byte) (breaking, added []string) {
	for _, name := range slices.Sorted(maps.Keys(was)) {
		if now[name] == nil {
			breaking = append(breaking, kindOf(name)+": gone")
			continue
		}
		a, b := promises(was[name]), promises(now[name])
		for _, at := range slices.Sorted(maps.Keys(a)) {
			switch now, ok := b[at]; {
			case !ok:
				breaking = append(breaking, fmt.Sprintf("%s: %s is gone", kindOf(name), at))
			case now != a[at]:
				breaking = append(breaking, fmt.Sprintf("%s: %s was %s and is %s", kindOf(name), at, a[at], now))
			}
		}
		for _, at := range slices.Sorted(maps.Keys(b)) {
			if _, ok := a[at]; !ok {
				added = append(added, kindOf(name)+": "+at)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(now)) {
		if was[name] == nil {
			added = append(added, kindOf(name))
		}
	}
	return breaking, added
}

func kindOf(name string) string { return strings.TrimSuffix(path.Base(name), ".schema.json") }

// promises are the keys of a schema's objects with what a client may expect of each: its type, format and pattern.
// Words of closed lists may come and go.
func promises(schema []byte) map[string]string {
	var root map[string]any
	all := map[string]string{}
	if json.Unmarshal(schema, &root) != nil {
		return all
	}
	var walk func(at string, node any)
	walk = func(at string, node any) {
		m, _ := node.(map[string]any)
		if m == nil {
			return
		}
		if at != "" {
			var says []string
			for _, key := range []string{"type", "$ref", "format", "pattern", "const"} {
				if v, ok := m[key]; ok {
					says = append(says, fmt.Sprint(v))
				}
			}
			all[at] = strings.Join(says, " ")
		}
		for key, sub := range object(m["properties"]) {
			walk(strings.TrimPrefix(at+"."+key, "."), sub)
		}
		for name, def := range object(m["$defs"]) {
			for key, sub := range object(object(def)["properties"]) {
				walk(name+"."+key, sub)
			}
		}
		if m["items"] != nil {
			walk(at+"[]", m["items"])
		}
		for _, form := range []string{"anyOf", "oneOf", "allOf"} {
			alternatives, _ := m[form].([]any)
			for n, sub := range alternatives {
				walk(fmt.Sprintf("%s(%d)", at, n+1), sub)
			}
		}
	}
	walk("", root)
	return all
}

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}
