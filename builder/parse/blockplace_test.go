package parse

import (
	"fmt"
	"strings"
	"testing"

	"kiem/builder/site"
)

// Each block of the text, and of a field of running text, says on which line of the file
// it begins.
func TestBlocksSayTheirLines(t *testing.T) {
	t.Parallel()
	d := parsed(t, "content/modellen/x.md", `---
titel: X
aanpak: |
  Eerst dit.

  Dan dat.
---
Een alinea
over twee regels.

## Kop

- een
- twee
  - *drie*

> Citaat

| a |
| - |
| b |

<br>

    code
`)
	for want, body := range map[string]*site.Body{
		"p:8 h2:11 li:13 li:14 li:15 blockquote:17 p:17 div:19 thead:19 th:19 tr:21 td:21 pre:25": d.Body,
		"p:4 p:6": d.Fields.Get("approach").Body,
	} {
		var got []string
		text := written(body)
		for _, slot := range text.Slots {
			if slot.Kind == site.PlaceSlot {
				before := string(text.HTML[:slot.Offset])
				got = append(got, fmt.Sprintf("%s:%d", before[strings.LastIndexByte(before, '<')+1:], slot.N))
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
