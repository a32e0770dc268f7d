package render

import (
	"bytes"
	"html/template"
	"strings"
	"text/template/parse"

	"kiem/builder/exec"
)

// A page is made small where it is made, not afterwards: the white space by which layouts are
// laid out for people is taken out of them once, when they are read. What editors write has
// none to speak of. A layout that holds text of which every space counts is left as it is.

// squeezeLayout takes white space out of the texts of a layout, and of what it defines.
func squeezeLayout(t *template.Template, source string) {
	if keepsSpaces(source) {
		return
	}
	for _, defined := range t.Templates() {
		if defined.Tree != nil && defined.Tree.ParseName == t.Name() {
			squeezeNodes(defined.Tree.Root)
		}
	}
}

// keepsSpaces reports whether a layout has an element in which spaces are shown, or one whose
// text is no HTML.
func keepsSpaces(source string) bool {
	for _, tag := range []string{"<pre", "<textarea", "<code", "<script", "<style"} {
		if strings.Contains(source, tag) {
			return true
		}
	}
	return false
}

func squeezeNodes(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.TextNode:
			n.Text = squeeze(n.Text)
		case *parse.IfNode:
			squeezeNodes(n.List)
			squeezeNodes(n.ElseList)
		case *parse.WithNode:
			squeezeNodes(n.List)
			squeezeNodes(n.ElseList)
		case *parse.RangeNode:
			squeezeNodes(n.List)
			squeezeNodes(n.ElseList)
		}
	}
}

// squeeze makes one line end of white space with line ends in it, and nothing where that is
// between two tags of which one begins or ends a block.
func squeeze(text []byte) []byte {
	squeezed := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && isSpace(text[end]) {
			end++
		}
		switch {
		case end == i:
			squeezed = append(squeezed, text[i])
			i++
			continue
		case bytes.IndexByte(text[i:end], '\n') < 0:
			squeezed = append(squeezed, text[i:end]...)
		case !isBlock(tagBefore(text[:i])) && !isBlock(tagAfter(text[end:])):
			squeezed = append(squeezed, '\n')
		}
		i = end
	}
	return squeezed
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// tagBefore is the name of the tag that a text ends with, or "" where it ends otherwise.
func tagBefore(text []byte) string {
	if !bytes.HasSuffix(text, []byte(">")) {
		return ""
	}
	start := bytes.LastIndexByte(text, '<')
	if start < 0 {
		return ""
	}
	return tagAfter(text[start:])
}

// tagAfter is the name of the tag that a text begins with, or "" where it begins otherwise.
func tagAfter(text []byte) string {
	name, ok := bytes.CutPrefix(text, []byte("<"))
	if !ok {
		return ""
	}
	name = bytes.TrimPrefix(name, []byte("/"))
	if end := bytes.IndexAny(name, " \t\r\n/>"); end >= 0 {
		name = name[:end]
	}
	return strings.ToLower(string(name))
}

// isBlock reports whether white space at either side of such a tag is never seen. The items of
// lists and the like are not among them: a site may well have them in a row, like words.
func isBlock(tag string) bool { return blockTags[tag] }

var blockTags = func() map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Fields("html head body meta link title base header footer main nav article section aside div " +
		"h1 h2 h3 h4 h5 h6 p br ul ol dl figure figcaption blockquote hr table caption colgroup col thead tbody tfoot tr th td " +
		"form fieldset legend details address search hgroup option") {
		all[name] = true
	}
	return all
}()

// squeezer leaves out line ends by themselves behind other white space, as what is left where
// parts of a layout have nothing to show; not where every space counts.
type squeezer struct {
	*bytes.Buffer
	afterSpace bool
	// inPre is whether the part of the buffer that was looked at ends where spaces count.
	inPre  bool
	looked int
}

func (s *squeezer) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if s.afterSpace && p[0] == '\n' && len(bytes.TrimLeft(p, "\n")) == 0 && !s.keeps() {
		return len(p), nil
	}
	s.afterSpace = isSpace(p[len(p)-1])
	return s.Buffer.Write(p)
}

// keeps reports whether every space counts at the end of what was written.
func (s *squeezer) keeps() bool {
	text := s.Bytes()[s.looked:]
	s.looked = s.Len()
	s.inPre = exec.Spaced(text, s.inPre)
	return s.inPre
}
