package link

import (
	"slices"

	"kiem/builder/site"
)

// traits is what the pages have, as numbers, and who has it.
type traits struct {
	of     rows    // of each page, each once
	pages  rows    // that have each trait
	points []int32 // of each trait
	texts  map[textTrait]int32
}

// textTrait is what is shared without a page for it: the sector of a client, or a client
// that has no page.
type textTrait struct{ what, text string }

// sharesAs reports whether a document has, by itself, the traits that another has.
func (e *entry) sharesAs(other *entry) bool {
	return e.sector == other.sector && e.client == other.client && e.unconsented == other.unconsented &&
		slices.Equal(e.themes, other.themes)
}

// sharesAs reports whether the same is referred to.
func (l *lookup) sharesAs(other *lookup) bool {
	return slices.Equal(l.refs, other.refs) && slices.Equal(l.texts, other.texts)
}

// findTraits looks up what all pages have. The number of a page that a field leads to
// follows from both, and a theme has a number already; a text gets the next one.
func (l *linking) findTraits() *traits {
	t := &traits{texts: map[textTrait]int32{}, of: rows{starts: make([]int32, 1, len(l.pages)+1)}}
	for _, s := range scores {
		t.points = slices.Concat(t.points, slices.Repeat([]int32{s.points}, len(l.pages)))
	}
	firstTheme := int32(len(t.points))
	t.points = slices.Concat(t.points, slices.Repeat([]int32{themePoints}, l.themeCount))
	for n := range l.pages {
		page := &l.pages[n]
		for i, ref := range l.refsOf(page) {
			if ref.use.trait != nothing {
				l.addTraits(t, ref.use, page.Refs[i])
			}
		}
		for _, theme := range l.entryOn(page).themes {
			t.add(firstTheme + int32(theme.n))
		}
		t.of.starts = append(t.of.starts, int32(len(t.of.all)))
	}
	t.pages = t.of.inverted(len(t.points))
	return t
}

// addTraits adds what a reference says of the page. A client that is not named is only its
// sector.
func (l *linking) addTraits(t *traits, u *fieldUse, of site.Ref) {
	switch {
	case of == site.Ref{}:
	case of.Unnamed:
		t.addSector(of.Text)
	case of.Page == nil:
		t.addText(textTrait{u.field, of.Text}, scores[u.trait].points)
	default:
		t.add(int32(u.trait*len(l.pages) + of.Page.N))
		if u.field == "client" {
			t.addSector(l.entryOn(of.Page).sector)
		}
	}
}

func (t *traits) addSector(text string) {
	if slug := site.Slug(text); slug != "" {
		t.addText(textTrait{"sector", slug}, sectorPoints)
	}
}

func (t *traits) addText(key textTrait, points int32) {
	trait, known := t.texts[key]
	if !known {
		trait = int32(len(t.points))
		t.texts[key] = trait
		t.points = append(t.points, points)
	}
	t.add(trait)
}

// add gives the page a trait that it does not have yet.
func (t *traits) add(trait int32) {
	start := t.of.starts[len(t.of.starts)-1]
	if !slices.Contains(t.of.all[start:], trait) {
		t.of.all = append(t.of.all, trait)
	}
}

// rows are lists of numbers, one behind the other, and where each starts.
type rows struct{ all, starts []int32 }

func (r rows) row(n int) []int32 { return r.all[r.starts[n]:r.starts[n+1]] }

// inverted has a row for each number, with the rows that the number is in.
func (r rows) inverted(numbers int) rows {
	ends := make([]int32, numbers+2)
	for _, n := range r.all {
		ends[n+2]++
	}
	for n := range numbers {
		ends[n+2] += ends[n+1]
	}
	x := rows{make([]int32, len(r.all)), ends[:numbers+1]}
	for i := range len(r.starts) - 1 {
		for _, n := range r.row(i) {
			x.all[ends[n+1]] = int32(i)
			ends[n+1]++
		}
	}
	return x
}
