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
	"context"
	"errors"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/problem"
	"kiem/builder/publish"
	"kiem/builder/read"
	"kiem/builder/render"
	"kiem/builder/schema"
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
	// Strict makes warnings stop a build as errors do.
	Strict bool
	// Threads is how many files are parsed or made at a time; 0 is as many as there are
	// processors. The result is the same with any number.
	Threads int
	// Progress, when it is set, is told how many outputs are done.
	Progress func(done, total int)
}

// Site is a site that is ready to be made.
type Site struct {
	Graph    *site.Graph
	Schema   *schema.Schema
	Settings *site.Settings
	Outputs  []site.Output
	// Problems are those of all stages, in the order in which they are shown.
	Problems []site.Problem
}

// Result is what a build did.
type Result struct {
	*Site
	Published publish.Result
	// Stopped is set when problems kept the site from being published.
	Stopped bool
}

// Load reads, parses, links and prepares a site. What is wrong with the site is in its
// Problems; an error means that the machine failed.
func Load(ctx context.Context, o Options) (*Site, error) {
	types, err := schema.Load()
	if err != nil {
		return nil, err
	}
	sources, found, err := readSite(o)
	if err != nil {
		return nil, err
	}
	return assemble(ctx, o, types, sources, found)
}

func readSite(o Options) (*site.Sources, []site.Problem, error) {
	return read.Site(read.Options{Dir: o.Dir, Layouts: o.Layouts, Static: o.Static, Out: o.Out})
}

// assemble makes a site of what was read, with the problems that were found in reading.
func assemble(ctx context.Context, o Options, types *schema.Schema, sources *site.Sources, found []site.Problem) (*Site, error) {
	problems := gathering{slices.Clone(found)}

	settings, types, found := types.Settings(sources.Settings)
	problems.add(found)
	if o.BaseURL != "" {
		settings = withBaseURL(settings, o.BaseURL)
	}

	documents, err := parseAll(ctx, sources.Pages, types, settings, o.Threads)
	if err != nil {
		return nil, err
	}
	for _, d := range documents {
		problems.add(d.Problems)
	}

	graph := link.Graph(documents, sources.Files, types, settings, link.Options{Today: o.Today, Drafts: o.Drafts})
	problems.add(graph.Problems)

	outputs, found := render.Outputs(graph, types, sources.Layouts, render.Options{Today: o.Today})
	problems.add(found)
	s := &Site{Graph: graph, Schema: types, Settings: settings, Outputs: outputs}
	s.Problems = s.shown(problems.all)
	problem.Excerpts(s.Problems, newLines(sources).line)
	return s, nil
}

// Build makes the whole site and publishes it into the folder. When there are errors it
// writes nothing.
func Build(ctx context.Context, o Options) (*Result, error) {
	s, err := Load(ctx, o)
	if err != nil {
		return nil, err
	}
	if s.stops(o.Strict) {
		return &Result{Site: s, Stopped: true}, s.discard(ctx, o)
	}
	published, err := publish.Folder(ctx, o.Out, s.Outputs, publish.Options{Threads: o.Threads, Progress: o.Progress})
	if err := s.takeProblems(err); err != nil {
		return nil, err
	}
	return &Result{Site: s, Published: published, Stopped: s.stops(o.Strict)}, nil
}

// Check makes the whole site and throws it away, for the problems.
func Check(ctx context.Context, o Options) (*Site, error) {
	s, err := Load(ctx, o)
	if err != nil {
		return nil, err
	}
	return s, s.discard(ctx, o)
}

// discard makes all outputs for the problems that only show then.
func (s *Site) discard(ctx context.Context, o Options) error {
	return s.takeProblems(publish.Discard(ctx, s.Outputs, publish.Options{Threads: o.Threads, Progress: o.Progress}))
}

// takeProblems adds the problems that travelled as an error, and returns any other
// error.
func (s *Site) takeProblems(err error) error {
	var ps site.Problems
	if !errors.As(err, &ps) {
		return err
	}
	s.Problems = s.shown(slices.Concat(s.Problems, ps))
	return nil
}

// stops reports whether the problems keep the site from being published.
func (s *Site) stops(strict bool) bool {
	return site.Count(s.Problems, site.Error) > 0 || strict && site.Count(s.Problems, site.Warning) > 0
}

// shown are the problems in the order in which they are shown, with the severities that
// the site gives them.
func (s *Site) shown(problems []site.Problem) []site.Problem {
	return site.SortProblems(problem.Adjust(problems, s.Settings.Checks, s.Settings.Off))
}

// gathering collects the problems of the stages.
type gathering struct{ all []site.Problem }

func (g *gathering) add(ps []site.Problem) { g.all = append(g.all, ps...) }

// parseAll parses each file by itself, in parallel, into its own place in the result, so
// that the number of threads and their order make no difference.
func parseAll(ctx context.Context, pages []site.Source, types *schema.Schema, settings *site.Settings, threads int) ([]*site.Document, error) {
	if threads <= 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	documents := make([]*site.Document, len(pages))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(threads, len(pages)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(pages)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				documents[i] = parse.Document(pages[i], types, settings)
			}
		})
	}
	workers.Wait()
	return documents, ctx.Err()
}

// withBaseURL is a copy of the settings with another address for the site.
func withBaseURL(settings *site.Settings, address string) *site.Settings {
	changed := *settings
	changed.BaseURL = strings.TrimSuffix(address, "/") + "/"
	return &changed
}
