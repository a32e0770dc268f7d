package render

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"kiem/builder/site"
)

// members are the names that a layout can ask a value for, by the type of the value: its
// own name, which html/template says and kiem does not.
type members map[string][]string

// viewMembers are those of all views: what a layout can get at from what it is given.
var viewMembers = sync.OnceValue(func() members {
	found := members{}
	for _, dot := range []any{View{}, Redirect{}, Diagram{}} {
		found.add(reflect.TypeOf(dot))
	}
	return found
})

// add finds the names of a type and of the types that they lead to.
func (m members) add(t reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if _, done := m[t.String()]; done || t.Kind() != reflect.Struct || !strings.HasPrefix(t.String(), "render.") {
		return
	}
	m[t.String()] = nil
	var names []string
	for _, field := range reflect.VisibleFields(t) {
		if field.IsExported() && !field.Anonymous {
			names = append(names, field.Name)
			m.add(field.Type)
		}
	}
	pointer := reflect.PointerTo(t)
	for i := range pointer.NumMethod() {
		method := pointer.Method(i)
		names = append(names, method.Name)
		m.add(method.Type.Out(0))
	}
	slices.Sort(names)
	m[t.String()] = names
}

// isMember reports whether a layout can ask some view for the name.
func isMember(name string) bool {
	for _, names := range viewMembers() {
		if slices.Contains(names, name) {
			return true
		}
	}
	return false
}

// unknownMember is a name that a layout asks a value for in vain. typ is what html/template
// calls the type of the value.
func (f *failure) unknownMember(file layoutFile, at int, name, typ string) site.Problem {
	before := file.before(at)
	asked := before + name
	if strings.HasPrefix(typ, "[]") {
		list := strings.TrimSuffix(before, ".")
		if list == "" {
			list = "."
		}
		p := file.at(at, "K531", "value", name, "name", list, "page", f.page)
		p.Suggestion = "{{range " + list + "}}"
		return p
	}
	typ = strings.TrimPrefix(typ, "*")
	names := viewMembers()[typ]
	p := file.near(at, before, name, names, "K505", "value", asked, "page", f.page)
	if p.Suggestion != "" && strings.EqualFold(strings.TrimPrefix(p.Suggestion, before), name) {
		return p
	}
	if elsewhere := f.elsewhere(file, before, name, typ); elsewhere != "" {
		p.Args.Delete("others")
		p.Suggestion = elsewhere
	}
	return p
}

// notDeclaredYet is a variable that gets another value before it has a first, for which the
// sign is another.
func notDeclaredYet(file layoutFile, at int, name string) site.Problem {
	at = file.find(name, at)
	p := file.at(at, "K519", "value", name)
	_, end := file.action(at)
	if value, ok := strings.CutPrefix(strings.TrimSpace(file.text[at+len(name):end]), "="); ok {
		p.Suggestion = name + " := " + strings.Trim(value, "-} \t\n")
	}
	return p
}

// elsewhere is the way to a name that another view has: that of the page from what is
// around it, and the other way round; or a field of the page.
func (f *failure) elsewhere(file layoutFile, before, name, typ string) string {
	switch typ {
	case "render.View":
		if slices.Contains(viewMembers()["render.Page"], name) {
			return before + "Page." + name
		}
	case "render.Page":
		for _, t := range f.r.schema.Types {
			field := t.Field(name)
			if field == nil {
				continue
			}
			for _, member := range viewMembers()[typ] {
				if strings.EqualFold(member, field.Name) {
					return before + member
				}
			}
			return before + `Field "` + field.Name + `"`
		}
	}
	// In a partial $ is what the partial was given, and not the whole view.
	if before == "." && typ != "render.View" && !strings.Contains(strings.TrimPrefix(file.path, "layouts/"), "/") &&
		slices.Contains(viewMembers()["render.View"], name) {
		return "$." + name
	}
	return ""
}

// before is what stands right before a name and leads to it: .Page. of .Page.Title.
func (f layoutFile) before(at int) string {
	start := at
	for start > 0 && (isWord(f.text[start-1]) || f.text[start-1] == '.' || f.text[start-1] == '$') {
		start--
	}
	before := f.text[start:at]
	if before != "" && before[0] != '.' && before[0] != '$' {
		return "." // of something in brackets, or of a function
	}
	return before
}
