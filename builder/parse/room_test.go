package parse

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is kept of front matter stays as it is when other front matter is read where it was.
func TestFrontMatterIsKept(t *testing.T) {
	const text = "---\ntitel: Aanpak\nextra: {industry: energie, landen: [nl, be]}\n---\n"
	d := parsed(t, "content/modellen/x.md", text)
	for n := range 50 {
		parsed(t, "content/modellen/y.md", fmt.Sprintf("---\ntitel: Anders\nthemas: [a, b, c, d, e, f, g, h]\nsamenvatting: Nummer %d.\n---\n", n))
		if v := d.Fields.Get("extra"); v == nil || v.Node == nil || len(v.Node.Keys) != 2 {
			t.Fatalf("extra is %+v", v)
		}
		if diff := cmp.Diff(parsed(t, "content/modellen/x.md", text).Fields, d.Fields); diff != "" {
			t.Fatalf("after %d others (-anew +kept):\n%s", n, diff)
		}
	}
}
