package preview

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

var built = fstest.MapFS{
	".kiem":                    {Data: []byte("the marker")},
	".well-known/security.txt": {Data: []byte("mail us")},
	"index.html":               {Data: []byte("<h1>Home</h1>")},
	"404.html":                 {Data: []byte("<h1>Niet gevonden</h1>")},
	"en/404.html":              {Data: []byte("<h1>Not found</h1>")},
	"en/index.html":            {Data: []byte("<h1>Home</h1>")},
	"visie/index.html":         {Data: []byte("<h1>Visie</h1>")},
	"visie/één kiem.svg":       {Data: []byte("<svg/>")},
	"style.css":                {Data: []byte("p{}")},
	"feed.xml":                 {Data: []byte("<feed/>")},
	"robots.txt":               {Data: []byte("User-agent: *")},
	"files/leaflet.PDF":        {Data: []byte("%PDF")},
	"files/unknown.xyz":        {Data: []byte("<script>")},
}

func TestHandler(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		method, target, host string
		code                 int
		contentType, body    string
	}{
		{"GET", "/", "", 200, "text/html; charset=utf-8", "<h1>Home</h1>"},
		{"HEAD", "/", "", 200, "text/html; charset=utf-8", ""},
		{"GET", "/visie/", "", 200, "text/html; charset=utf-8", "<h1>Visie</h1>"},
		{"GET", "/visie/index.html", "", 200, "text/html; charset=utf-8", "<h1>Visie</h1>"},
		{"GET", "/style.css?v=1", "", 200, "text/css; charset=utf-8", "p{}"},
		{"GET", "/feed.xml", "", 200, "application/xml; charset=utf-8", "<feed/>"},
		{"GET", "/robots.txt", "", 200, "text/plain; charset=utf-8", "User-agent: *"},
		{"GET", "/visie/%C3%A9%C3%A9n%20kiem.svg", "", 200, "image/svg+xml", "<svg/>"},
		{"GET", "/files/leaflet.PDF", "", 200, "application/pdf", "%PDF"},
		{"GET", "/files/unknown.xyz", "", 200, "application/octet-stream", "<script>"},
		{"GET", "/.well-known/security.txt", "", 200, "text/plain; charset=utf-8", "mail us"},

		// No listings, no marker, nothing outside.
		{"GET", "/files/", "", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"},
		{"GET", "/.kiem", "", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"},
		{"GET", "/nowhere", "", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"},
		{"GET", "/en/nowhere/at/all/", "", 404, "text/html; charset=utf-8", "<h1>Not found</h1>"},
		{"GET", "/../../etc/passwd", "", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"},
		{"GET", "/%2e%2e/etc/passwd", "", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"},
		{"GET", "/a%00b", "", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"},

		// Only this computer, only reading.
		{"GET", "/", "localhost:1515", 200, "text/html; charset=utf-8", "<h1>Home</h1>"},
		{"GET", "/", "[::1]:1515", 200, "text/html; charset=utf-8", "<h1>Home</h1>"},
		{"GET", "/", "evil.example", 403, "text/plain; charset=utf-8", "this preview is for this computer only\n"},
		{"GET", "/", "127.0.0.1.evil.example:1515", 403, "text/plain; charset=utf-8", "this preview is for this computer only\n"},
		{"POST", "/", "", 405, "text/plain; charset=utf-8", "a preview can only be read\n"},
	} {
		t.Run(test.method+" "+test.host+test.target, func(t *testing.T) {
			t.Parallel()
			request := httptest.NewRequest(test.method, test.target, nil)
			request.Host = "127.0.0.1:1515"
			if test.host != "" {
				request.Host = test.host
			}
			response := answer(t, request)
			body, err := io.ReadAll(response.Body)
			if err != nil {
				t.Fatal(err)
			}
			if response.StatusCode != test.code || response.Header.Get("Content-Type") != test.contentType || string(body) != test.body {
				t.Errorf("got %d, %s, %q; want %d, %s, %q", response.StatusCode, response.Header.Get("Content-Type"), body,
					test.code, test.contentType, test.body)
			}
		})
	}
}

func TestAFolderIsSentToItsPage(t *testing.T) {
	t.Parallel()
	for target, want := range map[string]string{
		"/visie":         "/visie/",
		"/visie?a=b":     "/visie/?a=b",
		"//visie":        "/visie/",
		"/%2fvisie":      "/visie/",
		"/en/../visie/.": "/visie/",
	} {
		request := httptest.NewRequest("GET", "http://localhost"+target, nil)
		response := answer(t, request)
		if got := response.Header.Get("Location"); response.StatusCode != http.StatusFound || got != want {
			t.Errorf("%s: got %d to %q, want to %q", target, response.StatusCode, got, want)
		}
	}
}

func answer(t *testing.T, request *http.Request) *http.Response {
	t.Helper()
	recorder := httptest.NewRecorder()
	(&handler{files: built, host: "127.0.0.1"}).ServeHTTP(recorder, request)
	return recorder.Result()
}
