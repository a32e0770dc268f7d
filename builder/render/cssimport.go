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
	// isUTF8 is set for one that says that the file is in UTF-8, as all sources are.
	isUTF8 bool
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
		isUTF8 := name == "@charset" && len(words) > 1 && strings.EqualFold(strings.Trim(words[1].text, `"'`), "utf-8")
		if name == "@charset" && !isUTF8 || name == "@namespace" {
			h.fits = false
		}
		if !ended || name != "@import" && name != "@layer" && name != "@charset" {
			return h
		}
		s := statement{start: start, end: at, isUTF8: isUTF8}
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
	for depth := 0; ; {
		kind, data := l.Next()
		if kind == css.ErrorToken || kind == css.LeftBraceToken {
			return words, false
		}
		words = append(words, word{kind, string(data)})
		switch kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		case css.SemicolonToken:
			if depth <= 0 {
				return words, true
			}
		}
	}
}

// isClosed reports whether all that a style sheet opens is closed in it, in its order: what is
// not would take what follows on it along.
func isClosed(text []byte) bool {
	l := css.NewLexer(parse.NewInputBytes(bytes.Clone(text)))
	var open []css.TokenType // what closes each
	for {
		kind, data := l.Next()
		switch kind {
		case css.ErrorToken:
			return len(open) == 0
		case css.BadStringToken, css.BadURLToken:
			return false
		case css.CommentToken:
			if len(data) < len("/**/") || !bytes.HasSuffix(data, []byte("*/")) {
				return false
			}
		case css.StringToken:
			if len(data) < 2 || data[len(data)-1] != data[0] {
				return false
			}
		case css.URLToken:
			if data[len(data)-1] != ')' {
				return false
			}
		case css.LeftBraceToken:
			open = append(open, css.RightBraceToken)
		case css.LeftBracketToken:
			open = append(open, css.RightBracketToken)
		case css.LeftParenthesisToken, css.FunctionToken:
			open = append(open, css.RightParenthesisToken)
		case css.RightBraceToken, css.RightBracketToken, css.RightParenthesisToken:
			if len(open) == 0 || open[len(open)-1] != kind {
				return false
			}
			open = open[:len(open)-1]
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
