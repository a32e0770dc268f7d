package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"kiem/builder/picture"
	"kiem/builder/site"
)

// assets are the files that are published beside the pages, and the addresses that they
// get.
//
// Style sheets and scripts of static/ carry a fingerprint of their bytes in their name:
// style.1a2b3c4d.css. So a browser may keep one for ever and still never shows a page
// with the style of yesterday. They stay in their folder, so that what they name beside
// them is found; one that another of them names keeps its name for the same reason. The
// fonts that style sheets name have a fingerprint too, and the sheets name them by it.
//
// Other files keep their names, and those below content/ their bytes too, but for drawings
// and for what a photo tells of who made it and where: what an editor offers is what a
// reader gets.
type assets struct {
	all      []*site.File
	replaced map[string]string
	asked    []string // the names of style sheets, scripts and fonts that layouts have
	// files are those of them that are published.
	files []*site.File
	// problems are what the style sheets ask for in vain.
	problems []site.Problem
	// named are the style sheets and scripts, read and minified, by file.
	named map[*site.File]*asset
	// fonts are those with a fingerprint, read as well.
	fonts map[*site.File]*asset
}

// asset is a file that was read to know its name.
type asset struct {
	path string // below the output folder
	data []byte
	err  error
}

// newAssets reads the style sheets and scripts that are used; the few bytes of them are kept. One
// that cannot be read is an error of its own output.
//
// replaced are the texts of style sheets that are to be others than they are in their files,
// by address; asked are the names that layouts have of style sheets, scripts and fonts.
func newAssets(files []*site.File, replaced map[string]string, asked []string) *assets {
	a := &assets{all: files, replaced: replaced, asked: asked, files: files,
		problems: faultsInSheets(files), named: map[*site.File]*asset{}, fonts: map[*site.File]*asset{}}
	b := newBundler(files, replaced)
	a.readUsed(b)
	unused := a.unused()
	a.files = slices.DeleteFunc(slices.Clone(files), func(f *site.File) bool {
		return unused[f] || b.isPart(f) && !a.isNamed(f)
	})
	a.nameFonts()
	for f, asset := range a.named {
		if asset.err == nil && !a.isNamed(f) {
			asset.path = fingerprint(asset.path, asset.data)
		}
	}
	return a
}

// isCode reports whether a file is a style sheet or a script with a fingerprint in its name.
func isCode(f *site.File) bool { return inStatic(f) && (hasExt(f, ".css") || hasExt(f, ".js")) }

// isNamed reports whether another style sheet or script asks for the file by its name.
func (a *assets) isNamed(f *site.File) bool {
	base := path.Base(f.URL)
	for other, asset := range a.named {
		if other != f && quotes(asset.data, base) {
			return true
		}
	}
	return false
}

// quotes reports whether code has the name as the end of a path in quotes or brackets:
// @import "print.css", url(./print.css), import './menu.js'.
func quotes(code []byte, name string) bool {
	for from := 0; ; {
		i := bytes.Index(code[from:], []byte(name))
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(name)
		if start > 0 && end < len(code) &&
			strings.IndexByte("\"'`/(", code[start-1]) >= 0 && strings.IndexByte("\"'`)?#", code[end]) >= 0 {
			return true
		}
		from = end
	}
}

// read is the file as it was read to know its name; nil for a file that keeps its own.
func (a *assets) read(f *site.File) *asset {
	if font := a.fonts[f]; font != nil {
		return font
	}
	return a.named[f]
}

// address is where a file is published, as an address of the site: /style.1a2b3c4d.css.
func (a *assets) address(f *site.File) string {
	if asset := a.read(f); asset != nil {
		return "/" + asset.path
	}
	return f.URL
}

// find returns the file of static/ with the name, such as style.css, or nil.
func (a *assets) find(name string) *site.File {
	name = "/" + strings.TrimPrefix(name, "/")
	for _, f := range a.files {
		if f.URL == name && inStatic(f) {
			return f
		}
	}
	return nil
}

// addTo adds all files, in their order.
func (a *assets) addTo(rs *recipes) {
	for _, f := range a.files {
		if asset := a.read(f); asset != nil {
			rs.add(f.Path, asset.path, func(*renderer) ([]byte, error) { return asset.data, asset.err })
			continue
		}
		rs.add(f.Path, published(f), func(*renderer) ([]byte, error) { return readFile(f, nil) })
	}
}

// isOf reports whether the assets are of these files, with these texts in the place of theirs
// and these names in layouts.
func (a *assets) isOf(files []*site.File, replaced map[string]string, asked []string) bool {
	isFailed := func(a *asset) bool { return a.err != nil }
	return a != nil && slices.Equal(a.all, files) && maps.Equal(a.replaced, replaced) && slices.Equal(a.asked, asked) &&
		!slices.ContainsFunc(slices.Collect(maps.Values(a.named)), isFailed)
}

// readFile returns the bytes that are published of a file. The bundler is for style sheets.
func readFile(f *site.File, b *bundler) ([]byte, error) {
	data, err := b.text(f)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", f.Path, err)
	}
	if b.has(f) {
		data = b.bundle(f, data)
	}
	if inStatic(f) || hasExt(f, ".svg") {
		data = minifyFile(path.Ext(f.URL), data)
	}
	return picture.Bare(data), nil
}

// fingerprint puts eight digits of the hash of a file's bytes into its name.
func fingerprint(file string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(file)
	return strings.TrimSuffix(file, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

func published(f *site.File) string        { return strings.TrimPrefix(f.URL, "/") }
func inStatic(f *site.File) bool           { return strings.HasPrefix(f.Path, "static/") }
func hasExt(f *site.File, ext string) bool { return strings.EqualFold(path.Ext(f.URL), ext) }
