package link_test

import (
	"testing"

	"kiem/builder/link"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// No program gets into a page by the name of an address, whatever let it through before.
func TestNoLinkIsAProgram(t *testing.T) {
	t.Parallel()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		dest    string
		kind    site.LinkKind
		refused bool
	}{
		{"javascript:alert(1)", site.TextLink, true},
		{"JavaScript:alert(1)#x", site.TextLink, true},
		{"\x01\t javascript:alert(1)", site.TextLink, true},
		{"vbscript:x", site.ImageLink, true},
		{"data:text/html,x", site.TextLink, true},
		{"data:image/png;base64,AA==", site.ImageLink, false},
		{"https://a.example/javascript:x", site.TextLink, false},
		{"mailto:a@b.example", site.TextLink, false},
	} {
		doc := &site.Document{
			Path: "content/a.md", ID: "a", Lang: "nl", Type: "page", Body: &site.Body{},
			Links: []site.Link{{Dest: c.dest, Kind: c.kind}},
		}
		settings := &site.Settings{Language: "nl", Languages: []string{"nl"}}
		g := link.Graph([]*site.Record{site.NewRecord(doc)}, nil, types, settings, link.Options{})
		reported := false
		for _, p := range link.Check(g, 0) {
			reported = reported || p.Code == "K241"
		}
		target := g.Finder.Targets(g.Pages[0])[0]
		if target.Broken != c.refused || reported != c.refused || !c.refused && target.URL != c.dest {
			t.Errorf("%q: got %+v, reported: %v; refused should be %v", c.dest, target, reported, c.refused)
		}
	}
}
