package cli

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

func (p published) document(t *testing.T, address string, into any) {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(address)))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(body, into); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
}

// Whoever has the published document and nothing else has the whole record and finds the same statuses, reasons, rules
// and corners: the judgement of each record is made anew from what the record says went in.
func TestStatusesFollowFromTheirRecords(t *testing.T) {
	p := built(t)
	var doc api.Envelope[api.ProgressDocument]
	p.document(t, urls.Progress, &doc)
	records := 0
	for i, target := range doc.Result.Targets {
		var worst []progress.Status
		for j, facet := range target.Facets {
			var words []progress.Status
			for k, r := range facet.Records {
				records++
				var read progress.Record
				fill(reflect.ValueOf(&read).Elem(), reflect.ValueOf(r))
				if made := *p.edition.Targets[i].Progress.Facets[j].Records[k]; plain(t, read) != plain(t, made) {
					t.Errorf("%s, %s: the record reads back as\n%s\nbut it was\n%s", target.ID, facet.ID,
						plain(t, read), plain(t, made))
				}
				again := progress.Judge(read.Case)
				if plain(t, again) != plain(t, read.Judgement) {
					t.Errorf("%s, %s: from its record it reads\n%s\nbut published is\n%s", target.ID, facet.ID,
						plain(t, again), plain(t, read.Judgement))
				}
				words = append(words, again.Status)
			}
			if got := first(words); got != facet.Status {
				t.Errorf("%s, %s: its records give %s, published is %s", target.ID, facet.ID, got, facet.Status)
			}
			worst = append(worst, facet.Status)
		}
		if got := first(worst); got != target.Status {
			t.Errorf("%s: its facets give %s, published is %s", target.ID, got, target.Status)
		}
	}
	if records < len(p.edition.Targets) {
		t.Errorf("%d records for %d targets", records, len(p.edition.Targets))
	}
}

// fill gives a value of package progress what the API's type says in the field of the same name; null is the empty
// value.
func fill(to, from reflect.Value) {
	switch {
	case from.Kind() == reflect.Pointer && from.IsNil():
	case to.Kind() == reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		fill(to.Elem(), from.Elem())
	case from.Kind() == reflect.Pointer:
		fill(to, from.Elem())
	case from.CanConvert(to.Type()):
		to.Set(from.Convert(to.Type()))
	case to.Kind() == reflect.Slice:
		to.Set(reflect.MakeSlice(to.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			fill(to.Index(i), from.Index(i))
		}
	default:
		for _, f := range reflect.VisibleFields(to.Type()) {
			if !f.Anonymous {
				fill(to.FieldByIndex(f.Index), from.FieldByName(f.Name))
			}
		}
	}
}

// first is the worst of some statuses in the published order.
func first(all []progress.Status) progress.Status {
	return slices.MinFunc(all, func(a, b progress.Status) int {
		return slices.Index(progress.Statuses, a) - slices.Index(progress.Statuses, b)
	})
}

func plain(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Each target says in both languages how it stands, every reason, what is known and what would tell.
func TestTargetsSayTheirReasons(t *testing.T) {
	p := built(t)
	names := narrative.NamesOf(p.edition)
	for _, target := range p.edition.Targets {
		for _, l := range locales.Langs {
			page := innerText(p.page(t, urls.Targets.Page(l, string(target.ID))).root)
			wants := []string{locales.Label(target.Progress.Status).In(l), names.PlainWhy(target.Progress).In(l)}
			var records []*progress.Record
			for _, f := range target.Progress.Facets {
				records = append(records, f.Records...)
				for _, r := range f.Records {
					why := names.Why(r)
					wants = append(wants, names.Place(r).In(l), why.Branch.In(l))
					if len(r.Checklist) == 0 {
						wants = append(wants, why.Known.In(l))
					}
					if len(why.Reasons) > 1 {
						for _, reason := range why.Reasons {
							wants = append(wants, reason.In(l))
						}
					}
				}
			}
			for _, w := range names.Wanted(records) {
				wants = append(wants, w.Said.In(l))
			}
			for _, want := range wants {
				if !strings.Contains(page, want) {
					t.Errorf("%s in %s does not say %q", target.ID, l, want)
				}
			}
		}
	}
}

// Nothing on the way to the page may break a drawing.
func TestChartsAreWellFormed(t *testing.T) {
	p := built(t)
	charts := 0
	for _, page := range p.pages(t) {
		body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(page.path)))
		if err != nil {
			t.Fatal(err)
		}
		for rest := string(body); ; {
			_, after, found := strings.Cut(rest, `<div class="plot">`)
			if !found {
				break
			}
			drawing, after, _ := strings.Cut(after, "</div>")
			rest = after
			charts++
			d := xml.NewDecoder(strings.NewReader(drawing))
			for {
				_, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Errorf("%s: %v in %.200s", page.path, err, drawing)
					break
				}
			}
		}
	}
	drawn := slices.ContainsFunc(p.edition.Indicators, (*edition.Indicator).Charted)
	if charts == 0 && drawn {
		t.Error("no page has a chart")
	}
}
