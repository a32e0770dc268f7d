package diagram

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// usualTint is that of parts of which all have the same one, or that have none of their own.
const usualTint = "t16"

// Tint is the class of the tint that a part has in the drawing for a wide column: what
// explains the part can have it as well, so that one sees which it is.
func Tint(d *site.Diagram, part int) string {
	var class string
	switch d.Kind {
	case "rings":
		class = tint(concentricTints, part)
		if len(d.Parts) > mostConcentric {
			class = tint(touchingTints, part)
		}
	case "funnel":
		class = tint(funnelTints, part)
	case "levels":
		class = tint(levelTints, part)
	case "steps":
		class = stepTint(part, len(d.Parts))
	case "matrix":
		class = tint(matrixTints, part)
	case "network":
		for i, layer := range d.Layers {
			if slices.Contains(layer, part) {
				class = layerTint(d, i)
			}
		}
	default:
		class = usualTint
	}
	return strings.TrimPrefix(class, "s ")
}
