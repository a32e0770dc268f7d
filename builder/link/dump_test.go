package link_test

import (
	"fmt"
	"strings"

	"kiem/builder/link"
	"kiem/builder/site"
)

// dump writes a graph as text: each page with what it is linked to, then the lists, the
// menus and what else there is. What is empty is left out.
func dump(g *site.Graph) string {
	d := &dumper{}
	for _, h := range g.Homes {
		d.line("home %s %s%s", h.Lang, h.URL, optional(" from ", h.Page))
	}
	for _, p := range g.Pages {
		d.page(g, p)
	}
	for _, l := range g.Lists {
		d.list(l)
	}
	for _, theme := range g.Themes {
		d.line("theme %s %s: %s", theme.Lang, theme.Name, addresses(theme.Pages))
	}
	for _, lang := range g.Settings.Languages {
		d.places("menu "+lang, g.Menus[lang])
		d.places("footer "+lang, g.Footers[lang])
	}
	switch {
	case g.Publisher.Page != nil:
		d.line("published by %s", g.Publisher.Page.URL)
	case g.Publisher.Text != "":
		d.line("published by %q", g.Publisher.Text)
	}
	d.pages("services of all posts", g.DefaultServices)
	for _, r := range g.Redirects {
		d.line("redirect %s to %s", r.From, r.To.URL)
	}
	for _, h := range g.HeldBack {
		d.line("held back %s: %s %s", h.File, h.Reason, h.Date)
	}
	for _, p := range link.Check(g, 0) {
		suggestion := ""
		if p.Suggestion != "" {
			suggestion = fmt.Sprintf(" write %q", p.Suggestion)
		}
		for _, e := range p.Edits {
			suggestion += fmt.Sprintf(" at %d:%d–%d:%d", e.From.Line, e.From.Column, e.To.Line, e.To.Column)
			if e.Text != p.Suggestion {
				suggestion += fmt.Sprintf(" as %q", e.Text)
			}
		}
		d.line("%s:%d:%d %s%s", p.File, p.Pos.Line, p.Pos.Column, p.Code, suggestion)
	}
	return d.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) line(format string, args ...any) {
	d.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

func (d *dumper) page(g *site.Graph, p *site.Page) {
	preview := ""
	if p.Preview != "" {
		preview = " (" + string(p.Preview) + ")"
	}
	d.line("page %s %s %s %q%s", p.URL, p.Lang, p.Type, p.Title, preview)
	for i, ref := range p.Refs {
		switch written := p.Document(g).References[i]; {
		case ref.Page != nil:
			d.line("  %s → %s", written.Field, ref.Page.URL)
		case ref.Text != "":
			d.line("  %s → %q", written.Field, ref.Text)
		default:
			d.line("  %s → nothing", written.Field)
		}
	}
	for i, t := range g.Finder.Targets(p) {
		d.line("  link %s → %s", p.Document(g).Links[i].Dest, target(t))
	}
	d.pages("  translations", p.Translations)
	for _, r := range p.Relations {
		if r.Siblings {
			d.line("  %ss with the same %s, %s: %s", r.From, r.Field, r.Of.URL, addresses(r.Pages))
		} else {
			d.line("  %ss with this as %s: %s", r.From, r.Field, addresses(r.Pages))
		}
	}
	d.pages("  see also", p.SeeAlso)
	d.pages("  nearest", g.Finder.Related(p))
	if s := p.Series; s != nil {
		d.line("  part %d of %s%s%s", s.Part, s.Series.URL, optional(" after ", s.Prev), optional(" before ", s.Next))
	}
	d.pages("  parts", p.Parts)
	if len(p.Planned) > 0 {
		d.line("  planned: %s", strings.Join(p.Planned, ", "))
	}
	var themes []string
	for _, theme := range p.Themes {
		themes = append(themes, theme.Name)
	}
	if len(themes) > 0 {
		d.line("  themes: %s", strings.Join(themes, ", "))
	}
}

func target(t site.Target) string {
	text := t.URL
	switch {
	case t.Broken:
		text = "broken"
	case t.Page != nil:
		text = t.Page.URL
	case t.List != nil:
		text = "list " + t.List.URL
	case t.Home != nil:
		text = "home " + t.Home.URL
	case t.File != nil:
		text = "file " + t.File.URL
	}
	if t.Fragment != "" {
		text += "#" + t.Fragment
	}
	return text
}

func (d *dumper) list(l *site.List) {
	d.line("list %s %s %s: %s", l.URL, l.Lang, l.Kind, addresses(l.Pages))
	for _, below := range l.Lists {
		d.line("  above %s", below.URL)
	}
	if l.Intro != nil {
		d.line("  opened by %s", l.Intro.Path)
	}
	for _, other := range l.Translations {
		d.line("  translation %s", other.URL)
	}
	if l.Feed != "" {
		d.line("  feed %s", l.Feed)
	}
}

func (d *dumper) places(name string, places []site.Place) {
	var all []string
	for _, p := range places {
		text := p.URL
		switch {
		case p.Page != nil:
			text = p.Page.URL
		case p.List != nil:
			text = "list " + p.List.URL
		case p.Home != nil:
			text = "home " + p.Home.URL
		}
		if p.Label != "" {
			text += fmt.Sprintf(" %q", p.Label)
		}
		all = append(all, text)
	}
	if len(all) > 0 {
		d.line("%s: %s", name, strings.Join(all, ", "))
	}
}

func (d *dumper) pages(name string, pages []*site.Page) {
	if len(pages) > 0 {
		d.line("%s: %s", name, addresses(pages))
	}
}

func addresses(pages []*site.Page) string {
	var all []string
	for _, p := range pages {
		all = append(all, p.URL)
	}
	return strings.Join(all, " ")
}

func optional(words string, p *site.Page) string {
	if p == nil {
		return ""
	}
	return words + p.URL
}
