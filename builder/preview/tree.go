package preview

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tree is the part of a site's folder that the site is made from.
type tree struct{ dir string }

// walk visits a folder of the tree and what is in it. What cannot be read is passed over:
// it is gone again, or not for us to see, and building tells.
func (t tree) walk(folder string, visit func(name string, entry fs.DirEntry) error) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case name == t.dir, !entry.IsDir() && t.wants(name), entry.IsDir() && t.wants(name) && !published(name):
			return visit(name, entry)
		case entry.IsDir():
			return filepath.SkipDir
		}
		return nil
	})
}

// wants reports whether a file or folder is one that the site is made from, by its name.
func (t tree) wants(name string) bool {
	relative, err := filepath.Rel(t.dir, name)
	if err != nil || relative == "." {
		return false
	}
	parts := strings.Split(filepath.ToSlash(relative), "/")
	if slices.ContainsFunc(parts, passedOver) {
		return false
	}
	// A folder without content/ may be a site by itself.
	if _, err := os.Stat(filepath.Join(t.dir, "content")); err != nil {
		return parts[0] != "public"
	}
	return slices.Contains([]string{"site.yaml", "content", "layouts", "static"}, parts[0])
}

// passedOver reports whether a name is that of a file that editors and other programs
// keep for themselves.
func passedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasPrefix(base, "#") ||
		strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".tmp") || base == "node_modules" ||
		base == "4913" // with which Vim tries whether it can write
}

// published reports whether kiem made the folder.
func published(folder string) bool {
	info, err := os.Lstat(filepath.Join(folder, ".kiem"))
	return err == nil && info.Mode().IsRegular()
}
