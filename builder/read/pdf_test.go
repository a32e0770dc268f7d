package read

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"testing"
)

// objectStream packs objects as most newer programs do.
func objectStream(objects string) string {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	io.WriteString(w, objects)
	w.Close()
	return fmt.Sprintf("9 0 obj\n<</Type/ObjStm/N 3/First 10/Filter/FlateDecode/Length %d>>stream\r\n%s\r\nendstream\nendobj\n", packed.Len(), packed.String())
}

func TestPagesOfPDFs(t *testing.T) {
	t.Parallel()
	const head = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
	onePage := "<< /Type /Page /Parent 1 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
	for _, test := range []struct {
		name, data string
		want       int
	}{
		{"count of the tree", head + "1 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>> endobj 2 0 obj " + onePage, 2},
		{"tree of trees", head + "1 0 obj<</Count 5/Kids[2 0 R]/Type/Pages>>endobj 2 0 obj<</Type/Pages/Parent 1 0 R/Count 3>>endobj", 5},
		{"outlines have a count too", head + "<</Type/Outlines/Count 30>> <</Type/Pages/Count 2>> <</Type/Outlines/Count 40>>", 2},
		{"edited: the last tree counts", head + "<</Type/Pages/Count 9>> %%EOF\n <</Type/Pages/Count 8>> %%EOF", 8},
		{"without a tree", head + strings.Repeat("5 0 obj "+onePage+" endobj\n", 3), 3},
		{"packed", head + objectStream("1 0 2 60 3 90 <</Type/Pages/Kids[2 0 R]/Count 4>>"+onePage), 4},
		{"packed, without a tree", head + objectStream(onePage) + objectStream(onePage), 2},
		{"words in strings, streams and comments", head + `<</Title (<</Type/Pages/Count 7>> \) \( () )>>` +
			"<</Length 9>>stream\n<</Type/Pages/Count 7>>\nendstream\n<</Type/Pages/Count 1>>% <</Type/Pages/Count 7>>\n", 1},
		{"other types", head + "<</Type/PageLabel>><</Type/PagesX/Count 3>><</Type /Page>>", 1},
		{"cut off", (head + "<</Type/Page>> <</Type/Pages/Cou"), 1},
		{"an open string", head + "<</Type/Page>> ( <</Type/Page>>", 1},
		{"an open stream", head + "<</Type/Page>> stream <</Type/Page>>", 1},
		{"a damaged packed stream", head + "<</Type/ObjStm>>stream\nxxxx\nendstream <</Type/Page>>", 1},
		{"a silly count", head + "<</Type/Pages/Count 99999999>><</Type/Pages/Count -1>>", 0},
		{"no PDF", "<</Type/Pages/Count 2>>", 0},
		{"empty", "", 0},
	} {
		if got := facts(t, "a.pdf", test.data).PDFPages; got != test.want {
			t.Errorf("%s: got %d pages, want %d", test.name, got, test.want)
		}
	}
}

func TestWhatPDFsLack(t *testing.T) {
	t.Parallel()
	const head = "%PDF-1.7\n"
	xmp := "<rdf:RDF><dc:title>\n<rdf:Alt><rdf:li xml:lang='x-default'>Folder</rdf:li></rdf:Alt></dc:title></rdf:RDF>"
	packed := func(dictionary, text string) string {
		return strings.Replace(objectStream(text), "/Type/ObjStm", dictionary, 1)
	}
	const info = "1 0 obj<</Title(Folder)/Producer(x)>>endobj "
	const whole = "2 0 obj<</Type/Catalog/Lang(nl)/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>endobj "
	for _, test := range []struct{ name, data, want string }{
		{"nothing", head + whole + info, ""},
		{"all", head + "<</Type/Catalog/Pages 1 0 R>>", "title language tags"},
		{"a title", head + whole, "title"},
		{"an empty title", head + whole + "<</Title( )>>", "title"},
		{"an empty title in Unicode", head + whole + "<</Title<FEFF>>>", "title"},
		{"a title in Unicode", head + whole + "<</Title <FEFF004B>>>", ""},
		{"a title elsewhere", head + whole + "<</Title 8 0 R>>", ""},
		{"a title of a chapter only", head + whole + "<</Title(Hoofdstuk 1)/Parent 4 0 R>>", "title"},
		{"a title in XMP", head + whole + "<</Type/Metadata/Subtype/XML>>stream\n" + xmp + "\nendstream", ""},
		{"a title in packed XMP", head + whole + packed("/Type/Metadata/Subtype/XML", xmp), ""},
		{"an empty title in XMP", head + whole + "<</Type/Metadata>>stream\n<dc:title><rdf:li> </rdf:li></dc:title>\nendstream", "title"},
		{"a language", head + info + "<</Type/Catalog/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>", "language"},
		{"an empty language", head + info + "<</Type/Catalog/Lang()/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>", "language"},
		{"a language of one sentence only", head + info + "<</S/Span/Lang(en)>><</Type/Catalog/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>", "language"},
		{"tags", head + info + "<</Type/Catalog/Lang(nl)>>", "tags"},
		{"tags that are not meant", head + info + "<</Type/Catalog/Lang(nl)/MarkInfo<</Marked false>>/StructTreeRoot 3 0 R>>", "tags"},
		{"a mark elsewhere", head + info + "<</Type/Catalog/Lang(nl)/MarkInfo 5 0 R/StructTreeRoot 3 0 R>> 5 0 obj<</Marked true>>", ""},
		{"edited: the last one counts", head + info + "<</Type/Catalog>> %%EOF\n" + whole, ""},
		{"packed", head + objectStream(whole+info), ""},
		{"packed, and something is lacking", head + objectStream(info+"<</Type/Catalog/Lang(nl)>>"), "tags"},
		{"no catalog was found", head + info, ""},
		{"what is damaged is not known", head + "<</Type/Catalog>> <</Type/ObjStm>>stream\nxxxx\nendstream", ""},
		{"what is locked is not known", head + "<</Type/Catalog>> trailer<</Encrypt 9 0 R>>", ""},
		{"what breaks off is not known", head + "<</Type/Catalog>> <</Length 9>>stream\nxx", ""},
		{"no PDF", "<</Type/Catalog>>", ""},
	} {
		if got := strings.Join(facts(t, "a.pdf", test.data).PDFLacks, " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
