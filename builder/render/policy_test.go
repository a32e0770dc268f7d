package render

import (
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestAPolicyHasTheHostsOfForms(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name                string
		contact, newsletter string
		images              []string
		want                string
	}{
		{"nothing from elsewhere", "", "", []string{"../beelden/a.png"}, "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"},
		{"both forms at one host", "https://Vorm.example/f/1", "https://vorm.example/f/2", nil,
			"default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self' https://vorm.example https://firma.example"},
		{"two hosts, one with a port", "https://vorm.example:8443/f", "https://lijst.example", nil,
			"default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self' https://vorm.example:8443 https://lijst.example https://firma.example"},
		{"a name that is not ASCII", "https://brieven.café.example/f", "", nil, "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self' https: https://firma.example"},
		{"what would end the policy", "", "", []string{"https://a;script-src *.example/b.png"}, "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"},
		{"images", "", "", []string{"https://z.example/a.png", "http://a.example/b.png", "//z.example/c.png"},
			"default-src 'self'; img-src 'self' data: http://a.example https://z.example; base-uri 'none'; form-action 'self'"},
	} {
		settings := &site.Settings{BaseURL: "https://firma.example/sub/"}
		if test.contact != "" {
			settings.Contact = &site.Contact{Form: &site.Form{Action: test.contact}}
		}
		if test.newsletter != "" {
			settings.Newsletter = &site.Newsletter{Action: test.newsletter}
		}
		doc := &site.Document{Links: []site.Link{{Dest: "https://elders.example/"}}}
		for _, image := range test.images {
			doc.Links = append(doc.Links, site.Link{Dest: image, Kind: site.ImageLink})
		}
		got := newPolicies(&site.Graph{Finder: testFinder{}, Settings: settings, Outside: []*site.Page{{Record: site.NewRecord(doc)}}})
		_, forms, _ := strings.Cut(strings.TrimPrefix(test.want, "default-src 'self'; "), "; ")
		want := "script-src 'self' 'nonce-data'" +
			"; font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; " + forms
		if got.page != want {
			t.Errorf("%s: pages have\n %s, want\n %s", test.name, got.page, want)
		}
		if want := test.want + "; frame-ancestors 'self'"; got.header != want {
			t.Errorf("%s: the header is\n %s, want\n %s", test.name, got.header, want)
		}
	}
}

func TestHeadersLetFilesThatNeverChangeBeKept(t *testing.T) {
	t.Parallel()
	const sheet = `@font-face{src:url(fonts/Eigen%20letter.woff2)}`
	r := &renderer{policies: policies{header: "default-src 'self'"}, theme: &asset{path: "theme.01234567.css"}}
	r.assets = newAssets(filesOf(
		"static/style.css", sheet, "static/fonts/Eigen letter.woff2", "wOF2", "static/favicon.svg", "<svg/>",
		"static/fonts/los.woff2", "wOF2", "content/bestanden/letter.woff2", "wOF2",
	), nil, nil)
	rs := newRecipes(0)
	r.addHeaders(rs)
	data, err := rs.all[0].make(r, rs.all[0])
	if err != nil {
		t.Fatal(err)
	}
	rules := strings.Split(string(data), "\n\n")
	if !strings.HasPrefix(rules[0], "/*\n  Content-Security-Policy: default-src 'self'\n  X-Content-Type-Options: nosniff\n") {
		t.Errorf("all files have %q", rules[0])
	}
	font := fingerprint("fonts/Eigen%20letter.woff2", []byte("wOF2"))
	want := []string{"/" + fingerprint("style.css", []byte(`@font-face{src:url(`+font+`)}`)), "/" + font, "/theme.01234567.css"}
	if len(rules) != len(want)+1 {
		t.Fatalf("got %q", rules)
	}
	for i, rule := range rules[1:] {
		if strings.TrimSpace(rule) != want[i]+"\n"+strings.TrimRight(forEver, "\n") {
			t.Errorf("got %q for %s", rule, want[i])
		}
	}
}
