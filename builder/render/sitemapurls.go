package render

import (
	"cmp"

	"kiem/builder/site"
)

// addSitemaps adds sitemap.xml: one that lists all pages or, for more than one can hold, an
// index and its parts.
func (r *renderer) addSitemaps(p *plan) {
	r.plan = p
	parts := sitemapParts(r.sitemapURLs(), sitemapURLs, sitemapBytes)
	if len(parts) == 1 {
		p.add(byItself, sitemapPath, func(r *renderer) ([]byte, error) { return sitemapXML(r.sitemapURLs()), nil })
		return
	}
	ends := make([]int, len(parts))
	for i, part := range parts {
		ends[i] = len(part)
		if i > 0 {
			ends[i] += ends[i-1]
		}
	}
	p.add(byItself, sitemapPath, func(r *renderer) ([]byte, error) {
		return sitemapIndexXML(r.settings.BaseURL, r.sitemapURLs(), ends), nil
	})
	for i := range parts {
		p.add(byItself, sitemapPart(i), func(r *renderer) ([]byte, error) {
			return sitemapXML(partOf(r.sitemapURLs(), ends, i)), nil
		})
	}
}

// sitemapURLs are all pages, once each, those of the lists too.
func (r *renderer) sitemapURLs() []sitemapURL {
	urls := make([]sitemapURL, 0, len(r.graph.Pages)+len(r.graph.Lists))
	intros := map[*site.Page]bool{}
	for _, list := range r.graph.Lists {
		intros[list.Intro] = true
	}
	for _, home := range r.graph.Homes {
		if home.Page == nil {
			urls = append(urls, r.sitemapURL(home.URL, site.Date{}, r.homeAddresses()))
		}
	}
	for _, page := range r.graph.Pages {
		if intros[page] || page.Preview != "" {
			continue
		}
		urls = append(urls, r.sitemapURL(page.URL, cmp.Or(page.Updated, page.Date), addresses(page)))
	}
	for i, list := range r.graph.Lists {
		urls = append(urls, r.sitemapURL(list.URL, site.Date{}, listAddresses(list)))
		for _, address := range r.plan.lists[i][1:] {
			urls = append(urls, r.sitemapURL(address, site.Date{}, nil))
		}
	}
	return urls
}

func (r *renderer) sitemapURL(address string, changed site.Date, addresses map[string]string) sitemapURL {
	return sitemapURL{Loc: r.absolute(escape(address)), LastMod: changed, Alternates: r.alternates(addresses)}
}

// addRobots adds robots.txt, which tells programs where the sitemap is.
func (r *renderer) addRobots(rs *recipes) {
	rs.add(byItself, "robots.txt", func(r *renderer) ([]byte, error) { return robotsTXT(r.settings.BaseURL), nil })
}

// addresses are those of a page in each of its languages; none where it has but one.
func addresses(page *site.Page) map[string]string {
	if len(page.Translations) == 0 {
		return nil
	}
	all := map[string]string{page.Lang: page.URL}
	for _, t := range page.Translations {
		all[t.Lang] = t.URL
	}
	return all
}

func listAddresses(list *site.List) map[string]string {
	if len(list.Translations) == 0 {
		return nil
	}
	all := map[string]string{list.Lang: list.URL}
	for _, t := range list.Translations {
		all[t.Lang] = t.URL
	}
	return all
}

func (r *renderer) homeAddresses() map[string]string {
	all := map[string]string{}
	for _, h := range r.graph.Homes {
		all[h.Lang] = h.URL
	}
	return all
}

// alternates are the full addresses of one page in several languages; none when there is
// one language only, or when it is not known where the site will be.
func (r *renderer) alternates(addresses map[string]string) []Link {
	if r.settings.BaseURL == "" || len(addresses) < 2 {
		return nil
	}
	var links []Link
	for _, lang := range r.settings.Languages {
		if address, ok := addresses[lang]; ok {
			links = append(links, Link{Lang: lang, URL: r.absolute(escape(address))})
		}
	}
	if address, ok := addresses[r.settings.Language]; ok {
		links = append(links, Link{Lang: "x-default", URL: r.absolute(escape(address))})
	}
	return links
}
