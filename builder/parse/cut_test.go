package parse

import (
	"bytes"
	"math/rand"
	"regexp"
	"strings"
	"testing"

	"github.com/adrg/frontmatter"
)

// cutAsIs cuts front matter off the whole of a text, of which only indented fences are hidden.
func cutAsIs(s *syntax, text []byte) (length, rest int, ok bool) {
	indented := regexp.MustCompile(`(?m)^([ \t]+)` + regexp.QuoteMeta(s.close))
	shown := indented.ReplaceAll(text, []byte("${1}"+strings.Repeat("~", len(s.close))))
	format := frontmatter.NewFormat(s.open, s.close, func(data []byte, _ any) error {
		length = len(data)
		return nil
	})
	format.UnmarshalDelims = s.whole
	left, err := frontmatter.MustParse(bytes.NewReader(shown), nil, format)
	if err != nil {
		return 0, 0, false
	}
	return length, len(left), true
}

// What the library is shown has front matter where the text itself has it.
func TestDisguiseIsAsLong(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewSource(1))
	found := 0
	for range 20000 {
		s := &syntaxes[r.Intn(len(syntaxes))]
		pieces := []string{"\n", "\n", "\n", s.close, s.close, " ", "\t", "-", "~", "a", "a: b", "\r\n", "{", "é"}
		text := s.open + "\n"
		for range r.Intn(14) {
			text += pieces[r.Intn(len(pieces))]
		}
		length, rest, ok := cutMatter(s, []byte(text))
		wantLength, wantRest, wantOK := cutAsIs(s, []byte(text))
		if length != wantLength || rest != wantRest || ok != wantOK {
			t.Fatalf("%q: %d, %d, %v; want %d, %d, %v", text, length, rest, ok, wantLength, wantRest, wantOK)
		}
		if ok {
			found++
		}
	}
	if found < 1000 {
		t.Errorf("only %d texts had front matter", found)
	}
}
