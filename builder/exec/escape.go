package exec

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The escapers of html/template, which has no door to its own. Each gives what html/template's
// gives, byte for byte, which a test holds; those of scripts and styles are not among them.

// An escaper appends a text to a page so that it is safe where it comes.
type escaper func(page []byte, text string, content content) []byte

var knownEscapers = map[string]escaper{
	"nospaceescaper": escapeUnquoted,
	"htmlescaper":    escapeHTML,
	"attrescaper":    escapeAttribute,
	"rcdataescaper":  escapeRCDATA,
	"commentescaper": func(page []byte, _ string, _ content) []byte { return page },
	"urlfilter":      filterURL,
	"urlnormalizer":  func(page []byte, text string, _ content) []byte { return appendURL(page, text, true) },
	"urlescaper": func(page []byte, text string, content content) []byte {
		return appendURL(page, text, content == isURL)
	},
}

func escapeHTML(page []byte, text string, content content) []byte {
	if content == isHTML {
		return append(page, text...)
	}
	return replace(page, text, &special)
}

func escapeRCDATA(page []byte, text string, content content) []byte {
	if content == isHTML {
		return replace(page, text, &specialButAmp)
	}
	return replace(page, text, &special)
}

func escapeAttribute(page []byte, text string, content content) []byte {
	if content == isHTML {
		if strings.Contains(text, "<") {
			giveUp() // html/template takes the tags out
		}
		return replace(page, text, &specialButAmp)
	}
	return replace(page, text, &special)
}

// escapeUnquoted escapes a value of an attribute without quotes.
func escapeUnquoted(page []byte, text string, content content) []byte {
	if text == "" {
		return append(page, unsafe...)
	}
	if content == isHTML && strings.Contains(text, "<") {
		giveUp()
	}
	for i, width := 0, 0; i < len(text); i += width {
		var r rune
		r, width = utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '&' && content == isHTML:
			page = append(page, '&')
		case r == 0:
			page = append(page, "&#xfffd;"...)
		case r <= ' ' && strings.ContainsRune("\t\n\v\f\r ", r), r == '=', r == '`':
			page = append(strconv.AppendInt(append(page, "&#"...), int64(r), 10), ';')
		case 0xfdd0 <= r && r <= 0xfdef, 0xfff0 <= r && r <= 0xffff:
			page = append(strconv.AppendInt(append(page, "&#x"...), int64(r), 16), ';')
		default:
			page = replace(page, text[i:i+width], &special)
		}
	}
	return page
}

// replacements are what is written for bytes that mean something in HTML.
type replacements [256]string

var special = replacements{
	0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;",
}

// specialButAmp is for what may have entities in it.
var specialButAmp = func() replacements {
	table := special
	table['&'] = ""
	return table
}()

func replace(page []byte, text string, by *replacements) []byte {
	written := 0
	for i := range len(text) {
		if by[text[i]] != "" {
			page = append(append(page, text[written:i]...), by[text[i]]...)
			written = i + 1
		}
	}
	return append(page, text[written:]...)
}

// unsafe is what html/template writes for what it cannot make safe.
const unsafe = "ZgotmplZ"

func filterURL(page []byte, text string, content content) []byte {
	if content != isURL && !isSafeURL(text) {
		return append(page, "#"+unsafe...)
	}
	return append(page, text...)
}

// isSafeURL reports whether an address leads within the site or to where addresses may lead.
func isSafeURL(text string) bool {
	scheme, _, ok := strings.Cut(text, ":")
	return !ok || strings.Contains(scheme, "/") ||
		strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto")
}

// inURL are the bytes that stand for themselves in an address: 1 anywhere, 2 only where the
// parts of it are kept.
var inURL = func() (table [256]byte) {
	for c := range table {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~", byte(c)) >= 0:
			table[c] = 1
		case strings.IndexByte("!#$&*+,/:;=?@[]", byte(c)) >= 0:
			table[c] = 2
		}
	}
	return table
}()

// appendURL appends an address with percent signs for what cannot be in one; with parts, the
// signs between its parts are kept.
func appendURL(page []byte, text string, parts bool) []byte {
	const hex = "0123456789abcdef"
	written := 0
	for i := range len(text) {
		c := text[i]
		if inURL[c] == 1 || parts && (inURL[c] == 2 || c == '%' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2])) {
			continue
		}
		page = append(append(page, text[written:i]...), '%', hex[c>>4], hex[c&15])
		written = i + 1
	}
	return append(page, text[written:]...)
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// isPlainURL reports whether an address means nothing but itself, in HTML and as an address.
func isPlainURL(text string) bool {
	for i := range len(text) {
		if inURL[text[i]] == 0 || special[text[i]] != "" {
			return false
		}
	}
	return isSafeURL(text)
}

// quick is one escaper for several of addresses: nearly all addresses need none.
func quick(thorough escaper) escaper {
	return func(page []byte, text string, content content) []byte {
		if isPlainURL(text) {
			return append(page, text...)
		}
		return thorough(page, text, content)
	}
}

// joined is one escaper for several, each of which gets what the last one gave.
func joined(names []string) escaper {
	first := knownEscapers[names[0]]
	if len(names) == 1 {
		return first
	}
	rest := joined(names[1:])
	both := func(page []byte, text string, content content) []byte {
		return rest(page, string(first(nil, text, content)), plain)
	}
	if (names[0] == "urlfilter" || names[0] == "urlnormalizer") && !slices.Contains(names, "nospaceescaper") {
		return quick(both)
	}
	return both
}
