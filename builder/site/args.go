package site

import (
	"slices"
	"strconv"
)

// Args are the words that a problem's message is filled in with: a name, a word, a name, a
// word. Of a name that is there twice the last word counts.
type Args []string

// find is the place of the word of a name, or -1.
func (a Args) find(name string) int {
	for i := len(a) - 2; i >= 0; i -= 2 {
		if a[i] == name {
			return i + 1
		}
	}
	return -1
}

// Get is the word of a name, or "".
func (a Args) Get(name string) string {
	if i := a.find(name); i >= 0 {
		return a[i]
	}
	return ""
}

// Set gives a name another word. Other problems with the same words keep them.
func (a *Args) Set(name, word string) {
	changed := slices.Clone(*a)
	if i := changed.find(name); i >= 0 {
		changed[i] = word
	} else {
		changed = append(changed, name, word)
	}
	*a = changed
}

// Delete leaves a name out.
func (a *Args) Delete(name string) {
	var left Args
	for i := 0; i+1 < len(*a); i += 2 {
		if (*a)[i] != name {
			left = append(left, (*a)[i], (*a)[i+1])
		}
	}
	*a = left
}

// Names are the names, in their order.
func (a Args) Names() []string {
	var names []string
	for i := 0; i+1 < len(a); i += 2 {
		names = append(names, a[i])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (a Args) equal(b Args) bool { return slices.Equal(a, b) || a.key() == b.key() }

// key is a text that is the same for the same words, and no other.
func (a Args) key() string {
	if len(a) == 0 {
		return ""
	}
	var room [8]string
	names := room[:0]
	size := 0
	for i := 0; i+1 < len(a); i += 2 {
		names = append(names, a[i])
		size += len(a[i]) + len(a[i+1]) + len(` ""=""`)
	}
	slices.Sort(names)
	key := make([]byte, 0, size)
	for _, name := range slices.Compact(names) {
		key = strconv.AppendQuote(key, name)
		key = append(key, '=')
		key = strconv.AppendQuote(key, a.Get(name))
		key = append(key, ' ')
	}
	return string(key)
}
