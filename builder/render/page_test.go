package render

import "testing"

func TestInitials(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Ada Bos": "AB", "Elwin": "E", "Jan de Vries": "JV", "Jan (Johannes) Bos": "JB", "élise 't hart": "ÉH",
		"Anne-Marie Post": "AP", "Ada <Bos>": "AB", "": "", "3": "",
	} {
		if got := initials(name); got != want {
			t.Errorf("initials(%q) = %q, want %q", name, got, want)
		}
	}
}
