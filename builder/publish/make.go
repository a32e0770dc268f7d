package publish

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"kiem/builder/site"
)

// made is an output whose bytes are there, or could not be made.
type made struct {
	place int
	path  string
	data  []byte
	free  func([]byte) // takes the bytes back; may be nil
	base               // with the seal of what the folder holds already
	same  bool         // what the folder holds already
	known bool         // that it does, without making it
	err   error
}

// holder knows what a folder holds.
type holder interface {
	// untouched reports whether what the folder has at a path was made of the same and is as
	// it was published.
	untouched(path string, basis uint64) (is base, ok bool)
	// holds reports whether it has these bytes there, and the seal of the file.
	holds(path string, data []byte) (seal uint64, ok bool)
}

// makeAll makes the outputs, many at a time, and compares each with what is held. It hands them
// one by one, in no fixed order, to take, which may not keep the bytes. After the first mistake
// nothing is compared or taken any more, but the remaining outputs are still made, to find all
// mistakes; after an error of the machine's no more are made.
func makeAll(ctx context.Context, outputs site.Outputs, o Options, held holder, take func(made) error) error {
	making, stop := context.WithCancel(ctx)
	defer stop()
	var failed atomic.Bool
	var results report
	done := 0
	for some := range produce(making, outputs, o.threads(), held, &failed) {
		for _, m := range some {
			if m.err == nil && !failed.Load() {
				m.err = take(m)
			}
			if m.free != nil && m.data != nil {
				m.free(m.data)
			}
			if m.err != nil {
				failed.Store(true)
				if results.add(m) {
					stop()
				}
			}
			done++
			if o.Progress != nil {
				o.Progress(done, outputs.Len())
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("publishing was interrupted: %w", err)
	}
	return results.err()
}

// knownAtOnce is up to how many outputs that were not made are handed on together: it costs less to
// find out that one need not be made than to hand it on.
const knownAtOnce = 64

// produce makes the outputs on a number of goroutines until ctx is done: one, or some that need not
// be made and one. The channel it returns has to be read to its end.
func produce(ctx context.Context, outputs site.Outputs, threads int, held holder, failed *atomic.Bool) <-chan []made {
	results := make(chan []made, threads)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range threads {
		workers.Go(func() {
			var some []made
			for ctx.Err() == nil {
				place := int(next.Add(1)) - 1
				if place >= outputs.Len() {
					break
				}
				one := makeOne(place, outputs.At(place), held, failed)
				if some = append(some, one); !one.known || len(some) == knownAtOnce {
					results <- some
					some = make([]made, 0, len(some)) // the next are mostly as many
				}
			}
			results <- some
		})
	}
	go func() {
		workers.Wait()
		close(results)
	}()
	return results
}

// makeOne makes an output, unless the folder has it.
func makeOne(place int, output site.Output, held holder, failed *atomic.Bool) made {
	m := made{place: place, path: output.Path, free: output.Free}
	if output.Basis != nil {
		m.basis = output.Basis()
	}
	if m.basis != 0 {
		if is, known := held.untouched(m.path, m.basis); known {
			m.base, m.same, m.known = is, true, true
			return m
		}
	}
	m.data, m.err = output.Make()
	m.size = int64(len(m.data))
	if m.err == nil && !failed.Load() {
		m.seal, m.same = held.holds(m.path, m.data)
	}
	return m
}

// report gathers what went wrong, in the order of the outputs.
type report struct {
	mistakes []mistake
	failures []made
}

type mistake struct {
	place    int
	problems site.Problems
}

// add notes an output that went wrong and tells whether that was the machine's fault.
func (r *report) add(m made) (failure bool) {
	var problems site.Problems
	if errors.As(m.err, &problems) {
		r.mistakes = append(r.mistakes, mistake{m.place, problems})
		return false
	}
	r.failures = append(r.failures, m)
	return true
}

func (r *report) err() error {
	if len(r.failures) > 0 {
		first := slices.MinFunc(r.failures, func(a, b made) int { return cmp.Compare(a.place, b.place) })
		return fmt.Errorf("making %s: %w", first.path, first.err)
	}
	if len(r.mistakes) == 0 {
		return nil
	}
	slices.SortFunc(r.mistakes, func(a, b mistake) int { return cmp.Compare(a.place, b.place) })
	return site.Problems(site.SortProblems(r.once()))
}

// once returns all problems, but those at one spot only of the first output that met
// them: a mistake in a layout is met by every page.
func (r *report) once() []site.Problem {
	type spot struct {
		code, file string
		pos        site.Pos
	}
	first := map[spot]int{}
	var all []site.Problem
	for _, m := range r.mistakes {
		for _, p := range m.problems {
			s := spot{p.Code, p.File, p.Pos}
			if _, met := first[s]; !met {
				first[s] = m.place
			}
			if first[s] == m.place {
				all = append(all, p)
			}
		}
	}
	return all
}
