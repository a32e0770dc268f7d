package render

import (
	"fmt"
	"html/template"
	"strings"
	"testing"

	"kiem/builder/site"
)

// What html/template says of a mistake becomes a code, a place and the name that is
// wrong, whatever its own words are.
func TestLayoutMistakesAreTold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       string // code, line and column
		value      string
	}{
		{"unknown field", "<p>\n{{.Title}} {{.Titel}}</p>", "K505 2:14", "Titel"},
		{"unknown function", "<p>\n\n{{shout .Title}}</p>", "K505 3:1", "shout"},
		{"unknown partial", "{{template \"cart\" .}}", "K505 1:12", "cart"},
		{"block not closed", "a\n{{if .Title}}b", "K501 2:1", ""},
		{"label that is not there", "{{t \"no.such\"}}", "K505 1:3", "no.such"},
		{"method of nothing", "{{.Page.Title}}", "K502 1:8", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := &scene{r: &renderer{labels: labels{"nl": {}}, settings: testSettings()}, lang: "nl"}
			set, err := template.New("page.html").Funcs(template.FuncMap{"t": s.t}).Parse(c.text)
			code, page := "K501", ""
			if err == nil {
				code, page = "K502", "content/a.md"
				err = set.Execute(&strings.Builder{}, &View{Title: "Titel"})
			}
			if err == nil {
				t.Fatal("no error")
			}
			p := layoutProblem(code, err, "layouts/page.html", page)
			if got := p.Code + " " + place(p.Pos); got != c.want || p.Args["value"] != c.value || p.File != "layouts/page.html" {
				t.Errorf("got %s %q in %s, want %s %q\n%v", got, p.Args["value"], p.File, c.want, c.value, err)
			}
		})
	}
}

func testSettings() *site.Settings { return &site.Settings{Address: "u", Language: "nl"} }

func place(p site.Pos) string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }
