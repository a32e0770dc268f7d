package schema

import (
	"strconv"

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
	// mendings are the changes of which it is not known yet whether they fit; see Mend.
	mendings []mending
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
	d.adopt(node)
	d.out.Fields = d.group(t.Fields, t.names, node, "")
	d.mixedLanguages(node)
	d.partInTitle()
	return d.out
}

// Language returns the language in which the file writes the names of its fields, or that
// of the page.
func (d Decoded) Language() string { return d.lang }

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
	// misplaced is whether it was told that the page is in the wrong folder.
	misplaced bool
	// groups and whole are the settings of a site and what is written of them.
	groups []*Field
	whole  *site.Node
	out    Decoded
}

// spot is where a value stands: below which key, in which groups.
type spot struct {
	key  string // as the editor wrote it
	path string // canonical names: use.service
	line int    // of the key; 0 for what is deeper
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
	met := make([]written, 0, usualKeys)
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
		at := spot{key: key.Name, path: f.Name, line: key.Pos.Line}
		if path != "" {
			at.path = path + "." + f.Name
		}
		if value, ok := d.value(f, key.Value, at); ok {
			fields = append(fields, site.Field{Name: f.Name, KeyPos: key.Pos, Value: value})
		}
	}
	return fields
}

// usualKeys is how many fields a map has at most, as a rule.
const usualKeys = 16

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

func (n names) find(key string) named {
	if found, ok := n[key]; ok {
		return found
	}
	return n[fold(key)]
}
