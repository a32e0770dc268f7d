package link

import (
	"cmp"
	"path"
	"slices"
	"strconv"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// emptySeries are the places of the series that no page is part of, in any language.
func (l *linking) emptySeries() []int32 {
	hasParts := map[int32]bool{}
	for _, i := range l.special.parts {
		if series := l.seriesOf(i); series != nothing {
			hasParts[series] = true
		}
	}
	isPart := func(i int32) bool { return hasParts[i] }
	var empty []int32
	for _, i := range l.special.series {
		if isPart(i) {
			continue
		}
		if all := l.index.translations; all == nil || !slices.ContainsFunc(all[i], isPart) {
			empty = append(empty, i)
		}
	}
	return empty
}

// seriesOf is the place of the series that a document is part of, or nothing.
func (l *linking) seriesOf(i int32) int32 {
	if n := l.entries[i].series; n > 0 {
		return l.lookups[i].refs[n-1].to
	}
	return nothing
}

// takeOut takes series out of the site again: they are held back.
func (l *linking) takeOut(series []int32) {
	if len(series) == 0 {
		return
	}
	l.emptyAs, l.emptyAt = map[id]site.HeldBack{}, map[string]site.HeldBack{}
	l.graph.HeldBack = slices.Clone(l.graph.HeldBack)
	for _, i := range series {
		e := l.entries[i]
		h := site.HeldBack{File: e.doc.Path, Reason: site.EmptySeries}
		l.emptyAs[e.name()], l.emptyAt[e.doc.Path], l.emptyAt[e.facts.URL] = h, h, h
		l.graph.HeldBack = append(l.graph.HeldBack, h)
	}
}

// reportEmpty says of a series without parts that it is not shown.
func (l *linking) reportEmpty(series []int32) {
	for _, i := range series {
		e := l.entries[i]
		l.report(problem.At("K310", e.doc.Path, site.Pos{}, "id", e.doc.ID,
			"field", l.spelling("series", e.doc.Lang), "name", l.spelling("part", e.doc.Lang)))
	}
}

func (l *linking) isEmpty(e *entry) bool {
	_, is := l.emptyAs[e.name()]
	return is
}

// series puts pages in their series.
func (l *linking) series() {
	parts := map[*site.Page][]*site.Page{}
	var all []*site.Page
	for _, i := range l.special.parts {
		to := l.seriesOf(i)
		if to == nothing {
			continue
		}
		series := l.at[to]
		if parts[series] == nil {
			all = append(all, series)
		}
		parts[series] = append(parts[series], l.at[i])
	}
	slices.SortFunc(all, func(a, b *site.Page) int { return cmp.Compare(a.N, b.N) })
	l.graph.Series = all
	for _, series := range all {
		for _, lang := range l.settings.Languages {
			l.arrange(series, inLanguage(parts[series], lang), lang)
		}
	}
}

func inLanguage(pages []*site.Page, lang string) []*site.Page {
	var found []*site.Page
	for _, p := range pages {
		if p.Lang == lang {
			found = append(found, p)
		}
	}
	return found
}

// arrange orders the parts of one language and tells each its neighbours.
func (l *linking) arrange(series *site.Page, parts []*site.Page, lang string) {
	l.sort(l.byPart, parts)
	for i, page := range parts {
		page.Series = &site.SeriesPlace{Series: series, Part: page.Fields().Int("part")}
		if i == 0 {
			continue
		}
		before := parts[i-1]
		page.Series.Prev, before.Series.Next = before, page
		l.checkParts(series, before, page)
	}
	if lang == series.Lang {
		series.Parts = parts
		series.Planned = planned(series, parts)
	}
}

// checkParts reports a part that is there twice, or one that is missing in between.
func (l *linking) checkParts(series, before, page *site.Page) {
	v := page.Get("part")
	if v == nil {
		return
	}
	switch a, b := before.Series.Part, page.Series.Part; {
	case a == b && (site.IsCopy(path.Base(before.Path)) || site.IsCopy(path.Base(page.Path))):
		// that there is a copy is told already
	case a == b:
		l.report(problem.At("K130", page.Path, v.Pos, "value", strconv.Itoa(b), "id", series.ID, "other", before.Path))
	case b > a+1:
		l.report(problem.At("K131", page.Path, v.Pos, "value", strconv.Itoa(a+1), "id", series.ID))
	}
}

// planned are the announced parts that were not published yet, under their own name or
// as the title of a part.
func planned(series *site.Page, parts []*site.Page) []string {
	published := map[string]bool{}
	for _, page := range parts {
		published[site.Slug(page.Title)] = true
		published[site.Slug(page.FieldText("part_title"))] = true
	}
	var left []string
	for _, name := range series.Fields().Texts("planned") {
		if !published[site.Slug(name)] {
			left = append(left, name)
		}
	}
	return left
}
