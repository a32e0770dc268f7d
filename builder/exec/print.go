package exec

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"
)

// content is what a text is, as html/template has it: plain, or safe somewhere.
type content int

const (
	plain content = iota
	isHTML
	isAttribute
	isURL
	isSrcset
	isElse // safe where this package does not write: in scripts and styles
)

var contents = map[reflect.Type]content{
	stringType:                       plain,
	reflect.TypeFor[template.HTML](): isHTML, reflect.TypeFor[template.HTMLAttr](): isAttribute,
	reflect.TypeFor[template.URL](): isURL, reflect.TypeFor[template.Srcset](): isSrcset,
	reflect.TypeFor[template.CSS](): isElse, reflect.TypeFor[template.JS](): isElse, reflect.TypeFor[template.JSStr](): isElse,
}

const escaperPrefix = "_html_template_"

// escapers takes the escapers off the end of a pipeline.
func (c *compiler) escapers(cmds []*parse.CommandNode) (rest []*parse.CommandNode, escapers []string) {
	at := len(cmds)
	for ; at > 0; at-- {
		word, ok := cmds[at-1].Args[0].(*parse.IdentifierNode)
		if !ok || !strings.HasPrefix(word.Ident, escaperPrefix) {
			break
		}
	}
	for _, cmd := range cmds[at:] {
		name := strings.TrimPrefix(cmd.Args[0].(*parse.IdentifierNode).Ident, escaperPrefix)
		if knownEscapers[name] == nil || len(cmd.Args) > 1 {
			panic(unknown("escaper " + name))
		}
		escapers = append(escapers, name)
	}
	if at == 0 || len(escapers) == 0 {
		panic(unknown("no escaper"))
	}
	return cmds[:at], escapers
}

// print writes a value.
func (c *compiler) print(e expr, escapers []string) op {
	write := joined(escapers)
	content, isContent := contents[e.typ]
	switch {
	case e.write != nil && len(escapers) == 1 && escapers[0] == "htmlescaper":
		return func(r *run) flow {
			from := len(r.page)
			r.newTags = true
			e.write(r)
			r.wrote(from)
			return on
		}
	case isContent:
		text := e.text
		return func(r *run) flow {
			r.write(write, text(r), content)
			return on
		}
	case e.typ == intType:
		value := e.value
		return func(r *run) flow {
			r.page = strconv.AppendInt(r.page, value(r).Int(), 10) // nothing to escape
			return on
		}
	}
	value := e.value
	return func(r *run) flow {
		text, content := texted(value(r))
		r.write(write, text, content)
		return on
	}
}

// write writes a text through escapers.
func (r *run) write(write escaper, text string, content content) {
	from := len(r.page)
	if content == isHTML || from > r.start && (r.page[from-1] == '<' || r.page[from-1] == '/') {
		r.newTags = true
	}
	r.page = write(r.page, text, content)
	r.wrote(from)
}

// escaped is what a value that is known becomes.
func (c *compiler) escaped(e expr, escapers []string) []byte {
	text, content := texted(e.constant)
	return joined(escapers)(nil, text, content)
}

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
)

// texted is the text of a value, and what content it is.
func texted(v reflect.Value) (string, content) {
	v = inside(v)
	if !v.IsValid() {
		return "", plain // html/template writes nothing at all for nothing at all
	}
	held := v
	for held.Kind() == reflect.Pointer && !held.IsNil() {
		held = held.Elem()
	}
	if content, ok := contents[held.Type()]; ok {
		return held.String(), content
	}
	for !v.Type().Implements(stringerType) && !v.Type().Implements(errorType) && v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	return fmt.Sprint(v.Interface()), plain
}
