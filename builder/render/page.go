package render

import (
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// Page is a page that an editor wrote.
type Page struct {
	scene *scene
	page  *site.Page
	Title string
	URL   string
	Lang  string
	ID    string
	// Type is the name of the type, TypeLabel its name for readers: Model.
	Type, TypeLabel string
	// Role is what a plain page is for: home, about, contact, privacy, accessibility; "" for
	// nothing in particular.
	Role   string
	Kicker string
	// Lead opens the page: the summary as written, or a service's promise.
	Lead          string
	Date, Updated *Date
	// Stale is set on a post that is older than the site's stale_after.
	Stale bool
	// HeldBack says why a page that is shown in a preview would be held back; "" otherwise.
	HeldBack string
}

// document is all that the file of the page says.
func (p *Page) document() *site.Document { return p.page.Document(p.scene.r.graph) }

func (s *scene) page(page *site.Page) *Page {
	p := &Page{
		scene: s, page: page, Title: page.Title, URL: s.href(page.URL, ""), Lang: page.Lang, ID: page.ID,
		Type: page.Type, TypeLabel: s.typeLabel(page.Type), Kicker: page.FieldText("kicker"),
		Role: pageRole(page),
		Lead: page.FieldText("summary"), Date: s.date(page.Date), Updated: s.date(page.Updated),
	}
	if promise := page.FieldText("promise"); promise != "" {
		p.Lead = promise
	}
	p.Stale = s.r.isStale(page)
	if page.Preview != "" {
		p.HeldBack = s.say(string(page.Preview))
	}
	return p
}

// isStale reports whether a post is older than the site wants posts to be.
func (r *renderer) isStale(page *site.Page) bool {
	years := r.settings.StaleAfter
	return years > 0 && page.Type == "post" && !page.Date.IsZero() && page.Date.AddYears(years).Compare(r.today) < 0
}

// pageRole is the role of a plain page. On other types, role may be any text.
func pageRole(page *site.Page) string {
	if v := page.Get("role"); v != nil && v.Kind == site.Choice {
		return v.Text
	}
	return ""
}

// Initials stand for a person without a picture.
func (p *Page) Initials() string { return initials(p.Title) }

// Summary is the field of that name; a page without one has "".
func (p *Page) Summary() string { return p.page.FieldText("summary") }

// Body is all text below the front matter, as it was written.
func (p *Page) Body() (template.HTML, error) {
	return p.scene.fill(p.page, p.document().Body, 0, p.document().Body.Length)
}

// appendBody appends what Body is.
func (p *Page) appendBody(b []byte) ([]byte, error) {
	return p.scene.appendFilled(b, p.page, p.document().Body, 0, p.document().Body.Length)
}

// Intro is the text before the first heading.
func (p *Page) Intro() (template.HTML, error) {
	if len(p.document().Body.Sections) == 0 {
		return "", nil
	}
	first := p.document().Body.Sections[0]
	return p.scene.fill(p.page, p.document().Body, first.Start, first.End)
}

// Field is a field of the page by its canonical name, a site's own too; nil when it was
// not written.
func (p *Page) Field(name string) *Field {
	return p.field(name, p.typ().Fields, p.page.Fields())
}

func (p *Page) typ() *schema.Type { return p.scene.r.schema.Type(p.page.Type) }

// Image is the page's picture, or nil.
func (p *Page) Image() *Image { return p.scene.pageImage(p.page) }

// Relations are the pages that refer to this one, in groups with a heading.
func (p *Page) Relations() []Group { return p.scene.relations(p.page) }

// SeeAlso are the pages that this one names as related, and those that name it.
func (p *Page) SeeAlso() []*Card { return p.scene.cards(p.page.SeeAlso) }

// Related are the pages that share most with this one.
func (p *Page) Related() []*Card { return p.scene.cards(p.scene.r.graph.Finder.Related(p.page)) }

// Models are the models that the page names.
func (p *Page) Models() []*Card { return p.referred("models") }

// Cases are the cases that the page names.
func (p *Page) Cases() []*Card { return p.referred("cases") }

// People are the people that the page names.
func (p *Page) People() []*Card { return p.referred("people") }

// Services are the services that the page names; on a post that names none, the site's
// own choice.
func (p *Page) Services() []*Card {
	if cards := p.referred("services"); len(cards) > 0 || p.page.Type != "post" {
		return cards
	}
	return p.scene.cards(p.scene.edition().services)
}

func (p *Page) referred(field string) []*Card {
	var cards []*Card
	for i, ref := range p.document().References {
		if ref.Field == field && p.page.Refs[i].Page != nil {
			cards = append(cards, p.scene.card(p.page.Refs[i].Page))
		}
	}
	return cards
}

// AuthorLinks are the authors of the page, those without a page of their own as text.
func (p *Page) AuthorLinks() []Link {
	var links []Link
	for i, ref := range p.document().References {
		if ref.Field == "author" && p.page.Refs[i] != (site.Ref{}) {
			if page := p.page.Refs[i].Page; page != nil {
				links = append(links, p.scene.pageLink(page))
			} else {
				links = append(links, Link{Text: p.page.Refs[i].Text})
			}
		}
	}
	return links
}

// Themes are the page's themes; one that no other page shares is plain text.
func (p *Page) Themes() []Link {
	links := slices.Grow([]Link(nil), len(p.page.Themes))
	for _, theme := range p.page.Themes {
		link := Link{Text: theme.Name}
		if theme.List != nil {
			link.URL = p.scene.href(theme.List.URL, "")
		}
		links = append(links, link)
	}
	return links
}

const (
	tocHeadings = 4   // headings from which a long page gets a list of them
	tocWords    = 900 // words from which it is long
)

// TOC are the headings of a long page; none on a short one.
func (p *Page) TOC() ([]Link, error) {
	body := p.document().Body
	if len(body.Sections) < tocHeadings {
		return nil, nil
	}
	var links []Link
	for _, s := range body.Sections {
		if s.Heading >= 0 {
			h := body.Headings[s.Heading]
			links = append(links, Link{URL: "#" + h.ID, Text: h.Text})
		}
	}
	if len(links) < tocHeadings {
		return nil, nil
	}
	text, err := p.scene.written(body)
	if err != nil || countWords(text.HTML) < tocWords {
		return nil, err
	}
	return links, nil
}

// Term is a word that the page defines.
type Term struct {
	ID, Name, Text string
}

// Terms are the words that the page defines.
func (p *Page) Terms() []Term {
	var terms []Term
	for _, v := range p.page.Fields().Items("terms") {
		name := v.Fields.Text("name")
		terms = append(terms, Term{ID: site.TermAnchor(p.page.Lang, name), Name: name, Text: v.Fields.Text("text")})
	}
	return terms
}

// Use is a way to use a model.
type Use struct {
	Title, Text string
	Service     *Card
}

// Uses are the ways to use a model.
func (p *Page) Uses() []Use {
	var uses []Use
	for _, f := range p.Field("use").Items() {
		uses = append(uses, Use{Title: f.Get("title").Text(), Text: f.Get("text").Text(), Service: f.Get("service").Card()})
	}
	return uses
}

// Source is where facts on the page come from.
type Source struct {
	Title, By, URL, Year string
}

// Sources are where the facts on the page come from.
func (p *Page) Sources() []Source {
	var sources []Source
	for _, v := range p.page.Fields().Items("sources") {
		f := v.Fields
		sources = append(sources, Source{Title: f.Text("title"), By: f.Text("by"), URL: outside(f.Text("url")), Year: f.Text("year")})
	}
	return sources
}

// initials are the first letters of the first and the last word of a name: JV of Jan de
// Vries.
func initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' })
	if len(words) > 2 {
		words = []string{words[0], words[len(words)-1]}
	}
	var b strings.Builder
	for _, word := range words {
		if i := strings.IndexFunc(word, unicode.IsLetter); i >= 0 {
			r, _ := utf8.DecodeRuneInString(word[i:])
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}
