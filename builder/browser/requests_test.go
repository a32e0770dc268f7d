package browser

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// mostRequests is how many requests a page may make of a server when the browser has kept
// nothing.
const mostRequests = 6

// requestLog is what the pages of each layout ask for.
type requestLog struct {
	mutex sync.Mutex
	pages []string
}

var fingerprint = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// add keeps what a page asks for, in an order that does not depend on which comes first. The
// icon is left out: browsers ask for it when they like.
func (l *requestLog) add(t *testing.T, layout, page string, requests []*network.EventRequestWillBeSent) {
	t.Helper()
	lines := []string{}
	host := ""
	for _, r := range requests {
		u, err := url.Parse(r.Request.URL)
		if err != nil {
			t.Fatal(err)
		}
		if host == "" {
			host = u.Host
		}
		if u.Host != host && u.Scheme != "data" {
			t.Errorf("asks another host for %s", u)
		}
		if u.Path != "/favicon.svg" {
			lines = append(lines, fmt.Sprintf("  %s %s\n", strings.ToLower(string(r.Type)), fingerprint.ReplaceAllString(u.Path, ".*.")))
		}
	}
	if len(lines) > mostRequests {
		t.Errorf("makes %d requests, at most %d are wanted", len(lines), mostRequests)
	}
	slices.Sort(lines)
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.pages = append(l.pages, layout+"\n"+strings.Join(lines, ""))
}

// check compares the requests of all layouts with those in testdata.
func (l *requestLog) check(t *testing.T) {
	t.Helper()
	if t.Failed() || t.Skipped() {
		return
	}
	slices.Sort(l.pages)
	got := strings.Join(l.pages, "")
	const file = "testdata/requests.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, diff)
	}
}
