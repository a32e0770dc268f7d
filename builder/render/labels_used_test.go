package render

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kiem/builder/schema"
	"kiem/builder/site"
	defaults "kiem/layouts"
)

// Every label that layouts and code ask for is there, and every label that is there can be
// asked for.
func TestLabelsAreThoseThatAreUsed(t *testing.T) {
	t.Parallel()
	all := readOwnLabels(t)["nl"]
	needed, wanted := map[string]bool{}, map[string]bool{}
	for _, keys := range [][]string{labelsOfLayouts(t), labelsOfCode(t), labelsMadeOfParts()} {
		if len(keys) < 10 {
			t.Errorf("only these found: %q; does the search still work?", keys)
		}
		for _, key := range keys {
			needed[key] = true
		}
	}
	for _, key := range labelsWithAnother(t) {
		wanted[key] = true
	}
	for _, key := range sortedKeys(needed) {
		if _, ok := all[key]; !ok {
			t.Errorf("there is no label %q, and it is asked for", key)
		}
	}
	for _, key := range sortedKeys(all) {
		if !needed[key] && !wanted[key] {
			t.Errorf("nothing asks for the label %q", key)
		}
	}
}

// labelsOfLayouts are those that kiem's own layouts ask for.
func labelsOfLayouts(t *testing.T) []string {
	t.Helper()
	asked := regexp.MustCompile(`\bt "([^"]+)"`)
	var keys []string
	err := fs.WalkDir(defaults.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".html" {
			return err
		}
		text, err := defaults.Files.ReadFile(name)
		for _, m := range asked.FindAllStringSubmatch(string(text), -1) {
			keys = append(keys, m[1])
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

// labelsOfCode are those that this package asks for by their whole name.
func labelsOfCode(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile(`\b(say|t|count)\("([a-z0-9.-]+)"[,)]`)
	var keys []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		code, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(code), -1) {
			if m[1] == "count" {
				keys = append(keys, m[2]+".one", m[2]+".many")
			} else {
				keys = append(keys, m[2])
			}
		}
	}
	return keys
}

// labelsMadeOfParts are those whose names the code puts together.
func labelsMadeOfParts() []string {
	keys := []string{"onlyin", string(site.Draft), string(site.Future)}
	for _, unit := range []string{"minute", "hour", "half-day", "day", "week", "month"} {
		keys = append(keys, "unit."+unit+".one", "unit."+unit+".many")
	}
	for kind := range styles {
		keys = append(keys, "diagram."+kind+".name", "diagram."+kind+".description", "diagram."+kind+".part")
	}
	for _, kind := range []site.ListKind{site.ThemeIndex, site.SearchList} {
		keys = append(keys, "list."+string(kind)+".title")
	}
	for _, kind := range []site.ListKind{site.TypeList, site.YearList, site.ThemeList, site.ThemeIndex, site.SearchList} {
		keys = append(keys, "list."+string(kind)+".description")
	}
	return keys
}

// labelsWithAnother are those that can be asked for and may be missing, as something else
// takes their place: what is said of all types, the name of a type, or nothing.
func labelsWithAnother(t *testing.T) []string {
	t.Helper()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{"onlyin.nl", "onlyin.en"}
	for _, typ := range types.Types {
		if typ.Name != "page" {
			keys = append(keys, "list.type."+typ.Name+".description")
		}
		for _, field := range typ.Fields {
			if field.Inverse != "" && field.Inverse != "part" {
				keys = append(keys, "inverse."+field.Name, "inverse."+field.Name+"."+typ.Name)
			}
			if field.Siblings {
				keys = append(keys, "siblings."+field.Name+"."+typ.Name)
			}
		}
	}
	for kind := range styles {
		keys = append(keys, "diagram."+kind+".intro")
		for _, direction := range []string{"out", "in", "down", "up"} {
			keys = append(keys, "diagram."+kind+"."+direction+".intro")
		}
	}
	return keys
}
