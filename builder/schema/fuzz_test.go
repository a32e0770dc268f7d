package schema

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"kiem/builder/problem"
	"kiem/builder/site"
)

func seeds(f *testing.F) {
	for _, path := range []string{"testdata/traps.txt", "testdata/decode.txt", "testdata/settings.txt"} {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for section := range strings.SplitSeq(string(data), "\n=== ") {
			_, rest, _ := strings.Cut(section, "\n")
			input, _, _ := strings.Cut(rest, "\n---\n")
			f.Add([]byte(visible.Replace(input)))
		}
	}
	f.Add([]byte(tomlPage))
}

// inside reports whether a place is in the text, or just behind the end of a line.
func inside(text string, firstLine int, pos site.Pos) bool {
	lines := strings.Split(text, "\n")
	n := pos.Line - firstLine
	return n >= 0 && n < len(lines) && pos.Column >= 1 && pos.Column <= utf8.RuneCountInString(lines[n])+1
}

func placesInside(t *testing.T, text string, first int, n *site.Node) {
	if n == nil {
		return
	}
	if !inside(text, first, n.Pos) {
		t.Errorf("a value is at %v, outside %q", n.Pos, text)
	}
	for _, item := range n.Items {
		placesInside(t, text, first, item)
	}
	for _, key := range n.Keys {
		if !inside(text, first, key.Pos) {
			t.Errorf("%q is at %v, outside %q", key.Name, key.Pos, text)
		}
		placesInside(t, text, first, key.Value)
	}
}

// mendsOut checks that a text that is mended can be read, and has nothing left to mend
// once what was hidden behind something else is mended as well.
func mendsOut(t *testing.T, text string) {
	mended := strings.ToValidUTF8(text, "")
	for round := 0; ; round++ {
		_, problems := Node([]byte(mended), 1, "x.md")
		again := applied(mended, problems)
		if again == mended {
			return
		}
		if round == 3 {
			t.Fatalf("%q still has %v", again, said(t, problems))
		}
		mended = again
	}
}

// Any bytes at all are read without a panic, and all that is said about them has its
// place in them.
func FuzzFrontMatter(f *testing.F) {
	seeds(f)
	s := load(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		const first = 2
		text := string(data)
		for _, read := range []func([]byte, int, string) (*site.Node, []site.Problem){Node, TOML} {
			node, problems := read(data, first, "x.md")
			placesInside(t, text, first, node)
			for _, typ := range s.Types {
				d := typ.Decode(node, "x.md", "nl")
				d.Mend(func(pos site.Pos) string {
					line := []rune(strings.Split(text, "\n")[pos.Line-first])
					return string(line[min(pos.Column-1, len(line)):])
				})
				for _, p := range d.Problems {
					for _, e := range p.Edits {
						if !inside(text, first, e.From) || !inside(text, first, e.To) || e.To.Column < e.From.Column {
							t.Errorf("a change is from %v to %v, outside %q", e.From, e.To, text)
						}
					}
				}
				problems = append(problems, d.Problems...)
				d.Missing(nil)
				for _, ref := range d.References {
					if !inside(text, first, ref.Pos) {
						t.Errorf("a reference is at %v, outside %q", ref.Pos, text)
					}
				}
			}
			mendsOut(t, text)
			for _, p := range problems {
				if !inside(text, first, p.Pos) {
					t.Errorf("%s is at %v, outside %q", p.Code, p.Pos, text)
				}
				problem.Words(p, "nl")
			}
		}
	})
}

// The same holds for settings, and for the types that they describe.
func FuzzSettings(f *testing.F) {
	seeds(f)
	s := load(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		text := string(data)
		_, own, problems := s.Settings(&site.Source{Path: "site.yaml", Data: data})
		for _, p := range problems {
			if !inside(text, 1, p.Pos) {
				t.Errorf("%s is at %v, outside %q", p.Code, p.Pos, text)
			}
			problem.Words(p, "en")
		}
		Starter(own.Types[len(own.Types)-1], text, "nl")
	})
}

// What is good YAML stays good: nothing is found in a text that says only what it seems
// to say.
func FuzzQuotedValues(f *testing.F) {
	for _, text := range []string{"Deel #2: 'a' \"b\"", "C:\\pad", "", " ", "- x", "{a: b}", "é\u00a0x", "---"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == utf8.RuneError || legible([]byte(string(r))) != string(r) }) {
			t.Skip()
		}
		for _, line := range []string{"a: " + inQuotes(text), "- " + inQuotes(text), "a: [" + inQuotes(text) + "]"} {
			node, problems := Node([]byte(line+"\n"), 1, "x.md")
			if len(problems) > 0 {
				t.Fatalf("%s: %v", line, said(t, problems))
			}
			if got := inOneLine(node); !strings.Contains(got, text) {
				t.Errorf("%s: got %s", line, got)
			}
		}
	})
}

func BenchmarkFrontMatter(b *testing.B) {
	s := load(b)
	typ := s.Type("model")
	data := []byte(`titel: "Betekenis verankeren: Deep Purpose"
samenvatting: Een model in drie ringen dat laat zien hoe de reden van bestaan doorwerkt tot in de bedrijfsvoering.
afkomstig_van: boom
sinds: 2018
voor_wie: [organisaties die hun strategie in dienst van hun bedoeling willen stellen]
schema:
  soort: ringen
  delen: [Betekenis, Identiteit, Strategie]
  richting: naar buiten
begrippen:
  - naam: Deep Purpose
    tekst: De toestand waarin betekenis echt vastzit in identiteit en strategie.
bronnen:
  - {titel: Deep purpose van BOOM, door: BOOM, jaar: 2018}
`)
	b.Run("node", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Node(data, 2, "x.md")
		}
	})
	b.Run("scan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			scan(string(data), 2, "x.md", 2)
		}
	})
	node, _ := Node(data, 2, "x.md")
	b.Run("decode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			d := typ.Decode(node, "x.md", "nl")
			d.Missing(nil)
		}
	})
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			load(b)
		}
	})
}
