package theme

import (
	"testing"

	"kiem/builder/problem"
	"kiem/builder/site"
)

func TestCheckSpot(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, spot, nl, en string }{
		{"orange", "#F28C00",
			"steunkleur #F28C00 haalt 2,5 : 1 op wit; voor tekst is #A96003 gebruikt (4,5 : 1)",
			"spot colour #F28C00 has a contrast of 2.5 : 1 on white; #A96003 is used for text (4.5 : 1)"},
		{"magenta, which passes on white but not on the tint", "#E6007E",
			"steunkleur #E6007E haalt 4,1 : 1 op de tint #FFEFF4; voor tekst is #D70976 gebruikt (4,5 : 1)",
			"spot colour #E6007E has a contrast of 4.1 : 1 on the tint #FFEFF4; #D70976 is used for text (4.5 : 1)"},
		{"a grey that falls just short", "#777777",
			"steunkleur #777777 haalt 4,47 : 1 op wit; voor tekst is #6F6F6F gebruikt (4,5 : 1)",
			"spot colour #777777 has a contrast of 4.47 : 1 on white; #6F6F6F is used for text (4.5 : 1)"},
		{"navy", "#0B3D91", "", ""},
		{"kiem's own", "#1C6B52", "", ""},
		{"none", "", "", ""},
	} {
		pos := site.Pos{Line: 3, Column: 9}
		found := Check(site.ThemeSettings{Spot: c.spot, SpotPos: pos})
		if c.nl == "" {
			if len(found) > 0 {
				t.Errorf("%s: found %v", c.name, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Code != "K301" || found[0].Pos != pos || found[0].File != "site.yaml" || found[0].Severity != site.Notice {
			t.Errorf("%s: found %+v", c.name, found)
			continue
		}
		for lang, want := range map[string]string{"nl": c.nl, "en": c.en} {
			if got := problem.Words(found[0], lang).What; got != want {
				t.Errorf("%s:\n got %s\nwant %s", c.name, got, want)
			}
		}
	}
}

func TestCheckPair(t *testing.T) {
	t.Parallel()
	text, plane := site.Pos{Line: 4, Column: 20}, site.Pos{Line: 4, Column: 40}
	for _, c := range []struct {
		name, text, plane string
		what              string
		suggestion        string
		at                site.Pos
	}{
		{name: "white on orange: the plane is nearest", text: "#FFFFFF", plane: "#F28C00",
			what:       "tekst in #FFFFFF op een vlak in #F28C00 haalt 2,5 : 1, en nodig is 4,5 : 1",
			suggestion: `"#AF6400"`, at: plane},
		{name: "grey on white: the text is nearest", text: "#8A8A8A", plane: "#FFFFFF",
			what:       "tekst in #8A8A8A op een vlak in #FFFFFF haalt 3,5 : 1, en nodig is 4,5 : 1",
			suggestion: `"#767676"`, at: text},
		{name: "just short", text: "#777777", plane: "#FFFFFF",
			what:       "tekst in #777777 op een vlak in #FFFFFF haalt 4,47 : 1, en nodig is 4,5 : 1",
			suggestion: `"#767676"`, at: text},
		{name: "one colour", text: "#F28C00", plane: "#F28C00",
			what:       "tekst in #F28C00 op een vlak in #F28C00 haalt 1,0 : 1, en nodig is 4,5 : 1",
			suggestion: `"#5B3102"`, at: text},
		{name: "one that passes", text: "#FFFFFF", plane: "#1C6B52"},
	} {
		found := Check(site.ThemeSettings{Colours: &site.ColourPair{Text: c.text, Plane: c.plane, TextPos: text, PlanePos: plane}})
		if c.what == "" {
			if len(found) > 0 {
				t.Errorf("%s: found %v", c.name, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Code != "K302" || found[0].Severity != site.Error {
			t.Errorf("%s: found %+v", c.name, found)
			continue
		}
		p := found[0]
		if got := problem.Words(p, "nl").What; got != c.what || p.Suggestion != c.suggestion || p.Pos != c.at {
			t.Errorf("%s:\n got %s, %s at %v\nwant %s, %s at %v", c.name, got, p.Suggestion, p.Pos, c.what, c.suggestion, c.at)
		}
	}
}

// What is suggested passes, whichever the two colours.
func TestMend(t *testing.T) {
	t.Parallel()
	colours := circle()
	for i, text := range colours {
		plane := colours[(i*7+3)%len(colours)]
		mended, ofPlane := mend(text, plane)
		if ofPlane {
			plane = mended
		} else {
			text = mended
		}
		if got := contrast(text, plane); got < 4.5 {
			t.Errorf("%s on %s is %.2f", text, plane, got)
		}
	}
}

// A contrast that is too low is never told as the one that is asked for.
func TestInWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		ratio float64
		want  string
	}{{2.463, "2.5"}, {4.44, "4.4"}, {4.45, "4.45"}, {4.4999, "4.49"}, {4.5, "4.5"}, {4.54, "4.5"}, {21, "21.0"}} {
		if got := inWords(c.ratio, 4.5); got != c.want {
			t.Errorf("%v is %s, want %s", c.ratio, got, c.want)
		}
	}
}
