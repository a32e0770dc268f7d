package preview

import (
	"net"
	"testing"
)

func TestListenMovesOn(t *testing.T) {
	t.Parallel()
	first, moved, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if moved {
		t.Error("any free port counts as moved")
	}
	second, moved, err := Listen(first.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	got, asked := second.Addr().(*net.TCPAddr).Port, first.Addr().(*net.TCPAddr).Port
	if !moved || got <= asked || got >= asked+tries {
		t.Errorf("got port %d and moved %v, want one of those after %d", got, moved, asked)
	}
}

func TestReachable(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"127.0.0.1:1515": "127.0.0.1:1515", "[::1]:1515": "[::1]:1515", "192.0.2.7:80": "192.0.2.7:80",
		"0.0.0.0:1515": "localhost:1515", "[::]:1515": "localhost:1515",
	} {
		if got := reachable(address); got != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}

func TestListenRefuses(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"", "1515", "127.0.0.1:many", "127.0.0.1:70000", "203.0.113.1:1515"} {
		if listener, _, err := Listen(address); err == nil {
			listener.Close()
			t.Errorf("%q: listens, want an error", address)
		}
	}
}
