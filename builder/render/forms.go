package render

import (
	"html/template"

	"kiem/builder/exec"
)

// forms are the forms of the methods of views, by which layouts call them without reflection. A
// test holds that none is forgotten.
var forms = []exec.Form{
	exec.NamedTried[*View, string](),
	exec.Plain[*Head, template.HTML](),
	exec.Tried[*Page, template.HTML](),
	exec.Tried[*Page, []*Section](),
	exec.Tried[*Page, []Link](),
	exec.Tried[*Home, template.HTML](),
	exec.Tried[*Home, []*Section](),
	exec.Tried[*List, template.HTML](),
	exec.NamedTried[*Page, *Section](),
	exec.Named[*Page, *Field](),
	exec.Plain[*Page, string](),
	exec.Plain[*Page, []string](),
	exec.Plain[*Page, *Link](),
	exec.Plain[*Page, []Link](),
	exec.Plain[*Page, *Image](),
	exec.Plain[*Page, *Diagram](),
	exec.Plain[*Page, []*Card](),
	exec.Plain[*Page, []Group](),
	exec.Plain[*Page, []Fact](),
	exec.Plain[*Page, []Download](),
	exec.Plain[*Page, []Document](),
	exec.Plain[*Page, []Step](),
	exec.Plain[*Page, []Term](),
	exec.Plain[*Page, []Use](),
	exec.Plain[*Page, []Source](),
	exec.Plain[*Page, *Series](),
	exec.Plain[*Page, []SeriesPart](),
	exec.Plain[*Card, *Image](),
	exec.Plain[*Card, *Diagram](),
	exec.Plain[*Card, template.HTML](),
	exec.Plain[*Diagram, Drawing](),
	exec.Plain[*Diagram, bool](),
	exec.Plain[*Diagram, *Link](),
	exec.Plain[*Field, string](),
	exec.Plain[*Field, float64](),
	exec.Plain[*Field, bool](),
	exec.Plain[*Field, *Date](),
	exec.Plain[*Field, *Card](),
	exec.Plain[*Field, *Image](),
	exec.Plain[*Field, *Link](),
	exec.Plain[*Field, []*Field](),
	exec.Named[*Field, *Field](),
	exec.Tried[*Field, template.HTML](),
}

// writers are for the methods of views that give the longest texts.
var writers = []exec.Writer{exec.Writes("Body", (*Page).appendBody)}
