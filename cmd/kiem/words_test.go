package main

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

var verb = regexp.MustCompile(`%[a-z]`)

// Both languages say all there is to say, with the same values in it.
func TestWordsAreWhole(t *testing.T) {
	nl, en := reflect.ValueOf(dutch), reflect.ValueOf(english)
	for i := range nl.NumField() {
		name := nl.Type().Field(i).Name
		if nl.Field(i).Kind() != reflect.String {
			for j := range nl.Field(i).NumField() {
				if nl.Field(i).Field(j).String() == "" || en.Field(i).Field(j).String() == "" {
					t.Errorf("%s.%s is empty", name, nl.Field(i).Type().Field(j).Name)
				}
			}
			continue
		}
		a, b := nl.Field(i).String(), en.Field(i).String()
		if a == "" || b == "" {
			t.Errorf("%s is empty", name)
		}
		if x, y := verb.FindAllString(a, -1), verb.FindAllString(b, -1); !slices.Equal(x, y) {
			t.Errorf("%s: Dutch has %v, English %v", name, x, y)
		}
	}
}

// Help fits on a terminal, and its examples are of the command that they explain.
func TestHelpIsReadable(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		c := &cli{}
		c.speak(lang)
		root := c.root()
		for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
			for line := range strings.Lines(cmd.Long + "\n" + cmd.Example) {
				if len([]rune(line)) > 81 {
					t.Errorf("%s: wider than 80: %s", cmd.Name(), line)
				}
			}
			if !strings.Contains(cmd.Example, "kiem ") {
				t.Errorf("%s has no example", cmd.Name())
			}
		}
	}
}

func TestDuration(t *testing.T) {
	c := &cli{}
	c.speak("nl")
	for _, test := range []struct {
		milliseconds int64
		want         string
	}{{0, "0 ms"}, {999, "999 ms"}, {1000, "1,0 s"}, {12345, "12,3 s"}} {
		if got := c.duration(time.Duration(test.milliseconds) * time.Millisecond); got != test.want {
			t.Errorf("%d ms: got %q, want %q", test.milliseconds, got, test.want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for path, want := range map[string]string{
		"mijn-site": "mijn-site", "een/één": "een/één", "mijn site": `"mijn site"`, "Jan's": `"Jan's"`, "a&b": `"a&b"`,
		`"x"`: `'"x"'`, "$HOME": "'$HOME'", "it's $5": `'it'\''s $5'`,
	} {
		if got := quoted(path); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
}
