package keep

import (
	"os"
	"path/filepath"
)

// SaveValue keeps a value in a folder that a store was saved in, under a name. Where it cannot
// be written there is none.
func SaveValue[T any](folder, name string, value *T) {
	file, err := os.CreateTemp(folder, name+"-*")
	if err != nil {
		return
	}
	defer os.Remove(file.Name()) // it has another name when all went well
	_, err = file.Write(appendRecord(nil, encode(nil, value)))
	if closing := file.Close(); err == nil && closing == nil {
		os.Rename(file.Name(), filepath.Join(folder, name))
	}
}

// LoadValue reads a value that SaveValue kept, by the same program. It reports whether there is
// one.
func LoadValue[T any](folder, name string, value *T) bool {
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		return false
	}
	record, rest, ok := cutRecord(data)
	return ok && len(rest) == 0 && decode(record, value) == nil
}
