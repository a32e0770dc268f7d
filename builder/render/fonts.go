package render

import (
	"encoding/binary"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
	"kiem/builder/theme"
)

// The style sheets that a site's theme takes the place of.
const (
	fontSheet = "/style/fonts.css"
	darkSheet = "/style/dark.css"
)

// themeSheets are the texts of the style sheets that the settings of the theme replace, by
// address.
func (r *renderer) themeSheets() (map[string]string, []site.Problem) {
	settings, sheets := r.settings.Theme, map[string]string{}
	if settings.LightOnly {
		sheets[darkSheet] = ""
	}
	sans, problems := r.fontFace(settings.Sans, theme.OwnSans())
	text, more := r.fontFace(settings.Text, theme.OwnText())
	if settings.Sans.Name != "" || settings.Text.Name != "" {
		sheets[fontSheet] = theme.FontSheet(sans, text)
	}
	for _, face := range []theme.FontFace{sans, text} {
		address := path.Join(path.Dir(fontSheet), face.URL)
		if face.URL == "" {
			address = "/fonts/" + face.Name + "-latin-wght-normal.woff2"
		}
		if !slices.Contains(r.preloads, address) {
			r.preloads = append(r.preloads, address)
		}
	}
	return sheets, append(problems, more...)
}

// fontFace is the font of a choice, or the site's usual one where there is none or it is not
// there.
func (r *renderer) fontFace(choice site.FontChoice, usual theme.Font) (theme.FontFace, []site.Problem) {
	if font, ok := theme.FontCalled(choice.Name); ok {
		return theme.FontFace{Font: font}, nil
	}
	if !theme.IsFile(choice.Name) {
		return theme.FontFace{Font: usual}, nil // of a wrong name, the theme tells
	}
	f := r.fileCalled(choice.Name)
	if f != nil {
		if data, err := fs.ReadFile(f.Fsys, f.Name); err == nil && isFont(data) {
			return theme.FontFace{URL: relativeAddress(fontSheet, escape(f.URL)), Variable: isVariable(data)}, nil
		}
	}
	kind := ""
	if f != nil {
		kind = "woff2"
	}
	var fonts []string
	for _, f := range r.graph.Files {
		if hasExt(f, ".woff2") && kitFont(f) == "" {
			fonts = append(fonts, strings.TrimPrefix(f.URL, "/"))
		}
	}
	return theme.FontFace{Font: usual}, []site.Problem{
		problem.Near(choice.Name, fonts, "K319", settingsFile, choice.Pos, "value", choice.Name, "kind", kind)}
}

// fileCalled returns the file that the settings name from the site's folder, or from static/
// or content/; nil when there is none.
func (r *renderer) fileCalled(name string) *site.File {
	name = strings.TrimPrefix(name, "/")
	for _, folder := range []string{"", "static/", "content/"} {
		for _, f := range r.graph.Files {
			if f.Path == folder+name {
				return f
			}
		}
	}
	return nil
}

// A woff2 file begins with its name, and at byte 48 with a directory of its tables.
const (
	fontName      = "wOF2"
	fontHeader    = 48
	variableTable = 47 // the number that fvar has in the directory
)

func isFont(data []byte) bool {
	return len(data) > fontHeader && string(data[:len(fontName)]) == fontName
}

// isVariable reports whether a woff2 file has a table of axes, so that it holds more weights
// than one.
func isVariable(data []byte) bool {
	tables := int(binary.BigEndian.Uint16(data[12:]))
	for at := fontHeader; tables > 0 && at < len(data); tables-- {
		table := data[at] & 0x3f
		transformed := data[at]>>6 != 0
		if table == 10 || table == 11 { // glyf and loca, where 3 says that they are plain
			transformed = data[at]>>6 != 3
		}
		if table == variableTable {
			return true
		}
		at++
		if table == 0x3f { // a name in full
			at += 4
		}
		at = afterNumber(data, at)
		if transformed {
			at = afterNumber(data, at)
		}
	}
	return false
}

// afterNumber is where a number of up to five bytes ends: all but the last have the high bit.
func afterNumber(data []byte, at int) int {
	for at < len(data) && data[at]&0x80 != 0 {
		at++
	}
	return at + 1
}

// kitFont is the name of the font of kiem's that a file in static/fonts/ belongs to, or "".
func kitFont(f *site.File) string {
	name, ok := strings.CutPrefix(f.Path, "static/fonts/")
	if !ok {
		return ""
	}
	name = strings.TrimPrefix(name, "LICENSE-")
	for _, font := range theme.Fonts() {
		if rest, ok := strings.CutPrefix(name, font.Name); ok && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "-latin")) {
			return font.Name
		}
	}
	return ""
}

// unusedFonts are the files of kiem's fonts that no style sheet asks for: a site publishes
// only the fonts that it has. A font's licence goes with it.
func (a *assets) unusedFonts() map[*site.File]bool {
	unused, used := map[*site.File]bool{}, map[string]bool{}
	for _, f := range a.files {
		if kitFont(f) != "" && hasExt(f, ".css") && !a.isNamed(f) {
			unused[f] = true
			delete(a.named, f)
		}
	}
	for _, f := range a.files {
		name := kitFont(f)
		if name == "" || !hasExt(f, ".woff2") {
			continue
		}
		if a.isNamed(f) {
			used[name] = true
		} else {
			unused[f] = true
		}
	}
	for _, f := range a.files {
		if name := kitFont(f); name != "" && hasExt(f, ".txt") && !used[name] {
			unused[f] = true
		}
	}
	return unused
}

// fonts are the addresses of the fonts that a page is to ask for at once: those of the theme
// that its style sheet uses.
func (s *scene) fonts() []string {
	sheet := s.r.assets.named[s.r.assets.find("style.css")]
	if sheet == nil {
		return nil
	}
	var urls []string
	for _, address := range s.r.preloads {
		if quotes(sheet.data, path.Base(address)) {
			urls = append(urls, s.href(address, ""))
		}
	}
	return urls
}
