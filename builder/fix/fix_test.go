package fix

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kiem/builder/site"
)

func at(line, column int) site.Pos { return site.Pos{Line: line, Column: column} }

func edit(line, from, to int, text string) site.Edit {
	return site.Edit{From: at(line, from), To: at(line, to), Text: text}
}

func problems(edits ...[]site.Edit) []site.Problem {
	var ps []site.Problem
	for _, e := range edits {
		ps = append(ps, site.Problem{Edits: e})
	}
	return ps
}

func TestMend(t *testing.T) {
	type edits = []site.Edit
	for _, c := range []struct {
		name, before string
		problems     []site.Problem
		after        string
		mended       int
	}{
		{"nothing to do", "een\n", problems(nil), "een\n", 0},
		{"a word", "één twee\n", problems(edits{edit(1, 5, 9, "drie")}), "één drie\n", 1},
		{"ends of lines stay", "een\r\ntwee\ndrie\rvier", problems(edits{edit(2, 1, 5, "2")}, edits{edit(4, 5, 5, "!")}), "een\r\n2\ndrie\rvier!", 2},
		{"a byte order mark stays", "\ufeffeen", problems(edits{edit(1, 1, 2, "E")}), "\ufeffEen", 1},
		{"a line more has the file's end", "een\r\ntwee", problems(edits{edit(1, 2, 3, "\n")}), "e\r\nn\r\ntwee", 1},
		{"lines joined", "orga-\nnisatie van", problems(edits{{From: at(1, 5), To: at(2, 1)}}), "organisatie van", 1},
		{"a word moves up", "orga-\nnisatie van", problems(edits{edit(1, 5, 6, "nisatie"), edit(2, 1, 9, "")}), "organisatie\nvan", 1},
		{"the first of two in one place", "abc", problems(edits{edit(1, 1, 3, "x")}, edits{edit(1, 2, 4, "y")}), "xc", 1},
		{"all of a problem or none", "abc abc", problems(edits{edit(1, 1, 2, "x")}, edits{edit(1, 5, 6, "y"), edit(1, 1, 2, "z")}), "xbc abc", 1},
		{"side by side", "abc", problems(edits{edit(1, 2, 3, "")}, edits{edit(1, 1, 2, "")}), "c", 2},
		{"two insertions", "abc", problems(edits{edit(1, 2, 2, "x")}, edits{edit(1, 2, 2, "y")}), "axbc", 1},
		{"places that are not there", "abc", problems(edits{edit(2, 1, 2, "x")}, edits{edit(1, 1, 5, "x")}, edits{edit(1, 3, 2, "x")}), "abc", 0},
		{"saved anew", "abc", problems(edits{{}}), "abc", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := New([]byte(c.before))
			mended := f.Mend(c.problems)
			if got := string(f.Bytes()); got != c.after || len(mended) != c.mended {
				t.Errorf("got %q and %d mended, want %q and %d", got, len(mended), c.after, c.mended)
			}
		})
	}
}

// Without edits a file stays as it is, to the byte; and what kiem reads of it is the same
// text with its ends of lines made one.
func FuzzNewKeepsEveryByte(f *testing.F) {
	for _, seed := range []string{"", "\n", "a\r\nb\nc\rd", "\ufeff\r\r\n", "\ufeff"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file := New(data)
		if got := file.Bytes(); !bytes.Equal(got, data) {
			t.Errorf("got %q, want %q", got, data)
		}
		text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(data), "\ufeff"))
		if got := string(file.Text()); got != text {
			t.Errorf("text %q, want %q", got, text)
		}
	})
}

// What many edits make of a text is what each makes of it alone, as they do not touch.
func TestManyEditsAreEachOnTheirOwn(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		words := make([]string, 60)
		var ps []site.Problem
		want := ""
		text := ""
		line, column := 1, 1
		for i := range words {
			word := []string{"één", "twee", "drie", "x"}[random.IntN(4)]
			becomes := word
			if random.IntN(3) == 0 {
				becomes = []string{"", "ß", "langer woord", "é\né"}[random.IntN(4)]
				ps = append(ps, site.Problem{Edits: []site.Edit{{From: at(line, column), To: at(line, column+len([]rune(word))), Text: becomes}}})
			}
			after := []string{" ", "\n"}[random.IntN(2)]
			text, want = text+word+after, want+becomes+after
			if column += len([]rune(word)) + 1; after == "\n" {
				line, column = line+1, 1
			}
			words[i] = word
		}
		random.Shuffle(len(ps), func(i, j int) { ps[i], ps[j] = ps[j], ps[i] })
		f := New([]byte(text))
		if mended := f.Mend(ps); len(mended) != len(ps) {
			t.Fatalf("%d of %d mended in %q", len(mended), len(ps), text)
		}
		if got := string(f.Bytes()); got != want {
			t.Fatalf("%q became %q, want %q", text, got, want)
		}
	}
}

// A page may be one line, with a mistake in each word.
func TestVeryManyEditsOfALine(t *testing.T) {
	const words = 100_000
	ps := make([]site.Problem, words)
	for i := range ps {
		ps[i].Edits = []site.Edit{edit(1, 3*i+1, 3*i+2, "Ê")}
	}
	f := New([]byte(strings.Repeat("ëé ", words)))
	start := time.Now()
	f.Mend(ps)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	if got := string(f.Bytes()); got != strings.Repeat("Êé ", words) {
		t.Errorf("got %.40q", got)
	}
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	if err := os.WriteFile(path, []byte("oud"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, []byte("anders"), []byte("nieuw")); !errors.Is(err, ErrChanged) {
		t.Errorf("a file that was changed meanwhile: %v", err)
	}
	link := filepath.Join(dir, "link.md")
	if err := os.Symlink("a.md", link); err != nil {
		link = path // no links here
	}
	if err := Save(link, []byte("oud"), []byte("nieuw")); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(path); string(data) != "nieuw" {
		t.Errorf("got %q", data)
	}
	if info, _ := os.Stat(path); info.Mode().Perm()&0o600 != 0o600 || info.Mode().Perm()&0o007 != 0 {
		t.Errorf("permissions are %v", info.Mode())
	}
	if entries, _ := os.ReadDir(dir); len(entries) > 2 {
		t.Errorf("left behind: %v", entries)
	}
}
