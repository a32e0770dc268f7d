package main

import (
	"bytes"
	"strings"
	"testing"
)

// A command, an option or a type that was misspelt is found again; a word that resembles
// none of them leads to the help, with no guess.
func TestSuggestionsForWhatIsTyped(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for typed, want := range map[string]string{
		"biuld":                     "kiem build",
		"buld":                      "kiem build",
		"buildt":                    "kiem build",
		"chek":                      "kiem check",
		"cehck":                     "kiem check",
		"checks":                    "kiem check",
		"sreve":                     "kiem serve",
		"server":                    "kiem serve",
		"inti":                      "kiem init",
		"nwe":                       "kiem new",
		"completions":               "kiem completion",
		"help biuld":                "kiem build",
		"biuld --drafts":            "kiem build",
		"build --drafst":            "--drafts",
		"build --draft":             "--drafts",
		"build --stict":             "--strict",
		"build --baseurl https://a": "--base-url",
		"build --base_url=x":        "--base-url",
		"build --quite":             "--quiet",
		"check --notises":           "--notices",
		"check --jsno":              "--json",
		"check --langg nl":          "--lang",
		"serve --adr x":             "--addr",
		"serve --opne":              "--open",
		"serve --nodrafts":          "--no-drafts",
		"new modle naam":            "kiem new model",
		"new artikle naam":          "kiem new artikel",
		"new persoom naam":          "kiem new persoon",
		"new organizatie naam":      "kiem new organisatie",

		"publiceer":        "",
		"deploy":           "",
		"uitzetten":        "",
		"build --snel":     "",
		"build --kleur":    "",
		"check --recursie": "",
		"serve --https":    "",
		"new factuur naam": "",
	} {
		var out, told bytes.Buffer
		args := append([]string{"--lang", "nl"}, strings.Fields(typed)...)
		if args[2] == "new" {
			args = append(args, "--site", dir)
		}
		if code := run(t.Context(), args, nil, &out, &told); code == exitFine {
			t.Errorf("%s: nothing was wrong", typed)
		}
		_, got, _ := strings.Cut(told.String(), "bedoelt u ")
		got, _, _ = strings.Cut(got, "?")
		if got != want {
			t.Errorf("%s: %q is suggested, want %q:\n%s", typed, got, want, told.String())
		}
	}
}
