package publish

import (
	"bytes"
	"fmt"
	"slices"

	"kiem/builder/site"
)

// commit makes the folder hold the site: what is in the stage takes the place of what
// was there, and what kiem wrote earlier and is gone from the site is removed. It
// returns how many files it removed. All that needs room on the disk is written before
// the first change.
func (t *target) commit(s *stage, outputs site.Outputs) (removed int, err error) {
	moves, err := t.plan(s)
	if err != nil {
		return 0, err
	}
	current := make([]string, outputs.Len())
	for i := range current {
		current[i] = outputs.At(i).Path
	}
	during := formatMarker(slices.Concat(t.listed, current))
	finally := formatMarker(current)
	if err := t.stageMarkers(s, during, finally); err != nil {
		return 0, fmt.Errorf("listing the published files: %w", err)
	}
	s.close()

	if err := t.mark(duringName, during); err != nil {
		return 0, err
	}
	before, after := split(t.gone(current), moves)
	if err := t.remove(before, &removed); err != nil {
		return removed, err
	}
	for _, name := range moves {
		if err := t.move(name); err != nil {
			return removed, fmt.Errorf("putting %s in its place: %w", name, err)
		}
	}
	if err := t.remove(after, &removed); err != nil {
		return removed, err
	}
	t.prune(after)
	return removed, t.mark(finallyName, finally)
}

// move renames a file or folder from the stage to its place.
func (t *target) move(name string) error {
	entry, err := t.root.Lstat(staged(name))
	if err != nil {
		return err
	}
	if old, err := t.root.Lstat(name); err == nil && old.IsDir() && !entry.IsDir() {
		t.removeFolders(name)
	}
	return rename(t.root, staged(name), name)
}

// The names that the two markers of a commit have in the stage.
const (
	duringName  = markerName + "-during"
	finallyName = markerName + "-finally"
)

func (t *target) stageMarkers(s *stage, during, finally []byte) error {
	if !bytes.Equal(during, t.marker) {
		if err := s.add(duringName, during); err != nil {
			return err
		}
	}
	if !bytes.Equal(finally, during) {
		return s.add(finallyName, finally)
	}
	return nil
}

// mark puts a marker from the stage in its place, when it says something new.
func (t *target) mark(name string, text []byte) error {
	if bytes.Equal(text, t.marker) {
		return nil
	}
	if err := rename(t.root, staged(name), markerName); err != nil {
		return fmt.Errorf("listing the published files: %w", err)
	}
	t.marker = text
	return nil
}
