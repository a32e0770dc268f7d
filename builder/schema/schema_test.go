package schema

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"kiem/builder/site"
)

func load(t testing.TB) *Schema {
	t.Helper()
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// One schema serves all that make something of it, at the same time.
func TestSchemaNeverChanges(t *testing.T) {
	t.Parallel()
	s := load(t)
	fields := len(s.Type("model").Fields)
	text := "types:\n  all:\n    fields: {kleuring: text}\n  model:\n    fields:\n      beelden: {kind: list, of: image}\n      image: {need: required}\n      use: {kind: list, fields: {beeld: image}}\n  reis: {label: Reis, fields: {foto: image}}\n"
	var made sync.WaitGroup
	for range 4 {
		made.Go(func() {
			_, own, problems := s.Settings(&site.Source{Path: "site.yaml", Data: []byte(text)})
			if len(problems) > 0 || own.Type("reis") == nil || own.Type("model").Field("beelden") == nil {
				t.Errorf("got %v", problems)
			}
			decoded := s.Type("model").Decode(&site.Node{Kind: site.MapNode}, "x.md", "nl")
			if len(decoded.Fields) > 0 || s.Type("reis") != nil {
				t.Error("the schema has what a site added")
			}
		})
	}
	made.Wait()
	if again := load(t); again != s || len(s.Type("model").Fields) != fields {
		t.Error("the schema was changed, or made again")
	}
}

func TestEmbeddedTypesLoad(t *testing.T) {
	t.Parallel()
	var got []string
	for _, typ := range load(t).Types {
		got = append(got, typ.Name)
	}
	want := []string{"page", "model", "case", "post", "person", "service", "organisation", "series"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFoldersDecideTheType(t *testing.T) {
	t.Parallel()
	s := load(t)
	for folder, want := range map[string]string{
		"": "page", "over": "page", "modellen": "model", "models": "model", "Modellen/ringen": "model",
		"cases": "case", "praktijk": "case", "blog": "post", "posts": "post", "artikelen": "post",
		"mensen": "person", "people": "person", "team": "person", "diensten": "service",
		"services": "service", "organisaties": "organisation", "organisations": "organisation",
		"opdrachtgevers": "organisation", "clients": "organisation", "reeksen": "series", "series": "series",
	} {
		if got := s.TypeOfFolder(folder).Name; got != want {
			t.Errorf("%q: got %s, want %s", folder, got, want)
		}
	}
	for lang, want := range map[string]string{"nl": "modellen", "en": "models", "de": "models"} {
		if got := s.Type("model").Folder(lang); got != want {
			t.Errorf("folder in %s: got %s, want %s", lang, got, want)
		}
	}
}

func TestTypesHaveNamesInTwoLanguages(t *testing.T) {
	t.Parallel()
	s := load(t)
	for name, want := range map[string]string{
		"model": "model", "Modellen": "model", "persoon": "person", "mensen": "person", "artikel": "post",
		"reeks": "series", "Pagina's": "page",
	} {
		if got := s.Type(name); got == nil || got.Name != want {
			t.Errorf("%q: got %v, want %s", name, got, want)
		}
	}
	if got := s.Type("kantelaar"); got != nil {
		t.Errorf("got type %s for a word that is none", got.Name)
	}
}

func TestFieldsHaveNamesInTwoLanguages(t *testing.T) {
	t.Parallel()
	s := load(t)
	for _, c := range []struct{ typ, name, want string }{
		{"page", "thema's", "themes"}, {"page", "Thema’s", "themes"}, {"page", "motto's", "mottos"},
		{"model", "geïnspireerd_op", "inspired_by"}, {"model", "Geinspireerd-Op", "inspired_by"},
		{"model", "inspired by", "inspired_by"}, {"page", "zieOok", "related"}, {"person", "naam", "title"},
		{"person", "titel", "title"}, {"person", "name", "title"}, {"person", "e-mail", "email"},
		{"model", "figuur", "diagram"}, {"model", "schema", "diagram"}, {"page", "oude_adressen", "aliases"},
	} {
		if got := s.Type(c.typ).Field(c.name); got == nil || got.Name != c.want {
			t.Errorf("%s %q: got %v, want %s", c.typ, c.name, got, c.want)
		}
	}
	if got := s.Type("person").Field("title").Spelling("nl"); got != "naam" {
		t.Errorf("a person's title in Dutch: got %s, want naam", got)
	}
}

// Two fields of one type under one name would make one of them unreachable.
func TestNamesAreUniqueInTheirType(t *testing.T) {
	t.Parallel()
	s := load(t)
	var check func(path string, fields []*Field)
	check = func(path string, fields []*Field) {
		taken := make(map[string]*Field)
		for _, f := range fields {
			all := append([]string{f.Name}, slices.Concat(f.Aliases["nl"], f.Aliases["en"])...)
			for _, name := range all {
				if other := taken[fold(name)]; other != nil && other != f {
					t.Errorf("%s: %q is both %s and %s", path, name, other.Name, f.Name)
				}
				taken[fold(name)] = f
			}
			check(path+"."+f.Name, f.Fields)
			if f.Item != nil {
				check(path+"."+f.Name, f.Item.Fields)
			}
			choices := make(map[string]string)
			for _, c := range f.Choices {
				for _, name := range append([]string{c.Name}, c.Aliases...) {
					if other, ok := choices[fold(name)]; ok && other != c.Name && f.Name != "type" {
						t.Errorf("%s.%s: %q is both %s and %s", path, f.Name, name, other, c.Name)
					}
					choices[fold(name)] = c.Name
				}
			}
		}
	}
	for _, typ := range append(s.Types, s.settings) {
		check(typ.Name, typ.Fields)
	}
}

func TestReferencesPointToTypes(t *testing.T) {
	t.Parallel()
	s := load(t)
	var check func(path string, f *Field)
	check = func(path string, f *Field) {
		for _, to := range f.To {
			if !slices.ContainsFunc(s.Types, func(t *Type) bool { return t.Name == to }) {
				t.Errorf("%s points to %q, which is no type", path, to)
			}
		}
		for _, inner := range f.Fields {
			check(path+"."+inner.Name, inner)
		}
		if f.Item != nil {
			check(path, f.Item)
		}
	}
	for _, typ := range append(s.Types, s.settings) {
		for _, f := range typ.Fields {
			check(typ.Name+"."+f.Name, f)
			when, _, _ := strings.Cut(f.When, "=")
			if when != "" && typ.Field(when) == nil {
				t.Errorf("%s.%s is needed with %s, which is no field", typ.Name, f.Name, f.When)
			}
		}
	}
}

func TestHeadingsStandForFields(t *testing.T) {
	t.Parallel()
	s := load(t)
	for heading, want := range map[string]string{
		"Uitdaging": "challenge", "De uitdaging": "challenge", "the challenge": "challenge",
		"Aanpak": "approach", "CONCLUSIE": "conclusion", "Betekenis": "", "Stappen": "", "De": "",
	} {
		got := ""
		if f := s.Type("model").SectionField(heading); f != nil {
			got = f.Name
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", heading, got, want)
		}
	}
	if f := s.Type("case").SectionField("Aanleiding"); f == nil || f.Name != "context" {
		t.Errorf("Aanleiding on a case: got %v, want context", f)
	}
	if f := s.Type("page").SectionField("Uitdaging"); f != nil {
		t.Errorf("Uitdaging on a page: got %v, want none", f)
	}
}

func TestFindReadsAFieldBeforeTheTypeIsKnown(t *testing.T) {
	t.Parallel()
	node, _ := Node([]byte("titel: A\nSoort: model\n"), 1, "x.md")
	page := load(t).Type("page")
	if got := page.Find(node, "type"); got == nil || got.Text != "model" || got.Pos != (site.Pos{Line: 2, Column: 8}) {
		t.Errorf("got %+v", got)
	}
	if got := page.Find(node, "date"); got != nil {
		t.Errorf("date: got %+v, want nil", got)
	}
	if got := page.Find(nil, "date"); got != nil {
		t.Errorf("no front matter: got %+v, want nil", got)
	}
}

func TestRunningTextIsKnown(t *testing.T) {
	t.Parallel()
	model := load(t).Type("model")
	steps := &Type{names: model.Field("steps").Item.names}
	for _, c := range []struct {
		field *Field
		want  bool
	}{
		{model.Field("title"), true}, {model.Field("challenge"), true}, {model.Field("origin"), false},
		{model.Field("audience").Item, true}, {model.Field("themes").Item, false},
		{steps.Field("goal"), true}, {steps.Field("activities").Item, true}, {steps.Field("levels").Item, false},
	} {
		if c.field.Prose != c.want {
			t.Errorf("%s (%s): got %v, want %v", c.field.Name, c.field.Kind, c.field.Prose, c.want)
		}
	}
}
