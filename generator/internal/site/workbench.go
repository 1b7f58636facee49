package site

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"

	"five-areas/generator/internal/urls"
)

const (
	// StaticFolder holds what is published as it is, beside what the generator makes: in the checkout, and in no commit.
	StaticFolder = WorkFolder + "/static"
	// WorkbenchFolder is where the workbench's program is made.
	WorkbenchFolder = StaticFolder + "/" + string(urls.WorkbenchPage)
)

// WorkbenchManifest is what the folder of the workbench's program holds, in its file manifest.json.
type WorkbenchManifest struct {
	Module   WorkbenchModule `json:"module"`
	Workbook WorkbenchModule `json:"workbook"`
	// Exec runs a module, and Worker both; Source is the address of the published files.
	Exec   string `json:"exec"`
	Worker string `json:"worker"`
	Source string `json:"source"`
}

// WorkbenchModule is a module as it is; compressed, its name ends in .gz. Both sizes are in bytes.
type WorkbenchModule struct {
	File  string `json:"file"`
	Bytes int    `json:"bytes"`
	Gzip  int    `json:"gzip"`
}

// workbenchView is what the page says before anything is loaded.
type workbenchView struct {
	Module   moduleView `json:"module"`
	Workbook moduleView `json:"workbook"`
	Folder   string     `json:"folder"`
}

type moduleView struct {
	Size string `json:"size"`
}

// newWorkbenchView is nil where the program was not made.
func newWorkbenchView(loc locale) *workbenchView {
	if loc.Sources == nil {
		return nil
	}
	body, err := fs.ReadFile(loc.Sources, WorkbenchFolder+"/manifest.json")
	if err != nil {
		return nil
	}
	var m WorkbenchManifest
	if err := json.Unmarshal(body, &m); err != nil || m.Module.Gzip == 0 {
		return nil
	}
	return &workbenchView{moduleView{megabytes(m.Module.Gzip)}, moduleView{megabytes(m.Workbook.Gzip)}, urls.Workbench}
}

// megabytes is a size with one decimal, rounded up.
func megabytes(bytes int) string {
	tenths := (bytes + 99_999) / 100_000
	return fmt.Sprintf("%s.%d MB", strconv.Itoa(tenths/10), tenths%10)
}
