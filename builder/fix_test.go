package builder_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kiem/builder"
	"kiem/builder/problem"
)

func everything(string) bool { return true }

// Whatever an explanation says kiem mends is gone after mending, as a check sees it, and
// mending again changes nothing.
func TestFixMendsWhatItSays(t *testing.T) {
	t.Parallel()
	for _, code := range problem.Explained() {
		for _, lang := range []string{"nl", "en"} {
			e, _ := problem.Explain(code, lang)
			if !e.Mends {
				continue
			}
			t.Run(code+"/"+lang, func(t *testing.T) {
				t.Parallel()
				o := exampleSite(t, e, e.Wrong, lang)
				if n := mendAll(t, o); n == 0 {
					t.Fatal("nothing was mended")
				}
				checked, err := builder.Check(context.Background(), o)
				if err != nil {
					t.Fatal(err)
				}
				for _, p := range checked.Problems {
					if p.Code == code || len(p.Edits) > 0 {
						t.Errorf("%s is still there: %s:%d:%d", p.Code, p.File, p.Pos.Line, p.Pos.Column)
					}
				}
				if n := mendAll(t, o); n > 0 {
					t.Errorf("%d files are mended once more", n)
				}
			})
		}
	}
}

// mendAll mends a site's files on disk and returns how many there were to mend.
func mendAll(t *testing.T, o builder.Options) int {
	files, _, err := builder.Fix(context.Background(), o, everything)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		writeFile(t, filepath.Join(o.Dir, filepath.FromSlash(f.Name)), f.New)
	}
	return len(files)
}

// fields and lines are pieces of a page, each as it was written and as it is mended. What
// is the same in both is not to be touched.
var (
	fields = [][2]string{
		{"datum: 9-10-2011", "datum: 2011-10-09"},
		{"bijgewerkt: \"1 maart 2012\" # klopt", "bijgewerkt: \"2012-03-01\" # klopt"},
		{"bovenkop:Uit de praktijk", "bovenkop: Uit de praktijk"},
		{"samenvatting:\u00a0Wat er ﬁjn aan is.", "samenvatting: Wat er fijn aan is."},
		{"oude_adressen:\n\t- /a/\n\t- /b/", "oude_adressen:\n  - /a/\n  - /b/"},
		{"themas: [zorg, bestuur]  # twee", "themas: [zorg, bestuur]  # twee"},
		{"concept: nee", "concept: nee"},
		{"# een opmerking\u00a0met een harde spatie", "# een opmerking\u00a0met een harde spatie"},
	}
	lines = [][2]string{
		{"Een gewone alinea, met *nadruk* en een [link](https://voorbeeld.example/).", ""},
		{"Het cafÃ© op de hoek.", "Het café op de hoek."},
		{"Een ﬁets en een ﬂes.", "Een fiets en een fles."},
		{"• eerst\n• daarna", "- eerst\n- daarna"},
		{"##Kop zonder spatie", "## Kop zonder spatie"},
		{"De orga-\nnisatie van het werk.", "De organisatie\nvan het werk."},
		{"Taal-\nen rekenonderwijs.", ""},
		{"Een on\u200bzichtbaar teken.", "Een onzichtbaar teken."},
		{"```\n• blijft\tzo, cafÃ©\n```", ""},
		{"Regel met twee spaties  \nen een vervolg.", ""},
		{"> Een citaat — met streep.", ""},
		{"| a | b |\n| --- | --- |\n| 1 | 2 |", ""},
	}
)

// A page made of pieces is mended to the same page made of mended pieces, to the byte and
// with its own line ends: nothing else changes, and nothing is left.
func TestFixChangesNothingElse(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 7))
	o := options(t.TempDir())
	writeFile(t, filepath.Join(o.Dir, "site.yaml"), []byte(plainSettings["nl"]))
	want := map[string]string{}
	for i := range 150 {
		before, after := "---\ntitel: Pagina\nauteur: jan\n", "---\ntitel: Pagina\nauteur: jan\n"
		for _, n := range random.Perm(len(fields))[:random.IntN(len(fields))] {
			before, after = before+fields[n][0]+"\n", after+fields[n][1]+"\n"
		}
		before, after = before+"---\n", after+"---\n"
		for range random.IntN(6) {
			piece := lines[random.IntN(len(lines))]
			if piece[1] == "" {
				piece[1] = piece[0]
			}
			before, after = before+"\n"+piece[0]+"\n", after+"\n"+piece[1]+"\n"
		}
		if i%3 == 1 { // as Windows ends lines
			before, after = strings.ReplaceAll(before, "\n", "\r\n"), strings.ReplaceAll(after, "\n", "\r\n")
		}
		if i%4 == 1 {
			before, after = "\ufeff"+before, "\ufeff"+after
		}
		name := fmt.Sprintf("content/blog/p%d.md", i)
		want[name] = after
		writeFile(t, filepath.Join(o.Dir, filepath.FromSlash(name)), []byte(before))
	}
	mendAll(t, o)
	for name, after := range want {
		got, err := os.ReadFile(filepath.Join(o.Dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != after {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, after)
		}
	}
	checked, err := builder.Check(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if len(p.Edits) > 0 {
			t.Errorf("%s is left: %s:%d:%d", p.Code, p.File, p.Pos.Line, p.Pos.Column)
		}
	}
}
