package render

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
)

// sameDocument reports whether two XML documents are well formed and have the same
// text and the same names: ids, references, classes, languages and what assistive
// technology is told. How a shape or a style is written down may differ, and the white
// space between two elements.
func sameDocument(a, b []byte) bool {
	wordsA, okA := documentWords(a)
	wordsB, okB := documentWords(b)
	return okA && okB && slices.Equal(wordsA, wordsB)
}

// documentWords lists a document's text and names in order; ok is false when it is not
// well formed.
func documentWords(data []byte) (words []string, ok bool) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	elements := 0
	inStyle := false
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return words, elements > 0
		}
		if err != nil {
			return nil, false
		}
		switch token := token.(type) {
		case xml.StartElement:
			elements++
			words = append(words, namesOf(token)...)
			inStyle = token.Name.Local == "style"
		case xml.EndElement:
			inStyle = false
		case xml.CharData:
			if word := edgesTrimmed(string(token)); word != " " && !inStyle {
				words = append(words, word)
			}
		}
	}
}

func namesOf(element xml.StartElement) []string {
	var names []string
	for _, a := range element.Attr {
		switch name := a.Name.Local; {
		case name == "id", name == "href", name == "class", name == "role", name == "lang", name == "space",
			strings.HasPrefix(name, "aria-"), strings.HasPrefix(name, "data-"):
			names = append(names, name+"="+a.Value)
		}
	}
	slices.Sort(names)
	return names
}

// edgesTrimmed makes one space of the white space at each end of a text.
func edgesTrimmed(text string) string {
	const white = " \t\r\n"
	trimmed := strings.Trim(text, white)
	if trimmed == "" {
		return " "
	}
	if strings.IndexByte(white, text[0]) >= 0 {
		trimmed = " " + trimmed
	}
	if strings.IndexByte(white, text[len(text)-1]) >= 0 {
		trimmed += " "
	}
	return trimmed
}
