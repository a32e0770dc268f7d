// Package site holds the values that flow through kiem: what one stage makes and
// the next one reads. It does no input or output and imports no other package of
// kiem.
//
// The rules of the pipeline live in these types:
//
//   - A value is finished before the next stage sees it, and never changes after.
//   - A [Document] knows only its own file. What depends on another file (an
//     address, the size of an image, a title) is a [Slot] in its HTML, a [Link] or a
//     [Reference], and is filled in by later stages.
//   - A [Graph] is made from all documents at once, every time, from nothing.
//   - An [Output] is a path and the way to make its bytes, not the bytes.
//   - Paths of files are relative to the site's folder, with '/', also on Windows:
//     content/modellen/kick-off.md. Addresses begin and, for pages, end with '/':
//     /modellen/kick-off/.
package site
