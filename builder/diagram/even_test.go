package diagram

import (
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestFitEvenly(t *testing.T) {
	t.Parallel()
	sk := &sketch{size: wide}
	request := func(s string) text {
		return text{text: s, weight: bold, sizes: wideSizes, room: width(184), lines: 2}
	}
	labels := sk.fitEvenly([]text{request("Visie"), request("Gemeenschappelijkheden"), request("Wat betekent het voor mijn werk?")}, middle)
	for _, l := range labels {
		if l.size != labels[0].size || l.size == wideSizes[0] {
			t.Errorf("%q has size %v, want one size for all, smaller than %v", l.lines, l.size, wideSizes[0])
		}
	}
	if got, want := labels[2].lines, []string{"Wat betekent het", "voor mijn werk?"}; !slices.Equal(got, want) {
		t.Errorf("lines are %q, want %q", got, want)
	}
	if len(sk.broken) > 0 {
		t.Errorf("broken words %q, want none", sk.broken)
	}
}

func TestBalanceBreaksNoWord(t *testing.T) {
	t.Parallel()
	sk := &sketch{size: wide}
	s := "Samen\u00adwerkings\u00adafspraken samen"
	got := sk.fitEvenly([]text{{text: s, weight: bold, sizes: []float64{16}, room: width(215), lines: 2}}, middle)[0].lines
	if want := []string{"Samenwerkingsafspraken", "samen"}; !slices.Equal(got, want) {
		t.Errorf("lines are %q, want %q", got, want)
	}
}

// A drawing whose height is free grows with its text, which is then whole and inside.
func TestDrawingGrows(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("We nemen afspraken en ervaringen van bewoners mee. ", 8)
	pair := []site.Part{{Name: "Regels", To: "Ruimte"}, {Name: long, To: long}}
	four := []site.Part{{Name: long, Items: []string{long, long}}, {Name: "Twee"}, {Name: "Drie"}, {Name: "Vier"}}
	for _, d := range []*site.Diagram{
		{Kind: "funnel", Parts: pair[:1], Carry: long, CarryFrom: 1},
		{Kind: "funnel", Parts: []site.Part{{Name: "Visie"}, {Name: "Werk"}}, Carry: long, CarryFrom: 1},
		{Kind: "shift", Parts: pair},
		{Kind: "matrix", Parts: four, X: [2]string{long, "veel"}, Y: [2]string{"vast", long}},
	} {
		for _, s := range []size{wide, narrow} {
			sk := sketchOf(d, s)
			if len(sk.broken) > 0 {
				t.Errorf("%s %d: cut at %q, want the whole text", d.Kind, s, sk.broken)
			}
			texts := slices.Clone(sk.texts)
			for _, p := range sk.parts {
				texts = append(texts, p.texts...)
			}
			for _, l := range texts {
				if top, bottom := l.y-l.height()/2, l.y+l.height()/2; top < 0 || bottom > sk.height {
					t.Errorf("%s %d: text from %v to %v, want within 0 and %v", d.Kind, s, top, bottom, sk.height)
				}
			}
		}
	}
}

func TestShiftLinkCoversBothBoxes(t *testing.T) {
	t.Parallel()
	d := &site.Diagram{Kind: "shift", Parts: []site.Part{{Name: "Regels", To: "Ruimte"}}}
	for s, want := range map[size]string{
		wide:   ` x="8" y="8" width="624" height="46.5" rx="3"`,
		narrow: ` x="8" y="8" width="304" height="112" rx="3"`,
	} {
		if got := sketchOf(d, s).parts[0].shape; got.attributes != want || got.class != "hit" {
			t.Errorf("the link's area is %s, class %s; want%s, class hit", got.attributes, got.class, want)
		}
	}
}
