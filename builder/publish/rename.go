package publish

import (
	"os"
	"runtime"
	"time"
)

// rename gives a file or folder another name and replaces a file of that name. On
// Windows a file that someone is just reading cannot be replaced; as readers are soon
// done, it is tried again for about a second.
func rename(root *os.Root, from, to string) error {
	for wait := 5 * time.Millisecond; ; wait *= 2 {
		err := root.Rename(from, to)
		if err == nil || runtime.GOOS != "windows" || wait > 500*time.Millisecond {
			return err
		}
		time.Sleep(wait)
	}
}
