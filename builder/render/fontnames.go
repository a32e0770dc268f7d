package render

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"kiem/builder/site"
)

var fontTypes = []string{".woff2", ".woff"}

// nameFonts gives the fonts that style sheets ask for a fingerprint in their names, as the
// sheets have, and writes those names into the sheets. A font that something else asks for as
// well keeps its name: a script, a layout, or an address that does not lead to it from where it
// is written.
func (a *assets) nameFonts() {
	fonts := map[string]*site.File{}
	for _, f := range a.files {
		if inStatic(f) && slices.Contains(fontTypes, strings.ToLower(path.Ext(f.URL))) {
			fonts[f.URL] = f
		}
	}
	asked, elsewhere := map[*site.File]bool{}, map[string]bool{}
	addresses := a.addresses()
	for sheet, places := range addresses {
		for _, at := range places {
			file, _ := cutAddress(string(a.named[sheet].data[at.start:at.end]))
			if f := fonts[addressFrom(sheet, file)]; f != nil && path.Ext(f.URL) == path.Ext(file) {
				asked[f] = true
			} else {
				elsewhere[path.Base(file)] = true
			}
		}
	}
	for f := range asked {
		base := path.Base(f.URL)
		if elsewhere[base] || elsewhere[escape(base)] || a.isAsked(f) || a.isInScript(f) {
			continue
		}
		if data, err := readFile(f, nil); err == nil { // or else that is an error of its output
			a.fonts[f] = &asset{path: fingerprint(published(f), data), data: data}
		}
	}
	for sheet, places := range addresses {
		asset := a.named[sheet]
		asset.data = withAddresses(asset.data, places, func(address string) string {
			file, rest := cutAddress(address)
			f := fonts[addressFrom(sheet, file)]
			font := a.fonts[f]
			if font == nil {
				return address
			}
			// Only the fingerprint is added: the rest may be written in more ways than one.
			ext := path.Ext(f.URL)
			digits := strings.TrimSuffix(font.path[len(published(f))-len(ext):], ext)
			return strings.TrimSuffix(file, ext) + digits + ext + rest
		})
	}
}

// addresses are the addresses in the style sheets.
func (a *assets) addresses() map[*site.File][]span {
	found := map[*site.File][]span{}
	for f, asset := range a.named {
		if hasExt(f, ".css") && asset.err == nil {
			found[f] = addressesIn(asset.data)
		}
	}
	return found
}

// cutAddress takes apart the path of an address and what comes after it: ?v=2, #iefix.
func cutAddress(address string) (file, rest string) {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		return address[:i], address[i:]
	}
	return address, ""
}

// addressFrom is where in the site a path leads that is written in a style sheet; "" when it
// leads elsewhere.
func addressFrom(sheet *site.File, file string) string {
	plain, err := url.PathUnescape(file)
	switch {
	case err != nil:
		return ""
	case isRelative(file):
		return path.Join(path.Dir(sheet.URL), plain)
	case strings.HasPrefix(file, "/") && !strings.HasPrefix(file, "//"):
		return path.Clean(plain)
	}
	return ""
}

// isInScript reports whether a script asks for a file by its name.
func (a *assets) isInScript(f *site.File) bool {
	for script, asset := range a.named {
		if hasExt(script, ".js") && quotes(asset.data, path.Base(f.URL)) {
			return true
		}
	}
	return false
}

// preloads are the addresses of those of the fonts that style.css uses.
func (a *assets) preloads(fonts []string) []string {
	sheet := a.named[a.find("style.css")]
	if sheet == nil {
		return nil
	}
	var addresses []string
	for _, font := range fonts {
		for _, f := range a.files {
			if f.URL == font && quotes(sheet.data, path.Base(escape(a.address(f)))) {
				addresses = append(addresses, a.address(f))
			}
		}
	}
	return addresses
}

// fonts are the addresses of the fonts that a page is to ask for at once.
func (s *scene) fonts() []string {
	var urls []string
	for _, address := range s.r.preloads {
		urls = append(urls, s.href(address, ""))
	}
	return urls
}
