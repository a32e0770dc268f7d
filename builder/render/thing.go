package render

import (
	"encoding/json"
	"html/template"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// thing is a thing as schema.org describes it: the properties that kiem uses. One that is not
// known is left out, so that nothing is ever said to be "". A page names many things and
// describes few, so what only a description has is apart.
type thing struct {
	Type string `json:"@type,omitempty"`
	// ID is the name by which other pages speak of the same thing.
	ID   string `json:"@id,omitempty"`
	Name string `json:"name,omitempty"`

	URL             string  `json:"url,omitempty" behind:"text"`
	Position        int     `json:"position,omitempty" behind:"inLanguage"`
	Item            string  `json:"item,omitempty" behind:"position"` // of a breadcrumb
	NumberOfItems   int     `json:"numberOfItems,omitempty" behind:"item"`
	ItemListElement []thing `json:"itemListElement,omitempty" behind:"step"`

	*details
}

// details are the properties of a thing that is described, in the order in which they are
// written; those of a thing itself come first, or behind one of these.
type details struct {
	Headline       string `json:"headline,omitempty"`
	Description    string `json:"description,omitempty"`
	Text           string `json:"text,omitempty"`
	InLanguage     any    `json:"inLanguage,omitempty"` // one or more
	ArticleSection string `json:"articleSection,omitempty"`
	Genre          string `json:"genre,omitempty"`

	DateCreated   string `json:"dateCreated,omitempty"`
	DatePublished string `json:"datePublished,omitempty"`
	DateModified  string `json:"dateModified,omitempty"`
	TotalTime     string `json:"totalTime,omitempty"`

	Image *thing `json:"image,omitempty"`
	Logo  *thing `json:"logo,omitempty"`
	// Width and Height are in pixels, Caption the alternative text of an image.
	Width   int    `json:"width,omitempty"`
	Height  int    `json:"height,omitempty"`
	Caption string `json:"caption,omitempty"`

	Author     []*thing `json:"author,omitempty"`
	CreditText string   `json:"creditText,omitempty"`
	Creator    *thing   `json:"creator,omitempty"`
	Publisher  *thing   `json:"publisher,omitempty"`
	Provider   *thing   `json:"provider,omitempty"`

	JobTitle     string   `json:"jobTitle,omitempty"`
	WorksFor     *thing   `json:"worksFor,omitempty"`
	Email        string   `json:"email,omitempty"`
	Telephone    string   `json:"telephone,omitempty"`
	ContactType  string   `json:"contactType,omitempty"`
	ContactPoint *thing   `json:"contactPoint,omitempty"`
	Address      *thing   `json:"address,omitempty"`
	Locality     string   `json:"addressLocality,omitempty"`
	SameAs       []string `json:"sameAs,omitempty"`

	ServiceType  string   `json:"serviceType,omitempty"`
	Audience     []*thing `json:"audience,omitempty"`
	AudienceType string   `json:"audienceType,omitempty"`

	Keywords         []string `json:"keywords,omitempty"`
	About            []*thing `json:"about,omitempty"`
	Mentions         []*thing `json:"mentions,omitempty"`
	Citation         []*thing `json:"citation,omitempty"`
	Step             []*thing `json:"step,omitempty"`
	HasDefinedTerm   []*thing `json:"hasDefinedTerm,omitempty"`
	HasPart          []*thing `json:"hasPart,omitempty"`
	BlogPost         []*thing `json:"blogPost,omitempty"`
	IsPartOf         []*thing `json:"isPartOf,omitempty"`
	MainEntity       *thing   `json:"mainEntity,omitempty"`
	MainEntityOfPage *thing   `json:"mainEntityOfPage,omitempty"`
	Breadcrumb       *thing   `json:"breadcrumb,omitempty"`
}

// refer names a thing that is described elsewhere on the page.
func refer(t *thing) *thing {
	if t == nil {
		return nil
	}
	return &thing{ID: t.ID}
}

// script writes things as the script element that holds a page's structured data; nil
// things are left out, in their place.
func script(things ...*thing) template.HTML {
	graph := slices.DeleteFunc(things, func(t *thing) bool { return t == nil })
	if len(graph) == 0 {
		return ""
	}
	b := buffers.Get().(*[]byte)
	defer buffers.Put(b)
	*b = append((*b)[:0], `<script type="application/ld+json" nonce="`+dataNonce+`">{"@context":"https://schema.org","@graph":`...)
	*b = append(appendThings(*b, graph), `}</script>`...)
	return template.HTML(*b)
}

// property is a field of a thing as it is written.
type property struct {
	field  int
	detail bool   // among the details
	start  string // its name and what is around it
}

// thingProperties are those of a thing and of its details, in the order in which they are
// written.
var thingProperties = func() []property {
	var all, own []property
	behind := map[string][]property{} // what comes behind a property
	for _, field := range reflect.VisibleFields(reflect.TypeFor[thing]()) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		p := property{field.Index[len(field.Index)-1], len(field.Index) > 1, name}
		switch before, ok := field.Tag.Lookup("behind"); {
		case field.Anonymous:
		case ok:
			behind[before] = append(behind[before], p)
		default:
			own = append(own, p)
		}
	}
	var add func(list []property)
	add = func(list []property) {
		for _, p := range list {
			all = append(all, property{p.field, p.detail, `"` + p.start + `":`})
			add(behind[p.start])
		}
	}
	add(own)
	return all
}()

// appendThings writes things as encoding/json does, which a test holds, in a fraction of the
// time: a thing has many properties, and nearly all of them are left out.
func appendThings(b []byte, all []*thing) []byte {
	b = append(b, '[')
	for i, t := range all {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendThing(b, t)
	}
	return append(b, ']')
}

func appendThing(b []byte, t *thing) []byte {
	v := reflect.ValueOf(t).Elem()
	var details reflect.Value
	if t.details != nil {
		details = reflect.ValueOf(t.details).Elem()
	}
	b = append(b, '{')
	for _, p := range thingProperties {
		from := v
		if p.detail {
			if from = details; t.details == nil {
				continue
			}
		}
		field := from.Field(p.field)
		if field.IsZero() || field.Kind() == reflect.Slice && field.Len() == 0 {
			continue
		}
		if b[len(b)-1] != '{' {
			b = append(b, ',')
		}
		b = append(b, p.start...)
		switch field.Kind() {
		case reflect.String:
			b = appendText(b, field.String())
		case reflect.Int:
			b = strconv.AppendInt(b, field.Int(), 10)
		case reflect.Slice, reflect.Pointer:
			// A pointer to the field: a slice in an interface would be a copy of it.
			b = appendProperty(b, field.Addr().Interface())
		default:
			b = appendProperty(b, field.Interface())
		}
	}
	return append(b, '}')
}

func appendProperty(b []byte, value any) []byte {
	switch value := value.(type) {
	case **thing:
		return appendThing(b, *value)
	case *[]*thing:
		return appendThings(b, *value)
	case *[]thing:
		return appendItems(b, *value)
	case *[]string:
		return appendTexts(b, *value)
	case string:
		return appendText(b, value)
	}
	return appendEncoded(b, value)
}

func appendItems(b []byte, all []thing) []byte {
	b = append(b, '[')
	for i := range all {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendThing(b, &all[i])
	}
	return append(b, ']')
}

func appendTexts(b []byte, all []string) []byte {
	b = append(b, '[')
	for i, text := range all {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(b, text)
	}
	return append(b, ']')
}

// appendText writes a text between quotes. Encoding escapes <, >, & and the line separators of
// scripts, so that no text can end the script.
func appendText(b []byte, text string) []byte {
	for i, r := range text {
		switch {
		case r < ' ', r == '"', r == '\\', r == '<', r == '>', r == '&', r == '\u2028', r == '\u2029':
			return appendEncoded(b, text)
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(r)):
			return appendEncoded(b, text)
		}
	}
	return append(append(append(b, '"'), text...), '"')
}

// appendEncoded leaves to encoding/json what is not so simple. It cannot fail: a thing holds
// only texts, numbers and things.
func appendEncoded(b []byte, value any) []byte {
	data, _ := json.Marshal(value)
	return append(b, data...)
}
