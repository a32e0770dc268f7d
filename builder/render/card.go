package render

import (
	"kiem/builder/site"
)

// Card is another page in short, for lists and related sections.
type Card struct {
	scene *scene
	page  *site.Page
	Title string
	URL   string
	// Type is the name of the type, TypeLabel its name for readers: Model.
	Type, TypeLabel string
	Summary         string
	Date            *Date
	// Lang is the language of the page when it is not that of the page it is shown on.
	Lang string
	// Label is what the page is in its place: Deel I.
	Label string
	// HeldBack says of a page that is shown in a preview only that it is; "" otherwise.
	HeldBack string
	// Promise is a service's, Role a person's.
	Promise, Role string
}

// Image is the page's picture, or nil.
func (c *Card) Image() *Image { return c.scene.pageImage(c.page) }

// Diagram is the model's own diagram, or nil.
func (c *Card) Diagram() *Diagram {
	return (&Page{scene: c.scene, page: c.page}).Diagram()
}

func (s *scene) card(page *site.Page) *Card {
	c := s.newCard(page)
	return &c
}

func (s *scene) newCard(page *site.Page) Card {
	c := Card{
		scene: s, page: page, Title: page.Title, URL: s.href(page.URL, ""),
		Type: page.Type, TypeLabel: s.typeLabel(page.Type), Summary: page.Description, Date: s.date(page.Date),
		Promise: page.FieldText("promise"),
	}
	if page.Type == "person" {
		c.Role = page.FieldText("role")
	}
	if page.Lang != s.lang {
		c.Lang = page.Lang
	}
	switch page.Preview {
	case site.Draft:
		c.HeldBack = s.say("card.draft")
	case site.Future:
		c.HeldBack = s.say("card.future")
	}
	if page.Series != nil {
		c.Label = s.partLabel(page)
	}
	return c
}

func (s *scene) cards(pages []*site.Page) []*Card {
	if len(pages) == 0 {
		return nil
	}
	all, cards := make([]Card, len(pages)), make([]*Card, len(pages))
	for i, page := range pages {
		all[i] = s.newCard(page)
		cards[i] = &all[i]
	}
	return cards
}

func (s *scene) typeLabel(name string) string {
	t := s.r.schema.Type(name)
	if t == nil {
		return name
	}
	return inLanguage(t.Label, s.lang, name)
}

// pageImage is the image in the field of that name, or nil.
func (s *scene) pageImage(page *site.Page) *Image {
	v := page.Get("image")
	if v == nil {
		return nil
	}
	return s.image(page, v)
}

func (s *scene) image(page *site.Page, v *site.Value) *Image {
	file := v.Fields.Get("file")
	if file == nil || file.Link == 0 {
		return nil
	}
	target := s.targets(page)[file.Link-1]
	if target.File == nil {
		return nil
	}
	src, _ := s.target(target)
	return &Image{
		URL: src, Width: target.File.Width, Height: target.File.Height,
		Alt: v.Fields.Text("alt"), Credit: v.Fields.Text("credit"),
	}
}

// Group is a heading with cards under it: what refers to the page, and how.
type Group struct {
	Title string
	Cards []*Card
	// More leads to all of them, when there are more than are shown.
	More *Link
}

const maxRelation = 6 // cards in a group, before "all of them"

// relation words a group of pages that refer to this one. Its title is the most precise
// one that the labels have: by field and type, by field, by type.
func (s *scene) relation(page *site.Page, rel site.Relation) Group {
	t := s.r.schema.Type(rel.From)
	of := page
	keys := []string{"inverse." + rel.Field + "." + rel.From, "inverse." + rel.Field}
	if rel.Siblings {
		of = rel.Of
		keys = []string{"siblings." + rel.Field + "." + rel.From}
	}
	title := s.sayFirst(keys, "Title", of.Title)
	if title == "" {
		title = inLanguage(t.Plural, s.lang, rel.From)
	}
	g := Group{Title: title}
	pages := rel.Pages
	if len(pages) > maxRelation {
		pages = pages[:maxRelation]
		if list := rel.Pages[0].List; list != nil {
			g.More = &Link{URL: s.href(list.URL, ""), Text: s.say("more", "Plural", s.listTitle(list)), Count: len(rel.Pages)}
		}
	}
	g.Cards = s.cards(pages)
	return g
}

// relations are the page's groups; those of one title, such as what a person wrote as
// posts and as pages, become one.
func (s *scene) relations(page *site.Page) []Group {
	var groups []Group
	for _, rel := range page.Relations {
		g := s.relation(page, rel)
		merged := false
		for i := range groups {
			if groups[i].Title == g.Title {
				groups[i].Cards = append(groups[i].Cards, g.Cards...)
				merged = true
			}
		}
		if !merged {
			groups = append(groups, g)
		}
	}
	return groups
}
