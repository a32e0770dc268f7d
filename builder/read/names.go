package read

import (
	"path"
	"slices"
	"strings"
)

// hidden reports whether a file or folder of this name is no part of a site: those of
// operating systems, editors and other programs.
func hidden(base string) bool {
	lower := strings.ToLower(base)
	switch lower {
	case "thumbs.db", "desktop.ini", "icon\r", "node_modules", "__macosx":
		return true
	}
	if strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasSuffix(base, "~") {
		return true
	}
	if strings.HasPrefix(base, "#") && strings.HasSuffix(base, "#") {
		return true
	}
	return slices.Contains([]string{".swp", ".swo", ".tmp", ".bak"}, path.Ext(lower))
}

// served are the hidden names that belong on a web server.
var served = []string{".well-known", ".htaccess", ".nojekyll"}

// markdownEndings are those of Markdown files that kiem does not take for pages.
var markdownEndings = []string{".markdown", ".mdown", ".mkd", ".mkdn", ".mdtxt", ".mdtext", ".mdx", ".md.txt"}

// documentEndings are those of word processors. Such a file may be a page that was saved
// in the wrong form, or a download; another name does not make it a page.
var documentEndings = []string{".docx", ".doc", ".odt", ".rtf", ".pages"}

// asPage returns the name that a file with one of the endings should have as a page.
func asPage(name string, endings []string) (string, bool) {
	for _, ending := range endings {
		if stem := len(name) - len(ending); stem > 0 && strings.EqualFold(name[stem:], ending) {
			return name[:stem] + ".md", true
		}
	}
	return "", false
}

// isPage reports whether a file is a page by its name.
func isPage(name string) bool { return strings.EqualFold(path.Ext(name), ".md") }

// media are the endings of the files that a page shows or offers.
var media = []string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".pdf", ".mp3", ".mp4", ".webm", ".ogg", ".vtt"}

func isMedia(name string) bool { return slices.Contains(media, strings.ToLower(path.Ext(name))) }
