package diagram

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kiem/builder/site"
)

// dutch are words as long and as short as models have them.
var dutch = strings.Fields(`doel visie missie waarden gedrag mensen wijk zorg team regie bron kern plan actie leren
	kijken kiezen doen samen ruimte netwerk beweging initiatief identiteit strategie betekenis vaardigheden
	samenwerking organisatie leiderschap eigenaarschap veranderkracht bedrijfsvoering vertrouwen zingeving
	kantelaars kernelementen uitgangspunten besluitvorming randvoorwaarden professionals implementatie
	verantwoordelijkheid gebiedsontwikkeling medewerkers&shy;betrokkenheid ondersteunings&shy;programma maatschappelijke
	het de een van naar in op en ’s zo’n één coöperatie geïnspireerd`)

func words(r *rand.Rand, most int) string {
	var b strings.Builder
	for i := range 1 + r.IntN(most) {
		if i > 0 {
			b.WriteByte(' ')
		}
		word := dutch[r.IntN(len(dutch))]
		b.WriteString(strings.ReplaceAll(word, "&shy;", softHyphen))
	}
	return b.String()
}

// random is a diagram of the kind with that many parts.
func random(r *rand.Rand, kind string, n int) *site.Diagram {
	d := &site.Diagram{Kind: kind, ID: "dg", Direction: []string{"", "out", "in", "down", "up"}[r.IntN(5)], Columns: 2 + r.IntN(4)}
	for range n {
		p := site.Part{Name: words(r, 6)}
		switch kind {
		case "shift":
			p.To = words(r, 6)
		case "canvas":
			p.Ask, p.Wide, p.Tall = words(r, 6)+"?", 1+r.IntN(d.Columns), 1+r.IntN(3)
		case "timeline":
			p.When, p.Text = "9 oktober 2011", words(r, 6)
		case "matrix":
			for range r.IntN(4) {
				p.Items = append(p.Items, words(r, 3))
			}
		}
		d.Parts = append(d.Parts, p)
	}
	switch kind {
	case "funnel":
		d.Carry, d.CarryFrom = words(r, 6), 1+r.IntN(n)
	case "matrix":
		d.X, d.Y = [2]string{words(r, 3), words(r, 3)}, [2]string{words(r, 3), words(r, 3)}
	case "network":
		d.End = r.IntN(2) == 0
		for at := 0; at < n; {
			next := min(n, at+1+r.IntN(mostInLayer))
			if len(d.Layers) == mostLayers-1 {
				next = min(n, at+mostInLayer)
			}
			var layer []int
			for ; at < next; at++ {
				layer = append(layer, at)
			}
			d.Layers = append(d.Layers, layer)
			if len(d.Layers) == mostLayers {
				d.Parts = d.Parts[:at]
				break
			}
		}
		d.Edges = connect(d.Layers)
	}
	return d
}

func say(d *site.Diagram) Words {
	w := Words{ID: d.ID, Title: "Titel <&\"", Description: "Wat er te zien is."}
	for i, p := range d.Parts {
		said := PartWords{Label: p.Name + ", deel " + strconv.Itoa(i+1)}
		if i%3 != 2 {
			said.Href = "#" + site.Slug(p.Name)
		}
		w.Parts = append(w.Parts, said)
	}
	return w
}

var (
	idPattern     = regexp.MustCompile(` id="([^"]*)"`)
	colourPattern = regexp.MustCompile(`(?i)#[0-9a-f]{3,8}"|rgb|hsl|(fill|stroke|style)="`)
)

// Whatever the words: no line is wider than its room, nothing is smaller than it may be,
// nothing lies outside of the drawing, and the markup is whole, alike twice, without a
// colour of its own.
func TestDrawingsOfAnyWords(t *testing.T) {
	t.Parallel()
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			if k.draw == nil {
				t.Fatal("is not drawn")
			}
			r := rand.New(rand.NewPCG(1, uint64(len(k.name))))
			for range 100 {
				d := random(r, k.name, k.min+r.IntN(min(k.max, 16)-k.min+1))
				for _, s := range []size{wide, narrow} {
					checkSketch(t, d, sketchOf(d, s))
				}
				drawing, again := Draw(d, say(d)), Draw(d, say(d))
				if !bytes.Equal(drawing.Wide, again.Wide) || !bytes.Equal(drawing.Narrow, again.Narrow) {
					t.Fatal("drawn twice is not the same")
				}
				checkMarkup(t, append(append([]byte("<figure>"), drawing.Wide...), append(drawing.Narrow, "</figure>"...)...))
				if t.Failed() {
					t.Fatalf("%+v", d)
				}
			}
		})
	}
}

func checkSketch(t *testing.T, d *site.Diagram, sk *sketch) {
	t.Helper()
	if sk.width <= 0 || sk.height <= 0 {
		t.Errorf("%s: %v × %v", d.Kind, sk.width, sk.height)
	}
	if len(sk.parts) != len(d.Parts) {
		t.Errorf("%s: %d parts drawn of %d", d.Kind, len(sk.parts), len(d.Parts))
	}
	labels := sk.texts
	for i, p := range sk.parts {
		if p.part != i {
			t.Errorf("%s: part %d is read in place %d", d.Kind, p.part, i)
		}
		labels = append(labels[:len(labels):len(labels)], p.texts...)
	}
	for _, l := range labels {
		if l.size < noteSize {
			t.Errorf("%s: size %v", d.Kind, l.size)
		}
		for _, line := range l.lines {
			w := textWidth(line, l.size, l.weight)
			if w > l.room+0.01 && len([]rune(line)) > 3 {
				t.Errorf("%s: %q is %.1f wide in a room of %.1f", d.Kind, line, w, l.room)
			}
			left := l.x
			switch l.anchor {
			case middle:
				left -= w / 2
			case end:
				left -= w
			}
			if left < -0.01 || left+w > sk.width+0.01 || l.y-l.height()/2 < -0.01 || l.y+l.height()/2 > sk.height+0.01 {
				t.Errorf("%s: %q at %.1f, %.1f leaves the drawing of %v × %v", d.Kind, line, l.x, l.y, sk.width, sk.height)
			}
		}
	}
}

func checkMarkup(t *testing.T, svg []byte) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range idPattern.FindAllSubmatch(svg, -1) {
		if seen[string(m[1])] {
			t.Errorf("id %s is there twice", m[1])
		}
		seen[string(m[1])] = true
	}
	if m := colourPattern.Find(svg); m != nil && !bytes.Contains(m, []byte("href")) {
		if i := bytes.Index(svg, m); !bytes.HasSuffix(svg[:i], []byte(`href="`)) {
			t.Errorf("a colour or style: %s in %s", m, svg)
		}
	}
	for decoder := xml.NewDecoder(bytes.NewReader(svg)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("not well-formed: %v\n%s", err, svg)
			return
		}
	}
}

// A word breaks where its author allowed it, then between letters, and only then is it
// told.
func TestWrap(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text   string
		width  float64
		lines  string
		broken string
	}{
		{"kort", 100, "kort", ""},
		{"een paar korte woorden", 80, "een paar|korte|woorden", ""},
		{"medewerkers" + softHyphen + "betrokkenheid", 130, "medewerkers-|betrokkenheid", ""},
		{"medewerkers" + softHyphen + "betrokkenheid", 400, "medewerkersbetrokkenheid", ""},
		{"verantwoordelijkheid", 80, "", "verantwoordelijkheid"},
		{"", 80, "", ""},
	} {
		lines, ok := wrap(c.text, c.width, 16, bold)
		if ok != (c.broken == "") {
			t.Errorf("%q in %v: fits is %v", c.text, c.width, ok)
		}
		if ok && strings.Join(lines, "|") != c.lines {
			t.Errorf("%q in %v: got %q, want %q", c.text, c.width, strings.Join(lines, "|"), c.lines)
		}
		lines, broken := breakWords(c.text, c.width, 16, bold)
		if strings.Join(broken, " ") != c.broken {
			t.Errorf("%q in %v: broken %q, want %q", c.text, c.width, broken, c.broken)
		}
		whole := strings.ReplaceAll(strings.Join(lines, ""), "-", "")
		if want := strings.NewReplacer(softHyphen, "", " ", "").Replace(c.text); strings.ReplaceAll(whole, " ", "") != want {
			t.Errorf("%q in %v: %q loses letters", c.text, c.width, lines)
		}
		for _, line := range lines {
			if w := textWidth(line, 16, bold); w > c.width {
				t.Errorf("%q in %v: line %q is %.1f wide", c.text, c.width, line, w)
			}
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			r := rand.New(rand.NewPCG(2, 2))
			var all []*site.Diagram
			for range 100 {
				all = append(all, random(r, k.name, min((k.min+k.max+1)/2, 8)))
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				d := all[i%len(all)]
				Draw(d, Words{ID: "dg", Title: "Model"})
			}
		})
	}
}

func ExampleDraw() {
	d := &site.Diagram{Kind: "rings", ID: "dg", Parts: []site.Part{{Name: "Kern"}, {Name: "Rand"}}}
	svg := string(Draw(d, Words{ID: "dg", Title: "Twee ringen"}).Narrow)
	fmt.Println(svg[:strings.Index(svg, ">")+1])
	// Output: <svg class="dg n" role="img" viewBox="0 0 320 320" aria-labelledby="dg-t-n">
}
