package link_test

import (
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kiem/builder/link"
	"kiem/builder/site"
)

// What is wrong in a draft does not stop a build; in a page of a day to come it does.
func TestMistakesInWhatIsHeldBack(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line string
		want site.Severity
	}{
		{"concept: ja", site.Warning},
		{"datum: 2026-12-01", site.Error},
	} {
		g := readSite(t, &txtar.Archive{Files: []txtar.File{
			{Name: "content/a.md", Data: []byte("---\ntitel: A\n" + c.line + "\n---\n[x](niets.md)\n")},
		}}).graph(false)
		found := false
		for _, p := range link.Check(g, 0) {
			if p.Code == "K231" {
				found = true
				if p.Severity != c.want {
					t.Errorf("%s: the broken link has severity %v, want %v", c.line, p.Severity, c.want)
				}
			}
		}
		if !found || len(g.Pages) != 0 {
			t.Errorf("%s: reported: %v; %d pages shown, want none", c.line, found, len(g.Pages))
		}
	}
}
