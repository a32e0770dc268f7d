package read

import (
	"errors"
	"io/fs"
	"slices"

	"kiem/builder/site"
)

// said is what was found when a file was read.
type said[T any] struct {
	value    T
	problems []site.Problem
	// ok is whether there is a value.
	ok  bool
	err error
}

// known is what is known of the files of one kind.
type known[T any] struct {
	read func(file) said[T]
	// same reports whether two values are so alike that the first can take the place of the
	// second; nil where none are.
	same func(before, now T) bool

	files  []file
	said   []said[T]
	places map[string]int // of the author's own, by name
	links  []string       // the names of those that a symbolic link leads to
	// values are those of all files, and never change; nil when they are to be gathered anew.
	values []T
	// odd is whether there is more to tell than those.
	odd bool
}

// list makes these the files that there are. What is known of one that was there before
// stays, unless it may be new; others are read, so many at a time, and visit, if there is
// one, is told of them.
func (k *known[T]) list(files []file, threads int, isNew func(file) bool, visit func(kept, read T, same bool)) {
	before := make(map[file]int, len(k.files))
	for i, f := range k.files {
		before[f.named()] = i
	}
	all := make([]said[T], len(files))
	places := make(map[string]int, len(files))
	var links []string
	var unknown []int
	for i, f := range files {
		if f.own {
			places[f.name] = i
		}
		if f.linked {
			links = append(links, f.name)
		}
		old, there := before[f.named()]
		if there {
			all[i] = k.said[old]
		}
		if !there || isNew(f) {
			unknown = append(unknown, i)
		}
	}
	each(len(unknown), threads, func(n int) {
		i := unknown[n]
		all[i] = k.take(all[i], k.read(files[i]), visit)
	})
	for i := range files {
		files[i].stamp = site.Stamp{} // it was that of this moment
	}
	k.files, k.said, k.places, k.links, k.values = files, all, places, links, nil
}

// named is by what a file is known from one time to the next.
func (f file) named() file {
	f.fsys, f.stamp = nil, site.Stamp{}
	return f
}

func (k *known[T]) has(name string) bool {
	_, is := k.places[name]
	return is
}

func (k *known[T]) linked() []string { return k.links }

// again reads the author's file of that name, if there is one.
func (k *known[T]) again(name string, visit func(kept, read T, same bool)) {
	i, is := k.places[name]
	if !is {
		return
	}
	now := k.take(k.said[i], k.read(k.files[i]), visit)
	k.said[i] = now
	if k.odd || !now.ok || len(now.problems) > 0 {
		k.values = nil
	}
	if k.values != nil {
		k.values = slices.Clone(k.values)
		k.values[i] = now.value
	}
}

// take is what was found now, or what was found before when that is the same.
func (k *known[T]) take(before, now said[T], visit func(kept, read T, same bool)) said[T] {
	kept := now
	same := k.same != nil && before.ok && now.ok && k.same(before.value, now.value)
	if same {
		kept = before
	}
	if visit != nil && now.ok {
		visit(kept.value, now.value, same)
	}
	return kept
}

// all are the values of all files that could be read. For the others, and for what was found
// besides, there are problems; an error is the machine's.
func (k *known[T]) all(r *reader) ([]T, error) {
	if k.values != nil {
		return k.values, nil
	}
	values := make([]T, 0, len(k.files))
	k.odd = false
	for i, s := range k.said {
		switch {
		case errors.Is(s.err, fs.ErrNotExist): // removed since it was found
		case s.err != nil:
			if err := r.unreadable(k.files[i].name, s.err); err != nil {
				return nil, err
			}
		}
		if s.ok {
			values = append(values, s.value)
		}
		r.problems = append(r.problems, s.problems...)
		k.odd = k.odd || !s.ok || len(s.problems) > 0
	}
	if !k.odd {
		k.values = values
	}
	return values, nil
}
