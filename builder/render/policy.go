package render

import (
	"net/url"
	"slices"
	"strings"

	"kiem/builder/site"
)

// policies are what a browser is told that pages may do: load what is the site's own, and
// send forms to where the settings say. Everything else is refused, so that what gets into a
// page by mistake or by malice does nothing.
type policies struct {
	// page stands in the head of each page, so that it holds wherever the site is served. What
	// a page says about itself as data is a script to those who check policies, and has the
	// word that lets one be. Styles and images are left to the header: they do no harm by
	// themselves, and who looks at a page with a program may put his own in it.
	page string
	// header is for all files. It names everything, and says who may show pages in a frame,
	// which a page cannot say for itself; and it lets plug-ins be, as some browsers show a PDF
	// with one.
	header string
}

// dataNonce is the word that lets structured data be.
const dataNonce = "data"

func newPolicies(g *site.Graph) policies {
	images := "; img-src " + strings.Join(append([]string{"'self'", "data:"}, imageHosts(g)...), " ")
	forms := "; base-uri 'none'; form-action " + strings.Join(append([]string{"'self'"}, formHosts(g.Settings)...), " ")
	return policies{
		page: "script-src 'self' 'nonce-" + dataNonce + "'" +
			"; font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'" + forms,
		header: "default-src 'self'" + images + forms + "; frame-ancestors 'self'",
	}
}

// formHosts are where the forms of the site send what is filled in. A service sends the reader
// back to the site, at its own address, which is part of the same sending.
func formHosts(s *site.Settings) []string {
	var hosts []string
	if s.Contact != nil && s.Contact.Form != nil {
		hosts = withHost(hosts, s.Contact.Form.Action)
	}
	if s.Newsletter != nil {
		hosts = withHost(hosts, s.Newsletter.Action)
	}
	if len(hosts) > 0 {
		hosts = withHost(hosts, s.BaseURL)
	}
	return hosts
}

// imageHosts are where the images are that authors show from elsewhere.
func imageHosts(g *site.Graph) []string {
	var hosts []string
	for _, page := range g.Outside {
		for _, link := range page.Document(g).Links {
			if link.Kind == site.ImageLink && strings.Contains(link.Dest, "//") {
				hosts = withHost(hosts, link.Dest)
			}
		}
	}
	slices.Sort(hosts)
	return hosts
}

// withHost adds the host of an address to those of a policy, once. A policy is in ASCII: for a
// name that is not, all hosts are meant.
func withHost(hosts []string, address string) []string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return hosts
	}
	if u.Scheme != "http" {
		u.Scheme = "https"
	}
	host := u.Scheme + "://" + strings.ToLower(u.Host)
	if strings.ContainsFunc(u.Host, func(c rune) bool { return c > 0x7f || strings.ContainsRune(" ;,'", c) }) {
		host = u.Scheme + ":"
	}
	if slices.Contains(hosts, host) {
		return hosts
	}
	return append(hosts, host)
}

// forEver is for files that a browser need never ask for again.
const forEver = "  Cache-Control: public, max-age=31536000, immutable\n"

// addHeaders adds the file that several hosts of static sites, such as Netlify and
// Cloudflare, take the headers of their answers from; others do not look at it.
func (r *renderer) addHeaders(rs *recipes) {
	rs.add(byItself, "_headers", func(r *renderer) ([]byte, error) {
		var b strings.Builder
		b.WriteString("/*\n  Content-Security-Policy: " + r.policies.header + "\n")
		b.WriteString("  X-Content-Type-Options: nosniff\n")
		b.WriteString("  Referrer-Policy: strict-origin-when-cross-origin\n")
		b.WriteString("  Permissions-Policy: camera=(), geolocation=(), microphone=()\n")
		for _, address := range r.kept() {
			b.WriteString("\n" + escape(address) + "\n" + forEver)
		}
		return []byte(b.String()), nil
	})
}

// kept are the addresses of files that a browser may keep for ever: those with a fingerprint in
// their name, so that a new version has another.
func (r *renderer) kept() []string {
	var all []string
	for _, f := range r.assets.files {
		if address := r.assets.address(f); address != f.URL {
			all = append(all, address)
		}
	}
	if r.theme != nil {
		all = append(all, "/"+r.theme.path)
	}
	return all
}
