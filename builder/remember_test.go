package builder

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// editor changes the files of a site at random.
type editor struct {
	*rand.Rand
	t   *testing.T
	dir string
}

func (e *editor) one(of ...string) string { return of[e.IntN(len(of))] }

func (e *editor) put(name, text string) string {
	e.t.Helper()
	path := filepath.Join(e.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		e.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		e.t.Fatal(err)
	}
	return name
}

func (e *editor) text(name string) string {
	data, err := os.ReadFile(filepath.Join(e.dir, name))
	if err != nil {
		e.t.Fatal(err)
	}
	return string(data)
}

// page is one of the pages that there are.
func (e *editor) page() string {
	var all []string
	err := filepath.WalkDir(filepath.Join(e.dir, "content"), func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".md") {
			name, _ := filepath.Rel(e.dir, path)
			all = append(all, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil || len(all) == 0 {
		return e.put("content/index.md", "---\ntitel: Begin\n---\n")
	}
	return e.one(all...)
}

// field writes a field in the place of what the page has of it; "" takes it out.
func (e *editor) field(page, line string) string {
	name, _, _ := strings.Cut(line, ":")
	var kept []string
	skips := false
	for _, l := range strings.Split(strings.TrimPrefix(e.text(page), "---\n"), "\n") {
		if !strings.HasPrefix(l, " ") {
			skips = strings.HasPrefix(l, name+":")
		}
		if !skips {
			kept = append(kept, l)
		}
	}
	return e.put(page, "---\n"+line+"\n"+strings.Join(kept, "\n"))
}

// edit changes something, and returns the names of what may have changed.
func (e *editor) edit() []string {
	switch e.IntN(12) {
	case 0, 1, 2:
		page := e.page()
		return []string{e.put(page, e.text(page)+e.one("\n[a](/oud/)\n", "\n[a](model:kick-off)\n", "\n## Kop\n\ntekst\n", "\n![a](foto.png)\n",
			"\n![a](https://elders.example/a.png)\n", "\n```diagram\nsoort: ringen\ndelen: [A, B, C]\n```\n", "\n[a](niets.md)\n"))}
	case 3, 4, 5:
		return []string{e.field(e.page(), e.one("titel: Aap", "titel: Één", "datum: 2020-01-02", "datum: 2030-01-01", "concept: ja", "slug: anders",
			"modellen: [kick-off, deep-purpose]", "modellen: [niets]", "opdrachtgever: Iemand", "auteur: elwin", "verwant: [kick-off, visie]",
			"themas: [strategie, Nieuw]", "reeks: adaptieve-strategie", "deel: 2", "rol: privacy", "rol: search", "menu: 1", "oude_adressen: [/oud/, /blog/pagina-2/]",
			"taal: en", "diagram: {soort: ringen, delen: [A, B]}", "canvas: {kolommen: 2, cellen: [A, B]}", "vroeger: ja", "toestemming: nee", "kapot: ["))}
	case 6:
		return []string{e.put("content/"+e.one("blog/n.md", "modellen/m.md", "pagina.md", "modellen/index.md", "blog/themas.md", "modellen/kick-off/canvas.md"),
			"---\ntitel: Nieuw\nsamenvatting: Een nieuwe pagina.\n---\ntekst\n"), "content/modellen", "content/modellen/kick-off"}
	case 7:
		page := e.page()
		os.Remove(filepath.Join(e.dir, page))
		return []string{page}
	case 8:
		page := e.page()
		to := strings.Replace(page, ".md", e.one("x.md", ".en.md", ".MD", ".txt"), 1)
		os.Rename(filepath.Join(e.dir, page), filepath.Join(e.dir, to))
		return []string{page, to}
	case 9:
		return []string{e.put("layouts/labels/nl.yaml", e.one("list.page.slug: pagina-2\n", "list.page.slug: \"blad-{N}\"\n", "kapot: [", "", "site.skip: Hoi\n"))}
	case 10:
		return []string{e.put("layouts/"+e.one("page", "list", "404", "partials/card", "eigen")+".html",
			e.one("{{define \"main\"}}<p>{{.Title}}</p>{{end}}", "{{if}}", "", "<p>heel {{.Title}}</p>", "{{define \"main\"}}{{.Nope}}{{end}}"))}
	}
	if e.IntN(2) == 0 {
		return []string{e.put("static/"+e.one("style.css", "style/print.css", "blog/pagina-2/index.html", "eigen.css", "robots.txt", "modellen/index.html", "_headers", "blog/feed.xml"),
			e.one("p{color:red}", "@import 'eigen.css';p{a:b}", ""))}
	}
	return []string{e.put("site.yaml", "titel: Proef\ncontact: {email: a@proef.example}\n"+e.one("", "checks: {K127: uit}\n", "page_size: 2\n", "page_size: 1\n", "aanspreekvorm: je\n",
		"languages: [nl, en]\n", "thema: {steunkleur: \"#112233\"}\n", "thema: {lettertype: literata}\n", "nieuwsbrief: {adres: \"https://lijst.example/x\"}\n"))}
}

// After any series of edits, a session returns what one returns that remembers nothing.
func TestASessionIsAsGoodAsNew(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			e := &editor{rand.New(rand.NewPCG(seed, 7)), t, t.TempDir()}
			for _, name := range []string{"content", "site.yaml"} {
				copyFiles(t, filepath.Join("..", name), filepath.Join(e.dir, name))
			}
			o := Options{Dir: e.dir, Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}, Drafts: seed%2 == 0, Places: seed%3 == 0, Notices: seed%4 < 2}
			if seed%4 != 3 {
				o.BaseURL = "https://proef.example/"
			}
			session := NewSession(o)
			session.inMemory = int(seed%2) * 100_000
			asGoodAsNew(t, "at first", session, nil, e.Rand)
			for step := range 25 {
				changed := e.edit()
				for range e.IntN(2) {
					changed = append(changed, e.edit()...)
				}
				asGoodAsNew(t, fmt.Sprintf("step %d, after a change of %q", step, changed), session, changed, e.Rand)
				if t.Failed() {
					return
				}
			}
		})
	}
}

func copyFiles(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, _ := filepath.Rel(from, path)
		if entry.IsDir() {
			return os.MkdirAll(filepath.Join(to, below), 0o755)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, below), data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// asGoodAsNew loads what changed and compares it with the site that is read anew: problems,
// paths, and the bytes of some files.
func asGoodAsNew(t *testing.T, when string, session *Session, changed []string, random *rand.Rand) {
	t.Helper()
	got, err := session.Load(context.Background(), changed)
	if err != nil {
		t.Fatal(when, err)
	}
	got = got.CheckLinks(2)
	want, err := Load(context.Background(), session.options)
	if err != nil {
		t.Fatal(when, err)
	}
	if diff := cmp.Diff(want.Problems, got.Problems); diff != "" {
		t.Errorf("%s: other problems:\n%s", when, diff)
	}
	paths := func(s *Site) (all []string) {
		for _, o := range s.Outputs.All() {
			all = append(all, o.Path)
		}
		return all
	}
	if diff := cmp.Diff(paths(want), paths(got)); diff != "" {
		t.Fatalf("%s: other files:\n%s", when, diff)
	}
	for i := range got.Outputs.Len() {
		if random != nil && random.IntN(10) > 0 {
			continue
		}
		made := func(s *Site) string {
			data, err := s.Outputs.At(i).Make()
			return fmt.Sprint(string(data), err)
		}
		if made(got) != made(want) {
			t.Errorf("%s: %s is another", when, got.Outputs.At(i).Path)
		}
	}
}

// What is easily forgotten is not.
func TestASessionForgetsNothing(t *testing.T) {
	t.Parallel()
	const page = "---\ntitel: Pagina\nsamenvatting: Iets.\n---\ntekst\n"
	for _, c := range []struct {
		name    string
		files   []string // a name and a text, in turn
		change  func(e *editor)
		changed []string
	}{
		{"a text file that becomes like a page", []string{"content/n.TXT", "hallo"},
			func(e *editor) { e.put("content/n.TXT", page) }, []string{"content/n.TXT"}},
		{"the numbers of pages of a list", []string{"site.yaml", "page_size: 1\n", "layouts/labels/nl.yaml", "list.page.slug: pagina-2\n",
			"content/blog/a.md", page, "content/blog/b.md", page, "content/blog/c.md", page},
			func(e *editor) { e.put("layouts/labels/nl.yaml", "list.page.slug: \"pagina-{N}\"\n") }, []string{"layouts/labels/nl.yaml"}},
		{"a word that all pages show", []string{"site.yaml", "contact: {email: a@b.example, form: {action: \"https://c.example/\"}}\n", "layouts/labels/nl.yaml", "contact.privacy: Wij bewaren niets.\n", "content/map/b.md", page, "content/map/c.md", page},
			func(e *editor) { e.put("layouts/labels/nl.yaml", "contact.privacy: Wij zwijgen.\n") }, []string{"layouts/labels/nl.yaml"}},
		{"what a link leads to", []string{"content/b.md", page, "content/map/c.md", page}, func(e *editor) {
			e.put("content/b.md", page+"anders\n")
			e.put("content/map/c.md", page+"anders\n")
		}, []string{"content/b.md", "content/map/c.md"}},
		{"what changed while there was an error", []string{"content/a.md", page, "content/b.md", page}, func(e *editor) {
			e.put("content/a.md", page+"anders\n")
			os.Rename(e.dir, e.dir+"-weg")
		}, []string{"content/b.md"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			e := &editor{nil, t, filepath.Join(t.TempDir(), "site")}
			e.put("content/index.md", page)
			for names := range slices.Chunk(c.files, 2) {
				e.put(names[0], names[1])
			}
			if runtime.GOOS != "windows" {
				os.Symlink("b.md", filepath.Join(e.dir, "content/link.md"))
				os.Symlink("map", filepath.Join(e.dir, "content/links"))
			}
			session := NewSession(Options{Dir: e.dir, Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}, Notices: true})
			asGoodAsNew(t, "at first", session, nil, nil)
			c.change(e)
			if _, err := os.Stat(e.dir); err != nil {
				if _, err := session.Load(context.Background(), []string{"content/a.md"}); err == nil {
					t.Fatal("a folder that is gone is read")
				}
				os.Rename(e.dir+"-weg", e.dir)
			}
			asGoodAsNew(t, "after that", session, c.changed, nil)
		})
	}
}
