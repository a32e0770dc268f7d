package browser

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// ringsRead is what a screen reader gets to say of a figure, in this order and with the
// parts of each indented under it.
const ringsRead = `figure 'Van betekenis via identiteit naar strategie'
  group 'Deep Purpose': 3 ringen, van binnen naar buiten: Betekenis, Identiteit, Strategie.
    link 'Betekenis, ring 1 van 3'
    link 'Identiteit, ring 2 van 3'
    link 'Strategie, ring 3 van 3'
  Figcaption
    paragraph
      StaticText 'Van betekenis via identiteit naar strategie'
    group
      DisclosureTriangle 'Dit model in woorden'
        StaticText 'Dit model in woorden'
    paragraph
      link 'Download dit schema (SVG)'
        StaticText 'Download dit schema (SVG)'
`

// The rings are read as a figure with a group of links, from the core outward, each with
// its place; then the caption and the words. The drawing that is not shown is not there.
func TestRingsAreReadInOrder(t *testing.T) {
	t.Parallel()
	ctx := open(t, "/modellen/rings/")
	for _, width := range []int64{1280, 320} {
		see(t, ctx, look{width, light})
		tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			t.Fatal(err)
		}
		want, got := strings.Split(ringsRead, "\n"), strings.Split(figureOf(tree.Nodes), "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d wide (-want +got):\n%s", width, diff)
		}
	}
}

// figureOf writes the first figure of an accessibility tree, a line for each thing that
// is said. Where lines of text break is left out.
func figureOf(nodes []*accessibility.Node) string {
	byID := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range nodes {
		byID[n.NodeID] = n
	}
	var b strings.Builder
	var write func(n *accessibility.Node, depth int)
	write = func(n *accessibility.Node, depth int) {
		if valueOf(n.Role) == "InlineTextBox" {
			return
		}
		if !n.Ignored {
			b.WriteString(strings.Repeat("  ", depth))
			b.WriteString(spoken(n))
			b.WriteByte('\n')
			depth++
		}
		for _, id := range n.ChildIDs {
			if child := byID[id]; child != nil {
				write(child, depth)
			}
		}
	}
	for _, n := range nodes {
		if valueOf(n.Role) == "figure" {
			write(n, 0)
			break
		}
	}
	return b.String()
}

// spoken is the role of a node with its name and description.
func spoken(n *accessibility.Node) string {
	said := valueOf(n.Role)
	if name := valueOf(n.Name); name != "" {
		said += " '" + name + "'"
	}
	if description := valueOf(n.Description); description != "" {
		said += ": " + description
	}
	return said
}

func valueOf(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var text string
	if err := json.Unmarshal(v.Value, &text); err != nil {
		return ""
	}
	return text
}
