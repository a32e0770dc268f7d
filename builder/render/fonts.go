package render

import (
	"encoding/binary"
	"io/fs"
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
// address, and the addresses of the fonts that the theme has.
func (r *renderer) themeSheets() (sheets map[string]string, fonts []string, problems []site.Problem) {
	settings := r.settings.Theme
	sheets = map[string]string{}
	if settings.LightOnly {
		sheets[darkSheet] = ""
	}
	sans, sansAt, problems := r.fontFace(settings.Sans, theme.OwnSans())
	text, textAt, more := r.fontFace(settings.Text, theme.OwnText())
	if settings.Sans.Name != "" || settings.Text.Name != "" {
		sheets[fontSheet] = theme.FontSheet(sans, text)
	}
	fonts = []string{sansAt}
	if textAt != sansAt {
		fonts = append(fonts, textAt)
	}
	return sheets, fonts, append(problems, more...)
}

// fontFace is the font of a choice, or the site's usual one where there is none or it is not
// there; address is where the file is with the letters that most text has.
func (r *renderer) fontFace(choice site.FontChoice, usual theme.Font) (face theme.FontFace, address string, problems []site.Problem) {
	if font, ok := theme.FontCalled(choice.Name); ok {
		usual = font
	} else if theme.IsFile(choice.Name) { // of a wrong name, the theme tells
		f := r.fileCalled(choice.Name)
		if data := fontData(f); data != nil {
			return theme.FontFace{URL: relativeAddress(fontSheet, escape(f.URL)), Variable: isVariable(data)}, f.URL, nil
		}
		problems = []site.Problem{r.noFont(choice, f)}
	}
	return theme.FontFace{Font: usual}, "/fonts/" + usual.Name + "-latin-wght-normal.woff2", problems
}

// noFont is the problem of a file with a font that is not there, or that is f and no font.
func (r *renderer) noFont(choice site.FontChoice, f *site.File) site.Problem {
	code := "K319"
	if f != nil {
		code = "K320"
	}
	var fonts []string
	for _, other := range r.graph.Files {
		if other != f && hasExt(other, ".woff2") && kitFont(other) == "" && fontData(other) != nil {
			fonts = append(fonts, strings.TrimPrefix(other.URL, "/"))
		}
	}
	return problem.Near(choice.Name, fonts, code, settingsFile, choice.Pos, "value", choice.Name)
}

// fontData are the bytes of a file with a font; nil when it is none.
func fontData(f *site.File) []byte {
	if f == nil {
		return nil
	}
	data, err := fs.ReadFile(f.Fsys, f.Name)
	if err != nil || !isFont(data) {
		return nil
	}
	return data
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
