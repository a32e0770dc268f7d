package builder

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// What one page more takes in memory once the site is linked. These are some half as much
// again as they are: who passes them keeps something of each page that could lie aside.
const (
	mostBytes   = 3200
	mostObjects = 22
)

// Memory follows how many pages there are, and not what is on them. It is compared between
// two sites, as what one site takes for itself is no page's.
func TestMemoryOfAPage(t *testing.T) { // not parallel: it counts all that is in memory
	if testing.Short() {
		t.Skip("it makes a thousand pages")
	}
	few, many := 300, 1500
	bytes, objects := liveAfterLinking(t, few)
	moreBytes, moreObjects := liveAfterLinking(t, many)
	perPage := func(less, more uint64) int { return (int(more) - int(less)) / (many - few) }
	b, o := perPage(bytes, moreBytes), perPage(objects, moreObjects)
	t.Logf("%d bytes and %d objects a page", b, o)
	if b > mostBytes || o > mostObjects {
		t.Errorf("a page takes %d bytes in %d objects, want at most %d and %d", b, o, mostBytes, mostObjects)
	}
}

// liveAfterLinking is what is in memory for a site of so many pages.
func liveAfterLinking(t *testing.T, pages int) (bytes, objects uint64) {
	t.Helper()
	dir := t.TempDir()
	folder := filepath.Join(dir, "content", "blog")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for n := range pages {
		name := filepath.Join(folder, fmt.Sprintf("stuk-%d.md", n))
		if err := os.WriteFile(name, []byte(manyThings(n, pages)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	live := func() (uint64, uint64) {
		runtime.GC()
		runtime.GC() // what pools hold goes at the second
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return stats.HeapAlloc, stats.HeapObjects
	}
	bytesBefore, objectsBefore := live()
	session := NewSession(Options{Dir: dir, Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}})
	session.inMemory = 0
	made, err := session.Load(context.Background(), nil)
	if err != nil || len(made.Graph.Pages) != pages {
		t.Fatal(err, len(made.Graph.Pages))
	}
	bytes, objects = live()
	runtime.KeepAlive(session)
	runtime.KeepAlive(made)
	return bytes - bytesBefore, objects - objectsBefore
}

// manyThings is a page with as much as pages have.
func manyThings(n, pages int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: Een stuk over %d\ndate: 2020-01-02\nsummary: Wat er in dit stuk staat, in één zin (%d).\nthemes: [strategie, thema %d]\n---\n", n, n, n%40)
	for i := range 6 {
		fmt.Fprintf(&b, "\n## Kop %d\n\nEen alinea van stuk %d, met [een ander stuk](stuk-%d.md) erin.\n", i, n, (n*7+i)%pages)
	}
	return b.String()
}
