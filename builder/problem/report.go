package problem

import (
	"encoding/json"
	"fmt"
	"io"

	"kiem/builder/site"
)

// Report is what a run found and did, for programs to read: the object that --json
// prints. Names of its fields are part of kiem's contract.
type Report struct {
	Problems   []Item     `json:"problems"`
	HeldBack   []HeldItem `json:"heldBack"`
	Pages      int        `json:"pages"`
	Files      int        `json:"files"`
	Written    int        `json:"written"`
	Removed    int        `json:"removed"`
	DurationMs int64      `json:"durationMs"`
	// Error is why the run failed, other than by problems.
	Error string `json:"error,omitempty"`
}

// Item is one problem. Line and Column are 0 for a problem with a file as a whole.
type Item struct {
	File       string `json:"file"`
	Line       int    `json:"line"`
	Column     int    `json:"column"`
	Severity   string `json:"severity"`
	Code       string `json:"code"`
	Message    string `json:"message"`
	Why        string `json:"why"`
	Fix        string `json:"fix"`
	Suggestion string `json:"suggestion"`
}

// HeldItem is one file that was read but is not shown.
type HeldItem struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

// JSON returns a report of the problems and of what was held back, in the language. What
// the run did is for the caller to fill in.
func JSON(problems []site.Problem, held []site.HeldBack, lang string) Report {
	r := Report{Problems: make([]Item, 0, len(problems)), HeldBack: make([]HeldItem, 0, len(held))}
	for _, p := range problems {
		r.Problems = append(r.Problems, NewItem(p, lang))
	}
	for _, h := range held {
		r.HeldBack = append(r.HeldBack, HeldItem{File: h.File, Reason: HeldReason(h, lang)})
	}
	return r
}

// NewItem returns the problem as it is in a [Report].
func NewItem(p site.Problem, lang string) Item {
	words := Words(p, lang)
	return Item{
		File: p.File, Line: p.Pos.Line, Column: p.Pos.Column,
		// In every language the same, as programs compare it.
		Severity: english.severities[p.Severity],
		Code:     p.Code, Message: words.What, Why: words.Why, Fix: words.Fix,
		Suggestion: p.Suggestion,
	}
}

// Write writes the report as one JSON object, with < and & as they are.
func (r Report) Write(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// HeldBack says in one line which file is not shown and why.
func HeldBack(h site.HeldBack, lang string) string {
	text := printable(h.File) + ": " + HeldReason(h, lang)
	if h.Reason == site.Draft {
		text += ", " + vocabularyOf(lang).seeDrafts
	}
	return text
}

// HeldReason says why a file is not shown.
func HeldReason(h site.HeldBack, lang string) string {
	v := vocabularyOf(lang)
	if h.Reason == site.Future {
		return fmt.Sprintf(v.held[h.Reason], v.longDate(h.Date.String()))
	}
	return v.held[h.Reason]
}
