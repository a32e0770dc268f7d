package site

// Graph is the whole site, linked and checked. Everything in it is in a fixed order.
type Graph struct {
	Settings *Settings
	// Pages are the pages that are shown, by address.
	Pages []*Page
	// Addresses is equal for graphs that have the same pages at the same addresses, with
	// drawings of the same names; it can be compared and is nothing else.
	Addresses any
	// Lists are the pages that nobody wrote: those of types, themes, years, the A to Z.
	Lists []*List
	// Homes are the home pages, one a language, in the order of the settings.
	Homes []*Home
	// Menus and Footers are the main menu and the links at the foot of each page, by
	// language.
	Menus, Footers map[string][]Place
	Themes         []*Theme
	Redirects      []Redirect
	// Files are published as they are.
	Files []*File
	// Publisher is the organisation that publishes the site, when the settings name it.
	Publisher Ref
	// DefaultServices are shown on posts that name none.
	DefaultServices []*Page
	// WithRole are the pages that have the field role, by address.
	WithRole []*Page
	// Series are the series that have parts, by address.
	Series   []*Page
	HeldBack []HeldBack
	// Outside are the pages that show an image of another host, by address.
	Outside []*Page
	// Early are the pages that only a preview shows, by address.
	Early []*Page
	// Finder finds what only one page needs.
	Finder Finder
}

// SharesPages reports whether a graph differs from another, which may be nil, in nothing but texts.
func (g *Graph) SharesPages(other *Graph) bool {
	return other != nil && g.Settings == other.Settings && len(g.Pages) > 0 && len(g.Pages) == len(other.Pages) && &g.Pages[0] == &other.Pages[0]
}

// Finder finds what only one page needs, when that page is made, on any goroutine. What it
// found lately it need not find again.
type Finder interface {
	// Record is that of the page's document.
	Record(*Page) *Record
	// Targets has a target for each of the document's Links.
	Targets(*Page) []Target
	// Related are the nearest other pages by what they share, nearest first.
	Related(*Page) []*Page
	// Leads tells apart where the page's links lead: a basis of its targets, but for the names
	// that files get when they are published.
	Leads(*Page) uint64
}

// Page is a document in its place in the site. Graphs that differ in nothing but texts may share
// their pages: what names a document and what its fields say is the same in all of these. Who
// wants more of it says of which graph.
type Page struct {
	*Record
	*Facts
	// N is the page's place in the graph's Pages.
	N int
	// Refs has a target for each of the document's References.
	Refs []Ref
	// Translations are the page's other languages, in the order of the settings, without
	// itself.
	Translations []*Page
	// Relations are the pages that refer to this one.
	Relations []Relation
	// SeeAlso are the pages that this one names as related, or that name it.
	SeeAlso []*Page
	Themes  []*Theme
	// Series is the page's place in a series, or nil; Parts are a series' own parts.
	Series *SeriesPlace
	Parts  []*Page
	// Planned are a series' announced parts that are not shown yet.
	Planned []string
	// List is the list of the page's type in its language, or nil.
	List *List
}

// Document is the document of the page in a graph that the page is of.
func (p *Page) Document(g *Graph) *Document { return g.Finder.Record(p).Document() }

// Sum is that of the document in such a graph.
func (p *Page) Sum(g *Graph) uint64 { return g.Finder.Record(p).Sum }

// Facts are what a page is to other pages. They follow from its document alone.
type Facts struct {
	// URL is the address inside the site: /modellen/kick-off/.
	URL     string
	Title   string
	Date    Date
	Updated Date
	// Description is the summary as written, or else the first paragraph, cut at the end
	// of a sentence.
	Description string
	// Preview says why the page would be held back by a build without drafts; "" for a
	// page that would be shown.
	Preview HeldReason
}

// Ref is what a [Reference] points to: a page, or plain text without a page, or, for a
// reference that is wrong or held back, nothing.
type Ref struct {
	Page *Page
	Text string
	// Unnamed is set when the text says what somebody is, such as the sector of a client
	// that does not want to be named, and not who.
	Unnamed bool
}

// Target is what a [Link] points to. At most one of Page, List, Home and File is set;
// with none of them URL is used as it is.
type Target struct {
	Page *Page
	List *List
	Home *Home
	File *File
	URL  string
	// Fragment is the part after '#', without it.
	Fragment string
	// Broken is set when there was a problem; nothing should be linked.
	Broken bool
}

// Relation is a group of pages that refer to a page with the same field.
type Relation struct {
	// Field is the field that refers (models), From the type of the pages (case).
	Field, From string
	// Siblings is set when the pages do not refer to this page but, with Field, to the
	// same one, Of: other models of the same origin.
	Siblings bool
	Of       *Page
	Pages    []*Page
}

// SeriesPlace is a page's place in a series.
type SeriesPlace struct {
	Series     *Page
	Part       int
	Prev, Next *Page
}

// Theme is a word that pages share.
type Theme struct {
	Name, Slug, Lang string
	Pages            []*Page
	// List is the theme's page, or nil when too few pages share it.
	List *List
}

// ListKind is the kind of a [List].
type ListKind string

const (
	TypeList   ListKind = "type"   // all pages of a type
	YearList   ListKind = "year"   // those of one year
	ThemeList  ListKind = "theme"  // those of one theme
	ThemeIndex ListKind = "themes" // all themes
	SearchList ListKind = "search" // all pages, A to Z
)

// List is a page that lists pages and that is made without a file.
type List struct {
	Kind ListKind
	// Key is the name of the type, the year, or the slug of the theme.
	Key  string
	Lang string
	URL  string
	// Title is a theme's name or a year; other lists are named by their labels.
	Title string
	Pages []*Page
	// Lists are the lists below this one: years of a type, themes of the theme index.
	Lists  []*List
	Parent *List
	// Intro is the page whose text opens the list, or nil: modellen/index.md, or a page
	// whose role is this list.
	Intro *Page
	// Translations are the same list in the site's other languages.
	Translations []*List
	// Feed is the address of the Atom feed of the list, or "".
	Feed string
}

// Home is the home page of one language.
type Home struct {
	Lang string
	URL  string
	// Page is the page that was written for it, or nil.
	Page *Page
}

// Place is a link in a menu: to a page, a list, a home, or an address.
type Place struct {
	Page *Page
	List *List
	Home *Home
	URL  string
	// Label is the text; "" means that of the page or list.
	Label string
}

// Redirect is an old address that leads to a page.
type Redirect struct {
	From string
	To   *Page
}

// HeldBack is a file that was read but is not shown.
type HeldBack struct {
	File   string
	Reason HeldReason
	// Date is the day from which a page is shown, when that is the reason.
	Date Date
}

// HeldReason is why a page is held back.
type HeldReason string

const (
	Draft       HeldReason = "draft"
	Future      HeldReason = "future"
	EmptySeries HeldReason = "empty-series"
	NoLanguage  HeldReason = "no-language"
)
