package render

import (
	"cmp"
	"iter"
	"math"

	"kiem/builder/site"
)

// addSitemaps adds sitemap.xml: one that lists all pages or, for more than one can hold, an
// index and its parts.
func (r *renderer) addSitemaps(p *plan) {
	r.plan = p
	ends := sitemapEnds(r.sitemapURLs(0, math.MaxInt), sitemapURLs, sitemapBytes)
	if len(ends) == 1 {
		p.add(byItself, sitemapPath, func(r *renderer) ([]byte, error) { return sitemapXML(r.sitemapURLs(0, math.MaxInt)), nil })
		return
	}
	part := func(r *renderer, i int) iter.Seq[sitemapURL] {
		if i == 0 {
			return r.sitemapURLs(0, ends[0])
		}
		return r.sitemapURLs(ends[i-1], ends[i])
	}
	p.add(byItself, sitemapPath, func(r *renderer) ([]byte, error) {
		days := make([]site.Date, len(ends))
		for i := range ends {
			days[i] = newest(part(r, i))
		}
		return sitemapIndexXML(r.settings.BaseURL, days), nil
	})
	for i := range ends {
		p.add(byItself, sitemapPart(i), func(r *renderer) ([]byte, error) { return sitemapXML(part(r, i)), nil })
	}
}

// sitemapURLs are the pages from one number to another of all, once each, those of the lists too.
func (r *renderer) sitemapURLs(from, to int) iter.Seq[sitemapURL] {
	return func(yield func(sitemapURL) bool) {
		n := -1
		add := func(address string, changed site.Date, addresses func() map[string]string) bool {
			if n++; n < from {
				return true
			}
			base, loc := r.absoluteParts(escape(address))
			return n < to && yield(sitemapURL{Base: base, Loc: loc, LastMod: changed, Alternates: r.alternates(addresses())})
		}
		intros := map[*site.Page]bool{}
		for _, list := range r.graph.Lists {
			intros[list.Intro] = true
		}
		for _, home := range r.graph.Homes {
			if home.Page == nil && !add(home.URL, site.Date{}, r.homeAddresses) {
				return
			}
		}
		for _, page := range r.graph.Pages {
			if !intros[page] && page.Preview == "" &&
				!add(page.URL, cmp.Or(page.Updated, page.Date), func() map[string]string { return addresses(page) }) {
				return
			}
		}
		for i, list := range r.graph.Lists {
			if !add(list.URL, site.Date{}, func() map[string]string { return listAddresses(list) }) {
				return
			}
			for _, address := range r.plan.lists[i][1:] {
				if !add(address, site.Date{}, func() map[string]string { return nil }) {
					return
				}
			}
		}
	}
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
