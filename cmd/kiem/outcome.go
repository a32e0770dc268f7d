package main

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kiem/builder"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// showing is what the flags of a command ask to be shown.
type showing struct {
	format               string
	json, notices, quiet bool
}

// formats are how problems can be told: to people, to programs, and to services that show
// them beside the text.
var formats = []string{"text", "json", "github", "sarif"}

// inFormat settles how to tell what comes out, as --json is short for --format json.
func (c *cli) inFormat(show *showing) error {
	if show.json {
		show.format = "json"
	}
	if !slices.Contains(formats, show.format) {
		return c.misuse(c.didYouMean("--format ", show.format, slices.Clone(formats), strings.Join(formats, ", ")), c.words.flagBadValue, show.format, "--format")
	}
	return nil
}

// outcome is what a build or a check came to.
type outcome struct {
	builder.Report
	// dir is the site's folder, from the current one.
	dir string
	// out is the folder that the site was made in; "" for a check, which writes nothing.
	out              string
	written, removed int
	// stopped is whether problems kept the site from being made.
	stopped, strict bool
	took            time.Duration
}

// finish tells what came out, to people or to a program, and returns the command's error.
func (c *cli) finish(o outcome, show showing) error {
	var err error
	switch show.format {
	case "json":
		err = c.report(o)
	case "sarif":
		err = problem.SARIF(c.stdout, o.Problems, c.lang, version(), o.fromHere)
	case "github":
		if err = problem.GitHub(c.stdout, o.Problems, c.lang, o.fromHere); err == nil {
			err = c.tellOutcome(o, show)
		}
	default:
		if err = c.showProblems(o.Problems, show.notices); err == nil {
			err = c.tellOutcome(o, show)
		}
	}
	if err == nil && o.stopped {
		err = errProblems
	}
	return err
}

// report writes the outcome as one JSON object.
func (c *cli) report(o outcome) error {
	r := problem.JSON(o.Problems, o.HeldBack, c.lang)
	r.Pages, r.Files, r.DurationMs = o.Pages, o.Files, o.took.Milliseconds()
	r.Written, r.Removed = o.written, o.removed
	if err := r.Write(c.stdout); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// fromHere is the path of a file of the site's from the current folder, with '/'. Services
// that show problems beside the text run kiem in the root of a repository.
func (o outcome) fromHere(file string) string {
	if filepath.IsAbs(file) {
		return filepath.ToSlash(file)
	}
	return path.Join(filepath.ToSlash(o.dir), file)
}

// tellOutcome says on the output in one line what was made, followed by what was held
// back; or on the error output that nothing was.
func (c *cli) tellOutcome(o outcome, show showing) error {
	if o.stopped {
		if o.strict && site.Count(o.Problems, site.Error) == 0 {
			fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.strictNote)
		}
		if o.out != "" {
			fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.nothingWritten)
		}
		return nil
	}
	if show.quiet {
		return nil
	}
	pages := counted(o.Pages, c.words.onePage, c.words.manyPages)
	if o.out == "" {
		_, err := fmt.Fprintf(c.stdout, c.words.checked+"\n", pages, c.duration(o.took))
		return err
	}
	files := counted(o.Files, c.words.oneFile, c.words.manyFiles)
	_, err := fmt.Fprintf(c.stdout, c.words.built+"\n%s", pages, c.duration(o.took),
		files, filepath.ToSlash(o.out), c.changes(o.written, o.removed), c.heldBack(o.HeldBack))
	return err
}

// showProblems writes problems for people to read.
func (c *cli) showProblems(problems []site.Problem, notices bool) error {
	err := problem.Fprint(c.stderr, problems, problem.PrintOptions{
		Lang: c.lang, Colour: colours(c.stderr), Width: width(c.stderr), Notices: notices, Explain: true,
	})
	if err != nil {
		return fmt.Errorf("showing problems: %w", err)
	}
	return nil
}

// changes says what a build did to the folder: 3 geschreven, 1 verwijderd.
func (c *cli) changes(written, removed int) string {
	var changes []string
	if written > 0 {
		changes = append(changes, fmt.Sprintf(c.words.written, written))
	}
	if removed > 0 {
		changes = append(changes, fmt.Sprintf(c.words.removed, removed))
	}
	if len(changes) == 0 {
		return c.words.noChanges
	}
	return strings.Join(changes, ", ")
}

// heldBack lists the files that are not shown, each with its reason.
func (c *cli) heldBack(held []site.HeldBack) string {
	if len(held) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintln(&b, c.words.heldBack)
	for _, h := range held {
		fmt.Fprintf(&b, "  %s\n", problem.HeldBack(h, c.lang))
	}
	return b.String()
}

func counted(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}

// duration is a time as people say it: 40 ms, 1,3 s.
func (c *cli) duration(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	text := fmt.Sprintf("%.1f s", d.Seconds())
	if c.lang == "nl" {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
