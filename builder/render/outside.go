package render

import "strings"

// outside writes an address elsewhere as an href may hold it: with percent signs for what
// it may not. What is escaped already stays, and so does the name of the host, which a
// browser knows how to write.
func outside(address string) string {
	start := hostEnd(address)
	for i := start; i < len(address); i++ {
		if !mayStand(address, i) {
			return address[:start] + escaped(address, start)
		}
	}
	return address
}

func escaped(address string, from int) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := from; i < len(address); i++ {
		if c := address[i]; mayStand(address, i) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// hostEnd is where the host of an address ends, if it has one.
func hostEnd(address string) int {
	i := strings.Index(address, "//")
	if i < 0 || i > 0 && address[i-1] != ':' {
		return 0
	}
	i += len("//")
	if end := strings.IndexAny(address[i:], "/?#"); end >= 0 {
		return i + end
	}
	return len(address)
}

// mayStand reports whether the byte may be in an address as it is.
func mayStand(address string, i int) bool {
	switch c := address[i]; {
	case c == '%':
		return i+2 < len(address) && isHex(address[i+1]) && isHex(address[i+2])
	default:
		return c > ' ' && c < 0x7f && strings.IndexByte("\"<>\\^`{|}", c) < 0
	}
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
