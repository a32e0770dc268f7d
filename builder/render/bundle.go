package render

import (
	"bytes"
	"io/fs"
	"path"
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
		if s.url == "" {
			continue
		}
		if stays {
			filled[i], stays = b.part(whole, f, s)
		}
		fits = fits && stays
	}
	var out bytes.Buffer
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
	fits := err == nil
	if fits {
		text, fits = b.fill(whole, part, text)
	}
	if !fits {
		delete(b.parts[whole], part)
		return nil, false
	}
	text = bytes.TrimSpace(rebase(text, path.Dir(part.URL), path.Dir(f.URL)))
	for i := len(s.around) - 1; i >= 0; i-- {
		text = []byte(s.around[i] + "{\n" + string(text) + "\n}")
	}
	return text, true
}

// head is what a style sheet begins with: the statements that may stand before imports.
type head struct {
	statements []statement
	// fits is false when there is one that only the beginning of a file may have.
	fits bool
}

// statement is one of them.
type statement struct {
	start, end int
	// url is what it imports, or "", and around are the rules that the import stands for,
	// from the outside: @media print, @layer base.
	url    string
	around []string
}

// readHead reads the statements at the beginning of a style sheet.
func readHead(text []byte) head {
	h := head{fits: true}
	l := css.NewLexer(parse.NewInputBytes(bytes.Clone(text)))
	for at := 0; ; {
		kind, data := l.Next()
		start := at
		at += len(data)
		switch {
		case kind == css.WhitespaceToken || kind == css.CommentToken:
			continue
		case kind != css.AtKeywordToken:
			return h
		}
		name := strings.ToLower(string(data))
		words, ended := statementWords(l)
		for _, w := range words {
			at += len(w.text)
		}
		if name == "@charset" || name == "@namespace" {
			h.fits = false
		}
		if !ended || name != "@import" && name != "@layer" && name != "@charset" {
			return h
		}
		s := statement{start: start, end: at}
		if name == "@import" {
			s.url, s.around = readImport(words)
		}
		h.statements = append(h.statements, s)
	}
}

type word struct {
	kind css.TokenType
	text string
}

// statementWords reads until the semicolon that ends a statement, and reports whether there
// is one before a block or the end.
func statementWords(l *css.Lexer) ([]word, bool) {
	var words []word
	for {
		kind, data := l.Next()
		if kind == css.ErrorToken || kind == css.LeftBraceToken {
			return words, false
		}
		words = append(words, word{kind, string(data)})
		if kind == css.SemicolonToken {
			return words, true
		}
	}
}

// readImport reads what is imported, and on what conditions.
func readImport(words []word) (url string, around []string) {
	words = words[:len(words)-1] // the semicolon
	next := func() word {
		for len(words) > 0 {
			w := words[0]
			words = words[1:]
			if w.kind != css.WhitespaceToken && w.kind != css.CommentToken {
				return w
			}
		}
		return word{kind: css.EmptyToken}
	}
	rest := func() string { // up to the bracket that closes
		var b strings.Builder
		for depth := 1; len(words) > 0; {
			w := words[0]
			words = words[1:]
			switch w.kind {
			case css.FunctionToken, css.LeftParenthesisToken:
				depth++
			case css.RightParenthesisToken:
				depth--
			}
			if depth == 0 {
				break
			}
			b.WriteString(w.text)
		}
		return b.String()
	}
	first := next()
	if first.kind != css.StringToken && first.kind != css.URLToken {
		return "", nil
	}
	var layer, supports, media string
	w := next()
	switch {
	case w.kind == css.IdentToken && strings.EqualFold(w.text, "layer"):
		layer, w = "@layer", next()
	case w.kind == css.FunctionToken && strings.EqualFold(w.text, "layer("):
		layer = "@layer " + strings.TrimSpace(rest())
		w = next()
	}
	if w.kind == css.FunctionToken && strings.EqualFold(w.text, "supports(") {
		supports = "@supports (" + rest() + ")"
		w = next()
	}
	if w.kind != css.EmptyToken {
		media = "@media " + w.text
		for _, w := range words {
			media += w.text
		}
	}
	for _, rule := range []string{media, supports, layer} {
		if rule != "" {
			around = append(around, rule)
		}
	}
	_, url, _ = unquote(first.text)
	return url, around
}

// unquote takes apart what names a file: "a.css", url(a.css) or url("a.css").
func unquote(text string) (before, address, after string) {
	from, to := 0, len(text)
	if len(text) >= 4 && strings.EqualFold(text[:4], "url(") {
		if from, to = 4, to-1; text[to] != ')' {
			return text, "", ""
		}
	}
	isEdge := func(c byte) bool { return c == '"' || c == '\'' || c == ' ' || c == '\t' || c == '\n' }
	for from < to && isEdge(text[from]) {
		from++
	}
	for to > from && isEdge(text[to-1]) {
		to--
	}
	return text[:from], text[from:to], text[to:]
}

// rebase writes the relative addresses in a style sheet of one folder as they are from
// another one.
func rebase(text []byte, from, to string) []byte {
	if from == to {
		return text
	}
	var out bytes.Buffer
	l := css.NewLexer(parse.NewInputBytes(bytes.Clone(text)))
	for {
		kind, data := l.Next()
		if kind == css.ErrorToken {
			return out.Bytes()
		}
		before, ref, after := "", "", ""
		if kind == css.URLToken {
			before, ref, after = unquote(string(data))
		}
		if !isRelative(ref) {
			out.Write(data)
			continue
		}
		file, rest := ref, ""
		if i := strings.IndexAny(ref, "?#"); i >= 0 {
			file, rest = ref[:i], ref[i:]
		}
		moved := relativeAddress(strings.TrimSuffix(to, "/")+"/", path.Join(from, file))
		out.WriteString(before + moved + rest + after)
	}
}

// isRelative reports whether an address is a path from the folder that it is written in.
func isRelative(address string) bool {
	if address == "" || address[0] == '/' || address[0] == '#' || address[0] == '?' {
		return false
	}
	colon, slash := strings.IndexByte(address, ':'), strings.IndexByte(address, '/')
	return colon < 0 || slash >= 0 && slash < colon
}
