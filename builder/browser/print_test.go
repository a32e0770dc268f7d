package browser

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// leaflet is a page as it comes out of a printer.
type leaflet struct {
	pdf   []byte
	pages int
	// text is what is written on it, in the order in which it is read, without white space.
	text string
	// headings are those that are printed, in the order of the page.
	headings []string
}

// printed prints a page of the sample site on whatever paper the page asks for. The reader's
// screen is dark.
func printed(t *testing.T, page string) leaflet {
	t.Helper()
	if executable("pdftotext") == "" || executable("pdftoppm") == "" {
		needs(t, "pdftotext and pdftoppm (poppler-utils)")
	}
	ctx, _ := cold(t, page, look{1280, dark})
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(
		chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged()))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	text, err := exec.CommandContext(t.Context(), "pdftotext", "-raw", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	checkPaper(t, file)
	return leaflet{pdf: pdf, pages: len(pdfPage.FindAll(pdf, -1)), text: squeezed(string(text)), headings: printedHeadings(t, ctx)}
}

// squeezed is a text without white space and the hyphens that a line ends with.
func squeezed(text string) string {
	text = strings.NewReplacer("-\n", "", "\u00ad\n", "", "\u2010\n", "").Replace(text)
	return strings.Join(strings.Fields(text), "")
}

// printedHeadings are the headings that a reader finds on paper.
func printedHeadings(t *testing.T, ctx context.Context) []string {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{Media: "print", Features: dark.media()}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	return evaluate[[]string](t, ctx, `[...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter((e) => e.checkVisibility()).map((e) => e.innerText)`)
}

// checkPaper checks that a PDF is dark on white: the paper is white at its edges, and something
// on it is nearly black.
func checkPaper(t *testing.T, file string) {
	t.Helper()
	data, err := exec.CommandContext(t.Context(), "pdftoppm", "-r", "60", "-png", "-f", "1", "-l", "1", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	paper, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	box := paper.Bounds()
	white, black := 0, 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			r, g, b, _ := paper.At(x, y).RGBA()
			switch light := (r + g + b) / 3; {
			case light > 0xf800:
				white++
			case light < 0x5000:
				black++
			}
		}
	}
	if all := box.Dx() * box.Dy(); white < all/2 || black < all/500 {
		t.Errorf("of %d points %d are white and %d are black", all, white, black)
	}
}

// Every kind of page that somebody takes along is a document on A4: all of the text with its
// headings in order, none of what only works on a screen, and whose page it is.
func TestPagesArePrintedAsLeaflets(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		page        string
		least, most int // pages of paper
		texts       []string
	}{
		{"modellen/bateson/", 2, 3, []string{"Ontwikkeld door", "Stap 4: Invoeren", "Adviseur van BLNQImpact", "https://kiembed.example/modellen/bateson/"}},
		{"modellen/deep-purpose/", 2, 3, []string{"modelpagina over Deep Purpose (https://boomstrategie.nl/"}},
		{"cases/midden-groningen/", 2, 2, []string{"Opdrachtgever", "kiembed@voorbeeld.example"}},
		{"diensten/trainingen/", 1, 1, []string{"Ter informatie"}},
		{"blog/samenwerking/", 2, 3, []string{"Geplaatst door Elwin", "Waar kan uw organisatie meer ruimte laten", "Dit artikel is van 9 oktober 2011", "Versie van 9 oktober 2011"}},
	} {
		t.Run(test.page, func(t *testing.T) {
			t.Parallel()
			got := printed(t, test.page+"index.html")
			if got.pages < test.least || got.pages > test.most {
				t.Errorf("%d pages, want %d to %d", got.pages, test.least, test.most)
			}
			box := pdfBox.FindSubmatch(got.pdf)
			if box == nil || int(points(t, box[1])) != 594 || int(points(t, box[2])) != 841 {
				t.Errorf("the paper is %q, want A4", box)
			}
			rest := got.text
			for _, heading := range got.headings {
				_, after, ok := strings.Cut(rest, squeezed(heading))
				if !ok {
					t.Errorf("no heading %q, or not where it belongs", heading)
					continue
				}
				rest = after
			}
			if len(got.headings) < 2 {
				t.Errorf("the headings are %q", got.headings)
			}
			for _, text := range append(test.texts, "Kiembed") {
				if !strings.Contains(got.text, squeezed(text)) {
					t.Errorf("%q is not there", text)
				}
			}
			for _, text := range []string{"Naar de inhoud", "Hoofdmenu", "Over deze site", "Zoeken", "Terug naar het model", "in woorden", "Download dit",
				"Druk deze pagina af", "Volg via", "Neem contact", "Vraag ernaar", "(../", "(#", "mailto:", "tel:"} {
				if strings.Contains(got.text, squeezed(text)) {
					t.Errorf("%q is printed", text)
				}
			}
			for _, mark := range []string{"/StructTreeRoot", "/MarkInfo", "/Lang (nl"} {
				if !bytes.Contains(got.pdf, []byte(mark)) {
					t.Errorf("a PDF without %s is not for everybody", mark)
				}
			}
		})
	}
}

// Whatever the editor writes, it stays on the paper and keeps its own place: long names of parts,
// and a table of many columns.
func TestPaperHasRoomForLongNamesAndWideTables(t *testing.T) {
	t.Parallel()
	ctx, _ := cold(t, "modellen/bateson/index.html", look{673, light}) // 178 mm, between the margins
	media := emulation.SetEmulatedMediaParams{Media: "print", Features: light.media()}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	evaluate[struct{}](t, ctx, `{
		for (const name of document.querySelectorAll('.part > h2')) name.textContent = 'Verantwoordelijkheid nemen voor de bedoeling van de organisatie en voor elkaar';
		for (const text of document.querySelectorAll('.part > p')) text.textContent = 'Kort.';
		for (const row of document.querySelectorAll('.scroll tr')) row.innerHTML = '<td>Medewerkersbetrokkenheid</td>'.repeat(9);
	}`)
	holds(t, ctx, `document.querySelectorAll('.part').length > 2 && document.querySelectorAll('.scroll').length`)
	holds(t, ctx, `[...document.querySelectorAll('.part > h2')].every((name, i, names) => !i || names[i - 1].getBoundingClientRect().top + names[i - 1].scrollHeight <= name.getBoundingClientRect().top)`)
	holds(t, ctx, `[...document.querySelectorAll('td')].every((cell) => cell.getBoundingClientRect().right <= innerWidth)`)
}

// Whatever browser prints the page, it does so in the colours of a light screen.
func TestPaperIsNeverDark(t *testing.T) {
	t.Parallel()
	ctx, _ := cold(t, "modellen/bateson/index.html", look{1280, dark})
	colours := `['--paper', '--ink', '--line', '--t60', '--spot-text'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name))`
	onDark := evaluate[[]string](t, ctx, colours)
	see(t, ctx, look{1280, light})
	onLight := evaluate[[]string](t, ctx, colours)
	media := emulation.SetEmulatedMediaParams{Media: "print", Features: dark.media()}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	onPaper := evaluate[[]string](t, ctx, colours)
	for i, colour := range onPaper {
		if colour != onLight[i] || colour == onDark[i] {
			t.Errorf("on paper %s, want %s as in the light; in the dark it is %s", colour, onLight[i], onDark[i])
		}
	}
}
