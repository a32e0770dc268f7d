package link_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kiem/builder/site"
)

// On any site, the nearest pages are those that comparing all pairs finds.
func TestRelatedIsWhatAllPairsGive(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		g := readSite(t, randomSite(rand.New(rand.NewPCG(seed, 1)))).graph(false)
		found := 0
		for _, page := range g.Pages {
			want := nearestByPairs(g, page)
			if got := addresses(g.Finder.Related(page)); got != addresses(want) {
				t.Errorf("seed %d: %s: got %s, want %s", seed, page.URL, got, addresses(want))
			}
			found += len(want)
		}
		if found == 0 {
			t.Errorf("seed %d: nothing is related to anything", seed)
		}
	}
}

// relates are the types whose pages have others that are near, and of which types these
// are.
var relates = map[string][]string{
	"page": {"page", "model", "case", "post"},
	"post": {"page", "model", "case", "post"},
	"case": {"case"},
}

func nearestByPairs(g *site.Graph, page *site.Page) []*site.Page {
	points := map[*site.Page]int{}
	var near []*site.Page
	for _, other := range g.Pages {
		points[other] = shared(g, page, other)
		s := page.Series
		neighbour := s != nil && (s.Prev == other || s.Next == other)
		named := slices.ContainsFunc(page.Refs, func(ref site.Ref) bool { return ref.Page == other })
		if other != page && other.Lang == page.Lang && slices.Contains(relates[page.Type], other.Type) &&
			points[other] >= 2 && !neighbour && !named && !slices.Contains(page.SeeAlso, other) {
			near = append(near, other)
		}
	}
	slices.SortFunc(near, func(a, b *site.Page) int {
		return cmp.Or(points[b]-points[a], b.Date.Compare(a.Date), cmp.Compare(a.Title, b.Title), cmp.Compare(a.URL, b.URL))
	})
	return near[:min(len(near), 3)]
}

// shared adds up what two pages share.
func shared(g *site.Graph, a, b *site.Page) int {
	total := 0
	for _, trait := range traits(g, a) {
		if slices.Contains(traits(g, b), trait) {
			total += map[string]int{"models": 4, "series": 3, "client": 3, "services": 2, "sector": 1, "theme": 1}[strings.Fields(trait)[0]]
		}
	}
	return total
}

func traits(g *site.Graph, p *site.Page) []string {
	var all []string
	for i, ref := range p.Document(g).References {
		of := p.Refs[i]
		name := of.Text
		if of.Page != nil {
			name = of.Page.URL
		}
		switch ref.Field {
		case "models", "series", "client", "services":
			all = append(all, ref.Field+" "+name)
		}
		if ref.Field == "client" && of.Page != nil {
			all = append(all, "sector "+of.Page.Fields().Text("sector"))
		}
	}
	for _, theme := range p.Themes {
		all = append(all, "theme "+theme.Lang+" "+theme.Slug)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// randomSite has cases and posts that share much with each other, in two languages.
func randomSite(r *rand.Rand) *txtar.Archive {
	a := &txtar.Archive{}
	add := func(name, format string, args ...any) {
		a.Files = append(a.Files, txtar.File{Name: name, Data: fmt.Appendf(nil, "---\n"+format+"---\n", args...)})
	}
	a.Files = append(a.Files, txtar.File{Name: "site.yaml", Data: []byte("languages: [nl, en]\n")})
	some := func(n int, prefix string) string {
		var names []string
		for i := range n {
			if r.IntN(n) == 0 {
				names = append(names, fmt.Sprintf("%s%d", prefix, i))
			}
		}
		return "[" + strings.Join(names, ", ") + "]"
	}
	for i := range 4 {
		add(fmt.Sprintf("content/modellen/m%d.md", i), "titel: Model %d\nthemas: %s\n", i, some(5, "t"))
		add(fmt.Sprintf("content/diensten/d%d.md", i), "titel: Dienst %d\n", i)
		add(fmt.Sprintf("content/organisaties/o%d.md", i), "naam: Organisatie %d\nsector: sector %d\n", i, i%2)
	}
	add("content/reeksen/r.md", "titel: Reeks\n")
	add("content/mensen/ada.md", "naam: Ada\n")
	for i := range 12 {
		lang := []string{"", ".en"}[r.IntN(2)]
		date := fmt.Sprintf("2020-01-0%d", 1+r.IntN(4))
		client := []string{"o0", "o1", "o2", "o3", "Een bedrijf"}[r.IntN(5)]
		add(fmt.Sprintf("content/cases/c%d%s.md", i, lang), "title: Case %d\ndate: %s\nclient: %s\npermission: yes\nmodels: %s\nservices: %s\nthemes: %s\n",
			r.IntN(3), date, client, some(4, "m"), some(4, "d"), some(5, "t"))
		series := ""
		if r.IntN(3) == 0 {
			series = fmt.Sprintf("series: r\npart: %d\n", i+1)
		}
		add(fmt.Sprintf("content/blog/b%d%s.md", i, lang), "title: Post %d\ndate: %s\nauthor: ada\ncases: [c%d]\n%smodels: %s\nservices: %s\nthemes: %s\nrelated: [%s]\n",
			r.IntN(3), date, r.IntN(12), series, some(4, "m"), some(4, "d"), some(5, "t"), fmt.Sprintf("m%d", r.IntN(4)))
	}
	return a
}
