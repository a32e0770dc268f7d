package render

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"kiem/builder/site"
)

// bundler puts the style sheets that a style sheet of static/ imports in the place of the
// import: a sheet that can be read in parts is one request to a browser.
//
// An import that cannot be put in stays as it is: of another host, of a file that is not
// there, of one that is in the bundle already, or of one that begins with what may only
// stand at the beginning of a file. The imports before it stay as well, since an import may
// not come after a rule.
type bundler struct {
	sheets map[string]*site.File // of static/, by address
	// parts are, for each style sheet, those that were put into it.
	parts map[*site.File]map[*site.File]bool
	// replaced are texts that take the place of those of files, by address.
	replaced map[string]string
}

func newBundler(files []*site.File, replaced map[string]string) *bundler {
	b := &bundler{sheets: map[string]*site.File{}, parts: map[*site.File]map[*site.File]bool{}, replaced: replaced}
	for _, f := range files {
		if inStatic(f) && hasExt(f, ".css") {
			b.sheets[f.URL] = f
		}
	}
	return b
}

// has reports whether a file is a style sheet of static/. A bundler that is nil has none.
func (b *bundler) has(f *site.File) bool { return b != nil && b.sheets[f.URL] == f }

// text returns the text of a file.
func (b *bundler) text(f *site.File) ([]byte, error) {
	if b.has(f) {
		if text, ok := b.replaced[f.URL]; ok {
			return []byte(text), nil
		}
	}
	return fs.ReadFile(f.Fsys, f.Name)
}

// isKiems reports whether a style sheet is as it comes with kiem, and so has no mistakes.
func (b *bundler) isKiems(f *site.File) bool {
	_, isReplaced := b.replaced[f.URL]
	return f.OfKiem && !isReplaced
}

// bundle returns the text of a style sheet with its parts in it.
func (b *bundler) bundle(f *site.File, text []byte) []byte {
	b.parts[f] = map[*site.File]bool{}
	whole, _ := b.fill(f, f, text)
	return whole
}

// isPart reports whether a style sheet was put into another one.
func (b *bundler) isPart(f *site.File) bool {
	for _, parts := range b.parts {
		if parts[f] {
			return true
		}
	}
	return false
}

// fill puts the imports of a sheet, which is to be part of whole or is it, in their places.
// It reports whether the result can stand in the middle of a file.
func (b *bundler) fill(whole, f *site.File, text []byte) ([]byte, bool) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	head := readHead(text)
	stays, fits := true, head.fits
	filled := make([][]byte, len(head.statements))
	for i := len(head.statements) - 1; i >= 0; i-- {
		s := head.statements[i]
		if s.isUTF8 && whole != f {
			filled[i] = []byte{} // the bundle is in that as well
		}
		if s.url == "" {
			continue
		}
		if stays {
			filled[i], stays = b.part(whole, f, s)
		}
		fits = fits && stays
	}
	size := len(text)
	for _, part := range filled {
		size += len(part)
	}
	out := bytes.NewBuffer(make([]byte, 0, size))
	from := 0
	for i, s := range head.statements {
		if filled[i] != nil {
			out.Write(text[from:s.start])
			out.Write(filled[i])
			from = s.end
		}
	}
	out.Write(text[from:])
	return out.Bytes(), fits
}

// part returns what takes the place of an import that f has, if it can be put in whole.
func (b *bundler) part(whole, f *site.File, s statement) ([]byte, bool) {
	part := b.sheets[path.Join(path.Dir(f.URL), s.url)]
	if part == nil || part == whole || !isRelative(s.url) || b.parts[whole][part] {
		return nil, false
	}
	b.parts[whole][part] = true
	text, err := b.text(part)
	fits := err == nil && (b.isKiems(part) || isClosed(text))
	if fits {
		text, fits = b.fill(whole, part, text)
	}
	if !fits {
		delete(b.parts[whole], part)
		return nil, false
	}
	text = bytes.TrimSpace(rebase(text, path.Dir(part.URL), path.Dir(f.URL)))
	for i := len(s.around) - 1; i >= 0; i-- {
		text = slices.Concat([]byte(s.around[i]), []byte("{\n"), text, []byte("\n}"))
	}
	return text, true
}

// rebase writes the relative addresses in a style sheet of one folder as they are from
// another one.
func rebase(text []byte, from, to string) []byte {
	if from == to {
		return text
	}
	return withAddresses(text, addressesIn(text), func(address string) string {
		if !isRelative(address) {
			return address
		}
		file, rest := cutAddress(address)
		return relativeAddress(strings.TrimSuffix(to, "/")+"/", path.Join(from, file)) + rest
	})
}

// span is where in a style sheet something is written.
type span struct{ start, end int }

// addressesIn are the addresses in a style sheet, in order.
func addressesIn(sheet []byte) []span {
	if !mayHaveAddresses(sheet) {
		return nil
	}
	var found []span
	l := css.NewLexer(parse.NewInputBytes(bytes.Clone(sheet)))
	var within []bool // whether each function around is one in which texts are addresses
	for at := 0; ; {
		kind, data := l.Next()
		switch kind {
		case css.ErrorToken:
			return found
		case css.FunctionToken, css.LeftParenthesisToken:
			start := max(0, len(data)-len("image-set("))
			within = append(within, bytes.EqualFold(data[start:], []byte("image-set(")))
		case css.RightParenthesisToken:
			within = within[:max(0, len(within)-1)]
		}
		if kind == css.URLToken || kind == css.StringToken && len(within) > 0 && within[len(within)-1] {
			if before, address, _ := unquote(string(data)); address != "" {
				found = append(found, span{at + len(before), at + len(before) + len(address)})
			}
		}
		at += len(data)
	}
}

// mayHaveAddresses reports whether there is any bracket in a style sheet that an address may be in.
func mayHaveAddresses(sheet []byte) bool {
	endsWith := func(text []byte, name string) bool {
		return bytes.EqualFold(text[max(0, len(text)-len(name)):], []byte(name))
	}
	for rest, from := sheet, 0; ; {
		i := bytes.IndexByte(rest, '(')
		if i < 0 {
			return false
		}
		from += i
		if endsWith(sheet[:from], "url") || endsWith(sheet[:from], "image-set") {
			return true
		}
		from++
		rest = sheet[from:]
	}
}

// withAddresses is a style sheet with other addresses, each made of the one that is there.
func withAddresses(sheet []byte, places []span, change func(address string) string) []byte {
	if len(places) == 0 {
		return sheet
	}
	const more = 16 // as a fingerprint has, and some
	out := bytes.NewBuffer(make([]byte, 0, len(sheet)+more*len(places)))
	from := 0
	for _, at := range places {
		out.Write(sheet[from:at.start])
		out.WriteString(change(string(sheet[at.start:at.end])))
		from = at.end
	}
	out.Write(sheet[from:])
	return out.Bytes()
}

// isRelative reports whether an address is a path from the folder that it is written in.
func isRelative(address string) bool {
	if address == "" || address[0] == '/' || address[0] == '#' || address[0] == '?' {
		return false
	}
	colon, slash := strings.IndexByte(address, ':'), strings.IndexByte(address, '/')
	return colon < 0 || slash >= 0 && slash < colon
}
