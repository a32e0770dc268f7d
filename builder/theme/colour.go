package theme

import (
	"fmt"
	"math"
)

// colour is a colour of sRGB, as it is written in a style sheet.
type colour [3]uint8

// colourOf reads #RRGGBB.
func colourOf(text string) (colour, bool) {
	var c colour
	if len(text) != 7 || text[0] != '#' {
		return c, false
	}
	for i := range c {
		high, low := digit(text[2*i+1]), digit(text[2*i+2])
		if high < 0 || low < 0 {
			return colour{}, false
		}
		c[i] = uint8(high<<4 | low)
	}
	return c, true
}

func digit(b byte) int {
	switch {
	case b >= '0' && b <= '9':
		return int(b - '0')
	case b >= 'A' && b <= 'F':
		return int(b-'A') + 10
	case b >= 'a' && b <= 'f':
		return int(b-'a') + 10
	}
	return -1
}

func (c colour) String() string { return fmt.Sprintf("#%02X%02X%02X", c[0], c[1], c[2]) }

// linear is the light that a channel of sRGB stands for, from 0 to 1.
func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// channel is the channel of sRGB for so much light.
func channel(light float64) uint8 {
	light = min(max(light, 0), 1)
	if light <= 0.0031308 {
		light *= 12.92
	} else {
		light = 1.055*math.Pow(light, 1/2.4) - 0.055
	}
	return uint8(math.Round(255 * light))
}

// oklab is a colour in OKLab, in which equal steps look equal: lightness, from 0 to 1, from
// green to red, and from blue to yellow. The space and its numbers are Björn Ottosson's, "A
// perceptual color space for image processing", https://bottosson.github.io/posts/oklab/.
type oklab struct{ l, a, b float64 }

func (c colour) oklab() oklab {
	red, green, blue := linear(c[0]), linear(c[1]), linear(c[2])
	l := math.Cbrt(0.4122214708*red + 0.5363325363*green + 0.0514459929*blue)
	m := math.Cbrt(0.2119034982*red + 0.6806995451*green + 0.1073969566*blue)
	s := math.Cbrt(0.0883024619*red + 0.2817188376*green + 0.6299787005*blue)
	return oklab{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

// light is how much red, green and blue light the colour is. A screen cannot show what is
// below 0 or above 1.
func (o oklab) light() [3]float64 {
	l := o.l + 0.3963377774*o.a + 0.2158037573*o.b
	m := o.l - 0.1055613458*o.a - 0.0638541728*o.b
	s := o.l - 0.0894841775*o.a - 1.2914855480*o.b
	l, m, s = l*l*l, m*m*m, s*s*s
	return [3]float64{
		4.0767416621*l - 3.3077115913*m + 0.2309699292*s,
		-1.2684380046*l + 2.6097574011*m - 0.3413193965*s,
		-0.0041960863*l - 0.7034186147*m + 1.7076147010*s,
	}
}

// colour is the colour as a screen shows it, each channel cut off where it must be.
func (o oklab) colour() colour {
	light := o.light()
	return colour{channel(light[0]), channel(light[1]), channel(light[2])}
}

// shown reports whether a screen can show the colour, but for what computing loses.
func (o oklab) shown() bool {
	const lost = 1e-6
	for _, v := range o.light() {
		if v < -lost || v > 1+lost {
			return false
		}
	}
	return true
}

// oklch is a colour in OKLCH, which is OKLab with hue (an angle) and chroma (how far from
// grey) in place of its two axes.
type oklch struct{ lightness, chroma, hue float64 }

func (c colour) oklch() oklch {
	o := c.oklab()
	return oklch{o.l, math.Hypot(o.a, o.b), math.Atan2(o.b, o.a)}
}

func (o oklch) oklab() oklab {
	return oklab{o.lightness, o.chroma * math.Cos(o.hue), o.chroma * math.Sin(o.hue)}
}

// lighter is the colour so much lighter, or darker when that is below 0, of the same hue.
// Where a screen cannot show it, its chroma is lowered, by three per cent at a time, until
// one can.
func (o oklch) lighter(by float64) colour {
	o.lightness = min(max(o.lightness+by, 0), 1)
	for ; o.chroma > 1e-4; o.chroma *= 0.97 {
		if lab := o.oklab(); lab.shown() {
			return lab.colour()
		}
	}
	return oklab{l: o.lightness}.colour()
}

// mix is so many per cent of a colour in another, mixed in OKLab.
func mix(c colour, percent int, into colour) colour {
	part := float64(percent) / 100
	a, b := c.oklab(), into.oklab()
	return oklab{
		part*a.l + (1-part)*b.l,
		part*a.a + (1-part)*b.a,
		part*a.b + (1-part)*b.b,
	}.colour()
}
