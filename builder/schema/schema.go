// Package schema holds the content types of a site as data, and reads what editors
// write by them.
//
// A type is a list of fields. The built-in ones are declared in types/*.yaml, in the
// same form in which a site adds a field or a whole type under types: in its site.yaml;
// the settings of site.yaml itself are declared in types/settings.yaml. One declaration
// gives the validation, the Dutch and English names, the labels, the starter file of
// kiem new and the reference in docs/settings.md.
//
// The rules:
//
//   - YAML guesses nothing. [Node] reads every scalar as text, with its place in the
//     file, and a field types it: phone: 0612345678 keeps its zero, title: nee is a word.
//   - Names are taken off their case, accents, apostrophes, hyphens, underscores and
//     spaces before they are compared: thema's is themas, geïnspireerd_op is
//     geinspireerd_op. Inside kiem there is one name: the English one.
//   - Where a list belongs, a single value is a list of one.
//   - A mistake is a problem with its place and, when it can be guessed, what to write
//     instead; all that could be read is still read.
//   - [Type.Decode] looks at what is written, [Decoded.Missing] at what is not, once it is
//     known which sections the text has.
package schema

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"kiem/builder/site"
)

// Schema is all content types of a site. It never changes once made.
type Schema struct {
	// Types are in order of declaration: page first, a site's own last.
	Types []*Type

	// every is the fields that each type has.
	every []*Field
	// settings is the type of site.yaml.
	settings *Type
	// byName finds a type by its name, label, plural or folder; byFolder by folder alone.
	byName, byFolder map[string]*Type
	// owners finds the types that have a field of their own under a name.
	owners map[string][]owner
}

// owner is a type with one of its fields.
type owner struct {
	typ   *Type
	field *Field
}

//go:embed types/*.yaml
var declarations embed.FS

// order is the order in which the embedded types are declared.
var order = []string{"common", "page", "model", "case", "post", "person", "service", "organisation", "series"}

// Load returns the schema of kiem's own types. It is read once.
func Load() (*Schema, error) { return loaded() }

var loaded = sync.OnceValues(readTypes)

func readTypes() (*Schema, error) {
	s, settings := &Schema{}, &Schema{}
	var err, settingsErr error
	var beside sync.WaitGroup
	beside.Go(func() { settingsErr = settings.read("settings") }) // a third of all there is
	for _, name := range order {
		err = cmp.Or(err, s.read(name))
	}
	beside.Wait()
	if err = cmp.Or(err, settingsErr); err != nil {
		return nil, err
	}
	s.settings = settings.settings
	s.finish()
	return s, nil
}

// read reads an embedded file of types, or of settings.
func (s *Schema) read(name string) error {
	path := "types/" + name + ".yaml"
	data, err := fs.ReadFile(declarations, path)
	if err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	node, problems := Node(data, 1, path)
	if node != nil {
		problems = append(problems, s.declare(node, path, "en", true)...)
	}
	if len(problems) > 0 {
		return fmt.Errorf("reading types: %w", site.Problems(problems))
	}
	return nil
}

// Type returns the type of the name, or nil. The name may also be the type's label, in
// either language and number, or one of its folders.
func (s *Schema) Type(name string) *Type { return s.byName[fold(name)] }

// TypeOfFolder returns the type of the pages in a folder below content/: that of the
// folder's first part, and page where no type has a folder of that name.
func (s *Schema) TypeOfFolder(folder string) *Type {
	first, _, _ := strings.Cut(folder, "/")
	if t := s.byFolder[fold(first)]; t != nil {
		return t
	}
	return s.Types[0]
}

// fold takes from a name what does not tell names apart.
func fold(name string) string {
	for i := 0; i < len(name); i++ {
		if c := name[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return strings.ReplaceAll(site.Slug(name), "-", "")
		}
	}
	return name
}
