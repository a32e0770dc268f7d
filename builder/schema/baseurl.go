package schema

import (
	"net/url"
	"strings"

	"kiem/builder/pattern"
)

// checkBaseURL returns the address of a site in its full form, or "" and what it might
// have been.
func checkBaseURL(text string) (full, guess string) {
	u, err := url.Parse(text)
	switch {
	case err != nil, u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return "", meantBaseURL(text)
	case strings.ContainsAny(text, " \t"):
		return "", ""
	case u.RawQuery != "" || u.Fragment != "" || u.ForceQuery || u.User != nil:
		return "", closed(u.Scheme + "://" + u.Host + u.EscapedPath())
	case u.Scheme == "https", u.Scheme == "http" && local(text):
		return closed(text), ""
	}
	return "", meantBaseURL(text)
}

// schemeSlip is how an address begins that was to begin with https://, or has no beginning.
var schemeSlip = pattern.Of(`^(?i:[a-z]{3,6}[:;]+/*|[a-z]{3,6}//+|//+)?`)

// meantBaseURL is the address that was meant by one without a good beginning, or "".
func meantBaseURL(text string) string {
	rest := text[len(schemeSlip().FindString(text)):]
	if !domainForm().MatchString(rest) {
		return ""
	}
	return closed("https://" + rest)
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
