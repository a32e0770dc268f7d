package render

import (
	"strings"
	"sync"

	"kiem/builder/site"
)

// around is what pages show of the site around them. It is the same on all pages of a folder,
// but for those that it leads to, or that have something below them that it leads to.
type around struct {
	site  *Site
	feeds []Link
	// contact has what does not depend on the page.
	contact *Contact
}

func (s *scene) around() *around { return s.edition().arounds.at(s, nil, (*scene).newAround) }

func (s *scene) newAround() *around { return &around{s.site(), s.feeds(), s.contact()} }

// themeLinks lead from the nth page of a list to the themes that all its pages share. There may
// be thousands of both.
func (s *scene) themeLinks(list *site.List, n int) Links {
	themes := s.edition().themes()[list]
	links := func(s *scene) Links { return s.listLinks(themes) }
	if n == 1 || len(themes) == 0 { // the first page is in a folder by itself
		return links(s)
	}
	return s.edition().themeLinks.at(s, list, links)
}

// alike keeps what pages show alike in all of a folder, as links are relative: it is made once
// for all of them but those that it leads to. So nothing of it may change once it is made.
// Several goroutines may ask for it.
type alike[T any] struct {
	mu  sync.RWMutex
	all map[spot]*made[T]
}

// spot is where something is shown: on the pages in a folder, or on those of a list there.
type spot struct {
	folder string
	list   *site.List
}

// made is what was made, and the addresses that it leads to.
type made[T any] struct {
	what  T
	leads []string
}

// mostAlike is how many folders are remembered; a site may have as many as it has pages.
const mostAlike = 256

// at is what is shown at the scene, on a page of the list or of none.
func (a *alike[T]) at(s *scene, list *site.List, show func(*scene) T) T {
	folder := folderOf(escape(s.from))
	if s.style != relative || folder == "/" {
		return show(s)
	}
	spot := spot{folderOf(strings.TrimSuffix(folder, "/")), list}
	a.mu.RLock()
	known := a.all[spot]
	a.mu.RUnlock()
	if known == nil {
		there, known := *s, &made[T]{}
		there.leads = &known.leads
		there.room, there.lastBody, there.lastText = nil, nil, site.Written{} // they are the page's
		known.what = show(&there)
		if !known.leadsBelow(folder) {
			a.keep(spot, known)
		}
		return known.what
	}
	if known.leadsBelow(folder) {
		return show(s)
	}
	return known.what
}

// leadsBelow reports whether it leads to a folder or what is in there. Seen from there, the
// address of that is no longer one above it.
func (m *made[T]) leadsBelow(folder string) bool {
	for _, address := range m.leads {
		if strings.HasPrefix(address, folder) {
			return true
		}
	}
	return false
}

func (a *alike[T]) keep(at spot, known *made[T]) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.all == nil || len(a.all) >= mostAlike {
		a.all = map[spot]*made[T]{}
	}
	a.all[at] = known
}

// folderOf is the folder of what an address leads to.
func folderOf(address string) string { return address[:strings.LastIndexByte(address, '/')+1] }
