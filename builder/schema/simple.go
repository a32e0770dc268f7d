package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/site"
)

// simple reads YAML that is written as nearly all front matter is: a name, a colon and a
// value on one line, with lists and groups below or in brackets. What it reads is what the
// library would read, in the same places, and is free of traps. It knows little of YAML, and
// leaves a text with anything else in it to the library: tabs, remarks behind a value, values
// that go on, what has to be escaped. It is a tenth of the work.
type simple struct {
	text string
	// at is the place that is read, start where its line begins, and line its number in
	// the file.
	at, start, line int
	// indent is that of the line, or -1 behind the last one.
	indent int
	// counted is a place in the line of which the column is known, counted from 0.
	counted, column int
	*Room
}

// deepestSimple is how many lists and groups may be in one another.
const deepestSimple = 8

// readSimple reads a text of which the first line has a number in its file. It is not ok
// when the text is for the library.
func (r *Room) readSimple(data []byte, firstLine int) (node *site.Node, ok bool) {
	if !isSimple(data) {
		return nil, false
	}
	r.keys, r.items = r.keys[:0], r.items[:0]
	s := simple{text: string(data), line: firstLine - 1, Room: r}
	s.nextLine(0)
	if s.indent != 0 {
		return nil, false
	}
	node, ok = s.group(0, 0)
	return node, ok && s.indent < 0
}

// isSimple reports whether a text has only characters that are what they seem.
func isSimple(data []byte) bool {
	for i := 0; i < len(data); {
		c := data[i]
		if c >= ' ' && c < 0x7f || c == '\n' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r <= '\u00a0', r == utf8.RuneError, r == '\u2007', r == '\u202f', r == '\u2028', r == '\u2029',
			r == '\ufeff', r == '\ufffe', r == '\uffff':
			return false
		}
		i += size
	}
	return true
}

// nextLine goes on to the next line that says something, at or behind an offset at which a
// line begins.
func (s *simple) nextLine(i int) {
	for ; i < len(s.text); i++ {
		s.line++
		s.start = i
		switch s.text[i] {
		case '\n':
			continue
		case '#':
			if i = s.lineEnd(i); i < len(s.text) {
				continue
			}
		}
		break
	}
	s.start, s.indent, s.counted, s.column = i, -1, i, 0
	if i < len(s.text) {
		s.indent = leadingSpaces(s.text[i:])
		s.at = i + s.indent
	}
}

func leadingSpaces(text string) int {
	n := 0
	for n < len(text) && text[n] == ' ' {
		n++
	}
	return n
}

// lineEnd is where the line ends that an offset is on.
func (s *simple) lineEnd(i int) int {
	if n := strings.IndexByte(s.text[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(s.text)
}

// endLine goes on to the next line from the end of a line, and is not ok elsewhere.
func (s *simple) endLine() bool {
	if s.at < len(s.text) && s.text[s.at] != '\n' {
		return false
	}
	s.nextLine(s.at + 1)
	return true
}

// pos is the place in the file of where it reads.
func (s *simple) pos() site.Pos {
	s.column += utf8.RuneCountInString(s.text[s.counted:s.at])
	s.counted = s.at
	return site.Pos{Line: s.line, Column: s.column + 1}
}

// node is a new node at the place that is read.
func (s *simple) node(kind site.NodeKind) *site.Node {
	n := s.next()
	n.Kind, n.Pos = kind, s.pos()
	return n
}

// below reads the list or group below the name of a field, which is at a distance from the
// margin.
func (s *simple) below(indent, depth int) (*site.Node, bool) {
	isList := s.indent >= 0 && strings.HasPrefix(s.text[s.at:], "-")
	switch {
	case depth > deepestSimple || s.indent < indent || s.indent == indent && !isList:
		return nil, false
	case isList:
		return s.list(s.indent, depth)
	}
	return s.group(s.indent, depth)
}

// group reads fields that begin at a distance from the margin.
func (s *simple) group(indent, depth int) (*site.Node, bool) {
	n, first := s.node(site.MapNode), len(s.keys)
	for s.indent == indent {
		key := site.Key{Pos: s.pos()}
		ok := false
		if key.Name, ok = s.name(); !ok {
			return nil, false
		}
		if s.at < len(s.text) && s.text[s.at] == ' ' {
			s.at += leadingSpaces(s.text[s.at:])
			key.Value, ok = s.value(depth + 1)
			ok = ok && s.endLine()
		} else if ok = s.endLine(); ok {
			key.Value, ok = s.below(indent, depth+1)
		}
		if !ok {
			return nil, false
		}
		s.keys = append(s.keys, key)
	}
	n.Keys = append([]site.Key(nil), s.keys[first:]...)
	s.keys = s.keys[:first]
	return n, s.indent < indent
}

// list reads items whose hyphens are at a distance from the margin.
func (s *simple) list(indent, depth int) (*site.Node, bool) {
	n, first := s.node(site.ListNode), len(s.items)
	for s.indent == indent && strings.HasPrefix(s.text[s.at:], "- ") {
		s.at += len("- ")
		item, ok := s.item(indent+len("- "), depth+1)
		if !ok {
			return nil, false
		}
		s.items = append(s.items, item)
	}
	n.Items = append([]*site.Node(nil), s.items[first:]...)
	s.items = s.items[:first]
	return n, s.indent <= indent && len(n.Items) > 0
}

// item reads what is behind a hyphen: a value, or a group whose first field is on the line.
func (s *simple) item(indent, depth int) (*site.Node, bool) {
	begin := s.at
	if _, ok := s.name(); ok {
		s.at, s.indent = begin, indent
		return s.group(indent, depth)
	}
	s.at = begin
	value, ok := s.value(depth)
	return value, ok && s.endLine()
}

// longestSimpleName keeps far from the length from which a name is none to YAML.
const longestSimpleName = 100

// name reads the name of a field and the colon after it, behind which it stops.
func (s *simple) name() (string, bool) {
	for i := s.at; i < len(s.text) && i-s.at < longestSimpleName; {
		c := s.text[i]
		switch {
		case c == ':' && i > s.at:
			name := s.text[s.at:i]
			s.at = i + 1
			return name, s.at == len(s.text) || s.text[s.at] == ' ' || s.text[s.at] == '\n'
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', i > s.at && (c == '_' || c == '-' || c == '.'):
			i++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s.text[i:])
			if !unicode.IsLetter(r) {
				return "", false
			}
			i += size
		default:
			return "", false
		}
	}
	return "", false
}
