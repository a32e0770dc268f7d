package schema

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// mostSlips is for how many misspelt names in a file it is looked what was meant. A file
// with more of them is not front matter, and looking takes time.
const mostSlips = 500

// slip is a field that is written under a wrong name in a map.
type slip struct {
	in    *site.Node
	field *Field
}

// unknownKey tells where a key of a map belongs that is not declared here, or what it was
// to be.
func (d *decoder) unknownKey(in *site.Node, key *site.Key, declared []*Field, names names) {
	if d.typ != nil && d.typ.schema != nil && len(declared) == len(d.typ.Fields) {
		if d.foreignKey(key) {
			return
		}
	}
	if d.elsewhereInSettings(key) {
		return
	}
	p := d.misspelt(in, key, declared, names)
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
func (d *decoder) misspelt(in *site.Node, key *site.Key, declared []*Field, names names) site.Problem {
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
	if f := meantElsewhere(key, in, names); f != nil {
		return problem.Suggest(f.Spelling(d.lang), d.unknown, d.file, key.Pos, args...)
	}
	p := problem.Near(key.Name, candidates, d.unknown, d.file, key.Pos, args...)
	if near := problem.Nearest(key.Name, all); p.Suggestion == "" && len(near) > 0 {
		p.Suggestion = near[0]
		if n := names.find(near[0]); n.lang != "" && n.lang != d.lang {
			p.Suggestion = n.field.Spelling(d.lang)
		}
	}
	if p.Suggestion == "" {
		p.Args.Set("choices", strings.Join(commonest(declared, d.lang), ", "))
		if len(declared) > mostChoices {
			p.Args.Set("count", strconv.Itoa(len(declared)))
		}
	}
	return p
}

// mostChoices is how many names are listed of those that may be written.
const mostChoices = 12

// commonest returns the names of fields, no more than an author will read: those that a
// page needs most go first.
func commonest(declared []*Field, lang string) []string {
	fields := slices.Clone(declared)
	slices.SortStableFunc(fields, func(a, b *Field) int {
		return cmp.Or(cmp.Compare(len(a.When), len(b.When)), starterRank(a)-starterRank(b))
	})
	var names []string
	for _, f := range fields[:min(len(fields), mostChoices)] {
		names = append(names, f.Spelling(lang))
	}
	return names
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
	args := []string{"field", key.Name, "type", t.Name, "to", strings.Join(to, ", ")}
	if folder, meant := s.misspeltFolder(d.file); t == s.Types[0] && slices.ContainsFunc(owners, func(o owner) bool { return o.typ == s.byFolder[fold(meant)] }) {
		if d.misplaced {
			return true // it is told once that the folder is wrong
		}
		d.misplaced = true
		args = append(args, "name", folder, "other", meant)
	}
	d.report("K117", key.Pos, args...)
	return true
}

// misspeltFolder returns the folder that a page is in, when no type has that, and the
// nearest one that a type does have.
func (s *Schema) misspeltFolder(file string) (folder, meant string) {
	folder, _, ok := strings.Cut(strings.TrimPrefix(file, "content/"), "/")
	if !ok || s.byFolder[fold(folder)] != nil {
		return "", ""
	}
	var folders []string
	for _, t := range s.Types {
		folders = append(folders, t.Folders["nl"]...)
		folders = append(folders, t.Folders["en"]...)
	}
	near := problem.Nearest(folder, folders)
	if len(near) == 0 {
		return "", ""
	}
	return folder, near[0]
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
