package builder

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// This test is a statement of policy: it says which packages may know one another, and
// which package is the door to each library. The table in docs/architecture.md tells it
// to people. A package or library that is not here may not be used: add it on purpose or
// not at all. Tests may import what they like.

// mayImport names, for each package, those of kiem's that it may import. Stages (read,
// parse, link, render, publish) do not know one another: values flow between them.
var mayImport = map[string]string{
	"builder/site":    "",
	"builder/problem": "builder/site",
	"builder/schema":  "builder/site builder/problem builder/pattern",
	"builder/diagram": "builder/site builder/problem",
	"builder/theme":   "builder/site builder/problem",
	"builder/picture": "builder/site",
	"builder/exec":    "",
	"builder/codec":   "builder/site",
	"builder/pattern": "",

	"builder/diagram/font": "", // a program for go generate, no part of kiem

	"builder/read":    "builder/site builder/problem builder/picture",
	"builder/parse":   "builder/site builder/problem builder/schema builder/diagram builder/pattern",
	"builder/link":    "builder/site builder/problem builder/schema builder/codec builder/pattern",
	"builder/render":  "builder/site builder/problem builder/schema builder/diagram builder/theme builder/picture builder/exec builder/pattern",
	"builder/publish": "builder/codec builder/site",
	"builder/fix":     "builder/site",
	"builder/shelf":   "builder/site builder/codec",

	"builder": "builder/site builder/problem builder/schema builder/read builder/parse " +
		"builder/link builder/render builder/publish builder/fix builder/shelf",
	"builder/preview": "builder/site builder/problem builder builder/preview/patch",

	"builder/preview/patch":           "",
	"builder/preview/patch/patchtest": "", // edits of pages, for tests

	"cmd/kiem": "builder/site builder/problem builder/schema builder/fix builder builder/preview layouts static",
	"layouts":  "",
	"static":   "",
}

// doors names, for each library, the packages that use it.
var doors = map[string]string{
	"github.com/adrg/frontmatter":      "builder/parse",
	"github.com/yuin/goldmark":         "builder/parse",
	"go.yaml.in/yaml/v4":               "builder/schema",
	"github.com/BurntSushi/toml":       "builder/schema",
	"github.com/tdewolff/minify/v2":    "builder/render",
	"github.com/tdewolff/parse/v2":     "builder/render",
	"github.com/go-playground/locales": "builder/render",
	"golang.org/x/net/html":            "builder/preview/patch builder/preview/patch/patchtest",
	"golang.org/x/sys":                 "cmd/kiem",
	"golang.org/x/text/unicode/norm":   "builder/site builder/read",
	"golang.org/x/text/encoding":       "builder/read",
	"golang.org/x/text/width":          "builder/problem",
	"golang.org/x/tools/txtar":         "builder/problem",
	"github.com/fsnotify/fsnotify":     "builder/preview",
	"github.com/aymanbagabas/go-udiff": "cmd/kiem",
	"rsc.io/qr":                        "cmd/kiem",
	"github.com/spf13/cobra":           "cmd/kiem",
	"github.com/spf13/pflag":           "cmd/kiem",
}

func TestImports(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for importer, imports := range imports(t) {
		allowed, known := mayImport[importer]
		if !known {
			t.Errorf("package %s is not in the table", importer)
			continue
		}
		for _, imported := range imports {
			own, isOwn := strings.CutPrefix(imported, "kiem/")
			switch {
			case isOwn && !listed(allowed, own):
				t.Errorf("%s imports %s, and may not", importer, own)
			case imported == "C":
				t.Errorf("%s uses cgo", importer)
			case !isOwn && strings.Contains(imported, "."):
				library := libraryOf(imported)
				if !listed(doors[library], importer) {
					t.Errorf("%s imports %s, and is no door to it", importer, imported)
				}
				used[library+" "+importer] = true
			}
		}
	}
	for _, library := range slices.Sorted(maps.Keys(doors)) {
		for _, door := range strings.Fields(doors[library]) {
			if !used[library+" "+door] {
				t.Errorf("%s does not use %s: take it out of the table", door, library)
			}
		}
	}
}

// listed reports whether a name is in a list with spaces between.
func listed(list, name string) bool { return slices.Contains(strings.Fields(list), name) }

// libraryOf is the library in the table that a package belongs to, or "".
func libraryOf(imported string) string {
	for library := range doors {
		if imported == library || strings.HasPrefix(imported, library+"/") {
			return library
		}
	}
	return ""
}

// imports returns what the Go files of each package import, tests aside.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch base := entry.Name(); {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules"):
			return fs.SkipDir
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		imported, err := importsOf(root, name)
		found[path.Dir(name)] = append(found[path.Dir(name)], imported...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < len(mayImport) {
		t.Errorf("found %d packages, want the %d of the table", len(found), len(mayImport))
	}
	return found
}

// importsOf returns what one Go file imports.
func importsOf(root fs.FS, name string) ([]string, error) {
	data, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, data, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var imported []string
	for _, spec := range file.Imports {
		importPath, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		imported = append(imported, importPath)
	}
	return imported, nil
}
