package schema

import (
	"flag"
	"os"
	"testing"

	"kiem/builder/site"
)

var update = flag.Bool("update", false, "write docs/settings.md anew")

func TestSettingsReferenceIsInStep(t *testing.T) {
	t.Parallel()
	const path = "../../docs/settings.md"
	want, err := SettingsReference()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll("../../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s is not what the declarations say; run go test ./builder/schema -update", path)
	}
}

func TestExamplesInTheReferenceWork(t *testing.T) {
	t.Parallel()
	for _, example := range []string{SettingsExample, TypesExample} {
		_, _, problems := load(t).Settings(&site.Source{Path: "site.yaml", Data: []byte(example)})
		for _, line := range said(t, problems) {
			t.Errorf("%s in:\n%s", line, example)
		}
	}
}

func TestEveryDeclarationHasItsWords(t *testing.T) {
	t.Parallel()
	s := load(t)
	var check func(path string, fields []*Field, langs ...string)
	check = func(path string, fields []*Field, langs ...string) {
		for _, f := range fields {
			for _, lang := range langs {
				if f.Help[lang] == "" || len(langs) > 1 && f.Label[lang] == "" {
					t.Errorf("%s%s has no help or label in %s", path, f.Name, lang)
				}
			}
			check(path+f.Name+".", f.Fields, langs...)
			if f.Item != nil {
				check(path+f.Name+".", f.Item.Fields, langs...)
			}
		}
	}
	for _, typ := range append(s.Types, s.settings) {
		check(typ.Name+".", typ.Fields, "nl", "en")
	}
	check("type.", typeDeclaration.Fields, "en")
	check("field.", fieldDeclaration.Fields, "en")
	for _, k := range kinds {
		if kindHelp[site.Kind(k.Name)] == "" {
			t.Errorf("kind %s has no words", k.Name)
		}
	}
}
