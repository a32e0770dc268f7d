package read

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"kiem/builder/site"
)

func TestDecode(t *testing.T) {
	t.Parallel()
	utf16le := func(text string) string {
		var data []byte
		for _, unit := range utf16.Encode([]rune(text)) {
			data = append(data, byte(unit), byte(unit>>8))
		}
		return string(data)
	}
	for _, test := range []struct {
		name, data string
		want       string // the text
		problem    string // as listing has it
	}{
		{"plain", "a\nb\n", "a\nb\n", ""},
		{"no line end at the end", "a", "a", ""},
		{"byte order mark", "\xEF\xBB\xBF---\ntitel: x\n", "---\ntitel: x\n", ""},
		{"one byte order mark of two", "\xEF\xBB\xBF\xEF\xBB\xBFa", "\uFEFFa", ""},
		{"Windows line ends", "a\r\nb\r\n\r\n", "a\nb\n\n", ""},
		{"old Mac line ends", "a\rb\r", "a\nb\n", ""},
		{"mixed line ends", "a\r\nb\nc\rd\n\re", "a\nb\nc\nd\n\ne", ""},
		{"accents and signs", "één €\u00a0\u200b", "één €\u00a0\u200b", ""},
		{"a stray zero byte", "a\x00b, and more", "a\x00b, and more", ""},
		{"Windows-1252", "eerste\r\ncaf\xe9 \x80 4", "eerste\ncafé € 4", "K151 x.md:2:4 name=Windows-1252 value=é"},
		{"Windows-1252 among UTF-8", "eerste\r\ncafé \"caf\xe9\"", "eerste\ncafé \"café\"", "K151 x.md:2:10 name=Windows-1252 value=é"},
		{"Windows-1252 quotes", "\x93visie\x94", "“visie”", "K151 x.md:1:1 name=Windows-1252 value=“"},
		{"a letter cut short", "visie \xc3", "visie Ã", "K151 x.md:1:7 name=Windows-1252 value=Ã"},
		{"a byte that is in no encoding", "a\n\x81", "a\n\uFFFD", "K151 x.md:2:1"},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "", "K151 x.md:1:1"},
		{"UTF-16 with a mark", "\xff\xfe" + utf16le("één\r\n"), "één\n", "K152 x.md:1:1"},
		{"big-endian UTF-16 with a mark", "\xfe\xff\x00a", "a", "K152 x.md:1:1"},
		{"UTF-16 cut short", "\xff\xfea\x00b", "a\uFFFD", "K152 x.md:1:1"},
		{"UTF-16 without a mark", utf16le("---\ntitel: één\n"), "---\ntitel: één\n", "K152 x.md:1:1"},
		{"big-endian UTF-16 without a mark", "\x00" + strings.TrimSuffix(utf16le("---\ntitel: x\n"), "\x00"), "---\ntitel: x\n", "K152 x.md:1:1"},
		{"empty", "", "", ""},
		{"only a mark and space", "\xEF\xBB\xBF \r\n\t", " \n\t", ""},
		{"long lines", "a\n" + strings.Repeat("é", 20_001), "a\n" + strings.Repeat("é", 20_001), "K158 x.md:2:1"},
		{"lines of the most", strings.Repeat("é", 19_999) + "\n", strings.Repeat("é", 19_999) + "\n", ""},
		{"two megabytes", strings.Repeat("tekst\n", 350_000), strings.Repeat("tekst\n", 350_000), "K158 x.md:0:0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			text, problems, ok := decode("x.md", []byte(test.data), page)
			if string(text) != test.want || ok == (test.name == "a picture") {
				t.Errorf("got %.60q, %v; want %.60q", text, ok, test.want)
			}
			compare(t, listing(&site.Sources{}, problems), test.problem)
		})
	}
	for _, data := range []string{"", " \n", strings.Repeat("tekst\n", 350_000)} {
		if text, problems, ok := decode("x.yaml", []byte(data), otherText); string(text) != data || len(problems) > 0 || !ok {
			t.Errorf("a layout of %d bytes: got %d, problems %v, %v", len(data), len(text), problems, ok)
		}
	}
}

func TestFilesInAnotherEncodingAreReadAllTheSame(t *testing.T) {
	t.Parallel()
	dir := tree{
		"content/a.md": "x", "content/b.md": "caf\xe9", "content/c.md": "\xff\xfea\x00", "content/d.md": "",
		"content/e.md": strings.Repeat("tekst\n", 350_000), "content/f.md": "\x89PNG\x00", "layouts/x.html": "\xe9", "site.yaml": "title: \xe9",
	}.in(t, t.TempDir())
	compare(t, listing(read(t, Options{Dir: dir})), `
		settings site.yaml
		page content/a.md
		page content/b.md
		page content/c.md
		page content/d.md
		page content/e.md
		layout layouts/x.html é
		K151 content/b.md:1:4 name=Windows-1252 value=é
		K152 content/c.md:1:1
		K158 content/e.md:0:0
		K151 content/f.md:1:1
		K151 layouts/x.html:1:1 name=Windows-1252 value=é
		K151 site.yaml:1:8 name=Windows-1252 value=é`)
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"a\r\nb", "\xff\xfea\x00", "\xEF\xBB\xBFx", "caf\xe9\r", "a\x00b\x00", ""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		given := bytes.Clone(data)
		text, problems, ok := decode("x.md", data, page)
		if !ok && len(problems) == 0 {
			t.Error("left out without a problem")
		}
		if ok && (!utf8.Valid(text) || bytes.IndexByte(text, '\r') >= 0) {
			t.Errorf("got %q", text)
		}
		for _, p := range problems {
			if lines := bytes.Count(given, []byte("\n")) + bytes.Count(given, []byte("\r")) + 1; p.Pos.Line > lines {
				t.Errorf("line %d of %d", p.Pos.Line, lines)
			}
		}
		if again, _, okAgain := decode("x.md", text, page); ok && !bytes.HasPrefix(text, []byte(byteOrderMark)) && (!okAgain || !bytes.Equal(again, text)) {
			t.Errorf("decoded twice: %q, then %q", text, again)
		}
	})
}
