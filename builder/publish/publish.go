// Package publish puts the outputs of a site into a folder, or throws them away.
//
// The rules of a publish:
//
//   - All or nothing. Outputs are made in parallel and those that differ from what the
//     folder holds are written to a stage inside it. Only when all outputs were made does
//     the stage take the folder's place, by renames, so that a reader never meets half a
//     file. A mistake in one output, a full disk or an interruption before that moment
//     leaves the folder as it was.
//   - What did not change is not touched: files are compared by size, then by bytes. What is
//     made of the same as before is not made, if the file is as it was published; see
//     [site.Output]. It is so too where somebody put it elsewhere and left a link to it: what is
//     there is the very file that was published.
//   - A folder that holds files and was not made by kiem is refused. The marker, a file
//     named .kiem, makes a folder kiem's and lists the files that kiem wrote there.
//   - Only files in that list are ever removed or overwritten. A file that someone else put
//     in the folder stays; where the site has an output of the very same path that says
//     something else, nothing is published. One that says the same is the site's from then on.
//   - One run at a time works in a folder; another is refused.
//   - Nothing outside the folder is written or removed, whatever outputs, the marker or
//     symbolic links say.
//
// The marker lists the files of the old and the new site together for as long as the
// one takes the other's place: a run that is killed at that point still leaves a folder
// that the next run can finish.
package publish

import (
	"context"
	"fmt"
	"runtime"

	"kiem/builder/site"
)

// Options says how to publish. Its zero value works.
type Options struct {
	// Threads is how many outputs are made at a time; 0 is as many as there are
	// processors.
	Threads int
	// Progress, when it is set, is told after each output how many are done. It is called
	// by one goroutine at a time.
	Progress func(done, total int)
	// Basis tells apart what the whole site is made of; 0 is not known. See [Untouched].
	Basis uint64
}

// Result counts the files of a publish.
type Result struct {
	Written   int // new or changed
	Removed   int // of an earlier publish, and gone from the site
	Unchanged int
	// Bytes is the size of the whole site, changed or not.
	Bytes int64
}

// Folder makes all outputs and makes the folder hold them. Mistakes of authors are
// returned as [site.Problems], those of all outputs together; so is a folder that is not
// kiem's to write. Then, and after any other error in making and writing the outputs, the
// folder is as it was.
func Folder(ctx context.Context, dir string, outputs site.Outputs, o Options) (Result, error) {
	return folder(ctx, dir, outputs, o, writeFile)
}

func folder(ctx context.Context, dir string, outputs site.Outputs, o Options, write writer) (result Result, err error) {
	paths, err := pathsOf(outputs)
	if err != nil {
		return Result{}, err
	}
	target, err := open(dir)
	if err != nil {
		return Result{}, err
	}
	defer func() {
		if closing := target.close(err == nil); err == nil && closing != nil {
			err = fmt.Errorf("tidying up %s: %w", dir, closing)
		}
	}()

	stage := newStage(target.root, write)
	defer stage.close()
	now := bases{whole: o.Basis, paths: paths.names, of: make([]base, outputs.Len())}
	known := o.Basis == target.bases.whole
	err = makeAll(ctx, outputs, o, target, func(m made) error {
		result.Bytes += m.size
		at := paths.at[m.place]
		now.of[at] = m.base
		known = known && m.same && (m.known || m.basis == 0)
		if m.same {
			result.Unchanged++
			return nil
		}
		result.Written++
		var err error
		now.of[at].seal, err = stage.add(paths.names[at], m.data)
		return err
	})
	if err != nil {
		return Result{}, err
	}
	var moved map[string]uint64
	result.Removed, moved, err = target.commit(stage, paths.names)
	if err != nil {
		return Result{}, err
	}
	for i, path := range paths.names {
		if seal, is := moved[path]; is {
			now.of[i].seal = seal
		}
	}
	target.keepBases(stage, now, known)
	return result, nil
}

// Discard makes all outputs and throws them away, to find what is wrong with them:
// mistakes of authors are returned as [site.Problems], those of all outputs together.
func Discard(ctx context.Context, outputs site.Outputs, o Options) error {
	if _, err := pathsOf(outputs); err != nil {
		return err
	}
	return makeAll(ctx, outputs, o, nothing{}, func(made) error { return nil })
}

// nothing is what there is where outputs are thrown away.
type nothing struct{}

func (nothing) untouched(string, uint64) (base, bool) { return base{}, false }

func (nothing) holds(string, []byte) (uint64, bool) { return 0, false }

func (o Options) threads() int {
	if o.Threads > 0 {
		return o.Threads
	}
	return runtime.GOMAXPROCS(0)
}
