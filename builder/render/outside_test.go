package render

import "testing"

func TestAddressesElsewhereAreWrittenAsAnHrefMayHoldThem(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://x.example/a/?b=c&d=%C3%A9#e": "https://x.example/a/?b=c&d=%C3%A9#e",
		"https://x.example/a b":               "https://x.example/a%20b",
		"https://x.example/é?q=ü#ö":           "https://x.example/%C3%A9?q=%C3%BC#%C3%B6",
		`https://x.example/"<i>'\^{|}` + "`":  "https://x.example/%22%3Ci%3E'%5C%5E%7B%7C%7D%60",
		"https://x.example/100%":              "https://x.example/100%25",
		"https://x.example/%zz%2f%2":          "https://x.example/%25zz%2f%252",
		"https://x.example/a\tb\n":            "https://x.example/a%09b%0A",
		"https://[::1]:80/a":                  "https://[::1]:80/a",
		"https://münchen.example":             "https://münchen.example",
		"https://münchen.example?ü":           "https://münchen.example?%C3%BC",
		"//x.example/é":                       "//x.example/%C3%A9",
		"mailto:a@b.example?subject=één twee": "mailto:a@b.example?subject=%C3%A9%C3%A9n%20twee",
		"tel:+31 50":                          "tel:+31%2050",
		"":                                    "",
	} {
		if got := outside(address); got != want {
			t.Errorf("outside(%q) = %q, want %q", address, got, want)
		}
		if again := outside(want); again != want {
			t.Errorf("outside(%q) = %q, want it as it is", want, again)
		}
	}
}
