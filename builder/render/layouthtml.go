package render

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// html words what html/template has against the HTML around the actions of a layout: it
// fills in no value where it cannot tell what the value would mean.
func (f *failure) html(e *template.Error) site.Problem {
	if e.ErrorCode != template.ErrNoSuchTemplate && e.ErrorCode != template.ErrPredefinedEscaper {
		if p, ok := f.unfinished(); ok {
			return p
		}
	}
	switch e.ErrorCode {
	case template.ErrNoSuchTemplate:
		file, at := f.nodePlace(e.Node)
		return f.unknownPart(file, at, named(notDefined(), e.Description))
	case template.ErrBranchEnd, template.ErrRangeLoopReentry:
		if e.Node != nil {
			file, at := f.nodePlace(e.Node)
			start, end := file.action(at)
			return file.at(start, "K521", "value", file.text[start:end], "page", f.page)
		}
	case template.ErrPredefinedEscaper:
		file, at := f.nodePlace(e.Node)
		word := quotedName(e.Description, "html")
		return file.at(file.find(word, at), "K523", "value", word, "page", f.page)
	case template.ErrAmbigContext:
		file, at := f.nodePlace(e.Node)
		return file.at(at, "K522", "page", f.page)
	case template.ErrEndContext, template.ErrBadHTML, template.ErrOutputContext:
		if file, at, ok := f.snippet(e.Description); ok {
			return file.at(at, "K520", "page", f.page)
		}
		return problem.At("K520", f.layoutPath(), site.Pos{}, "page", f.page)
	}
	if file, at, ok := f.snippet(e.Description); ok {
		return file.at(at, "K522", "page", f.page)
	}
	return problem.At("K522", f.layoutPath(), site.Pos{}, "page", f.page)
}

// unfinished is HTML that is not closed. html/template knows the layout alone in which it
// came to that, and not the part with the mistake; so that is looked for, from the layout
// on. kiem's own layouts have none.
func (f *failure) unfinished() (p site.Problem, found bool) {
	pieces := f.r.known().open
	if len(pieces) == 0 {
		return p, false
	}
	piece := pieces[0]
	for _, other := range pieces {
		if other.file.path == f.layoutPath() {
			piece = other
		}
	}
	p = piece.file.at(piece.at, "K520", "value", beginning(piece.file.text[piece.at:], piece.end), "page", f.page)
	p.Suggestion = piece.end
	return p, true
}

// openPiece is HTML that is not closed in a layout, and what closes it.
type openPiece struct {
	file layoutFile
	at   int
	end  string
}

// beginning is what is not closed, as it is shown: the sign, or the tag.
func beginning(text, end string) string {
	switch end {
	case `"`, "'":
		return end
	case "-->":
		return "<!--"
	}
	n := 1
	for n < len(text) && (isWord(text[n]) || text[n] == '/') {
		n++
	}
	return text[:n]
}

var quotedPiece = pattern.Of(`"(?:[^"\\]|\\.)*"`)

// snippet finds the text that html/template quotes, which has no place of its own: in the
// layout of the page, or else in another.
func (f *failure) snippet(description string) (layoutFile, int, bool) {
	quotes := quotedPiece().FindAllString(description, -1)
	if len(quotes) == 0 {
		return layoutFile{}, 0, false
	}
	text, err := strconv.Unquote(quotes[len(quotes)-1])
	if err != nil || text == "" {
		return layoutFile{}, 0, false
	}
	own := strings.TrimPrefix(f.layoutPath(), "layouts/")
	for _, name := range slices.Insert(sortedKeys(f.r.files), 0, own) {
		file := f.r.file(name)
		if i := strings.Index(file.text, text); i >= 0 {
			return file, i, true
		}
	}
	return layoutFile{}, 0, false
}

// rawElements hold text in which a tag is no tag, up to their own end.
var rawElements = []string{"script", "style", "textarea", "title"}

// openHTML finds the first piece of HTML in a layout that is not closed: a quote, a tag, a
// comment or an element such as script. end is what closes it.
func openHTML(text string) (at int, end string, found bool) {
	h := &htmlScan{text: blanked(text)}
	for h.at < len(h.text) {
		i := strings.IndexByte(h.text[h.at:], '<')
		if i < 0 {
			return 0, "", false
		}
		h.at += i
		if at, end := h.markup(); end != "" {
			return at, end, true
		}
	}
	return 0, "", false
}

// blanked has other signs in the place of all actions, which do not count, and small
// letters; a define begins afresh, so what is open before it is closed there for good.
func blanked(text string) string {
	b := []byte(text)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c - 'A' + 'a'
		}
	}
	for _, a := range scanActions(text) {
		for i := a.start; i < a.end; i++ {
			b[i] = 'x'
		}
		if a.word == "define" {
			b[a.start] = 0
		}
	}
	return string(b)
}

type htmlScan struct {
	text string
	at   int
}

// markup reads what begins with < and returns what is not closed in it, with what would
// close it; or "".
func (h *htmlScan) markup() (int, string) {
	start, rest := h.at, h.text[h.at:]
	if strings.HasPrefix(rest, "<!--") {
		i := strings.Index(rest, "-->")
		if i < 0 {
			return start, "-->"
		}
		h.at += i + 3
		return 0, ""
	}
	if len(rest) < 2 || !(isWord(rest[1]) || rest[1] == '/' || rest[1] == '!') {
		h.at++
		return 0, ""
	}
	name := rest[1 : 1+wordLength(rest[1:])]
	if at, end := h.tag(start); end != "" {
		return at, end
	}
	if slices.Contains(rawElements, name) {
		closing := "</" + name
		i := strings.Index(h.text[h.at:], closing)
		if i < 0 {
			return start, closing + ">"
		}
		h.at += i
	}
	return 0, ""
}

// tag reads a tag up to its >.
func (h *htmlScan) tag(start int) (int, string) {
	for h.at = start + 1; h.at < len(h.text); h.at++ {
		switch c := h.text[h.at]; c {
		case '>':
			h.at++
			return 0, ""
		case '<', 0:
			return start, ">"
		case '"', '\'':
			i := strings.IndexByte(h.text[h.at+1:], c)
			// A value with a tag in it has lost its quote.
			if i < 0 || strings.ContainsAny(h.text[h.at+1:h.at+1+i], "<\x00") {
				return h.at, string(c)
			}
			h.at += i + 1
		}
	}
	return start, ">"
}
