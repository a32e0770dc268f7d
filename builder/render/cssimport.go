package render

import (
	"bytes"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

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
