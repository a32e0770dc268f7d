package schema

import (
	"path"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Decoded is front matter, typed by the schema.
type Decoded struct {
	Fields     site.Fields
	Links      []site.Link
	References []site.Reference
	Problems   []site.Problem

	typ  *Type
	file string
	lang string // that of the names of fields
	node *site.Node
	// slips are the fields that a misspelt name was probably meant to be.
	slips map[slip]bool
}

// mostSlips is for how many misspelt names in a file it is looked what was meant. A file
// with more of them is not front matter, and looking takes time.
const mostSlips = 500

// slip is a field that is written under a wrong name in a map.
type slip struct {
	in    *site.Node
	field *Field
}

// Decode types the fields of a file by their declarations. Lang is the language of the
// page; names are suggested in the language in which the file writes its own. A nil node
// is a file without fields. What is missing is told by [Decoded.Missing].
func (t *Type) Decode(node *site.Node, file, lang string) Decoded {
	d := decoder{typ: t, file: file, page: lang, unknown: "K116"}
	d.out = Decoded{typ: t, file: file, lang: lang, node: node}
	if node == nil || node.Kind == site.EmptyNode {
		return d.out
	}
	d.lang, d.spoken = t.spoken(node, lang)
	d.out.lang = d.lang
	if node.Kind != site.MapNode {
		d.report("K140", node.Pos)
		return d.out
	}
	d.out.Fields = d.group(t.Fields, t.names, node, "")
	d.mixedLanguages(node)
	d.partInTitle()
	return d.out
}

// decoder is the reading of one file.
type decoder struct {
	typ  *Type // nil while types themselves are read
	file string
	// page is the language of the page, lang that of the names of fields in the file.
	page, lang string
	// spoken is whether the file has names that tell its language.
	spoken bool
	// unknown is the code for a name that is not declared.
	unknown      string
	misspellings int
	out          Decoded
}

// spot is where a value stands: below which key, in which groups.
type spot struct {
	key  string // as the editor wrote it
	path string // canonical names: use.service
}

func (d *decoder) report(code string, pos site.Pos, args ...string) {
	d.out.Problems = append(d.out.Problems, problem.At(code, d.file, pos, args...))
}

func (d *decoder) suggest(suggestion, code string, pos site.Pos, args ...string) {
	d.out.Problems = append(d.out.Problems, problem.Suggest(suggestion, code, d.file, pos, args...))
}

// written is a field that was met, under the key that it first had.
type written struct {
	field *Field
	key   *site.Key
}

// group reads the fields of a map: those of a file, or of a part of one.
func (d *decoder) group(declared []*Field, names names, node *site.Node, path string) site.Fields {
	fields := make(site.Fields, 0, len(node.Keys))
	met := make([]written, 0, len(node.Keys))
	for i := range node.Keys {
		key := &node.Keys[i]
		f := names.find(key.Name).field
		if f == nil {
			d.unknownKey(node, key, declared, names)
			continue
		}
		if first := firstMet(met, f); first != nil {
			d.twice(key, first)
			continue
		}
		met = append(met, written{f, key})
		at := spot{key: key.Name, path: f.Name}
		if path != "" {
			at.path = path + "." + f.Name
		}
		if value, ok := d.value(f, key.Value, at); ok {
			fields = append(fields, site.Field{Name: f.Name, KeyPos: key.Pos, Value: value})
		}
	}
	return fields
}

func firstMet(met []written, f *Field) *site.Key {
	for _, w := range met {
		if w.field == f {
			return w.key
		}
	}
	return nil
}

func (d *decoder) twice(key, first *site.Key) {
	args := []string{"field", key.Name, "line", strconv.Itoa(first.Pos.Line)}
	if first.Name != key.Name {
		args = append(args, "name", first.Name)
	}
	d.report("K104", key.Pos, args...)
}

// unknownKey tells where a key of a map belongs that is not declared here, or what it was
// to be.
func (d *decoder) unknownKey(in *site.Node, key *site.Key, declared []*Field, names names) {
	if d.typ != nil && d.typ.schema != nil && len(declared) == len(d.typ.Fields) {
		if d.foreignKey(key) {
			return
		}
	}
	p := d.misspelt(key, declared, names)
	d.out.Problems = append(d.out.Problems, p)
	if f := names.find(p.Suggestion).field; f != nil {
		if d.out.slips == nil {
			d.out.slips = make(map[slip]bool)
		}
		d.out.slips[slip{in, f}] = true
	}
}

// misspelt is the problem of a name that no field has. It suggests a name in the language
// that the file uses; as long as it uses none, the name that is nearest.
func (d *decoder) misspelt(key *site.Key, declared []*Field, names names) site.Problem {
	var spellings, all []string
	for _, f := range declared {
		spellings = append(spellings, f.Spelling(d.lang))
		all = append(all, f.Name)
		all = append(all, f.Aliases["nl"]...)
		all = append(all, f.Aliases["en"]...)
	}
	candidates := spellings
	if !d.spoken {
		candidates = all
	}
	args := []string{"field", key.Name}
	if f := names.find("extra").field; f != nil {
		args = append(args, "name", f.Spelling(d.lang))
	}
	if d.misspellings++; d.misspellings > mostSlips {
		return problem.At(d.unknown, d.file, key.Pos, args...)
	}
	p := problem.Near(key.Name, candidates, d.unknown, d.file, key.Pos, args...)
	if near := problem.Nearest(key.Name, all); p.Suggestion == "" && len(near) > 0 {
		p.Suggestion = near[0]
		if n := names.find(near[0]); n.lang != "" && n.lang != d.lang {
			p.Suggestion = n.field.Spelling(d.lang)
		}
	}
	if p.Suggestion == "" {
		p.Args["choices"] = strings.Join(spellings, ", ")
	}
	return p
}

// foreignKey reports a key that belongs on a page of another type, and whether it does.
func (d *decoder) foreignKey(key *site.Key) bool {
	s, t := d.typ.schema, d.typ
	if from, f := s.inverseOf(key.Name, t); f != nil {
		spelling := f.Spelling(d.lang)
		id := idOf(d.file)
		if f.Kind == site.ListOf {
			id = "[" + id + "]"
		}
		d.suggest(spelling+": "+id, "K117", key.Pos, "field", key.Name, "type", t.Name, "to", from.Name)
		return true
	}
	owners := s.owners[fold(key.Name)]
	if len(owners) == 0 {
		return false
	}
	var to []string
	for _, o := range owners {
		to = append(to, o.typ.Name)
	}
	d.report("K117", key.Pos, "field", key.Name, "type", t.Name, "to", strings.Join(to, ", "))
	return true
}

// inverseOf returns the type that the name stands for, with its field that refers to
// pages of type t: case and models for "cases" on a model.
func (s *Schema) inverseOf(name string, t *Type) (*Type, *Field) {
	from := s.Type(name)
	if from == nil || from == t {
		return nil, nil
	}
	for _, f := range from.Fields {
		if f.Inverse != "" && refersTo(f, t.Name) {
			return from, f
		}
	}
	return nil, nil
}

func refersTo(f *Field, name string) bool {
	if f.Item != nil {
		f = f.Item
	}
	for _, to := range f.To {
		if to == name {
			return true
		}
	}
	return false
}

// idOf returns the id of the page that is written in a file.
func idOf(file string) string {
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return site.Slug(name)
}

func (n names) find(key string) named {
	if found, ok := n[key]; ok {
		return found
	}
	return n[fold(key)]
}
