package preview

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// tries is how many ports are tried, from the one that was asked for.
const tries = 50

// addressInUse is what Windows says of a port that is taken.
const addressInUse = syscall.Errno(10048)

// Listen listens on an address, such as 127.0.0.1:1515, or on the next free port when that
// one is taken, which moved tells. An address that makes no sense is a [*net.AddrError].
func Listen(address string) (listener net.Listener, moved bool, err error) {
	host, service, err := net.SplitHostPort(address)
	if err != nil {
		return nil, false, err
	}
	port, err := strconv.ParseUint(service, 10, 16)
	if err != nil {
		return nil, false, &net.AddrError{Err: "the port is not a number up to 65535", Addr: address}
	}
	for try := uint64(0); try < tries && port+try <= 65535; try++ {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, strconv.FormatUint(port+try, 10)))
		if err == nil {
			return listener, try > 0, nil
		}
		if !errors.Is(err, syscall.EADDRINUSE) && !errors.Is(err, addressInUse) {
			break
		}
	}
	return nil, false, fmt.Errorf("listening: %w", err)
}

// hostOf is the address without its port.
func hostOf(address string) string {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return address
	}
	return host
}

// reachable is the address at which this computer finds what listens on an address: the
// one that stands for all of its own, 0.0.0.0, is none to go to.
func reachable(address string) string {
	host, port, err := net.SplitHostPort(address)
	if err != nil || !net.ParseIP(host).IsUnspecified() {
		return address
	}
	return net.JoinHostPort("localhost", port)
}

// local reports whether a request for this host may be answered: for an address in
// numbers, or for this computer by its own name. Any other name may be a foreign page's
// that points here.
func local(requested, own string) bool {
	host := hostOf(requested)
	return host == "localhost" || host == own || net.ParseIP(trimBrackets(host)) != nil
}

func trimBrackets(host string) string {
	if n := len(host); n > 1 && host[0] == '[' && host[n-1] == ']' {
		return host[1 : n-1]
	}
	return host
}
