package parse

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark/util"

	"kiem/builder/site"
)

// The examples of CommonMark and GitHub's extensions come with goldmark, and are read
// from where Go keeps modules. Each of them passes, but for what is listed here.

// rawHTML are the sections of CommonMark that are about HTML, and the examples elsewhere
// that hold some. Kiem leaves the tags out; the words of these examples must be there.
var (
	rawHTMLSections = []string{"HTML blocks", "Raw HTML"}
	rawHTMLExamples = []int{21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643}
)

// bareAddresses are examples of CommonMark in which an address is no link. In GitHub's
// Markdown it is one.
var bareAddresses = []int{608, 611, 612}

// extraExamples are those of goldmark's own in which kiem writes the description of an
// image on one line, and no spaces before a line break; or whose notation of characters
// is the file's own.
var extraExamples = []int{43, 47, 50, 54, 61}

// bareHost is the link that goldmark makes of www.example.org. Kiem's is to https.
var bareHost = regexp.MustCompile(`"http://(www\.[^"]*)">www`)

type example struct {
	name           string
	markdown, html string
}

func TestCommonMark(t *testing.T) {
	t.Parallel()
	var examples []struct {
		Markdown, HTML, Section string
		Example                 int
	}
	data, err := os.ReadFile(filepath.Join(goldmarkDir(t), "_test", "spec.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) < 600 {
		t.Fatalf("%d examples, want all of CommonMark", len(examples))
	}
	for _, e := range examples {
		switch {
		case slices.Contains(rawHTMLSections, e.Section), slices.Contains(rawHTMLExamples, e.Example):
			checkWords(t, e.Example, e.Markdown, e.HTML)
		case slices.Contains(bareAddresses, e.Example):
		default:
			compareExample(t, e.Section, e.Example, e.Markdown, e.HTML)
		}
	}
}

// TestExtensions runs the examples of goldmark's extensions, and its own additions to
// CommonMark's. They are kept as text: a name, Markdown, HTML, between lines of their own.
func TestExtensions(t *testing.T) {
	t.Parallel()
	for file, wordsOnly := range map[string]func(int, example) bool{
		"extension/_test/table.txt":           nil,
		"extension/_test/strikethrough.txt":   nil,
		"extension/_test/tasklist.txt":        nil,
		"extension/_test/linkify.txt":         nil,
		"extension/_test/definition_list.txt": nil,
		// Footnotes have other ids and names, for those who do not see them.
		"extension/_test/footnote.txt": func(int, example) bool { return true },
		"_test/extra.txt": func(n int, e example) bool {
			return slices.Contains(extraExamples, n) || htmlTag.MatchString(e.markdown)
		},
	} {
		data, err := os.ReadFile(filepath.Join(goldmarkDir(t), filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		examples := splitExamples(string(data))
		if len(examples) == 0 {
			t.Fatalf("%s: no examples", file)
		}
		for i, e := range examples {
			if wordsOnly != nil && wordsOnly(i+1, e) {
				checkWords(t, i+1, e.markdown, e.html)
			} else {
				compareExample(t, file+" "+e.name, i+1, e.markdown, bareHost.ReplaceAllString(e.html, `"https://$1">www`))
			}
		}
	}
}

var (
	exampleEnd  = regexp.MustCompile(`(?m)^//= = =.*\n`)
	examplePart = regexp.MustCompile(`(?m)^//- - -.*\n`)
	htmlTag     = regexp.MustCompile(`<(?:[!?-]|/?[a-z][^>]*>)`)
)

func splitExamples(text string) []example {
	var examples []example
	for _, part := range exampleEnd.Split(strings.ReplaceAll(text, "\r\n", "\n"), -1) {
		pieces := examplePart.Split(part, 3)
		if len(pieces) < 3 {
			continue
		}
		e := example{
			name:     pieces[0],
			markdown: strings.TrimSuffix(pieces[1], "\n"),
			html:     strings.ReplaceAll(pieces[2], `\uFFFD`, "\uFFFD"),
		}
		if strings.Contains(e.name, "enableEscape") {
			e.markdown, e.html = unescaped(e.markdown), unescaped(e.html)
		}
		examples = append(examples, e)
	}
	return examples
}

// unescaped resolves \t, \u00a0 and the like.
func unescaped(text string) string {
	s, err := strconv.Unquote(`"` + strings.NewReplacer("\n", `\n`, `"`, `\"`).Replace(text) + `"`)
	if err != nil {
		return text
	}
	return s
}

func goldmarkDir(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatalf("finding goldmark: %v", err)
	}
	return strings.TrimSpace(string(out))
}

func compareExample(t *testing.T, section string, n int, markdown, want string) {
	t.Helper()
	got := undo(rendered(t, markdown))
	if want := undo(want); got != want {
		t.Errorf("%s, example %d:\n%s\ngot:\n%s\nwant:\n%s", section, n, markdown, got, want)
	}
}

// rendered renders Markdown and fills its slots as they were written. The page has a
// title, so that every heading stays in the text.
func rendered(t *testing.T, markdown string) string {
	t.Helper()
	d := newDocument(&site.Source{Path: "content/x.md", Data: []byte(markdown)}, testSchema(t), testSettings)
	d.decode(&site.Node{Kind: site.MapNode, Keys: []site.Key{
		{Name: "title", Value: &site.Node{Kind: site.ScalarNode, Text: "Title"}},
	}})
	body := d.renderText(0)
	return filled(d.Document, body)
}

func filled(d *site.Document, body *site.Body) string {
	var b strings.Builder
	at := 0
	for _, slot := range written(body).Slots {
		b.Write(written(body).HTML[at:slot.Offset])
		at = slot.Offset
		name := " href"
		switch slot.Kind {
		case site.PlaceSlot:
			continue
		case site.DiagramSlot:
			b.WriteString("<figure>" + d.Diagrams[slot.N].Kind + "</figure>")
			continue
		case site.ImageSlot:
			name = " src"
		}
		dest := util.EscapeHTML(util.URLEscape([]byte(d.Links[slot.N].Dest), false))
		b.WriteString(name + `="` + string(dest) + `"`)
	}
	b.Write(written(body).HTML[at:])
	return b.String()
}

// differences are what kiem writes otherwise than the examples, as patterns and what
// makes both the same again.
var differences = []struct{ pattern, same string }{
	{` ?/>`, `>`},
	{`(<h\d|<dt) id="[^"]*"`, `$1`},
	{`<h\d></h\d>\n`, ``},
	{`<pre tabindex="0">`, `<pre>`},
	{` class="address"`, ``},
	{`<figure>(<img[^>]*)><figcaption>(.*)</figcaption></figure>`, `<p>$1 title="$2"></p>`},
	{`<figure>(.*)</figure>`, `<p>$1</p>`},
	{`<div class="scroll"[^>]*>(<table>)`, `$1`},
	{`(</table>)</div>`, `$1`},
	{`<th scope="col"`, `<th`},
	{`(<t[hd]) (?:class="|align="|style="text-align: ?)(\w+)"`, `$1 $2`},
	{`(<t[hd]) left`, `$1`},
	{`<th></th>`, `<td></td>`},
	{`<input type="checkbox" disabled checked aria-label="Gedaan">`, `<input checked="" disabled="" type="checkbox">`},
	{`<input type="checkbox" disabled aria-label="Nog te doen">`, `<input disabled="" type="checkbox">`},
	{`[‘’]`, `'`},
	{`[“”]|&quot;`, `"`},
	{`—`, `---`},
	{`–`, `--`},
	{`…`, `...`},
}

var undoing = func() []*regexp.Regexp {
	var patterns []*regexp.Regexp
	for _, d := range differences {
		patterns = append(patterns, regexp.MustCompile(d.pattern))
	}
	return patterns
}()

func undo(html string) string {
	for i, pattern := range undoing {
		html = pattern.ReplaceAllString(html, differences[i].same)
	}
	return strings.TrimSpace(html)
}

var (
	anyTag = regexp.MustCompile(`(?s)<!--.*?-->|<!\[CDATA\[.*?\]\]>|<script.*?</script>|<style.*?(?:</style>|$)` +
		`|<[!?/A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>`)
	anyWord = regexp.MustCompile(`[\pL\pN]+`)
)

// checkWords checks that the words of an example with HTML are in the page.
func checkWords(t *testing.T, n int, markdown, example string) {
	t.Helper()
	got := rendered(t, markdown)
	have := wordsIn(got)
	for _, word := range wordsIn(anyTag.ReplaceAllString(example, " ")) {
		if !slices.Contains(have, word) {
			t.Errorf("example %d:\n%s\nthe word %q is lost in\n%s", n, markdown, word, got)
			return
		}
	}
}

func wordsIn(text string) []string {
	return anyWord.FindAllString(html.UnescapeString(text), -1)
}
