package link

import (
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/problem"
	"kiem/builder/site"
)

var (
	// hostName is the beginning of an address elsewhere without its https://. No page has
	// such a name.
	hostName = pattern.Of(`(?i)^www\.[\w-]+(\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]|$)`)
	// httpSlip is what was meant as the beginning of an address: https//, http:/, htps://.
	httpSlip = pattern.Of(`(?i)^([a-z]{3,7})(?:[:;]+/*|//+)`)
	// twiceBegun is an address that was put behind a beginning that was there already.
	twiceBegun    = pattern.Of(`(?i)^(?:https?:/*)+(https?):?//`)
	goodBeginning = pattern.Of(`(?i)^(?:https?://|mailto:|tel:)`)
	// afterScheme is what follows on a slip: the name of a host.
	afterScheme = pattern.Of(`(?i)^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]|$)`)
	mailbox     = pattern.Of(`^[^@\s/:?#]+@[A-Za-z][\w-]*(\.[\w-]+)*\.[A-Za-z]{2,}$`)
	telephone   = pattern.Of(`^[+0][0-9][0-9() .-]{7,}$`)
)

// quoteSigns are what a word processor, or a habit, puts around an address.
const quoteSigns = "“”„‟\"'‘’‚«»"

// elsewhere is for an address elsewhere that does not begin as it should. It leads where it
// was meant to.
func (v *visit) elsewhere(page *site.Page, link site.Link) (site.Target, bool) {
	if isNamed(link.Dest) {
		return site.Target{}, false
	}
	code, meant := "K236", meantAddress(link.Dest)
	if meant == "" {
		code, meant = "K237", meantReach(link)
	}
	if meant == "" {
		return site.Target{}, false
	}
	v.report(problem.Suggest(meant, code, page.Path, link.Pos, "value", link.Dest))
	return site.Target{URL: meant}, true
}

// meantAddress is the address that was meant by one without a good beginning, or "".
func meantAddress(dest string) string {
	if bare := strings.Trim(dest, quoteSigns); bare != dest {
		if meant := meantAddress(bare); meant != "" {
			return meant
		}
		if goodBeginning().MatchString(bare) {
			return bare
		}
	}
	if m := twiceBegun().FindStringSubmatch(dest); m != nil {
		return strings.ToLower(m[1]) + "://" + dest[len(m[0]):]
	}
	if hostName().MatchString(dest) {
		return "https://" + dest
	}
	m := httpSlip().FindStringSubmatch(dest)
	if m == nil || !afterScheme().MatchString(dest[len(m[0]):]) {
		return ""
	}
	scheme, rest := strings.ToLower(m[1]), dest[len(m[0]):]
	switch {
	case m[0] == m[1]+"://" && (scheme == "http" || scheme == "https"),
		scheme == "ftps", scheme == "sftp", len(problem.Nearest(scheme, []string{"http", "https"})) == 0:
		return ""
	}
	return "https://" + rest
}

// meantReach is the link to e-mail or to a telephone that was meant by an address or a
// number alone, or "".
func meantReach(link site.Link) string {
	switch {
	case link.Kind != site.TextLink:
	case mailbox().MatchString(link.Dest):
		return "mailto:" + link.Dest
	case telephone().MatchString(link.Dest):
		return "tel:" + strings.NewReplacer(" ", "", "(0)", "", ".", "", "(", "", ")", "").Replace(link.Dest)
	}
	return ""
}

// checkSafe reports an address that others can read along with.
func (v *visit) checkSafe(page *site.Page, link site.Link) {
	if scheme, rest, ok := strings.Cut(link.Dest, "://"); ok && strings.EqualFold(scheme, "http") {
		v.report(problem.Suggest("https://"+rest, "K236", page.Path, link.Pos, "value", link.Dest, "name", scheme))
	}
}
