package render

import (
	"slices"
	"strings"
)

// mayShowRelated reports whether a page may show the pages that are nearest to it: whether that
// is named in a partial or in a layout by which this site has pages drawn.
func (r *renderer) mayShowRelated() bool {
	drawn := slices.Clone(ownLayouts)
	types := map[string]bool{}
	for _, page := range r.graph.Pages {
		if !types[page.Type] {
			types[page.Type] = true
			drawn = append(drawn, r.schema.Type(page.Type).Layout)
		}
	}
	for file, text := range r.files {
		if strings.Contains(text, "Related") && (isPartial(file) || slices.Contains(drawn, strings.TrimSuffix(file, ".html"))) {
			return true
		}
	}
	return false
}
