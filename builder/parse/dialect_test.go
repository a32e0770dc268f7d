package parse

import (
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/yuin/goldmark/ast"

	"kiem/builder/site"
)

// renderedBy is what becomes of a text, with the parser that is chosen for it or with the whole
// one. It tells whether the text could do without some of that.
func renderedBy(t testing.TB, text string, whole bool) (doc *site.Document, joined bool) {
	d := newDocument(&site.Source{Path: "content/x.md", Data: []byte(text)}, testSchema(t), testSettings)
	b := d.newBody(d.data, d.lines.from(0))
	b.above = 1
	var root ast.Node
	if whole {
		root = b.parseWithout(0)
	} else {
		root, _ = b.parse()
	}
	d.Body = b.render(root, func(*ast.Heading) string { return "" })
	return d.Document, b.joined
}

// checkDialect checks that a text is read as by the whole parser, and reports whether it was
// read by less.
func checkDialect(t testing.TB, text string) bool {
	t.Helper()
	if _, deep := tooDeep([]byte(text)); deep {
		return false
	}
	got, joined := renderedBy(t, text, false)
	if want, _ := renderedBy(t, text, true); joined {
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-whole +chosen):\n%s", text, diff)
		}
	}
	return joined
}

// dialectTexts are texts in which the parsers stop at different places.
var dialectTexts = []string{
	"Een zin. Nog een (zin) - en  nog ,een.\n", "a 5\" b  c ,d.\nwow! e  f ,g\n", "*a* b*c d  e ,f\n",
	"[a](https://b.nl/c.d) e [f](http://g h) i\n", "[a](https://b.nl/", "`a\nb c` d  e ,f. g\n", "[a b\nc d](https://e.nl) f  g\n",
	"| a b | c. |\n|---|---|\n| d  e ,f | g |\n", "# a b. c\n\na b.\n===\n", "~~a b~~ c~ d ~~~e  f ,g\n", "[[a b]] c. d]]\n",
	"a  b_c  d e\n", "a  b*c  d e\n", "a  b[c  d e\n", "a  b~~~c  d e\n", "a  b~ c  d e\n", "a  b!c  d e\n", "a  [](#b", "](www.a.nl[a](https://b.nl/c)", "![z [a [b](c) d](http://x](http://y)", "06-12345678 **\n\n **a", "a `(, , b~~", "0[^1]\n[^1]:0  0 ,",
	"a\n: b c.\n", "x[^1] y  z.\n\n[^1]: b  c ,d.\n", "[a b] c  d ,e\n\n[a b]: https://c.nl\n", "- [x] a  b ,c.\n- d\n",
}

func TestDialectIsAsWhole(t *testing.T) {
	t.Parallel()
	texts := append(tableInputs(t), dialectTexts...)
	var examples []struct{ Markdown string }
	data, err := os.ReadFile(filepath.Join(goldmarkDir(t), "_test", "spec.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		texts = append(texts, e.Markdown)
	}
	pieces := strings.Split("*|**|_|~|~~|`|[|]|(|)|](|[a](https://b.nl/c)|http://|www.a.nl|a@b.nl|!|![|<|>|&amp;|\"|'|-|--|.|...|\n|\n|  |, | ,| | |\n- |\n# |\n\n|a b. c|é|06-12345678|{|\\|[^1]|[x] |:", "|")
	r := rand.New(rand.NewSource(1))
	less := 0
	for i := range 20000 {
		text := texts[i%len(texts)]
		if i >= len(texts) && i%2 == 0 {
			text = ""
			for range r.Intn(12) {
				text += pieces[r.Intn(len(pieces))]
			}
		} else if i >= len(texts) {
			at := r.Intn(len(text) + 1)
			text = text[:at] + pieces[r.Intn(len(pieces))] + text[min(len(text), at+r.Intn(3)):]
		}
		if checkDialect(t, text) {
			less++
		}
	}
	if less < 2500 {
		t.Errorf("only %d texts were read by less than the whole parser", less)
	}
}

func FuzzDialect(f *testing.F) {
	for _, text := range dialectTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkDialect(t, text) })
}
