package site

import (
	"cmp"
	"strconv"
	"time"
	"unicode/utf8"
)

// Node is front matter as it was written, before it is known what type it should
// have: every scalar is text. YAML's own guesses lose data (0612345678 becomes a
// float), so kiem types a value by its field.
type Node struct {
	Kind   NodeKind
	Text   string // a scalar's text, quotes taken off
	Quoted bool   // whether the scalar had quotes or was a block
	Block  bool   // whether the scalar was a block (| or >), its text starting on the next line
	Pos    Pos
	Items  []*Node // a list's items
	Keys   []Key   // a map's keys, in the order of the file
}

// Key is one key of a map, with its value.
type Key struct {
	Name  string // as written
	Pos   Pos
	Value *Node
}

// Colon is the place of the colon after the name, or that of the name where it goes on over
// more than one line.
func (k Key) Colon() Pos {
	if k.Value == nil || k.Value.Pos.Line != k.Pos.Line {
		return k.Pos
	}
	return Pos{Line: k.Pos.Line, Column: k.Pos.Column + utf8.RuneCountInString(k.Name)}
}

// NodeKind is the form of a [Node].
type NodeKind int

const (
	EmptyNode  NodeKind = iota // nothing after the colon
	ScalarNode                 // text
	ListNode                   // - a, or [a, b]
	MapNode                    // fields
)

// Kind is what a field holds. See package schema for what each accepts.
type Kind string

const (
	Text      Kind = "text"      // one line or more, plain
	Markdown  Kind = "markdown"  // rendered; Value.Body
	Number    Kind = "number"    // Value.Number
	Year      Kind = "year"      // Value.Number
	Boolean   Kind = "boolean"   // Value.Bool
	DateKind  Kind = "date"      // Value.Date
	Duration  Kind = "duration"  // Value.Number and Value.Unit
	Choice    Kind = "choice"    // Value.Text is the canonical English name
	ReferTo   Kind = "reference" // Value.Reference
	FileKind  Kind = "file"      // Value.Link
	ImageKind Kind = "image"     // a group: file, alt, credit
	URL       Kind = "url"
	Email     Kind = "email"
	Phone     Kind = "phone"
	Path      Kind = "path"     // an address inside the site, such as /visie-3/
	Colour    Kind = "colour"   // #1C6B52
	Language  Kind = "language" // nl, en
	Localised Kind = "localised"
	ListOf    Kind = "list"    // Value.Items
	Group     Kind = "group"   // Value.Fields
	DiagramOf Kind = "diagram" // Value.Diagram
	Free      Kind = "free"    // anything; Value.Node
)

// Value is what one field holds, typed by the schema. Which of its members mean
// something follows from its Kind.
type Value struct {
	Kind Kind
	Pos  Pos
	// Text is the value as text, for every kind that is not a list or a group: as
	// written for text, canonical for choices and dates.
	Text   string
	Number float64
	Unit   string // of a duration: minute, hour, half-day, day, week, month
	Bool   bool
	Date   Date
	Items  []Value
	Fields Fields

	// Reference, Link and Diagram are places in the document's lists of these plus one;
	// 0 means that there is none.
	Reference, Link, Diagram int
	// Body is rendered Markdown.
	Body *Body
	Node *Node
}

// Field is a value under its canonical English name.
type Field struct {
	Name   string
	KeyPos Pos
	Value  Value
}

// Fields are the fields of a document or group, in the order of the file, each name at
// most once.
type Fields []Field

// Get returns the value of the field, or nil when it was not written.
func (fs Fields) Get(name string) *Value {
	for i := range fs {
		if fs[i].Name == name {
			return &fs[i].Value
		}
	}
	return nil
}

// Text returns the text of the field, or "" when it was not written.
func (fs Fields) Text(name string) string {
	if v := fs.Get(name); v != nil {
		return v.Text
	}
	return ""
}

// Bool returns the yes or no of the field, and otherwise when it was not written.
func (fs Fields) Bool(name string, otherwise bool) bool {
	if v := fs.Get(name); v != nil {
		return v.Bool
	}
	return otherwise
}

// Int returns the number of the field, or 0 when it was not written.
func (fs Fields) Int(name string) int {
	if v := fs.Get(name); v != nil {
		return int(v.Number)
	}
	return 0
}

// Items returns the items of a list field.
func (fs Fields) Items(name string) []Value {
	if v := fs.Get(name); v != nil {
		return v.Items
	}
	return nil
}

// Texts returns the texts of a list field.
func (fs Fields) Texts(name string) []string {
	var texts []string
	for _, v := range fs.Items(name) {
		texts = append(texts, v.Text)
	}
	return texts
}

// Date is a day, in no time zone: what an author writes as 2011-10-09. Its zero value
// is no date.
type Date struct {
	Year       int32
	Month, Day uint8
}

// DateOf is the day that it is at a moment, where that is told.
func DateOf(moment time.Time) Date {
	year, month, day := moment.Date()
	return Date{int32(year), uint8(month), uint8(day)}
}

// Time is when the day begins, as if it did so everywhere at the same moment.
func (d Date) Time() time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date as 2011-10-09, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return string(d.Append(make([]byte, 0, len("2011-10-09"))))
}

// Append adds the date to a text, in the form of String.
func (d Date) Append(to []byte) []byte {
	if d.IsZero() {
		return to
	}
	to = appendDigits(to, int(d.Year), 1000)
	to = appendDigits(append(to, '-'), int(d.Month), 10)
	return appendDigits(append(to, '-'), int(d.Day), 10)
}

// appendDigits adds a number, with zeros before it up to the place of the first digit.
func appendDigits(to []byte, n, first int) []byte {
	for ; n < first && first > 1; first /= 10 {
		to = append(to, '0')
	}
	return strconv.AppendInt(to, int64(n), 10)
}

// Compare orders dates from old to new; no date comes first.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// AddYears returns the same day some years later.
func (d Date) AddYears(n int) Date {
	d.Year += int32(n)
	return d
}
