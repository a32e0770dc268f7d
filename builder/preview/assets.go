package preview

import "embed"

// assets are what a previewed page loads from below /_kiem/, beside package patch's script,
// which is patch.js there. preview.js is the first of them and asks for the others.
//
//go:embed preview.js bar.js sources.js element.js stream.js preview.css
var assets embed.FS
