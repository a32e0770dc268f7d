package preview

import (
	"encoding/json"
	"net/http"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
)

// DefaultEditor is the address at which an editor is expected to open a file.
const DefaultEditor = "vscode://file{path}:{line}:{column}"

// Editors are addresses of editors by their names. {path} is the full path of a file, with a
// slash before it, {line} and {column} are a place in it.
var Editors = map[string]string{
	"vscode":   DefaultEditor,
	"vscodium": "vscodium://file{path}:{line}:{column}",
	"cursor":   "cursor://file{path}:{line}:{column}",
	"zed":      "zed://file{path}:{line}:{column}",
	"sublime":  "subl://open?url=file://{path}&line={line}&column={column}",
	"idea":     "idea://open?file={path}&line={line}&column={column}",
	"textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
}

// open says at which address the editor opens a place in a source. It does so for the
// script alone: no page can send the header from elsewhere, and only the site's own texts
// have such an address, whatever a page asks for.
func (h *handler) open(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Kiem") != "preview" {
		http.Error(w, "only for the preview itself", http.StatusForbidden)
		return
	}
	file, line, column := cutPlace(r.URL.Query().Get("at"))
	name, ok := h.state.Load().source(file)
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", contentTypes[".json"])
	json.NewEncoder(w).Encode(map[string]string{"href": h.editorAddress(name, line, column)})
}

// cutPlace takes a place such as content/x.md:3:5 apart. What it does not say is 1.
func cutPlace(at string) (file string, line, column int) {
	numbers := []int{}
	for len(numbers) < 2 {
		i := strings.LastIndexByte(at, ':')
		if i < 0 {
			break
		}
		n, err := strconv.Atoi(at[i+1:])
		if err != nil || n < 1 {
			break
		}
		at, numbers = at[:i], append(numbers, n)
	}
	switch len(numbers) {
	case 2:
		return at, numbers[1], numbers[0]
	case 1:
		return at, numbers[0], 1
	}
	return at, 1, 1
}

// editorAddress is the address that opens a file of the site's.
func (p *preview) editorAddress(name string, line, column int) string {
	full := filepath.ToSlash(filepath.Join(p.dir, filepath.FromSlash(name)))
	if !strings.HasPrefix(full, "/") {
		full = "/" + full // a drive of Windows
	}
	escaped := (&url.URL{Path: full}).EscapedPath()
	return strings.NewReplacer("{path}", escaped, "{line}", strconv.Itoa(line), "{column}", strconv.Itoa(column)).Replace(p.options.Editor)
}

// source returns the name on disk of a text of the site's own.
func (s state) source(file string) (name string, ok bool) {
	for _, shown := range []*shown{s.now, s.good} {
		if shown == nil {
			continue
		}
		if name, ok := shown.Text(file); ok {
			return name, true
		}
	}
	return "", false
}
