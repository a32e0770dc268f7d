package publish

import (
	"bytes"
	"fmt"
	"os"
	"slices"
)

// commit makes the folder hold the site, which has files of the current paths, in order: what is
// in the stage takes the place of what was there, and what kiem wrote earlier and is gone from the
// site is removed. It returns how many files it removed, and the seals of those that were moved by
// themselves: that changes their stamps. All that needs room on the disk is written before the
// first change.
func (t *target) commit(s *stage, current []string) (removed int, moved map[string]uint64, err error) {
	moves, err := t.plan(s)
	if err != nil {
		return 0, nil, err
	}
	finally := formatMarker(current)
	during, gone := finally, []string(nil)
	if !bytes.Equal(finally, t.marker) {
		during, gone = formatMarker(slices.Concat(t.listed, current)), t.gone(current)
	}
	if err := t.stageMarkers(s, during, finally); err != nil {
		return 0, nil, fmt.Errorf("listing the published files: %w", err)
	}
	s.close()

	if err := t.mark(duringName, during); err != nil {
		return 0, nil, err
	}
	before, after := split(gone, moves)
	if err := t.remove(before, &removed); err != nil {
		return removed, nil, err
	}
	moved = make(map[string]uint64, len(moves))
	for _, name := range moves {
		if moved[name], err = t.move(name); err != nil {
			return removed, nil, fmt.Errorf("putting %s in its place: %w", name, err)
		}
	}
	if err := t.remove(after, &removed); err != nil {
		return removed, nil, err
	}
	t.prune(after)
	return removed, moved, t.mark(finallyName, finally)
}

// move renames a file or folder from the stage to its place, and returns the seal that a file
// has there; 0 when somebody changed it meanwhile.
func (t *target) move(name string) (seal uint64, err error) {
	entry, err := t.root.Lstat(staged(name))
	if err != nil {
		return 0, err
	}
	if old, err := t.root.Lstat(name); err == nil && old.IsDir() && !entry.IsDir() {
		t.removeFolders(name)
	}
	if err := rename(t.root, staged(name), name); err != nil {
		return 0, err
	}
	now, err := t.root.Lstat(name)
	if err != nil || !os.SameFile(entry, now) || !entry.ModTime().Equal(now.ModTime()) || entry.Size() != now.Size() {
		return 0, nil
	}
	return sealOf(now), nil
}

// The names that the two markers of a commit have in the stage.
const (
	duringName  = markerName + "-during"
	finallyName = markerName + "-finally"
)

func (t *target) stageMarkers(s *stage, during, finally []byte) error {
	if !bytes.Equal(during, t.marker) {
		if _, err := s.add(duringName, during); err != nil {
			return err
		}
	}
	if !bytes.Equal(finally, during) {
		_, err := s.add(finallyName, finally)
		return err
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
