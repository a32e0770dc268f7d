package site

import "io/fs"

// Sources is all that was read: the site's own files laid over kiem's defaults.
// Every list is sorted by path.
type Sources struct {
	// Settings is site.yaml; nil when the site has none.
	Settings *Source
	// Pages are the Markdown files below content/.
	Pages []*Source
	// Files are published as they are: everything else below content/ (Path begins with
	// content/) and all below static/ (Path begins with static/).
	Files []File
	// Layouts are the templates and the labels of layouts/: a site's own template in the
	// place of kiem's of the same path, and its own labels behind kiem's.
	Layouts []*Source
	// Read reads a page again; nil where all sources have their data.
	Read func(*Source) []byte
}

// Text is what a source says, or nothing when the file of a page that was parsed says
// something else by now.
func (s *Sources) Text(src *Source) []byte {
	if src.Data == nil && s.Read != nil {
		return s.Read(src)
	}
	return src.Data
}

// Source is a text file and its bytes: UTF-8, without byte order mark, lines ended by
// '\n', but otherwise as the author wrote it.
type Source struct {
	// Path is relative to the site's folder: content/modellen/kick-off.md,
	// layouts/base.html, site.yaml. A default of kiem's has the path that a site would
	// use to replace it, or to lay labels over it.
	Path string
	// Data is nil for a page that was parsed already: see [Sources.Text].
	Data []byte
	// Raw is the file as it is on disk; nil when it is the same as Data.
	Raw []byte
	// Name is what the file system calls a file of the author's own, relative to the
	// site's folder: Path, but for its accents. "" for a default of kiem's.
	Name string
	// Sum tells sources of one path apart by what they say, in any run.
	Sum uint64
	// Stamp is that of the file when it was read; the zero Stamp when another one would not
	// be certain to differ.
	Stamp Stamp
	// Added is whether it is a layout of the site's own that takes the place of none of
	// kiem's.
	Added bool
}

// File is a file that is published as it is, but for what an image tells of its maker.
type File struct {
	// Path is relative to the site's folder: content/beelden/team.jpg, static/logo.svg.
	Path string
	// URL is the address it is published at, before any fingerprint: /beelden/team.jpg.
	URL string
	// Size is in bytes.
	Size int64
	// Stamp is that of a file of the author's own when it was looked at; it is zero when it is
	// not certain.
	Stamp Stamp
	// Width and Height of an image are in pixels; 0 when it is no image or unknown.
	Width, Height int
	// Format is what an image file is by its bytes; "" when its name is not that of one.
	Format Format
	// ShowsPlace is set when a photo says where it was made, ShowsCamera when it says with
	// which camera; neither is published.
	ShowsPlace, ShowsCamera bool
	// PDFPages is the number of pages of a PDF file; 0 when it is none or unknown.
	PDFPages int
	// PDFLacks is what a PDF file is known not to have, of "title", "language" and "tags".
	PDFLacks []string
	// Fsys and Name are where the bytes are. They are read when they are published.
	Fsys fs.FS
	Name string
	// OfKiem is set for a file that comes with kiem and is not the site's own.
	OfKiem bool
}

// Outputs are the files of a finished site, each at its place. They may be asked for on any
// goroutine.
type Outputs interface {
	Len() int
	At(i int) Output
	// Path is that of the output at a place.
	Path(i int) string
}

// Output is a file of the finished site: its path below the output folder, with '/',
// and the way to make its bytes.
type Output struct {
	Path string
	// Make returns the bytes, the same ones each time. It may be called on any
	// goroutine, many at a time. An author's mistake that shows only now, such as in a
	// layout, is returned as [Problems]; any other error is the machine's.
	Make func() ([]byte, error)
	// Free takes back the bytes that Make returned, from who needs them no more; others may be
	// made where they were. It need not be called, and is nil where nobody waits for them.
	Free func(data []byte)
	// Basis tells apart what the bytes are made of, in any run: where it is the same as
	// before, so are they. 0 is not known, as where it is nil. It is much less work than
	// making them, and may be called on any goroutine.
	Basis func() uint64
}
