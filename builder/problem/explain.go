package problem

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"

	"kiem/builder/site"
)

// Explanation is the page of help about one code, in one language: what the mistake is,
// what comes of it, and an example of how to write it and how not to.
type Explanation struct {
	Code     string
	Severity site.Severity
	// Title names the mistake in general, without the words of any one author.
	Title string
	// Text is what happens and why it matters, a paragraph each.
	Text []string
	// Wrong is an example with the mistake and no other, Right the same without. Both are
	// the files that stand beside either, and need not be shown.
	Wrong, Right, Both []Example
	// Message is what kiem says of the wrong example, as a terminal of 80 columns shows it.
	Message string
	// Mends is whether kiem fix can mend the mistake.
	Mends bool
	// Setup is what the example takes beside its files, a line each. It is for the tests,
	// which prove that every example is what it says.
	Setup []string
}

// Example is a file of an example.
type Example struct {
	// Path is relative to the site's folder.
	Path string
	Data []byte
}

// explain has one file for each code: explain/K102.txtar. Its parts, for each language:
//
//	nl.md         the title after "# ", and the text
//	nl/wrong/…    the files of the wrong example, by their path in the site
//	nl/right/…    those of the right one
//	nl/both/…     those of either
//	nl/message    what kiem says; the tests write it, with -update
//
// A name that ends in " quoted" has bytes that a text cannot show, as \xe9. Above the
// parts stand lines of setup: "mends" when kiem fix mends the mistake, "also K306" for
// another code that the wrong example cannot do without, and what the test in
// builder/explain_test.go knows.
//
//go:embed explain/*.txtar
var explainFiles embed.FS

// Explain returns the explanation of a code in a language; English for a language that
// kiem does not speak. It is not ok when there is no such code.
func Explain(code, lang string) (e Explanation, ok bool) {
	source, err := explainFiles.ReadFile("explain/" + code + ".txtar")
	if err != nil || !Known(code) {
		return Explanation{}, false
	}
	e, err = readExplanation(code, vocabularyOf(lang).lang, source)
	if err != nil {
		panic(err) // a file of kiem's own, which the tests read first
	}
	return e, true
}

// readExplanation reads one language of a file of explanations.
func readExplanation(code, lang string, source []byte) (Explanation, error) {
	archive := txtar.Parse(source)
	e := Explanation{Code: code, Severity: catalogue[code].severity}
	for line := range strings.Lines(string(archive.Comment)) {
		if line = strings.TrimSpace(line); line == "mends" {
			e.Mends = true
		} else if line != "" {
			e.Setup = append(e.Setup, line)
		}
	}
	for _, f := range archive.Files {
		name, ok := strings.CutPrefix(f.Name, lang)
		if !ok {
			continue
		}
		if err := e.add(name, f.Data); err != nil {
			return e, fmt.Errorf("explain/%s.txtar: %s: %w", code, f.Name, err)
		}
	}
	return e, nil
}

// add takes in one part, by its name after the language.
func (e *Explanation) add(name string, data []byte) error {
	name, quoted := strings.CutSuffix(name, " quoted")
	if quoted {
		unquoted, err := unquote(data)
		if err != nil {
			return err
		}
		data = unquoted
	}
	kind, path, _ := strings.Cut(strings.TrimPrefix(name, "/"), "/")
	switch kind {
	case ".md":
		for i, block := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
			block = strings.Join(strings.Fields(block), " ")
			if i == 0 {
				e.Title = strings.TrimPrefix(block, "# ")
			} else {
				e.Text = append(e.Text, block)
			}
		}
	case "wrong":
		e.Wrong = append(e.Wrong, Example{path, data})
	case "right":
		e.Right = append(e.Right, Example{path, data})
	case "both":
		e.Both = append(e.Both, Example{path, data})
	case "message":
		e.Message = strings.TrimRight(string(data), "\n")
	default:
		return fmt.Errorf("no part of an explanation")
	}
	return nil
}

// unquote reads a text with \x escapes over several lines.
func unquote(data []byte) ([]byte, error) {
	text := string(bytes.TrimSuffix(data, []byte("\n")))
	text, err := strconv.Unquote(`"` + strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(text) + `"`)
	return []byte(text), err
}

// Explained returns the codes that there is an explanation of, in order.
func Explained() []string {
	entries, err := fs.ReadDir(explainFiles, "explain")
	if err != nil {
		panic(err) // embedded
	}
	codes := make([]string, 0, len(entries))
	for _, entry := range entries {
		codes = append(codes, strings.TrimSuffix(entry.Name(), ".txtar"))
	}
	slices.Sort(codes)
	return codes
}
