package problem

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"kiem/builder/site"
)

// GitHub writes the problems as commands of GitHub Actions, which shows each of them beside
// the line it is about. at turns the path of a file into one from the repository's root.
//
// See https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions.
func GitHub(w io.Writer, problems []site.Problem, lang string, at func(file string) string) error {
	out := bufio.NewWriter(w)
	for _, p := range problems {
		words := Words(p, lang)
		fmt.Fprintf(out, "::%s ", english.severities[p.Severity])
		if p.File != "" {
			fmt.Fprintf(out, "file=%s,", githubProperty.Replace(at(p.File)))
		}
		if p.Pos.Line > 0 {
			fmt.Fprintf(out, "line=%d,", p.Pos.Line)
		}
		if p.Pos.Column > 0 {
			fmt.Fprintf(out, "col=%d,", p.Pos.Column)
		}
		text := strings.Join([]string{words.What, words.Why, words.Fix}, "\n")
		fmt.Fprintf(out, "title=%s::%s\n", p.Code, githubText.Replace(text))
	}
	return out.Flush()
}

// What would end a command's text, or a property of it, is written as in an address.
var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
