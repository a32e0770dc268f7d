package theme

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// settingsFile is where the colours are written.
const settingsFile = "site.yaml"

// Check says what there is to say about the colours in the settings: that the spot colour is
// another as text, and that a pair of the site's own cannot be read;
// and about fonts that there are not.
func Check(settings site.ThemeSettings) []site.Problem {
	var found []site.Problem
	if spot, ok := colourOf(settings.Spot); ok {
		found = checkSpot(spot, settings.SpotPos)
	}
	if settings.Colours != nil {
		found = append(found, checkPair(*settings.Colours)...)
	}
	return append(found, checkFonts(settings)...)
}

// checkSpot tells which colour text has when it cannot have the spot colour. On a dark
// ground that goes without saying: there most colours are others.
func checkSpot(spot colour, pos site.Pos) []site.Problem {
	tint := light.tints(spot)[firstTint]
	text := light.reach(spot, textContrast, light.paper, tint)
	if text == spot {
		return nil
	}
	has, on := contrast(spot, light.paper), ""
	if has >= textContrast {
		has, on = contrast(spot, tint), tint.String()
	}
	return []site.Problem{problem.At("K301", settingsFile, pos, "value", spot.String(), "name", on,
		"min", inWords(has, textContrast),
		"other", text.String(), "max", inWords(least(text, light.paper, tint), textContrast))}
}

// checkPair finds a text that cannot be read on its plane. The problem is at the colour of
// which the smallest change makes it readable, with the changed colour.
func checkPair(pair site.ColourPair) []site.Problem {
	text, ok := colourOf(pair.Text)
	plane, both := colourOf(pair.Plane)
	has := contrast(text, plane)
	if !ok || !both || has >= textContrast {
		return nil
	}
	mended, ofPlane := mend(text, plane)
	pos := pair.TextPos
	if ofPlane {
		pos = pair.PlanePos
	}
	return []site.Problem{problem.Suggest(`"`+mended.String()+`"`, "K302", settingsFile, pos,
		"value", text.String(), "other", plane.String(),
		"min", inWords(has, textContrast), "max", inWords(textContrast, textContrast))}
}

// mend is one of two colours made as little lighter or darker as is enough to read them,
// and whether it is that of the plane. Either black or white can be read on any colour, so
// there is one.
func mend(text, plane colour) (mended colour, ofPlane bool) {
	fromText, fromPlane := text.oklch(), plane.oklch()
	for by := step; ; by += step {
		for _, by := range []float64{-by, by} {
			if c := fromText.lighter(by); contrast(c, plane) >= textContrast {
				return c, false
			}
			if c := fromPlane.lighter(by); contrast(text, c) >= textContrast {
				return c, true
			}
		}
	}
}
