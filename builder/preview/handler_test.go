package preview

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// previewed is a small site on disk, and its preview.
func previewed(t *testing.T, files map[string]string) (*preview, *handler) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		put(t, dir, name, text)
	}
	p, err := newPreview(t.Context(), Options{
		Build: builder.Options{
			Dir: dir, Layouts: layouts.Files, Static: static.Files, Drafts: true, Places: true,
			Today: site.Date{Year: 2026, Month: 10, Day: 1}, BaseURL: "http://127.0.0.1:1515/",
		},
		Lang: "en", Made: func(Made) {},
	})
	if err != nil {
		t.Fatal(err)
	}
	return p, &handler{preview: p, host: "127.0.0.1"}
}

var small = map[string]string{
	"site.yaml":              "title: Trial\nlanguage: en\nlanguages: [en, nl]\ncontact: {email: trial@example.org}\n",
	"content/index.md":       "---\ntitle: Home\nsummary: The beginning.\n---\nSee [the vision](vision.md).\n",
	"content/index.nl.md":    "---\ntitle: Thuis\nsummary: Het begin.\n---\nTekst.\n",
	"content/vision.md":      "---\ntitle: Vision\nsummary: What we see.\n---\nText.\n",
	"content/files/a b.pdf":  "%PDF",
	"static/robots.txt":      "User-agent: *",
	"static/.well-known/x":   "mail us",
	"static/strange.unknown": "<script>",
}

func TestHandler(t *testing.T) {
	t.Parallel()
	_, handler := previewed(t, small)
	html, text := "text/html; charset=utf-8", "text/plain; charset=utf-8"
	for _, test := range []struct {
		method, target    string
		header            map[string]string
		code              int
		contentType, body string
	}{
		{"GET", "/", nil, 200, html, "<h1>Home"},
		{"HEAD", "/", nil, 200, html, ""},
		{"GET", "/vision/", nil, 200, html, "<h1>Vision"},
		{"GET", "/vision/index.html", nil, 200, html, "<h1>Vision"},
		{"GET", "/robots.txt?v=1", nil, 200, text, "User-agent: *"},
		{"GET", "/files/a%20b.pdf", nil, 200, "application/pdf", "%PDF"},
		{"GET", "/strange.unknown", nil, 200, "application/octet-stream", "<script>"},
		{"GET", "/.well-known/x", nil, 200, "application/octet-stream", "mail us"},

		// Nothing but what a build would write: no listings, no sources, nothing outside.
		{"GET", "/files/", nil, 404, html, "page is not here"},
		{"GET", "/nowhere", nil, 404, html, "page is not here"},
		{"GET", "/nl/nowhere/at/all/", nil, 404, html, "pagina is er niet"},
		{"GET", "/content/vision.md", nil, 404, html, ""},
		{"GET", "/site.yaml", nil, 404, html, ""},
		{"GET", "/../../etc/passwd", nil, 404, html, ""},
		{"GET", "/%2e%2e/%2e%2e/etc/passwd", nil, 404, html, ""},
		{"GET", "/..%2f..%2fetc%2fpasswd", nil, 404, html, ""},
		{"GET", "/..%5c..%5csite.yaml", nil, 404, html, ""},
		{"GET", "/c:/windows/win.ini", nil, 404, html, ""},
		{"GET", "/CON", nil, 404, html, ""},
		{"GET", "/a%00b", nil, 404, html, ""},
		{"GET", "/_kiem/../content/vision.md", nil, 404, "", ""},
		{"GET", "/_kiem/nothing", nil, 404, text, ""},

		// Only this computer, only its own pages, only reading.
		{"GET", "/", map[string]string{"Host": "localhost:1515"}, 200, html, "<h1>Home"},
		{"GET", "/", map[string]string{"Host": "[::1]:1515"}, 200, html, "<h1>Home"},
		{"GET", "/", map[string]string{"Host": "evil.example"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Host": "127.0.0.1.evil.example:1515"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Origin": "https://evil.example"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Origin": "null"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Origin": "http://127.0.0.1:9999"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Origin": "http://127.0.0.1:1515"}, 200, html, "<h1>Home"},
		{"GET", "/", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, 403, text, "this computer only"},
		{"GET", "/", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200, html, "<h1>Home"},
		{"POST", "/", nil, 405, text, "only be read"},
		{"OPTIONS", "/", map[string]string{"Access-Control-Request-Method": "GET"}, 405, text, "only be read"},
		{"GET", "/_kiem/events?page=/", map[string]string{"Origin": "https://evil.example"}, 403, text, "this computer only"},

		// The way to the source is for the preview's script, and only to the site's texts.
		{"GET", "/_kiem/open?at=content/vision.md:3:5", nil, 403, text, "only for the preview itself"},
		{"GET", "/_kiem/open?at=content/vision.md:3:5", kiem, 200, "application/json", "content/vision.md:3:5\""},
		{"GET", "/_kiem/open?at=site.yaml", kiem, 200, "application/json", "site.yaml:1:1\""},
		{"GET", "/_kiem/open?at=../secret.md:1", kiem, 404, text, ""},
		{"GET", "/_kiem/open?at=/etc/passwd", kiem, 404, text, ""},
		{"GET", "/_kiem/open?at=layouts/base.html:1:1", kiem, 404, text, ""},
		{"GET", "/_kiem/open?at=", kiem, 404, text, ""},
	} {
		t.Run(fmt.Sprint(test.method, " ", test.target, test.header), func(t *testing.T) {
			t.Parallel()
			request := httptest.NewRequest(test.method, test.target, nil)
			request.Host = "127.0.0.1:1515"
			for name, value := range test.header {
				if request.Header.Set(name, value); name == "Host" {
					request.Host = value
				}
			}
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, request)
			response := recorder.Result()
			body, err := io.ReadAll(response.Body)
			if err != nil {
				t.Fatal(err)
			}
			kind := response.Header.Get("Content-Type")
			if response.StatusCode != test.code || test.contentType != "" && kind != test.contentType || !strings.Contains(strings.ToLower(string(body)), strings.ToLower(test.body)) {
				t.Errorf("got %d, %s, %.300q; want %d, %s, %q", response.StatusCode, kind, body, test.code, test.contentType, test.body)
			}
			if kind == html && test.method != "HEAD" && !strings.Contains(string(body), "Content-Security-Policy") {
				t.Errorf("a page without a policy: %.300q", body)
			}
			if test.method == "HEAD" && len(body) > 0 {
				t.Errorf("got a body of %d bytes", len(body))
			}
			if allowed := response.Header.Get("Access-Control-Allow-Origin"); allowed != "" {
				t.Errorf("other origins are let in: %s", allowed)
			}
		})
	}
}

// kiem is the header that only the preview's own script sends.
var kiem = map[string]string{"Kiem": "preview"}

func TestAFolderIsSentToItsPage(t *testing.T) {
	t.Parallel()
	_, handler := previewed(t, small)
	for target, want := range map[string]string{
		"/vision":         "/vision/",
		"/vision?a=b":     "/vision/?a=b",
		"//vision":        "/vision/",
		"/%2fvision":      "/vision/",
		"/nl/../vision/.": "/vision/",
	} {
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, httptest.NewRequest("GET", "http://localhost"+target, nil))
		if got := recorder.Result().Header.Get("Location"); recorder.Code != http.StatusFound || got != want {
			t.Errorf("%s: got %d to %q, want to %q", target, recorder.Code, got, want)
		}
	}
}
