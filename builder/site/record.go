package site

import (
	"strings"
	"unique"
)

// Record is what is at hand of a document: what names it. The document itself may lie aside;
// who needs it asks for it, and lets it go again: most of what a document says is needed by
// its own page alone, when that is made.
type Record struct {
	// Path, Folder, ID, Lang, Type and Broken are the document's.
	Path, Folder, ID, Lang, Type string
	Broken                       bool
	// Sum is the document's.
	Sum uint64
	// Drawn is how many diagrams there are.
	Drawn int32
	// fields are the names of the document's fields, with a space before and behind each.
	fields unique.Handle[string]
	whole  Whole
}

// Whole is where a document is: in memory, or elsewhere.
type Whole interface {
	Whole() *Document
}

// Whole returns the document itself.
func (d *Document) Whole() *Document { return d }

// NewRecord is the record of a document.
func NewRecord(d *Document) *Record {
	r := recordIn(d)
	return &r
}

func recordIn(d *Document) Record {
	names := make([]byte, 1, 256)
	names[0] = ' '
	for _, f := range d.Fields {
		names = append(append(names, f.Name...), ' ')
	}
	return recordOf(d, int32(len(d.Diagrams)), string(names), d)
}

func recordOf(d *Document, drawn int32, names string, whole Whole) Record {
	return Record{
		Path: d.Path, Folder: d.Folder, ID: d.ID, Lang: d.Lang, Type: d.Type, Broken: d.Broken, Sum: d.Sum,
		Drawn: drawn, fields: unique.Make(names), whole: whole,
	}
}

// RecordOf is the record of a document that is elsewhere, with so many diagrams and with
// fields of these names, as [Record.Names] has them. Of the document it has what a record has.
func RecordOf(d *Document, drawn int32, names string, whole Whole) Record {
	r := recordOf(d, drawn, names, whole)
	r.Folder, r.ID = within(r.Path, r.Folder), within(r.Path, r.ID)
	return r
}

// LaidAside is the record of a document that was put elsewhere.
func LaidAside(d *Document, whole Whole) Record {
	r := recordIn(d)
	r.Folder, r.ID, r.whole = within(r.Path, r.Folder), within(r.Path, r.ID), whole
	return r
}

// Names are the names of the document's fields, with a space before and behind each.
func (r *Record) Names() string { return r.fields.Value() }

// within is a text as a part of another, if it is one: then it takes no memory of its own.
func within(whole, part string) string {
	if i := strings.Index(whole, part); i >= 0 {
		return whole[i : i+len(part)]
	}
	return strings.Clone(part)
}

// Document is the whole document. It is the same each time, but need not be the same pointer.
func (r *Record) Document() *Document { return r.whole.Whole() }

// Aside is where the document is.
func (r *Record) Aside() Whole { return r.whole }

// pointing is where a document is of which what leads to others can be had by itself.
type pointing interface {
	References() []Reference
	Links() []Link
}

// References are those of the document.
func (r *Record) References() []Reference {
	if w, is := r.whole.(pointing); is {
		return w.References()
	}
	return r.Document().References
}

// Links are those of the document.
func (r *Record) Links() []Link {
	if w, is := r.whole.(pointing); is {
		return w.Links()
	}
	return r.Document().Links
}

// Fields are the fields that were written.
func (r *Record) Fields() Fields { return r.Document().Fields }

// Get returns the value of the field, or nil when it was not written. What was not written
// is known without the document.
func (r *Record) Get(name string) *Value {
	if !isNamed(r.fields.Value(), name) {
		return nil
	}
	return r.Fields().Get(name)
}

// isNamed reports whether a name is among names that have a space before and behind each.
func isNamed(names, name string) bool {
	for at := 0; at < len(names); at++ {
		n := strings.Index(names[at:], name)
		if n < 0 {
			return false
		}
		at += n
		if end := at + len(name); at > 0 && names[at-1] == ' ' && end < len(names) && names[end] == ' ' {
			return true
		}
	}
	return false
}

// FieldText returns the text of the field, or "" when it was not written.
func (r *Record) FieldText(name string) string {
	if v := r.Get(name); v != nil {
		return v.Text
	}
	return ""
}
