package render

import (
	"kiem/builder/schema"
	"kiem/builder/site"
)

// Fact is a row of the facts list.
type Fact struct {
	// Name is the field's canonical name.
	Name, Label string
	// Values are links; those without an address are plain text.
	Values []Link
}

// Facts are the fields that stand in the facts list, in the order of the type, with what
// can be computed from others.
func (p *Page) Facts() []Fact {
	var facts []Fact
	for _, field := range p.typ().Fields {
		v := p.page.Get(field.Name)
		if !field.Fact || v == nil || field.Name == "themes" {
			continue // themes come last, as links
		}
		fact := Fact{Name: field.Name, Label: inLanguage(field.Label, p.scene.lang, field.Name), Values: p.factValues(field, v)}
		if len(fact.Values) > 0 {
			facts = append(facts, fact)
		}
		if field.Name == "client" {
			facts = append(facts, p.sector(v)...)
		}
	}
	if field, themes := p.typ().Field("themes"), p.Themes(); field.Fact && len(themes) > 0 {
		facts = append(facts, Fact{Name: "themes", Label: inLanguage(field.Label, p.scene.lang, "themes"), Values: themes})
	}
	if total := p.Total(); total != "" {
		facts = append(facts, Fact{Name: "total", Label: p.scene.say("fact.total"), Values: []Link{{Text: total}}})
	}
	return facts
}

func (p *Page) factValues(field *schema.Field, v *site.Value) []Link {
	if v.Kind == site.ListOf {
		var links []Link
		for i := range v.Items {
			item := field.Item
			if item == nil {
				item = field
			}
			links = append(links, p.factValues(item, &v.Items[i])...)
		}
		return links
	}
	if v.Kind == site.Group {
		return p.groupFact(field, v)
	}
	link := p.scene.link(p.page, field, v)
	if link.Text == "" {
		return nil
	}
	return []Link{link}
}

// groupFact is a group in one line: a period from … to …, or the field of it that says all in
// words.
func (p *Page) groupFact(field *schema.Field, v *site.Value) []Link {
	text := ""
	if words := v.Fields.Get(field.Short); field.Short != "" && words != nil {
		return []Link{{Text: p.scene.text(field, words)}}
	}
	for _, f := range v.Fields {
		if text != "" {
			text += " – "
		}
		text += p.scene.text(field, &f.Value)
	}
	if text == "" {
		return nil
	}
	return []Link{{Text: text}}
}

// sector is that of the client, which is written on the client's own page.
func (p *Page) sector(client *site.Value) []Fact {
	if client.Reference == 0 {
		return nil
	}
	page := p.page.Refs[client.Reference-1].Page
	if page == nil {
		return nil
	}
	field := p.scene.r.schema.Type(page.Type).Field("sector")
	value := page.Get("sector")
	if field == nil || value == nil {
		return nil
	}
	return []Fact{{Name: "sector", Label: inLanguage(field.Label, p.scene.lang, "sector"), Values: []Link{{Text: p.scene.text(field, value)}}}}
}
