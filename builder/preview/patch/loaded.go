package patch

import (
	"slices"
	"strings"
)

// dataTypes are parts of the types of script that are no programs.
var dataTypes = []string{"json", "xml", "text/plain", "text/x-", "text/template", "text/html"}

// loaded reports whether a browser only takes an element as it should from a page that it
// loads: a program runs once, and what it did stays; a policy cannot be taken back; and the
// content of some templates goes elsewhere.
func loaded(n *node) bool {
	switch n.name {
	case "script", "svg script":
		kind := strings.ToLower(n.attr("type"))
		return !slices.ContainsFunc(dataTypes, func(data string) bool { return strings.Contains(kind, data) })
	case "meta":
		return n.attr("http-equiv") != ""
	case "template":
		return n.attr("shadowrootmode") != ""
	}
	return false
}

func anyLoaded(n *node) bool { return loaded(n) || slices.ContainsFunc(n.kids, anyLoaded) }
