package problem

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

// Words of programs, not of people. "map" is one in English, so Dutch says folder.
var forbidden = regexp.MustCompile(`(?i)\b(unmarshal\w*|tokens?|null|maps?|nil|strings?|struct|slice|interface|\[\]\w+|int|int64|float64|bool|yaml|json|toml|parse[dr]?|parsing)\b`)

var placeholder = regexp.MustCompile(`\{([a-z ]+)\}`)

// literals are braces that are meant as braces.
var literals = []string{"{end}", "end", "sier", "decoration"}

// texts returns an entry's texts with the words that name them.
func texts(e entry) map[string]string {
	return map[string]string{
		"nl what": e.nl.What, "nl why": e.nl.Why, "nl fix": e.nl.Fix,
		"en what": e.en.What, "en why": e.en.Why, "en fix": e.en.Fix,
	}
}

func TestEveryCodeHasAllItsTexts(t *testing.T) {
	for _, code := range Codes() {
		for name, text := range texts(catalogue[code]) {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: no %s", code, name)
			}
			if word := forbidden.FindString(strings.ReplaceAll(text, "site.yaml", "")); word != "" {
				t.Errorf("%s: %s says %q: %s", code, name, word, text)
			}
			if strings.Contains(text, "  ") || text != strings.TrimSpace(text) {
				t.Errorf("%s: %s has a space too many: %q", code, name, text)
			}
			if strings.HasSuffix(name, "what") && strings.HasSuffix(text, ".") {
				t.Errorf("%s: %s ends with a full stop: %s", code, name, text)
			}
			if strings.HasSuffix(name, "why") && !strings.HasSuffix(strings.TrimRight(text, "}"), ".") {
				t.Errorf("%s: %s does not end with a full stop: %s", code, name, text)
			}
		}
	}
}

func TestPlaceholdersAreKnownAndTheSameInBothLanguages(t *testing.T) {
	names := func(text Text) []string {
		var found []string
		for _, m := range placeholder.FindAllStringSubmatch(text.What+text.Why+text.Fix, -1) {
			if _, name := cutWord(m[1]); !slices.Contains(literals, name) {
				found = append(found, name)
			}
		}
		slices.Sort(found)
		return slices.Compact(found)
	}
	for _, code := range Codes() {
		e := catalogue[code]
		nl, en := names(e.nl), names(e.en)
		if !slices.Equal(nl, en) {
			t.Errorf("%s: nl is filled in with %q, en with %q", code, nl, en)
		}
		for _, name := range nl {
			if !known(name) {
				t.Errorf("%s: {%s} is no argument", code, name)
			}
		}
	}
}

// With no arguments at all and with all of them, a message must be whole: this is where a
// brace in the wrong place shows.
func TestMessagesAreWholeWithAndWithoutArguments(t *testing.T) {
	all := site.Args{}
	for name := range arguments {
		all.Set(name, "kick-off")
	}
	for name, word := range map[string]string{"date": "2011-10-09", "kind": "year", "type": "case", "to": "model, organisation"} {
		all.Set(name, word)
	}
	for _, code := range Codes() {
		for _, args := range []site.Args{nil, all} {
			p := site.Problem{Code: code, Args: args, Suggestion: args.Get("suggestion")}
			for _, lang := range []string{"nl", "en"} {
				words := Words(p, lang)
				for _, text := range []string{words.What, words.Why, words.Fix} {
					bare := text
					for _, literal := range literals {
						bare = strings.ReplaceAll(bare, "{"+literal+"}", "")
					}
					if text == "" || strings.ContainsAny(bare, "{}|") || strings.Contains(text, "  ") || text != strings.TrimSpace(text) {
						t.Errorf("%s %s with %d arguments: %q", code, lang, len(args), text)
					}
				}
			}
		}
	}
}

// Chapters are joined into one catalogue, in which a code that two of them have would be
// there once, without a word.
func TestChaptersAreInOrderAndShareNoCode(t *testing.T) {
	files, err := filepath.Glob("catalogue_*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, m := range regexp.MustCompile(`(?m)^\t"(K\d+)":`).FindAllStringSubmatch(string(source), -1) {
			codes = append(codes, m[1])
		}
		if !slices.IsSorted(codes) {
			t.Errorf("%s: the codes are not in order: %q", file, codes)
		}
		all = append(all, codes...)
	}
	slices.Sort(all)
	if !slices.Equal(all, Codes()) {
		t.Errorf("codes in the files are there twice, or not all in the catalogue:\n got %q\nwant %q", all, Codes())
	}
}

func TestKnown(t *testing.T) {
	if !Known("K102") || Known("K999") || Known("") {
		t.Errorf("Known: K102 %v, K999 %v, \"\" %v; want true, false, false", Known("K102"), Known("K999"), Known(""))
	}
}
