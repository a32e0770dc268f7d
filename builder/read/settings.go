package read

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// misplacedSettings reports whether a file is site.yaml in the wrong folder.
func misplacedSettings(name string) bool {
	return path.Dir(name) == contentFolder && settingsLike(path.Base(name))
}

func settingsLike(base string) bool {
	lower := strings.ToLower(base)
	return lower == settingsName || lower == "site.yml" || lower == "site.yaml.txt"
}

// settings finds site.yaml; nil when there is none.
func (r *reader) settings() (*file, error) {
	info, err := fs.Lstat(r.fsys, settingsName)
	if errors.Is(err, fs.ErrNotExist) {
		r.hintSettings()
		return nil, nil
	}
	if err != nil {
		return nil, r.unreadable(settingsName, err)
	}
	switch k, err := r.kind(settingsName, info.Mode(), nil); {
	case err != nil || k == skipped:
		return nil, err
	case k != fileKind:
		r.add("K149", settingsName)
		return nil, nil
	}
	return &file{path: settingsName, fsys: r.fsys, name: settingsName, own: true, linked: info.Mode()&fs.ModeSymlink != 0}, nil
}

// hintSettings warns of a file that seems to be the settings under another name.
func (r *reader) hintSettings() {
	entries, err := fs.ReadDir(r.fsys, ".")
	if err != nil {
		return // walking the content tells
	}
	for _, entry := range entries {
		if settingsLike(entry.Name()) {
			name := norm.NFC.String(entry.Name())
			r.problems = append(r.problems, problem.Suggest(settingsName, "K402", name, site.Pos{}, "name", name))
		}
	}
}
