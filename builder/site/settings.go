package site

import "strings"

// Settings are the site's, from site.yaml. Each has a default; a site without the file
// works.
type Settings struct {
	// Title, Tagline and About are by language.
	Title, Tagline, About map[string]string
	// BaseURL is where the site will be, with a '/' at the end: https://example.org/sub/.
	// "" when it is not known: then nothing that needs a full address is made.
	BaseURL string
	// Language is the site's own; Languages are all of them, its own first.
	Language  string
	Languages []string
	// Address is how the reader is addressed in Dutch: u or je.
	Address string
	Menu    []MenuItem
	Footer  []MenuItem
	Contact *Contact
	// Wrong are the names of settings that are lacking because of a mistake in what is
	// written there: contact, base_url.
	Wrong map[string]bool
	// Newsletter is nil when there is none.
	Newsletter *Newsletter
	Theme      ThemeSettings
	// Checks are the severities that the site gives to codes of its own choice; a code
	// with false in Off is not reported.
	Checks map[string]Severity
	Off    map[string]bool
	// DefaultServices are shown on posts that name none.
	DefaultServices []Reference
	// StaleAfter is the age in years from which a post is marked as old; 0 is never.
	StaleAfter int
	// PageSize is the number of pages on one page of a list; FeedSize that of entries in a
	// feed.
	PageSize, FeedSize int
	// Organisation is the organisation that publishes the site: a reference, or nil.
	Organisation *Reference
	// Extra are the site's own free settings, for its own layouts.
	Extra *Node
}

// Inside returns the path in the site of a full address that is its own, however the
// address begins.
func (s *Settings) Inside(address string) (string, bool) {
	_, own, _ := strings.Cut(s.BaseURL, "://")
	_, rest, ok := strings.Cut(address, "://")
	if !ok || own == "" {
		return "", false
	}
	own = strings.TrimSuffix(own, "/")
	if len(rest) < len(own) || !strings.EqualFold(rest[:len(own)], own) {
		return "", false
	}
	rest = rest[len(own):]
	if rest != "" && strings.IndexByte("/?#", rest[0]) < 0 {
		return "", false
	}
	return "/" + strings.TrimPrefix(rest, "/"), true
}

// MenuItem is a link in a menu as written: a page's id or path, a type's name, or an
// address, with or without a label.
type MenuItem struct {
	To    string
	Label map[string]string
	Pos   Pos
}

// Contact is how to reach the publisher.
type Contact struct {
	Phone, Email string
	// Form is nil when there is none: kiem shows no form that cannot work.
	Form *Form
}

// Form is a contact form that some service receives.
type Form struct {
	Action  string
	Purpose map[string]string
	Keep    map[string]string
	// Success is the address of the page that a reader comes to who sent it, "" for none.
	Success string
	// Pos is where the form is in the settings, and SuccessPos the address.
	Pos, SuccessPos Pos
}

// Newsletter is where a reader leaves an address.
type Newsletter struct {
	Action string
	Text   map[string]string
}

// ThemeSettings are what the site looks like.
type ThemeSettings struct {
	// Spot is the one colour beside ink and paper, as #RRGGBB; "" is kiem's own.
	Spot    string
	SpotPos Pos
	// Colours are those of buttons when the site chooses them; nil when they are computed.
	Colours *ColourPair
	// Sans is the font of headings and of what the site says, Text that of running text.
	Sans, Text FontChoice
	// LightOnly is set for a site that is never dark.
	LightOnly bool
	// Logo is the logo's file as written, "" for none; LogoAlt its alternative text.
	Logo, LogoAlt string
	LogoPos       Pos
}

// FontChoice names a font of kiem's or a file with one; "" is kiem's own choice.
type FontChoice struct {
	Name string
	Pos  Pos
}

// ColourPair is the colour of a text and that of the plane under it, as #RRGGBB.
type ColourPair struct {
	Text, Plane       string
	TextPos, PlanePos Pos
}
