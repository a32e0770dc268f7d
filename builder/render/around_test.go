package render

import (
	"fmt"
	"reflect"
	"testing"

	"kiem/builder/site"
)

// What is made once for a folder is what each page in it would have made for itself.
func TestWhatIsAroundAPageIsTheSameForAFolder(t *testing.T) {
	t.Parallel()
	list := func(address string) *site.List {
		return &site.List{Kind: site.YearList, Lang: "nl", URL: address, Title: address, Feed: address + "feed.xml"}
	}
	lists := []*site.List{list("/blog/"), list("/blog/2020/"), list("/a b/"), list("/a:b/c/"), list("/boven/onder/diep/")}
	settings := &site.Settings{
		BaseURL: "https://a.example/", Language: "nl", Languages: []string{"nl"}, PageSize: 20,
		Contact: &site.Contact{Email: "a@b.example", Form: &site.Form{Action: "https://c.example/"}},
	}
	home := &site.Home{Lang: "nl", URL: "/"}
	g := &site.Graph{Settings: settings, Lists: lists, Homes: []*site.Home{home}, Menus: map[string][]site.Place{"nl": {{Home: home}}}}
	for _, l := range lists {
		g.Menus["nl"] = append(g.Menus["nl"], site.Place{List: l})
	}
	r := &renderer{graph: g, settings: settings, design: &design{}, assets: newAssets(nil, nil, nil), editions: map[string]*edition{}}
	r.editions["nl"] = r.edition("nl")

	r.editions["nl"].themes = func() map[*site.List][]*site.List { return map[*site.List][]*site.List{lists[0]: lists} }

	shared, sharedLinks := 0, 0
	pages := []string{"/", "/404.html", "/blog/", "/blog/2020/", "/blog/2020/x/", "/a b/", "/a b/x.html", "/a:b/", "/a:b/c/", "/boven/", "/boven/onder/", "/boven/onder/diep/", "/boven/onder/diep/x/", "/bo/"}
	for n := range 3 {
		for _, folder := range []string{"/", "/blog/", "/blog/2020/", "/a b/", "/a:b/", "/boven/", "/boven/onder/", "/nieuw/"} {
			pages = append(pages, fmt.Sprintf("%sp%d/", folder, n), fmt.Sprintf("%sp%d.html", folder, n))
		}
	}
	for range 2 {
		for _, from := range pages {
			s := r.scene("nl", from)
			got, want := s.around(), s.newAround()
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s: got %+v, want %+v", from, got.site, want.site)
			}
			if again := s.around(); again == got {
				shared++
			}
			links := s.themeLinks(lists[0], 2)
			if want := Links(s.listLinks(lists)); !reflect.DeepEqual(links, want) {
				t.Errorf("%s: got links %+v, want %+v", from, links, want)
			}
			if again := s.themeLinks(lists[0], 2); &again[0] == &links[0] {
				sharedLinks++
			}
		}
	}
	if shared < len(pages)/2 || sharedLinks < len(pages)/2 {
		t.Errorf("only %d and %d of %d are shared", shared, sharedLinks, 2*len(pages))
	}
}
