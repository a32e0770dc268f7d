package parse

import (
	"bufio"
	"bytes"
	"sync"

	"github.com/adrg/frontmatter"
)

// cutMatter cuts front matter off a text that begins with it. It returns the lengths of
// what lies between the fences and of the rest.
//
// The library takes the first line that is a fence once spaces are taken off, so that a
// dashed line inside an indented value would end the front matter. It is therefore shown
// a text in which such lines are something else, which is as long.
func cutMatter(s *syntax, text []byte) (length, rest int, ok bool) {
	if length, rest, ok = cutPlain(s, text); ok {
		return length, rest, true
	}
	head := untilFence(text, s.close)
	length = -1
	left, err := s.left(head, &length)
	if err != nil || length < 0 {
		return 0, 0, false
	}
	return length, left + len(text) - len(head), true
}

// cutPlain cuts front matter off where the fence is nowhere but on a line of its own, at its end,
// as is nearly always the case: then there is nothing to ask the library.
func cutPlain(s *syntax, text []byte) (length, rest int, ok bool) {
	start := nextLine(text, 0)
	length = bytes.Index(text[start:], []byte(s.close))
	if s.whole || length < 0 || text[start+length-1] != '\n' {
		return 0, 0, false
	}
	after, ok := bytes.CutPrefix(text[start+length+len(s.close):], newline)
	return length, len(after), ok
}

// left asks the library how much of a text is left behind its front matter, and notes the
// length of that.
func (s *syntax) left(head []byte, length *int) (int, error) {
	format := frontmatter.NewFormat(s.open, s.close, noteLength)
	format.UnmarshalDelims = s.whole
	shown := showings.Get().(*showing)
	defer showings.Put(shown)
	shown.text = disguise(append(shown.text[:0], head...), s.close)
	shown.reader.Reset(bytes.NewReader(shown.text))
	left, err := frontmatter.MustParse(shown.reader, length, format)
	return len(left), err
}

// noteLength is what the library reads front matter with.
func noteLength(data []byte, length any) error {
	*length.(*int) = len(data)
	return nil
}

// showing is what the library is shown. It makes no reader of its own when it gets one.
type showing struct {
	text   []byte
	reader *bufio.Reader
}

var showings = sync.Pool{New: func() any { return &showing{reader: bufio.NewReader(nil)} }}

// untilFence is the text up to and with the first line, but for that at its top, that is
// nothing but the fence: the library copies all that it is shown. Without such a line it is
// the whole text.
func untilFence(text []byte, fence string) []byte {
	end := bytes.IndexByte(text, '\n') + 1
	for end > 0 && end < len(text) {
		line, _, more := bytes.Cut(text[end:], newline)
		if !more {
			return text
		}
		end += len(line) + 1
		if string(line) == fence {
			return text[:end]
		}
	}
	return text
}

// disguise makes a text one of fewer lines, as the library copies each of them: lines that
// have no fence in them become one line. An indented fence becomes something else.
func disguise(text []byte, fence string) []byte {
	joins := false
	for begin := nextLine(text, 0); begin < len(text); {
		next := nextLine(text, begin)
		at := bytes.Index(text[begin:next], []byte(fence))
		if at > 0 && len(bytes.Trim(text[begin:begin+at], " \t")) == 0 {
			text[begin+at] = '~'
		}
		if joins && at < 0 {
			text[begin-1] = '~'
		}
		joins, begin = at < 0, next
	}
	return text
}
