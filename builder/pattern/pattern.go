// Package pattern has regular expressions that are compiled when they are first asked for. There
// are about a hundred in kiem, most of them for what is seldom written, and a run needs few.
package pattern

import (
	"regexp"
	"sync"
)

// Of returns what compiles the expression, once. It is for any goroutine, and panics where there
// is no such expression; a test looks at all that kiem has.
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
