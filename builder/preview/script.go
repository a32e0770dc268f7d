package preview

import _ "embed"

// script is what a page of the preview runs, and style what its bar looks like.
var (
	//go:embed preview.js
	script []byte
	//go:embed preview.css
	style []byte
)
