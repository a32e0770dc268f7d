// Package builder is kiem's pipeline: folders become sources, sources become documents,
// documents become the site's graph, the graph becomes outputs, and outputs become a
// folder.
//
//	read ─► sources ─► parse ─► documents ─► link ─► graph ─► render ─► outputs ─► publish
//
// There is one path. A build goes all of it; a check makes every output and throws it
// away; a preview is a build into a folder of its own. Each stage gets finished
// values and returns new ones with the problems that it found; only commands print.
package builder

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kiem/builder/link"
	"kiem/builder/problem"
	"kiem/builder/publish"
	"kiem/builder/render"
	"kiem/builder/schema"
	"kiem/builder/shelf"
	"kiem/builder/site"
)

// Options say what to build. Dir, Layouts, Static and Today are needed.
type Options struct {
	// Dir is the site's folder; Out the folder to publish into.
	Dir, Out string
	// Layouts and Static are kiem's defaults, which the site's own files lie over.
	Layouts, Static fs.FS
	// Today decides which pages are still to come and which posts are old.
	Today site.Date
	// BaseURL takes the place of the one in the settings; "" leaves that.
	BaseURL string
	// Drafts shows what would be held back.
	Drafts bool
	// Places says of each block of text where in which file it is.
	Places bool
	// Kept is a folder, in that of the site, for what one run leaves to the next; "" for none.
	Kept string
	// Notices has what is only advice among the problems.
	Notices bool
	// Strict makes warnings stop a build as errors do.
	Strict bool
	// Threads is how many files are parsed or made at a time; 0 is as many as there are
	// processors. The result is the same with any number.
	Threads int
	// Progress, when it is set, is told how many outputs are done.
	Progress func(done, total int)

	// eager leaves something to the next run of a site of any size, with files that were
	// changed a moment ago: for tests.
	eager bool
}

// Site is a site that is ready to be made.
type Site struct {
	Graph    *site.Graph
	Schema   *schema.Schema
	Settings *site.Settings
	Outputs  render.Outputs
	// Problems are those of all stages, in the order in which they are shown; notices where
	// [Options] ask for them. What [Session] returns lacks those that [Site.CheckLinks] finds.
	Problems []site.Problem

	sources *site.Sources
	shelf   *shelf.Shelf
	notices bool
	// found is what was found in documents, each by itself, and found elsewhere, but for
	// what is wrong with links; as they are shown.
	found, elsewhere []site.Problem
}

// Text returns what the file system calls a text file of the site's own, relative to the
// site's folder, by the path that problems name it by. It is not ok when there is no such
// file.
func (s *Site) Text(path string) (name string, ok bool) {
	if src := textOf(s.sources, path); src != nil && src.Name != "" {
		return src.Name, true
	}
	return "", false
}

// CheckLinks is the site with what is wrong with the links of all pages among its problems.
// It looks at so many pages at a time; 0 is as many as there are processors.
func (s *Site) CheckLinks(threads int) *Site {
	checked := *s
	checked.Problems = s.told(link.Check(s.Graph, threads))
	return &checked
}

// LinkProblems are those of the problems that [Site.CheckLinks] finds that are about the
// references and the links of one page.
func (s *Site) LinkProblems(page *site.Page) []site.Problem {
	return s.shown(link.Problems(s.Graph, page))
}

// told are all problems, given those of linking.
func (s *Site) told(linking []site.Problem) []site.Problem {
	return site.MergeProblems(s.found, site.MergeProblems(s.elsewhere, s.shown(linking)))
}

// shown are problems as they are shown, with the lines that they are on. What it is given it
// may change.
func (s *Site) shown(problems []site.Problem) []site.Problem {
	problems = s.Shown(problems)
	problem.Excerpts(problems, newLines(s.sources).line)
	return problems
}

// Report is what is told of a site that was made.
type Report struct {
	// Problems are those of all stages, in the order in which they are shown; notices where
	// [Options] ask for them.
	Problems     []site.Problem
	Pages, Files int
	HeldBack     []site.HeldBack
}

func (s *Site) report() Report {
	return Report{s.Problems, len(s.Graph.Pages), s.Outputs.Len(), s.Graph.HeldBack}
}

// Result is what a build did.
type Result struct {
	Report
	Published publish.Result
	// Stopped is set when problems kept the site from being published.
	Stopped bool
}

// Load reads, parses, links and prepares a site. What is wrong with the site is in its
// Problems; an error means that the machine failed.
func Load(ctx context.Context, o Options) (*Site, error) {
	session := NewSession(o)
	s, err := session.Load(ctx, nil)
	if err != nil {
		return nil, err
	}
	s = s.CheckLinks(o.Threads)
	return s, s.shelf.Err()
}

// Build makes the whole site and publishes it into the folder. When there are errors it
// writes nothing.
func Build(ctx context.Context, o Options) (*Result, error) {
	return onceMore(o, func(o Options) (*Result, error) { return build(ctx, o) })
}

// onceMore does something with options and, if a file that was known was changed meanwhile, does it
// again with nothing that has to be read again later.
func onceMore[T any](o Options, do func(Options) (T, error)) (T, error) {
	done, err := do(o)
	if errors.Is(err, errChanged) && o.Kept != "" {
		o.Kept = ""
		return do(o)
	}
	return done, err
}

func build(ctx context.Context, o Options) (*Result, error) {
	session := NewSession(o)
	sources, found, err := session.read(ctx, nil)
	if err != nil {
		return nil, err
	}
	whole := session.whole(sources, found)
	if last := session.untouched(whole); last != nil {
		return last, nil
	}
	session.reader = nil // nothing is read again
	s, err := session.assemble(ctx, sources, found)
	if err != nil {
		return nil, err
	}
	s = s.CheckLinks(o.Threads)
	var keeping sync.WaitGroup
	documents, links := session.Keep()
	if !stops(s.Problems, o.Strict) { // otherwise nothing is written at all
		keeping.Go(func() { _ = documents(ctx) }) // a build is no worse for what it could not leave
	}
	session.forget()
	result, err := s.build(ctx, o, whole)
	keeping.Wait()
	if err == nil && !result.Stopped {
		_ = links(ctx)
		session.keepReport(whole, result.Report)
	}
	return result, err
}

// build publishes the site, which was made of the whole and is let go.
func (s *Site) build(ctx context.Context, o Options, whole uint64) (*Result, error) {
	if stops(s.Problems, o.Strict) {
		report, err := s.discard(ctx, o)
		return &Result{Report: report, Stopped: true}, err
	}
	var published publish.Result
	report, err := s.make(func(outputs site.Outputs) (err error) {
		published, err = publish.Folder(ctx, o.Out, outputs, publish.Options{Threads: o.Threads, Progress: o.Progress, Basis: whole})
		return err
	})
	if err != nil {
		return nil, err
	}
	return &Result{Report: report, Published: published, Stopped: stops(report.Problems, o.Strict)}, nil
}

// Check makes the whole site and throws it away, for the problems. It writes nothing.
func Check(ctx context.Context, o Options) (*Report, error) {
	return onceMore(o, func(o Options) (*Report, error) { return check(ctx, o) })
}

func check(ctx context.Context, o Options) (*Report, error) {
	session := NewSession(o)
	sources, found, err := session.read(ctx, nil)
	if err != nil {
		return nil, err
	}
	session.reader = nil // nothing is read again
	s, err := session.assemble(ctx, sources, found)
	if err != nil {
		return nil, err
	}
	session.forget()
	report, err := s.CheckLinks(o.Threads).discard(ctx, o)
	if err != nil {
		return nil, err
	}
	return &report, nil
}

// discard makes all outputs for the problems that only show then. The site is let go.
func (s *Site) discard(ctx context.Context, o Options) (Report, error) {
	return s.make(func(outputs site.Outputs) error {
		return publish.Discard(ctx, outputs, publish.Options{Threads: o.Threads, Progress: o.Progress})
	})
}

// make has all outputs made, which is what most memory is needed for: the site is let go, and
// what is told of it lies aside meanwhile. Problems that travel as an error are told as well;
// any other error is returned.
func (s *Site) make(all func(site.Outputs) error) (Report, error) {
	report, settings, notices := s.report(), s.Settings, s.notices
	outputs, problems := outputs{s.Outputs, s.shelf}, s.shelf.PutProblems(s.Problems)
	report.Problems = nil
	*s = Site{}
	failed := all(outputs)
	var ps site.Problems
	if failed != nil && !errors.As(failed, &ps) {
		return report, failed
	}
	var err error
	if report.Problems, err = problems.Read(); err == nil && len(ps) > 0 {
		report.Problems = shown(slices.Concat(report.Problems, ps), settings, notices)
	}
	return report, err
}

// outputs are all outputs; none is one that lacks what could not be read again.
type outputs struct {
	render.Outputs
	shelf *shelf.Shelf
}

// At is the output at a place.
func (o outputs) At(i int) site.Output {
	output := o.Outputs.At(i)
	make := output.Make
	output.Make = func() ([]byte, error) {
		data, err := make()
		return data, cmp.Or(err, o.shelf.Err())
	}
	return output
}

// stops reports whether problems keep a site from being published.
func stops(problems []site.Problem, strict bool) bool {
	return site.Count(problems, site.Error) > 0 || strict && site.Count(problems, site.Warning) > 0
}

// Shown are problems in the order in which they are shown, with the severities that the
// site gives them. What it is given it may change.
func (s *Site) Shown(problems []site.Problem) []site.Problem {
	return shown(problems, s.Settings, s.notices)
}

func shown(problems []site.Problem, settings *site.Settings, notices bool) []site.Problem {
	problems = problem.Adjust(problems, settings.Checks, settings.Off)
	if !notices {
		problems = site.WithoutNotices(problems)
	}
	return site.SortProblems(problems)
}

// each calls do for 0 to n, so many at a time, until the context is done; 0 threads are as
// many as there are processors.
func each(ctx context.Context, n, threads int, do func(i int)) error {
	if threads <= 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(threads, n) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n) && ctx.Err() == nil; i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	workers.Wait()
	return ctx.Err()
}

// withBaseURL is a copy of the settings with another address for the site.
func withBaseURL(settings *site.Settings, address string) *site.Settings {
	changed := *settings
	changed.BaseURL = strings.TrimSuffix(address, "/") + "/"
	return &changed
}
