package schema

import (
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

// frontMatter returns what stands between the fences of a file.
func frontMatter(t *testing.T, file string) string {
	t.Helper()
	parts := strings.SplitN(file, "---\n", 3)
	if len(parts) != 3 || parts[0] != "" {
		t.Fatalf("no front matter in:\n%s", file)
	}
	return parts[1]
}

func TestStarterOfACase(t *testing.T) {
	t.Parallel()
	got := string(Starter(load(t).Type("case"), "van-visie-naar-werkvloer", "nl"))
	for _, want := range []string{
		"---\ntitel: Van visie naar werkvloer\nconcept: ja  # Ja: nog niet op de site\n\n# Haal",
		"\n# opdrachtgever:  # Voor wie het werk was\n",
		"\n# modellen: []  # De modellen waarmee is gewerkt\n",
		"\n# citaat: {tekst: , door: , functie: }  # Wat iemand erover zei\n",
		"\n---\n\n## De uitdaging\n\nDe vraag van de opdrachtgever.\n\n## De aanpak\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

func TestStarterOfAModelShowsDrawings(t *testing.T) {
	t.Parallel()
	s := load(t)
	for lang, want := range map[string][]string{
		"nl": {"\n# schema: {soort: ringen, delen: [Een, Twee, Drie]}  # ", "\n# canvas: {vakken: [Een, Twee, Drie]}  # "},
		"en": {"\n# diagram: {kind: rings, parts: [One, Two, Three]}  # ", "\n# canvas: {cells: [One, Two, Three]}  # "},
	} {
		got := string(Starter(s.Type("model"), "x", lang))
		for _, line := range want {
			if !strings.Contains(got, line) {
				t.Errorf("%s: no %q in:\n%s", lang, line, got)
			}
		}
	}
}

func TestStarterOfAPageIsNoStatement(t *testing.T) {
	t.Parallel()
	got := string(Starter(load(t).Type("page"), "x", "nl"))
	for _, name := range []string{"status", "norm", "onderzocht_op", "methode", "bekende_gebreken", "contact", "register"} {
		if strings.Contains(got, "\n# "+name+":") {
			t.Errorf("%s is offered in:\n%s", name, got)
		}
	}
}

func TestStartersHaveOnlyPlannedGaps(t *testing.T) {
	t.Parallel()
	s := load(t)
	for _, typ := range s.Types {
		for _, lang := range []string{"nl", "en", "de"} {
			file := string(Starter(typ, "een-naam-2019", lang))
			node, problems := Node([]byte(frontMatter(t, file)), 2, "content/x.md")
			d := typ.Decode(node, "content/x.md", lang)
			for _, p := range append(problems, d.Problems...) {
				t.Errorf("%s %s: %s at %d:%d\n%s", typ.Name, lang, p.Code, p.Pos.Line, p.Pos.Column, file)
			}
			if d.Fields.Text("title") == "" || !d.Fields.Bool("draft", false) {
				t.Errorf("%s %s: no title or no draft in:\n%s", typ.Name, lang, file)
			}
			for _, p := range d.Missing(nil) {
				if name := p.Args.Get("field"); !strings.Contains(file, name+":") && !typ.Field(name).Section {
					t.Errorf("%s %s: %s asks for %q, which is not in:\n%s", typ.Name, lang, p.Code, name, file)
				}
			}
		}
	}
}

// What stands as a remark must be right as soon as the # is taken away.
func TestRemarksInStartersAreFields(t *testing.T) {
	t.Parallel()
	s := load(t)
	for _, typ := range s.Types {
		for _, lang := range []string{"nl", "en"} {
			file := string(Starter(typ, "een-naam", lang))
			_, remarks, _ := strings.Cut(frontMatter(t, file), "\n# ")
			_, remarks, _ = strings.Cut(remarks, "\n")
			uncommented := strings.ReplaceAll("\n"+remarks, "\n# ", "\n")
			node, problems := Node([]byte(uncommented), 1, "content/x.md")
			if len(problems) > 0 || node == nil || len(node.Keys) < 5 {
				t.Fatalf("%s %s: %v in:\n%s", typ.Name, lang, problems, uncommented)
			}
			d := typ.Decode(node, "content/x.md", lang)
			for _, p := range d.Problems {
				if p.Code != "K120" && p.Code != "K221" && p.Code != "K303" {
					t.Errorf("%s %s: %s at %d:%d in:\n%s", typ.Name, lang, p.Code, p.Pos.Line, p.Pos.Column, uncommented)
				}
			}
		}
	}
}

func TestTitlesFromNames(t *testing.T) {
	t.Parallel()
	s := load(t)
	for _, c := range []struct{ typ, name, want string }{
		{"model", "van-visie-naar-werkvloer", "titel: Van visie naar werkvloer\n"},
		{"person", "jan-van-der-meer", "naam: Jan van der Meer\n"},
		{"organisation", "gemeente-midden-groningen", "naam: Gemeente Midden Groningen\n"},
		{"model", "één: \"twee\"", "titel: 'één: \"twee\"'\n"},
		{"model", "één", "titel: Één\n"},
		{"person", "Anne-Fleur de Wilde-'t Hooft", "naam: Anne-Fleur de Wilde-'t Hooft\n"},
		{"person", "Proef persoon: één", "naam: \"Proef persoon: één\"\n"},
		{"page", "Kick-off.md", "titel: Kick-off\n"},
		{"model", "# 'n\nregel", "titel: \"# 'n regel\"\n"},
	} {
		file := string(Starter(s.Type(c.typ), c.name, "nl"))
		if !strings.HasPrefix(file, "---\n"+c.want) {
			t.Errorf("%s: got %q, want %q", c.name, file[:min(len(file), 60)], c.want)
		}
		node, problems := Node([]byte(frontMatter(t, file)), 2, "x.md")
		if len(problems) > 0 || node.Keys[0].Value.Kind != site.ScalarNode {
			t.Errorf("%s: %v", c.name, problems)
		}
	}
}

func TestStartersOfferAllOrdinaryFields(t *testing.T) {
	t.Parallel()
	s := load(t)
	hidden := []string{"type", "lang", "extra"}
	for _, typ := range s.Types {
		file := string(Starter(typ, "x", "nl"))
		for _, f := range typ.Fields {
			if slices.Contains(hidden, f.Name) || f.When == "role=accessibility" {
				continue
			}
			if !strings.Contains(file, f.Spelling("nl")+":") && !strings.Contains(file, "## "+f.Label["nl"]) {
				t.Errorf("%s: %s is not in its starter", typ.Name, f.Name)
			}
		}
	}
}
