package patch

import (
	"slices"
	"strconv"
)

// shifts are gathered in order of the elements that have a position.
type shifts struct {
	all []Shift
	// passed is how many elements there were before this one; told, those up to the last
	// that a shift is about.
	passed, told int
}

// add adds the change of one position. What moves all of them by as much, such as a line
// above, makes one shift.
func (s *shifts) add(old, new string) {
	by := moved(old, new)
	if n := len(s.all) - 1; n >= 0 && s.told == s.passed && by != nil && slices.Equal(by, s.all[n].By) {
		s.all[n].Count++
	} else {
		shift := Shift{Skip: s.passed - s.told, Count: 1, By: by}
		if by == nil {
			shift.To = new
		}
		s.all = append(s.all, shift)
	}
	s.told = s.passed + 1
}

// moved is by how much each number in a position grew, or nil when that is not all that
// there is to it.
func moved(old, new string) []int {
	by := []int{}
	for old != "" && new != "" {
		a, b := digits(old), digits(new)
		switch {
		case a == 0 && b == 0 && old[0] == new[0]:
			old, new = old[1:], new[1:]
		case a == 0 || b == 0:
			return nil
		default:
			grown, exact := grown(old[:a], new[:b])
			if !exact {
				return nil
			}
			by = append(by, grown)
			old, new = old[a:], new[b:]
		}
	}
	if old != new {
		return nil
	}
	return by
}

// digits is how many digits a text begins with.
func digits(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}

// grown is the difference between two numbers; exact, whether it makes the new one of the
// old one to the last digit, as the browser counts.
func grown(old, new string) (by int, exact bool) {
	if old == new {
		return 0, true
	}
	const most = 9 // digits, with which any machine counts
	if len(old) > most || len(new) > most {
		return 0, false
	}
	a, _ := strconv.Atoi(old)
	b, _ := strconv.Atoi(new)
	return b - a, strconv.Itoa(b) == new
}
