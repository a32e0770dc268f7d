package patch

import (
	"bytes"
	"strings"
	"testing"
)

// BenchmarkBetween reads the new form of the largest page of the sample site, with one changed
// paragraph and all positions below it, and compares it with the old one.
func BenchmarkBetween(b *testing.B) {
	var old []byte
	for _, page := range pages() {
		if len(page) > len(old) {
			old = page
		}
	}
	i := bytes.Index(old, []byte("</p>"))
	new := bytes.ReplaceAll(bytes.Join([][]byte{old[:i], old[i:]}, []byte(" more")), []byte(`:1"`), []byte(`0:1"`))
	was, err := Parse(old)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(new)))
	for b.Loop() {
		is, err := Parse(new)
		if err != nil {
			b.Fatal(err)
		}
		Between(was, is)
	}
}

// BenchmarkBetweenLists compares long lists without an item in common.
func BenchmarkBetweenLists(b *testing.B) {
	old, err := Parse([]byte(strings.Repeat("<li>a <b>b</b>", 20000)))
	if err != nil {
		b.Fatal(err)
	}
	new, err := Parse([]byte(strings.Repeat("<li>b <b>c</b>", 19999)))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Between(old, new)
	}
}
