package render

import (
	"html/template"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// Field is a field of a page, as its type says it is. Its methods may be called on a nil
// Field and then give nothing, so that a layout can ask for what was not written.
type Field struct {
	scene *scene
	page  *site.Page
	field *schema.Field
	value *site.Value
	name  string
}

func (p *Page) field(name string, fields []*schema.Field, values site.Fields) *Field {
	value := values.Get(name)
	if value == nil {
		return nil
	}
	f := &Field{scene: p.scene, page: p.page, value: value, name: name}
	for _, declared := range fields {
		if declared.Name == name {
			f.field = declared
		}
	}
	return f
}

// Name is the field's canonical English name.
func (f *Field) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Label is the field's name for readers, in the language of the page.
func (f *Field) Label() string {
	if f == nil || f.field == nil {
		return ""
	}
	return inLanguage(f.field.Label, f.scene.lang, f.name)
}

// Text is the value as text; of a reference, the title of the page.
func (f *Field) Text() string {
	if f == nil {
		return ""
	}
	if f.value.Reference > 0 {
		return f.ref().Text
	}
	return f.scene.text(f.field, f.value)
}

// HTML is the value of a field of Markdown.
func (f *Field) HTML() (template.HTML, error) {
	if f == nil || f.value.Body == nil {
		return "", nil
	}
	return f.scene.fill(f.page, f.value.Body, 0, f.value.Body.Length)
}

// Items are the items of a list.
func (f *Field) Items() []*Field {
	if f == nil {
		return nil
	}
	n := len(f.value.Items)
	if n == 0 {
		return nil
	}
	all, items := make([]Field, n), make([]*Field, n)
	for i := range all {
		all[i] = Field{scene: f.scene, page: f.page, value: &f.value.Items[i], name: f.name}
		if f.field != nil {
			all[i].field = f.field.Item
		}
		items[i] = &all[i]
	}
	return items
}

// Get is a field inside this one, when it is a group; nil when it was not written.
func (f *Field) Get(name string) *Field {
	if f == nil {
		return nil
	}
	var declared []*schema.Field
	if f.field != nil {
		declared = f.field.Fields
	}
	return (&Page{scene: f.scene, page: f.page}).field(name, declared, f.value.Fields)
}

// Number is the value of a number, a year or a duration.
func (f *Field) Number() float64 {
	if f == nil {
		return 0
	}
	return f.value.Number
}

// Bool is the value of a yes or no.
func (f *Field) Bool() bool { return f != nil && f.value.Bool }

// Date is the value of a date.
func (f *Field) Date() *Date {
	if f == nil {
		return nil
	}
	return f.scene.date(f.value.Date)
}

// Card is the page that a reference points to.
func (f *Field) Card() *Card {
	if f == nil || f.ref().Page == nil {
		return nil
	}
	return f.scene.card(f.ref().Page)
}

// Image is the picture of a field that holds one.
func (f *Field) Image() *Image {
	if f == nil {
		return nil
	}
	return f.scene.image(f.page, f.value)
}

// Link is where a reference, a file or an address leads, with its text.
func (f *Field) Link() *Link {
	if f == nil {
		return nil
	}
	link := f.scene.link(f.page, f.field, f.value)
	if link.URL == "" && link.Phone == "" {
		return nil
	}
	return &link
}

func (f *Field) ref() site.Ref {
	if f.value.Reference == 0 {
		return site.Ref{}
	}
	return f.page.Refs[f.value.Reference-1]
}

// text writes a value that is not a list or group for readers.
func (s *scene) text(field *schema.Field, v *site.Value) string {
	switch v.Kind {
	case site.DateKind:
		return dateText(v.Date, s.lang)
	case site.Duration:
		return s.count("unit."+v.Unit, v.Number)
	case site.Boolean:
		if v.Bool {
			return s.say("yes")
		}
		return s.say("no")
	case site.Number:
		return numberText(v.Number, s.lang)
	case site.Choice:
		return choiceText(field, v.Text, s.lang)
	}
	return v.Text
}

// choiceText is a closed value in the language: the first name that it has there.
func choiceText(field *schema.Field, value, lang string) string {
	if field == nil || lang == "en" {
		return value
	}
	for _, c := range field.Choices {
		if c.Name == value && len(c.Aliases) > 0 {
			return c.Aliases[0]
		}
	}
	return value
}

// link writes a value as a link; one without an address is plain text.
func (s *scene) link(page *site.Page, field *schema.Field, v *site.Value) Link {
	switch {
	case v.Reference > 0:
		ref := page.Refs[v.Reference-1]
		if ref.Page == nil {
			return Link{Text: ref.Text}
		}
		return s.pageLink(ref.Page)
	case v.Link > 0:
		href, _ := s.target(s.targets(page)[v.Link-1])
		return Link{URL: href, Text: v.Text}
	case v.Kind == site.URL:
		return Link{URL: outside(v.Text), Text: v.Text}
	case v.Kind == site.Email:
		return Link{URL: "mailto:" + v.Text, Text: v.Text}
	case v.Kind == site.Phone:
		return Link{Phone: phoneURL(v.Text), Text: v.Text}
	}
	return Link{Text: s.text(field, v)}
}

func (s *scene) pageLink(page *site.Page) Link {
	link := Link{URL: s.href(page.URL, ""), Text: page.Title}
	if page.Lang != s.lang {
		link.Lang = page.Lang
	}
	return link
}

// inLanguage picks a text by language, or else the English one, or else the name.
func inLanguage(texts map[string]string, lang, name string) string {
	for _, l := range []string{lang, "en"} {
		if text := texts[l]; text != "" {
			return text
		}
	}
	return name
}
