package render

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// mostFaults is how many mistakes of one layout are told of at most: what has more is no
// layout.
const mostFaults = 100

// layoutFaults tells why html/template could not read a layout. It stops at the first
// mistake and knows the line alone; so the file is looked at again: what is not closed,
// then each action by itself, and then the whole.
func layoutFaults(file layoutFile, err error, functions []string) []site.Problem {
	actions := scanActions(file.text)
	problems := unclosed(file, actions)
	if len(problems) == 0 {
		var misspelt map[int]bool
		problems, misspelt = checkBlocks(file, actions, functions)
		actions = slices.DeleteFunc(actions, func(a action) bool { return misspelt[a.start] })
	}
	alone := alone{file, functions}
	for _, a := range actions {
		if a.open == "" && len(problems) < mostFaults {
			problems = append(problems, alone.check(a)...)
		}
	}
	if len(problems) == 0 {
		problems = append(problems, wholeFault(file, err, actions))
	}
	return problems
}

// unclosed tells of the actions that do not end, or have something in them that does not.
func unclosed(file layoutFile, actions []action) []site.Problem {
	var problems []site.Problem
	for _, a := range actions {
		if len(problems) == mostFaults {
			break
		}
		switch a.open {
		case "":
		case "{{":
			problems = append(problems, file.at(a.start, "K513", "name", "{{", "value", "}}"))
		case "{{/*":
			problems = append(problems, file.at(a.start, "K513", "name", "{{/*", "value", "*/}}"))
		default:
			problems = append(problems, file.at(a.at, "K514", "value", a.open, "name", a.open))
		}
	}
	return problems
}

// alone reads actions one by one, as if each were a layout.
type alone struct {
	file      layoutFile
	functions []string
}

var variable = pattern.Of(`\$\w+`)

// check tells what is wrong inside an action: what cannot be read, or the functions that
// do not exist.
func (al alone) check(a action) []site.Problem {
	before, after := variables(a.text), ""
	switch a.word {
	case "define":
		before, after = "", "{{end}}" // it stands at the top
	case "if", "with", "range", "block":
		after = "{{end}}"
	case "else", "end":
		before += "{{if 0}}"
		if a.word == "else" {
			after = "{{end}}"
		}
	case "break", "continue":
		before, after = before+"{{range 0}}", "{{end}}"
	}
	trees := map[string]*parse.Tree{}
	tree := parse.New("alone")
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse(before+al.file.text[a.start:a.end]+after, "", "", trees); err != nil {
		return []site.Problem{al.fault(a, err)}
	}
	trees["alone"] = tree
	var problems []site.Problem
	for _, name := range sortedKeys(trees) {
		eachNode(trees[name].Root, func(n parse.Node) {
			if id, ok := n.(*parse.IdentifierNode); ok && !slices.Contains(al.functions, id.Ident) {
				at := al.file.find(id.Ident, a.start+max(int(id.Pos)-len(before), 0))
				problems = append(problems, unknownWord(al.file, at, id.Ident, al.functions))
			}
		})
	}
	return problems
}

// variables gives a value to each name with a $, which other actions may have done.
func variables(text string) string {
	if strings.IndexByte(text, '$') < 0 {
		return ""
	}
	var b strings.Builder
	for _, name := range variable().FindAllString(text, -1) {
		b.WriteString("{{" + name + " := 0}}")
	}
	return b.String()
}

// unknownWord is a word that is no function. What could be of the page misses its dot.
func unknownWord(file layoutFile, at int, word string, functions []string) site.Problem {
	if isMember(word) {
		p := file.at(at, "K507", "value", word)
		p.Suggestion = "." + word
		return p
	}
	return file.near(at, "", word, functions, "K507", "value", word)
}

// What html/template says of an action that it cannot read, and the piece that it names.
var (
	unexpectedPiece = pattern.Of(`(?:unexpected <(.+?)>|unexpected ("(?:[^"\\]|\\.)*")|(?:bad|unrecognized) character.*? '(.+)'|(?:bad|illegal) number syntax: ("(?:[^"\\]|\\.)*")|unexpected (\.) after)`)
	singleQuoted    = pattern.Of(`malformed character constant: ('(.*)')$`)
	missingValue    = pattern.Of(`missing value for (\w+)`)
	unknownVariable = pattern.Of(`undefined variable "(.+?)"`)
	definedTwice    = pattern.Of(`multiple definition of template "(.+?)"`)
)

// straight are the quotes that an office program makes crooked.
var straight = map[string]string{"“": `"`, "”": `"`, "„": `"`, "‘": `"`, "’": `"`, "«": `"`, "»": `"`}

func (al alone) fault(a action, err error) site.Problem {
	text := err.Error()
	inside := min(a.start+strings.Index(al.file.text[a.start:a.end], a.text), a.end)
	switch {
	case strings.Contains(text, "unclosed left paren"):
		return al.file.at(bracket(al.file.text, inside), "K514", "value", "(", "name", ")")
	case strings.Contains(text, "unexpected right paren"):
		return al.file.at(bracket(al.file.text, inside), "K515", "value", ")")
	case strings.Contains(text, "non executable command"):
		at := inside + strings.LastIndexByte(a.text, '|') + 1
		at += spaces(al.file.text[at:])
		piece := strings.TrimSpace(a.text[strings.LastIndexByte(a.text, '|')+1:])
		return al.file.at(at, "K515", "value", piece)
	}
	if m := singleQuoted().FindStringSubmatch(text); m != nil {
		p := al.file.at(al.file.find(m[1], inside), "K515", "value", m[1])
		p.Suggestion = `"` + m[2] + `"`
		return p
	}
	if m := missingValue().FindStringSubmatch(text); m != nil {
		return missing(al.file, a, inside, m[1])
	}
	switch piece := named(unexpectedPiece(), text); {
	case piece == "":
		return al.file.at(inside, "K501")
	case piece == "}}":
		return missing(al.file, a, inside, a.word)
	default:
		return al.piece(a, inside, piece)
	}
}

// comparison is two values with a sign of another language between them, and signs are the
// functions that do the same.
var (
	comparison = pattern.Of(`(\S+?)\s*(==|!=|<=|>=|&&|\|\||<|>)\s*(\S+)`)
	signs      = map[string]string{"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge", "&&": "and", "||": "or"}
)

// piece is one that cannot stand in an action, with what to write instead where that is
// plain: another quote, quotes around a name, or a function.
func (al alone) piece(a action, inside int, piece string) site.Problem {
	at := al.file.find(piece, inside)
	suggestion := straight[piece]
	if a.word == "template" || a.word == "define" || a.word == "block" {
		if wordLength(piece) == len(piece) {
			suggestion = `"` + piece + `"`
		}
	} else if m := comparison().FindStringSubmatchIndex(a.text); m != nil && strings.ContainsAny(piece, "=!<>&|") {
		found := func(n int) string { return a.text[m[2*n]:m[2*n+1]] }
		piece, at = found(2), inside+m[4]
		suggestion = signs[piece] + " " + found(1) + " " + found(3)
	}
	p := al.file.at(at, "K515", "value", piece)
	p.Suggestion = suggestion
	return p
}

// examplePart is the name of a part that may stand after a word.
var examplePart = map[string]string{"block": `"aside"`, "define": `"main"`, "template": `"footer"`}

// missing is a word without what it is about.
func missing(file layoutFile, a action, at int, word string) site.Problem {
	if word == "command" && a.text == "" {
		return file.at(a.start, "K516")
	}
	if i := strings.LastIndexByte(a.text, '|'); word == "command" && i >= 0 {
		return file.at(at+i, "K515", "value", "|")
	}
	if word == "command" {
		return file.at(at, "K501")
	}
	p := file.at(file.find(word, at), "K516", "value", word)
	p.Suggestion = word + " .Title"
	switch word {
	case "range":
		p.Suggestion = "range .Crumbs"
	case "block", "template", "define":
		p.Suggestion = a.text
		if quotedName(a.text, "") == "" {
			p.Suggestion = word + " " + examplePart[word]
		}
		if word != "define" {
			p.Suggestion += " ."
		}
	}
	return p
}

// wholeFault is a mistake that only shows between actions; html/template's line is all
// there is to go by.
func wholeFault(file layoutFile, err error, actions []action) site.Problem {
	text := err.Error()
	at := 0
	if m := templatePlace().FindStringSubmatch(text); m != nil {
		at = file.firstAction(file.offset(number(m[2]), 0), actions)
	}
	if strings.Contains(text, "comment ends before") { // and has more than a comment in it
		return file.at(file.findOnLine("{{/*", at), "K501")
	}
	if m := unknownVariable().FindStringSubmatch(text); m != nil {
		return file.unknownName(file.findOnLine(m[1], at), m[1])
	}
	if m := definedTwice().FindStringSubmatch(text); m != nil {
		return file.at(again(file, m[1], actions), "K530", "value", m[1])
	}
	if strings.Contains(text, "outside {{range}}") {
		word := "{{break}}"
		if strings.Contains(text, "{{continue}}") {
			word = "{{continue}}"
		}
		return file.at(at, "K512", "value", word)
	}
	if piece := named(unexpectedPiece(), text); piece != "" {
		return file.at(file.findOnLine(piece, at), "K515", "value", piece)
	}
	return file.at(at, "K501")
}

// unknownName is a name with a $ that has no value at an offset.
func (f layoutFile) unknownName(at int, name string) site.Problem {
	names := variable().FindAllString(f.text, -1)
	names = slices.DeleteFunc(names, func(other string) bool { return other == name })
	return f.near(at, "", name, names, "K519", "value", name)
}

// firstAction is the start of the first action on the line that begins at an offset, or of
// its text.
func (f layoutFile) firstAction(line int, actions []action) int {
	for _, a := range actions {
		if a.start >= line && a.start <= line+len(f.line(line)) {
			return a.start
		}
	}
	return line + spaces(f.line(line))
}

// findOnLine is where a name stands on the line of an offset, or the offset.
func (f layoutFile) findOnLine(name string, at int) int {
	start := strings.LastIndexByte(f.text[:at], '\n') + 1
	if i := wholeWord(f.line(at), name); i >= 0 {
		return start + i
	}
	return at
}

// named is the first group of a match that is there, without its quotes.
func named(re *regexp.Regexp, text string) string {
	m := re.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	for _, group := range m[1:] {
		if bare, err := strconv.Unquote(group); err == nil && group[0] == '"' {
			return bare
		}
		if group != "" {
			return group
		}
	}
	return ""
}
