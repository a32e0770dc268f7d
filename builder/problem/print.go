package problem

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"kiem/builder/site"
)

// PrintOptions tell how problems are shown to people.
type PrintOptions struct {
	// Lang is the language, nl or en.
	Lang string
	// Colour is whether the terminal shows colours.
	Colour bool
	// Width is the number of columns that lines are wrapped to; 0 is no wrapping.
	Width int
	// Notices is whether notices are shown too.
	Notices bool
	// Explain names, once for each code, the command that explains it.
	Explain bool
	// PerFile is the number of problems of one file that are shown; 0 is 20. The gravest
	// go before the rest.
	PerFile int
	// Total is the number of problems that are shown in all; 0 is 200. Here too the
	// gravest go before the rest.
	Total int
}

// Fprint writes the problems for people to read: file by file, each with its place, the
// line it is on, why it matters and what to do; and at the end one line that counts them.
// Of very many it shows the gravest and counts the rest, by file or, for files of which
// nothing is shown, by code. It writes nothing when there is nothing to show.
func Fprint(w io.Writer, problems []site.Problem, o PrintOptions) error {
	var shown []site.Problem
	for i := range problems {
		if p := &problems[i]; o.Notices || p.Severity != site.Notice {
			shown = append(shown, *p)
		}
	}
	if len(shown) == 0 {
		return nil
	}
	// Stable, so that what the caller put in order by line stays so.
	slices.SortStableFunc(shown, func(a, b site.Problem) int { return strings.Compare(a.File, b.File) })

	p := newPrinter(w, o)
	all := byFile(shown)
	var chosen []site.Problem
	for _, problems := range all {
		chosen = append(chosen, gravest(problems, p.options.PerFile)...)
	}
	chosen = gravest(chosen, p.options.Total)
	var unseen [][]site.Problem
	for _, problems := range all {
		n := 0
		for n < len(chosen) && chosen[n].File == problems[0].File {
			n++
		}
		if n == 0 {
			unseen = append(unseen, problems)
			continue
		}
		p.file(chosen[:n], len(problems)-n)
		chosen = chosen[n:]
	}
	p.unseen(unseen)
	p.line(p.vocabulary.summary(shown))
	return p.out.Flush()
}

// byFile cuts problems, in order of file, into those of each file.
func byFile(problems []site.Problem) [][]site.Problem {
	var files [][]site.Problem
	for len(problems) > 0 {
		n := slices.IndexFunc(problems, func(p site.Problem) bool { return p.File != problems[0].File })
		if n < 0 {
			n = len(problems)
		}
		files = append(files, problems[:n])
		problems = problems[n:]
	}
	return files
}

// printer writes problems in one language and width.
type printer struct {
	out        *bufio.Writer
	options    PrintOptions
	vocabulary *vocabulary
	style      style
	// explained are the codes of which was said already where to read more.
	explained map[string]bool
}

func newPrinter(w io.Writer, o PrintOptions) *printer {
	if o.PerFile == 0 {
		o.PerFile = 20
	}
	if o.Total == 0 {
		o.Total = 200
	}
	p := &printer{out: bufio.NewWriter(w), options: o, vocabulary: vocabularyOf(o.Lang), explained: map[string]bool{}}
	if o.Colour {
		p.style = ansi
	}
	return p
}

// file writes problems of one file, and how many more it has.
func (p *printer) file(problems []site.Problem, more int) {
	for _, problem := range problems {
		p.problem(problem)
		p.line("")
	}
	if more > 0 {
		text := fmt.Sprintf(p.vocabulary.more, more)
		if name := printable(problems[0].File); name != "" {
			text = name + ": " + text
		}
		p.line(text)
		p.line("")
	}
}

// mostCodes is how many codes are counted of what is not shown.
const mostCodes = 5

// unseen counts the problems of the files of which none is shown, and tells how to see
// them. Very many problems are seldom many mistakes: so the codes are counted, too.
func (p *printer) unseen(files [][]site.Problem) {
	if len(files) == 0 {
		return
	}
	n, byCode := 0, map[string]int{}
	for _, problems := range files {
		n += len(problems)
		for _, problem := range problems {
			byCode[problem.Code]++
		}
	}
	codes := slices.SortedFunc(maps.Keys(byCode), func(a, b string) int {
		return cmp.Or(cmp.Compare(byCode[b], byCode[a]), cmp.Compare(a, b))
	})
	var counts []string
	for i, code := range codes {
		if i == mostCodes {
			counts = append(counts, "…")
			break
		}
		counts = append(counts, fmt.Sprintf("%s: %d", code, byCode[code]))
	}
	v := p.vocabulary
	flag := ""
	if p.options.Notices {
		flag = " --notices"
	}
	text := fmt.Sprintf(v.rest, n, counted(len(files), v.oneFile, v.manyFiles), strings.Join(counts, ", "), flag)
	for _, line := range wrap("", text, "", p.options.Width) {
		p.line(line)
	}
	p.line("")
}

// gravest returns the n gravest problems, in the order that they had.
func gravest(problems []site.Problem, n int) []site.Problem {
	if len(problems) <= n {
		return problems
	}
	kept := make([]site.Problem, 0, n)
	least := make([]bool, len(problems))
	left := n
	for severity := site.Error; severity >= site.Notice && left > 0; severity-- {
		for i, p := range problems {
			if p.Severity == severity && left > 0 {
				least[i] = true
				left--
			}
		}
	}
	for i, p := range problems {
		if least[i] {
			kept = append(kept, p)
		}
	}
	return kept
}

// problem writes one problem.
func (p *printer) problem(problem site.Problem) {
	words := Words(problem, p.options.Lang)
	severity := p.vocabulary.severities[problem.Severity]
	place := place(problem)
	for i, line := range wrap(place+severity+" "+problem.Code+": ", words.What, "    ", p.options.Width) {
		if i == 0 {
			line = p.style.head(line, place, severity, problem.Severity)
		}
		p.line(line)
	}
	if problem.Excerpt != "" && problem.Pos.Line > 0 {
		text, caret := excerpt(problem.Excerpt, problem.Pos.Column, p.options.Width)
		number := fmt.Sprintf("%4d", problem.Pos.Line)
		p.line(p.style.faint(number+" |") + " " + text)
		p.line(p.style.faint(strings.Repeat(" ", len(number))+" |") + " " + caret.render(p.style))
	}
	p.labelled(p.vocabulary.why, words.Why, p.options.Width)
	width := p.options.Width
	if words.Fix == problem.Suggestion {
		width = 0 // what can be pasted stays on one line
	}
	p.labelled(p.vocabulary.fix, words.Fix, width)
	if p.options.Explain && !p.explained[problem.Code] {
		p.explained[problem.Code] = true
		p.labelled(p.vocabulary.learn, "kiem explain "+problem.Code, 0)
	}
}

// labelled writes a paragraph with a label before it, wrapped to the width.
func (p *printer) labelled(label, text string, width int) {
	indent := strings.Repeat(" ", len(label)+2)
	for i, line := range wrap(indent, text, indent, width) {
		if i == 0 {
			line = " " + p.style.bold(label) + " " + line[len(indent):]
		}
		p.line(line)
	}
}

// line writes a line. An error of the writer stays until the last flush, which returns it.
func (p *printer) line(text string) {
	p.out.WriteString(text)
	p.out.WriteByte('\n')
}

// place is where a problem is, in the form that editors can click.
func place(p site.Problem) string {
	switch file := printable(p.File); {
	case file == "":
		return ""
	case p.Pos.Line == 0:
		return file + ": "
	case p.Pos.Column == 0:
		return fmt.Sprintf("%s:%d: ", file, p.Pos.Line)
	default:
		return fmt.Sprintf("%s:%d:%d: ", file, p.Pos.Line, p.Pos.Column)
	}
}

// summary counts problems in one line: 3 fouten, 2 waarschuwingen in 4 bestanden.
func (v *vocabulary) summary(problems []site.Problem) string {
	var counts []string
	for severity := site.Error; severity >= site.Notice; severity-- {
		if n := site.Count(problems, severity); n > 0 {
			counts = append(counts, counted(n, v.one[severity], v.many[severity]))
		}
	}
	text := strings.Join(counts, ", ")
	if files := files(problems); files > 0 {
		text += " " + v.in + " " + counted(files, v.oneFile, v.manyFiles)
	}
	return text
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// files counts the files that problems, in order of file, are in.
func files(problems []site.Problem) int {
	n, last := 0, ""
	for _, p := range problems {
		if p.File != last {
			n, last = n+1, p.File
		}
	}
	return n
}
