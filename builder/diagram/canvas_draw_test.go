package diagram

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kiem/builder/site"
)

// Cells take the first free place, row by row. Each letter is a cell, a dot is a hole.
func TestArrange(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		columns     int
		cells, want string // cells are wide × tall
	}{
		{3, "1×2 1×1 1×1 2×1 3×1", "abc/add/eee"},
		{5, "1×2 1×1 1×2 1×1 1×2 1×1 1×1 3×1 2×1", "abcde/afcge/hhhii"},
		{3, "2×1 2×1 1×1", "aac/bb."},
		{2, "1×3 1×1", "ab/a./a."},
		{2, "5×1 0×0", "aa/b."},
		{1, "1×1 3×4 1×2", "a/b/c"},
	} {
		var parts []site.Part
		for _, cell := range strings.Fields(c.cells) {
			var p site.Part
			if _, err := fmt.Sscanf(cell, "%d×%d", &p.Wide, &p.Tall); err != nil {
				t.Fatal(err)
			}
			parts = append(parts, p)
		}
		areas, rows := arrange(parts, c.columns)
		if got := letters(areas, rows, c.columns); got != c.want {
			t.Errorf("%s in %d columns: got %s, want %s", c.cells, c.columns, got, c.want)
		}
	}
}

func letters(areas []area, rows, columns int) string {
	picture := make([][]byte, rows)
	for i := range picture {
		picture[i] = []byte(strings.Repeat(".", columns))
	}
	for i, at := range areas {
		for row := range at.tall {
			for column := range at.wide {
				picture[at.row+row][at.column+column] = 'a' + byte(i)
			}
		}
	}
	lines := make([]string, rows)
	for i, line := range picture {
		lines[i] = string(line)
	}
	return strings.Join(lines, "/")
}

// A row is as high as its highest cell; what a tall cell lacks is spread over its rows.
func TestRowHeights(t *testing.T) {
	t.Parallel()
	cells := []cell{
		{area: area{row: 0, tall: 2}, need: 226},
		{area: area{row: 0, tall: 1}, need: 100},
		{area: area{row: 1, tall: 1}, need: 60},
		{area: area{row: 2, tall: 1}, need: 10},
	}
	if got := fmt.Sprint(rowHeights(cells, 3, 72, 6)); got != "[124 96 72]" {
		t.Errorf("got %s, want [124 96 72]", got)
	}
}

var (
	viewBoxPattern = regexp.MustCompile(`viewBox="0 0 ([\d.]+) ([\d.]+)"`)
	cellPattern    = regexp.MustCompile(`<rect class="s" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"`)
)

// A sheet is A3 and its cells fill it, whatever the canvas; no text leaves it.
func TestSheet(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 3))
	for range 200 {
		d := random(r, "canvas", 1+r.IntN(canvasCells))
		w := SheetWords{ID: "sheet", Title: words(r, 6), Project: "Project", Date: "Datum", Participants: "Deelnemers"}
		checkSketch(t, &site.Diagram{Kind: "sheet", Parts: d.Parts}, paperUnits(sheetOf(d, w)))
		svg := Sheet(d, w)
		checkMarkup(t, svg)
		box := numbers(t, viewBoxPattern.FindSubmatch(svg))
		if ratio := box[0] / box[1]; ratio < 1.413 || ratio > 1.415 {
			t.Errorf("%v × %v is no A3", box[0], box[1])
		}
		right, bottom := 0.0, 0.0
		for _, m := range cellPattern.FindAllSubmatch(svg, -1) {
			at := numbers(t, m)
			right, bottom = max(right, at[0]+at[2]), max(bottom, at[1]+at[3])
		}
		if want := box[1] - sheetMargin; bottom < want-0.3 || bottom > want+0.3 {
			t.Errorf("cells end at %v, want %v", bottom, want)
		}
		if want := box[0] - sheetMargin; right > want+0.3 {
			t.Errorf("cells end at %v, the paper at %v", right, want)
		}
		if t.Failed() {
			t.Fatalf("%+v", d)
		}
	}
}

// A canvas of a usual size is set in millimetres of A3, in 10 points and more.
func TestSheetIsInMillimetres(t *testing.T) {
	t.Parallel()
	d := &site.Diagram{Kind: "canvas", Columns: 3}
	for range 9 {
		d.Parts = append(d.Parts, site.Part{Name: "Doel", Ask: "Wat is er straks anders, en voor wie?"})
	}
	svg := string(Sheet(d, SheetWords{ID: "sheet", Title: "KICK-OFF", Project: "Project", Date: "Datum", Participants: "Deelnemers"}))
	for _, want := range []string{`class="dg sheet"`, `viewBox="0 0 420 297"`, `font-size="3.6"`, `font-size="4.3"`, ">KICK-OFF<", ">Deelnemers<"} {
		if !strings.Contains(svg, want) {
			t.Errorf("lacks %s: %s", want, svg)
		}
	}
}

// paperUnits takes a sheet to sizes for which the rules of the screen hold.
func paperUnits(sk *sketch) *sketch {
	const scale = noteSize / sheetAsk
	enlarge := func(l *label) {
		l.x, l.y, l.size, l.room = l.x*scale, l.y*scale, l.size*scale+1e-9, l.room*scale
	}
	for i := range sk.texts {
		enlarge(&sk.texts[i])
	}
	for i := range sk.parts {
		for j := range sk.parts[i].texts {
			enlarge(&sk.parts[i].texts[j])
		}
	}
	sk.width, sk.height = sk.width*scale, sk.height*scale
	return sk
}

func numbers(t *testing.T, match [][]byte) []float64 {
	t.Helper()
	if len(match) == 0 {
		t.Fatal("no match")
	}
	values := make([]float64, len(match)-1)
	for i, m := range match[1:] {
		v, err := strconv.ParseFloat(string(m), 64)
		if err != nil {
			t.Fatal(err)
		}
		values[i] = v
	}
	return values
}
