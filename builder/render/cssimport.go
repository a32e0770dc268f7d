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

// unclosedCSS finds what a style sheet opens and does not close in its order, or closes without
// having opened it: that would take what follows on the sheet along, or end what is around it.
// It returns where that is, and the sign.
func unclosedCSS(text []byte) (at int, sign string, found bool) {
	type opened struct {
		at   int
		sign string
		by   css.TokenType // what closes it
	}
	var open []opened
	l := css.NewLexer(parse.NewInputBytes(bytes.Clone(text)))
	for start := 0; ; {
		kind, data := l.Next()
		at, start = start, start+len(data)
		isOpen := false
		switch kind {
		case css.ErrorToken:
			if len(open) == 0 {
				return 0, "", false
			}
			last := open[len(open)-1]
			return last.at, last.sign, true
		case css.BadStringToken, css.BadURLToken:
			isOpen = true
		case css.CommentToken:
			isOpen = len(data) < len("/**/") || !bytes.HasSuffix(data, []byte("*/"))
		case css.StringToken:
			isOpen = len(data) < 2 || data[len(data)-1] != data[0]
		case css.URLToken:
			isOpen = data[len(data)-1] != ')'
		case css.LeftBraceToken:
			open = append(open, opened{at, "{", css.RightBraceToken})
		case css.LeftBracketToken:
			open = append(open, opened{at, "[", css.RightBracketToken})
		case css.LeftParenthesisToken, css.FunctionToken:
			open = append(open, opened{at + len(data) - 1, "(", css.RightParenthesisToken})
		case css.RightBraceToken, css.RightBracketToken, css.RightParenthesisToken:
			if len(open) == 0 {
				return at, string(data), true
			}
			last := open[len(open)-1]
			if last.by != kind {
				return last.at, last.sign, true
			}
			open = open[:len(open)-1]
		}
		if isOpen {
			return at, string(data[:min(len(data), 2)]), true
		}
	}
}

func isClosed(text []byte) bool {
	_, _, open := unclosedCSS(text)
	return !open
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
