package render

import (
	"strings"

	"kiem/builder/site"
)

// Download is a file that the page offers.
type Download struct {
	URL, Title string
	// Meta is what a reader wants to know before the click: PDF, 312 kB, 2 pagina's.
	Meta string
	Lang string
}

// Downloads are the files that the page offers.
func (p *Page) Downloads() []Download {
	var downloads []Download
	for _, v := range p.page.Fields().Items("downloads") {
		if d := p.download(&v); d != nil {
			downloads = append(downloads, *d)
		}
	}
	return downloads
}

// download is the file in a group with file, title and lang; nil when there is no such
// file.
func (p *Page) download(v *site.Value) *Download {
	file := v.Fields.Get("file")
	if file == nil || file.Link == 0 {
		return nil
	}
	target := p.scene.targets(p.page)[file.Link-1]
	if target.File == nil {
		return nil
	}
	href, _ := p.scene.target(target)
	d := &Download{URL: href, Title: v.Fields.Text("title"), Meta: p.scene.fileMeta(target.File), Lang: v.Fields.Text("lang")}
	if d.Title == "" {
		d.Title = file.Text[strings.LastIndexByte(file.Text, '/')+1:]
	}
	return d
}

// fileMeta is the type of a file, its size and, when known, its number of pages.
func (s *scene) fileMeta(f *site.File) string {
	meta := []string{fileSize(f.Size, s.lang)}
	if i := strings.LastIndexByte(f.Path, '.'); i >= 0 {
		meta = []string{strings.ToUpper(f.Path[i+1:]), meta[0]}
	}
	if f.PDFPages > 0 {
		meta = append(meta, s.count("file.pages", float64(f.PDFPages)))
	}
	return strings.Join(meta, ", ")
}
