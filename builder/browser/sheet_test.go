package browser

import (
	"bytes"
	"math"
	"regexp"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
)

// An A3 sheet on its side, in points.
const a3Width, a3Height = 420 / 25.4 * 72, 297 / 25.4 * 72

var (
	pdfPage = regexp.MustCompile(`/Type\s*/Page\b`)
	pdfBox  = regexp.MustCompile(`/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]`)
)

// The empty canvas is printed on one sheet of A3 on its side, whatever paper the reader's
// machine thinks of.
func TestCanvasIsPrintedOnOneSheet(t *testing.T) {
	t.Parallel()
	ctx := open(t, "/modellen/canvas/canvas/")
	for _, size := range []chromedp.PaperSize{chromedp.PaperA4, chromedp.PaperA3} {
		pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPaper(size), chromedp.PDFPreferCSSPageSize()))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(pdfPage.FindAll(pdf, -1)); n != 1 {
			t.Errorf("%d pages, want 1", n)
		}
		box := pdfBox.FindSubmatch(pdf)
		if box == nil {
			t.Fatalf("no size in a PDF of %d bytes", len(pdf))
		}
		width, height := points(t, box[1]), points(t, box[2])
		if math.Abs(width-a3Width) > 1 || math.Abs(height-a3Height) > 1 {
			t.Errorf("a page of %.0f × %.0f points, want %.0f × %.0f", width, height, a3Width, a3Height)
		}
		if !bytes.Contains(pdf, []byte("/Font")) {
			t.Error("nothing is written on it")
		}
	}
}

func points(t *testing.T, text []byte) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(string(text), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
