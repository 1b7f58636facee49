package dataset

import (
	"net/url"
	"path"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var baseURL = diag.NewRule("base-url",
	"所有链接、引用和校验命令都接在网站地址后面；地址写错，处处都错。",
	"Every link, citation and command continues the site's address; where that is wrong, all of them are.",
	"base_url: https://example.org/?page=1", "base_url: https://example.org/")

// BaseURL is an address with a slash at its end, as all other addresses continue it; or what keeps a site from being
// served there.
func BaseURL(address string) (sourcefile.URL, *diag.Problem) {
	p := baseURL.Found("“%s”不能作网站的地址：", "%q cannot be the address of a site: ", address)
	because := func(zh, en string) (sourcefile.URL, *diag.Problem) {
		p.What = locales.Format("%s%s", "%[1]s%[2]s", p.What, locales.Pair(zh, en))
		return "", p.FixBy("写成 https://域名/ 或 https://域名/目录/", "write it as https://host/ or https://host/folder/")
	}
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "":
		return because("不是以 http:// 或 https:// 开头的完整网址", "it is no full address that begins with http:// or https://")
	case u.User != nil:
		return because("里面有用户名或密码", "it holds a user name or a password")
	case strings.ContainsAny(address, "?#"):
		return because("里面有 ? 或 #", "it holds ? or #")
	case strings.ContainsAny(address, " \\<>\"'"):
		return because("里面有空格、引号或 \\ < >", "it holds a blank, a quotation mark or \\ < >")
	case u.Path != "" && strings.TrimSuffix(u.Path, "/") != strings.TrimSuffix(path.Clean(u.Path), "/"):
		return because("路径里有空的一段、. 或 ..", "its path has an empty part, . or ..")
	}
	return sourcefile.URL(strings.TrimSuffix(address, "/") + "/"), nil
}

// siteAddress: the site can be served where it says, and each address is said once.
func (f *files) siteAddress() {
	d := f.site
	if d == nil {
		return
	}
	address, problem := BaseURL(string(d.Value.BaseURL))
	f.report(d.At("base_url"), problem)
	d.Value.BaseURL = address
	said := map[sourcefile.URL]bool{address: true}
	for i, m := range d.Value.Mirrors {
		address, problem := BaseURL(string(m))
		if problem == nil && said[address] {
			problem = baseURL.Found("备用地址 %s 前面已经写过", "the mirror %s stands above already", address).
				FixBy("删去这一行", "remove this line")
		}
		f.report(d.At("mirrors", i), problem)
		d.Value.Mirrors[i], said[address] = address, true
	}
}
