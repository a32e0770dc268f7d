package schema

import (
	"strconv"
	"strings"
	"testing"
)

func TestMissingFields(t *testing.T) {
	t.Parallel()
	s := load(t)
	for _, c := range []struct{ name, typ, lang, text, sections, want string }{
		{"a page needs a title", "page", "nl", "concept: ja", "", "K120 titel, K134 samenvatting"},
		{"an accessibility statement tells how far the site is", "page", "nl",
			"titel: Toegankelijkheid\nsamenvatting: Zin.\nrol: toegankelijkheid", "", "K315 status at 4"},
		{"any other page has no such status", "page", "nl",
			"titel: Privacy\nsamenvatting: Zin.\nrol: privacy", "", ""},
		{"in the language of the file", "page", "nl", "draft: yes", "", "K120 title, K134 summary"},
		{"in the language of the page", "page", "en", "", "", "K120 title, K134 summary"},
		{"a post", "post", "nl", "titel: Een bericht\nsamenvatting: Zin.", "", "K120 datum, K120 auteur"},
		{"a part goes with a series", "page", "nl", "titel: Visie\nsamenvatting: Zin.\nreeks: visie", "", "K120 deel at 4"},
		{"a section may stand in the text", "case", "nl",
			"titel: Een case\nsamenvatting: Zin.\ndatum: 2019-01-02\nopdrachtgever: x\nmodellen: a\nresultaten: b",
			"challenge approach", "K305 toestemming at 5"},
		{"or be missed", "case", "nl",
			"titel: Een case\ndatum: 2019-01-02\nopdrachtgever: x\ntoestemming: nee\nmodellen: a\nresultaten: b",
			"approach", "K202 samenvatting, K134 uitdaging"},
		{"a model has a drawing", "model", "nl",
			"titel: Aanpak\nsamenvatting: Zin.\nafkomstig_van: x", "challenge", "K134 schema"},
		{"or a canvas", "model", "nl",
			"titel: Aanpak\nsamenvatting: Zin.\nafkomstig_van: x\ncanvas: {vakken: [a]}", "challenge", ""},
		{"or steps", "model", "nl",
			"titel: Aanpak\nsamenvatting: Zin.\nafkomstig_van: x\nstappen: [a, b]", "challenge", ""},
		{"what is wrong is not missing as well", "post", "nl",
			"titel: Een bericht\nsamenvatting: Zin.\ndatum: 9-10-2011\nauteur: elwin", "", ""},
		{"what is empty is missing", "post", "nl",
			"titel: \"\"\nsamenvatting: Zin.\ndatum:\nauteur: []", "", "K120 titel 2, K120 datum 4, K120 auteur 5"},
		{"what has a misspelt name is not missing as well", "post", "nl",
			"titell: Een bericht\nsamenvating: Zin.\ndatm: 2011-10-09\nauter: elwin", "", ""},
		{"an unknown name is no attempt", "post", "nl",
			"naslag: Een bericht\nsamenvatting: Zin.\ndatum: 2011-10-09\nauteur: elwin", "", "K120 titel"},
		{"a name inside a part is that part's", "page", "nl",
			"samenvatting: Zin.\nbronnen: [{titell: Een bron}]", "", "K120 titel"},
		{"a case tells its results", "case", "en",
			"title: A case\nsummary: One.\ndate: 2019-01-02\nmodels: a", "challenge approach",
			"K134 client, K304 results"},
	} {
		typ := s.Type(c.typ)
		node, _ := Node([]byte(c.text), 2, "content/x.md")
		d := typ.Decode(node, "content/x.md", c.lang)
		var got []string
		for _, p := range d.Missing(strings.Fields(c.sections)) {
			text := p.Code + " " + p.Args.Get("field")
			line := strconv.Itoa(p.Pos.Line)
			if p.Args.Get("line") != "" { // it stands there with nothing after it
				text += " " + p.Args.Get("line")
			} else if line != "1" { // another field asks for it
				text += " at " + line
			}
			got = append(got, text)
			if p.Args.Get("line") != "" && p.Args.Get("line") != line || p.Pos.Column != 1 || p.Args.Get("type") != c.typ {
				t.Errorf("%s: %s at %v of %s", c.name, p.Code, p.Pos, p.Args.Get("type"))
			}
		}
		if text := strings.Join(got, ", "); text != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, text, c.want)
		}
	}
}
