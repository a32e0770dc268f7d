package render

import (
	"html/template"
	"slices"

	"kiem/builder/site"
)

// View is what every layout gets as its dot. It and the types that its members lead to
// are kiem's contract with people who write layouts: what is documented here stays.
//
// Addresses are ready for an href or src on the page that is being made. Lists may be
// empty, texts "" and pointers nil; a layout asks with {{with}} and {{if}}.
type View struct {
	scene *scene
	// Lang is the language of the page: nl.
	Lang string
	// Layout is the name of the layout: model, list, 404.
	Layout string
	// Title is the page's heading.
	Title string
	Site  *Site
	Head  *Head
	// Page is the page that an editor wrote; nil on pages that kiem makes by itself.
	Page *Page
	// List is set on lists, Home on home pages.
	List *List
	Home *Home
	// Sheet is set on the page of an empty canvas.
	Sheet *Sheet
	// Crumbs lead from the home page to this one, which is the last; empty on home pages.
	Crumbs []Link
	// Languages are the other languages of the site, each leading to this same page in that
	// language or, with Fallback set, to that language's home page.
	Languages []Link
	Contact   *Contact
	feeds     []Link // those of the whole site
}

// Asset is the address of a file in static/, such as style.css.
func (v *View) Asset(name string) (string, error) {
	file := v.scene.r.assets.find(name)
	if file == nil {
		return "", noFile{name}
	}
	return v.scene.href(v.scene.r.assets.address(file), ""), nil
}

// Link is an address with its text.
type Link struct {
	URL  string
	Text string
	// Phone is the address instead, when the link calls a number.
	Phone template.URL
	// Lang is the language of what is linked to, when it is not that of the page.
	Lang string
	// Current is set for the page itself, Fallback when something else than what was asked
	// for is linked to.
	Current, Fallback bool
	// Count is how many pages a list has.
	Count int
}

// Links are links that many pages show. They never change, and are drawn once.
type Links []Link

// Site is the site around the page.
type Site struct {
	Title, Tagline, About string
	HomeURL, SearchURL    string
	FeedURL               string
	Logo                  *Image
	LogoTile              bool // the logo is made for paper only
	LogoIsName            bool // the logo is so wide that it must have the name in it
	Menu, Footer          []Link
	Newsletter            *Newsletter
	// Publisher is the organisation that publishes the site, or nil.
	Publisher *Link
	// Spot is the brand colour, or "" for kiem's own; ThemeURL leads to the style sheet that
	// takes it through the page.
	Spot, ThemeURL string
	// Fonts lead to the fonts that the style sheet will ask for.
	Fonts []string
	// Policy is what a page may load and where its forms may lead, in the words of a
	// Content-Security-Policy.
	Policy string
}

// Newsletter is where a reader leaves an address.
type Newsletter struct {
	Action, Text string
}

// Date is a day, for machines and for readers.
type Date struct {
	ISO, Text string
}

// Image is a picture with what a browser needs to make room for it.
type Image struct {
	URL           string
	Width, Height int
	Alt, Credit   string
}

func (s *scene) date(d site.Date) *Date {
	if d.IsZero() {
		return nil
	}
	if e := s.edition(); e != nil {
		return e.dates.of(d, s.lang)
	}
	return newDate(d, s.lang)
}

// view makes what all pages of a language have in common.
func (s *scene) view(layout, title string) *View {
	a := s.around()
	return &View{scene: s, Lang: s.lang, Layout: layout, Title: title, Site: a.site, Contact: s.contactAbout(title, a.contact), feeds: a.feeds}
}

func (s *scene) site() *Site {
	settings, e := s.r.settings, s.edition()
	v := &Site{
		Title: s.siteTitle(), Tagline: s.own(settings.Tagline), About: s.own(settings.About),
		HomeURL: s.href(e.home.URL, ""),
		Menu:    s.places(s.r.graph.Menus[s.lang]),
		Footer:  s.places(s.r.graph.Footers[s.lang]),
		Spot:    settings.Theme.Spot, ThemeURL: s.themeURL(),
		Fonts:  s.fonts(),
		Policy: s.r.policies.page,
	}
	if e.search != nil {
		v.SearchURL = s.href(e.search.URL, "")
	}
	if len(e.feeds) > 0 {
		v.FeedURL = s.href(e.feeds[0].Feed, "")
	}
	if n := settings.Newsletter; n != nil {
		v.Newsletter = &Newsletter{Action: n.Action, Text: s.own(n.Text)}
	}
	if by := s.r.graph.Publisher; by.Page != nil {
		link := s.pageLink(translated(by.Page, s.lang))
		v.Publisher = &link
	} else if by.Text != "" {
		v.Publisher = &Link{Text: by.Text}
	}
	if file := s.r.logo; file != nil {
		alt := settings.Theme.LogoAlt
		if alt == "" {
			alt = v.Title
		}
		v.Logo = &Image{URL: s.href(s.r.assets.address(file), ""), Width: file.Width, Height: file.Height, Alt: alt}
		v.LogoTile = s.r.logoTile
		v.LogoIsName = file.Width > wordmark*file.Height
	}
	return v
}

// wordmark is from how many times as wide as it is high a logo is taken for one that says the
// name of the site itself.
const wordmark = 2

func (s *scene) places(places []site.Place) []Link {
	links := slices.Grow([]Link(nil), len(places))
	for _, p := range places {
		link := Link{Text: p.Label}
		switch {
		case p.Page != nil:
			link.URL, link.Current = s.href(p.Page.URL, ""), p.Page.URL == s.from
			if link.Text == "" {
				link.Text = p.Page.Title
			}
		case p.List != nil:
			link.URL, link.Current = s.href(p.List.URL, ""), p.List.URL == s.from
			if link.Text == "" {
				link.Text = s.listTitle(p.List)
			}
		case p.Home != nil:
			link.URL, link.Current = s.href(p.Home.URL, ""), p.Home.URL == s.from
			if link.Text == "" {
				link.Text = s.say("home.title")
			}
		default:
			link.URL = outside(p.URL)
			if link.Text == "" {
				link.Text = p.URL
			}
		}
		links = append(links, link)
	}
	return links
}

// crumbs lead from the home page over the lists in between to the title of this one.
func (s *scene) crumbs(title string, lists ...*site.List) []Link {
	links := append(make([]Link, 0, len(lists)+2), Link{URL: s.href(s.edition().home.URL, ""), Text: s.say("home.title")})
	for _, list := range lists {
		links = append(links, Link{URL: s.href(list.URL, ""), Text: s.listTitle(list)})
	}
	return append(links, Link{URL: s.href(s.from, ""), Text: title, Current: true})
}

// languages are the ways to the same thing in each other language.
func (s *scene) languages(addresses map[string]string) []Link {
	var links []Link
	for _, h := range s.r.graph.Homes {
		if h.Lang == s.lang {
			continue
		}
		other := &scene{r: s.r, lang: h.Lang}
		link := Link{Text: other.languageName(), Lang: h.Lang}
		if address, ok := addresses[h.Lang]; ok {
			link.URL = s.href(address, "")
		} else {
			link.URL, link.Fallback = s.href(h.URL, ""), true
		}
		links = append(links, link)
	}
	return links
}
