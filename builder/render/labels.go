package render

import (
	"maps"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// labels are the words that layouts add to what editors write, by language and key.
type labels map[string]map[string]label

// label is one text, or one for each form of address.
type label struct {
	text  string
	forms map[string]string // u, je
	pos   site.Pos
	own   bool // whether it is the site's, and not kiem's
}

// words are the labels as they were read, and what is wrong in their files.
type words struct {
	sources  []*site.Source
	labels   labels
	problems []site.Problem
}

func readWords(layouts []*site.Source) words {
	w := words{sources: labelsAmong(layouts)}
	w.labels, w.problems = readLabels(w.sources)
	return w
}

// areOf reports whether these are the words of the labels among the layouts.
func (w words) areOf(layouts []*site.Source) bool {
	return slices.Equal(w.sources, labelsAmong(layouts))
}

func labelsAmong(layouts []*site.Source) []*site.Source {
	var sources []*site.Source
	for _, src := range layouts {
		if path.Ext(src.Path) == ".yaml" {
			sources = append(sources, src)
		}
	}
	return sources
}

// readLabels reads layouts/labels/nl.yaml and its like: keys with a text, or with one
// text for u and one for je. A site's own texts are laid over kiem's, one by one.
func readLabels(sources []*site.Source) (labels, []site.Problem) {
	all := labels{}
	var problems []site.Problem
	for _, src := range sources {
		lang := strings.TrimSuffix(path.Base(src.Path), ".yaml")
		node, ps := schema.Node(src.Data, 1, src.Path)
		problems = append(problems, ps...)
		if node == nil {
			continue
		}
		if node.Kind != site.MapNode && node.Kind != site.EmptyNode {
			problems = append(problems, problem.At("K503", src.Path, node.Pos))
			continue
		}
		if all[lang] == nil {
			all[lang] = make(map[string]label, len(node.Keys))
		}
		for _, key := range node.Keys {
			l, ok := readLabel(key)
			l.own = src.Name != ""
			all[lang][key.Name] = l
			if !ok {
				problems = append(problems, problem.At("K503", src.Path, key.Pos, "field", key.Name))
			}
		}
	}
	return all, problems
}

// readLabel reads a text, or one for each form of address. It is not ok when it is neither.
func readLabel(key site.Key) (l label, ok bool) {
	l = label{text: key.Value.Text, pos: key.Pos}
	if key.Value.Kind != site.MapNode {
		return l, key.Value.Kind == site.ScalarNode
	}
	l.forms = map[string]string{}
	for _, form := range key.Value.Keys {
		if form.Value.Kind != site.ScalarNode {
			return l, false
		}
		l.forms[form.Name] = form.Value.Text
	}
	return l, len(l.forms) == 2 && l.forms["u"] != "" && l.forms["je"] != ""
}

// find returns the text of a label in a language, or in English when the language has
// no labels at all.
func (ls labels) find(lang, address, key string) (string, bool) {
	l, ok := ls[ls.language(lang)][key]
	if l.forms != nil {
		return l.forms[address], ok
	}
	return l.text, ok
}

// language is the language of which the labels are used for one.
func (ls labels) language(lang string) string {
	if ls[lang] == nil {
		return "en"
	}
	return lang
}

// lacking are the labels that another language has and this one has not.
func (ls labels) lacking(lang string) []string {
	lacking := map[string]bool{}
	for other, keys := range ls {
		for key := range keys {
			if _, ok := ls[lang][key]; !ok && other != lang {
				lacking[key] = true
			}
		}
	}
	return sortedKeys(lacking)
}

// misspeltLabels tells of labels of the site's own that no other language has and no layout
// asks for, while one that the site does not change has nearly that name.
func (d *design) misspeltLabels() []site.Problem {
	var problems []site.Problem
	for _, lang := range sortedKeys(d.labels) {
		var meant []string // looked for once something is odd
		for _, key := range sortedKeys(d.labels[lang]) {
			l := d.labels[lang][key]
			if !l.own || d.labels.elsewhere(lang, key) || d.known().quotes[key] {
				continue
			}
			if meant == nil {
				meant = d.labels.unchanged(lang)
			}
			if p := problem.Near(key, meant, "K528", "layouts/labels/"+lang+".yaml", l.pos, "field", key); p.Suggestion != "" {
				problems = append(problems, p)
			}
		}
	}
	return problems
}

// unchanged are the labels that some language has, and for which the site has no text of
// its own in this one.
func (ls labels) unchanged(lang string) []string {
	names := map[string]bool{}
	for _, keys := range ls {
		for key := range keys {
			names[key] = !ls[lang][key].own
		}
	}
	maps.DeleteFunc(names, func(_ string, unchanged bool) bool { return !unchanged })
	return sortedKeys(names)
}

// elsewhere reports whether another language has the label.
func (ls labels) elsewhere(lang, key string) bool {
	for other, keys := range ls {
		if _, ok := keys[key]; ok && other != lang {
			return true
		}
	}
	return false
}

// text is the label with the key, its {Names} filled in: args are names and values, in turn. It
// is an error to ask for one that there is not.
func (ls labels) text(lang, address, key string, args ...string) (string, error) {
	text, ok := ls.find(lang, address, key)
	if !ok {
		return "", noLabel{key, ls.language(lang)}
	}
	return filled(text, args), nil
}

// filled is a text with its {Names} filled in, all at once: what is filled in may have braces
// too.
func filled(text string, args []string) string {
	var b []byte
	written := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		for n := 0; n+1 < len(args); n += 2 {
			if rest, ok := strings.CutPrefix(text[i+1:], args[n]); ok && strings.HasPrefix(rest, "}") {
				b = append(append(b, text[written:i]...), args[n+1]...)
				i += len(args[n]) + 1
				written = i + 1
				break
			}
		}
	}
	if written == 0 {
		return text
	}
	return string(append(b, text[written:]...))
}

// t is a label in the language of the scene.
func (s *scene) t(key string, args ...string) (string, error) {
	return s.r.labels.text(s.lang, s.r.settings.Address, key, args...)
}

// say is t for labels that kiem itself asks for: "" when a site's own labels lack it.
func (s *scene) say(key string, args ...string) string {
	text, _ := s.t(key, args...)
	return text
}

// sayFirst is the first label that there is.
func (s *scene) sayFirst(keys []string, args ...string) string {
	for _, key := range keys {
		if text, err := s.t(key, args...); err == nil {
			return text
		}
	}
	return ""
}

// count is a number with its word: 1 dagdeel, 4 dagdelen.
func (s *scene) count(key string, n float64) string {
	form := ".many"
	if n == 1 {
		form = ".one"
	}
	return s.say(key+form, "N", numberText(n, s.lang))
}

// languageName is what the language of the scene calls itself. One without labels is known
// by its code.
func (s *scene) languageName() string {
	if !s.hasLabels() {
		return strings.ToUpper(s.lang)
	}
	return s.say("language.name")
}

// locale is the language and country as Open Graph writes them; "" when that is not known.
func (s *scene) locale() string {
	if !s.hasLabels() {
		return ""
	}
	return s.say("locale")
}

// hasLabels reports whether the language has labels of its own, and does not make do with
// the English ones.
func (s *scene) hasLabels() bool { return s.r.labels[s.lang] != nil }

// own picks the text of a language from the site's settings, or else that of the site's
// own language.
func (s *scene) own(texts map[string]string) string {
	if text, ok := texts[s.lang]; ok {
		return text
	}
	return texts[s.r.settings.Language]
}

// siteTitle is the name of the site, or "".
func (s *scene) siteTitle() string { return s.own(s.r.settings.Title) }

// siteName is the name of the site in a sentence.
func (s *scene) siteName() string {
	if title := s.siteTitle(); title != "" {
		return title
	}
	return s.say("site.unnamed")
}

// dashed is the texts that there are, with a dash between them.
func dashed(texts ...string) string {
	texts = slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	return strings.Join(texts, " – ")
}

// sortedKeys are the keys of a map, for an order that is always the same.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
