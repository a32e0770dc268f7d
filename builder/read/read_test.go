package read

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
)

// tree is the files of a folder; "name/" is an empty folder, and a text that begins with
// "-> " makes a symbolic link.
type tree map[string]string

func (files tree) in(t *testing.T, dir string) string {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		target := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			check(t, os.MkdirAll(target, 0o755))
			continue
		}
		check(t, os.MkdirAll(filepath.Dir(target), 0o755))
		if link, ok := strings.CutPrefix(files[name], "-> "); ok {
			if err := os.Symlink(link, target); err != nil {
				t.Skip("no symbolic links here:", err)
			}
			continue
		}
		check(t, os.WriteFile(target, []byte(files[name]), 0o644))
	}
	return dir
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// listing tells what was read, a line for each file and problem.
func listing(sources *site.Sources, problems []site.Problem) []string {
	var lines []string
	if sources.Settings != nil {
		lines = append(lines, "settings "+sources.Settings.Path)
	}
	for _, s := range sources.Pages {
		lines = append(lines, "page "+s.Path)
	}
	for _, f := range sources.Files {
		lines = append(lines, fmt.Sprintf("file %s at %s", f.Path, f.URL))
	}
	for _, s := range sources.Layouts {
		lines = append(lines, strings.TrimSpace("layout "+s.Path+" "+string(s.Data)))
	}
	for _, p := range site.SortProblems(problems) {
		line := fmt.Sprintf("%s %s:%d:%d", p.Code, p.File, p.Pos.Line, p.Pos.Column)
		for _, name := range p.Args.Names() {
			line += " " + name + "=" + p.Args.Get(name)
		}
		if p.Suggestion != "" {
			line += " suggestion=" + p.Suggestion
		}
		lines = append(lines, line)
	}
	return lines
}

func read(t *testing.T, o Options) (*site.Sources, []site.Problem) {
	t.Helper()
	sources, problems, err := Site(o)
	if err != nil {
		t.Fatal(err)
	}
	return sources, problems
}

func TestSite(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		files tree
		want  string
	}{
		{"a site", tree{
			"site.yaml": "title: x", "content/index.md": "x", "content/modellen/kick-off.en.md": "x",
			"content/beelden/Team Één.jpg": "x", "content/bestanden/folder.docx": "x", "content/bestanden/lijst.txt": "x",
			"static/logo.svg": "x", "layouts/post.html": "x", "README.md": "x", "notes.md": "x",
		}, `
			settings site.yaml
			page content/index.md
			page content/modellen/kick-off.en.md
			file content/beelden/Team Één.jpg at /beelden/Team Één.jpg
			file content/bestanden/folder.docx at /bestanden/folder.docx
			file content/bestanden/lijst.txt at /bestanden/lijst.txt
			file static/logo.svg at /logo.svg
			layout layouts/post.html x`},
		{"one Markdown file and nothing else", tree{"plan.md": "x"}, `
			page plan.md`},
		{"Markdown files without a folder content", tree{
			"plan.md": "x", "README.md": "x", "deel/twee.md": "x", "deel/README.md": "x", "foto.jpg": "x", "begroting.xlsx": "x",
			"geheim.txt": "x", "LICENSE": "x", "public/index.html": "x", "public/x.md": "x", "node_modules/x/y.md": "x",
			".git/x.md": "x", "static/a.css": "x", "layouts/post.html": "x", "oud.markdown": "x",
		}, `
			page deel/README.md
			page deel/twee.md
			page plan.md
			file foto.jpg at /foto.jpg
			file static/a.css at /a.css
			layout layouts/post.html x
			K146 oud.markdown:0:0 name=oud.markdown suggestion=oud.md`},
		{"a folder that a site was made in", tree{
			"plan.md": "x", "web/.kiem": "x", "web/foto.jpg": "x", "web/folder.md": "x", "deel/.kiem/x": "x", "deel/b.md": "x",
		}, `
			page deel/b.md
			page plan.md`},
		{"no content", tree{"README.md": "x", "deel/x.md": "x"}, `
			K406 content:0:0 name=DIR`},
		{"a file named content", tree{"content": "x"}, `
			K406 content:0:0 name=DIR`},
		{"files of other programs that are called pages", tree{
			"content/a.md": "PK\x03\x04\x14\x00\xEB", "content/b.md": "{\\rtf1\\ansi", "content/c.md": "\r\n<!DOCTYPE HTML>\n", "content/d.md": "<HTML lang=nl>",
			"content/e.md": "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00", "content/f.md": "%PDF-1.7", "content/g.md": "PK is kort.", "content/h.md": "<htm",
		}, `
			page content/g.md
			page content/h.md
			K159 content/a.md:0:0 name=Word
			K159 content/b.md:0:0 name=RTF
			K159 content/c.md:0:0 name=HTML
			K159 content/d.md:0:0 name=HTML
			K159 content/e.md:0:0 name=Word
			K159 content/f.md:0:0 name=PDF`},
		{"a folder named x.md", tree{"content/x.md/y.md": "x", "content/leeg/": ""}, `
			page content/x.md/y.md
			K148 content/x.md:0:0`},
		{"hidden and temporary files", tree{
			"content/.DS_Store": "x", "content/~$plan.docx": "x", "content/x.md~": "x", "content/.x.md.swp": "x", "content/x.swp": "x",
			"content/Thumbs.db": "x", "content/.#x.md": "x", "content/#x.md#": "x", "content/.obsidian/a.md": "x", "content/x.md.bak": "x",
			"static/.DS_Store": "x", "static/.well-known/security.txt": "x", "static/.nojekyll": "", "static/sub/.nojekyll": "",
			"layouts/.hidden.html": "x",
		}, `
			file static/.nojekyll at /.nojekyll
			file static/.well-known/security.txt at /.well-known/security.txt`},
		{"pages under the wrong extension", tree{
			"content/a.markdown": "x", "content/b.md.txt": "x", "content/C.MDX": "x", "content/d.MD": "x",
			"content/e.txt": "---\ntitel: x\n---\n", "content/f.txt": "robots", "content/g.docx": "x", "content/j.md.rtf": "x",
			"content/bestanden/h.docx": "x", "content/bestanden/i.txt": "---\n",
		}, `
			page content/d.MD
			file content/bestanden/h.docx at /bestanden/h.docx
			file content/bestanden/i.txt at /bestanden/i.txt
			file content/f.txt at /f.txt
			K146 content/C.MDX:0:0 name=C.MDX suggestion=C.md
			K146 content/a.markdown:0:0 name=a.markdown suggestion=a.md
			K146 content/b.md.txt:0:0 name=b.md.txt suggestion=b.md
			K146 content/e.txt:0:0 name=e.txt suggestion=e.md
			K146 content/g.docx:0:0 name=g.docx
			K146 content/j.md.rtf:0:0 name=j.md.rtf`},
		{"copies", tree{
			"content/a (1).md": "x", "content/a (conflicted copy 2011-10-09).md": "x", "content/a.sync-conflict-20111009.md": "x",
			"content/deel (een).md": "x", "content/foto (1).jpg": "x",
		}, `
			page content/a (1).md
			page content/a (conflicted copy 2011-10-09).md
			page content/a.sync-conflict-20111009.md
			page content/deel (een).md
			file content/foto (1).jpg at /foto (1).jpg
			K147 content/a (1).md:0:0 name=a (1).md
			K147 content/a (conflicted copy 2011-10-09).md:0:0 name=a (conflicted copy 2011-10-09).md
			K147 content/a.sync-conflict-20111009.md:0:0 name=a.sync-conflict-20111009.md`},
		{"accents are composed", tree{"content/cafe\u0301/ee\u0301n.md": "x", "content/cafe\u0301/ee\u0301n.png": "x"}, `
			page content/café/eén.md
			file content/café/eén.png at /café/eén.png`},
		{"settings under another name", tree{"content/index.md": "x", "site.yml": "x", "content/site.yaml": "x"}, `
			page content/index.md
			K402 content/site.yaml:0:0 name=content/site.yaml suggestion=site.yaml
			K402 site.yml:0:0 name=site.yml suggestion=site.yaml`},
		{"a folder named site.yaml", tree{"content/index.md": "x", "site.yaml/x": "x"}, `
			page content/index.md
			K149 site.yaml:0:0`},
		{"a file in content and one in static for one address", tree{"content/a.png": "x", "static/a.png": "x", "content/i.md": "x"}, `
			page content/i.md
			file content/a.png at /a.png
			K141 content/a.png:0:0 other=static/a.png url=/a.png`},
		{"layouts that are none", tree{"content/i.md": "x", "layouts/x.htm": "x", "layouts/labels/nl.yaml": "a", "layouts/other/nl.yaml": "b", "layouts/deep/er/x.html": "c"}, `
			page content/i.md
			layout layouts/deep/er/x.html c
			layout layouts/labels/nl.yaml a`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := test.files.in(t, t.TempDir())
			want := strings.ReplaceAll(test.want, "DIR", filepath.ToSlash(dir))
			compare(t, listing(read(t, Options{Dir: dir})), want)
		})
	}
}

// compare compares lines with a text that is indented and begins with an empty line.
func compare(t *testing.T, got []string, text string) {
	t.Helper()
	var want []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			want = append(want, line)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("what was read (-want +got):\n%s", d)
	}
}

func TestDefaultsLieUnderTheAuthorsFiles(t *testing.T) {
	t.Parallel()
	defaults := func(files ...string) fs.FS {
		fsys := fstest.MapFS{}
		for _, name := range files {
			fsys[name] = &fstest.MapFile{Data: []byte("kiem's")}
		}
		return fsys
	}
	dir := tree{
		"content/i.md": "x", "content/favicon.svg": "own", "static/style.css": "own", "static/own.css": "own",
		"layouts/post.html": "own\r\n", "layouts/labels/nl.yaml": "", "layouts/own.html": "own",
	}.in(t, t.TempDir())
	sources, problems := read(t, Options{
		Dir:     dir,
		Layouts: defaults("base.html", "post.html", "labels/nl.yaml", "labels/en.yaml", "embed.go"),
		Static:  defaults("style.css", "fonts/a.woff2", "favicon.svg", "embed.go"),
	})
	compare(t, listing(sources, problems), `
		page content/i.md
		file content/favicon.svg at /favicon.svg
		file static/fonts/a.woff2 at /fonts/a.woff2
		file static/own.css at /own.css
		file static/style.css at /style.css
		layout layouts/base.html kiem's
		layout layouts/labels/en.yaml kiem's
		layout layouts/labels/nl.yaml kiem's
		layout layouts/labels/nl.yaml
		layout layouts/own.html own
		layout layouts/post.html own`)
	for _, f := range sources.Files {
		data, err := fs.ReadFile(f.Fsys, f.Name)
		want := "own"
		if f.URL == "/fonts/a.woff2" {
			want = "kiem's"
		}
		if err != nil || string(data) != want || f.Size != int64(len(want)) || f.OfKiem != (want == "kiem's") {
			t.Errorf("%s: got %q, size %d, error %v; want %q", f.Path, data, f.Size, err, want)
		}
	}
}

func TestTheOutputFolderIsNotRead(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	files := tree{"a.md": "x", "site/a.md": "x", "site/web/b.md": "x", "site/web/c.png": "x"}
	dir := filepath.Join(files.in(t, parent), "site")
	for _, out := range []string{filepath.Join(dir, "web"), filepath.Join(dir, "x", "..", "web")} {
		compare(t, listing(read(t, Options{Dir: dir, Out: out})), "page a.md")
	}
	linked := filepath.Join(parent, "linked")
	if err := os.Symlink(dir, linked); err == nil {
		compare(t, listing(read(t, Options{Dir: linked, Out: filepath.Join(dir, "web")})), "page a.md")
		compare(t, listing(read(t, Options{Dir: dir, Out: filepath.Join(linked, "web", "not", "yet")})),
			"page a.md\npage web/b.md\nfile web/c.png at /web/c.png")
	}
	for _, out := range []string{"", dir, parent, filepath.Join(parent, "web")} {
		compare(t, listing(read(t, Options{Dir: dir, Out: out})), "page a.md\npage web/b.md\nfile web/c.png at /web/c.png")
	}
	check(t, os.Mkdir(filepath.Join(dir, "content"), 0o755))
	compare(t, listing(read(t, Options{Dir: dir, Out: filepath.Join(dir, "content", "web")})),
		"K407 content/web:0:0 name=content/web")
	compare(t, listing(read(t, Options{Dir: dir, Out: filepath.Join(dir, "static")})),
		"K407 static:0:0 name=static")
}

func TestNamesThatDifferOnlyInCaseOrAccents(t *testing.T) {
	t.Parallel()
	dir := tree{
		"content/Plan.md": "1", "content/plan.md": "2", "content/Map/a.md": "3", "content/map/b.md": "4",
		"content/caf\u00e9.md": "5", "content/cafe\u0301.md": "6", "content/sub/plan.md": "7",
	}.in(t, t.TempDir())
	if entries, err := os.ReadDir(filepath.Join(dir, "content")); err != nil || len(entries) != 7 {
		t.Skip("this disk takes such names as one")
	}
	compare(t, listing(read(t, Options{Dir: dir})), `
		page content/Map/a.md
		page content/Plan.md
		page content/café.md
		page content/map/b.md
		page content/sub/plan.md
		K143 content/café.md:0:0 other=content/café.md
		K143 content/map:0:0 other=content/Map
		K143 content/plan.md:0:0 other=content/Plan.md`)
}

func TestPagesAreInTheOrderOfTheirPaths(t *testing.T) {
	t.Parallel()
	dir := tree{"content/cases/a.md": "x", "content/cases-2.md": "x", "content/cases.md": "x"}.in(t, t.TempDir())
	sources, _ := read(t, Options{Dir: dir})
	if !slices.IsSortedFunc(sources.Pages, func(a, b *site.Source) int { return strings.Compare(a.Path, b.Path) }) {
		t.Errorf("got %q", listing(sources, nil))
	}
}

func TestReadingTwiceGivesTheSame(t *testing.T) {
	t.Parallel()
	files := tree{}
	for i := range 300 {
		files[fmt.Sprintf("content/map %d/pagina-%d.md", i%7, i)] = strings.Repeat("tekst\n", i+1)
		files[fmt.Sprintf("content/fout-%d.md", i)] = "caf\xe9"
	}
	dir := files.in(t, t.TempDir())
	first, firstProblems := read(t, Options{Dir: dir})
	second, secondProblems := read(t, Options{Dir: dir})
	if d := cmp.Diff(first.Pages, second.Pages); d != "" || len(first.Pages) != 600 {
		t.Errorf("%d pages, which differ:\n%s", len(first.Pages), d)
	}
	if d := cmp.Diff(firstProblems, secondProblems); d != "" || len(firstProblems) != 300 {
		t.Errorf("%d problems, which differ:\n%s", len(firstProblems), d)
	}
}

func TestAFolderThatIsNotThereIsAnError(t *testing.T) {
	t.Parallel()
	_, _, err := Site(Options{Dir: filepath.Join(t.TempDir(), "nothing")})
	if err == nil || !strings.Contains(err.Error(), "nothing") {
		t.Errorf("got %v, want an error that names the folder", err)
	}
}

func TestAFileThatMayNotBeReadIsAProblem(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("here every file may be read")
	}
	dir := tree{"content/a.md": "x", "content/b.png": "x", "content/c/d.md": "x"}.in(t, t.TempDir())
	for _, name := range []string{"a.md", "b.png", "c"} {
		name = filepath.Join(dir, "content", name)
		check(t, os.Chmod(name, 0))
		t.Cleanup(func() { os.Chmod(name, 0o755) })
	}
	compare(t, listing(read(t, Options{Dir: dir})), `
		K149 content/a.md:0:0
		K149 content/b.png:0:0
		K149 content/c:0:0`)
}
