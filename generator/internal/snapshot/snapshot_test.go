package snapshot

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
)

// chainOf writes snapshots with one file each, one after the other.
func chainOf(t *testing.T, fsys fstest.MapFS, ids ...string) {
	t.Helper()
	var chain []*Snapshot
	for i, id := range ids {
		facts := Facts{}
		facts.Add("a", map[string]any{"value": id})
		add(fsys, id, FactsFile, facts.Encode())
		m := Manifest{
			ID: id, AsOf: sourcefile.Date("2026-01-0" + string(rune('1'+i))), Method: 1,
			Files: []Entry{Of(FactsFile, facts.Encode())},
		}
		body := Freeze(chain, m)
		add(fsys, id, ManifestFile, body)
		var read Manifest
		if err := json.Unmarshal(body, &read); err != nil {
			t.Fatal(err)
		}
		chain = append(chain, &Snapshot{Manifest: read, SHA256: sum(body)})
	}
}

func add(fsys fstest.MapFS, id, name string, body []byte) {
	fsys[Folder+"/"+id+"/"+name] = &fstest.MapFile{Data: body}
}

func rulesOf(found []diag.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.File+" "+f.Rule)
	}
	return all
}

func TestChain(t *testing.T) {
	none, found := Chain(fstest.MapFS{})
	if none != nil || found != nil {
		t.Error("a checkout without snapshots has a chain or findings:", found)
	}
	for _, c := range []struct {
		name string
		do   func(fstest.MapFS)
		want []string
	}{
		{"whole", func(fstest.MapFS) {}, nil},
		{"the first is gone", func(f fstest.MapFS) {
			drop(f, "2026-a")
		}, []string{"data/snapshots/2026-b/manifest.json snapshot-damaged"}},
		{"one in between is gone", func(f fstest.MapFS) {
			drop(f, "2026-b")
		}, []string{"data/snapshots/2026-c/manifest.json snapshot-damaged"}},
		{
			"edited", func(f fstest.MapFS) { edit(f, "2026-b/manifest.json", "2026-01-02", "2026-01-03") },
			[]string{"data/snapshots/2026-b/manifest.json snapshot-damaged"},
		},
		{
			"another form", func(f fstest.MapFS) { edit(f, "2026-b/manifest.json", `"format": 2`, `"format": 3`) },
			[]string{"data/snapshots/2026-b/manifest.json snapshot-version"},
		},
		{
			"no JSON", func(f fstest.MapFS) { edit(f, "2026-b/manifest.json", "{", "[") },
			[]string{"data/snapshots/2026-b/manifest.json snapshot-damaged"},
		},
		{"another folder", func(f fstest.MapFS) {
			add(f, "2026-d", ManifestFile, f[Folder+"/2026-c/manifest.json"].Data)
		}, []string{"data/snapshots/2026-d/manifest.json snapshot-damaged"}},
	} {
		fsys := fstest.MapFS{}
		chainOf(t, fsys, "2026-a", "2026-b", "2026-c")
		c.do(fsys)
		_, found := Chain(fsys)
		if diff := cmp.Diff(c.want, rulesOf(found)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func drop(fsys fstest.MapFS, id string) {
	maps.DeleteFunc(fsys, func(name string, _ *fstest.MapFile) bool {
		return strings.HasPrefix(name, Folder+"/"+id+"/")
	})
}

func edit(fsys fstest.MapFS, name, old, fresh string) {
	f := fsys[Folder+"/"+name]
	fsys[Folder+"/"+name] = &fstest.MapFile{Data: []byte(strings.Replace(string(f.Data), old, fresh, 1))}
}

func TestCheck(t *testing.T) {
	fsys := fstest.MapFS{}
	chainOf(t, fsys, "2026-a")
	chain, found := Chain(fsys)
	var memo Memo // the same for all, as where files are edited
	if found != nil || chain[0].Check(fsys, &memo) != nil {
		t.Fatal(found)
	}
	edit(fsys, "2026-a/facts.ndjson", "2026", "2027")
	add(fsys, "2026-a", "extra.txt", nil)
	want := []string{
		"data/snapshots/2026-a/facts.ndjson snapshot-damaged",
		"data/snapshots/2026-a/extra.txt snapshot-damaged",
	}
	if diff := cmp.Diff(want, rulesOf(chain[0].Check(fsys, &memo))); diff != "" {
		t.Error(diff)
	}
	delete(fsys, Folder+"/2026-a/facts.ndjson")
	if found := chain[0].Check(fsys, &memo); len(found) != 2 || found[0].What.EN != "the file is gone" {
		t.Error(found)
	}
}

func TestAgainst(t *testing.T) {
	before, now := fstest.MapFS{}, fstest.MapFS{}
	if found := Against(now, before); found != nil {
		t.Error("neither has snapshots:", found)
	}
	chainOf(t, before, "2026-a", "2026-b")
	chainOf(t, now, "2026-a", "2026-b", "2026-c")
	if found := Against(now, before); found != nil {
		t.Error("a new one is no change:", found)
	}
	edit(now, "2026-a/facts.ndjson", "2026", "2027")
	drop(now, "2026-b")
	want := []string{"data/snapshots/2026-a/facts.ndjson snapshot-base", "data/snapshots/2026-b snapshot-base"}
	if diff := cmp.Diff(want, rulesOf(Against(now, before))); diff != "" {
		t.Error(diff)
	}
}

// What is frozen can be read again, in whichever order it was added.
func TestFactsAreCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String()
		value := rapid.OneOf(text.AsAny(), rapid.Bool().AsAny(), rapid.IntRange(0, 9).AsAny(),
			rapid.SliceOfN(text, 1, 3).AsAny())
		key := rapid.SampledFrom([]string{"a", "b", "title.text", "value"})
		all := rapid.MapOf(text, rapid.MapOf(key, value)).Draw(t, "records")
		facts := Facts{}
		for id, keys := range all {
			facts.Add(id, keys)
		}
		body := facts.Encode()
		read, ok := DecodeFacts(body)
		if !ok || !cmp.Equal(facts, read) {
			t.Fatalf("%v is read as %v", facts, read)
		}
		lines := strings.SplitAfter(string(body), "\n")
		slices.Reverse(lines)
		if _, ok := DecodeFacts([]byte(strings.Join(lines, ""))); ok && len(all) > 1 {
			t.Fatal("another order counts as canonical")
		}
	})
	for _, bad := range []string{"x\n", "{}\n", `{"id":"a"}`, `{"id":"a", "b":"c"}` + "\n", `{"id":"a"}` + "\n" +
		`{"id":"a"}` + "\n"} {
		if _, ok := DecodeFacts([]byte(bad)); ok {
			t.Errorf("%q counts as canonical", bad)
		}
	}
}

func TestSaid(t *testing.T) {
	for value, want := range map[string]string{
		`"120.5亿元"`: "120.5亿元", `["s1","s2"]`: "s1；s2", `2`: "2",
		`true`: "true", "": "",
	} {
		if got := Readable(value); got != want {
			t.Errorf("%s is said as %q, not %q", value, got, want)
		}
	}
}

func TestTable(t *testing.T) {
	table := ReadTable([]byte("id,value\na,1\nb,2\n"))
	if !table.Has("a") || table.Has("c") || table.Cell("b", "value") != "2" || table.Cell("b", "other") != "" ||
		len(table.IDs) != 2 {
		t.Error(table)
	}
	if table := ReadTable([]byte("\"")); len(table.IDs) != 0 {
		t.Error("what is no table has rows")
	}
}
