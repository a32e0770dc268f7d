package schema

import (
	"reflect"
	"strings"
	"testing"

	"kiem/builder/problem"
	"kiem/builder/site"
)

func settings(t testing.TB, text string) (*site.Settings, *Schema, []site.Problem) {
	t.Helper()
	return load(t).Settings(&site.Source{Path: "site.yaml", Data: []byte(text)})
}

// Of what is written with a mistake in it, nothing says that it is lacking.
func TestWhatIsWrittenWrongIsNotLacking(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want map[string]bool
	}{
		{"contact: {email: post}", map[string]bool{"contact": true}},
		{"contact: {telefon: 020 123 45 67}", map[string]bool{"contact": true}},
		{"contct: {email: post@a.example}", map[string]bool{"contact": true}},
		{"contact: post@a.example", map[string]bool{"contact": true}},
		{"contact: [post@a.example]", map[string]bool{"contact": true}},
		{"contact: {form: {action: http://a.example/x}}", map[string]bool{"contact": true}},
		{"contact:\nbase_url: bureau", map[string]bool{"base_url": true}},
		{"contact: {email: }", nil},
		{"contact: {email: post, phone: 020 123 45 67}", nil},
		{"base_url: https://a.example/", nil},
		{"title: Bureau", nil},
	} {
		if s, _, _ := settings(t, c.text); !reflect.DeepEqual(s.Wrong, c.want) {
			t.Errorf("%s: got %v, want %v", c.text, s.Wrong, c.want)
		}
	}
}

func TestASiteWithoutSettingsHasDefaults(t *testing.T) {
	t.Parallel()
	s := load(t)
	got, same, problems := s.Settings(nil)
	want := &site.Settings{Language: "nl", Languages: []string{"nl"}, Address: "u",
		StaleAfter: 5, PageSize: 20, FeedSize: 20}
	if !reflect.DeepEqual(got, want) || len(problems) > 0 || same != s {
		t.Errorf("got %+v %v, want %+v", got, problems, want)
	}
	empty, _, problems := settings(t, "# niets\n")
	if !reflect.DeepEqual(empty, want) || len(problems) > 0 {
		t.Errorf("an empty file: got %+v %v, want %+v", empty, problems, want)
	}
}

func TestProblemsInSettings(t *testing.T) {
	t.Parallel()
	cases(t, "testdata/settings.txt", func(t *testing.T, input, want string) {
		_, _, problems := settings(t, input)
		if got := strings.Join(said(t, site.SortProblems(problems)), "\n"); got != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", input, got, want)
		}
	})
}

func TestSettingsAreRead(t *testing.T) {
	t.Parallel()
	got, _, problems := settings(t, `
titel: Bureau Voorbeeld
motto: {nl: Eerst, en: First}
basisadres: https://voorbeeld.example/sub
talen: [en, nl]
aanspreekvorm: je
menu: [model, {naar: visie, tekst: {nl: Visie, en: Vision}}]
contact:
  telefoon: 0612345678
  formulier: {adres: "https://formulier.example/", doel: {nl: om te antwoorden}, bewaren: 6 maanden, bedankt: /bedankt/}
nieuwsbrief: {adres: "https://brief.example/", tekst: Eens per maand.}
thema: {steunkleur: "#a1c", logo: {bestand: logo.svg, beschrijving: Voorbeeld}, kleuren: {tekst: "#fff", vlak: "#b00040"}}
controles: {K221: waarschuwing, k304: uit}
standaard_diensten: [trainingen]
organisatie: Bureau Voorbeeld
oud_na: 0
extra: {wat: je wilt}
`)
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	organisation := &site.Reference{Field: "organisation", To: []string{"organisation"}, Plain: true,
		Text: "Bureau Voorbeeld", Pos: site.Pos{Line: 15, Column: 14}}
	want := &site.Settings{
		Title:   map[string]string{"nl": "Bureau Voorbeeld", "en": "Bureau Voorbeeld"},
		Tagline: map[string]string{"nl": "Eerst", "en": "First"},
		BaseURL: "https://voorbeeld.example/sub/", Language: "en", Languages: []string{"en", "nl"}, Address: "je",
		Menu: []site.MenuItem{
			{To: "model", Pos: site.Pos{Line: 7, Column: 8}},
			{To: "visie", Label: map[string]string{"nl": "Visie", "en": "Vision"}, Pos: site.Pos{Line: 7, Column: 22}},
		},
		Contact: &site.Contact{Phone: "0612345678", Form: &site.Form{
			Action:  "https://formulier.example/",
			Purpose: map[string]string{"nl": "om te antwoorden"},
			Keep:    map[string]string{"nl": "6 maanden", "en": "6 maanden"},
			Success: "/bedankt/",
			Pos:     site.Pos{Line: 10, Column: 14}, SuccessPos: site.Pos{Line: 10, Column: 111},
		}},
		Newsletter: &site.Newsletter{Action: "https://brief.example/",
			Text: map[string]string{"nl": "Eens per maand.", "en": "Eens per maand."}},
		Theme: site.ThemeSettings{
			Spot: "#AA11CC", SpotPos: site.Pos{Line: 12, Column: 21},
			Colours: &site.ColourPair{Text: "#FFFFFF", Plane: "#B00040",
				TextPos: site.Pos{Line: 12, Column: 98}, PlanePos: site.Pos{Line: 12, Column: 112}},
			Logo: "logo.svg", LogoAlt: "Voorbeeld", LogoPos: site.Pos{Line: 12, Column: 45},
		},
		Checks: map[string]site.Severity{"K221": site.Warning}, Off: map[string]bool{"K304": true},
		DefaultServices: []site.Reference{{Field: "default_services", To: []string{"service"},
			Text: "trainingen", Pos: site.Pos{Line: 14, Column: 22}}},
		Organisation: organisation,
		StaleAfter:   0, PageSize: 20, FeedSize: 20,
		Extra: got.Extra,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\ngot  %+v\nwant %+v", got, want)
	}
	if got.Extra == nil || inOneLine(got.Extra) != "{wat: je wilt}" {
		t.Errorf("extra: got %+v", got.Extra)
	}
}

func TestASiteAddsFields(t *testing.T) {
	t.Parallel()
	own := load(t)
	_, s, problems := own.Settings(&site.Source{Path: "site.yaml", Data: []byte(TypesExample + `
  all:
    fields:
      owner: {to: [person], nl: [eigenaar]}
  model:
    fields:
      summary: {need: required, max: 300}
      price: text
`)})
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	node, _ := Node([]byte("titel: Een case\nregio: Noord\neigenaar: elwin\n"), 1, "content/cases/x.md")
	d := s.Type("case").Decode(node, "content/cases/x.md", "nl")
	if d.Fields.Text("region") != "north" || d.Fields.Get("owner") == nil || len(d.Problems) > 0 {
		t.Errorf("got %+v, problems %v", d.Fields, said(t, d.Problems))
	}
	if f := s.Type("case").Field("region"); !f.Fact || f.Label["nl"] != "Regio" {
		t.Errorf("region: got %+v", f)
	}
	if f := s.Type("model").Field("samenvatting"); f.Required != Required || f.Max != 300 || f.Help["nl"] == "" {
		t.Errorf("summary of a model: got %+v", f)
	}
	if f := s.Type("page").Field("summary"); f.Required != Recommended || f.Max != 200 {
		t.Errorf("summary of a page has changed with that of a model: %+v", f)
	}
	if own.Type("case").Field("region") != nil || own.Type("model").Field("summary").Max != 200 {
		t.Error("kiem's own types have changed")
	}
}

func TestImagesInGroupsHaveTheFieldsOfAnImage(t *testing.T) {
	t.Parallel()
	_, s, problems := settings(t, "types:\n  page:\n    fields:\n      gallery: {of: group, fields: {photo: {kind: image, nl: [foto]}}}\n")
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	node, _ := Node([]byte("gallery:\n  - foto: {bestand: a.jpg, beschrijving: Een}\n  - foto: b.jpg\n"), 1, "x.md")
	d := s.Type("page").Decode(node, "x.md", "nl")
	if len(d.Links) != 2 || d.Links[0].Text != "Een" || d.Links[1].Kind != site.ImageLink {
		t.Errorf("got %+v", d.Links)
	}
	if got := strings.Join(said(t, d.Problems), " "); got != "3:11 K221 {bestand: b.jpg, beschrijving: …}" {
		t.Errorf("got %s, want the second photo to lack a description", got)
	}
}

// No layout knows a field of the site's own, so it would be shown nowhere.
func TestFieldsOfASiteThatFitOnOneLineAreFacts(t *testing.T) {
	t.Parallel()
	_, s, problems := settings(t, `types:
  model:
    fields:
      zaal: text
      stoelen: {kind: number}
      kleuren: {of: text}
      leider: {to: person}
      stil: {kind: text, fact: no}
      verhaal: markdown
      blokken: {of: group, fields: {naam: text}}
      since: {help: Iets anders}
  werkplaats:
    label: Werkplaats
    fields:
      prijs: text
      date: {need: required}
`)
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	for _, c := range []struct {
		typ, field string
		want       bool
	}{
		{"model", "zaal", true}, {"model", "stoelen", true}, {"model", "kleuren", true}, {"model", "leider", true},
		{"model", "stil", false}, {"model", "verhaal", false}, {"model", "blokken", false},
		{"model", "since", true}, {"model", "summary", false},
		{"werkplaats", "prijs", true}, {"werkplaats", "date", false},
	} {
		if got := s.Type(c.typ).Field(c.field).Fact; got != c.want {
			t.Errorf("%s.%s: got fact %v, want %v", c.typ, c.field, got, c.want)
		}
	}
}

func TestDeclarationsAreExplainedInTheirLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, what, fix string }{
		{"no label", "soorten:\n  werk:\n    velden: {prijs: tekst}\n",
			`de beschrijving van "werk" klopt niet: "label" ontbreekt`, "Schrijf: label: Werk"},
		{"no choices", "soorten:\n  model:\n    velden:\n      maat: {soort: keuze}\n",
			`de beschrijving van "model" klopt niet bij "maat": "keuzes" ontbreekt`, "Schrijf: keuzes: [klein, groot]"},
		{"no group", "soorten:\n  model: tekst\n",
			`de beschrijving van "model" klopt niet: hier hoort een groep velden`,
			"Een eigen soort pagina heeft een regel zoals label: Workshop. De velden staan onder velden, elk op een eigen regel zoals prijs: tekst"},
		{"a name that is taken", "soorten:\n  model:\n    velden:\n      sinds: {uitleg: Jaar}\n",
			`de beschrijving van "model" klopt niet bij "sinds"; die naam is al van since`, "Schrijf: since"},
		{"a folder that is taken", "soorten:\n  plek:\n    label: Plek\n    mappen: blog\n",
			`de beschrijving van "plek" klopt niet bij "mappen": "blog" kan hier niet; die naam is al van post`,
			"Kies een andere naam dan post."},
		{"no kind", "soorten:\n  model:\n    velden:\n      maat: getl\n",
			`"getl" is geen keuze voor "soort"; bedoelt u "getal"?`, ""},
		{"no key", "soorten:\n  model:\n    velden:\n      maat: {hoogte: 3}\n",
			`onbekende instelling "hoogte"`, ""},
	} {
		_, _, problems := settings(t, "titel: Proef\n"+c.text)
		if len(problems) != 1 {
			t.Errorf("%s: got %v, want one problem", c.name, said(t, problems))
			continue
		}
		words := problem.Words(problems[0], "nl")
		if words.What != c.what || c.fix != "" && words.Fix != c.fix {
			t.Errorf("%s:\ngot  %s » %s\nwant %s » %s", c.name, words.What, words.Fix, c.what, c.fix)
		}
	}
}

func TestASiteAddsAType(t *testing.T) {
	t.Parallel()
	_, s, problems := settings(t, TypesExample)
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	w := s.Types[len(s.Types)-1]
	if w != s.Type("werkplaatsen") || w != s.TypeOfFolder("workshops/2019") || w.Name != "workshop" {
		t.Fatalf("got %+v", w)
	}
	if w.Layout != "workshop" || w.Folder("nl") != "werkplaatsen" || w.Order != "newest" || w.Builtin {
		t.Errorf("got %+v", w)
	}
	node, _ := Node([]byte("titel: Samen kijken\ndatum: 2019-03-01\nplaatsen: 12\nmodellen: kick-off\nopdrachtgever: x\n"), 1, "x.md")
	d := w.Decode(node, "x.md", "nl")
	if d.Fields.Int("seats") != 12 || len(d.References) != 1 || d.References[0].To[0] != "model" {
		t.Errorf("got %+v", d.Fields)
	}
	if got := strings.Join(said(t, d.Problems), " "); got != "5:1 K117" {
		t.Errorf("got %s, want the client to be a field of a case", got)
	}
	node, _ = Node([]byte("titel: Model\nwerkplaatsen: x\n"), 1, "content/modellen/kick-off.en.md")
	d = s.Type("model").Decode(node, "content/modellen/kick-off.en.md", "nl")
	if got := strings.Join(said(t, d.Problems), " "); got != "2:1 K117 modellen: [kick-off]" {
		t.Errorf("an inverse of the site's own: got %s", got)
	}
	page, _ := Node([]byte("titel: Los\nsoort: werkplaats\n"), 1, "x.md")
	if d := s.Type("page").Decode(page, "x.md", "nl"); d.Fields.Text("type") != "workshop" {
		t.Errorf("type: got %q %v", d.Fields.Text("type"), said(t, d.Problems))
	}
}
