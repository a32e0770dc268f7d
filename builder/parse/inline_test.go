package parse

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"kiem/builder/site"
)

// treeOf is the syntax tree that a parser makes of a text, in words.
func treeOf(t testing.TB, m goldmark.Markdown, source string) string {
	d := newDocument(&site.Source{Path: "content/x.md", Data: []byte(source)}, testSchema(t), testSettings)
	b := d.newBody(d.data, d.lines.from(0))
	pc := parser.NewContext()
	pc.Set(bodyKey, b)
	var tree strings.Builder
	writeTree(&tree, m.Parser().Parse(text.NewReader(b.source), parser.WithContext(pc)), "")
	return tree.String()
}

func writeTree(w *strings.Builder, n ast.Node, indent string) {
	fmt.Fprintf(w, "%s%T %d %d", indent, n, n.Pos(), n.ChildCount())
	switch n := n.(type) {
	case *ast.Text:
		fmt.Fprintf(w, " %+v %v %v %v", n.Segment, n.SoftLineBreak(), n.HardLineBreak(), n.IsRaw())
	case *ast.String:
		fmt.Fprintf(w, " %q", n.Value)
	case *ast.Link:
		fmt.Fprintf(w, " %q %q", n.Destination, n.Title)
	case *ast.Image:
		fmt.Fprintf(w, " %q %q", n.Destination, n.Title)
	case *ast.Emphasis:
		fmt.Fprintf(w, " %d", n.Level)
	case *span:
		fmt.Fprintf(w, " %s", n.lang)
	}
	w.WriteByte('\n')
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		writeTree(w, c, indent+" ")
	}
}

var plainGoldmarks = func() (all [openAddresses | dashes + 1]goldmark.Markdown) {
	for without := range all {
		all[without] = newGoldmark(absent(without))
	}
	return all
}()

func checkInline(t testing.TB, source string) {
	t.Helper()
	if _, deep := tooDeep([]byte(source)); deep {
		return
	}
	for without, m := range plainGoldmarks {
		if diff := cmp.Diff(treeOf(t, m, source), treeOf(t, dialects[without](), source)); diff != "" {
			t.Fatalf("%q without %d (-goldmark +kiem):\n%s", source, without, diff)
		}
	}
}

// inlineTexts are texts that end in all ways, and in which something is escaped.
var inlineTexts = []string{
	"a  \nb\\\nc\\\\\nd \ne", "a\\\r\nb  \r\nc\\\\\r\nd\r\n", "\\\n", "\\", "\\*a\\* \\ b\\\tc", "*a\\*b*\\\\*c*", "- a\n\n  b  \n  c",
	"> a\n>  \n> b\\\n", "|a\\|b|\n|-|\n|c `d\\|e`|\n", "# a \\\n", "[a\nb](c \"d\ne\")\\\nf", "<b\nc>  \n!", "a\x00b\u00a0\nc", "\ta\n b\n",
}

// The text in blocks is read as goldmark reads it.
func TestInlineIsAsGoldmarks(t *testing.T) {
	t.Parallel()
	texts := append(append(tableInputs(t), dialectTexts...), inlineTexts...)
	pieces := strings.Split("*|**|_|~~|`|[|]|(|)|](|[a](b.md)|http://a.nl|www.a.nl|a@b.nl|![|<|>|<br>|<!--|&amp;|\"|'|--|...|\n|\n|\\\n|\\|\\|  \n|\r\n|\t| | |\n- |\n# |\n> |\n\n|a b. c|é|{lang=en}|{sier}|[^1]|\n[^1]: |[x] |:|\n: ", "|")
	r := rand.New(rand.NewSource(1))
	for i := range 10000 {
		source := texts[i%len(texts)]
		if i >= len(texts) && i%2 == 0 {
			source = ""
			for range r.Intn(14) {
				source += pieces[r.Intn(len(pieces))]
			}
		} else if i >= len(texts) {
			at := r.Intn(len(source) + 1)
			source = source[:at] + pieces[r.Intn(len(pieces))] + source[min(len(source), at+r.Intn(3)):]
		}
		checkInline(t, source)
	}
}

func FuzzInline(f *testing.F) {
	for _, source := range append(dialectTexts, inlineTexts...) {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source string) { checkInline(t, source) })
}
