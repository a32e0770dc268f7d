package schema

import (
	"net/url"
	"strings"
)

// checkBaseURL returns the address of a site in its full form, or "" and what it might
// have been.
func checkBaseURL(text string) (full, guess string) {
	u, err := url.Parse(text)
	switch {
	case err != nil:
		return "", ""
	case u.Scheme == "" && domainForm.MatchString(text):
		return "", closed("https://" + text)
	case u.Host == "" || strings.ContainsAny(text, " \t"):
		return "", ""
	case u.RawQuery != "" || u.Fragment != "" || u.ForceQuery || u.User != nil:
		return "", closed(u.Scheme + "://" + u.Host + u.EscapedPath())
	case u.Scheme == "https", u.Scheme == "http" && local(text):
		return closed(text), ""
	case u.Scheme == "http":
		return "", closed("https://" + strings.TrimPrefix(text, "http://"))
	}
	return "", ""
}

func closed(text string) string { return strings.TrimRight(text, "/") + "/" }

// local reports whether an address is that of the author's own computer, where https is
// not needed.
func local(text string) bool {
	u, err := url.Parse(text)
	if err != nil {
		return false
	}
	host := u.Hostname()
	return host == "localhost" || host == "127.0.0.1" || host == "::1" || strings.HasSuffix(host, ".localhost")
}
