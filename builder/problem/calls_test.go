package problem

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A call is a place in kiem's source where a problem is made.
type call struct {
	place, code string
	args        []string
	// open is set when more arguments may come from elsewhere.
	open bool
}

// A message can be filled in only with what its problems bring along, and what they bring
// along should be said. So every call is held against its entry in the catalogue.
func TestCallsBringWhatTheirMessagesSay(t *testing.T) {
	for _, c := range calls(t) {
		e, ok := catalogue[c.code]
		if !ok {
			t.Errorf("%s: no code %s", c.place, c.code)
			continue
		}
		for _, name := range c.args {
			if !strings.Contains(strings.Join(parts(e.en), ""), name+"}") && name != "others" {
				t.Errorf("%s: %s says nothing of %q", c.place, c.code, name)
			}
		}
		for _, name := range needed(e.en) {
			if !c.open && name != "suggestion" && !slices.Contains(c.args, name) {
				t.Errorf("%s: %s needs %q", c.place, c.code, name)
			}
		}
	}
}

func parts(text Text) []string { return []string{text.What, text.Why, text.Fix} }

// needed returns the names that a text has outside its options.
func needed(text Text) []string {
	var names []string
	for _, part := range parts(text) {
		for start := strings.IndexByte(part, '{'); start >= 0; start = strings.IndexByte(part, '{') {
			end := closing(part, start)
			if inner := part[start+1 : end]; inner[0] != '?' && known(inner) {
				_, name := cutWord(inner)
				names = append(names, name)
			}
			part = part[end+1:]
		}
	}
	return names
}

// calls finds the calls that make a problem of a code that is written out.
func calls(t *testing.T) []call {
	t.Helper()
	var found []call
	eachNode(t, "..", func(n ast.Node, place string) {
		if expr, ok := n.(*ast.CallExpr); ok {
			if c, ok := callOf(expr); ok {
				c.place = place
				found = append(found, c)
			}
		}
	})
	return found
}

// A code that nothing raises is a promise that is not kept: an author who looks it up, or
// sets how much it matters, does so in vain.
func TestEveryCodeIsRaised(t *testing.T) {
	raised := map[string]bool{}
	for _, dir := range []string{"..", "../../cmd"} {
		eachNode(t, dir, func(n ast.Node, place string) {
			if lit, ok := n.(*ast.BasicLit); ok && !strings.HasPrefix(place, "problem/catalogue_") {
				raised[literal(lit)] = true
			}
		})
	}
	types, err := filepath.Glob("../schema/types/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range types {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`\bcode: (K\d+)\b`).FindAllStringSubmatch(string(source), -1) {
			raised[m[1]] = true
		}
	}
	for _, code := range Codes() {
		if !raised[code] {
			t.Errorf("%s is in the catalogue, and nothing raises it", code)
		}
	}
}

// eachNode visits the Go code below a folder, tests apart. A place is the path of a file
// below the folder, with the line.
func eachNode(t *testing.T, dir string, visit func(n ast.Node, place string)) {
	t.Helper()
	files := token.NewFileSet()
	tree := os.DirFS(dir)
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(files, name, source, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil {
				visit(n, files.Position(n.Pos()).String())
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var code = regexp.MustCompile(`^K\d+$`)

// callOf reads a call of At, Suggest or Near, or of a package's own shorthand for them:
// a code, perhaps a place, then names and values.
func callOf(expr *ast.CallExpr) (call, bool) {
	at := slices.IndexFunc(expr.Args, func(arg ast.Expr) bool { return code.MatchString(literal(arg)) })
	if at < 0 {
		return call{}, false
	}
	c := call{code: literal(expr.Args[at]), open: expr.Ellipsis.IsValid()}
	first := at + 1
	for first < len(expr.Args) && arguments[literal(expr.Args[first])] == 0 {
		first++
	}
	for i := first; i < len(expr.Args); i += 2 {
		if name := literal(expr.Args[i]); name != "" {
			c.args = append(c.args, name)
		}
	}
	// A function that only takes the code brings the arguments itself.
	if len(c.args) == 0 && !ofProblem(expr) {
		c.open = true
	}
	return c, true
}

func ofProblem(expr *ast.CallExpr) bool {
	name, ok := expr.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := name.X.(*ast.Ident)
	return ok && pkg.Name == "problem"
}

// literal returns the text of a literal, or "".
func literal(expr ast.Expr) string {
	if lit, ok := expr.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		text, _ := strconv.Unquote(lit.Value)
		return text
	}
	return ""
}
