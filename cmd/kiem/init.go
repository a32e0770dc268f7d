package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// starters are the sites that kiem init makes, one a language.
//
//go:embed starter
var starters embed.FS

// initCommand makes a small site that works at once.
func (c *cli) initCommand() *cobra.Command {
	return c.command(c.words.init, 1, 1, func(_ *cobra.Command, args []string) error {
		return c.initSite(args[0])
	})
}

func (c *cli) initSite(dir string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return c.misuse(c.words.hintInTheWay, c.words.notAFolder, dir)
	}
	there, err := inTheWay(dir)
	if err != nil {
		return err
	}
	if there != "" {
		return c.misuse(c.words.hintInTheWay, c.words.inTheWay, dir, there)
	}
	lang := "nl" // the language of sites that do not say otherwise
	if c.asked != "" {
		lang = c.asked
	}
	c.speak(lang) // from here on in the language of the site
	starter, err := fs.Sub(starters, path.Join("starter", lang))
	if err != nil {
		return fmt.Errorf("finding the starter: %w", err)
	}
	if err := copyNew(dir, starter); err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.stdout, c.words.made+"\n"+c.words.nextInit+"\n", filepath.ToSlash(dir), quoted(filepath.ToSlash(dir)))
	return err
}

// inTheWay returns the first file or folder that belongs to a site, "" when there is none.
// Others, such as .git or a licence, may stay.
func inTheWay(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("looking whether the folder is empty: %w", err)
	}
	for _, entry := range entries {
		name := strings.ToLower(entry.Name())
		switch name {
		case settingsName, contentFolder, "layouts", "static":
			return entry.Name(), nil
		}
		if strings.HasSuffix(name, ".md") && name != "readme.md" {
			return entry.Name(), nil
		}
	}
	return "", nil
}

// copyNew writes the files of a starter.
func copyNew(dir string, starter fs.FS) error {
	return fs.WalkDir(starter, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(starter, name)
		if err != nil {
			return err
		}
		return writeNew(filepath.Join(dir, filepath.FromSlash(name)), data)
	})
}

// quoted is a path as it can be pasted into a shell. Between double quotes, which the
// command line of Windows knows too, some characters still mean something to others.
func quoted(path string) string {
	switch {
	case strings.ContainsAny(path, "\"$`\\!"):
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	case strings.ContainsAny(path, " \t'&()[]{}*?<>|;#~"):
		return `"` + path + `"`
	}
	return path
}
