package provincetest

import (
	_ "embed"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

//go:embed province.txtar
var province []byte

// Files are those of the small province, without pages: "data/site.yaml" and so on. Others are laid over
// them.
func Files(others map[string]string) fstest.MapFS {
	all := fstest.MapFS{}
	for _, f := range txtar.Parse(province).Files {
		all[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for name, body := range others {
		all[name] = &fstest.MapFile{Data: []byte(body)}
	}
	return all
}
