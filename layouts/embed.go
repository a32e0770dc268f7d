// Package layouts holds kiem's own layouts: html/template files that turn views into
// pages, and the words they use.
//
//   - base.html is the frame of every page. Each other file at the top fills its block
//     "main" for one type or one kind of page; redirect.html alone is a page by itself.
//   - partials/ has one small template a file, named like the file.
//   - labels/ has every word that depends on the language: one flat list of keys a
//     language, the same keys in each. A value is a text, or one text for each form of
//     address: {u: …, je: …}. {Name} is filled in by whoever asks for the label.
//
// A site's own file in layouts/ takes the place of the file of the same path here, so a
// site can change one partial and keep the rest. Its labels are laid over these, one by one.
package layouts

import "embed"

// Files are the layouts, partials and labels, by the paths that a site would use below
// its own layouts/ to replace them.
//
//go:embed *.html partials labels
var Files embed.FS
