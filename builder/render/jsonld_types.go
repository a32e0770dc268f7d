package render

import (
	"strconv"
	"strings"

	"kiem/builder/site"
)

// model is a work and, when it has steps, the way to work with it.
func (s *structured) model(p *site.Page) []*thing {
	t := s.work(p)
	if origin := s.parties(p, "origin", "Organization"); len(origin) > 0 {
		t.Creator = origin[0]
	}
	t.DateCreated = year(p.Fields(), "since")
	t.Audience = audience(p)
	t.HasPart = s.terms(p)
	if steps := s.steps(p, t); steps != nil {
		return []*thing{t, steps}
	}
	return []*thing{t}
}

// terms are the words that the page explains, as the one part of it that they form.
func (s *structured) terms(p *site.Page) []*thing {
	set := &thing{Type: "DefinedTermSet", details: &details{}}
	for _, v := range p.Fields().Items("terms") {
		name := v.Fields.Text("name")
		if name == "" {
			continue
		}
		id := s.id(p, site.TermAnchor(p.Lang, name))
		set.HasDefinedTerm = append(set.HasDefinedTerm,
			&thing{Type: "DefinedTerm", ID: id, Name: name, URL: id, details: &details{Description: v.Fields.Text("text")}})
	}
	if len(set.HasDefinedTerm) == 0 {
		return nil
	}
	return []*thing{set}
}

func (s *structured) steps(p *site.Page, model *thing) *thing {
	steps := p.Fields().Items("steps")
	if len(steps) == 0 {
		return nil
	}
	t := &thing{
		Type: "HowTo", ID: s.id(p, "steps"), Name: p.Title,
		details: &details{InLanguage: p.Lang, Creator: model.Creator, IsPartOf: things(refer(model)), TotalTime: totalTime(steps)},
	}
	for i, v := range steps {
		step := &thing{
			Type: "HowToStep", Name: v.Fields.Text("title"), URL: s.id(p, site.StepAnchor(p.Lang, i+1)), Position: i + 1,
			details: &details{Text: v.Fields.Text("goal")},
		}
		for j, activity := range v.Fields.Texts("activities") {
			step.ItemListElement = append(step.ItemListElement, thing{Type: "HowToDirection", Position: j + 1, details: &details{Text: activity}})
		}
		t.Step = append(t.Step, step)
	}
	return t
}

// totalTime is the length of all steps as ISO 8601 writes it, or "" when it is not known.
func totalTime(steps []site.Value) string {
	total, unit, ok := duration(steps)
	if !ok {
		return ""
	}
	switch unit {
	case "week":
		return "P" + strconv.FormatFloat(total, 'f', -1, 64) + "W"
	case "month":
		return "P" + strconv.FormatFloat(total, 'f', -1, 64) + "M"
	}
	minutes := int(total*minutesIn[unit] + 0.5)
	text := "PT"
	if minutes >= 60 {
		text += strconv.Itoa(minutes/60) + "H"
	}
	if minutes%60 > 0 {
		text += strconv.Itoa(minutes%60) + "M"
	}
	return strings.TrimSuffix(text, "PT")
}

// minutesIn are those of working time: a day has eight hours.
var minutesIn = map[string]float64{"minute": 1, "hour": 60, "half-day": 4 * 60, "day": 8 * 60}

// caseStudy is an article by the publisher; schema.org has no word for a case.
func (s *structured) caseStudy(p *site.Page) *thing {
	t := s.work(p)
	t.About = s.parties(p, "client", "Organization")
	t.Mentions = s.parties(p, "models", "CreativeWork")
	if t.Type != "Article" {
		t.Genre = "Case"
		return t
	}
	t.Headline, t.ArticleSection = t.Name, "Case"
	t.Author = things(t.Publisher)
	return t
}

// post is nil without what makes it a post: a date and an author.
func (s *structured) post(p *site.Page) *thing {
	t := s.work(p)
	if t.Type != "BlogPosting" {
		return nil
	}
	t.Headline = t.Name
	t.Author = s.authors(p)
	t.Audience = audience(p)
	t.Mentions = append(s.parties(p, "models", "CreativeWork"), s.parties(p, "cases", "CreativeWork")...)
	return t
}

func audience(p *site.Page) []*thing {
	var all []*thing
	for _, text := range p.Fields().Texts("audience") {
		all = append(all, &thing{Type: "Audience", details: &details{AudienceType: text}})
	}
	return all
}

func (s *structured) person(p *site.Page) *thing {
	t := s.describe(p)
	t.JobTitle = p.FieldText("role")
	t.Email, t.Telephone = p.FieldText("email"), p.FieldText("phone")
	if organisation := s.parties(p, "organisation", "Organization"); len(organisation) > 0 && !p.Fields().Bool("former", false) {
		t.WorksFor = organisation[0]
	}
	for _, link := range p.Fields().Texts("links") {
		if strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://") {
			t.SameAs = append(t.SameAs, outside(link))
		}
	}
	return t
}

func (s *structured) service(p *site.Page) *thing {
	t := s.describe(p)
	if promise := p.FieldText("promise"); promise != "" {
		t.Description = promise
	}
	t.ServiceType = p.Title
	t.Provider = s.publisher(p.Lang)
	t.Audience = audience(p)
	return t
}

func (s *structured) organisation(p *site.Page) *thing {
	t := s.describe(p)
	s.describeOrganisation(t, p)
	return t
}

// describeOrganisation adds what the organisation's page says. Its address on the web is
// its own site's, when that is known.
func (s *structured) describeOrganisation(t *thing, p *site.Page) {
	if p.Description != "" {
		t.Description = p.Description
	}
	if own := p.FieldText("url"); own != "" && !s.isPublisher(p) {
		t.URL = outside(own)
	}
	t.Logo = s.image(p, "logo")
	if place := p.FieldText("place"); place != "" {
		t.Address = &thing{Type: "PostalAddress", details: &details{Locality: place}}
	}
}

// series has its parts; a series of posts is a blog as well.
func (s *structured) series(p *site.Page) []*thing {
	t := s.work(p)
	posts := len(p.Parts) > 0
	for _, part := range p.Parts {
		m := s.mention(part)
		if part.Series != nil {
			m.Position = part.Series.Part
		}
		t.HasPart = append(t.HasPart, m)
		posts = posts && m.Type == "BlogPosting"
	}
	if !posts {
		return []*thing{t}
	}
	blog := &thing{Type: "Blog", ID: s.id(p, "blog"), Name: p.Title, URL: t.URL, details: &details{InLanguage: p.Lang}}
	for _, part := range p.Parts {
		post := s.mention(part)
		post.Name = ""
		post.details = &details{Headline: part.Title, DatePublished: isoDate(part.Date), Author: s.authors(part)}
		blog.BlogPost = append(blog.BlogPost, post)
	}
	return []*thing{t, blog}
}
