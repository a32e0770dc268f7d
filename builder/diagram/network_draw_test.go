package diagram

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kiem/builder/site"
)

// layered is a network of layers: words with spaces between, and bars between layers.
func layered(s string, edges ...[2]int) *site.Diagram {
	d := &site.Diagram{Kind: "network", ID: "dg", Edges: edges}
	for _, names := range strings.Split(s, "|") {
		var layer []int
		for _, name := range strings.Fields(names) {
			layer = append(layer, len(d.Parts))
			d.Parts = append(d.Parts, site.Part{Name: name})
		}
		d.Layers = append(d.Layers, layer)
	}
	return d
}

// What leads on has no head, as it is read from left to right; all else has one.
func TestEdgeHeads(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name        string
		edge        [2]int
		lines, over int
	}{
		{"to the next layer", [2]int{0, 2}, 1, 0},
		{"past a layer", [2]int{0, 4}, 1, 0},
		{"back", [2]int{4, 1}, 0, 2},
		{"beside", [2]int{2, 3}, 0, 2},
		{"to itself", [2]int{2, 2}, 0, 0},
	} {
		sk := sketchOf(layered("a b|c d|e", c.edge), wide)
		if len(sk.ground) != c.lines || len(sk.over) != c.over {
			t.Errorf("%s: %d lines and %d shapes of arrows, want %d and %d", c.name, len(sk.ground), len(sk.over), c.lines, c.over)
		}
	}
}

// A line past a layer goes where no node is, and nodes never touch.
func TestNodesStandFree(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 4))
	for range 300 {
		d := random(r, "network", 2+r.IntN(mostLayers*mostInLayer-1))
		n := layOut(d)
		for i, layer := range d.Layers {
			for k := 1; k < len(layer); k++ {
				if above, below := n.nodes[layer[k-1]], n.nodes[layer[k]]; below.y < above.bottom()+nodeSpace-0.1 {
					t.Fatalf("nodes %d and %d touch: %+v", layer[k-1], layer[k], d)
				}
			}
			y := n.pass(i, r.Float64()*n.height)
			for _, part := range layer {
				if at := n.nodes[part]; y > at.y && y < at.bottom() {
					t.Fatalf("a line at %v goes through node %d: %+v", y, part, d)
				}
			}
			if y < 0 || y > n.height+2*margin {
				t.Fatalf("a line at %v leaves the drawing", y)
			}
		}
	}
}

// Below each other, a tree is an outline with lines and anything else layers with arrows.
func TestStack(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		diagram *site.Diagram
		stems   int
		arrows  int
	}{
		{"a tree", layered("a|b c", [2]int{0, 1}, [2]int{0, 2}), 2, 0},
		{"a chain", layered("a|b|c", [2]int{0, 1}, [2]int{1, 2}), 0, 2},
		{"to one", layered("a b c|d", [2]int{0, 3}, [2]int{1, 3}, [2]int{2, 3}), 0, 1},
		{"side by side", layered("a b|c d", [2]int{0, 2}, [2]int{1, 3}), 0, 1},
		{"past a layer", layered("a|b|c d", [2]int{0, 1}, [2]int{0, 2}, [2]int{1, 3}), 0, 2},
	} {
		sk := sketchOf(c.diagram, narrow)
		if stems, arrows := len(sk.ground), len(sk.over)/2; stems != c.stems || arrows != c.arrows {
			t.Errorf("%s: %d stems and %d arrows, want %d and %d", c.name, stems, arrows, c.stems, c.arrows)
		}
	}
}

// Nodes grow with their names: no name ends in an ellipsis.
func TestNodesHoldTheirNames(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	for range 100 {
		d := random(r, "network", 2+r.IntN(mostLayers*mostInLayer-1))
		for _, s := range []size{wide, narrow} {
			for i, p := range sketchOf(d, s).parts {
				if got := strings.Join(p.texts[0].lines, " "); strings.Contains(got, "…") {
					t.Fatalf("%q is drawn as %q", d.Parts[i].Name, got)
				}
			}
		}
	}
}
