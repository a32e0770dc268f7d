package render

import (
	"strings"
	"sync"
)

// around is what pages show of the site around them. It is the same on all pages of a folder,
// but for those that it leads to, or that have something below them that it leads to: it is
// made once for all others. So nothing of it may change once it is made.
type around struct {
	site  *Site
	feeds []Link
	// contact has what does not depend on the page.
	contact *Contact
	// leads are the addresses that all this leads to.
	leads []string
}

// arounds are those of the folders of a site in one language. Several goroutines may ask for them.
type arounds struct {
	mu  sync.RWMutex
	all map[string]*around
}

// mostArounds is how many folders are remembered; a site may have as many as it has pages.
const mostArounds = 256

// around is the site around the page at the scene.
func (s *scene) around() *around {
	folder := folderOf(escape(s.from))
	if s.style != relative || folder == "/" {
		return s.newAround()
	}
	above := folderOf(strings.TrimSuffix(folder, "/"))
	all := &s.edition().arounds
	all.mu.RLock()
	known := all.all[above]
	all.mu.RUnlock()
	if known == nil {
		known = s.newAround()
		if known.leadsBelow(folder) {
			return known
		}
		all.keep(above, known)
	} else if known.leadsBelow(folder) {
		return s.newAround()
	}
	return known
}

func (s *scene) newAround() *around {
	there, a := *s, &around{}
	there.leads = &a.leads
	a.site, a.feeds, a.contact = there.site(), there.feeds(), there.contact()
	return a
}

// leadsBelow reports whether it leads to a folder or what is in there. Seen from there, the
// address of that is no longer one above it.
func (a *around) leadsBelow(folder string) bool {
	for _, address := range a.leads {
		if strings.HasPrefix(address, folder) {
			return true
		}
	}
	return false
}

func (all *arounds) keep(above string, known *around) {
	all.mu.Lock()
	defer all.mu.Unlock()
	if all.all == nil || len(all.all) >= mostArounds {
		all.all = map[string]*around{}
	}
	all.all[above] = known
}

// folderOf is the folder of what an address leads to.
func folderOf(address string) string { return address[:strings.LastIndexByte(address, '/')+1] }
