package parse

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kiem/builder/site"
)

// FuzzDocument holds what is true of every file, whatever is in it.
func FuzzDocument(f *testing.F) {
	for _, text := range tableInputs(f) {
		f.Add("content/modellen/x.md", []byte(text))
	}
	for _, text := range []string{
		"---\n\xff\xfe: \x00\n---\n\x80[a](b)", "```diagram\nkind: [\n```", "> [!NOTE]\n\n[a]{lang=en}{sier}",
		"![]{sier}", "<script", "<!--", "</", "|a|\n|-|\n|b|c|", "[^a]: b\n[^a]", "{\n}\n\n", "# \n## \n",
		"[a](/b/) [c]: <d>\n\n> [e\n> f](</g/> 'h') ![i](j)\n\n[c]: /k/", "---\naanpak: \"\\\"[a](/b/)\\\"\"\nschema: {soort: ringen, delen: [{naam: a, link: '/b/'}, c]}\n---\n",
		"---\ntitel: |\n  a\n\tb\nuitdaging: \"[x](y)\\n\n---", "''''''\"\"\"\"\"\"------......",
	} {
		f.Add("content/x.md", []byte(text))
	}
	f.Fuzz(func(t *testing.T, path string, data []byte) {
		d := Document(&site.Source{Path: path, Data: data}, testSchema(t), testSettings)
		checkDocument(t, d, data)
	})
}

func tableInputs(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var inputs []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(data), "\n==== ")[1:] {
			_, rest, _ := strings.Cut(part, "\n")
			input, _, _ := strings.Cut(rest, ">>>>\n")
			inputs = append(inputs, typed(input))
		}
	}
	return inputs
}

// TestEveryInput runs the inputs of the tables through what is true of every file.
func TestEveryInput(t *testing.T) {
	t.Parallel()
	for _, text := range tableInputs(t) {
		checkDocument(t, parsed(t, "content/modellen/x.md", text), []byte(text))
		// Cut off anywhere, it must be fine too: that is how a file looks while it is written.
		for i := 0; i < len(text); i += 7 {
			checkDocument(t, parsed(t, "content/blog/x.en.md", text[:i]), []byte(text[:i]))
		}
	}
}

func checkDocument(t *testing.T, d *site.Document, data []byte) {
	t.Helper()
	rows := bytes.Split(data, []byte("\n"))
	inside := func(what string, pos site.Pos) {
		t.Helper()
		if pos == (site.Pos{}) {
			return
		}
		if pos.Line < 1 || pos.Line > len(rows) || pos.Column < 1 ||
			pos.Column > utf8.RuneCount(rows[pos.Line-1])+1 {
			t.Errorf("%s at %d:%d is not in the file\n%q", what, pos.Line, pos.Column, data)
		}
	}
	for _, p := range d.Problems {
		inside(p.Code, p.Pos)
		for _, e := range p.Edits {
			inside(p.Code+" edit", e.From)
			inside(p.Code+" edit", e.To)
			if comparePlaces(e.From, e.To) > 0 || e.From == e.To && e.Text == "" {
				t.Errorf("%s: edit %+v changes nothing that is there", p.Code, e)
			}
		}
	}
	for _, l := range d.Links {
		inside("link "+l.Dest, l.Pos)
		inside("destination "+l.Dest, l.DestPos)
		if at := (&lines{data: data}).offset(l.DestPos); l.DestPos != (site.Pos{}) && !bytes.HasPrefix(data[at:], []byte(l.Dest)) {
			t.Errorf("destination %q is not at %v\n%q", l.Dest, l.DestPos, data)
		}
	}
	seen := map[string]bool{}
	checkBody(t, d, d.Body, seen)
	checkBodies(t, d, d.Fields, seen)
	for _, dg := range d.Diagrams {
		inside("diagram", dg.Pos)
		checkIDs(t, []string{dg.ID}, seen)
		for _, part := range dg.Parts {
			inside("part", part.Pos)
			if part.Link > len(d.Links) {
				t.Errorf("part %q: link %d of %d", part.Name, part.Link, len(d.Links))
			}
		}
	}
}

func checkBodies(t *testing.T, d *site.Document, fields site.Fields, seen map[string]bool) {
	t.Helper()
	for _, f := range fields {
		if f.Value.Body != nil {
			checkBody(t, d, f.Value.Body, seen)
		}
		checkBodies(t, d, f.Value.Fields, seen)
		for _, item := range f.Value.Items {
			checkBodies(t, d, item.Fields, seen)
		}
	}
}

func checkIDs(t *testing.T, ids []string, seen map[string]bool) {
	t.Helper()
	for _, id := range ids {
		if id == "" || strings.ContainsAny(id, " \t\n") || seen[id] {
			t.Errorf("id %q is empty, has a space or is there twice", id)
		}
		seen[id] = true
	}
}

func checkBody(t *testing.T, d *site.Document, body *site.Body, seen map[string]bool) {
	t.Helper()
	checkIDs(t, body.Anchors, seen)
	if !slices.IsSortedFunc(written(body).Slots, func(a, b site.Slot) int { return a.Offset - b.Offset }) {
		t.Errorf("slots are not in order: %v", written(body).Slots)
	}
	for _, slot := range written(body).Slots {
		checkSlot(t, d, body, slot)
	}
	end := 0
	for i, s := range body.Sections {
		if s.Start != end || s.Text < s.Start || s.End < s.Text || (s.Heading < 0) != (i == 0) || s.Heading >= len(body.Headings) {
			t.Errorf("section %d %+v does not follow the one before, which ends at %d", i, s, end)
		}
		if i > 0 && !bytes.HasPrefix(written(body).HTML[s.Start:], []byte("<h2")) {
			t.Errorf("section %d begins with %.20q, want its h2", i, written(body).HTML[s.Start:])
		}
		end = s.End
	}
	if end != len(written(body).HTML) {
		t.Errorf("the sections end at %d of %d", end, len(written(body).HTML))
	}
	if lower := bytes.ToLower(written(body).HTML); bytes.Contains(lower, []byte("<script")) || bytes.Contains(lower, []byte("<iframe")) {
		t.Errorf("script in %q", written(body).HTML)
	}
}

func checkSlot(t *testing.T, d *site.Document, body *site.Body, slot site.Slot) {
	t.Helper()
	if slot.Offset > len(written(body).HTML) {
		t.Errorf("slot %+v lies outside the HTML", slot)
		return
	}
	before := written(body).HTML[:slot.Offset]
	switch slot.Kind {
	case site.LinkSlot:
		if !bytes.HasSuffix(before, []byte("<a")) || slot.N >= len(d.Links) || d.Links[slot.N].Kind != site.TextLink {
			t.Errorf("slot %+v is no link: %.40q", slot, before)
		}
	case site.ImageSlot:
		if !bytes.HasSuffix(before, []byte("<img")) || slot.N >= len(d.Links) || d.Links[slot.N].Kind != site.ImageLink {
			t.Errorf("slot %+v is no image", slot)
		}
	case site.DiagramSlot:
		if slot.N >= len(d.Diagrams) {
			t.Errorf("slot %+v is no diagram", slot)
		}
	}
}
