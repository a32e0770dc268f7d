package site

import "testing"

func TestIsNamed(t *testing.T) {
	t.Parallel()
	const names = " part_title title people "
	for name, want := range map[string]bool{
		"title": true, "part_title": true, "people": true, "part": false, "itle": false, "titl": false, "peopl": false, "people ": false,
	} {
		if isNamed(names, name) != want {
			t.Errorf("%q is among %q: %v, want %v", name, names, !want, want)
		}
	}
	if isNamed(" ", "title") || isNamed("", "title") {
		t.Error("no names have one")
	}
}
