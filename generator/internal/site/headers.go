package site

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/urls"
)

// policy is what the pages may load: their own style, script, pictures and data, and nothing of anybody else. Each page
// says so itself, so that it holds on every host; hosts that read _headers say it as well, also of the charts' files,
// whose style stands in them.
var policy = fmt.Sprintf("default-src 'none'; style-src 'self' 'sha256-%s'; script-src 'self'; img-src 'self'; "+
	"connect-src 'self'; form-action 'self'; base-uri 'self'",
	hashed(chart.FileStyle))

// hostedPolicy is the one that hosts send. What a page says itself holds beside it, but a worker has only what its host
// sends: that of the workbench compiles a program, which no page may. There is one policy for all addresses because of
// two that match a browser obeys both.
var hostedPolicy = strings.Replace(policy, "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", 1)

func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// Headers is the file from which hosts such as Cloudflare Pages and Netlify take their headers. Rules that match the
// same address add up there, so none contradicts another. Pages and data may be used anywhere, hence the open CORS;
// files whose names have a hash in them never change.
func Headers() []byte {
	var b strings.Builder
	rule := func(path string, lines ...string) {
		b.WriteString(path + "\n")
		for _, l := range lines {
			b.WriteString("  " + l + "\n")
		}
	}
	rule("/*",
		"Content-Security-Policy: "+hostedPolicy,
		"X-Content-Type-Options: nosniff",
		"Referrer-Policy: same-origin",
		"Access-Control-Allow-Origin: *")
	rule("/css/*", immutable)
	rule("/js/*", immutable)
	for _, ending := range []string{".wasm", ".wasm.gz"} {
		rule("/"+urls.Workbench+"*"+ending, immutable)
	}
	for _, path := range []string{"/api/*", "/downloads/*", "/data/*.csv", "/SHA256SUMS"} {
		rule(path, "Cache-Control: public, max-age=300")
	}
	rule("/SHA256SUMS", "Content-Type: text/plain; charset=utf-8")
	return []byte(b.String())
}

const immutable = "Cache-Control: public, max-age=31536000, immutable"
