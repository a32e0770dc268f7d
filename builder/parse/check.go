package parse

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/pattern"
)

var (
	spacedLink = pattern.Of(`^\] \(((?:https?:|mailto:|[a-z]+:|/|\.{1,2}/|#)[^)\s]*|[^)\s]+\.(?:md|html?|pdf|png|jpe?g|gif|webp|avif|svg))\)`)
	spacedName = pattern.Of(`^\]\((` +
		`[^()<>\n]*[^()<>\s] [^()<>\n]*\.[A-Za-z0-9]{2,5}|` +
		`(?:https?://|\.{0,2}/)[^()<>\n]*[^()<>\s] [^()<>\n]*[^()<>\s])\)`)
	spacedBold = pattern.Of(`^\*\*(?:\s+[^*\n]+?\*\*|[^*\s][^*\n]*?\s+\*\*)`)
	wordStart  = pattern.Of(`^[\p{L}\p{N}]+`)
	shortcode  = pattern.Of(`^\[/?(?:gallery|caption|embed|video|audio|playlist|contact-form-7|vc_\w+|et_pb_\w+)(?:\s[^\]\n]*)?\]`)
	// shortcodeStarts are what may come after the bracket of a shortcode.
	shortcodeStarts = []byte("/gcevap")
	templateEnd     = []byte("}}")
	// statementEnd ends {% include … %}.
	statementEnd = []byte("%}")
)

// farthestMeant is how many bytes what was meant as one thing may be long. It keeps the
// time that a text takes in step with its length.
const farthestMeant = 300

// checkText reports what is printed as it was typed but was meant as something else. The
// value starts at an offset of the text.
func (b *body) checkText(value []byte, offset int) {
	for i := 0; i < len(value); i++ {
		n := bytes.IndexAny(value[i:], "{[]*<")
		if n < 0 {
			return
		}
		i += n
		rest := b.source[offset+i:]
		rest = rest[:min(len(rest), farthestMeant)]
		switch value[i] {
		case '{':
			i += b.checkBraces(rest, offset+i)
		case '[':
			i += b.checkOpening(rest, offset+i)
		case '<':
			if bytes.HasPrefix(rest, []byte(commentStart)) && !b.isEscaped(offset+i) {
				b.openComment(offset + i)
			}
		case ']':
			b.checkBracket(rest, offset+i)
		case '*':
			i += b.checkStars(rest, offset+i)
		}
	}
}

// checkShortcode looks at a shortcode. Its end goes with its beginning, which is told of.
func (b *body) checkShortcode(code string, offset int) {
	name, _, _ := strings.Cut(strings.Trim(code, "[/]"), " ")
	if strings.HasPrefix(code, "[/") && b.shortcodes[name] {
		return
	}
	if b.shortcodes == nil {
		b.shortcodes = map[string]bool{}
	}
	b.shortcodes[name] = true
	b.report("K248", b.place(offset), "value", code)
}

func (b *body) checkBraces(rest []byte, offset int) int {
	end := templateEnd
	switch {
	case bytes.HasPrefix(rest, []byte("{{")):
	case bytes.HasPrefix(rest, []byte("{% ")):
		end = statementEnd
	default:
		return 0
	}
	line := lineAt(rest, 0)
	if end := bytes.Index(line, end); end > 0 {
		b.report("K248", b.place(offset), "value", string(line[:end+2]))
		return 1
	}
	return 0
}

// checkBracket looks at a closing bracket that closes no link.
func (b *body) checkBracket(rest []byte, offset int) {
	link, name := spacedLink().FindSubmatch(rest), spacedName().FindSubmatch(rest)
	if link == nil && name == nil && !reachable().Match(rest) {
		b.checkOpenLink(rest, offset)
		return
	}
	begin := b.lastOnLine('[', offset)
	if begin < 0 {
		return
	}
	if b.checkSpacedReach(rest, begin, offset) {
		return
	}
	label := string(b.source[begin : offset+1])
	if begin > 0 && b.source[begin-1] == '!' {
		begin--
		label = "!" + label
	}
	if link != nil {
		b.suggest(label+"("+string(link[1])+")", "K244", b.place(begin), "value", label+string(link[0][1:]))
	} else if name != nil && !bytes.ContainsRune(name[1], '"') {
		b.suggest(label+"(<"+string(name[1])+">)", "K224", b.place(begin), "value", string(name[1]))
		start := offset + len("](")
		end := start + len(name[1])
		b.mend(b.edit(b.place(start), string(name[1]), "<"+string(name[1])), b.edit(b.place(end), ")", ">)"))
	}
}

// checkStars looks at stars that make nothing bold.
func (b *body) checkStars(rest []byte, offset int) int {
	m := spacedBold().Find(rest)
	if offset < b.starsTo || b.isEscaped(offset) {
		return 0
	}
	if m == nil {
		return b.checkOpenStars(rest, offset)
	}
	b.starsTo = offset + len(m)
	meant := "**" + strings.TrimSpace(strings.Trim(string(m), "*")) + "**"
	written := string(m)
	if next := wordStart().Find(rest[len(m):]); next != nil {
		meant += " " + string(next) // the space goes outside the stars
		written += string(next)
	}
	b.suggest(meant, "K244", b.place(offset), "value", written)
	return len(m) - 1
}

// checkFence reports a block of code that is never closed, and returns whether it is
// closed.
func (b *body) checkFence(block *ast.FencedCodeBlock) bool {
	open := max(block.Pos(), 0)
	end := nextLine(b.source, open)
	if n := block.Lines().Len(); n > 0 {
		end = block.Lines().At(n - 1).Stop
	}
	fence := b.source[open]
	line := bytes.TrimLeft(lineAt(b.source, min(end, len(b.source))), " \t>")
	if run(line, fence) >= 3 && run(line, fence) >= run(b.source[open:], fence) {
		return true
	}
	b.suggest(strings.Repeat(string(fence), max(run(b.source[open:], fence), 3)), "K247", b.place(open))
	return false
}
