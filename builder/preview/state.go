package preview

// state is what is shown: the site as it is now, and the last one without errors, which
// takes its place where something is broken. Good is nil before there was one. As errors may
// be found in it yet, there are last, the one that was good before it, and sure, the last one
// without of which all links were checked.
type state struct {
	now, good, last, sure *shown
}

// next is the state after a site was made anew, or its links were checked.
func (s state) next(now *shown) state {
	last := s.last
	if s.good != nil && s.good != now && s.good.good() {
		last = s.good
	}
	switch isGood := now.good(); {
	case isGood && now.isChecked():
		return state{now: now, good: now, last: last, sure: now}
	case isGood:
		return state{now: now, good: now, last: last, sure: s.sure}
	case s.good == now:
		return state{now: now, good: s.sure, last: last, sure: s.sure}
	}
	good := s.good
	if good != nil && now.isChecked() && !good.isChecked() {
		good = s.sure // what is wrong now may have been wrong there as well
	}
	return state{now: now, good: good, last: last, sure: s.sure}
}

// made is something to show.
type made struct {
	data []byte
	ok   bool
	// of is the site that it was made from, and stale is whether that is not the site as it
	// is now.
	of    *shown
	stale bool
}

// make makes what is at a path: from the site as it is now, unless the page's own file or the
// settings are broken there, or it cannot be made; then from the last good one. So a mistake
// takes nothing off the screen, and does not keep other pages from being brought up to date.
func (s state) make(path string) (made, error) {
	data, ok, err := s.now.look(path)
	if err != nil {
		return made{}, err
	}
	page := s.now.page(path)
	if page == nil && s.good != nil {
		page = s.good.page(path)
	}
	// A site without any page is a folder that is being moved, or that is gone.
	isThere := len(s.now.Graph.Pages) > 0
	whole := ok && isThere && (page == nil || !s.now.isBroken(page.Path)) && !s.now.isBroken(settingsFile)
	isGone := !ok && isThere && s.now.good()
	if whole || isGone {
		return made{data: data, ok: ok, of: s.now}, nil
	}
	// What seemed good may turn out not to be when a page of it is made.
	for _, before := range []*shown{s.good, s.last, s.sure} {
		if before == nil || before == s.now {
			continue
		}
		if old, found, err := before.look(path); err != nil {
			return made{}, err
		} else if found {
			return made{data: old, ok: true, of: before, stale: true}, nil
		}
	}
	return made{data: data, ok: ok, of: s.now}, nil
}
