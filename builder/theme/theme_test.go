package theme

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func of(spot string) Tokens { return Of(site.ThemeSettings{Spot: spot}) }

// brands are eight colours of firms, each hard in a way of its own.
var brands = []struct{ name, spot string }{
	{"kiem's own", "#1C6B52"}, {"orange", "#F28C00"}, {"yellow", "#FFD500"}, {"magenta", "#E6007E"},
	{"cyan", "#00A3E0"}, {"navy", "#0B3D91"}, {"grey", "#7A7A7A"}, {"nearly ink", "#16202A"},
}

// What the design says of the eight, of which testdata/brands.txt has all colours.
func TestBrands(t *testing.T) {
	t.Parallel()
	for i, want := range []struct {
		raw                  string // the contrast on white
		text, line, darkText string
		plane, onPlane       string // on paper
		tint                 string // the contrast of ink on the last tint
	}{
		{"6.4", "#1C6B52", "#1C6B52", "#57B893", "#1C6B52", "#FFFFFF 6.4", "5.9"},
		{"2.5", "#A96003", "#D97E08", "#F28C00", "#F28C00", "#16202A 6.7", "9.9"},
		{"1.4", "#8A7301", "#AF9210", "#FFD500", "#FFD500", "#16202A 11.6", "13.4"},
		{"4.5", "#D70976", "#E6007E", "#F8298C", "#E6007E", "#FFFFFF 4.5", "7.2"},
		{"2.9", "#0D79A7", "#0A9FDA", "#00A3E0", "#00A3E0", "#16202A 5.7", "9.1"},
		{"10.0", "#0B3D91", "#0B3D91", "#4D81DB", "#0B3D91", "#FFFFFF 10.0", "4.7"},
		{"4.3", "#707070", "#7A7A7A", "#858585", "#D3D3D3", "#16202A 11.0", "7.3"},
		{"16.5", "#16202A", "#16202A", "#76828F", "#16202A", "#FFFFFF 16.5", "4.5"},
	} {
		brand := brands[i]
		got := of(brand.spot)
		for _, c := range []struct{ what, got, want string }{
			{"contrast on white", between(t, brand.spot, "#FFFFFF"), want.raw},
			{"text", got.Light.SpotText, want.text},
			{"line", got.Light.Line, want.line},
			{"text on dark", got.Dark.SpotText, want.darkText},
			{"plane", got.Light.SpotPlane, want.plane},
			{"text on plane", got.Light.OnSpot + " " + between(t, got.Light.OnSpot, got.Light.SpotPlane), want.onPlane},
			{"ink on the last tint", between(t, got.Light.Ink, got.Light.Tints[4]), want.tint},
		} {
			if c.got != c.want {
				t.Errorf("%s %s: %s is %s, want %s", brand.name, brand.spot, c.what, c.got, c.want)
			}
		}
	}
}

// All colours of the eight are as they were: a site does not change its looks by itself.
func TestColoursAreStable(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for _, brand := range brands {
		fmt.Fprintf(&b, "%s %s\n", brand.spot, brand.name)
		tokens := of(brand.spot)
		for _, c := range []struct {
			name string
			Scheme
		}{{"light", tokens.Light}, {"dark", tokens.Dark}} {
			ink := func(ground string) string { return ground + " " + between(t, c.Ink, ground) }
			paper := func(colour string) string { return colour + " " + between(t, colour, c.Paper) }
			fmt.Fprintf(&b, "  %-5s spot %s, text %s, line %s, plane %s under %s %s\n", c.name, paper(c.Spot),
				paper(c.SpotText), paper(c.Line), c.SpotPlane, c.OnSpot, between(t, c.OnSpot, c.SpotPlane))
			fmt.Fprintf(&b, "        tints under ink")
			for _, tint := range c.Tints {
				fmt.Fprintf(&b, " %s", ink(tint))
			}
			b.WriteString("\n")
		}
	}
	golden := filepath.Join("testdata", "brands.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got:\n%swant:\n%s", b.String(), want)
	}
}

// circle are colours of all hues, from black to white and from grey to as bright as a screen
// has, with the corners of what it can show.
func circle() []colour {
	var all []colour
	for hue := 0; hue < 360; hue += 10 {
		for lightness := 0.0; lightness <= 1; lightness += 0.05 {
			for _, chroma := range []float64{0.03, 0.12, 0.35} {
				all = append(all, oklch{lightness, chroma, float64(hue) * math.Pi / 180}.lighter(0))
			}
		}
	}
	for _, r := range []uint8{0, 1, 127, 128, 254, 255} {
		for _, g := range []uint8{0, 127, 255} {
			for _, b := range []uint8{0, 127, 255} {
				all = append(all, colour{r, g, b})
			}
		}
	}
	return all
}

// Whatever the spot colour, what is promised of the colours holds on both grounds.
func TestContrastsHold(t *testing.T) {
	t.Parallel()
	colours := circle()
	distinct := slices.Compact(slices.SortedFunc(slices.Values(colours), func(a, b colour) int { return slices.Compare(a[:], b[:]) }))
	if len(distinct) < 800 {
		t.Fatalf("%d colours, want hundreds", len(distinct))
	}
	for _, spot := range distinct {
		tokens := of(spot.String())
		for _, s := range []Scheme{tokens.Light, tokens.Dark} {
			if tokens.Light.Spot != spot.String() {
				t.Fatalf("%s became %s", spot, tokens.Light.Spot)
			}
			promises := []struct {
				what, colour, on string
				asked            float64
			}{
				{"spot text on paper", s.SpotText, s.Paper, 4.5},
				{"spot text on the first tint", s.SpotText, s.Tints[0], 4.5},
				{"line on paper", s.Line, s.Paper, 3},
				{"text on the plane", s.OnSpot, s.SpotPlane, 4.5},
				{"notes on the first tint", s.InkSoft, s.Tints[0], 4.5},
				{"notes on the second tint", s.InkSoft, s.Tints[1], 4.5},
			}
			for _, tint := range s.Tints {
				promises = append(promises, struct {
					what, colour, on string
					asked            float64
				}{"ink on a tint", s.Ink, tint, 4.5})
			}
			for _, p := range promises {
				if got := contrast(mustRead(t, p.colour), mustRead(t, p.on)); got < p.asked {
					t.Errorf("%s: %s, %s on %s, is %.3f, want %.1f", spot, p.what, p.colour, p.on, got, p.asked)
				}
			}
		}
	}
}

// Text and lines are of the hue of the brand: only grey has none.
func TestHueStays(t *testing.T) {
	t.Parallel()
	for _, spot := range circle() {
		is := spot.oklch()
		tokens := of(spot.String())
		for _, text := range []string{tokens.Light.SpotText, tokens.Light.Line, tokens.Dark.SpotText, tokens.Dark.Line} {
			became := mustRead(t, text).oklch()
			turned := math.Abs(math.Remainder(became.hue-is.hue, 2*math.Pi)) * 180 / math.Pi
			// A channel is a whole number, so the hue of what is almost grey is rough.
			if min(is.chroma, became.chroma) > 0.04 && turned > 4 {
				t.Errorf("%s became %s: the hue turned by %.1f degrees", spot, text, turned)
			}
		}
	}
}

// A style sheet that has no colours from here has the same as one that has kiem's own.
func TestStyleSheetHasOwnColours(t *testing.T) {
	t.Parallel()
	var data []byte
	for _, part := range []string{"tokens.css", "dark.css"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "static", "style", part))
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, text...)
	}
	own := Of(site.ThemeSettings{})
	for name, want := range map[string][2]string{
		"paper": {own.Light.Paper, own.Dark.Paper}, "ink": {own.Light.Ink, own.Dark.Ink},
		"ink-soft": {own.Light.InkSoft, own.Dark.InkSoft}, "spot": {own.Light.Spot, own.Dark.Spot},
		"spot-text": {own.Light.SpotText, own.Dark.SpotText}, "line": {own.Light.Line, own.Dark.Line},
		"spot-plane": {own.Light.SpotPlane, own.Dark.SpotPlane}, "on-spot": {own.Light.OnSpot, own.Dark.OnSpot},
		"tint": {own.Light.Tints[0], own.Dark.Tints[0]}, "plane": {own.Light.Tints[1], own.Dark.Tints[1]},
		"t8": {own.Light.Tints[0], own.Dark.Tints[0]}, "t16": {own.Light.Tints[1], own.Dark.Tints[1]},
		"t24": {own.Light.Tints[2], own.Dark.Tints[2]}, "t32": {own.Light.Tints[3], own.Dark.Tints[3]},
		"t60": {own.Light.Tints[4], own.Dark.Tints[4]},
	} {
		var got []string
		for _, m := range regexp.MustCompile(`--`+name+`: (#[0-9a-f]+)`).FindAllStringSubmatch(string(data), -1) {
			value := m[1]
			if len(value) == 4 {
				value = "#" + strings.Repeat(value[1:2], 2) + strings.Repeat(value[2:3], 2) + strings.Repeat(value[3:], 2)
			}
			got = append(got, strings.ToUpper(value))
		}
		if !slices.Equal(got, want[:]) {
			t.Errorf("--%s in the style sheets is %q, want %q", name, got, want)
		}
	}
}

// A pair of the site's own is as it was chosen, on both grounds.
func TestOwnPair(t *testing.T) {
	t.Parallel()
	got := Of(site.ThemeSettings{Spot: "#F28C00", Colours: &site.ColourPair{Text: "#FFFFFF", Plane: "#A05A00"}})
	for _, s := range []Scheme{got.Light, got.Dark} {
		if s.OnSpot != "#FFFFFF" || s.SpotPlane != "#A05A00" || s.Spot != "#F28C00" {
			t.Errorf("got %s on %s beside %s", s.OnSpot, s.SpotPlane, s.Spot)
		}
	}
}

func TestColourOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"#F28C00": "#F28C00", "#f28c0a": "#F28C0A", "": "", "#FFF": "", "F28C00#": "", "#F28C0": "", "#F28C0G": "",
	} {
		got, ok := colourOf(text)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q is %s, %v, want %q", text, got, ok, want)
		}
	}
}

// The numbers are those of the checkers that people use: black on white is 21, and the
// greys are the lightest that pass on white.
func TestContrast(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#FFFFFF", 21}, {"#FFFFFF", "#000000", 21}, {"#777777", "#FFFFFF", 4.478},
		{"#767676", "#FFFFFF", 4.542}, {"#949494", "#FFFFFF", 3.033}, {"#FF0000", "#FFFFFF", 3.998},
	} {
		if got := contrast(mustRead(t, c.a), mustRead(t, c.b)); math.Abs(got-c.want) > 0.001 {
			t.Errorf("%s on %s is %.4f, want %.3f", c.a, c.b, got, c.want)
		}
	}
}

// The examples of Ottosson's article, in this direction and back.
func TestOKLab(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]oklab{
		"#FFFFFF": {1, 0, 0}, "#000000": {}, "#FF0000": {0.628, 0.225, 0.126},
		"#00FF00": {0.866, -0.234, 0.179}, "#0000FF": {0.452, -0.032, -0.312},
	} {
		got := mustRead(t, text).oklab()
		if math.Abs(got.l-want.l)+math.Abs(got.a-want.a)+math.Abs(got.b-want.b) > 0.002 {
			t.Errorf("%s is %.3f, want %.3f", text, got, want)
		}
	}
	for _, c := range circle() {
		if back := c.oklch().oklab().colour(); back != c {
			t.Errorf("%s comes back as %s", c, back)
		}
	}
}

func mustRead(t *testing.T, text string) colour {
	t.Helper()
	c, ok := colourOf(text)
	if !ok {
		t.Fatalf("%q is no colour", text)
	}
	return c
}

// between is the contrast of two colours, with one decimal.
func between(t *testing.T, a, b string) string {
	t.Helper()
	return fmt.Sprintf("%.1f", contrast(mustRead(t, a), mustRead(t, b)))
}
