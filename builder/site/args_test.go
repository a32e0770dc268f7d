package site

import (
	"slices"
	"testing"
)

func TestArgs(t *testing.T) {
	t.Parallel()
	a := Args{"field", "titel", "value", "1", "field", "datum"}
	shared := a
	if got := a.Get("field") + a.Get("value") + a.Get("name"); got != "datum1" {
		t.Errorf("got %q: of a name that is there twice the last word counts", got)
	}
	a.Set("value", "2")
	a.Set("name", "3")
	if got := a.Get("value") + a.Get("name") + shared.Get("value") + shared.Get("name"); got != "231" {
		t.Errorf("got %q: what is set is set here alone", got)
	}
	if a.Delete("field"); !slices.Equal(a, Args{"value", "2", "name", "3"}) {
		t.Errorf("got %q after deleting", a)
	}
	if names := shared.Names(); !slices.Equal(names, []string{"field", "value"}) {
		t.Errorf("got the names %q", names)
	}
	if !shared.equal(Args{"value", "1", "field", "datum"}) || shared.equal(Args{"value", "1"}) {
		t.Error("equal are the same words, in any order")
	}
	var none Args
	if none.Set("a", "b"); none.Get("a") != "b" {
		t.Error("what is set in none is there")
	}
}
