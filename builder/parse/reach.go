package parse

import (
	"bytes"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// Links to e-mail and to a telephone.

var (
	spacesInside = strings.NewReplacer(" ", "", "%20", "", "\u00a0", "", "%C2%A0", "")
	dialled      = pattern.Of(`^(?:\+|\*|#)?[\d().#*-]*\d[\d().#*-]*(?:[;,pwx].*)?$`)
	trunkZero    = pattern.Of(`^((?:\+|00)\d{1,3})\(0\)`)
	mailbox      = pattern.Of(`^[^@\s,;<>()]+@(?:[\pL\d](?:[\pL\d-]*[\pL\d])?\.)+[\pL\d-]{2,}$`)
	// reachable is what was meant as such a link, but is none for the spaces in it.
	reachable = pattern.Of(`^\]\(((?:(?i:mailto|tel):)(?:[^()<>\n]|\([^()<>\n]*\))*)\)`)
)

// reach returns what a link to e-mail or to a telephone should be, or "" when that is not
// known. It is right when it can stay as it is, as any other link can.
func reach(dest string) (meant string, right bool) {
	scheme, rest, _ := strings.Cut(dest, ":")
	switch scheme = strings.ToLower(scheme); scheme {
	case "tel":
		number := dialling(rest)
		if !dialled().MatchString(number) {
			return "", number != "" && strings.ContainsAny(number, "0123456789")
		}
		return scheme + ":" + number, number == rest
	case "mailto":
		addresses, query, asks := strings.Cut(rest, "?")
		if addresses == "" && asks {
			return "", true // who gets it is for the reader to say
		}
		tidy := strings.TrimRight(strings.TrimLeft(spacesInside.Replace(addresses), "/"), ".,;")
		for address := range strings.FieldsFuncSeq(tidy, func(r rune) bool { return r == ',' || r == ';' }) {
			if !mailbox().MatchString(address) {
				return "", false
			}
		}
		if tidy == "" {
			return "", false
		}
		meant = scheme + ":" + tidy
		if asks {
			meant += "?" + query
		}
		return meant, tidy == addresses
	}
	return "", true
}

// dialling is a number as a telephone takes it: without spaces, and without the zero that
// is not dialled after the code of a country.
func dialling(number string) string {
	number = strings.TrimLeft(spacesInside.Replace(number), "/")
	if strings.HasPrefix(number, "(0)") {
		return "0" + number[len("(0)"):]
	}
	return trunkZero().ReplaceAllString(number, "$1")
}

// checkReach reports a link to e-mail or to a telephone that does not work, and returns
// where it should lead.
func (b *body) checkReach(l site.Link, start int) string {
	meant, right := reach(l.Dest)
	if right {
		return l.Dest
	}
	b.suggest(meant, "K237", l.Pos, "value", l.Dest)
	if meant == "" {
		return l.Dest
	}
	rest := b.source[start:min(start+farthestMeant, len(b.source))]
	for _, opening := range []string{"](", "](<"} {
		if i := bytes.Index(rest, []byte(opening+l.Dest)); i >= 0 {
			b.mend(b.edit(b.place(start+i+len(opening)), l.Dest, meant))
			break
		}
	}
	return meant
}

// checkSpacedReach reports an address with spaces, which makes a link plain text, and
// returns whether there is one.
func (b *body) checkSpacedReach(rest []byte, begin, bracket int) bool {
	m := reachable().FindSubmatch(rest)
	if m == nil {
		return false
	}
	label, dest := string(b.source[begin:bracket+1]), string(m[1])
	meant, right := reach(dest)
	if right {
		meant = strings.ReplaceAll(dest, " ", "%20") // behind the address, in the subject
	}
	if meant == dest {
		return false
	}
	b.calls = append(b.calls, extent{begin, bracket + len(m[0])})
	if meant == "" {
		b.report("K237", b.place(begin), "value", dest)
		return true
	}
	b.suggest(label+"("+meant+")", "K237", b.place(begin), "value", dest)
	b.mend(b.edit(b.place(bracket+len("](")), dest, meant))
	return true
}
