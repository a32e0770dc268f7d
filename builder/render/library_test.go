package render

import (
	"fmt"
	"strings"
	"sync"

	"kiem/builder/site"
)

// testPage makes a page with fields in pairs of a name and a value: a string, a number, a
// boolean, a list of strings, a list of fields, a page, or plain(text) for a reference
// without a page.
func testPage(typ, address, title string, fields ...any) *site.Page {
	doc := &site.Document{Type: typ, Lang: "nl", ID: address[strings.LastIndex(address[:len(address)-1], "/")+1 : len(address)-1]}
	if strings.HasPrefix(address, "/en/") {
		doc.Lang = "en"
	}
	p := &site.Page{Record: site.NewRecord(doc), Facts: &site.Facts{URL: address, Title: title, Description: "Over " + title + "."}}
	addFields(p, fields...)
	return p
}

// addFields adds fields to those that the page has.
func addFields(p *site.Page, fields ...any) {
	doc := p.Record.Document()
	doc.Fields = append(doc.Fields, testFields(p, fields...)...)
	p.Record = site.NewRecord(doc)
}

type plain string

// testFinder finds what the links of test pages lead to, which they note in testTargets.
type testFinder struct{}

var testTargets sync.Map

func (testFinder) Record(p *site.Page) *site.Record { return p.Record }
func (testFinder) Leads(*site.Page) uint64          { return 1 }
func (testFinder) Related(*site.Page) []*site.Page  { return nil }
func (testFinder) Targets(p *site.Page) []site.Target {
	targets, _ := testTargets.Load(p)
	all, _ := targets.([]site.Target)
	return all
}

func testFields(p *site.Page, pairs ...any) site.Fields {
	var fields site.Fields
	for i := 0; i < len(pairs); i += 2 {
		fields = append(fields, site.Field{Name: pairs[i].(string), Value: testValue(p, pairs[i+1])})
	}
	return fields
}

func testValue(p *site.Page, value any) site.Value {
	switch value := value.(type) {
	case string:
		return site.Value{Kind: site.Text, Text: value}
	case int:
		return site.Value{Kind: site.Number, Number: float64(value)}
	case bool:
		return site.Value{Kind: site.Boolean, Bool: value}
	case site.Fields:
		return site.Value{Kind: site.Group, Fields: value}
	case site.Value:
		return value
	case *site.Page:
		p.Refs = append(p.Refs, site.Ref{Page: value, Text: "as-written"})
		return site.Value{Kind: site.ReferTo, Reference: len(p.Refs)}
	case plain:
		p.Refs = append(p.Refs, site.Ref{Text: string(value)})
		return site.Value{Kind: site.ReferTo, Reference: len(p.Refs)}
	case *site.File:
		targets := append(testFinder{}.Targets(p), site.Target{File: value})
		testTargets.Store(p, targets)
		return site.Value{Kind: site.FileKind, Link: len(targets)}
	case []any:
		list := site.Value{Kind: site.ListOf}
		for _, v := range value {
			list.Items = append(list.Items, testValue(p, v))
		}
		return list
	}
	panic(fmt.Sprintf("no value for %T", value))
}

func list(values ...any) []any { return values }

func group(pairs ...any) site.Fields { return testFields(nil, pairs...) }

// library is a small site with a page of each type.
type library struct {
	graph *site.Graph

	boom, kiembed, elwin, former, kick, bateson, trainingen  *site.Page
	dated, undated, post, postEnglish, series, vision, about *site.Page
}

func newLibrary() *library {
	logo := &site.File{Path: "static/logo.svg", URL: "/logo.svg", Width: 120, Height: 40}
	l := &library{}
	l.boom = testPage("organisation", "/organisaties/boom/", "BOOM", "url", "https://boom.example/", "place", "Utrecht")
	l.kiembed = testPage("organisation", "/organisaties/kiembed/", "Kiembed")
	addFields(l.kiembed, "logo", site.Value{Kind: site.ImageKind, Fields: testFields(l.kiembed, "file", logo, "alt", "Een kiemplant")})
	l.elwin = testPage("person", "/mensen/elwin/", "Elwin", "role", "Auteur", "email", "elwin@voorbeeld.example",
		"links", list("https://elwin.example/", "javascript:alert(1)"))
	addFields(l.elwin, "organisation", l.boom)
	l.former = testPage("person", "/mensen/ooit/", "Ooit", "former", true)
	addFields(l.former, "organisation", plain("Bureau X"))
	l.trainingen = testPage("service", "/diensten/trainingen/", "Trainingen", "promise", "Leren met collega's.", "audience", list("leidinggevenden"))
	l.kick = testPage("model", "/modellen/kick-off/", "KICK-OFF", "since", 2018,
		"terms", list(group("name", "Kern & element", "text", "Wat meegaat.")),
		"sources", list(group("title", "Het boek", "by", "Anne", "year", 2015), group("title", "De site", "url", "https://bron.example/?a=1&b=2")))
	addFields(l.kick, "origin", plain("Over/Nieuw"))
	l.kick.Themes = []*site.Theme{{Name: "strategie"}, {Name: "sociaal domein"}}
	l.bateson = testPage("model", "/modellen/bateson/", "Werken volgens de bedoeling", "audience", list("teams"), "steps", list(
		group("title", "Van missie naar principes", "goal", "De missie concreet maken.", "duration", lasting(1, "half-day"), "activities", list("Samenvatten.", "Bevragen.")),
		group("title", "Naar gewoonten", "duration", lasting(1.5, "half-day")),
	))
	addFields(l.bateson, "origin", l.boom)
	l.undated = testPage("case", "/cases/midden-groningen/", "Van visie naar werkvloer")
	addFields(l.undated, "client", plain("Gemeente Midden-Groningen"), "models", list(l.kick))
	l.dated = testPage("case", "/cases/later/", "Een latere case")
	addFields(l.dated, "client", l.boom)
	l.dated.Date, l.dated.Updated = day(2024, 2, 29), day(2024, 3, 1)
	l.series = testPage("series", "/reeksen/adaptieve-strategie/", "Adaptieve strategie")
	l.post = testPage("post", "/blog/samenwerking/", "Positie kiezen doe je samen")
	addFields(l.post, "author", list(l.elwin, plain("Een gast")), "models", list(l.kick), "cases", list(l.undated))
	l.post.Date = day(2011, 10, 9)
	l.post.Series = &site.SeriesPlace{Series: l.series, Part: 1}
	l.series.Parts = []*site.Page{l.post}
	l.postEnglish = testPage("post", "/en/blog/choosing/", "Choosing a position is done together")
	addFields(l.postEnglish, "author", list(l.elwin))
	l.postEnglish.Date = day(2011, 10, 9)
	l.postEnglish.Translations = []*site.Page{l.post}
	l.vision = testPage("page", "/visie/", "Klein beginnen", "terms", list(group("name", "Kiem", "text", "Een begin.")))
	l.vision.Series = &site.SeriesPlace{Series: l.series, Part: 3}
	l.about = testPage("page", "/over/", "Over deze site", "role", "about")
	l.graph = &site.Graph{
		Finder: testFinder{},
		Settings: &site.Settings{
			BaseURL: "https://example.org/sub/", Language: "nl", Languages: []string{"nl", "en"},
			Title:   map[string]string{"nl": "Kiembed"},
			Tagline: map[string]string{"nl": "Vijf werkwijzen", "en": "Five ways of working"},
			Contact: &site.Contact{Phone: "+31 50 000 00 00", Email: "post@voorbeeld.example"},
		},
		Publisher: site.Ref{Page: l.kiembed, Text: "Kiembed"},
		Homes:     []*site.Home{{Lang: "nl", URL: "/"}, {Lang: "en", URL: "/en/"}},
		Pages:     []*site.Page{l.boom, l.kiembed, l.elwin, l.former, l.trainingen, l.kick, l.bateson, l.undated, l.dated, l.series, l.post, l.postEnglish, l.vision, l.about},
	}
	return l
}

func lasting(n float64, unit string) site.Value {
	return site.Value{Kind: site.Duration, Number: n, Unit: unit}
}

func trail(p *site.Page) []Link {
	return []Link{{Text: "Home", URL: "https://example.org/sub/"}, {Text: p.Title, URL: "https://example.org/sub" + p.URL}}
}
