package schema

import (
	"slices"

	"kiem/builder/site"
)

// wrong returns the names of settings that are lacking because of a mistake.
func (r *settingsReader) wrong(s *site.Settings) map[string]bool {
	var wrong map[string]bool
	for name, lacks := range map[string]bool{"contact": s.Contact == nil, "base_url": s.BaseURL == ""} {
		if lacks && r.isAttempted(name) {
			if wrong == nil {
				wrong = map[string]bool{}
			}
			wrong[name] = true
		}
	}
	return wrong
}

// isAttempted reports whether something is written under a setting, be it wrong, or under a
// name that is nearly its own.
func (r *settingsReader) isAttempted(name string) bool {
	field := r.types.settings.Field(name)
	if r.out.slips[slip{r.node, field}] {
		return true
	}
	return isFilled(r.types.settings.Find(r.node, name))
}

// isFilled reports whether anything but the names of fields is written in a node.
func isFilled(node *site.Node) bool {
	return node != nil && (node.Text != "" || len(node.Items) > 0 ||
		slices.ContainsFunc(node.Keys, func(k site.Key) bool { return isFilled(k.Value) }))
}
