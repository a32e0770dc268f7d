package schema

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sameAsLibrary checks that a text that can be read simply is read as the library reads it,
// and has no problems. It reports whether it can be.
func sameAsLibrary(t *testing.T, text string) bool {
	t.Helper()
	got, ok := new(Room).readSimple([]byte(text), 2)
	if !ok {
		return false
	}
	want, problems := readYAML([]byte(text), 2, "x.md")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%q (-library +simple):\n%s", text, diff)
	}
	if len(problems) > 0 {
		t.Errorf("%q has %v", text, said(t, problems))
	}
	return true
}

func FuzzSimple(f *testing.F) {
	seeds(f)
	for _, text := range append([]string{"a:\n ", "a: ", "- a"}, simpleTexts...) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) { sameAsLibrary(t, string(data)) })
}

// simpleTexts are texts that the simple reader must read, or it is of no use.
var simpleTexts = []string{
	"titel: Aanpak\n",
	"titel: \"Betekenis: verankeren\"\nsinds: 2018\ndatum: 2024-03-06\ntelefoon: 0612345678",
	"# van boven\n\ntitel:   'Aanpak'\n",
	"geïnspireerd_op: [Zoë, \"é: ü\", 'b']\nextra: {industry: energie, é: x}\n",
	"schema:\n  soort: ringen\n  delen: [Betekenis, Identiteit]\nbegrippen:\n  - naam: Deep\n    tekst: Zo'n “kiem”.\n  - naam: b\n",
	"bronnen:\n- {titel: Deep purpose, jaar: 2018}\n- {titel: b}\nthemas:\n- a\n- b\n\ndeel: 1\n",
	"themas: []\nextra: {}\nkeuzes: {a: [], b: {}}\nlijst:\n  - []\n  - {}\n",
	"404.title: (geen titel)\n2018: x\n1e3: [(a), b)]\na.b: {u: Uw, je: Je}\n",
	"contact:\n  email: a@example.org\n  adres:\n    straat: Weg 1\nurl: https://example.org/a?b\n",
}

func TestSimpleTextsAreReadSimply(t *testing.T) {
	t.Parallel()
	for _, text := range simpleTexts {
		if !sameAsLibrary(t, text) {
			t.Errorf("%q is left to the library", text)
		}
	}
}

// All that kiem itself declares is simple, and so are its labels, as they are read each time that
// the program begins.
func TestOwnFilesAreReadSimply(t *testing.T) {
	t.Parallel()
	labels, err := filepath.Glob("../../layouts/labels/*.yaml")
	if err != nil || len(labels) == 0 {
		t.Fatalf("no labels: %v", err)
	}
	types, err := filepath.Glob("types/*.yaml")
	if err != nil || len(types) != len(order)+1 {
		t.Fatalf("got %d files of types, want %d and the settings: %v", len(types), len(order), err)
	}
	for _, file := range append(types, labels...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !sameAsLibrary(t, string(data)) {
			t.Errorf("%s is left to the library", file)
		}
	}
}

// Most of the sample site's front matter is simple.
func TestSampleSiteIsReadSimply(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../content/*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	simply := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		matter, _, _ := strings.Cut(strings.TrimPrefix(string(data), "---\n"), "\n---\n")
		if sameAsLibrary(t, matter+"\n") {
			simply++
		}
	}
	if simply < len(files)/2 {
		t.Errorf("%d of %d files are read simply", simply, len(files))
	}
}

// Pieces of front matter in any order are read as the library reads them.
func TestSimpleIsAsLibrary(t *testing.T) {
	t.Parallel()
	pieces := []string{"titel", "é", "a-b_2", ": ", ": ", ":", " ", "  ", "\n", "\n", "\n", "\n  ", "\n    ", "- ", "- ", "-",
		"[", "]", "{", "}", ", ", ",", "\"", "'", "Zo'n kiem", "2018", "x", "a b", "#", " # ", "?", "!", "&", "*", "~", "null",
		"\\", "“", "…", "\t", "---", "...", "|", ">", "%", "@", "\u00a0", "\u2028", "\r", "<<", "[a, b]", "{a: b}", "[]", "{}", "4.b", "(", "\"a: #b\""}
	r := rand.New(rand.NewSource(1))
	simply := 0
	for range 40000 {
		var b strings.Builder
		if r.Intn(2) == 0 { // one that is nearly right
			text := simpleTexts[r.Intn(len(simpleTexts))]
			at := r.Intn(len(text) + 1)
			b.WriteString(text[:at] + pieces[r.Intn(len(pieces))] + text[min(len(text), at+r.Intn(3)):])
		} else {
			b.WriteString("a: ")
			for range r.Intn(12) {
				b.WriteString(pieces[r.Intn(len(pieces))])
			}
		}
		if sameAsLibrary(t, b.String()) {
			simply++
		}
	}
	if simply < 2000 {
		t.Errorf("only %d texts were read simply", simply)
	}
}
