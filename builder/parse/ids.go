package parse

import "strconv"

// ids hands out names that are unique: aanpak, aanpak-2, aanpak-3. A name has the number
// of times that it was asked for.
type ids map[string]int

func (taken ids) unique(id string) string {
	if taken[id] == 0 {
		taken[id] = 1
		return id
	}
	for n := taken[id] + 1; ; n++ {
		candidate := id + "-" + strconv.Itoa(n)
		if taken[candidate] == 0 {
			taken[id], taken[candidate] = n, 1
			return candidate
		}
	}
}
