package main

import (
	"strings"
	"testing"

	"rsc.io/qr"
)

// What is drawn is the code: read back, each half of a character is light or dark as its
// square is, with a light margin around all.
func TestBlocksDrawTheCode(t *testing.T) {
	t.Parallel()
	code, err := qr.Encode("http://192.168.1.20:1515/", qr.L)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(blocks(code), "\n"), "\n")
	halves := map[rune][2]bool{'█': {false, false}, '▀': {false, true}, '▄': {true, false}, ' ': {true, true}}
	for i, line := range lines {
		for j, r := range []rune(line) {
			for half, dark := range halves[r] {
				x, y := j-2, 2*i+half-2
				if dark != code.Black(x, y) {
					t.Fatalf("square %d, %d is drawn as dark: %t", x, y, dark)
				}
			}
		}
		if got, want := len([]rune(line)), code.Size+4; got != want {
			t.Fatalf("line %d has %d characters, want %d", i, got, want)
		}
	}
	if got, want := len(lines), (code.Size+5)/2; got != want {
		t.Errorf("%d lines, want %d", got, want)
	}
}

func TestOnLAN(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"127.0.0.1:1515": "0.0.0.0:1515", "localhost:80": "0.0.0.0:80", "192.0.2.7:1515": "192.0.2.7:1515", "nonsense": "nonsense",
	} {
		if got := onLAN(address); got != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}

func TestEditor(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	c := &cli{words: &english}
	for asked, want := range map[string]string{
		"":                           "vscode://file{path}:{line}:{column}",
		"Sublime":                    "subl://open?url=file://{path}&line={line}&column={column}",
		"my-editor://open?at={path}": "my-editor://open?at={path}",
	} {
		if got, err := c.editor(asked); err != nil || got != want {
			t.Errorf("%q: got %s, %v", asked, got, err)
		}
	}
	for asked, hint := range map[string]string{"vscod": "did you mean --editor vscode?", "word": "choose vscode", "javascript:{path}": "choose vscode", "my-editor://open": "choose vscode"} {
		_, err := c.editor(asked)
		if wrong, ok := err.(*misuse); !ok || !strings.HasPrefix(wrong.hint, hint) {
			t.Errorf("%q: got %v, want a hint %q", asked, err, hint)
		}
	}
}
