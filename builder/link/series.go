package link

import (
	"slices"
	"strconv"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// series puts pages in their series, and takes out the series that no page is part of.
func (l *linker) series() {
	parts := map[*site.Page][]*site.Page{}
	var order []*site.Page
	for _, page := range l.graph.Pages {
		series := l.seriesOf(page)
		if series == nil {
			continue
		}
		if parts[series] == nil {
			order = append(order, series)
		}
		parts[series] = append(parts[series], page)
	}
	for _, series := range order {
		for _, lang := range l.settings.Languages {
			l.arrange(series, inLanguage(parts[series], lang), lang)
		}
	}
	for _, page := range slices.Clone(l.graph.Pages) {
		if page.Type == "series" && !hasParts(page, parts) {
			l.report(problem.At("K310", page.Path, site.Pos{}, "id", page.ID,
				"field", l.spelling("series", page.Lang), "name", l.spelling("part", page.Lang)))
			l.take(page, site.EmptySeries)
		}
	}
}

// hasParts reports whether the series has parts, in its own language or another.
func hasParts(series *site.Page, parts map[*site.Page][]*site.Page) bool {
	if len(parts[series]) > 0 {
		return true
	}
	for _, t := range series.Translations {
		if len(parts[t]) > 0 {
			return true
		}
	}
	return false
}

// take takes a page out of the site again, and out of what refers to it.
func (l *linker) take(page *site.Page, reason site.HeldReason) {
	l.hide(page, reason, site.Date{})
	delete(l.byURL, page.URL)
	delete(l.byPath, page.Path)
	delete(l.byID, l.id(page.Document))
	gone := func(p *site.Page) bool { return p == page }
	l.graph.Pages = slices.DeleteFunc(l.graph.Pages, gone)
	for _, other := range l.graph.Pages {
		other.Translations = slices.DeleteFunc(other.Translations, gone)
		for i := range other.Refs {
			if other.Refs[i].Page == page {
				other.Refs[i] = site.Ref{}
			}
		}
	}
}

func (l *linker) seriesOf(page *site.Page) *site.Page {
	v := page.Fields.Get("series")
	if v == nil || v.Reference == 0 || page.Type == "series" {
		return nil
	}
	return page.Refs[v.Reference-1].Page
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
func (l *linker) arrange(series *site.Page, parts []*site.Page, lang string) {
	slices.SortFunc(parts, byPart)
	for i, page := range parts {
		page.Series = &site.SeriesPlace{Series: series, Part: page.Fields.Int("part")}
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
func (l *linker) checkParts(series, before, page *site.Page) {
	v := page.Fields.Get("part")
	if v == nil {
		return
	}
	switch a, b := before.Series.Part, page.Series.Part; {
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
		published[site.Slug(page.Fields.Text("part_title"))] = true
	}
	var left []string
	for _, name := range series.Fields.Texts("planned") {
		if !published[site.Slug(name)] {
			left = append(left, name)
		}
	}
	return left
}
