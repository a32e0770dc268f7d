package read

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"kiem/builder/site"
)

// A text that is let go is whole while it is visited, whatever was in its room before, and gone
// after; what else is known of the page stays.
func TestTextsAreLetGo(t *testing.T) {
	t.Parallel()
	files := tree{"content/empty.md": "", "content/mark.md": "\ufeffeen\r\ntwee\r\n", "content/windows.md": "caf\xe9\n"}
	want := map[string]string{"content/empty.md": "", "content/mark.md": "een\ntwee\n", "content/windows.md": "café\n"}
	for n := range 200 {
		name, text := fmt.Sprintf("content/p%03d.md", n), strings.Repeat(fmt.Sprintln("regel", n), n*7%90)
		files[name], want[name] = text, text
	}
	reader := NewReader(Options{Dir: files.in(t, t.TempDir())})
	var mu sync.Mutex
	seen := map[string]string{}
	for range 2 {
		clear(seen)
		sources, _, err := reader.Read(nil, func(*site.Source) Reading {
			return Reading{All: true, LetGo: true, Visit: func(_, read *site.Source) {
				mu.Lock()
				defer mu.Unlock()
				seen[read.Path] = string(read.Data)
			}}
		})
		if err != nil {
			t.Fatal(err)
		}
		for path, text := range want {
			if seen[path] != text {
				t.Errorf("%s was %.40q, want %.40q", path, seen[path], text)
			}
		}
		if len(sources.Pages) != len(want) {
			t.Errorf("there are %d pages, want %d", len(sources.Pages), len(want))
		}
		for _, src := range sources.Pages {
			if src.Data != nil || src.Raw != nil || src.Sum == 0 {
				t.Errorf("%s is %+v", src.Path, src)
			}
			if again := string(sources.Read(src)); again != want[src.Path] {
				t.Errorf("%s is %.40q when it is read again", src.Path, again)
			}
		}
	}
}
