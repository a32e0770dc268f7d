package main

import (
	"fmt"
	"net"
	"strings"

	"rsc.io/qr"
)

// onLAN is an address at which the whole local network can reach what listens there. One
// that the user chose stays.
func onLAN(address string) string {
	host, port, err := net.SplitHostPort(address)
	if err != nil || host != "127.0.0.1" && host != "localhost" {
		return address
	}
	return net.JoinHostPort("0.0.0.0", port)
}

// tellLAN says where another device finds the site, in words and as a code for a camera.
func (c *cli) tellLAN(listening net.Addr) {
	tcp, ok := listening.(*net.TCPAddr)
	host := localAddress()
	if !ok || host == "" {
		fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.noLAN)
		return
	}
	address := fmt.Sprintf("http://%s/", net.JoinHostPort(host, fmt.Sprint(tcp.Port)))
	fmt.Fprintf(c.stdout, c.words.onLAN+"\n", address)
	if code, err := qr.Encode(address, qr.L); err == nil && isTerminal(c.stdout) {
		fmt.Fprint(c.stdout, blocks(code))
	}
}

// localAddress is an address of this computer on a network of its own, or "".
func localAddress() string {
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return ""
	}
	for _, address := range addresses {
		if network, ok := address.(*net.IPNet); ok && network.IP.To4() != nil && network.IP.IsPrivate() {
			return network.IP.String()
		}
	}
	return ""
}

// blocks draws a code with two of its rows on a line of text, light on dark: a camera reads
// it on a dark screen, and on a light one too.
func blocks(code *qr.Code) string {
	const margin = 2
	var b strings.Builder
	for y := -margin; y < code.Size+margin; y += 2 {
		for x := -margin; x < code.Size+margin; x++ {
			b.WriteString([...]string{"█", "▀", "▄", " "}[dark(code, x, y+1)+2*dark(code, x, y)])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func dark(code *qr.Code, x, y int) int {
	if code.Black(x, y) {
		return 1
	}
	return 0
}
