package browser

import (
	_ "embed"
	"os"
	"testing"
)

// kinds are all kinds of diagram, each with a page of its own.
var kinds = []string{"rings", "funnel", "steps", "levels", "cycle", "matrix", "canvas", "network", "timeline", "shift"}

var looks = []look{{1280, light}, {1280, dark}, {1280, forced}, {320, light}, {320, dark}, {320, forced}}

//go:embed measure.js
var measure string

// measured is what measure.js returns.
type measured struct {
	Figures, Wide, Narrow int
	// Parts are the texts that stand in a part.
	Parts    int
	Findings []string

	// As the page says that it is looked at.
	Width        int64
	Dark, Forced bool
}

// In every kind of diagram, of two drawings the one for the room that there is, all words
// in their shapes and apart, and readable on what they stand on.
func TestDrawings(t *testing.T) {
	t.Parallel()
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			ctx := open(t, "/modellen/"+kind+"/")
			for _, as := range looks {
				t.Run(as.name(), func(t *testing.T) {
					see(t, ctx, as)
					checkDrawings(t, evaluate[measured](t, ctx, "("+measure+")()"), as)
				})
			}
		})
	}
}

func checkDrawings(t *testing.T, got measured, as look) {
	t.Helper()
	wide, narrow := got.Figures, 0
	if as.width < 640 {
		wide, narrow = 0, got.Figures
	}
	if got.Figures == 0 || got.Wide != wide || got.Narrow != narrow {
		t.Errorf("%d wide and %d narrow drawings are shown, want %d and %d", got.Wide, got.Narrow, wide, narrow)
	}
	if got.Parts < 2*got.Figures {
		t.Errorf("%d texts in parts in %d figures", got.Parts, got.Figures)
	}
	if got.Width != as.width || got.Dark != (as.colour != light) || got.Forced != (as.colour == forced) {
		t.Errorf("the page is %d wide, dark is %v, forced is %v", got.Width, got.Dark, got.Forced)
	}
	for _, finding := range got.Findings {
		t.Error(finding)
	}
}

// axe finds nothing in the figure of any kind of diagram.
func TestFiguresAreAccessible(t *testing.T) {
	t.Parallel()
	script := axe(t)
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			ctx := open(t, "/modellen/"+kind+"/")
			evaluate[struct{}](t, ctx, script)
			for _, as := range looks {
				t.Run(as.name(), func(t *testing.T) {
					see(t, ctx, as)
					for _, violation := range evaluate[[]string](t, ctx, runAxe) {
						t.Error(violation)
					}
				})
			}
		})
	}
}

const axeFile = "node_modules/axe-core/axe.min.js"

// runAxe returns what axe finds in the figures, by the rules of WCAG 2.2 up to AA and by
// those of good practice.
const runAxe = `axe.run('figure.diagram', {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations'],
	preload: false,
}).then(r => {
	if (r.passes.length === 0) return ['no rule of axe applied'];
	return r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ': ' + n.failureSummary));
})`

// axe is the script of axe.
func axe(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile(axeFile)
	if os.IsNotExist(err) {
		needs(t, axeFile+" (npm ci)")
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(script) + "; ({})"
}
