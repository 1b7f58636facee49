package dataset

import (
	"io/fs"
	"net/url"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

var siteUnready = diag.NewRule("site-unready",
	"正式发布的网站要让人知道由谁编制、怎样联系、地址是什么；build --production 才查这一条。",
	"A published site says who compiles it, how to reach them, and where it is; only build --production checks this.",
	"base_url: https://example.org/", "base_url: https://jinrong.github.io/five-areas/")

// reserved are names of hosts that are nobody's: RFC 2606 keeps them for examples and tests.
var reserved = []string{"example.org", "example.com", "example.net", "example", "test", "invalid", "localhost"}

// isReserved reports whether a host is one that nobody can have.
func isReserved(host string) bool {
	return slices.ContainsFunc(reserved, func(name string) bool {
		return strings.EqualFold(host, name) || strings.HasSuffix(strings.ToLower(host), "."+name)
	})
}

// Unready reports what data/site.yaml, which is valid, lacks before the site can be published: who compiles it, how
// they can be reached, and a real address.
func Unready(fsys fs.FS) (all []diag.Finding) {
	d, _ := sourcefile.Read[Site](fsys, siteFile, nil)
	if d == nil {
		return nil // it was read before
	}
	site := d.Value
	if site.Operator == nil {
		all = append(all, siteUnready.Found("没有写由谁编制", "it does not say who compiles the site").
			FixBy("写上 operator: {zh: 名称, en: name}", "add operator: {zh: 名称, en: name}").At(d.KeyAt("title")))
	}
	switch c := site.Contact; {
	case !c.Reachable():
		all = append(all, siteUnready.Found("没有写联系方式", "it does not say how to reach the operator").
			FixBy("在 contact 里写上 email、telephone 或 post，至少一样",
				"add email, telephone or post below contact, one at least").At(d.KeyAt("title")))
	case c.Email != "" && isReserved(c.Email.Host()):
		all = append(all, siteUnready.Found("邮箱 %s 是举例用的，谁也收不到",
			"the mailbox %s is an example's; nobody gets what is sent to it",
			c.Email).FixBy("写上真实的邮箱，或删去 email", "write a real one, or remove email").At(d.At("contact", "email")))
	}
	if u, err := url.Parse(string(site.BaseURL)); err == nil && isReserved(u.Hostname()) {
		all = append(all, siteUnready.Found("网站地址 %s 是举例用的", "the site's address %s is an example's", site.BaseURL).
			FixBy("写上网站真实的地址", "write the address where the site is served").At(d.At("base_url")))
	}
	return diag.Sort(all)
}

// NeverLive reports whether there are searches and none of them looked at a publisher's own site.
func (d *Dataset) NeverLive() bool {
	return len(d.Searches) > 0 &&
		!slices.ContainsFunc(d.Searches, func(s *model.Search) bool { return s.Live == model.Live })
}
