package cli

import (
	"cmp"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
)

// printVersions says what this program is, and which versions of the API, of snapshots and, in a checkout, of the method
// it writes.
func printVersions(m env) error {
	build, _ := debug.ReadBuildInfo()
	fmt.Fprintln(m.out, programVersion(build))
	fmt.Fprintf(m.out, "API %s\nsnapshot format %d\n", api.SchemaVersion, snapshot.Format)
	if a, found := sourcefile.Read[model.Assessment](os.DirFS("."), "data/assessment.yaml", nil); found == nil {
		fmt.Fprintf(m.out, "method %d (data/assessment.yaml)\n", a.Value.MethodVersion)
	}
	return nil
}

// programVersion is the module with its version, the commit that it was built from, as far as Go knows it, and Go.
func programVersion(build *debug.BuildInfo) string {
	if build == nil {
		return "generator"
	}
	said := []string{cmp.Or(build.Main.Path, "generator"), cmp.Or(build.Main.Version, "(devel)")}
	settings := map[string]string{}
	for _, s := range build.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; commit != "" {
		if settings["vcs.modified"] == "true" {
			commit += ", modified"
		}
		said = append(said, "("+commit+")")
	}
	return strings.Join(append(said, build.GoVersion), " ")
}
