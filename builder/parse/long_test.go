package parse

import (
	"strings"
	"testing"
	"time"
)

// TestLongFileIsQuick holds that the time a file takes grows with its length, and not
// with its square: as when each bracket looks for its partner through the whole file.
// Were it the square, one of these would take longer than is allowed here.
func TestLongFileIsQuick(t *testing.T) {
	t.Parallel()
	const size = 1 << 17
	for _, piece := range []string{
		"]", "{{", "{{ a }} ", "]{lang=en}", "[a]{lang=en}", "'", "\"", "-", "[a](b) ", "![a](b)",
		"] (a.md)", "](a b.md)", "[gallery ", "**a ", "\n|a|\n|-|\n|b|\n", "<br>", "<b ", "[^a]: b\n",
		"> ", "1. ", "- + ",
	} {
		long := strings.Repeat(piece, size/len(piece))
		indented := "  " + strings.ReplaceAll(long, "\n", "\n  ")
		for _, text := range []string{
			long,
			"---\ntitel: A\nuitdaging: |\n" + indented[:len(indented)/2] + "\n---\n",
		} {
			start := time.Now()
			parsed(t, "content/modellen/x.md", text)
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("%d times %q took %v", size/len(piece), piece, took)
			}
		}
	}
}
