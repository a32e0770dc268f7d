package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/site"
)

// value reads a text, or what is in brackets, and stops behind it.
func (s *simple) value(depth int) (*site.Node, bool) {
	if s.at == len(s.text) {
		return nil, false
	}
	switch c := s.text[s.at]; c {
	case '"', '\'':
		return s.quoted(c)
	case '[', '{':
		return s.brackets(depth)
	}
	return s.plain(s.lineEnd(s.at))
}

// brackets reads a list or a group on one line.
func (s *simple) brackets(depth int) (*site.Node, bool) {
	if depth > deepestSimple {
		return nil, false
	}
	switch rest := s.text[s.at:]; {
	case strings.HasPrefix(rest, "[]"), strings.HasPrefix(rest, "{}"):
		return s.nothing(rest[0]), true
	case rest[0] == '{':
		return s.groupInBrackets(depth)
	}
	n, first := s.node(site.ListNode), len(s.items)
	for more := true; more; {
		s.at++
		item, ok := s.entry(depth + 1)
		if !ok {
			return nil, false
		}
		s.items = append(s.items, item)
		if more, ok = s.comma(']'); !ok {
			return nil, false
		}
	}
	n.Items = append([]*site.Node(nil), s.items[first:]...)
	s.items = s.items[:first]
	return n, true
}

// nothing reads brackets that there is nothing in.
func (s *simple) nothing(opener byte) *site.Node {
	n := s.node(site.ListNode)
	if opener == '{' {
		n.Kind, n.Keys = site.MapNode, []site.Key{}
	} else {
		n.Items = []*site.Node{}
	}
	s.at += len("[]")
	return n
}

func (s *simple) groupInBrackets(depth int) (*site.Node, bool) {
	n, first := s.node(site.MapNode), len(s.keys)
	for more := true; more; {
		s.at++
		key := site.Key{Pos: s.pos()}
		ok := false
		if key.Name, ok = s.name(); !ok || !strings.HasPrefix(s.text[s.at:], " ") {
			return nil, false
		}
		s.at++
		if key.Value, ok = s.entry(depth + 1); !ok {
			return nil, false
		}
		s.keys = append(s.keys, key)
		if more, ok = s.comma('}'); !ok {
			return nil, false
		}
	}
	n.Keys = append([]site.Key(nil), s.keys[first:]...)
	s.keys = s.keys[:first]
	return n, true
}

// comma reads what follows on something in brackets. After a comma there is more, and it
// stops at the space behind that; else it stops behind the bracket.
func (s *simple) comma(closer byte) (more, ok bool) {
	switch rest := s.text[s.at:]; {
	case strings.HasPrefix(rest, ", "):
		s.at++
		return true, true
	case rest != "" && rest[0] == closer:
		s.at++
		return false, true
	}
	return false, false
}

// entry reads a value in brackets.
func (s *simple) entry(depth int) (*site.Node, bool) {
	if s.at < len(s.text) && strings.IndexByte("\"'[{", s.text[s.at]) >= 0 {
		return s.value(depth)
	}
	n := strings.IndexAny(s.text[s.at:], ",]}[{:?#\n")
	if n < 0 || strings.IndexByte(",]}", s.text[s.at+n]) < 0 {
		return nil, false
	}
	return s.plain(s.at + n)
}

// quoted reads a text in quotes that has neither the quote itself in it nor a backslash.
func (s *simple) quoted(quote byte) (*site.Node, bool) {
	n := s.node(site.ScalarNode)
	rest := s.text[s.at+1 : s.lineEnd(s.at)]
	end := strings.IndexByte(rest, quote)
	if end < 0 || quote == '"' && strings.IndexByte(rest[:end], '\\') >= 0 ||
		quote == '\'' && strings.HasPrefix(rest[end+1:], "'") {
		return nil, false
	}
	n.Text, n.Quoted = rest[:end], true
	s.at += end + 2
	return n, true
}

// plain reads a text without quotes that ends at an offset.
func (s *simple) plain(end int) (*site.Node, bool) {
	text := s.text[s.at:end]
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) && first != '(' || text[len(text)-1] == ' ' {
		return nil, false
	}
	for i := 0; i < len(text); i++ {
		if text[i] == '#' || text[i] == ':' && (i+1 == len(text) || text[i+1] == ' ') {
			return nil, false
		}
	}
	n := s.node(site.ScalarNode)
	n.Text = text
	s.at = end
	return n, true
}
