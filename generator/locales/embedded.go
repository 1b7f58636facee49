//go:build !js

package locales

import "embed"

//go:embed terms fields narrative site export ui
var embedded embed.FS
