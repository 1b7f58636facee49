package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/provincetest"
)

// The files of testdata/pages say what pages and documents are to show, in the manner of golang/website's webtest. The
// first line names a province: "small" is that of provincetest, any other is the code of the region of data/, and where
// data/ are of another region the file is skipped. Then come requests, each with its checks:
//
//	GET /en/targets/g1/
//	code == 200
//	text contains Green loans
//	body !contains <script
//	header Content-Type ~ ^text/html
//	json .result.targets[0].status == not_assessable
//
// body is what is sent and text what is read of it, with single spaces; json follows a path to a value. The operators
// are ==, contains, ~ for a regular expression, and each with ! before it. A line that begins with # is a remark.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(src), "\n")
			site := siteOf(t, strings.TrimPrefix(lines[0], "province "))
			var answer *httptest.ResponseRecorder
			for n, line := range lines[1:] {
				if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
					continue
				}
				if address, ok := strings.CutPrefix(line, "GET "); ok {
					answer = httptest.NewRecorder()
					site.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, address, nil))
				} else if err := checkAnswer(answer, line); err != nil {
					t.Errorf("%s:%d: %v", file, n+2, err)
				}
			}
		})
	}
}

// siteOf serves the site of a province.
func siteOf(t *testing.T, province string) http.Handler {
	t.Helper()
	if province == "small" {
		dir, err := smallBuiltOnce()
		if err != nil {
			t.Fatal(err)
		}
		return asHosted(t, dir)
	}
	if d, _ := checked(os.DirFS(repository), dataset.Load); d == nil || string(d.Site.Region) != province {
		t.Skipf("data/ is not of region %s", province)
	}
	return asHosted(t, built(t).dir)
}

// smallBuiltOnce is the folder of the small province's site.
var smallBuiltOnce = sync.OnceValues(func() (string, error) {
	root, err := onceFolder()
	if err != nil {
		return "", err
	}
	if err := os.CopyFS(root, provincetest.Files(nil)); err != nil {
		return "", err
	}
	for _, dir := range []string{"content", "site"} {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join(repository, dir))); err != nil {
			return "", err
		}
	}
	if err := updateCheckout(root); err != nil {
		return "", err
	}
	if code, said := run("build", "--root", root); code != 0 {
		return "", fmt.Errorf("exit code %d: %s", code, said)
	}
	return filepath.Join(root, "public"), nil
})

var checkForm = regexp.MustCompile(`^(code|body|text|(?:header|json) \S+) (!?)(==|contains|~) (.*)$`)

// checkAnswer tries one check on an answer.
func checkAnswer(answer *httptest.ResponseRecorder, line string) error {
	m := checkForm.FindStringSubmatch(line)
	if m == nil || answer == nil {
		return fmt.Errorf("not a check of an answer: %s", line)
	}
	got, err := partOf(answer, m[1])
	if err != nil {
		return err
	}
	holds := got == m[4]
	switch m[3] {
	case "contains":
		holds = strings.Contains(got, m[4])
	case "~":
		form, err := regexp.Compile(m[4])
		if err != nil {
			return err
		}
		holds = form.MatchString(got)
	}
	if holds == (m[2] == "!") {
		return fmt.Errorf("%s fails; %s is %.200q", line, m[1], got)
	}
	return nil
}

func partOf(answer *httptest.ResponseRecorder, part string) (string, error) {
	subject, which, _ := strings.Cut(part, " ")
	switch body := answer.Body.String(); subject {
	case "code":
		return strconv.Itoa(answer.Code), nil
	case "header":
		return answer.Header().Get(which), nil
	case "text":
		root, err := html.Parse(strings.NewReader(body))
		if err != nil {
			return "", err
		}
		return strings.Join(strings.Fields(innerText(root)), " "), nil
	case "json":
		return jsonAt(body, which)
	default:
		return body, nil
	}
}

var jsonStep = regexp.MustCompile(`\.([a-z0-9_]+)|\[([0-9]+)\]`)

// jsonAt is the value at a path such as .result.targets[0].id; a text stands without quotes.
func jsonAt(body, path string) (string, error) {
	var v any
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		return "", err
	}
	for _, step := range jsonStep.FindAllStringSubmatch(path, -1) {
		object, _ := v.(map[string]any)
		list, _ := v.([]any)
		value, ok := object[step[1]]
		if i, err := strconv.Atoi(step[2]); err == nil && i < len(list) {
			value, ok = list[i], true
		}
		if !ok {
			return "", fmt.Errorf("%s: there is no %s", path, cmp.Or(step[1], step[2]))
		}
		v = value
	}
	if s, ok := v.(string); ok {
		return s, nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}
