package problem

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// helpWords are the words of one language around explanations.
type helpWords struct {
	wrong, right, says string
	weight, same       string
	mends              string
	handbook, intro    string
	// chapters are in the order of chapters.
	chapters [9]string
	// checks is the setting that makes a code graver or lighter.
	checks string
	// lighter is the severity in the example of another weight, in the words of site.yaml.
	lighter [3]string
}

var dutchHelp = helpWords{
	wrong: "Zo gaat het mis", right: "Zo gaat het goed", says: "Dan zegt kiem",
	weight:   "Dit is een %s. Zwaarder of lichter kan in site.yaml: ",
	same:     "Dit is een %s.",
	mends:    "Met kiem fix herstelt kiem dit zelf.",
	handbook: "Alle meldingen van kiem",
	intro: "Bij elke melding staat een code, zoals K102. Hier staat van elke code wat er aan de hand is, hoe het misgaat en hoe het goed gaat. In de terminal geeft `kiem explain K102` hetzelfde.\n\n" +
		"Een **fout** houdt het maken van de site tegen. Een **waarschuwing** doet dat alleen met `--strict`. Een **melding** is advies, en is te zien met `--notices`.",
	chapters: [9]string{"Het blok met velden bovenaan", "Velden en verwijzingen", "De tekst", "Links, afbeeldingen en bestanden om te downloaden", "Tekeningen",
		"Bestanden en hun namen", "De site als geheel", "Instellingen en folders", "Layouts"},
	checks:  "controles",
	lighter: [3]string{"waarschuwing", "fout", "waarschuwing"},
}

var englishHelp = helpWords{
	wrong: "How it goes wrong", right: "How it goes right", says: "Kiem then says",
	weight:   "This is %s. It can be graver or lighter in site.yaml: ",
	same:     "This is %s.",
	mends:    "kiem fix mends this by itself.",
	handbook: "All messages of kiem",
	intro: "Each message has a code, such as K102. This page tells of every code what is the matter, how it goes wrong and how it goes right. In a terminal `kiem explain K102` tells the same.\n\n" +
		"An **error** keeps the site from being made. A **warning** does so only with `--strict`. A **notice** is advice, and is shown with `--notices`.",
	chapters: [9]string{"The block of fields at the top", "Fields and references", "The text", "Links, images and downloads", "Drawings",
		"Files and their names", "The site as a whole", "Settings and folders", "Layouts"},
	checks:  "checks",
	lighter: [3]string{"warning", "error", "warning"},
}

func helpWordsOf(lang string) *helpWords {
	if vocabularyOf(lang).lang == "nl" {
		return &dutchHelp
	}
	return &englishHelp
}

// FprintHelp writes the explanation of a code for people to read in a terminal. It writes
// nothing for a code that does not exist.
func FprintHelp(w io.Writer, code string, o PrintOptions) error {
	e, ok := Explain(code, o.Lang)
	if !ok {
		return nil
	}
	p, h := newPrinter(w, o), helpWordsOf(o.Lang)
	head := e.Code + "  "
	for i, line := range wrap(head, e.Title, strings.Repeat(" ", len(head)), o.Width) {
		if i == 0 {
			line = p.style.bold(head) + p.style.bold(line[len(head):])
		}
		p.line(line)
	}
	for _, paragraph := range e.Text {
		p.line("")
		p.paragraph(paragraph)
	}
	p.examples(h.wrong, e.Wrong)
	p.line("")
	p.line(p.style.bold(h.says))
	p.line("")
	p.line(e.Message) // as it is: it fills a terminal of 80 columns
	p.examples(h.right, e.Right)
	p.line("")
	weight, setting := h.severity(p.vocabulary, e)
	for _, line := range wrap("", weight, "", o.Width) {
		p.line(strings.TrimRight(line, " "))
	}
	if setting != "" {
		p.line("  " + setting)
	}
	if e.Mends {
		p.line(h.mends)
	}
	return p.out.Flush()
}

func (p *printer) paragraph(text string) {
	for _, line := range wrap("", text, "", p.options.Width) {
		p.line(line)
	}
}

// examples writes the files of an example, each under its path.
func (p *printer) examples(head string, files []Example) {
	p.line("")
	p.line(p.style.bold(head))
	for _, f := range files {
		p.line("")
		p.line("  " + p.style.faint(f.Path))
		for _, line := range f.lines() {
			p.line(strings.TrimRight("    "+line, " "))
		}
	}
}

// most is how many lines of a file an example shows.
const most = 40

// lines are the lines of the file as an editor shows them; a picture has none to show.
func (f Example) lines() []string {
	if bytes.IndexByte(f.Data, 0) >= 0 {
		return []string{"…"}
	}
	text := strings.TrimSuffix(strings.ToValidUTF8(string(f.Data), string(utf8.RuneError)), "\n")
	lines := strings.Split(text, "\n")
	if len(lines) > most {
		lines = append(lines[:most:most], "…")
	}
	for i, line := range lines {
		lines[i], _ = excerpt(line, 1, 0)
	}
	return lines
}

// severity says how grave a code is and, where the site has a choice, the setting that makes
// it otherwise.
func (h *helpWords) severity(v *vocabulary, e Explanation) (text, setting string) {
	one := v.one[e.Severity]
	if v.lang == "en" {
		one = v.article(one) + " " + one
	}
	if Fixed(e.Code) {
		return fmt.Sprintf(h.same, one), ""
	}
	return fmt.Sprintf(h.weight, one), fmt.Sprintf("%s: {%s: %s}", h.checks, e.Code, h.lighter[e.Severity])
}

// FprintCodes writes a line for every code, by chapter.
func FprintCodes(w io.Writer, o PrintOptions) error {
	p, h := newPrinter(w, o), helpWordsOf(o.Lang)
	for i := range chapters {
		if i > 0 {
			p.line("")
		}
		p.line(p.style.bold(h.chapters[i]))
		for _, code := range codesOf(chapters[i]) {
			e, _ := Explain(code, o.Lang)
			for i, line := range wrap("  "+code+"  ", e.Title, "        ", o.Width) {
				if i == 0 {
					line = "  " + p.style.paint(severityCodes[e.Severity], code) + line[2+len(code):]
				}
				p.line(line)
			}
		}
	}
	return p.out.Flush()
}

// Handbook returns the explanations of all codes in a language as one page of Markdown.
func Handbook(lang string) []byte {
	var b strings.Builder
	v, h := vocabularyOf(lang), helpWordsOf(lang)
	fmt.Fprintf(&b, "# %s\n\n%s\n", h.handbook, h.intro)
	for i := range chapters {
		fmt.Fprintf(&b, "\n## %s\n", h.chapters[i])
		for _, code := range codesOf(chapters[i]) {
			if e, ok := Explain(code, lang); ok {
				h.section(&b, v, e)
			}
		}
	}
	return []byte(b.String())
}

// section writes the explanation of one code.
func (h *helpWords) section(b *strings.Builder, v *vocabulary, e Explanation) {
	fmt.Fprintf(b, "\n<a id=\"%s\"></a>\n\n### %s: %s\n", strings.ToLower(e.Code), e.Code, e.Title)
	for _, paragraph := range e.Text {
		fmt.Fprintf(b, "\n%s\n", paragraph)
	}
	h.files(b, h.wrong, e.Wrong)
	fmt.Fprintf(b, "\n%s:\n\n", h.says)
	block(b, strings.Split(e.Message, "\n"))
	h.files(b, h.right, e.Right)
	weight, setting := h.severity(v, e)
	fmt.Fprintf(b, "\n%s", weight)
	if setting != "" {
		fmt.Fprintf(b, "`%s`.", setting)
	}
	if e.Mends {
		fmt.Fprintf(b, " %s", h.mends)
	}
	fmt.Fprintln(b)
}

func (h *helpWords) files(b *strings.Builder, head string, files []Example) {
	for i, f := range files {
		if i == 0 {
			fmt.Fprintf(b, "\n%s, ", head)
		} else {
			fmt.Fprint(b, "\n")
		}
		fmt.Fprintf(b, "`%s`:\n\n", f.Path)
		block(b, f.lines())
	}
}

// block writes lines as they are: in a fence that none of them closes.
func block(b *strings.Builder, lines []string) {
	fence := "```"
	for strings.Contains(strings.Join(lines, "\n"), fence) {
		fence += "`"
	}
	fmt.Fprintf(b, "%stext\n%s\n%s\n", fence, strings.Join(lines, "\n"), fence)
}

// codesOf returns the codes of a chapter in order.
func codesOf(chapter map[string]entry) []string { return slices.Sorted(maps.Keys(chapter)) }
