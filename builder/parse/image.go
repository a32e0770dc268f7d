package parse

import (
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/site"
)

func renderImage(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		b.image(n.(*ast.Image), true)
	}
	return ast.WalkSkipChildren
}

// renderFigure renders a paragraph that is only an image. The title becomes the caption.
func renderFigure(b *body, image *ast.Image, entering bool) ast.WalkStatus {
	if entering {
		b.raw("<figure>")
		b.image(image, false)
		if len(image.Title) > 0 {
			b.raw("<figcaption>")
			b.write(image.Title)
			b.raw("</figcaption>")
		}
		b.raw("</figure>\n")
	}
	return ast.WalkSkipChildren
}

// onlyImage returns the image that is all of a paragraph, or nil.
func onlyImage(paragraph ast.Node) *ast.Image {
	image, ok := paragraph.FirstChild().(*ast.Image)
	if !ok {
		return nil
	}
	if next := image.NextSibling(); next != nil && (next.Kind() != kindDecoration || next.NextSibling() != nil) {
		return nil
	}
	return image
}

func (b *body) image(n *ast.Image, titled bool) {
	l := site.Link{
		Dest: unescape(n.Destination),
		Text: plain(n, b.source),
		Kind: site.ImageLink,
		Pos:  b.place(max(n.Pos(), 0)),
	}
	if isScript(n.Destination) {
		b.report("K241", l.Pos, "value", l.Dest)
		b.text(l.Text)
		return
	}
	if next := n.NextSibling(); next != nil && next.Kind() == kindDecoration {
		l.Text = ""
	} else {
		b.checkAlt(l)
		if len(n.Title) == 0 {
			b.checkWords(l)
		}
	}
	b.raw("<img")
	b.slot(site.ImageSlot, b.link(l))
	b.attribute("alt", l.Text)
	if titled {
		b.title(n.Title)
	}
	b.raw(">")
}

// emptyAlts are descriptions that do not say what is to be seen.
var emptyAlts = map[string]bool{
	"foto": true, "afbeelding": true, "beeld": true, "plaatje": true, "image": true,
	"photo": true, "picture": true, "logo": true, "img": true,
}

func (b *body) checkAlt(l site.Link) {
	text := strings.ToLower(l.Text)
	name := strings.ToLower(path.Base(l.Dest))
	switch {
	case text == "":
		b.report("K221", l.Pos, "value", l.Dest)
	case emptyAlts[text], text == name, text == strings.TrimSuffix(name, path.Ext(name)),
		strings.HasPrefix(text, "afbeelding van "), strings.HasPrefix(text, "foto van "),
		strings.HasPrefix(text, "image of "), strings.HasPrefix(text, "picture of "):
		b.report("K222", l.Pos, "value", l.Text)
	}
}

// checkImages looks at the images in fields.
func (d *document) checkImages() {
	for _, l := range d.Links {
		if l.Kind == site.ImageLink {
			d.checkWords(l)
		}
	}
}

// wordImages are what images are called that have words in them: by the last part of a
// word, since a stroomschema is one too, and by the whole of the first word, as a
// workshop may have a poster, and a photo a model.
var (
	wordImages      = []string{"schema", "diagram", "grafiek", "infographic", "infografiek", "screenshot", "schermafbeelding", "schermafdruk", "organogram", "flowchart"}
	firstWordImages = []string{"model", "tabel", "poster", "chart", "graph"}
)

// enoughWords is the length in bytes of a description that may well say what is in an
// image.
const enoughWords = 40

// checkWords reports an image that is called a drawing with words in it, and of which the
// description is too short to say them. It is a guess, as nothing but names is looked at.
func (d *document) checkWords(l site.Link) {
	if l.Text == "" || len(l.Text) >= enoughWords {
		return
	}
	base := path.Base(l.Dest)
	if calledWords(strings.TrimSuffix(base, path.Ext(base))) || calledWords(l.Text) {
		d.report("K228", l.Pos, "value", base)
	}
}

func calledWords(name string) bool {
	words := strings.Split(site.Slug(strings.ReplaceAll(name, "_", "-")), "-")
	if slices.Contains(firstWordImages, words[0]) {
		return true
	}
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(wordImages, func(end string) bool { return strings.HasSuffix(word, end) })
	})
}
