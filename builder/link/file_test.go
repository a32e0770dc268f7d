package link_test

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kiem/builder/link"
	"kiem/builder/site"
)

// said are the problems about files, as text.
func said(g *site.Graph, codes string) string {
	var all []string
	for _, p := range link.Check(g, 0) {
		if !strings.Contains(codes, p.Code) {
			continue
		}
		line := p.Code + " " + p.File
		for _, name := range p.Args.Names() {
			line += " " + name + "=" + p.Args.Get(name)
		}
		if p.Suggestion != "" {
			line += " » " + p.Suggestion
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

const fileCodes = "K225 K226 K227 K229 K316 K317"

func TestFilesThatPagesUse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, use string
		file      site.File
		want      string
	}{
		{"a photo", "![x](f.jpg)", site.File{Format: site.JPG, Width: 4000, Height: 3000, Size: 3_000_000}, ""},
		{"a large photo", "![x](f.jpg)", site.File{Format: site.JPG, Width: 6000, Height: 4000, Size: 9_200_000},
			"K225 content/f.jpg count=9200000 max=1600 value=6000 × 4000"},
		{"a high photo", "![x](f.jpg)", site.File{Format: site.JPG, Width: 1000, Height: 4001, Size: 9},
			"K225 content/f.jpg count=9 value=1000 × 4001"},
		{"a heavy image of unknown size", "![x](f.avif)", site.File{Format: site.AVIF, Size: 3_000_001},
			"K225 content/f.avif count=3000001"},
		{"a photo to download", "[x](f.jpg)", site.File{Format: site.JPG, Width: 6000, Height: 4000, Size: 9_200_000}, ""},
		{"a drawing without pixels", "![x](f.svg)", site.File{Format: site.SVG, Width: 6000, Height: 4000, Size: 9_200_000}, ""},
		{"100 megapixels", "![x](f.png)", site.File{Format: site.PNG, Width: 10000, Height: 10000, Size: 9},
			"K225 content/f.png count=9 max=1600 value=10000 × 10000"},
		{"over 100 megapixels", "![x](f.png)", site.File{Format: site.PNG, Width: 10000, Height: 10001, Size: 9},
			"K229 content/f.png value=10000 × 10001"},
		{"shown twice", "![x](f.png) ![x](f.png)", site.File{Format: site.PNG, Width: 5000, Height: 9, Size: 9},
			"K225 content/f.png count=9 max=1600 value=5000 × 9"},
		{"not used", "", site.File{Path: "content/f.png", Format: site.JPG, Width: 5000, Height: 9, ShowsPlace: true}, ""},

		{"not for the web", "![x](f.HEIC)", site.File{Format: site.HEIC}, "K226 content/f.HEIC kind=HEIC other=content/een.md"},
		{"not for the web, in a form of its own", "![x](f.nef)", site.File{Format: site.TIFF}, "K226 content/f.nef kind=RAW other=content/een.md"},
		{"not for the web, of unknown form", "![x](f.eps)", site.File{Format: site.OtherFormat}, "K226 content/f.eps kind=EPS other=content/een.md"},
		{"not for the web, as a download", "[x](f.psd)", site.File{Format: site.PSD}, ""},
		{"a PDF as an image", "![x](f.pdf)", site.File{}, "K226 content/f.pdf kind=PDF other=content/een.md"},
		{"a film as an image", "![x](f.mp4)", site.File{}, ""},
		{"a PNG named JPG", "![x](f.jpg)", site.File{Format: site.PNG}, "K226 content/f.jpg kind=PNG other=content/een.md value=JPG » f.png"},
		{"a JPG named HEIC", "![x](f.heic)", site.File{Format: site.JPG}, "K226 content/f.heic kind=JPG other=content/een.md value=HEIC » f.jpg"},
		{"a JPG named JPEG", "![x](f.jpeg)", site.File{Format: site.JPG}, ""},
		{"a HEIC named JPG", "![x](f.jpg)", site.File{Format: site.HEIC}, "K226 content/f.jpg kind=HEIC other=content/een.md value=JPG"},
		{"a web page, to download", "[x](f.jpg)", site.File{Format: site.WebPage}, "K226 content/f.jpg kind=webpage other=content/een.md value=JPG"},
		{"an empty file", "![x](f.png)", site.File{Format: site.EmptyFile, ShowsPlace: true}, "K226 content/f.png kind=empty other=content/een.md value=PNG"},
		{"anything else", "![x](f.png)", site.File{Format: site.OtherFormat}, "K226 content/f.png kind=other other=content/een.md value=PNG"},
		{"a drawing that begins otherwise", "![x](f.svg)", site.File{Format: site.OtherFormat}, ""},
		{"a web page as a drawing", "![x](f.svg)", site.File{Format: site.WebPage}, "K226 content/f.svg kind=webpage other=content/een.md value=SVG"},

		{"a place", "![x](f.jpg)", site.File{Format: site.JPG, ShowsPlace: true}, "K227 content/f.jpg kind=place"},
		{"a camera, to download", "[x](f.jpg)", site.File{Format: site.JPG, ShowsCamera: true}, "K227 content/f.jpg kind=camera"},
		{"both", "![x](f.jpg)", site.File{Format: site.JPG, ShowsPlace: true, ShowsCamera: true}, "K227 content/f.jpg kind=place and camera"},

		{"a PDF that lacks things", "[x](f.pdf)", site.File{PDFLacks: []string{"title", "tags"}}, "K316 content/f.pdf kind=title, tags"},
		{"a large one", "[x](f.pdf)", site.File{Size: 10_000_001}, "K317 content/f.pdf count=10000001"},
		{"one that is not large", "[x](f.zip)", site.File{Size: 10_000_000}, ""},
	} {
		_, name, _ := strings.Cut(test.use, "(")
		name, _, _ = strings.Cut(name, ")")
		s := readSite(t, &txtar.Archive{Files: []txtar.File{
			{Name: "content/een.md", Data: []byte("---\ntitel: Een\n---\n" + test.use + "\n")},
			{Name: "content/twee.md", Data: []byte("---\ntitel: Twee\n---\n" + test.use + "\n")},
		}})
		if test.file.Path == "" {
			test.file.Path = "content/" + name
		}
		test.file.URL = strings.TrimPrefix(test.file.Path, "content")
		s.files = []site.File{test.file}
		if got := said(s.graph(false), fileCodes); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestAFileInAFieldIsUsed(t *testing.T) {
	t.Parallel()
	s := readSite(t, &txtar.Archive{Files: []txtar.File{{Name: "content/een.md", Data: []byte(
		"---\ntitel: Een\nbeeld: {bestand: f.heic, beschrijving: Vier mensen}\nbestanden: [{bestand: f.pdf, titel: Folder}]\n---\nx\n")}}})
	s.files = []site.File{{Path: "content/f.heic", URL: "/f.heic"}, {Path: "content/f.pdf", URL: "/f.pdf", PDFLacks: []string{"language"}}}
	want := "K226 content/f.heic kind=HEIC other=content/een.md\nK316 content/f.pdf kind=language"
	if got := said(s.graph(false), fileCodes); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAFileOfADraftIsNotUsed(t *testing.T) {
	t.Parallel()
	s := readSite(t, &txtar.Archive{Files: []txtar.File{{Name: "content/een.md", Data: []byte("---\ntitel: Een\nconcept: ja\n---\n![x](f.heic)\n")}}})
	s.files = []site.File{{Path: "content/f.heic", URL: "/f.heic"}}
	if got := said(s.graph(false), fileCodes); got != "" {
		t.Errorf("got %s", got)
	}
	if got, want := said(s.graph(true), fileCodes), "K226 content/f.heic kind=HEIC other=content/een.md"; got != want {
		t.Errorf("with drafts: got %s, want %s", got, want)
	}
}
