package render

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// propertyOrder is how the properties of things are written, those that all have between those
// of things that are described.
const propertyOrder = "@type @id name headline description text url inLanguage position item numberOfItems articleSection genre " +
	"dateCreated datePublished dateModified totalTime image logo width height caption author creditText creator publisher provider " +
	"jobTitle worksFor email telephone contactType contactPoint address addressLocality sameAs serviceType audience audienceType " +
	"keywords about mentions citation step itemListElement hasDefinedTerm hasPart blogPost isPartOf mainEntity mainEntityOfPage breadcrumb"

// flatThing is a thing as encoding/json writes it in that order.
var flatThing = func() reflect.Type {
	var fields []reflect.StructField
	for _, name := range strings.Fields(propertyOrder) {
		for _, field := range reflect.VisibleFields(reflect.TypeFor[thing]()) {
			if strings.HasPrefix(string(field.Tag), `json:"`+name+`,`) {
				fields = append(fields, reflect.StructField{Name: field.Name, Type: field.Type, Tag: field.Tag})
			}
		}
	}
	return reflect.StructOf(fields)
}()

func (t *thing) MarshalJSON() ([]byte, error) {
	flat := reflect.New(flatThing).Elem()
	for i := range flat.NumField() {
		field, _ := reflect.TypeFor[thing]().FieldByName(flatThing.Field(i).Name)
		if len(field.Index) == 1 || t.details != nil {
			flat.Field(i).Set(reflect.ValueOf(t).Elem().FieldByIndex(field.Index))
		}
	}
	return json.Marshal(flat.Interface())
}

func TestAllPropertiesAreInTheirOrder(t *testing.T) {
	var names []string
	for _, p := range thingProperties {
		names = append(names, strings.Trim(p.start, `":`))
	}
	if got := strings.Join(names, " "); got != propertyOrder {
		t.Errorf("got  %s\nwant %s", got, propertyOrder)
	}
}

// Structured data is written as encoding/json writes it.
func FuzzThings(f *testing.F) {
	for _, text := range []string{"", "a", "</script>", "a<b", "a>b", "a & b", "\"\\\n", "é", "\u2028", "\xff", "\x7f"} {
		f.Add(text, 3)
	}
	f.Fuzz(func(t *testing.T, text string, n int) {
		below := &thing{ID: text, Name: text, Position: n, details: &details{SameAs: []string{text, ""}, InLanguage: text}}
		all := []*thing{
			{}, below, {details: &details{}}, {URL: text, details: &details{Text: text, Step: []*thing{below}}, ItemListElement: []thing{*below, {Name: text}}},
			{Type: text, details: &details{InLanguage: []string{text}, Width: -n, Image: below, Author: []*thing{below, {Item: text}}, About: []*thing{}, Keywords: []string{}}},
		}
		want, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(appendThings(nil, all)); got != string(want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}
