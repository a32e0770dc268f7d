package browser

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// A site of pages only has no menu. Search is then beside the name, whatever the width: it is
// what is found where it stands, and nothing of it lies under the name.
func TestSearchIsFoundWithoutAMenu(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"site.yaml":           "title: Adviesbureau Van der Meulen en partners\nbase_url: https://proef.example/\nlanguage: nl\nlanguages: [nl, en]\ncontact:\n  email: proef@voorbeeld.example\n",
		"content/index.md":    "---\ntitle: Welkom\nsummary: Wie wij zijn.\n---\n[Over ons](over.md)\n",
		"content/index.en.md": "---\ntitle: Welcome\nsummary: Who we are.\n---\nWelcome.\n",
		"content/over.md":     "---\ntitle: Over ons\nsummary: Wat wij doen.\n---\nWij werken samen.\n",
	} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := builder.Load(context.Background(), builder.Options{
		Dir: dir, Layouts: layouts.Files, Static: static.Files,
		Today: site.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err != nil {
		t.Fatal(err)
	}
	files, err := made(s)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.FileServerFS(files))
	t.Cleanup(server.Close)

	ctx := tab(t)
	navigate(t, ctx, server.URL+"/over/")
	holds(t, ctx, `!document.querySelector('.menu')`)
	for _, width := range []int64{360, 1280} {
		as := look{width, light}
		t.Run(as.name(), func(t *testing.T) {
			see(t, ctx, as)
			settle(t, ctx)
			holds(t, ctx, `[...document.querySelectorAll('.tools a')].every((link) => {
				const box = link.getBoundingClientRect();
				return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
			})`)
			holds(t, ctx, `document.querySelector('.site-name').getBoundingClientRect().right <= document.querySelector('.tools').getBoundingClientRect().left`)
			holds(t, ctx, `scrollTo(1e6, 0) ?? scrollX === 0`)
		})
	}
}
