package problem

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite docs/messages.*.md")

// The handbook's page of messages is made of the explanations.
func TestHandbook(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		path := filepath.Join("..", "..", "docs", "messages."+lang+".md")
		made := Handbook(lang)
		if *update {
			if err := os.WriteFile(path, made, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(made, kept) {
			t.Errorf("%s is out of step with the explanations; go test ./builder/problem -update makes it anew", path)
		}
		for _, code := range Codes() {
			if !strings.Contains(string(made), "\n### "+code+": ") {
				t.Errorf("%s: nothing about %s", path, code)
			}
		}
	}
}

// An explanation is in plain words, and says the same in both languages.
func TestExplanationsAreInPlainWords(t *testing.T) {
	for _, code := range Explained() {
		nl, _ := Explain(code, "nl")
		en, _ := Explain(code, "en")
		for lang, e := range map[string]Explanation{"nl": nl, "en": en} {
			for _, text := range append([]string{e.Title}, e.Text...) {
				plain := strings.ReplaceAll(text, "site.yaml", "")
				if word := forbidden.FindString(plain); word != "" {
					t.Errorf("%s %s says %q: %s", code, lang, word, text)
				}
			}
			if strings.HasSuffix(e.Title, ".") {
				t.Errorf("%s %s: the title ends with a full stop", code, lang)
			}
		}
		if len(nl.Wrong) != len(en.Wrong) || len(nl.Right) != len(en.Right) {
			t.Errorf("%s: the examples differ in number", code)
		}
	}
}

func TestHelp(t *testing.T) {
	var b strings.Builder
	if err := FprintHelp(&b, "K102", PrintOptions{Lang: "en", Width: 80}); err != nil {
		t.Fatal(err)
	}
	help := b.String()
	for _, part := range []string{
		"K102  A colon in a value without quotes\n\n",
		"\nHow it goes wrong\n\n  content/cases/midden-groningen.md\n    ---\n    title: From vision to practice: a kick-off\n",
		"\nKiem then says\n\ncontent/cases/midden-groningen.md:2:31: error K102: colon in a value without\n",
		"\nHow it goes right\n\n  content/cases/midden-groningen.md\n    ---\n    title: \"From vision",
		"\nThis is an error. It can be graver or lighter in site.yaml:\n  checks: {K102: warning}\n",
	} {
		if !strings.Contains(help, part) {
			t.Errorf("no %q in:\n%s", part, help)
		}
	}
	b.Reset()
	if err := FprintHelp(&b, "K999", PrintOptions{}); err != nil || b.Len() > 0 {
		t.Errorf("help about a code that does not exist: %v, %q", err, b.String())
	}
}
