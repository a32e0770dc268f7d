// Package theme makes the colours of a site from its one spot colour, so that each can be
// read where it is used: in ink on paper, on a light ground and on a dark one.
//
// The spot colour itself is kept for planes. For text and lines it is made darker (on a dark
// ground lighter) until its contrast is what WCAG 2.2 asks for: in OKLCH, so that the hue
// stays. Tints are mixed with the paper in OKLab. All of it is computed when the site is
// made, and written as plain colours, which drawings as files can have as well.
package theme

import "kiem/builder/site"

// Own is kiem's own spot colour.
const Own = "#1C6B52"

// ownOnDark is that colour on a dark ground. It alone is chosen by hand: the computed one is
// dull.
const ownOnDark = "#57B893"

// Tokens are the colours of a site, each as #RRGGBB.
type Tokens struct{ Light, Dark Scheme }

// Scheme are the colours on one ground.
type Scheme struct {
	// Paper is the ground, Ink the text on it and InkSoft that of notes; they are always the
	// same.
	Paper, Ink, InkSoft string
	// Spot is the spot colour as it was given.
	Spot string
	// SpotText is the spot colour as text, on paper and on the first tint; Line is it as a
	// line on paper.
	SpotText, Line string
	// SpotPlane is a plane in the spot colour, and OnSpot the text on it. Where neither ink
	// nor paper can be read on the spot colour, the plane is a tint.
	SpotPlane, OnSpot string
	// Tints are the spot colour mixed with paper, from a little to much. Ink can be read on
	// all of them.
	Tints [5]string
}

// percents are how much of the spot colour is in each tint.
var percents = [5]int{8, 16, 24, 32, 60}

// The tints that the rules for other colours name.
const firstTint, planeTint = 0, 3

// step is how much lighter or darker a colour is made at a time, until it can be read.
const step = 0.002

// ground is what a scheme starts from.
type ground struct {
	paper, ink, soft colour
	// step is towards the ink.
	step float64
}

var (
	light = ground{colour{0xFF, 0xFF, 0xFF}, colour{0x16, 0x20, 0x2A}, colour{0x4A, 0x56, 0x61}, -step}
	dark  = ground{colour{0x11, 0x18, 0x1D}, colour{0xE8, 0xED, 0xF0}, colour{0xAA, 0xB6, 0xBD}, step}
)

// Of returns the colours of a site with these settings.
func Of(settings site.ThemeSettings) Tokens {
	spot := spotOf(settings)
	t := Tokens{light.scheme(spot), dark.scheme(onDark(spot))}
	if pair := settings.Colours; pair != nil {
		for _, s := range []*Scheme{&t.Light, &t.Dark} {
			s.SpotPlane, s.OnSpot = pair.Plane, pair.Text
		}
	}
	return t
}

// spotOf is the spot colour of the settings, or kiem's own.
func spotOf(settings site.ThemeSettings) colour {
	spot, ok := colourOf(settings.Spot)
	if !ok {
		spot, _ = colourOf(Own)
	}
	return spot
}

// onDark is the spot colour that the colours on a dark ground are made of.
func onDark(spot colour) colour {
	if spot.String() == Own {
		spot, _ = colourOf(ownOnDark)
	}
	return spot
}

func (g ground) scheme(spot colour) Scheme {
	tints := g.tints(spot)
	s := Scheme{
		Paper: g.paper.String(), Ink: g.ink.String(), InkSoft: g.soft.String(),
		Spot:     spot.String(),
		SpotText: g.reach(spot, textContrast, g.paper, tints[firstTint]).String(),
		Line:     g.reach(spot, lineContrast, g.paper).String(),
	}
	plane, on := spot, g.ink
	if contrast(g.paper, spot) > contrast(g.ink, spot) {
		on = g.paper
	}
	if contrast(on, plane) < textContrast {
		plane, on = tints[planeTint], g.ink
	}
	s.SpotPlane, s.OnSpot = plane.String(), on.String()
	for i, tint := range tints {
		s.Tints[i] = tint.String()
	}
	return s
}

// tints are the tints of a colour; one on which ink cannot be read has less of the colour.
func (g ground) tints(spot colour) [5]colour {
	var tints [5]colour
	for i, percent := range percents {
		tints[i] = mix(spot, percent, g.paper)
		for contrast(g.ink, tints[i]) < textContrast {
			percent--
			tints[i] = mix(spot, percent, g.paper)
		}
	}
	return tints
}

// reach is the colour, moved towards the ink until it has the contrast with each of what it
// stands on. At the end of the way is black or white, which has.
func (g ground) reach(c colour, asked float64, on ...colour) colour {
	from, reached := c.oklch(), c
	for n := 1; least(reached, on...) < asked; n++ {
		reached = from.lighter(float64(n) * g.step)
	}
	return reached
}
