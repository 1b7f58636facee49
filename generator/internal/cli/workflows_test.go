package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/rogpeppe/go-internal/testscript"
)

const workflowFolder = repository + "/.github/workflows"

// A workflow as GitHub reads it, as far as it matters here.
type workflow struct {
	Name        string              `yaml:"name"`
	On          map[string]any      `yaml:"on"`
	Permissions *map[string]string  `yaml:"permissions"`
	Concurrency *map[string]any     `yaml:"concurrency"`
	Jobs        map[string]*flowJob `yaml:"jobs"`
}

type flowJob struct {
	Timeout     int                `yaml:"timeout-minutes"`
	Permissions *map[string]string `yaml:"permissions"`
	Needs       any                `yaml:"needs"`
	Steps       []flowStep         `yaml:"steps"`
}

type flowStep struct {
	Name      string            `yaml:"name"`
	If        string            `yaml:"if"`
	Uses      string            `yaml:"uses"`
	With      map[string]any    `yaml:"with"`
	Run       string            `yaml:"run"`
	Directory string            `yaml:"working-directory"`
	Env       map[string]string `yaml:"env"`
}

func readWorkflow(file string) (*workflow, error) {
	body, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	w := &workflow{}
	return w, yaml.Unmarshal(body, w)
}

// writes reports whether a job may change the repository or its site, or sign in its name. Findings of scanners are
// neither.
func (j *flowJob) writes() bool {
	for right, access := range *j.Permissions {
		if access == "write" && right != "security-events" {
			return true
		}
	}
	return false
}

var (
	pinned = regexp.MustCompile(`(?m)uses: [a-z-]+/[a-z-]+(?:/[a-z-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	// What runs code that a pull request or a module could change.
	foreign = regexp.MustCompile(`(?m)(?:^\s*|[(|;&]\s*)(?:go|npm|npx|make)\s|\.ci/`)
)

// What no linter asks for, after GitHub's guide to hardening: a job has only the rights that it names, runs only code
// that cannot change under us, ends, leaves no token behind, and puts nothing that a stranger typed into a script. A job
// that may write or sign runs nothing of the repository or its modules.
func TestWorkflowsGiveNothingAway(t *testing.T) {
	files, err := filepath.Glob(workflowFolder + "/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, file := range files {
		w, err := readWorkflow(file)
		if err != nil {
			t.Fatal(err)
		}
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := len(pinned.FindAll(body, -1)), strings.Count(string(body), "uses:"); got != want {
			t.Errorf("%s: %d of %d actions are pinned by commit with the version beside it", file, got, want)
		}
		if w.Permissions == nil || len(*w.Permissions) != 0 {
			t.Errorf("%s: permissions at the top are %v, not {}", file, w.Permissions)
		}
		if w.Concurrency == nil {
			t.Errorf("%s: two runs can meet", file)
		}
		if _, ok := w.On["pull_request_target"]; ok {
			t.Errorf("%s: a stranger's pull request runs with the rights of the repository", file)
		}
		for id, j := range w.Jobs {
			for _, fault := range j.faults(w) {
				t.Errorf("%s: %s %s", filepath.Base(file), id, fault)
			}
		}
	}
}

func (j *flowJob) faults(w *workflow) (all []string) {
	if j.Timeout == 0 || j.Permissions == nil {
		return []string{"has no timeout or no permissions"}
	}
	_, onPullRequest := w.On["pull_request"]
	if onPullRequest && j.writes() {
		all = append(all, "runs a stranger's code and may write")
	}
	for _, s := range j.Steps {
		if strings.Contains(s.Run, "${{") {
			all = append(all, "puts an expression into a script: "+s.Run)
		}
		if strings.HasPrefix(s.Uses, "actions/checkout@") && s.With["persist-credentials"] != false {
			all = append(all, "leaves a token in the checkout")
		}
		if !j.writes() {
			continue
		}
		if strings.HasPrefix(s.Uses, "actions/setup-") || foreign.MatchString(s.Run) {
			all = append(all, "may write or sign, and runs code of the repository or its modules: "+s.Uses+s.Run)
		}
		artifact, _ := s.With["name"].(string)
		if strings.HasPrefix(s.Uses, "actions/download-artifact@") && w.Name != "review-comment" &&
			!strings.Contains(artifact, ".outputs.digest") {
			all = append(all, "takes an artifact that is not named by its digest")
		}
	}
	return all
}

// The comment has write access and text of a stranger: it sees nothing else of the pull request. Publishing needs check.
func TestWorkflowsWaitForEachOther(t *testing.T) {
	comment, err := readWorkflow(workflowFolder + "/review-comment.yml")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range comment.Jobs["comment"].Steps {
		if strings.Contains(s.Uses, "checkout") || strings.Contains(s.Run, "review/") &&
			!strings.Contains(s.Run, "review/review.md") {
			t.Errorf("the comment is made with more than the text: %+v", s)
		}
	}
	publish, err := readWorkflow(workflowFolder + "/publish.yml")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := publish.On["push"]; ok || publish.Jobs["build"].Needs != "checked" {
		t.Error("what is published need not have passed the check")
	}
}

var anOutput = regexp.MustCompile(`^\$\{\{ (?:needs|steps)\.[a-z]+\.outputs\.([a-z]+) \}\}$`)

// output is what a step has said last under a name; "" if nothing did.
func output(file, name string) (value string) {
	body, err := os.ReadFile(file)
	if err != nil {
		return "" // no step has said anything
	}
	for line := range strings.Lines(string(body)) {
		if v, ok := strings.CutPrefix(strings.TrimSpace(line), name+"="); ok {
			value = v
		}
	}
	return value
}

// steps WORKFLOW JOB runs the scripts of a job as GitHub would, in order. What GitHub puts into the environment is
// taken from the script's, and outputs from the file that GITHUB_OUTPUT names.
func steps(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: steps WORKFLOW JOB")
	}
	w, err := readWorkflow(filepath.Join(ts.Getenv("WORKFLOWS"), args[0]+".yml"))
	ts.Check(err)
	top := ts.MkAbs(".")
	failed := ""
	for _, s := range w.Jobs[args[1]].Steps {
		switch {
		case s.Run == "", failed != "" && !strings.Contains(s.If, "!cancelled()"):
			continue
		case s.Run == "bash .ci/run": // which runs this test
			continue
		case s.Run == "go run ./generator workbench": // of which a script's checkout has no source
			continue
		case strings.Contains(s.Run, ".ci/screenshots") && chromium() == "":
			continue
		}
		for key, value := range s.Env {
			if m := anOutput.FindStringSubmatch(value); m != nil {
				value = cmp.Or(output(ts.Getenv("GITHUB_OUTPUT"), m[1]), ts.Getenv(key))
			}
			if !strings.Contains(value, "${{") {
				ts.Setenv(key, value)
			}
		}
		ts.Check(ts.Chdir(filepath.Join(top, s.Directory)))
		ts.Logf("== %s", s.Name)
		if err := ts.Exec("bash", "-e", "-c", s.Run); err != nil {
			failed = s.Name
		}
		ts.Check(ts.Chdir(top))
	}
	if (failed != "") != neg {
		ts.Fatalf("the step that failed: %q", failed)
	}
}

// The links of the site open a form and fill in fields of it; a form that is not valid YAML is silently no form.
func TestIssueFormsHaveTheFieldsThatLinksFillIn(t *testing.T) {
	fields := map[string]bool{}
	forms, err := filepath.Glob(repository + "/.github/ISSUE_TEMPLATE/*.yml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(forms, repository+"/.github/dependabot.yml") {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var form struct {
			Body []struct{ ID string }
		}
		if err := yaml.Unmarshal(body, &form); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for _, f := range form.Body {
			fields[filepath.Base(file)+" "+f.ID] = true
		}
	}
	for _, name := range []string{"site/layouts/_partials/issue.html", "generator/internal/site/rows.go"} {
		body, err := os.ReadFile(repository + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		link := regexp.MustCompile(`issues/new\?template=([a-z.-]+)([^"]*)"`).FindStringSubmatch(
			strings.ReplaceAll(string(body), "&amp;", "&"))
		if link == nil {
			t.Fatalf("%s has no link to a form", name)
		}
		for _, m := range regexp.MustCompile(`&([a-z]+)=`).FindAllStringSubmatch(link[2], -1) {
			if m[1] != "title" && !fields[link[1]+" "+m[1]] {
				t.Errorf("%s fills in %s of %s, which has no such field", name, m[1], link[1])
			}
		}
	}
}
