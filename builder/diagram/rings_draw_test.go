package diagram

import (
	"strings"
	"testing"

	"kiem/builder/site"
)

// In the thin bands of many circles, a name that is too long for one line takes two.
func TestNamesInThinBands(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		names  string
		part   int
		lines  string
		broken string
	}{
		{"Bedoeling, Waarden, Vakmanschap, Samenwerking, Maatschappij", 1, "Waarden", ""},
		{"Bedoeling, Onze waarden, Vakmanschap, Samenwerking, Maatschappij", 1, "Onze waarden", ""},
		{"Bedoeling, Onze gedeelde waarden, Vakmanschap, Samenwerking, Maatschappij", 1, "Onze|gedeelde…", "gedeelde"},
		{"Ik, Mijn team, De afdeling, Onze organisatie, Partners in de keten, De samenleving", 3, "Onze organisatie", ""},
		{"Ik, Mijn team, De afdeling, Onze organisatie, Partners in de keten, De samenleving", 4, "Partners in|de keten", ""},
		{"Ik, Onze waarden, De afdeling, De organisatie, De keten, De samenleving", 1, "Onze|waarden", ""},
	} {
		d := &site.Diagram{Kind: "rings"}
		for _, name := range strings.Split(c.names, ", ") {
			d.Parts = append(d.Parts, site.Part{Name: name})
		}
		sk := sketchOf(d, narrow)
		if got := strings.Join(sk.parts[c.part].texts[0].lines, "|"); got != c.lines {
			t.Errorf("ring %d of %s: got %s, want %s", c.part+1, c.names, got, c.lines)
		}
		if got := strings.Join(sk.broken, " "); got != c.broken {
			t.Errorf("broken in %s: got %q, want %q", c.names, got, c.broken)
		}
	}
}
