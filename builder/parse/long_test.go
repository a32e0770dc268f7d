package parse

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kiem/builder/site"
)

// TestTimeGrowsWithLength holds that the time a file takes grows with its length, and not
// with its square: as when each bracket looks for its partner through the whole file.
func TestTimeGrowsWithLength(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{
		"]", "{{", "{{ a }} ", "]{lang=en}", "[a]{lang=en}", "'", "\"", "-", "[a](b) ", "[a](http://b.nl/) ", "http://b.nl ", "www.", "![a](b)",
		"] (a.md)", "](a b.md)", "[gallery ", "**a ", "\n|a|\n|-|\n|b|\n", "<br>", "<b ", "[^a]: b\n",
		"> ", "1. ", "- + ", "CafÃ© ", "Ã©", "Ã", "\u200b a", "\u200d", "\ufb01", "\uf0b7 ", "\uf0b7",
		"orga-\nnisatie ", "\n• a", "a\n\n• b\n\n", "a\n\n1) b\n2. c\n\n", "x\n\n    Een zin van vier.\n\n",
		"|a|\n|b|\n\n", "a  b ", "a ,b", "a , ", "a.. ", "06-12345678 ", "bsn 123456782 ", "1 ", "[a](tel:06 12) ",
		"[a](tel:06%2012) ", "[a](mailto:a@) ", "##a\n", "#", "[![a](b)](c) ",
	} {
		body := func(size int) string { return strings.Repeat(piece, size/len(piece)) }
		checkGrowth(t, "text of "+piece, body)
		checkGrowth(t, "field of "+piece, func(size int) string {
			return "---\ntitel: A\nuitdaging: |\n  " + strings.ReplaceAll(body(size), "\n", "\n  ") + "\n---\n"
		})
	}
	for _, piece := range []string{"naam%: b\n", "titel: a\ntitle: b\n", "themas: a, b\n", "a: 'b\n", "a: b: c\n"} {
		checkGrowth(t, "front matter of "+piece, func(size int) string {
			return "---\n" + numbered(piece, size) + "---\n"
		})
	}
	checkGrowth(t, "links to definitions", func(size int) string {
		return numbered("[a%] ", size/2) + "\n\n" + numbered("[a%]: b\n", size/2)
	})
	checkGrowth(t, "a long line that is mended", func(size int) string {
		return "---\nthemas: [" + numbered("a%, ", size) + "@b]\n---\n"
	})
	checkGrowth(t, "brackets that are not closed", func(size int) string {
		return "---\nthemas: " + strings.Repeat("[", size) + "\n---\n"
	})
	checkGrowth(t, "lines in a network", func(size int) string {
		return "---\nschema:\n  soort: netwerk\n  lagen: [[" + numbered("a%, ", size/2) + "], [z]]\n" +
			"  lijnen: [" + numbered("[a%, z], ", size/2) + "]\n---\n"
	})
}

// In a line like these goldmark goes through the rest of it for each address.
func TestLineOfAddressesIsNotRendered(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"[](", "[a](<"} {
		d := parsed(t, "content/x.md", "---\ntitel: Een titel\n---\n"+strings.Repeat(piece, 1<<17))
		if !slices.ContainsFunc(d.Problems, func(p site.Problem) bool { return p.Code == "K158" && p.Pos.Line == 4 }) {
			t.Errorf("%s: no K158 on line 4: %v", piece, site.Problems(d.Problems))
		}
	}
}

// numbered repeats a piece up to a size, each time with another number.
func numbered(piece string, size int) string {
	var b strings.Builder
	for n := 1000; b.Len() < size; n++ {
		b.WriteString(strings.ReplaceAll(piece, "%", strconv.Itoa(n)))
	}
	return b.String()
}

// checkGrowth holds a file against one of four times its length: it may take some four
// times as long, and takes sixteen times as long when time goes with the square. A busy
// machine is given some more chances.
func checkGrowth(t *testing.T, name string, text func(size int) string) {
	t.Helper()
	const size, factor, tries = 1 << 12, 4, 5
	short, long := text(size), text(factor*size)
	var least, most time.Duration
	for range tries {
		least, most = timed(t, short), timed(t, long)
		if most < 10*time.Millisecond || most < 2*factor*least {
			return
		}
	}
	t.Errorf("%q: %v for %d bytes, and %v for %d", name, least, len(short), most, len(long))
}

func timed(t *testing.T, text string) time.Duration {
	runtime.LockOSThread() // its own time is counted, not that of what else is running
	defer runtime.UnlockOSThread()
	start := threadTime()
	parsed(t, "content/modellen/x.md", text)
	return threadTime() - start
}
