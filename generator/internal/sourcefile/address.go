package sourcefile

import (
	"maps"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

var addressPrivate = diag.NewRule("address-private",
	"带密码的网址会把密码公布出去；localhost 和内网的地址读者打不开，还暴露了内部的机器。",
	"An address with a password publishes the password; one on localhost or in a private network opens for no "+
		"reader and shows what is inside.",
	"url: https://user:secret@paper.example/2025", "url: https://paper.example/2025")

// localNames are the ends of host names that mean something inside one network or machine only.
var localNames = []string{
	"localhost", "local", "internal", "intranet", "private", "lan", "home", "corp", "localdomain",
	"arpa", "invalid",
}

// sharedSpace is what providers use between themselves and their customers (RFC 6598); net/netip does not count it as
// private.
var sharedSpace = netip.MustParsePrefix("100.64.0.0/10")

// numeral is the last part of a host that browsers read as an IP address, in whatever spelling: 2130706433 and 0x7f.1
// are 127.0.0.1.
var numeral = regexp.MustCompile(`(?:^|\.)(?:\d+|0x[0-9a-f]*)$`)

// secrets are the parameters that let whoever has the address in.
var secrets = []string{
	"password", "passwd", "pwd", "token", "access_token", "auth_token", "api_key",
	"apikey", "secret", "sessionid", "jsessionid", "phpsessid",
}

// CheckAddress holds an http or https address that is going to be published against what every reader can open; nil
// where nothing speaks against it.
func CheckAddress(u *url.URL) *diag.Problem {
	host := strings.ToLower(strings.TrimSuffix(locales.HalfWidth(u.Hostname()), "."))
	ip, err := netip.ParseAddr(host)
	ip = ip.Unmap()
	last := host[strings.LastIndexByte(host, '.')+1:]
	local := err == nil && (!ip.IsGlobalUnicast() || ip.IsPrivate() || sharedSpace.Contains(ip)) ||
		err != nil && (last == host || slices.Contains(localNames, last))
	switch key := secret(u); {
	case u.User != nil:
		return addressPrivate.Found("网址里有用户名或密码（%s@…）", "the address holds a user name or password (%s@…)",
			u.User.Username()).
			FixBy("删去 // 和 @ 之间的部分；密码已经外泄的要换掉",
				"delete what stands between // and @; a password that was committed must be changed")
	case key != "":
		return addressPrivate.Found("网址里有口令（%s=…）", "the address holds a key that lets anybody in (%s=…)", key).
			FixBy("删去这一段；换成不登录也能打开的网址，已经外泄的口令要换掉",
				"delete that part and give an address that opens without it; a key that was committed must be changed")
	case host == "":
		return addressPrivate.Found("网址里没有主机名", "the address has no host").
			FixBy("写完整的网址，如 https://www.stats.gov.cn/", "write the whole address, such as https://www.stats.gov.cn/")
	case local, err != nil && numeral.MatchString(host):
		return addressPrivate.Found("主机 %s 只在某一台电脑或某个内网里打得开", "the host %s opens on one machine or in one network only",
			host).
			FixBy("换成谁都打得开的网址；没有就不写链接", "give an address that everybody can open, or no link")
	}
	return nil
}

// secret is the parameter of an address that lets whoever has it in; "" where there is none.
func secret(u *url.URL) string {
	query := u.Query()
	if _, path, ok := strings.Cut(u.Path, ";"); ok { // https://host/page;jsessionid=…
		key, _, _ := strings.Cut(path, "=")
		query.Set(key, "")
	}
	for _, key := range slices.Sorted(maps.Keys(query)) {
		if slices.Contains(secrets, strings.ToLower(key)) {
			return key
		}
	}
	return ""
}

// checkURL is CheckAddress for an address as a file holds it.
func checkURL(address string) *diag.Problem {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return nil // the schema says so
	}
	return CheckAddress(u)
}
