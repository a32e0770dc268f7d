package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kiem/builder/pattern"
)

func TestOf(t *testing.T) {
	t.Parallel()
	digits := pattern.Of(`\d+`)
	first, second := digits(), digits()
	if got := first.FindString("Deel 12"); got != "12" || first != second {
		t.Errorf("got %q, want 12 by the same expression each time", got)
	}
	wrong := pattern.Of(`(`) // which nobody may ever ask for
	defer func() {
		if recover() == nil {
			t.Error("( is no expression, and does not panic")
		}
	}()
	wrong()
}

// As an expression that cannot be compiled is not told when the program starts, it is told here.
// And none is compiled when the program starts.
func TestAllExpressions(t *testing.T) {
	t.Parallel()
	found := 0
	for folder, files := range goFiles(t) {
		constants := constantsOf(files)
		for _, file := range files {
			ast.Inspect(file, func(node ast.Node) bool {
				call, ok := node.(*ast.CallExpr)
				if !ok {
					return true
				}
				switch nameOf(call.Fun) {
				case "regexp.MustCompile", "regexp.Compile":
					t.Errorf("an expression in %s is compiled without package pattern", folder)
				case "pattern.Of":
					found++
					text, ok := textOf(call.Args[0], constants)
					if !ok {
						t.Errorf("an expression in %s is not made of texts and constants", folder)
					} else if _, err := regexp.Compile(text); err != nil {
						t.Errorf("%s: %v", folder, err)
					}
				}
				return true
			})
		}
	}
	if found < 50 {
		t.Errorf("found %d expressions", found)
	}
}

// goFiles are the files of each folder but for this one, tests aside.
func goFiles(t *testing.T) map[string][]*ast.File {
	t.Helper()
	found := map[string][]*ast.File{}
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch base := entry.Name(); {
		case entry.IsDir() && (base == "pattern" || base == "patchtest" || base == "testdata" || base == "node_modules" || len(base) > 1 && base[0] == '.'):
			return fs.SkipDir
		case path.Ext(base) != ".go" || strings.HasSuffix(base, "_test.go"):
			return nil
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, data, 0)
		found[path.Dir(name)] = append(found[path.Dir(name)], file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// constantsOf are what the files of a package call constants.
func constantsOf(files []*ast.File) map[string]ast.Expr {
	constants := map[string]ast.Expr{}
	for _, file := range files {
		for _, declared := range file.Decls {
			group, ok := declared.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				value := spec.(*ast.ValueSpec)
				for i, name := range value.Names {
					if i < len(value.Values) {
						constants[name.Name] = value.Values[i]
					}
				}
			}
		}
	}
	return constants
}

// textOf is the text that an expression of Go stands for.
func textOf(expr ast.Expr, constants map[string]ast.Expr) (string, bool) {
	switch e := expr.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil
	case *ast.BinaryExpr:
		left, ok := textOf(e.X, constants)
		right, also := textOf(e.Y, constants)
		return left + right, ok && also && e.Op == token.ADD
	case *ast.Ident:
		if value := constants[e.Name]; value != nil {
			return textOf(value, constants)
		}
	}
	return "", false
}

// nameOf is the name of a function of a package: regexp.MustCompile.
func nameOf(expr ast.Expr) string {
	if selector, ok := expr.(*ast.SelectorExpr); ok {
		if of, ok := selector.X.(*ast.Ident); ok {
			return of.Name + "." + selector.Sel.Name
		}
	}
	return ""
}
