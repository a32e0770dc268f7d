package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// typographer sets quotes, dashes and dots in running text.
type typographer struct {
	quotesOnly bool
}

// Trigger is the characters that the parser is asked about.
func (t typographer) Trigger() []byte {
	if t.quotesOnly {
		return []byte{'\'', '"'}
	}
	return []byte{'\'', '"', '-', '.'}
}

// Parse sets one sign.
func (typographer) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, segment := block.PeekLine()
	printed, n := bodyOf(pc).sign(block.Source(), segment.Start)
	if n == 0 {
		return nil
	}
	block.Advance(n)
	node := ast.NewString([]byte(printed))
	node.SetCode(true) // there is nothing in it to escape
	return node
}

// CloseBlock forgets what was quoted: a quotation ends with its paragraph.
func (typographer) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	bodyOf(pc).open = 0
}

// quotes sets the signs of one text in a language.
type quotes struct {
	lang string
	open int // double quotes that are open
}

// typeset sets the signs of a plain text, and the places where a word may break.
func typeset(plain, lang string) string {
	plain = strings.ReplaceAll(plain, "&shy;", "\u00ad")
	if !strings.ContainsAny(plain, `'"`) && !strings.Contains(plain, "--") && !strings.Contains(plain, "...") {
		return plain
	}
	q := quotes{lang: lang}
	text := []byte(plain)
	var b strings.Builder
	for i := 0; i < len(text); {
		if printed, n := q.sign(text, i); n > 0 {
			b.WriteString(printed)
			i += n
			continue
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// sign returns what to print for the sign at an offset, and how many bytes it stands for:
// 0 when it is printed as it is.
func (q *quotes) sign(text []byte, i int) (string, int) {
	switch text[i] {
	case '\'':
		return q.single(text, i), 1
	case '"':
		if mark := q.double(text, i); mark != "" {
			return mark, 1
		}
	case '-':
		return dash(text, i)
	case '.':
		if bytes.HasPrefix(text[i:], []byte("...")) {
			return "…", 3
		}
	}
	return "", 0
}

// dash sets two hyphens as a short and three as a long dash. Before a letter after a
// space they are the option of a command.
func dash(text []byte, i int) (string, int) {
	n := run(text[i:], '-')
	if i > 0 && text[i-1] == '-' {
		return "", 0
	}
	before, after := signBefore(text, i), signAfter(text, i+n)
	switch {
	case (i == 0 || text[i-1] == '\n') && (i+n == len(text) || text[i+n] == '\n'):
		return "", 0 // a line of its own
	case n == 2 && unicode.IsSpace(before) && unicode.IsLetter(after):
		return "", 0
	case n == 2:
		return "–", 2
	case n == 3:
		return "—", 3
	}
	return "", 0
}

// single sets an apostrophe or a single quote. Only one that opens is no apostrophe.
func (q *quotes) single(text []byte, i int) string {
	before, after := signBefore(text, i), signAfter(text, i+1)
	if isWord(before) || isClosing(before) || unicode.IsSpace(after) || q.isElision(text[i+1:]) {
		return "’"
	}
	return "‘"
}

// double sets a double quote, or returns "" for a sign of inches.
func (q *quotes) double(text []byte, i int) string {
	before, after := signBefore(text, i), signAfter(text, i+1)
	opens := !isWord(before) && !unicode.IsSpace(after)
	if opens && isClosing(before) {
		opens = q.open == 0 && isWord(after)
	}
	switch {
	case opens:
		q.open++
		return "“"
	case q.open > 0:
		q.open--
		return "”"
	case unicode.IsDigit(before):
		return ""
	}
	return "”"
}

// elisions are words that have lost their beginning: 's avonds, 't, 'tis.
var elisions = map[string][]string{
	"nl": {"s", "t", "n", "k", "m", "r", "ns", "ie", "er", "em"},
	"en": {"tis", "twas", "twere", "til", "em", "cause", "bout", "round", "n"},
}

// isElision reports whether an apostrophe stands before a word that has lost its
// beginning, or before a year without its century.
func (q *quotes) isElision(rest []byte) bool {
	n := 0
	for n < len(rest) && n < 8 && isLetterOrDigit(rest[n]) {
		n++
	}
	word := strings.ToLower(string(rest[:n]))
	quoted := n < len(rest) && rest[n] == '\''
	if len(word) >= 2 && isDigit(word[0]) && isDigit(word[1]) && (len(word) == 2 || word[2:] == "s") {
		return !quoted
	}
	for _, elision := range elisions[q.lang] {
		if word == elision {
			return !quoted || q.lang == "en" && word == "n"
		}
	}
	return false
}

// farthest is how many characters of formatting are looked past.
const farthest = 8

// signBefore is the character before an offset, past formatting and other quotes; a
// space at the beginning.
func signBefore(text []byte, i int) rune {
	for range farthest {
		r, size := utf8.DecodeLastRune(text[:i])
		if size == 0 {
			return ' '
		}
		if size > 1 || strings.IndexByte("*_~`'\"", text[i-1]) < 0 {
			return r
		}
		i -= size
	}
	return ' '
}

// signAfter is the character at an offset; a space at the end.
func signAfter(text []byte, i int) rune {
	if i >= len(text) {
		return ' '
	}
	r, _ := utf8.DecodeRune(text[i:])
	return r
}

func run(text []byte, c byte) int {
	n := 0
	for n < len(text) && text[n] == c {
		n++
	}
	return n
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isClosing(r rune) bool { return strings.ContainsRune(".,;:!?)]}…’”»%€", r) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetterOrDigit(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }
