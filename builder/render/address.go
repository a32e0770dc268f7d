package render

import (
	"net/url"
	"strings"

	"kiem/builder/site"
)

// scene is the place from which a view is looked at: a page in a language. Every
// address that a view gives is written as it should be from there.
type scene struct {
	r    *renderer
	lang string
	// from is the address of the page.
	from  string
	style addressStyle
	// leads gets the addresses that are led to; nil where nobody asks for them.
	leads *[]string
	// lastText is that of the body that was read last, which is in the room; see [scene.written].
	lastBody *site.Body
	lastText site.Written
	room     *site.Room
}

// addressStyle is how addresses inside the site are written.
type addressStyle int

const (
	// relative lets the same bytes work at / and below any folder.
	relative addressStyle = iota
	// rooted begins at the host, for a page that is served at addresses of any depth.
	rooted
	// absolute has the whole address, for what is read outside the site.
	absolute
)

// href writes an address of the site, such as /modellen/kick-off/, as a link.
func (s *scene) href(address, fragment string) string {
	if fragment != "" {
		fragment = "#" + (&url.URL{Path: fragment}).EscapedPath()
	}
	if address == s.from && fragment != "" && s.style == relative {
		return fragment
	}
	return s.path(escape(address)) + fragment
}

func (s *scene) path(address string) string {
	if s.leads != nil {
		*s.leads = append(*s.leads, address)
	}
	switch s.style {
	case absolute:
		return s.r.absolute(address)
	case rooted:
		return s.r.basePath() + strings.TrimPrefix(address, "/")
	}
	return relativeAddress(escape(s.from), address)
}

// relativeAddress is the way from one address to another.
func relativeAddress(from, to string) string {
	from = from[:strings.LastIndexByte(from, '/')+1]
	n := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			n = i + 1
		}
	}
	way := to[n:]
	if up := strings.Count(from[n:], "/"); up > 0 {
		return waysUp(up) + way
	}
	if way == "" {
		return "./"
	}
	if first, _, _ := strings.Cut(way, "/"); strings.Contains(first, ":") {
		return "./" + way
	}
	return way
}

// waysUp leads so many folders up.
func waysUp(n int) string {
	const some = "../../../../../../../../"
	if n *= len("../"); n <= len(some) {
		return some[:n]
	}
	return strings.Repeat("../", n/len("../"))
}

// escape writes a path with percent signs for what an address may not contain.
func escape(path string) string {
	for i := 0; i < len(path); i++ {
		if escapes[path[i]] {
			return (&url.URL{Path: path}).EscapedPath()
		}
	}
	return path
}

// escapes are the bytes for which an address has percent signs.
var escapes = func() (table [256]bool) {
	for c := range table {
		table[c] = c <= ' ' || c >= 0x7f || strings.IndexByte(`"%<>?#\^{|}`+"`", byte(c)) >= 0
	}
	return table
}()

// absolute is the full address of something in the site, or "" when it is not known
// where the site will be. Its argument is escaped already.
func (r *renderer) absolute(address string) string {
	base, rest := r.absoluteParts(address)
	return base + rest
}

// absoluteParts are the two parts of that.
func (r *renderer) absoluteParts(address string) (base, rest string) {
	if r.settings.BaseURL == "" {
		return "", ""
	}
	return r.settings.BaseURL, strings.TrimPrefix(address, "/")
}

// basePath is the part of the site's address after the host: / or /sub/.
func (r *renderer) basePath() string {
	if u, err := url.Parse(r.settings.BaseURL); err == nil && u.Path != "" {
		return u.EscapedPath()
	}
	return "/"
}

// target writes where a link leads. ok is false when it should not be a link.
func (s *scene) target(t site.Target) (href string, ok bool) {
	switch {
	case t.Broken:
		return "", false
	case t.Page != nil:
		return s.href(t.Page.URL, t.Fragment), true
	case t.List != nil:
		return s.href(t.List.URL, t.Fragment), true
	case t.Home != nil:
		return s.href(t.Home.URL, t.Fragment), true
	case t.File != nil:
		return s.href(s.r.assets.address(t.File), t.Fragment), true
	}
	return outside(t.URL), t.URL != ""
}
