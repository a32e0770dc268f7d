package render

import (
	"fmt"
	"iter"
	"slices"

	"kiem/builder/site"
)

// entities are what the page is about, the main thing first; none when it is about
// nothing that schema.org has a better word for than page.
func (s *structured) entities(p *site.Page) []*thing {
	switch p.Type {
	case "model":
		return s.model(p)
	case "case":
		return things(s.caseStudy(p))
	case "post":
		return things(s.post(p))
	case "person":
		return things(s.person(p))
	case "service":
		return things(s.service(p))
	case "organisation":
		return things(s.organisation(p))
	case "series":
		return s.series(p)
	}
	return nil
}

// kindOf is the type of the thing that the page is about, and the name of that thing on
// the page.
func (s *structured) kindOf(p *site.Page) (kind, name string) {
	switch p.Type {
	case "model":
		return "CreativeWork", "model"
	case "case":
		if p.Date.IsZero() || s.publisher(p.Lang) == nil {
			return "CreativeWork", "case"
		}
		return "Article", "case"
	case "post":
		if !p.Date.IsZero() && hasAuthor(p) {
			return "BlogPosting", "post"
		}
	case "person":
		return "Person", "person"
	case "service":
		return "Service", "service"
	case "organisation":
		return "Organization", "organisation"
	case "series":
		return "CreativeWorkSeries", "series"
	}
	return "WebPage", "page"
}

// mention names what another page is about, with enough to find it.
func (s *structured) mention(p *site.Page) *thing {
	kind, name := s.kindOf(p)
	t := &thing{Type: kind, Name: p.Title, URL: s.absolute(p.URL)}
	switch {
	case kind != "Organization" && kind != "Person":
		t.ID = s.id(p, name)
	case s.isPublisher(p):
		t.ID, t.URL = s.base+"#organisation", s.base
	default:
		t.ID = s.id(translated(p, s.settings.Language), name)
	}
	return t
}

func (s *structured) isPublisher(p *site.Page) bool {
	return translated(s.publishedBy.Page, p.Lang) == p
}

// party is whom a reference points to: a page, or a name without one.
func (s *structured) party(ref site.Ref, kind string) *thing {
	switch {
	case !isNamed(ref):
		return nil
	case ref.Page != nil:
		return s.mention(ref.Page)
	}
	return &thing{Type: kind, Name: ref.Text}
}

// isNamed reports whether a reference says who or what it is to.
func isNamed(ref site.Ref) bool { return ref.Page != nil || ref.Text != "" && !ref.Unnamed }

// references are those in a field, which may be one or a list of them.
func references(p *site.Page, field string) iter.Seq[site.Ref] {
	return func(yield func(site.Ref) bool) {
		v := p.Get(field)
		switch {
		case v == nil:
		case v.Kind != site.ListOf:
			if v.Reference > 0 {
				yield(p.Refs[v.Reference-1])
			}
		default:
			for i := range v.Items {
				if n := v.Items[i].Reference; n > 0 && !yield(p.Refs[n-1]) {
					return
				}
			}
		}
	}
}

// parties are those in a field.
func (s *structured) parties(p *site.Page, field, kind string) []*thing {
	var all []*thing
	for ref := range references(p, field) {
		if t := s.party(ref, kind); t != nil {
			all = append(all, t)
		}
	}
	return all
}

func hasAuthor(p *site.Page) bool {
	for ref := range references(p, "author") {
		if isNamed(ref) {
			return true
		}
	}
	return false
}

func (s *structured) authors(p *site.Page) []*thing { return s.parties(p, "author", "Person") }

// describe makes the thing that the page is about, with what every thing has.
func (s *structured) describe(p *site.Page) *thing {
	t := s.mention(p)
	t.details = &details{
		Description: p.Description, MainEntityOfPage: &thing{ID: s.id(p, "page")}, Image: s.image(p, "image"),
	}
	return t
}

// work is a thing that somebody wrote or made.
func (s *structured) work(p *site.Page) *thing {
	t := s.describe(p)
	t.InLanguage = p.Lang
	t.DatePublished, t.DateModified = isoDate(p.Date), isoDate(p.Updated)
	t.Publisher = s.publisher(p.Lang)
	s.describeWork(t, p)
	return t
}

// describeWork adds what a work has beside its dates: its place in a series, its themes
// and its sources.
func (s *structured) describeWork(t *thing, p *site.Page) {
	if p.Series != nil {
		t.IsPartOf = things(s.mention(p.Series.Series))
		t.Position = p.Series.Part
	}
	t.Keywords = slices.Grow(t.Keywords, len(p.Themes))
	for _, theme := range p.Themes {
		t.Keywords = append(t.Keywords, theme.Name)
	}
	for _, v := range p.Fields().Items("sources") {
		t.Citation = append(t.Citation, citation(v.Fields))
	}
}

func citation(source site.Fields) *thing {
	return &thing{
		Type: "CreativeWork", Name: source.Text("title"), URL: outside(source.Text("url")),
		details: &details{CreditText: source.Text("by"), DatePublished: year(source, "year")},
	}
}

func year(fields site.Fields, name string) string {
	if n := fields.Int(name); n != 0 {
		return fmt.Sprintf("%04d", n)
	}
	return ""
}
