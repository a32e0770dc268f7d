package read

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestLinksAreFollowedInsideTheSiteOnly(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	absolute := filepath.Join(parent, "secret.md")
	tree{
		"secret.md": "x", "secret/a.md": "x",
		"site/shared/b.md":             "x",
		"site/shared/team.png":         "x",
		"site/content/i.md":            "x",
		"site/content/file.md":         "-> ../shared/b.md",
		"site/content/folder":          "-> ../shared",
		"site/content/out.md":          "-> ../../secret.md",
		"site/content/out":             "-> ../../secret",
		"site/content/absolute.md":     "-> " + absolute,
		"site/content/nowhere.md":      "-> none.md",
		"site/content/self.md":         "-> self.md",
		"site/content/deep/loop":       "-> ..",
		"site/content/deep/loop-here":  "-> .",
		"site/content/deep/x.md":       "x",
		"site/content/.hidden":         "-> ../../secret",
		"site/static":                  "-> ../secret",
		"site/layouts":                 "-> shared-layouts",
		"site/shared-layouts/own.html": "x",
		"site/site.yaml":               "-> ../secret.md",
	}.in(t, parent)
	compare(t, listing(read(t, Options{Dir: filepath.Join(parent, "site")})), strings.ReplaceAll(`
		page content/deep/x.md
		page content/file.md
		page content/folder/b.md
		page content/i.md
		file content/folder/team.png at /folder/team.png
		layout layouts/own.html x
		K404 content/absolute.md:0:0 value=ABSOLUTE
		K149 content/nowhere.md:0:0
		K404 content/out:0:0 value=../../secret
		K404 content/out.md:0:0 value=../../secret.md
		K404 content/self.md:0:0 value=self.md
		K404 site.yaml:0:0 value=../secret.md
		K404 static:0:0 value=../secret`, "ABSOLUTE", absolute))

	dir := tree{"a.md": "x", "content": "-> ../secret"}.in(t, filepath.Join(parent, "other"))
	compare(t, listing(read(t, Options{Dir: dir})), "K404 content:0:0 value=../secret")

	dir = tree{"pages/a.md": "x", "content": "-> pages"}.in(t, filepath.Join(parent, "third"))
	compare(t, listing(read(t, Options{Dir: dir})), "page content/a.md")
}
