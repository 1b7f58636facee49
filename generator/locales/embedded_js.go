package locales

import "embed"

// The workbench neither makes pages nor downloads.
//
//go:embed terms fields narrative site
var embedded embed.FS
