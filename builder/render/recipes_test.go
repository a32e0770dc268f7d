package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEachPathIsMadeOnce(t *testing.T) {
	t.Parallel()
	rs := newRecipes(0)
	for _, o := range []struct{ path, source string }{
		{"robots.txt", "static/robots.txt"},
		{"modellen/pagina-2/index.html", "content/modellen/pagina-2.md"},
		{"404.html", "content/oud.md"},
		{"modellen/index.html", "static/modellen/index.html"},
		{"modellen/index.html", "/modellen/"},
		{"modellen/pagina-2/index.html", "/modellen/"},
		{"modellen/pagina-2/index.html", "content/nieuw.md"},
		{"robots.txt", byItself},
		{"404.html", byItself},
		{"sitemap.xml", byItself},
	} {
		rs.add(o.source, o.path, nil)
	}
	var got []string
	for _, o := range rs.all {
		got = append(got, o.path()+" of "+rs.sources[o.path()])
	}
	for _, p := range rs.problems {
		got = append(got, p.Code+" "+p.File+" "+p.Args.Get("other")+" "+p.Args.Get("url"))
	}
	want := []string{
		"robots.txt of static/robots.txt",
		"modellen/pagina-2/index.html of content/modellen/pagina-2.md",
		"404.html of content/oud.md",
		"modellen/index.html of static/modellen/index.html",
		"sitemap.xml of ",
		"K141 static/modellen/index.html /modellen/ /modellen/",
		"K141 content/modellen/pagina-2.md /modellen/ /modellen/pagina-2/",
		"K141 content/nieuw.md content/modellen/pagina-2.md /modellen/pagina-2/",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
