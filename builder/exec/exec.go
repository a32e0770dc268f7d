// Package exec draws html/template's templates, faster than html/template does.
//
// html/template parses and escapes: which escaper goes where is its to say. What it then has,
// trees with the escapers in their pipelines, is compiled here, once, with the type of the dot
// that it will get: fields become places in a struct, calls of known forms are made without
// reflection, constants are worked out, and texts go to the page without a step in between.
//
// Nothing here words a mistake. What goes wrong while a page is drawn, and what the compiler
// does not know, is left to html/template, which draws the same page again from the start: so
// there is one place where mistakes are told, and a page is either the same or not drawn here.
package exec

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// Functions are what templates may call besides html/template's own.
type Functions struct {
	All template.FuncMap
	// Pure are the names of those that give the same whenever they get the same; with
	// constants they are called once.
	Pure []string
	// Record is the name of the one that makes a map of names and values, or "".
	Record string
	// Forms are the forms of methods that can be called without reflection.
	Forms []Form
	// Shared are the types of lists that many pages show: a list of these never changes once it
	// is made, and what a loop draws of it is drawn once.
	Shared []reflect.Type
	// Writers are for methods that give long HTML.
	Writers []Writer
}

// Set compiles templates that belong together. It may be used by several goroutines.
type Set struct {
	trees     func(name string) *parse.Tree
	functions map[string]reflect.Value
	pure      map[string]bool
	record    string
	forms     map[reflect.Type]Form
	shared    map[reflect.Type]bool
	writers   []Writer

	programs sync.Map // by programKey
	mu       sync.Mutex
	routines map[routineKey]*routine
	records  []*record
}

// NewSet makes a set of escaped templates. trees gives the one of a name, or nil.
func NewSet(trees func(name string) *parse.Tree, f Functions) *Set {
	s := &Set{
		trees: trees, record: f.Record, writers: f.Writers,
		functions: make(map[string]reflect.Value, len(f.All)), pure: make(map[string]bool, len(f.Pure)),
		forms: make(map[reflect.Type]Form, len(f.Forms)), routines: map[routineKey]*routine{},
		shared: make(map[reflect.Type]bool, len(f.Shared)),
	}
	for name, function := range f.All {
		s.functions[name] = reflect.ValueOf(function)
	}
	for _, name := range f.Pure {
		s.pure[name] = true
	}
	for _, typ := range f.Shared {
		s.shared[typ] = true
	}
	for _, form := range f.Forms {
		s.forms[form.typ] = form
	}
	return s
}

// Program draws one template for dots of one type.
type Program struct {
	main *routine
	typ  reflect.Type
}

type programKey struct {
	name string
	typ  reflect.Type
}

// compiled is a program, or why there is none.
type compiled struct {
	program *Program
	err     error
}

// Program is what draws a template for dots of the type of dot. The error says what of it the
// compiler does not know.
func (s *Set) Program(name string, dot any) (*Program, error) {
	key := programKey{name, reflect.TypeOf(dot)}
	if made, ok := s.programs.Load(key); ok {
		made := made.(compiled)
		return made.program, made.err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	program, err := s.compile(name, key.typ)
	s.programs.Store(key, compiled{program, err})
	return program, err
}

func (s *Set) compile(name string, typ reflect.Type) (program *Program, err error) {
	// What was made for a template that cannot be compiled may refer to what is not whole.
	var made []routineKey
	defer func() {
		switch reason := recover().(type) {
		case nil:
		case unknown:
			for _, key := range made {
				delete(s.routines, key)
			}
			program, err = nil, fmt.Errorf("%s: %s", name, string(reason))
		default:
			panic(reason)
		}
	}()
	c := &compiler{Set: s, made: &made}
	return &Program{main: c.routineFor(name, dotType{typ: typ}), typ: typ}, nil
}

// Draw appends to a page what the template makes of a dot. With squeeze, line ends by
// themselves are left out behind other white space. It reports whether it could; where it
// could not, html/template has to.
func (p *Program) Draw(page []byte, dot any, squeeze bool) (drawn []byte, ok bool) {
	if reflect.TypeOf(dot) != p.typ {
		return page, false
	}
	r := runs.Get().(*run)
	r.page, r.start, r.looked, r.squeeze = page, len(page), len(page), squeeze
	r.inPre, r.newTags, r.depth, r.values0, r.texts0 = false, false, 0, 0, 0
	defer func() {
		// Whatever it is that went wrong, a nil pointer or a list that is too short, is told
		// by html/template.
		if recover() != nil {
			drawn, ok = page, false
		}
		r.page = nil
		clear(r.values)
		clear(r.texts)
		runs.Put(r)
	}()
	r.room(p.main.values, p.main.texts)
	if p.main.dot.text {
		r.texts[0] = reflect.ValueOf(dot).String()
	} else if p.main.dot.typ != nil {
		r.values[0] = reflect.ValueOf(dot)
	}
	p.main.draw(r)
	return r.page, true
}

// run is one page while it is drawn.
type run struct {
	page   []byte
	start  int // where in page the drawing began
	values []reflect.Value
	texts  []string
	// values0 and texts0 are where those of the template begin that is drawn now.
	values0, texts0 int
	depth           int
	squeeze         bool
	// inPre is whether the part of the page that was looked at ends where spaces count.
	inPre  bool
	looked int
	// newTags is whether what was written since may have changed that.
	newTags bool
}

var runs = sync.Pool{New: func() any { return new(run) }}

// room makes room for so many values and texts.
func (r *run) room(values, texts int) {
	if n := values - len(r.values); n > 0 {
		r.values = append(r.values, make([]reflect.Value, n+32)...)
	}
	if n := texts - len(r.texts); n > 0 {
		r.texts = append(r.texts, make([]string, n+32)...)
	}
}

// giveUp leaves the page to html/template.
func giveUp() { panic(unable{}) }

type unable struct{}

// unknown is what the compiler does not know.
type unknown string

// lineEnds writes line ends by themselves.
func (r *run) lineEnds(text string) {
	if !r.squeeze || !r.afterSpace(len(r.page)) || r.keeps() {
		r.page = append(r.page, text...)
	}
}

func (r *run) afterSpace(at int) bool {
	return at > r.start && (r.page[at-1] == ' ' || r.page[at-1] == '\n' || r.page[at-1] == '\t' || r.page[at-1] == '\r')
}

// wrote takes back what was written last, from a place on, if it is nothing but line ends that
// are better left out.
func (r *run) wrote(from int) {
	if len(r.page) > from && r.page[from] == '\n' && isLineEnds(r.page[from:]) {
		text := string(r.page[from:])
		r.page = r.page[:from]
		r.lineEnds(text)
	}
}

func isLineEnds[T string | []byte](text T) bool {
	for i := range len(text) {
		if text[i] != '\n' {
			return false
		}
	}
	return len(text) > 0
}

// spaced are the elements in which every space counts.
var spaced = [...][]byte{[]byte("pre"), []byte("textarea")}

// mayHaveTag reports whether a text may have a part of such a tag in it.
func mayHaveTag(text string) bool {
	return strings.Contains(text, "pre") || strings.Contains(text, "textarea")
}

// keeps reports whether every space counts at the end of what was written.
func (r *run) keeps() bool {
	text := r.page[r.looked:]
	r.looked = len(r.page)
	if !r.newTags {
		return r.inPre
	}
	r.newTags = false
	r.inPre = Spaced(text, r.inPre)
	return r.inPre
}

// Spaced reports whether every space counts at the end of a text, given whether it did before
// the text.
func Spaced(text []byte, before bool) bool {
	var said [len(spaced)]bool
	var is [len(spaced)]bool
	for {
		_, tag, ok := bytes.Cut(text, tagStart)
		if !ok {
			break
		}
		text = tag
		name := bytes.TrimPrefix(tag, tagEnd)
		for i, element := range spaced {
			if bytes.HasPrefix(name, element) {
				said[i], is[i] = true, len(name) == len(tag)
			}
		}
	}
	for i := range spaced {
		if said[i] {
			before = is[i]
		}
	}
	return before
}

var tagStart, tagEnd = []byte("<"), []byte("/")
