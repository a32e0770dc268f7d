package builder

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// Of what has the same basis, at any time, the bytes are the same.
func TestABasisTellsBytesApart(t *testing.T) {
	t.Parallel()
	known := 0
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := &editor{rand.New(rand.NewPCG(seed, 9)), t, t.TempDir()}
			for _, name := range []string{"content", "site.yaml"} {
				copyFiles(t, filepath.Join("..", name), filepath.Join(e.dir, name))
			}
			o := Options{Dir: e.dir, Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}, BaseURL: "https://proef.example/", Drafts: seed%2 == 0, Notices: true, eager: true}
			o.Kept = t.TempDir()
			made := map[string][sha256.Size]byte{}
			session := NewSession(o)
			for step := range 40 {
				changed := e.edit()
				s, err := session.Load(t.Context(), changed)
				if err != nil {
					t.Fatal(err)
				}
				for _, output := range s.Outputs.All() {
					if output.Basis == nil {
						continue
					}
					basis := output.Basis()
					if basis == 0 {
						t.Fatalf("%s: its basis is not known", output.Path)
					}
					key := fmt.Sprint(output.Path, " ", basis)
					data, err := output.Make()
					sum := sha256.Sum256(data)
					if err != nil {
						sum = [sha256.Size]byte{}
					}
					before, met := made[key]
					if met && before != sum {
						t.Fatalf("step %d, %s: other bytes of the same basis after a change of %v", step, output.Path, changed)
					}
					if met {
						known++
					}
					made[key] = sum
				}
			}
		})
	}
	if known == 0 {
		t.Error("no basis was ever the same")
	}
}
