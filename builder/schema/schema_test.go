package schema

import (
	"testing"
)

func load(t testing.TB) *Schema {
	t.Helper()
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEmbeddedTypesLoad(t *testing.T) {
	s := load(t)
	want := []string{"page", "model", "case", "post", "person", "service", "organisation", "series"}
	if len(s.Types) != len(want) {
		t.Fatalf("got %d types, want %d", len(s.Types), len(want))
	}
	for i, name := range want {
		if got := s.Types[i].Name; got != name {
			t.Errorf("type %d: got %s, want %s", i, got, name)
		}
	}
}
